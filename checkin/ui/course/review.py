"""The panel that shows what an import would change, before it does."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from checkin.attendance.course import Course, Session
from checkin.attendance.course_plan import CoursePlan
from checkin.office import PlanChange
from checkin.ui.course.edits import line_edit
from checkin.ui.course.fields import Notice, Side, buttons, words
from checkin.ui.language import day_words, spoken, time_words, titles_of, translate
from checkin.ui.page import button, clear, label

_MOST = 60
"""Sessions that are named one by one."""


class ReviewPanel(Side):
    """Shows new, changed and dropped sessions, what becomes of scans, and asks for a reason where one is needed.

    Signals: wanted(object, str): the plan is to be stored, with the reason.
    """

    wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(translate("Course", "Import a timetable"))
        self.plan: CoursePlan | None = None
        self._needs_reason = False
        self.problems = Notice("bad", "bad")
        self._why = words("", "quiet")
        self.reason = line_edit(hint=translate("Course", "Reason"))
        self.reason.setAccessibleName(translate("Course", "Reason"))
        self.reason.textChanged.connect(self._on_reason)
        self.import_button = button(translate("Course", "Import"), self._on_import, "primary")
        self.cancel_button = button(translate("Course", "Cancel"), self.left.emit)
        for widget in (self.problems, self._why, self.reason, buttons(self.import_button, self.cancel_button)):
            self.foot.addWidget(widget)

    def show_change(self, plan: CoursePlan, change: PlanChange) -> None:
        """Show what storing a plan would change."""
        self.plan = plan
        box = self.contents
        clear(box)
        box.addWidget(label(titles_of(plan.course)[0], wrap=True))
        counts = (
            translate("Course", "New: {count}").format(count=len(change.new)),
            translate("Course", "Changed: {count}").format(count=len(change.changed)),
            translate("Course", "Taken out: {count}").format(count=len(change.dropped)),
            translate("Course", "The same: {count}").format(count=change.same),
        )
        box.addWidget(label(" · ".join(counts), "quiet", wrap=True))
        if change.course_changed:
            box.addWidget(label(translate("Course", "What is said of the course is changed, too."), "quiet", wrap=True))
        self._list(plan.course, translate("Course", "New"), change.new, change)
        self._list(plan.course, translate("Course", "Changed"), [after for _, after in change.changed], change)
        self._list(plan.course, translate("Course", "Taken out"), change.dropped, change)
        box.addStretch(1)
        self.problems.say("\n".join(map(spoken, change.faults)))
        self._needs_reason = change.needs_reason
        self._why.setText(translate("Course", "Sessions with scans are taken out. Say why."))
        self.reason.clear()
        for widget in (self._why, self.reason):
            widget.setVisible(change.needs_reason)
        nothing = not (change.new or change.changed or change.dropped or change.course_changed)
        self.import_button.setEnabled(not change.faults and not nothing and not change.needs_reason)
        (self.reason if change.needs_reason else self.import_button).setFocus()

    def _list(self, course: Course, heading: str, sessions: Iterable[Session], change: PlanChange) -> None:
        named = list(sessions)
        if not named:
            return
        self.contents.addWidget(label(heading, "small"))
        for session in named[:_MOST]:
            day = day_words(course.day(session.start), short=True)
            line = translate("Course", "{day} {time}  {title}")
            text = line.format(day=day, time=time_words(course, session.start), title=titles_of(session)[0])
            self.contents.addWidget(label(text, wrap=True))
            effect = change.effects.get(session.code)
            if effect is not None:
                notice = Notice("warn", "warn")
                notice.say("\n".join(spoken(sentence) for sentence in effect.sentences()))
                self.contents.addWidget(notice)
        if len(named) > _MOST:
            more = translate("Course", "and {count} more").format(count=len(named) - _MOST)
            self.contents.addWidget(label(more, "quiet"))

    def _on_reason(self) -> None:
        self.import_button.setEnabled(not self._needs_reason or bool(self.reason.text().strip()))

    def _on_import(self) -> None:
        if self.plan is not None and self.import_button.isEnabled():
            self.wanted.emit(self.plan, self.reason.text().strip())
