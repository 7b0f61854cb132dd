"""Opens pages in Chromium and prints what came of them, as JSON.

    python -m tests.headquarters.browser light|dark PAGE… [--widths PX…] [--pictures FOLDER]

Chromium is the one inside Qt's web engine, which PySide6-Addons brings and the program itself leaves alone. It runs in
a process of its own: it is large, wants its flags before it is loaded, and its end is not always tidy. Where libraries
of the system are missing (the README's test command names them) one sentence is printed instead of the list.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # as root it refuses to start with one; the pages are our own
SCHEMES = {"dark": 0, "light": 1}
"""By Blink's own numbers: without a screen Qt knows no colour scheme that it could tell the engine."""
_LONGEST = 60_000
"""Milliseconds that loading a page may take."""
_MEASURE = """JSON.stringify((() => {
  const box = one => one.getBoundingClientRect();
  const inside = (one, whole) => {
    const a = box(one), b = box(whole);
    return a.left > b.left - 1 && a.right < b.right + 1 && a.top > b.top - 1 && a.bottom < b.bottom + 1;
  };
  const texts = [...document.querySelectorAll('svg text')];
  return {
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
    charts: [...document.querySelectorAll('svg')].map(one => [box(one).width, box(one).height]),
    filled: [...document.querySelectorAll('svg rect')].filter(one => box(one).width > 0 && box(one).height > 0).length,
    letters: [...texts, ...document.querySelectorAll('.bars span')].map(one => box(one).height),
    outside: texts.filter(one => !inside(one, one.ownerSVGElement)).map(one => one.textContent),
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    text: document.body.innerText,
  };
})())"""

try:
    from PySide6.QtCore import QEventLoop, QTimer, QUrl
    from PySide6.QtWebEngineCore import (
        QWebEnginePage,
        QWebEngineProfile,
        QWebEngineUrlRequestInfo,
        QWebEngineUrlRequestInterceptor,
    )
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication
except ImportError as missing:
    sys.exit(print(json.dumps(f"Chromium cannot be loaded: {missing}")))


class _Page(QWebEnginePage):
    """Keeps what a page says: errors of the console, and what a script does."""

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.said: list[str] = []

    def javaScriptConsoleMessage(self, level: object, message: str, line: int, source: str) -> None:  # noqa: N802
        self.said.append(message)

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:  # noqa: N802
        self.said.append(f"alert: {message}")


class _Requests(QWebEngineUrlRequestInterceptor):
    """Keeps the addresses that a page asks for, and lets none through but itself."""

    def __init__(self, page: QUrl) -> None:
        super().__init__()
        self._page = page
        self.asked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802
        if info.requestUrl() != self._page:
            self.asked.append(info.requestUrl().toString())
            info.block(True)


def main() -> None:
    """Print a list: what each page is at each width of the window."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scheme", choices=SCHEMES)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--widths", nargs="+", type=int, default=[1280, 400])
    parser.add_argument("--pictures", type=Path)
    given = parser.parse_args()
    flags = f"--disable-gpu --no-proxy-server --blink-settings=preferredColorScheme={SCHEMES[given.scheme]}"
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = flags
    app = QApplication([])
    views = [_opened(page.resolve(), width, given) for page in given.pages for width in given.widths]
    print(json.dumps(views), flush=True)
    app.closeAllWindows()
    os._exit(0)


def _opened(path: Path, width: int, given: argparse.Namespace) -> dict[str, Any]:
    url = QUrl.fromLocalFile(str(path))
    profile, view = QWebEngineProfile(), QWebEngineView()  # a profile without a name keeps nothing on the disk
    page, requests = _Page(profile), _Requests(url)
    profile.setUrlRequestInterceptor(requests)
    view.setPage(page)
    view.resize(width, 900)
    view.show()

    def load(done: Callable[[bool], None]) -> None:
        page.loadFinished.connect(done)
        page.load(url)

    loaded = _awaited(load)
    measured = _awaited(lambda done: page.runJavaScript(_MEASURE, 0, done))
    if given.pictures:
        view.resize(width, 5000)
        _awaited(lambda done: QTimer.singleShot(800, lambda: done(None)))
        view.grab().save(str(given.pictures / f"{path.stem}-{given.scheme}-{width}.png"))
    told = {"page": path.name, "width": width, "loaded": loaded, "said": page.said, "asked": requests.asked}
    return told | json.loads(measured)


def _awaited(begin: Callable[[Callable[[Any], None]], None]) -> Any:
    """Return what is handed to `done`. Raises TimeoutError."""
    loop, answers = QEventLoop(), []

    def done(answer: object) -> None:
        answers.append(answer)
        loop.quit()

    QTimer.singleShot(_LONGEST, loop.quit)
    begin(done)
    if not answers:
        loop.exec()
    if not answers:
        raise TimeoutError
    return answers[0]


if __name__ == "__main__":
    main()
