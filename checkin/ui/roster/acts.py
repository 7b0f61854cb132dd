"""What is done with one person of the roster: change, new badge, leave the course, export, erase."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from checkin.attendance.course import Course, Trainee
from checkin.attendance.standings import State
from checkin.errors import CheckinError
from checkin.office import Attendance, Erased, Rights
from checkin.office.people import Known, People
from checkin.ui.language import spoken, translate
from checkin.ui.messages import Messages
from checkin.ui.roster.details import Details
from checkin.ui.roster.forms import EditForm, EraseForm, Form, badge_form, withdraw_form
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class Acts(QObject):
    """Shows one person, and does what is wanted of them.

    Signals: done(): the store has changed; match_wanted(object): a walk-in is to be found on the roster.
    """

    done = Signal()
    match_wanted = Signal(object)

    def __init__(self, services: Services, messages: Messages, tasks: Tasks, details: Details) -> None:
        super().__init__(details)
        self._services, self._messages, self._tasks, self._details = services, messages, tasks, details
        self.course: Course | None = None
        self._shown: Known | None = None
        self._counting, self._next = False, ""
        details.wanted.connect(self._on_wanted)

    @property
    def _people(self) -> People:
        return People(self._services.office)

    def show(self, person: Trainee | None) -> None:
        """Show a person, unless a question about the same one is open."""
        if self.course is None or person is None:
            self._shown = None
            self._details.show_nobody(translate("Roster", "Nobody is found by these words."))
            return
        asked = self._details.form is not None and self._shown is not None
        if asked and self._shown is not None and self._shown.person.trainee == person.trainee:
            return
        self._show(person.trainee)

    def _show(self, trainee: str) -> None:
        assert self.course is not None, "people belong to a course"
        known = self._people.known(self.course.course, trainee)
        if known is None:
            self.show(None)
            return
        self._shown = known
        self._details.show_person(known, self.course)
        if self._counting:
            self._next = trainee
        else:
            self._count(trainee)

    def _count(self, trainee: str) -> None:
        """Count how a person stands; one after the other, so that leafing through the list starts no crowd."""
        if self.course is None:
            return
        self._counting = True
        attendance, course = Attendance(self._services.office), self.course.course

        def count(_progress: object) -> tuple[str, Counter[State]]:
            days = attendance.states(course, trainee)
            return trainee, Counter(one.state for found in days.values() for one in found)

        self._tasks.run(translate("Roster", "Counting the sessions"), count, self._on_counted, self._on_not_counted)

    def _on_counted(self, result: tuple[str, Counter[State]]) -> None:
        self._details.show_standings(*result)
        self._count_next()

    def _on_not_counted(self, error: BaseException) -> None:
        self._messages.error(error)
        self._count_next()

    def _count_next(self) -> None:
        self._counting = False
        if self._next:
            trainee, self._next = self._next, ""
            self._count(trainee)

    def _on_wanted(self, act: str) -> None:
        if self._shown is None:
            return
        person = self._shown.person
        acts: dict[str, Callable[[], object]] = {
            "edit": lambda: self._ask(EditForm(person), self._on_edited),
            "badge": lambda: self._ask(badge_form(person), self._on_badge),
            "withdraw": lambda: self._ask(withdraw_form(person), self._on_withdrawn),
            "erase": lambda: self._ask(EraseForm(person), self._on_erased),
            "take_back": lambda: self._take_back(person.trainee),
            "match": lambda: self.match_wanted.emit(person),
            "export": self._ask_export,
            "attendance": lambda: self._services.changes.page_wanted.emit("attendance"),
        }
        acts[act]()

    def _ask(self, form: Form, act: Callable[[], object]) -> None:
        form.confirmed.connect(lambda: self._try(act))
        form.given_up.connect(self._back)
        self._details.ask(form)

    def _try(self, act: Callable[[], object]) -> None:
        form = self._details.form
        try:
            act()
        except CheckinError as error:
            if form is not None:
                form.refuse(spoken(error))
            else:
                self._messages.error(error)

    def _back(self) -> None:
        if self._shown is not None:
            self._show(self._shown.person.trainee)

    def _end(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        self._messages.show(text, "good", action=action)
        self._back()
        self.done.emit()

    def _on_edited(self) -> None:
        form, course, shown = self._details.form, self.course, self._shown
        if not isinstance(form, EditForm) or course is None or shown is None:
            return
        before = shown.person
        after = self._people.set_person(course.course, form.person, self._services.clock())
        text = translate("Roster", "{name} is changed.").format(name=after.name)
        self._end(text, (translate("Roster", "Undo"), lambda: self._undo(before)))

    def _undo(self, before: Trainee) -> None:
        if self.course is None:
            return
        try:
            self._people.set_person(self.course.course, before, self._services.clock())
        except CheckinError as error:
            self._messages.error(error)
            return
        self._end(translate("Roster", "{name} is as before.").format(name=before.name))

    def _on_badge(self) -> None:
        if self.course is None or self._shown is None:
            return
        person, office = self._shown.person, self._services.office
        office.reissue_badge(self.course.course, person.number, self._services.clock())
        text = translate("Roster", "{name} has a new badge. Print it on the page Badges.").format(name=person.name)
        way = translate("Roster", "Go to Badges"), lambda: self._services.changes.page_wanted.emit("badges")
        self._end(text, way)

    def _on_withdrawn(self) -> None:
        if self.course is None or self._shown is None:
            return
        person = self._people.withdraw(self.course.course, self._shown.person.trainee, self._services.clock())
        text = translate("Roster", "{name} has left the course; the scans stay.").format(name=person.name)
        self._end(text, (translate("Roster", "Undo"), lambda: self._take_back(person.trainee)))

    def _take_back(self, trainee: str) -> None:
        if self.course is None:
            return
        try:
            person = self._people.take_back(self.course.course, trainee, self._services.clock())
        except CheckinError as error:
            self._messages.error(error)
            return
        self._end(translate("Roster", "{name} is on the course again.").format(name=person.name))

    def _ask_export(self) -> None:
        if self._shown is None:
            return
        title = translate("Roster", "Export all that is held")
        kinds = translate("Roster", "Archive (*.zip)")
        stem = f"{self._shown.person.number} {self._shown.person.name}".replace("/", "_").strip()
        name, _ = QFileDialog.getSaveFileName(None, title, f"{stem}.zip", kinds)
        if name:
            self.export(Path(name).with_suffix(".zip"))

    def export(self, path: Path) -> None:
        """Write all that is held about the person who is shown."""
        if self.course is None or self._shown is None:
            return
        rights, course, now = Rights(self._services.office), self.course.course, self._services.clock()
        trainee = self._shown.person.trainee
        title = translate("Roster", "Writing {file}").format(file=path.name)

        def write(_progress: object) -> tuple[Path, int]:
            return path, rights.export_person(course, trainee, path, now)

        self._tasks.run(title, write, self._on_exported)

    def _on_exported(self, result: tuple[Path, int]) -> None:
        path, records = result
        text = translate("Roster", "{file} holds all {n} records, to be read by the person.")
        self._messages.show(text.format(file=path.name, n=records), "good")

    def _on_erased(self) -> None:
        form, course, shown = self._details.form, self.course, self._shown
        if not isinstance(form, EraseForm) or course is None or shown is None:
            return
        rights, reason, now = Rights(self._services.office), form.reason.text(), self._services.clock()
        form.confirm.setEnabled(False)
        title = translate("Roster", "Erasing No. {number}").format(number=shown.person.number)
        self._tasks.run(
            title,
            lambda _p: rights.erase_person(course.course, shown.person.trainee, reason, now),
            self._on_gone,
            self._on_kept,
        )

    def _on_gone(self, erased: Erased) -> None:
        told = translate("Roster", "Erased: {n} records.").format(n=erased.records)
        self._messages.show("\n".join((told, *map(spoken, erased.still))), "warn")
        self._back()
        self.done.emit()

    def _on_kept(self, error: BaseException) -> None:
        form = self._details.form
        if isinstance(form, EraseForm) and isinstance(error, CheckinError):
            form.weigh()
            form.refuse(spoken(error))
        else:
            self._messages.error(error)
