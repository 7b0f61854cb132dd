"""The Door page: what front-desk staff look at all day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.attendance.rules import DoorSession
from checkin.capture.sources import Source
from checkin.clock import Clock
from checkin.desk import Counts, Desk, Found, ScanRow
from checkin.errors import CheckinError
from checkin.ui.door.asking import Asking
from checkin.ui.door.idle import idle_words
from checkin.ui.door.photo import photo_of
from checkin.ui.door.readers import Readers
from checkin.ui.door.surface import DoorSurface
from checkin.ui.door.tools import DoorTools
from checkin.ui.language import spoken
from checkin.ui.sentences import words
from checkin.ui.sounds import Sounds

_NOTICE = timedelta(seconds=20)
_TYPING = 80
"""Milliseconds without a key before a search is made."""
_SCANS = 20


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What was decided last, so that it can be decided again with an override."""

    text: str = ""
    trainee: str = ""
    source: str = "camera"


class DoorPage(DoorSurface):
    """Camera, verdict, last scans and search of one door.

    Signals:
        scanned(Verdict)   a scan was decided and stored
    """

    scanned = Signal(object)

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        opener: Callable[[], Source] | None,
        settings: QSettings,
        *,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk.door, parent)
        self.desk, self._clock, self._sounds = desk, clock, sounds
        self._last: _Attempt | None = None
        self._served: str | None = None
        self._door: DoorSession | None = None
        self._notice, self._notice_until = "", clock()
        self.tools = DoorTools(desk, clock, settings, self, camera=lambda: self.camera.state, sounds=sounds)
        self.asking = Asking(self.reason, self.tools.privileged)
        self.readers = Readers(self.camera, settings, opener, self, self.tools.privileged)
        self._second = QTimer(self, interval=1000)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._hold = QTimer(self, singleShot=True)
        self._connect()
        self.refresh()

    def start(self) -> None:
        """Start the clock and the camera."""
        self._second.start()
        self.readers.start()
        self.desk.prepare()
        if self._sounds is not None:
            self._sounds.prepare()

    def stop(self) -> None:
        """Stop the clock, and the camera; waits until it is closed."""
        self._second.stop()
        self._typing.stop()
        self._hold.stop()
        self.readers.stop()

    def refresh(self) -> None:
        """Read everything shown from the desk again, as after a change on another page."""
        self.header.show_choices(self.desk.timetable, self.desk.course, self._clock(), self.desk.pinned)
        self._served = None
        self._on_second()
        self._show_scans()

    def _connect(self) -> None:
        self.readers.scanned.connect(self._on_scanned)
        self.readers.first.state_changed.connect(self.header.clock.show_camera)
        self.header.pinned.connect(self._on_pinned)
        self.panel.override_requested.connect(self._on_override_requested)
        self.search.changed.connect(self._typing.start)
        self.search.moved.connect(self.results.step)
        self.search.confirmed.connect(self._on_search_confirmed)
        self.search.token_typed.connect(self._on_token_typed)
        self.search.dismissed.connect(self._close_overlays)
        self.results.chosen.connect(self._on_chosen)
        self.last_scans.undo_requested.connect(self._on_undo_requested)
        self.tiles.undo_requested.connect(self._on_undo_last)
        self.tiles.walk_in_requested.connect(self._on_walk_in)
        self.tiles.list_requested.connect(self.tools.show_lists)
        self.header.menu.aboutToShow.connect(self._on_menu)
        self.tools.check_in.connect(self._check_in)
        self.tools.stored.connect(self._show_scans)
        self.tools.said.connect(self.panel.show_failure)
        self.asking.asked.connect(self._on_asked)
        self.asking.answered.connect(self._close_overlays)
        self.reason.dismissed.connect(self._close_overlays)
        self._second.timeout.connect(self._on_second)
        self._typing.timeout.connect(self._search)
        self._hold.timeout.connect(self._show_idle)
        for key, act in (
            ("F1", self.tools.show_keys),
            ("F2", self._on_find),
            ("F3", self._on_walk_in),
            ("F4", self.tools.show_lists),
            ("F6", self.tools.write_note),
            ("F8", self.tools.check),
            (QKeySequence.StandardKey.Undo, self._on_undo_last),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    # What is shown

    def _on_second(self) -> None:
        now = self._clock()
        door = self.desk.door_session(now)
        code = door.session.code if door.session is not None else ""
        if self._served is not None and code != self._served:
            self._notice = self.tr("Session changed") if code else self.tr("Session over")
            self._notice_until = now + _NOTICE
            self.panel.announce(self._notice)
        notice = self._notice if now < self._notice_until else ""
        changed = code != self._served or door != self._door
        self._served, self._door = code, door
        self.header.show_session(door, self.desk.course, now, pinned=bool(self.desk.pinned), notice=notice)
        if changed:
            self._show_counts()
            if self.panel.idle:
                self._show_idle()

    def _show_idle(self) -> None:
        now = self._clock()
        self.panel.show_idle(*idle_words(self.desk.door_session(now), self.desk.course, now))

    def _show_counts(self) -> None:
        counts = self.desk.counts(self._served) if self._served else Counts(0, 0, 0, 0)
        self.header.count.show_counts(counts)
        self.tiles.show_counts(counts, can_undo=self.last_scans.newest_to_undo() is not None)

    def _show_scans(self) -> None:
        self.last_scans.show_rows(self.desk.last_scans(_SCANS), self.desk.course)
        self._show_counts()

    # Scans

    def _on_scanned(self, text: str, source: str) -> None:
        if not self.tools.takes(text):
            self._decide(_Attempt(text=text, source=source))

    def _on_token_typed(self, text: str) -> None:
        self._close_overlays()
        self._decide(_Attempt(text=text, source="usb scanner"))

    def _on_chosen(self, found: Found) -> None:
        self._close_overlays()
        self.search.field.clear()
        self._check_in(found.trainee.trainee)

    def _check_in(self, trainee: str) -> None:
        self._decide(_Attempt(trainee=trainee, source="hand"))

    def _on_walk_in(self) -> None:
        typed = self.search.field.text().strip()
        self._close_overlays()
        self.search.field.clear()
        self.tools.register(typed if not any(c.isdigit() for c in typed) else "")

    def _on_menu(self) -> None:
        self.header.show_choices(self.desk.timetable, self.desk.course, self._clock(), self.desk.pinned)
        self.tools.add_to(self.header.menu)

    def _decide(self, attempt: _Attempt, override: str = "") -> None:
        """Have the desk decide and store it, then show the verdict: never before it is stored."""
        now = self._clock()
        if not override and not self.reason.isHidden():
            self._close_overlays()
        try:
            if attempt.trainee:
                verdict = self.desk.check_in(attempt.trainee, now, source=attempt.source, override=override)
            else:
                verdict = self.desk.scan(attempt.text, now, source=attempt.source, override=override)
        except CheckinError as error:
            self.panel.show_failure(self.tr("NOT STORED: SCAN AGAIN"), spoken(error))
            return
        self._last, self.tools.person = attempt, verdict.trainee
        photo = photo_of(self.desk.photo(verdict.trainee)) if verdict.trainee is not None else None
        self.panel.show_verdict(verdict, words(verdict, self.desk.course), photo)
        if self._sounds is not None:
            self._sounds.play(verdict.kind)
        self._hold.stop()
        if self.tools.hold:
            self._hold.start(round(self.tools.hold * 1000))
        self._show_scans()
        self.scanned.emit(verdict)

    def _on_pinned(self, code: str) -> None:
        self.desk.pin(code)
        self.refresh()

    # Search

    def _on_find(self) -> None:
        self.search.field.setFocus()
        self.search.field.selectAll()

    def _on_search_confirmed(self) -> None:
        self._search()
        self.results.choose()

    def _search(self) -> None:
        self._typing.stop()
        text = self.search.field.text().strip()
        if not text:
            self.results.hide()
            return
        selected = self.results.list.currentIndex().row() if not self.results.isHidden() else 0
        self.results.show_found(self.desk.search(text, self._clock()), self.desk.course)
        self.results.step(max(0, selected))
        self.reason.hide()
        self.results.show()
        self.results.raise_()
        self._place_overlays()

    # Undo and override

    def _on_undo_last(self) -> None:
        row = self.last_scans.newest_to_undo()
        if row is not None:
            self._on_undo_requested(row)

    def _on_undo_requested(self, row: ScanRow) -> None:
        self.asking.why_undo(row, self.desk.course, partial(self._undo, row))

    def _undo(self, row: ScanRow, reason: str) -> None:
        try:
            self.desk.undo(row.scan, reason, self._clock())
        except CheckinError as error:
            self.panel.show_failure(self.tr("NOT UNDONE"), spoken(error))
            return
        self._show_scans()

    def _on_override_requested(self) -> None:
        if self._last is not None:
            self.asking.why_let_in(self.panel.words.name, partial(self._decide, self._last))

    def _on_asked(self) -> None:
        self.results.hide()
        self._place_overlays()

    def _close_overlays(self) -> None:
        self._typing.stop()
        self.asking.forget()
        self.results.hide()
        self.reason.hide()
        self.setFocus()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        command = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if text and text.isprintable() and not text.isspace() and not command:
            self.search.field.setFocus()
            self.search.field.insert(text)
            self._typing.start()
        elif event.key() == Qt.Key.Key_Escape:
            self._close_overlays()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.field.text():
            self.search.field.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close_overlays()
