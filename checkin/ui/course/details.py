"""The panel of one session: all of its fields, what they would change, Save, Undo and Delete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from checkin.attendance.course import Course, Session
from checkin.attendance.course_keys import LONGEST_MINUTES
from checkin.ui.course.editing import Checked
from checkin.ui.course.edits import Box, ClockEdit, CountEdit, DayEdit, fill, line_edit, suggest
from checkin.ui.course.fields import Form, GroupChips, Notice, Side, buttons, words
from checkin.ui.course.placing import Span
from checkin.ui.language import spoken, titles_of, translate
from checkin.ui.page import button

_NEVER = datetime.fromtimestamp(0, UTC)
PAUSE = 150
"""Milliseconds after the last key before what was typed is looked at."""


@dataclass(frozen=True)
class Shown:
    """What the panel is about: a session, or a new one at a place."""

    course: Course
    session: Session | None
    span: Span
    groups: Mapping[str, int] = field(default_factory=dict)
    rooms: Sequence[str] = ()
    speakers: Sequence[str] = ()
    closed: bool = False


class SessionPanel(Side):
    """Shows a session and what is typed into it.

    Signals: changed(): something was typed; saved(): Save; undo_wanted(): Undo; drop_wanted(str): take it out, with
    the reason.
    """

    changed = Signal()
    saved = Signal()
    undo_wanted = Signal()
    drop_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Course", "Session"))
        self.shown: Shown | None = None
        self._first: dict[str, Any] = {}
        self._nights = 0
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.changed)
        self._make_fields()
        self._make_form()
        self.problems, self.effect = Notice("bad", "bad"), Notice("warn", "warn")
        self.foot.addWidget(self.problems)
        self.foot.addWidget(self.effect)
        self._make_question()
        self.save_button = button(translate("Course", "Save"), self.saved.emit, "primary")
        self.undo_button = button(translate("Course", "Undo"), self._on_undo)
        self.drop_button = button(translate("Course", "Delete…"), self.ask, "danger")
        self.acts = buttons(self.save_button, self.undo_button, self.drop_button)
        self.foot.addWidget(self.acts)

    def _make_fields(self) -> None:
        self.title, self.title_zh, self.speaker, self.room, self.code = (line_edit() for _ in range(5))
        self.day, self.start, self.end = DayEdit(), ClockEdit(), ClockEdit()
        self.opens_before, self.late_after = CountEdit(LONGEST_MINUTES, 5), CountEdit(LONGEST_MINUTES, 5)
        self.weight = line_edit()
        self.expected = GroupChips()
        self.exits = Box()
        for edit in (self.title, self.title_zh, self.speaker, self.room, self.code, self.weight):
            edit.textEdited.connect(self._on_typed)
            edit.returnPressed.connect(self.saved)
        self.day.dateChanged.connect(self._on_typed)
        for clock in (self.start, self.end):
            clock.timeChanged.connect(self._on_typed)
        for spin in (self.opens_before, self.late_after):
            spin.valueChanged.connect(self._on_typed)
        self.expected.changed.connect(self._on_typed)
        self.exits.toggled.connect(self._on_typed)

    def _make_form(self) -> None:
        self.clash = Notice("warn", "bad")
        self.contents.addWidget(self.clash)
        form = Form()
        form.add((translate("Course", "Title"), self.title))
        form.add((translate("Course", "Chinese title"), self.title_zh))
        form.add((translate("Course", "Day"), self.day))
        form.add((translate("Course", "Starts"), self.start), (translate("Course", "Ends"), self.end))
        form.add((translate("Course", "Room"), self.room), (translate("Course", "Speaker"), self.speaker))
        form.add((translate("Course", "Who is expected"), self.expected))
        form.add(
            (translate("Course", "Doors open, minutes before"), self.opens_before),
            (translate("Course", "Late after, minutes"), self.late_after),
        )
        form.add_box(translate("Course", "Going out is scanned, too"), self.exits)
        form.add(
            (translate("Course", "Weight for the certificate"), self.weight), (translate("Course", "Code"), self.code)
        )
        self.contents.addWidget(form)
        self.contents.addStretch(1)

    def _make_question(self) -> None:
        self.question = QFrame()
        box = QVBoxLayout(self.question)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._asked = words()
        self.reason = line_edit(hint=translate("Course", "Reason"))
        self.reason.setAccessibleName(translate("Course", "Reason"))
        self.sure_button = button(translate("Course", "Take it out"), self._on_sure, "danger")
        self.keep_button = button(translate("Course", "Keep it"), self.keep)
        self.reason.textChanged.connect(self._on_reason)
        self.reason.returnPressed.connect(self._on_sure)
        for widget in (self._asked, self.reason, buttons(self.sure_button, self.keep_button)):
            box.addWidget(widget)
        self.contents.insertWidget(0, self.question)
        self._scans = 0

    def show_session(self, shown: Shown) -> None:
        """Show a session, or a new one; what was typed before is gone."""
        self.shown = None  # nothing that is filled in is typed
        session = shown.session
        fresh = translate("Course", "New session")
        self.heading.setText(titles_of(session)[0] if session is not None else fresh)
        self.undo_button.setVisible(session is not None)
        self.drop_button.setText(translate("Course", "Delete…") if session else translate("Course", "Discard"))
        for name in ("title", "title_zh", "speaker", "room", "code"):
            fill(getattr(self, name), getattr(session, name, ""))
        self.code.setPlaceholderText("" if session else translate("Course", "given by itself"))
        start, end = shown.span.walls
        self._nights = (end.date() - start.date()).days
        self.day.set_day(shown.span.day)
        self.start.set_clock(start.time())
        self.end.set_clock(end.time())
        known = session or Session("", "", _NEVER, _NEVER)
        self.opens_before.setValue(int(known.opens_before.total_seconds() // 60))
        self.late_after.setValue(int(known.late_after.total_seconds() // 60))
        self.weight.setText(f"{known.weight:g}")
        self.exits.setChecked(known.exits)
        self.expected.set_groups(shown.groups, known.expected)
        suggest(self.room, shown.rooms)
        suggest(self.speaker, shown.speakers)
        self.shown, self._first = shown, self.typed()
        self.keep()
        self.show_top()
        self.look()

    def forget(self) -> None:
        """Show nothing any more, and let go what was typed."""
        self.shown = None
        self._soon.stop()

    def typed(self) -> dict[str, Any]:
        """Return what the fields say, by the keys of a course file; times are local, without a zone."""
        start, end = (datetime.combine(self.day.day(), edit.clock()) for edit in (self.start, self.end))
        if end <= start:  # a session that went on past midnight still does
            end += timedelta(days=self._nights)
        texts = {name: getattr(self, name).text() for name in ("code", "title", "title_zh", "speaker", "room")}
        try:
            weight: float | str = float(self.weight.text().strip().replace(",", "."))
        except ValueError:
            weight = self.weight.text()
        minutes = {"opens_before": self.opens_before.value(), "late_after": self.late_after.value()}
        rest = {"expected": self.expected.chosen(), "exits": self.exits.isChecked(), "weight": weight}
        return {**texts, "start": start, "end": end, **minutes, **rest}

    @property
    def begun(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.shown is not None and self.typed() != self._first

    @property
    def dirty(self) -> bool:
        """Whether there is something to store: a new session is, as it stands."""
        return self.shown is not None and (self.shown.session is None or self.begun)

    @property
    def span(self) -> Span:
        """Where the session would be."""
        typed = self.typed()
        start, end = typed["start"], typed["end"]
        first = start.hour * 60 + start.minute
        return Span(start.date(), first, first + max(0, int((end - start).total_seconds() // 60)))

    def tell(self, checked: Checked, *, can_undo: bool) -> None:
        """Show what would come of what is typed."""
        closed = self.shown is not None and self.shown.closed
        dirty = self.dirty and not closed
        self.problems.say("\n".join(checked.problems) if self.begun else "")
        self.clash.say(checked.clash)
        said = checked.effect.sentences() if checked.effect.matters else checked.effect.sentences()[:1]
        note = translate("Course", "This day is closed. To change it, reopen it on the page Delivery.")
        self.effect.say(note if closed else "\n".join(map(spoken, said)))
        self.save_button.setEnabled(dirty and checked.session is not None)
        self.undo_button.setEnabled(dirty or can_undo)
        self.drop_button.setEnabled(not closed)

    def show_scans(self, scans: int) -> None:
        """Say how many scans the session has, for the question whether to take it out."""
        self._scans = scans

    def ask(self) -> None:
        """Ask whether the session is to be taken out; a new one just goes."""
        if self.shown is None or self.shown.session is None:
            self.left.emit()
            return
        title = titles_of(self.shown.session)[0]
        asked = translate("Course", "Take “{title}” out of the timetable? It can be undone.").format(title=title)
        if self._scans:
            scans = translate("Course", "Scans made: {count}. They stay in the journal. Say why it is taken out.")
            asked += "\n" + scans.format(count=self._scans)
        self._asked.setText(asked)
        self.reason.clear()
        self.reason.setVisible(bool(self._scans))
        self._on_reason()
        self.question.show()
        self.show_top()
        self.acts.hide()
        (self.reason if self._scans else self.sure_button).setFocus()

    def keep(self) -> None:
        """Ask no more."""
        self.question.hide()
        self.acts.show()

    def put(self, span: Span) -> None:
        """Put what is typed at another place."""
        start, end = span.walls
        self._nights = (end.date() - start.date()).days
        self.day.set_day(span.day)
        self.start.set_clock(start.time())
        self.end.set_clock(end.time())

    def begin(self) -> None:
        """Be ready to be typed into."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _on_typed(self) -> None:
        if self.shown is not None:
            self.undo_button.setEnabled(not self.shown.closed)
            self._soon.start()

    def look(self) -> None:
        """Look at what was typed at once."""
        self._soon.stop()
        self.changed.emit()

    def _on_undo(self) -> None:
        if self.shown is None or not self.dirty:
            self.undo_wanted.emit()
        elif self.shown.session is None:
            self.left.emit()
        else:
            self.show_session(self.shown)

    def _on_reason(self) -> None:
        self.sure_button.setEnabled(not self._scans or bool(self.reason.text().strip()))

    def _on_sure(self) -> None:
        if self.sure_button.isEnabled():
            self.drop_wanted.emit(self.reason.text().strip())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody types here any more."""
        self._soon.stop()
        super().hideEvent(event)
