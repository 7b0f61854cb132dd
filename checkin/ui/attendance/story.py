"""What is behind one cell, as widgets: how somebody stands, why, every scan, leave and corrections."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.attendance.standings import State
from checkin.office import Change, Explanation
from checkin.office.matrix import Cell
from checkin.office.wording import outcome_said, source_said
from checkin.store import Seen
from checkin.ui.attendance.words import cell_words, clock_words, session_words
from checkin.ui.flow import Flow
from checkin.ui.language import day_words, moment_words, spoken, titles_of, translate
from checkin.ui.models import state_words
from checkin.ui.page import button, label, line
from checkin.ui.table import paint_mark

_DOT = " · "


class Mark(QWidget):
    """The mark of a standing."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(26, 26))
        self.setAccessibleName(state_words(state))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the colours of the scheme in use."""
        painter = QPainter(self)
        paint_mark(painter, self._state.value, QPointF(13, 13), 10)
        painter.end()


def tell_person(box: QVBoxLayout, told: Explanation) -> None:
    """Say who it is, in which session, and how they stand there."""
    e = told.evidence
    person, course = e.person, e.course
    box.addWidget(label(person.name or translate("Attendance", "erased"), "strong", wrap=True))
    if person.latin:
        box.addWidget(label(person.latin, "quiet", wrap=True))
    facts = (translate("Attendance", "No. {number}").format(number=person.number), person.unit, person.group)
    box.addWidget(label(_DOT.join(fact for fact in facts if fact), "small", wrap=True))
    box.addWidget(line())
    day = day_words(course.day(e.session.start), short=True)
    box.addWidget(label(_DOT.join((day, session_words(e.session, course))), wrap=True))
    second = _DOT.join(part for part in (titles_of(e.session)[1], e.session.room) if part)
    if second:
        box.addWidget(label(second, "small", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(8)
    one = e.standing
    if one is not None:
        row.addWidget(Mark(one.state), 0, Qt.AlignmentFlag.AlignTop)
    cell = Cell(one.state, one.arrival, one.departure) if one is not None else Cell(None, None, None)
    row.addWidget(label(cell_words(cell, course), "strong", wrap=True), 1)
    box.addLayout(row)


def tell_why(box: QVBoxLayout, told: Explanation) -> None:
    """Say the steps that lead to the standing."""
    _head(box, translate("Attendance", "Why"))
    for sentence in told.sentences:
        box.addWidget(label(spoken(sentence), wrap=True))


def tell_scans(box: QVBoxLayout, told: Explanation, undo: Callable[[Seen], object]) -> None:
    """List the scans, each with its verdict, door, device and operator; on an open day with a button to undo it."""
    e = told.evidence
    open_day = e.closing is None or not e.closing.closed
    _head(box, translate("Attendance", "Scans"))
    if not e.scans:
        box.addWidget(label(translate("Attendance", "None in this session."), "quiet", wrap=True))
    for seen in e.scans:
        box.addWidget(_scan(e.course, seen, undo if open_day else None))


def tell_leave(box: QVBoxLayout, told: Explanation, withdraw: Callable[[], object], see: Callable[[], object]) -> None:
    """Say which leave there is, on whose word, and offer its document."""
    leave = told.evidence.leave
    if leave is None:
        return
    _head(box, translate("Attendance", "Leave"))
    reason = leave.reason or translate("Attendance", "erased")
    words = translate("Attendance", "{reason} (granted by {who})").format(reason=reason, who=leave.granted_by)
    box.addWidget(label(words, wrap=True))
    row = Flow()
    if leave.attachment:
        row.addWidget(button(translate("Attendance", "Save the document…"), see))
    row.addWidget(button(translate("Attendance", "Withdraw the leave…"), withdraw))
    box.addLayout(row)


def tell_corrections(box: QVBoxLayout, told: Explanation) -> None:
    """List the corrections: who, when, from which standing to which, and why."""
    e = told.evidence
    if e.corrections:
        _head(box, translate("Attendance", "Corrections"))
    for change in e.corrections:
        box.addWidget(label(_correction(e.course, change), wrap=True))


def _correction(course: Course, change: Change) -> str:
    after = translate("Attendance", "as the scans say")
    values = {
        "when": moment_words(course, change.at),
        "who": change.by,
        "was": state_words(State(change.was)) if change.was else translate("Attendance", "Not expected"),
        "state": state_words(State(change.state)) if change.state else after,
        "reason": change.reason or translate("Attendance", "erased"),
    }
    return translate("Attendance", "{when}, {who}: {was} → {state}. {reason}").format(**values)


def _scan(course: Course, seen: Seen, undo: Callable[[Seen], object] | None) -> QWidget:
    card = QFrame()
    card.setProperty("kind", "card")
    box = QVBoxLayout(card)
    box.setContentsMargins(12, 8, 12, 8)
    box.setSpacing(2)
    time = clock_words(course, seen.at)
    outcome = spoken(outcome_said(seen.kind))
    box.addWidget(label(f"{time}  {outcome}", wrap=True))
    facts = (seen.door, spoken(source_said(seen.source)), seen.operator, f"{seen.scan[0]}/{seen.scan[1]}")
    box.addWidget(label(_DOT.join(fact for fact in facts if fact), "small", wrap=True))
    if seen.typed != seen.at:
        words = translate("Attendance", "Typed in at {moment}").format(moment=moment_words(course, seen.typed))
        box.addWidget(label(words, "small", wrap=True))
    if seen.override:
        words = translate("Attendance", "Let through: {reason}").format(reason=seen.override)
        box.addWidget(label(words, "small", wrap=True))
    if seen.undone is not None:
        words = translate("Attendance", "Undone by {who}: {reason}")
        words = words.format(who=seen.undone.operator, reason=seen.undone.reason)
        box.addWidget(label(words, "small", wrap=True))
    elif seen.direction is not None and undo is not None:
        row = Flow()
        act = button(translate("Attendance", "Undo…"), lambda: undo(seen))
        act.setAccessibleName(translate("Attendance", "Undo the scan of {time}").format(time=time))
        row.addWidget(act)
        box.addLayout(row)
    return card


def _head(box: QVBoxLayout, words: str) -> None:
    box.addSpacing(6)
    box.addWidget(label(words, "small"))
