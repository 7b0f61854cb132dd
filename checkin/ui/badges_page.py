"""The page Badges: who gets one, how it looks, what would go wrong, and the printing."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.badges.artist import Photos
from checkin.badges.faults import Fault, Severity
from checkin.badges.readback import Readback
from checkin.office.badges import Wearer
from checkin.office.print_plans import Plan
from checkin.printing.fonts import use_pack
from checkin.ui.action_bar import ActionBar
from checkin.ui.badges.asking import StopsSheet
from checkin.ui.badges.check_sheet import CheckSheet
from checkin.ui.badges.choice import Choice, remember, remembered
from checkin.ui.badges.designing import Designing
from checkin.ui.badges.looking import Looking
from checkin.ui.badges.one import OneBadge
from checkin.ui.badges.people import PeopleList
from checkin.ui.badges.printing import Printing
from checkin.ui.badges.side import Side
from checkin.ui.badges.tools import Tools
from checkin.ui.badges.unfinished import Resuming, Unfinished
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.messages import Messages
from checkin.ui.page import GAP, Empty, Page
from checkin.ui.rail import page_word
from checkin.ui.roster.people_list import LARGE
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks

__all__ = ["BadgesPage"]


class BadgesPage(Page):
    """Chooses people, shows their badges and what is wrong with them, prints."""

    NAME = "badges"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.tools = Tools(services, messages, self)
        self.bar = ActionBar(right=True)
        self.print_button = self.bar.add("", self.ask_print, "primary")
        self.design_button = self.bar.add(translate("Badges", "Edit the design…"), self.edit_design)
        self.try_button = self.bar.add(translate("Badges", "Try printed badges…"), self.tools.try_badges)
        self.log_button = self.bar.add(translate("Badges", "Print log…"), self.tools.show_log)
        self.head.addWidget(self.bar)
        sentence = translate("Badges", "Badges are made from the roster. Import one first.")
        self.empty = Empty("badges", sentence, [self.way_to("roster")])
        self.printing = Printing(services, messages, tasks, self)
        self.one = OneBadge(services, messages, self.printing, self)
        self.looking = Looking(tasks, self)
        self.designing = Designing(self)
        self.sheet: Sheet | None = None
        """The question that is open, or was the last."""
        self.choice: Choice | None = None
        self._faults: list[Fault] = []
        self._turn = 0
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content())
        self.resuming = Resuming(self.unfinished, self.printing, messages, self)
        self._connect()

    def _content(self) -> QWidget:
        self.unfinished, self.people, self.side = Unfinished(), PeopleList(), Side()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.unfinished)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.people, 1)
        row.addWidget(self.side)
        column.addLayout(row, 1)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return content

    def _connect(self) -> None:
        people, side = self.people, self.side
        people.selected.connect(self._on_selected)
        people.chosen.connect(self._on_chosen)
        people.search_wanted.connect(self._on_search_wanted)
        people.menu_wanted.connect(self._on_menu_wanted)
        side.preview.leafed.connect(people.leaf)
        side.preview.begin_at.connect(side.design.set_skip)
        side.preview.acts.menu().aboutToShow.connect(lambda: self.one.fill(side.preview.acts.menu()))
        side.design.changed.connect(self._on_design)
        side.design.calibration_wanted.connect(self.tools.calibrate)
        side.faults.picked.connect(self._on_fault_picked)
        side.faults.font_wanted.connect(self.tools.ask_font)
        self.looking.began.connect(lambda: side.show_busy(len(self.people.faces())))
        self.looking.looked.connect(self._on_looked)
        self.printing.done.connect(self.changed)
        self.printing.checked.connect(self._on_checked)
        self.one.done.connect(self.changed)
        self.tools.calibrated.connect(self._on_calibrated)
        self.tools.font_added.connect(self._on_font_added)

    def show_course(self) -> None:
        """Show the people, or the first step."""
        course, office = self.course, self.services.office
        self.one.course = self.tools.course = course
        if course is None:
            self._show_nobody()
            return
        if self.choice is None:
            self._begin()
        self._turn += 1
        turn, large = self._turn, len(self.people.everybody) > LARGE
        if large:
            title = translate("Badges", "Reading the roster")
            self.tasks.run(title, lambda _p: (turn, office.badges.wearers(course.course)), self._on_people)
        else:
            self._on_people((turn, office.badges.wearers(course.course)))

    def _begin(self) -> None:
        """Load the user's fonts, and what was chosen the last time."""
        badges = self.services.office.badges
        folder = badges.part("fonts")
        for fault in use_pack(folder) if folder is not None else ():
            self.messages.show(spoken(fault), "warn")
        self.choice = self.one.choice = self.tools.choice = remembered(badges, self.services.settings)
        self.side.design.open(self.choice, badges)

    def _show_nobody(self) -> None:
        self.body.setCurrentIndex(0)
        self.note.setText("")
        self._show_acts(False)

    def _show_acts(self, shown: bool) -> None:
        for one in (self.print_button, self.try_button, self.log_button):
            self.bar.show_button(one, shown=shown)
        stored = self.services.office.badges.part("templates") is not None
        self.bar.show_button(self.design_button, shown=shown and stored)

    def _on_people(self, result: tuple[int, list[Wearer]]) -> None:
        turn, people = result
        if turn != self._turn or self.course is None or self.choice is None:
            return
        if not people:
            self._show_nobody()
            return
        self.body.setCurrentIndex(1)
        self._show_acts(True)
        printed = sum(bool(wearer.times) for wearer in people)
        words = translate("Badges", "{n} of {all} printed") if printed else translate("Badges", "None printed yet")
        self.note.setText(words.format(n=printed, all=len(people)))
        self.resuming.show(self.course)
        self.side.preview.show_design(self.choice, self._photos())
        self.people.show_people(people, self.course)

    def offer_unfinished(self) -> None:
        """Say, as the window opens, that a batch stopped before its end."""
        course = self.services.course()
        if course is not None:
            way = page_word("badges"), lambda: self.services.changes.page_wanted.emit("badges")
            self.resuming.offer(course, way)

    def edit_design(self) -> None:
        """Edit the design that is chosen, on the badges of the roster; what is stored is printed from then on."""
        if self.choice is None or self.course is None:
            return
        badges, faces = self.services.office.badges, [wearer.face for wearer in self.people.everybody]
        self.designing.open(self.choice.template, faces, self._photos(), badges, self.side.design.choose_design)

    def ask_print(self) -> None:
        """Print what is ticked; ask first where something is not fit to print."""
        faces, stops = self.people.faces(), [f for f in self._faults if f.severity is Severity.STOP]
        if not faces:
            self.messages.show(translate("Badges", "Nobody is chosen. Tick whose badges to print."), "bad")
        elif self.printing.planning or self.printing.running:
            self.messages.show(translate("Badges", "Badges are being printed. Wait until they are done."), "warn")
        elif self.looking.busy:
            words = translate("Badges", "The badges are still being looked at. Try again in a moment.")
            self.messages.show(words, "warn")
        elif stops:
            self.sheet = StopsSheet(stops, len(faces), self._ask_place, self)
            self.sheet.open()
        else:
            self._ask_place(frozenset())

    def _ask_place(self, left_out: frozenset[str]) -> None:
        if self.choice is None or self.course is None:
            return
        if self.choice.printer:
            self.print_to(None, left_out)
            return
        title, kinds = translate("Badges", "Make PDF"), translate("Badges", "PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, title, f"badges-{self.course.code}.pdf", kinds)
        if name:
            self.print_to(Path(name), left_out)

    def print_to(self, out: Path | None, left_out: frozenset[str] = frozenset()) -> None:
        """Print what is ticked into a file, or on the printer that is chosen; `left_out` by number."""
        numbers = [face.number for face in self.people.faces() if face.number not in left_out]
        if self.course is not None and self.choice is not None and numbers:
            self.printing.print_batch(self.course.course, numbers, self.choice, out)

    def _on_calibrated(self, name: str) -> None:
        self.side.design.offer_profiles()
        self.side.design.choose_profile(name)

    def _on_font_added(self) -> None:
        self.side.preview.forget_pictures(self._photos())
        self._look()

    def _photos(self) -> Photos:
        assert self.course is not None, "photos are a course's"
        return self.services.office.badges.photos(self.course.course)

    def _look(self) -> None:
        if self.choice is not None and self.course is not None:
            self.looking.look(self.people.faces(), self.choice, self._photos())

    def _on_chosen(self) -> None:
        faces = self.people.faces()
        self.side.preview.show_faces(faces)
        self._name_act(len(faces))
        self._look()

    def _name_act(self, count: int) -> None:
        if self.choice is None:
            return
        words = (
            translate("Badges", "Print {badges}") if self.choice.printer else translate("Badges", "PDF of {badges}…")
        )
        self.print_button.setText(words.format(badges=Counted().badges(count)))
        self.print_button.setEnabled(count > 0)
        self.bar.show_button(self.print_button, shown=True)

    def _on_design(self, choice: Choice) -> None:
        self.choice = self.one.choice = self.tools.choice = choice
        remember(choice, self.services.settings)
        self.side.preview.show_design(choice, self._photos())
        self._name_act(len(self.people.faces()))
        self._look()

    def _on_looked(self, faults: list[Fault]) -> None:
        self._faults = faults
        self.side.show_faults(faults, len(self.people.faces()))

    def _on_fault_picked(self, number: str, _element: str) -> None:
        if number:
            self.people.select(number)

    def _on_selected(self, wearer: Wearer | None) -> None:
        self.one.wearer = wearer
        rows = self.people.model.rows
        row = self.people.table.currentIndex().row()
        self.side.preview.show_face(wearer.face if wearer is not None else None, max(0, row), len(rows))

    def _on_menu_wanted(self, at: QPoint) -> None:
        menu = self.side.preview.acts.menu()
        menu.popup(at)

    def _on_search_wanted(self, words: str) -> None:
        if self.course is None:
            return
        people = self.services.store.people(self.course.course)
        if len(self.people.everybody) > LARGE:
            title = translate("Badges", "Searching")
            self.tasks.run(title, lambda _p: (words, people.find(words)), lambda r: self.people.show_found(*r))
        else:
            self.people.show_found(words, people.find(words))

    def _on_checked(self, result: tuple[Plan, Readback]) -> None:
        self.sheet = CheckSheet(*result, self)
        self.sheet.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look and search no more when another page is shown."""
        self.looking.stop()
        self.people.stop()
        super().hideEvent(event)
