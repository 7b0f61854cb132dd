"""The page Attendance: for each day, who was where and when."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Session, Trainee
from checkin.attendance.standings import Standing, State
from checkin.ui.elided import Elided
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, day_words, time_words, titles_of, translate
from checkin.ui.messages import Messages
from checkin.ui.models import AttendanceModel
from checkin.ui.page import GAP, Chips, Empty, Page, SearchField, button, clear, label, panel
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks

_FILTERS: dict[str, Callable[[Standing], bool]] = {
    "all": lambda _s: True,
    "missing": lambda s: s.state is State.EXPECTED,
    "late": lambda s: s.state is State.LATE,
    "absent": lambda s: s.state is State.ABSENT,
    "excused": lambda s: s.state is State.EXCUSED,
}


def filter_words(name: str, number: int) -> str:
    """Return what a chip says: which people of the table, and how many they are."""
    return {
        "all": translate("Attendance", "All  {n}"),
        "missing": translate("Attendance", "Not here  {n}"),
        "late": translate("Attendance", "Late  {n}"),
        "absent": translate("Attendance", "Absent  {n}"),
        "excused": translate("Attendance", "Excused  {n}"),
    }[name].format(n=number)


class AttendancePage(Page):
    """Shows the standing of everybody in every session of one day."""

    NAME = "attendance"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.empty = Empty(
            "attendance",
            translate("Attendance", "Attendance shows who came, once there are a course and a roster."),
            [self.way_to("course")],
        )
        self.sheets = button(translate("Attendance", "Sign-in sheets…"), self.ask_folder)
        self.head.addWidget(self.sheets)
        self._standings: list[Standing] = []
        self._people: list[Trainee] = []
        self.days = Chips(self._on_day)
        self.filters = Chips(self._on_filter)
        self.search = SearchField(translate("Attendance", "Find by name, pinyin, number or unit"))
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._on_search)
        self._sessions = QHBoxLayout()
        self._sessions.setSpacing(12)
        self.model = AttendanceModel()
        self.table = Table(translate("Attendance", "Attendance of the day"))
        self.table.setModel(self.model)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.days)
        box.addLayout(self._sessions)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.filters, 2)
        row.addWidget(self.search, 1)
        box.addLayout(row)
        box.addWidget(self.table, 1)
        self.body.addWidget(self.empty)
        self.body.addWidget(content)

    def show_course(self) -> None:
        """Show the day, or the first step."""
        course = self.course
        days = [] if course is None else self.services.office.days(course.course)
        people = [] if course is None else self.services.office.trainees(course.course)
        self.body.setCurrentIndex(1 if days and people else 0)
        self.sheets.setVisible(bool(days and people))
        self.note.setText("")
        if course is None or not days or not people:
            return
        today = course.day(self.services.clock())
        if self.days.current not in {d.day.isoformat() for d in days}:
            self.days.current = next((d.day for d in days if d.day >= today), days[-1].day).isoformat()
        self.days.set([(d.day.isoformat(), day_words(d.day, short=True) + (" ✓" if d.closed else "")) for d in days])
        day = date.fromisoformat(self.days.current)
        state = next(d for d in days if d.day == day)
        words = translate("Attendance", "{day} · open")
        if state.closed:
            words = translate("Attendance", "{day} · closed, revision {revision}")
        self.note.setText(words.format(day=day_words(day), revision=state.revision))
        self._people = people
        self._standings = self.services.office.attendance(course.course, day)
        self._show_sessions(self.services.office.timetable(course.course).on(course, day))
        self._show_rows()

    def ask_folder(self) -> None:
        """Ask where to write the paper sign-in sheets of the day."""
        name = QFileDialog.getExistingDirectory(self, translate("Attendance", "Write sign-in sheets into this folder"))
        if name:
            self.write_sheets(Path(name))

    def write_sheets(self, folder: Path) -> None:
        """Write a PDF for each session of the day, off the window's thread."""
        course, now, office = self.course, self.services.clock(), self.services.office
        if course is None or not self.days.current:
            return
        day = date.fromisoformat(self.days.current)

        def write(_progress: object) -> int:
            sessions = office.timetable(course.course).on(course, day)
            for session in sessions:
                office.sign_in_sheet(course.course, session.code, folder / f"sign-in {day} {session.code}.pdf", now)
            return len(sessions)

        title = translate("Attendance", "Writing sign-in sheets")
        self.tasks.run(title, write, lambda count: self._on_written(folder, count))

    def _on_written(self, folder: Path, count: int) -> None:
        text = translate("Attendance", "{sheets} written into {folder}.")
        self.messages.show(text.format(sheets=Counted().sheets(count), folder=folder), "good")

    def _show_sessions(self, sessions: tuple[Session, ...]) -> None:
        clear(self._sessions)
        for session in sessions:
            mine = [s for s in self._standings if s.session.code == session.code]
            self._sessions.addWidget(self._summary(session, mine), 1)

    def _summary(self, session: Session, mine: list[Standing]) -> QWidget:
        assert self.course is not None, "there are sessions"
        frame, box = panel()
        box.setContentsMargins(16, 10, 16, 12)
        box.setSpacing(2)
        times = f"{time_words(self.course, session.start)} – {time_words(self.course, session.end)}"
        title, other = titles_of(session)
        box.addWidget(Elided(f"{times}   {title}", "small", tip=f"{title}\n{other}".strip()))
        came = sum(s.arrival is not None for s in mine)
        expected = sum(session.expects(s.trainee.group) and s.state is not State.EXCUSED for s in mine)
        here = QWidget()
        row = QHBoxLayout(here)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(str(came), "title"))
        row.addWidget(label(translate("Attendance", "of {expected} here").format(expected=expected), "quiet"))
        counts = Flow(spacing=12, apart=True)
        counts.addWidget(here)
        for state, words in (
            (State.LATE, translate("Attendance", "{n} late")),
            (State.EXCUSED, translate("Attendance", "{n} excused")),
            (State.ABSENT, translate("Attendance", "{n} absent")),
        ):
            counts.addWidget(label(words.format(n=sum(s.state is state for s in mine)), "small"))
        box.addLayout(counts)
        return frame

    def _show_rows(self) -> None:
        course = self.course
        if course is None or not self.days.current:
            return
        now = self.services.clock()
        standings = [s for s in self._standings if s.session.opens <= now or s.state is not State.EXPECTED]
        by_filter = {name: {s.trainee.trainee for s in standings if test(s)} for name, test in _FILTERS.items()}
        found = self._people
        if self.search.text().strip():
            found = self.services.office.trainees(course.course, self.search.text())
        here = {p.trainee for p in found}
        counts = {name: len(ids & here) for name, ids in by_filter.items()} | {"all": len(found)}
        self.filters.set([(name, filter_words(name, counts[name])) for name in _FILTERS])
        current = self.filters.current
        shown = [p for p in found if current == "all" or p.trainee in by_filter[current]]
        sessions = self.services.office.timetable(course.course).on(course, date.fromisoformat(self.days.current))
        at = self.table.verticalScrollBar().value()
        cells = {(s.trainee.trainee, s.session.code): s for s in self._standings}
        self.model.set_day(course, sessions, shown, cells)
        self._fit()
        self.table.verticalScrollBar().setValue(at)
        self.filters.setToolTip(
            translate("Attendance", "{people} in the table").format(people=Counted().people(len(shown)))
        )

    def _on_day(self, _day: str) -> None:
        self.refresh()

    def _on_filter(self, _name: str) -> None:
        self._show_rows()

    def _on_search(self) -> None:
        self._show_rows()

    def _fit(self) -> None:
        fixed = AttendanceModel.FIXED
        self.table.fit({2: 2} | {fixed + i: 2 for i in range(len(self.model.sessions))})
