"""The week of a course with its panels: select, type, drag; what would come of it is said before it is stored."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from checkin.attendance.course import Course, Session
from checkin.attendance.course_plan import CoursePlan
from checkin.errors import CheckinError
from checkin.office import PlanChange
from checkin.ui.course.board import Board
from checkin.ui.course.details import Shown
from checkin.ui.course.editing import Editing, moved
from checkin.ui.course.placing import Span, span_of
from checkin.ui.course.week import Placed
from checkin.ui.course.words import clash_words
from checkin.ui.language import titles_of, translate
from checkin.ui.messages import Messages
from checkin.ui.services import Services


class Editor(Board):
    """The week on the left, one panel on the right.

    Signals: stored(): a session was changed; abandoned(): a new course is not to be made.
    """

    stored = Signal()
    abandoned = Signal()

    def __init__(self, services: Services, messages: Messages) -> None:
        super().__init__()
        self._services, self._messages = services, messages
        self.editing: Editing | None = None
        self._connect()
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _connect(self) -> None:
        self.week.selected.connect(self._on_selected)
        self.week.opened.connect(self._on_opened)
        self.week.placed.connect(self._on_placed)
        self.week.drop_wanted.connect(self._on_drop_wanted)
        self.details.changed.connect(self._on_typed)
        self.details.saved.connect(self._on_saved)
        self.details.undo_wanted.connect(self.undo)
        self.details.drop_wanted.connect(self._on_dropped)
        self.details.left.connect(self._on_left)
        for panel in (self.facts, self.copying, self.review):
            panel.left.connect(self._on_left)
        self.new_wanted.connect(self._on_new)
        self.undo_wanted.connect(self.undo)
        self.facts_wanted.connect(self._on_facts)
        self.clash_wanted.connect(self._on_next_clash)

    def show_course(self, course: Course) -> None:
        """Show a course as it is stored; what is typed and not stored yet stays."""
        editing = self.editing
        if editing is None or editing.course.course != course.course:
            editing = self._begin_anew(course)
        editing.course = course
        timetables, sessions = editing.timetables, self._services.office.timetable(course.course).sessions
        clashes = clash_words(course, timetables.conflicts(course.course))
        self.week.show_plan(
            course,
            sessions,
            now=self._services.clock(),
            gaps=timetables.gaps(course.course),
            clashes=clashes,
            closed=frozenset(timetables.closed(course.course)),
        )
        self.top.show()
        first, other = titles_of(course)
        self.title.setText(first)
        self.other.setText(other)
        self.clash_button.setText(translate("Course", "In conflict: {count}").format(count=len(clashes)))
        self.acts.show_button(self.clash_button, shown=bool(clashes))
        self.undo_button.setEnabled(editing.can_undo)
        self.facts.show_course(course)
        self._show_again()

    def may_leave(self) -> bool:
        """Tell whether nothing is typed about a session that would be lost; says so otherwise."""
        if self.side.currentWidget() is not self.details or not self.details.begun:
            return True
        self._messages.show(translate("Course", "Save or undo first what you typed."), "warn")
        return False

    def ask_new(self, course: Course) -> None:
        """Ask what a new course is to be called."""
        if not self.may_leave():
            return
        if self.editing is None:
            self.top.hide()
            self.week.show_plan(None, (), now=self._services.clock())
        self.facts.fill(course)
        self.open_panel(self.facts)
        self.facts.begin()

    def ask_copy(self) -> None:
        """Ask what a copy of the course is to be called."""
        if self.editing is not None and self.may_leave():
            course = self.editing.course
            first = min((course.day(s.start) for s in self.week.sessions), default=None)
            self.open_panel(self.copying)
            self.copying.ask(course, first)

    def ask_import(self, plan: CoursePlan, change: PlanChange) -> None:
        """Show what an import would change."""
        if not self.may_leave():
            return
        self.open_panel(self.review)
        self.review.show_change(plan, change)

    def close_panel(self) -> None:
        """Show what is said of the course again."""
        self.week.show_ghost(None)
        self.open_panel(self.facts)

    def undo(self) -> None:
        """Store the session of the last change again as it was."""
        if self.editing is None or not self.editing.can_undo:
            return
        try:
            undone = self.editing.undo()
        except CheckinError as error:
            self._messages.error(error)
            return
        if undone is not None and (session := undone.after or undone.before) is not None:
            self.details.forget()
            self.stored.emit()
            self.week.select(session.code if self.week.session(session.code) else "")
            words = translate("Course", "Undone: {title}").format(title=titles_of(session)[0])
            self._messages.show(words, "good")

    def _begin_anew(self, course: Course) -> Editing:
        self.editing = Editing(self._services.office, self._services.clock, course)
        self.details.forget()
        self.week.select("")
        self.week.show_ghost(None)
        self.facts.fill(course)
        self.side.setCurrentWidget(self.facts)
        return self.editing

    def _show_again(self) -> None:
        """Show the selected session as it is stored now, unless something is being typed about it."""
        shown = self.details.shown
        if self.side.currentWidget() is not self.details or shown is None:
            return
        if shown.session is None:
            return  # a new one, not stored yet
        stored = self.week.session(shown.session.code)
        if stored is None:
            self.close_panel()
        elif stored != shown.session or not self.details.begun:
            self._show_session(stored)

    def _show_session(self, session: Session | None, span: Span | None = None) -> None:
        editing = self.editing
        assert editing is not None, "the week shows a course"
        if span is None:
            assert session is not None, "a new session has a place"
            span = span_of(editing.course, session)
        sessions = self.week.sessions
        shown = Shown(
            editing.course,
            session,
            span,
            groups=editing.groups(),
            rooms=sorted({s.room for s in sessions if s.room}),
            speakers=sorted({s.speaker for s in sessions if s.speaker}),
            closed=session is not None and editing.course.day(session.start) in self.week.scene.closed,
        )
        self.details.show_scans(editing.scans(session) if session is not None else 0)
        self.open_panel(self.details)
        self.details.show_session(shown)

    def _on_selected(self, code: str) -> None:
        shown = self.details.shown
        busy = shown.session.code if shown is not None and shown.session is not None else ""
        if code != busy and not self.may_leave():
            self.week.select(busy)
            return
        session = self.week.session(code)
        if session is None:
            self.details.forget()
            self.close_panel()
        elif code != busy or self.side.currentWidget() is not self.details:
            self._show_session(session)

    def _on_opened(self, code: str) -> None:
        self.week.select(code)
        self.details.begin()

    def _on_placed(self, placed: Placed) -> None:
        session = self.week.session(placed.code)
        if session is None:
            self.week.select("")
            self._show_session(None, placed.span)
            self.week.show_ghost(placed.span)
            self.week.reveal()
            self.details.begin()
            return
        self.week.select(placed.code)
        if self.editing is None:
            return
        if self.details.begun or not self.editing.can_move(session, placed.span):
            self.details.put(placed.span)
            self.details.look()
            return
        self._store(lambda editing: editing.store(moved(session, placed.span), session))

    def _on_typed(self) -> None:
        editing, shown = self.editing, self.details.shown
        if editing is None or shown is None:
            return
        checked = editing.check(self.details.typed(), shown.session)
        self.details.tell(checked, can_undo=editing.can_undo)
        span = self.details.span
        self.week.show_ghost(span if shown.session is None or span != shown.span else None)

    def _on_saved(self) -> None:
        shown = self.details.shown
        self.details.look()
        if shown is not None and self.details.save_button.isEnabled():
            self._store(lambda editing: editing.store(self.details.typed(), shown.session))

    def _store(self, act: Callable[[Editing], Session]) -> None:
        if self.editing is None:
            return
        try:
            session = act(self.editing)
        except CheckinError as error:
            self._messages.error(error)
            return
        self.details.forget()
        self.week.show_ghost(None)
        self.stored.emit()
        self.week.select(session.code)
        if self.week.session(session.code) is not None:
            self._show_session(session)

    def _on_drop_wanted(self, code: str) -> None:
        self.week.select(code)
        if self.details.drop_button.isEnabled():
            self.details.ask()

    def _on_dropped(self, reason: str) -> None:
        shown, editing = self.details.shown, self.editing
        if shown is None or shown.session is None or editing is None:
            return
        try:
            editing.drop(shown.session, reason)
        except CheckinError as error:
            self._messages.error(error)
            return
        self.details.forget()
        self.week.select("")
        self.stored.emit()
        words = translate("Course", "Taken out: {title}").format(title=titles_of(shown.session)[0])
        self._messages.show(words, "good", action=(translate("Course", "Undo"), self.undo))
        self.week.setFocus()

    def _on_left(self) -> None:
        closing = self.side.currentWidget() is self.facts
        self.details.forget()
        self.week.show_ghost(None)
        self.week.select("")
        if self.editing is None:
            self.abandoned.emit()
            return
        if closing and self.facts.course is not None and self.facts.course.course:
            self.side.hide()
        if closing:
            self.facts.fill(self.editing.course)
        self.side.setCurrentWidget(self.facts)
        self.week.setFocus()

    def _on_facts(self) -> None:
        if self.may_leave():
            self.week.select("")
            self.open_panel(self.facts)

    def _on_new(self) -> None:
        span = self.week.free_span()
        if span is not None:
            self._on_placed(Placed("", span))

    def _on_next_clash(self) -> None:
        codes = [s.code for s in self.week.sessions if s.code in self.week.clashes]
        if codes:
            here = codes.index(self.week.scene.selected) + 1 if self.week.scene.selected in codes else 0
            self.week.select(codes[here % len(codes)])
