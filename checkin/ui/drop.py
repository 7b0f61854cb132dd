"""Files that are held over a page, and let go there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from checkin.exchange.doorfile import ENDING
from checkin.ui import theme
from checkin.ui.page import label


def paths_of(data: QMimeData | None) -> list[Path]:
    """Return the files and folders of this machine that are held."""
    return [Path(url.toLocalFile()) for url in (data.urls() if data is not None else ()) if url.isLocalFile()]


def path_of(data: QMimeData | None) -> Path | None:
    """Return the one file or folder of this machine that is held, or None."""
    paths = paths_of(data)
    return paths[0] if len(paths) == 1 else None


class DropGround(QObject):
    """Lets files be dropped on a page, one at a time or `many`; over it a sentence says what then happens."""

    def __init__(
        self,
        page: QWidget,
        act: Callable[[Sequence[Path]], object],
        words: Callable[[Sequence[Path]], str],
        *,
        many: bool = False,
        ending: str = "",
    ) -> None:
        """`ending`: only files with it are taken; a ground without one leaves door files to that of the window."""
        super().__init__(page)
        self._page, self._act, self._words, self._many, self._ending = page, act, words, many, ending
        self.hint: QLabel = label("", "title", wrap=True)
        self.hint.setParent(page)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        kind = event.type()
        if watched is not self._page:
            return False
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if not (paths := self._held(event.mimeData())):
                return False
            self._show(paths)
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self.hint.hide()
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hint.hide()
            if paths := self._held(event.mimeData()):
                event.acceptProposedAction()
                self._act(paths)
            return True
        return False

    def _held(self, data: QMimeData | None) -> list[Path]:
        paths = paths_of(data)
        for_window = [path for path in paths if path.name.lower().endswith(ENDING)]
        fit = for_window == paths if self._ending == ENDING else not for_window
        return paths if fit and (self._many or len(paths) == 1) else []

    def _show(self, paths: Sequence[Path]) -> None:
        self.hint.setText(self._words(paths))
        t = theme.tokens()
        self.hint.setStyleSheet(
            f"background: {t.panel}; color: {t.accent}; border: 3px dashed {t.accent}; border-radius: 16px;"
            " padding: 24px;"
        )
        self.hint.setGeometry(self._page.rect().adjusted(16, 16, -16, -16))
        self.hint.raise_()
        self.hint.show()
