"""Quick entry of a sign-in sheet that came back: type a number, Enter, the next one; then store them all."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from checkin.attendance.course import Session
from checkin.attendance.standings import Standing
from checkin.attendance.verdicts import Kind
from checkin.clock import Clock
from checkin.desk import Desk, Listed
from checkin.errors import CheckinError
from checkin.store import folded
from checkin.ui.door.lists_sheet import matches
from checkin.ui.door.sheet import Sheet, narrow, text_field
from checkin.ui.language import Counted, moment_words, spoken, time_words, titles_of, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import label
from checkin.ui.sentences import outcome
from checkin.ui.table import Table


class PaperSheet(Sheet):
    """Marks people of a session as on the paper, each with a time, and stores them with the source "paper"."""

    def __init__(self, desk: Desk, session: str, clock: Clock, parent: QWidget) -> None:
        super().__init__(translate("PaperSheet", "Enter a paper sign-in sheet"), parent)
        self._desk, self._clock = desk, clock
        self._marks: dict[str, dict[str, datetime]] = {}
        """By session: who is on its paper, and when each came."""
        self._standings: list[Standing] = []
        self.session = QComboBox()
        narrow(self.session)
        for one in desk.paper_sessions(clock()):
            self.session.addItem(f"{moment_words(desk.course, one.start)}  {titles_of(one)[0]}", one.code)
        self.at = text_field()
        self.at.setInputMask("99:99")
        self.at.setFixedWidth(96)
        self.typed = text_field(self.tr("Number or name, then Enter"))
        self.typed.textChanged.connect(self._show)
        self.add_field(self.tr("Session"), self.session)
        self._add_row()
        self.model = RowsModel(
            [
                Column(self.tr("Paper"), self._mark_of, "strong"),
                Column(self.tr("No."), lambda s: s.trainee.number, "quiet"),
                Column(self.tr("Name"), lambda s: s.trainee.name, "strong", lambda s: s.trainee.latin),
                Column(self.tr("Unit"), lambda s: s.trainee.unit, second=lambda s: s.trainee.province),
                Column(self.tr("Arrived"), lambda s: time_words(desk.course, s.arrival) if s.arrival else ""),
            ]
        )
        self.table = Table(self.tr("Who is expected"))
        self.table.setModel(self.model)
        self.table.clicked.connect(lambda index: self.mark(self.model.row(index)))
        self.box.addWidget(self.table, 1)
        self.note = label("", "quiet", wrap=True)
        self.box.addWidget(self.note)
        self.close_act = self.add_act(self.tr("Close"), self.reject, "quiet")
        self.lose_act = self.add_act(self.tr("Close without storing"), self._lose, "danger")
        self.lose_act.hide()
        self.confirm = self.add_act("", self.store, "")
        self.typed.returnPressed.connect(self._on_entered)
        self.session.currentIndexChanged.connect(self._on_session)
        self.resize(940, 680)
        self.session.setCurrentIndex(max(0, self.session.findData(session)))
        self._on_session()
        self.typed.setFocus()

    @property
    def chosen(self) -> Session | None:
        """The session of the sheet."""
        return self._desk.timetable.get(self.session.currentData())

    @property
    def _marked(self) -> dict[str, datetime]:
        """Who is on the paper of the chosen session."""
        return self._marks.setdefault(str(self.session.currentData()), {})

    def mark(self, row: Standing | None) -> None:
        """Mark somebody as on the paper at the time that is set, or take the mark away."""
        if row is None or row.arrival is not None:
            return
        trainee = row.trainee.trainee
        if trainee in self._marked:
            del self._marked[trainee]
        elif (moment := self._moment()) is not None:
            self._marked[trainee] = moment
        self._ask_no_more()
        self._show_count()
        self.table.viewport().update()

    def store(self) -> None:
        """Store all who are marked for this session. What is refused stays marked and is named."""
        self._ask_no_more()
        code, now = str(self.session.currentData()), self._clock()
        stored, refused = 0, list[str]()
        for trainee, at in list(self._marked.items()):
            try:
                verdict = self._desk.check_in(trainee, now, source="paper", listed=Listed(code, at))
            except CheckinError as error:
                self.refuse(spoken(error))
                break
            if verdict.admitted or verdict.kind is Kind.ALREADY_IN:
                stored += 1
                del self._marked[trainee]
            elif verdict.trainee is not None:
                name, said = verdict.trainee.name, outcome(verdict.kind)
                refused.append(self.tr("{name} ({outcome})").format(name=name, outcome=said))
        if refused:
            self.refuse(self.tr("Not stored: {names}").format(names=QLocale().createSeparatedList(refused)))
        self._read()
        self.note.setText(self.tr("{people} stored from paper").format(people=Counted().people(stored)))
        self.typed.setFocus()

    def _add_row(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.at.setAccessibleName(self.tr("Arrived at"))
        self.typed.setAccessibleName(self.tr("Number or name"))
        row.addWidget(label(self.tr("Arrived at"), "small"))
        row.addWidget(self.at)
        row.addWidget(self.typed, 1)
        self.box.addLayout(row)

    def _on_session(self, _index: int = 0) -> None:
        self._ask_no_more()
        session = self.chosen
        if session is not None:
            start = self._desk.course.local(session.start)
            self.at.setText(f"{start:%H:%M}")
        self.note.setText("")
        self._read()

    def _read(self) -> None:
        self._standings = self._desk.standings(str(self.session.currentData()))
        self._show()

    def _show(self, _text: str = "") -> None:
        typed = self.typed.text()
        number = _number(typed)
        if number:
            self.model.set_rows([one for one in self._standings if _bare(one).startswith(number.lstrip("0"))])
        else:
            self.model.set_rows([one for one in self._standings if matches(one, typed)])
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._marked)
        self.confirm.setText(self.tr("Store {people} from paper").format(people=Counted().people(count)))
        self.confirm.setEnabled(count > 0)
        self.table.fit({2: 1, 3: 2})

    def _on_entered(self) -> None:
        typed = self.typed.text().strip()
        fitting = self._fitting(typed) if typed else []
        open_ones = [one for one in fitting if one.arrival is None]
        if not open_ones:
            self.note.setText(self.tr("Nobody who is still missing has this number or name.") if typed else "")
            return
        if len(open_ones) > 1:
            self.note.setText(self.tr("Several people fit: type more, or click the right one."))
            return
        person = open_ones[0].trainee
        if person.trainee not in self._marked:
            self.mark(open_ones[0])
            if person.trainee not in self._marked:
                return
        self.note.setText(f"{person.number}  {person.name}")
        self.typed.clear()

    def _fitting(self, typed: str) -> list[Standing]:
        """Return who is meant: digits are a whole number, with its leading zeros or without; else a part of a line."""
        number = _number(typed)
        if not number:
            return list(self.model.rows)
        exact, bare = [one for one in self._standings if one.trainee.number == number], number.lstrip("0")
        return exact or [one for one in self._standings if bare and _bare(one) == bare]

    def _ask_no_more(self) -> None:
        self.refuse("")
        self.lose_act.hide()

    def _lose(self) -> None:
        self._marks.clear()
        super().reject()

    def reject(self) -> None:
        """Close; but what is marked and not stored is asked about first, and Esc takes the question back."""
        left = [(code, len(marks)) for code, marks in self._marks.items() if marks]
        if not left:
            super().reject()
        elif self.lose_act.isVisible():
            self._ask_no_more()
            self.typed.setFocus()
        else:
            known = {one.code: titles_of(one)[0] for one in self._desk.timetable.sessions}
            people = Counted().people(sum(count for _, count in left))
            titles = QLocale().createSeparatedList([known.get(code, code) for code, _ in left])
            said = self.tr("{people} marked and not stored: {sessions}. Store them, or close without.")
            self.refuse(said.format(people=people, sessions=titles))
            self.lose_act.show()
            self.confirm.setFocus()

    def _mark_of(self, row: Standing) -> str:
        at = self._marked.get(row.trainee.trainee)
        return "✓ " + time_words(self._desk.course, at) if at is not None else ""

    def _moment(self) -> datetime | None:
        session = self.chosen
        if session is None:
            return None
        start = self._desk.course.local(session.start)
        try:
            shown = time.fromisoformat(self.at.text())
        except ValueError:
            self.note.setText(self.tr("{text} is no time of day. Type it as 09:05.").format(text=self.at.text()))
            return None
        moment = datetime.combine(start.date(), shown, tzinfo=start.tzinfo)
        if moment < session.opens and (after := moment + timedelta(days=1)) <= session.end:
            return after  # over midnight
        return moment


def _number(typed: str) -> str:
    """Return what was typed as a number, "" when it is none."""
    plain = folded(typed).strip()
    return plain if plain.isdecimal() and plain.isascii() else ""


def _bare(one: Standing) -> str:
    return one.trainee.number.lstrip("0")
