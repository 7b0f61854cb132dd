"""`python -m tests.screenshots DIR`: pictures of every page and sheet, in both languages and schemes, at three sizes.

Needs no display; to see what a window system adds, run it with QT_QPA_PLATFORM=xcb on one.
"""

import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SIZES = (("laptop", 1366, 768, "1"), ("scaled", 1092, 614, "1.25"), ("4k", 1920, 1080, "2"))
"""Name, width and height in logical pixels, scale: 1366 × 768 at 100 and 125 %, 3840 × 2160 at 200 %."""
SCHEMES = "light", "dark"
LANGUAGES = "en", "zh_CN"


def main() -> None:
    """Make all pictures, each size and scheme in a process of its own: Qt takes the scale at its start only."""
    if len(sys.argv) == 7:
        _shoot(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5], sys.argv[6])
        return
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    for name, width, height, scale in SIZES:
        for scheme, language in itertools.product(SCHEMES, LANGUAGES):
            environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": scale}
            size = [str(folder), name, str(width), str(height)]
            command = [sys.executable, "-m", "tests.screenshots", *size, scheme, language]
            subprocess.run(command, check=True, env=environment)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def _shoot(folder: Path, size: str, width: int, height: int, scheme: str, language: str) -> None:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from checkin import demo
    from checkin.attendance.verdicts import Kind
    from checkin.badges.builtin import template
    from checkin.desk import Notes
    from checkin.office import Office
    from checkin.ui import theme
    from checkin.ui.badges.editor import TemplateEditor
    from checkin.ui.badges.hold_sheet import HoldSheet
    from checkin.ui.badges_page import BadgesPage
    from checkin.ui.language import use_language
    from checkin.ui.rail import PAGES
    from checkin.ui.services import Services
    from checkin.ui.shell import MainWindow

    application = QApplication([])
    theme.apply(application, scheme)
    use_language(application, language)
    store = demo.fresh_store(Path(tempfile.mkdtemp()) / "store")
    office = Office(store)
    course = office.courses()[0]
    faces = {face.number: face for face in office.badge_faces(course.course, demo.MORNING)}
    camera = demo.demo_camera(office, course, demo.MORNING)
    window = MainWindow(Services(store, office, demo.demo_clock(), camera, rehearsal=True))
    window.resize(width, height)
    window.show()

    def pause(until: Callable[[], bool]) -> None:
        """Let other threads work until something is so; `qWait` does not."""
        loop, timer = QEventLoop(), QTimer()
        end = time.monotonic() + 20
        timer.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > end else None)
        timer.start(50)
        loop.exec()

    def shot(name: str, widget: QWidget = window) -> None:
        QTest.qWait(150)
        widget.grab().save(str(folder / f"{language}-{size}-{scheme}-{name}.png"))

    assert window.door is not None
    door, tools = window.door, window.door.tools
    QTest.qWait(1500)
    shot("door")
    door.readers.stop()
    door._on_scanned(faces["031"].token, "camera")
    assert tools.person is not None
    Notes(door.desk).add(tools.person.trainee, "collect the file at the desk", demo.MORNING)
    for number, kind in (("031", Kind.ALREADY_IN), ("001", Kind.ADMITTED)):
        door._on_scanned(faces[number].token, "camera")
        shot(f"verdict-{kind.value.lower()}")
    door._on_scanned(faces["002"].token[:-1] + str((int(faces["002"].token[-1]) + 1) % 10), "camera")
    shot("verdict-forged")
    door.search.field.setText("wang")
    door.finding.look()
    shot("search")
    door._on_undo_last()
    shot("undo")
    door._close_overlays()
    door._on_scanned(faces["001"].token, "camera")
    for name in ("register", "show_lists", "write_note", "enter_paper", "check", "set_pin"):
        getattr(tools, name)()
        assert tools.sheet is not None, name
        shot(f"sheet-{name}", tools.sheet)
        tools.sheet.reject()
    for page in PAGES:
        if page != "door":
            window.open_page(page)
            shot(page)
    window.open_page("badges")
    badges = window.pages["badges"]
    assert isinstance(badges, BadgesPage)
    pause(lambda: not badges.looking.busy)
    badges.side.chips.choose("faults")
    badges.side.preview.show_sheet()
    shot("badges-sheet")
    for name in ("show_log", "calibrate", "try_badges"):
        getattr(badges.tools, name)()
        assert badges.tools.sheet is not None, name
        if isinstance(badges.tools.sheet, HoldSheet):
            pause(lambda sheet=badges.tools.sheet: bool(sheet.held))
        shot(f"sheet-{name}", badges.tools.sheet)
        badges.tools.sheet.reject()
    badges.one.ask_revoke()
    assert badges.one.sheet is not None
    shot("sheet-ask_revoke", badges.one.sheet)
    badges.one.sheet.reject()
    editor = TemplateEditor(template("ceremony-90x60"), list(faces.values()), None, 0, folder / "templates")
    editor.resize(width, height)
    editor.show()
    while editor.checks.busy:  # QTest.qWait leaves other threads no time
        application.processEvents()
        time.sleep(0.01)
    for element in ("", "name", "qr"):
        editor.document.select([element])
        shot(f"editor-{element or 'card'}", editor)
    editor.close()
    window.close()
    store.close()


if __name__ == "__main__":
    main()
