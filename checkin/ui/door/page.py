"""The Door page: what front-desk staff look at all day."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.attendance.rules import DoorSession
from checkin.attendance.verdicts import Verdict
from checkin.capture.sources import Source
from checkin.clock import Clock
from checkin.desk import Act, Counts, Desk
from checkin.ui.delivery.live import Live
from checkin.ui.door.asking import Asking
from checkin.ui.door.deciding import Attempt, Deciding
from checkin.ui.door.finding import Finding
from checkin.ui.door.idle import idle_words
from checkin.ui.door.kept import Kept
from checkin.ui.door.live_mark import Together
from checkin.ui.door.notices import transition
from checkin.ui.door.readers import Readers
from checkin.ui.door.search import ENTER
from checkin.ui.door.surface import DoorSurface
from checkin.ui.door.tools import DoorTools
from checkin.ui.door.undoing import Undoing
from checkin.ui.door.unmerged import unmerged_words
from checkin.ui.language import spoken
from checkin.ui.sounds import Sounds

_NOTICE = timedelta(seconds=20)
_SCANS = 20


class DoorPage(DoorSurface):
    """Camera, verdict, last scans and search of one door. Signals: scanned(Verdict): one was decided and stored."""

    scanned = Signal(object)

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        opener: Callable[[], Source] | None,
        settings: QSettings,
        *,
        sounds: Sounds | None = None,
        kept: Kept | None = None,
        live: Live | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk.door, parent, kept.camera if kept is not None else None)
        self.desk, self._clock, self._sounds = desk, clock, sounds
        self._door: DoorSession | None = None
        self._notice, self._notice_until = "", clock()
        camera, panel = self.camera, self.panel
        self.tools = DoorTools(desk, clock, settings, self, panel, camera=lambda: camera.state, sounds=sounds)
        self.deciding = Deciding(desk, clock, panel, sounds, lambda: self.tools.hold)
        self.asking = Asking(self.reason, self.tools.privileged)
        self.undoing = Undoing(desk, clock, self.asking, panel)
        self.finding = Finding(desk, clock, self.search, self.results)
        self.readers = kept.readers if kept is not None else Readers(camera, settings, opener, self)
        self.readers.belong_to(self, self.tools.privileged)
        self._second = QTimer(self, interval=1000)
        self._connect()
        if live is not None:
            Together(self.header.live, live, desk, self).scanned.connect(self._show_scans)
        self.refresh()
        if kept is not None:
            self._take_up(kept)

    def start(self) -> None:
        """Start the clock and the camera."""
        self._second.start()
        self.readers.start()
        self.desk.prepare()
        if self._sounds is not None:
            self._sounds.prepare()

    def stop(self) -> None:
        """Stop the clock, and the camera; waits until it is closed."""
        self._rest()
        self.readers.stop()

    def hand_over(self) -> Kept:
        """Give what reads badges, and what was shown, to the page that takes the place of this one."""
        self._rest()
        self.readers.scanned.disconnect(self._on_scanned)
        self.readers.first.state_changed.disconnect(self.header.clock.show_camera)
        kept = Kept(self.readers, self.camera, self.deciding.shown(), self.finding.text)
        self.readers.setParent(None)
        self.camera.setParent(None)
        return kept

    def _take_up(self, kept: Kept) -> None:
        self.camera.say()
        self.header.clock.show_camera(self.camera.state)
        self.deciding.show_again(kept.shown)
        if kept.typed:
            self.search.field.setText(kept.typed)
            self.finding.look()
        if self.readers.running:
            self.start()

    def _rest(self) -> None:
        self._second.stop()
        self.deciding.rest()
        self.finding.rest()

    def refresh(self) -> None:
        """Read everything shown from the desk again, as after a change on another page."""
        if not self.header.menu.isVisible():
            self.header.show_choices(self.desk.timetable, self.desk.course, self._clock(), self.desk.pinned)
        self.header.unmerged = unmerged_words(self.desk)
        self._on_second(changed=True)
        self._show_scans()

    def take_focus(self) -> None:
        """Have the keys where they were needed last: in an open question, in a search that was begun, or here."""
        question = not self.reason.isHidden()
        (self.reason.field if question else self.search.field if self.finding.text else self).setFocus()

    def _connect(self) -> None:
        self.readers.scanned.connect(self._on_scanned)
        self.readers.first.state_changed.connect(self.header.clock.show_camera)
        self.header.pinned.connect(self._on_pinned)
        self.panel.override_requested.connect(self._on_override_requested)
        self.panel.out_requested.connect(self.deciding.let_out)
        self.finding.opened.connect(self._on_listed)
        self.finding.chosen.connect(self._on_chosen)
        self.search.token_typed.connect(self._on_token_typed)
        self.search.dismissed.connect(self._close_overlays)
        self.last_scans.undo_requested.connect(self.undoing.ask)
        self.tiles.undo_requested.connect(self._on_undo_last)
        self.tiles.walk_in_requested.connect(self._on_walk_in)
        self.tiles.list_requested.connect(self.tools.show_lists)
        self.header.menu.aboutToShow.connect(self._on_menu)
        self.tools.check_in.connect(self._check_in)
        self.tools.stored.connect(self._show_scans)
        self.tools.said.connect(self.deciding.fail)
        self.tools.done.connect(self.deciding.tell)
        self.tools.noted.connect(self.panel.add_note)
        self.undoing.undone.connect(self._on_undone)
        self.undoing.failed.connect(self.deciding.fail)
        self.asking.asked.connect(self._on_asked)
        self.asking.answered.connect(self._close_overlays)
        self.reason.dismissed.connect(self._close_overlays)
        self._second.timeout.connect(self._on_second)
        self.deciding.decided.connect(self._on_decided)
        self.deciding.passed.connect(self._show_idle)
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

    def _on_second(self, *, changed: bool = False) -> None:
        before, self._door = self._door, self.desk.door_session(self._clock())
        news = spoken(self.desk.take_notice()) or (transition(before, self._door) if before is not None else "")
        if news:
            self.panel.announce(news)
        self._show_head(news)
        if changed or before != self._door:
            self._show_counts()
            if self.panel.idle:
                self._show_idle()

    def _show_head(self, news: str = "") -> None:
        """Show session and time, and the news for a while."""
        now = self._clock()
        if news:
            self._notice, self._notice_until = news, now + _NOTICE
        door = self._door or self.desk.door_session(now)
        notice = self._notice if now < self._notice_until else ""
        self.header.show_session(door, self.desk.course, now, pinned=bool(self.desk.pinned), notice=notice)

    def _show_idle(self) -> None:
        now = self._clock()
        self.panel.show_idle(*idle_words(self.desk.door_session(now), self.desk.course, now))

    def _show_counts(self) -> None:
        served = self._door.session if self._door is not None else None
        counts = self.desk.counts(served.code) if served is not None else Counts(0, 0, 0, 0)
        self.header.count.show_counts(counts)
        self.tiles.show_counts(counts, can_undo=self.last_scans.newest_to_undo() is not None)

    def _show_scans(self) -> None:
        self.last_scans.show_rows(self.desk.last_scans(_SCANS, own=True), self.desk.course)
        self._show_counts()
        self.finding.look_again()

    # Scans

    def _on_scanned(self, text: str, source: str) -> None:
        if not self.tools.takes(text):
            self.deciding.decide(Attempt(text=text, source=source))

    def _on_token_typed(self, text: str) -> None:
        self.finding.clear()
        self.deciding.decide(Attempt(text=text, source="usb scanner"))

    def _on_chosen(self, trainee: str) -> None:
        self._close_overlays()
        self._check_in(trainee)

    def _check_in(self, trainee: str) -> None:
        self.deciding.decide(Attempt(trainee=trainee, source="hand"))

    def _on_walk_in(self) -> None:
        typed = self.finding.text
        self._close_overlays()
        self.tools.register(typed if not any(c.isdigit() for c in typed) else "")

    def _on_menu(self) -> None:
        self.header.show_choices(self.desk.timetable, self.desk.course, self._clock(), self.desk.pinned)
        self.tools.add_to(self.header.menu)

    def _on_decided(self, verdict: Verdict) -> None:
        self.tools.person = verdict.trainee
        self._show_scans()
        self.scanned.emit(verdict)

    def _on_pinned(self, code: str) -> None:
        self.tools.privileged(Act.SESSION, partial(self._pin, code))

    def _pin(self, code: str) -> None:
        self.desk.pin(code)
        self._door = None  # staff know what they chose: it is no news
        self.refresh()

    # Search

    def _on_find(self) -> None:
        if not self.reason.isHidden():  # the field may lie under the question
            self.take_focus()
            return
        self.search.field.setFocus()
        self.search.field.selectAll()

    def _on_listed(self) -> None:
        self.asking.forget()
        self.reason.hide()
        self._place_overlays()

    # Undo and override

    def _on_undo_last(self) -> None:
        row = self.last_scans.newest_to_undo()
        if row is not None:
            self.undoing.ask_last(row)

    def _on_undone(self, said: str) -> None:
        self._show_head(said)
        self.deciding.hold()
        self._show_scans()

    def _on_override_requested(self) -> None:
        last = self.deciding.last
        if last is not None:
            self.asking.why_let_in(self.panel.words.name, partial(self.deciding.decide, last))

    def _on_asked(self) -> None:
        self.finding.clear()
        self._place_overlays()

    def _close_overlays(self) -> None:
        self.finding.clear()
        self.asking.forget()
        self.reason.hide()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        command = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if text and text.isprintable() and not text.isspace() and not command:
            (self.finding if self.reason.isHidden() else self.reason).type(text)
        elif event.key() == Qt.Key.Key_Escape:
            self._close_overlays()
        elif event.key() in ENTER and self.finding.text and not event.isAutoRepeat():
            self.finding.confirm()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close_overlays()
