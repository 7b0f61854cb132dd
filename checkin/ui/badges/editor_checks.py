"""Checks the design while it is edited, off the window's thread: always the newest one, never two at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from checkin.badges.artist import Photos
from checkin.badges.checks import Wish, preflight
from checkin.badges.face import BadgeFace
from checkin.badges.faults import Fault, FaultKind
from checkin.badges.layouts import Layout
from checkin.badges.setup import Setup
from checkin.badges.template import Template
from checkin.ui.badges.editor_samples import checked_faces

PAUSE = 200
"""Milliseconds after the last act before the design is looked at."""
_OF_PEOPLE = (FaultKind.PHOTO, FaultKind.DOUBLE_TOKEN, FaultKind.DOUBLE_NAME)
"""Faults of the roster, whatever the design is: they are said before printing."""


class Checks(QObject):
    """Runs the preflight on the badges that stand out.

    Signals: found(object): the list of faults of the newest template.
    """

    found = Signal(object)
    _done = Signal(object)

    def __init__(self, faces: Sequence[BadgeFace], photos: Photos | None, dots: int, parent: QObject) -> None:
        super().__init__(parent)
        self._faces, self._photos, self._dots = faces, photos, dots
        self._wanted: Template | None = None
        self._looking = self._over = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._begin)
        self._done.connect(self._on_done)

    @property
    def busy(self) -> bool:
        """Whether a template is still to be looked at."""
        return self._looking or self._soon.isActive()

    def look(self, template: Template) -> None:
        """Check a template soon."""
        self._wanted = template
        self._soon.start()

    def shut_down(self) -> None:
        """Wait for what is under way; nothing is told afterwards."""
        self._soon.stop()
        self._wanted = None
        self._over = True
        self._pool.waitForDone()
        self._looking = False

    def _begin(self) -> None:
        if self._wanted is not None and not self._looking:
            template, self._wanted = self._wanted, None
            self._looking = True
            self._pool.start(partial(self._look_at, template))

    def work(self, template: Template) -> list[Fault]:
        """Return the faults of a template; on any thread."""
        card, places = template.card, 2 if template.fold else 1
        page, pitch = (card.w, card.h * places), (card.w, card.h * places)
        lengths = (*page, card.w, card.h, 1, 1, 0, 0, *pitch)
        sheet = Layout("card", *lengths, marks="none", fold=bool(template.fold), dots=self._dots)
        faces = checked_faces(template, self._faces)
        setup = Setup(flip="long" if len(template.sides) > 1 and not template.fold else "")
        found = preflight(faces, template, sheet, setup=setup, photos=self._photos, wish=Wish(self._dots))
        return [fault for fault in found if fault.kind not in _OF_PEOPLE]

    def _look_at(self, template: Template) -> None:
        self._done.emit(self.work(template))

    def _on_done(self, found: list[Fault]) -> None:
        self._looking = False
        if self._wanted is None and not self._over:
            self.found.emit(found)
        elif not self._over and not self._soon.isActive():
            self._begin()
