"""Where a report goes, and what can be done with it once it is there."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.ui.language import translate
from checkin.ui.messages import Kind, Messages


class Places:
    """Asks where to write, beginning where the last one was written."""

    def __init__(self) -> None:
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def file(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Ask for a file that ends as `name` does; None: nobody chose one."""
        suffix = Path(name).suffix
        dialog = QFileDialog(parent, title, self._folder, f"{suffix[1:].upper()} (*{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(name)
        return self._ask(dialog)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder; None: nobody chose one."""
        dialog = QFileDialog(parent, title, self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> Path | None:
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        self._folder = str(path if path.is_dir() else path.parent)
        return path


def show_written(messages: Messages, text: str, path: Path, kind: Kind = "good", details: str = "") -> None:
    """Say that a file, or a folder of files, was written; it can be opened from there."""
    folder = (translate("Reports", "Open folder"), lambda: _open(path if path.is_dir() else path.parent))
    if path.is_dir():
        messages.show(text, kind, details=details, action=folder)
        return
    file = (translate("Reports", "Open"), lambda: _open(path))
    messages.show(text, kind, details=details, action=file, other=folder)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
