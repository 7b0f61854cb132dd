"""Opens the editor of badge templates on the design that is chosen, and takes what it stored."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checkin.badges.artist import Photos
from checkin.badges.face import BadgeFace
from checkin.badges.template import Template
from checkin.office import Badges
from checkin.ui.badges.editor import TemplateEditor


class Designing(QObject):
    """At most one editor, beside the page: whoever prints sees both."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.editor: TemplateEditor | None = None

    def open(
        self,
        template: Template,
        faces: Sequence[BadgeFace],
        photos: Photos | None,
        badges: Badges,
        saved: Callable[[str], None],
    ) -> None:
        """Edit a template on these badges; `saved` is told the name of each one that was stored."""
        folder = badges.part("templates")
        if self.editor is not None:
            self.editor.activateWindow()
            return
        if folder is None:
            return
        self.editor = TemplateEditor(template, faces, photos, 0, folder, self._parent)
        self.editor.saved.connect(saved)
        self.editor.destroyed.connect(self._gone)
        self.editor.show()

    def close(self) -> bool:
        """Close the editor; False when it asks about changes first."""
        return self.editor is None or self.editor.close()

    def _gone(self) -> None:
        self.editor = None
