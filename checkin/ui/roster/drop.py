"""A file that is held over the page, and let go there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from checkin.ui import theme
from checkin.ui.language import translate
from checkin.ui.page import label


def path_of(data: QMimeData | None) -> Path | None:
    """Return the one file or folder of this machine that is held, or None."""
    paths = [Path(url.toLocalFile()) for url in (data.urls() if data is not None else ()) if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None


class DropGround(QObject):
    """Lets a file be dropped on a page; over it a sentence says what then happens."""

    def __init__(self, page: QWidget, act: Callable[[Path], object]) -> None:
        super().__init__(page)
        self._page, self._act = page, act
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
            if path_of(event.mimeData()) is None:
                return False
            self._show(path_of(event.mimeData()))
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self.hint.hide()
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hint.hide()
            path = path_of(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self._act(path)
            return True
        return False

    def _show(self, path: Path | None) -> None:
        words = translate("Roster", "Let go to look at {name}. Nothing is imported yet.")
        if path is not None and path.is_dir():
            words = translate("Roster", "Let go to look at the photos in {name}. Nothing is taken yet.")
        self.hint.setText(words.format(name=path.name if path is not None else ""))
        t = theme.tokens()
        self.hint.setStyleSheet(
            f"background: {t.panel}; color: {t.accent}; border: 3px dashed {t.accent}; border-radius: 16px;"
            " padding: 24px;"
        )
        self.hint.setGeometry(self._page.rect().adjusted(16, 16, -16, -16))
        self.hint.raise_()
        self.hint.show()
