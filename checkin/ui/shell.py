"""The window: rail, pages, messages, and the order in which it all ends."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from checkin.attendance.verdicts import Kind, Verdict
from checkin.desk import Desk
from checkin.exchange.doorfile import ENDING
from checkin.headquarters.overview import Overview
from checkin.ui.attendance_page import AttendancePage
from checkin.ui.badges_page import BadgesPage
from checkin.ui.course_page import CoursePage
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.display import Display
from checkin.ui.door.kept import Kept
from checkin.ui.door.keys_sheet import KeysSheet
from checkin.ui.door.page import DoorPage
from checkin.ui.drop import DropGround
from checkin.ui.headquarters_page import HeadquartersPage
from checkin.ui.kiosk import MINUTES, Kiosk
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.page import Empty, Page, button
from checkin.ui.rail import PAGES, Rail, page_word
from checkin.ui.review_page import ReviewPage
from checkin.ui.roster_page import RosterPage
from checkin.ui.sentences import outcome
from checkin.ui.services import Services
from checkin.ui.sounds import Sounds
from checkin.ui.tasks import Tasks

_PAGES: dict[str, type[Page]] = {
    "course": CoursePage,
    "roster": RosterPage,
    "badges": BadgesPage,
    "attendance": AttendancePage,
    "review": ReviewPage,
    "delivery": DeliveryPage,
    "headquarters": HeadquartersPage,
}
QUIET_KINDS = frozenset({Kind.ALREADY_IN, Kind.NOT_A_BADGE})
"""Refusals that are no news on another page."""


class MainWindow(QMainWindow):
    """The one window. Its door page lives as long as the course is shown and the language is spoken; what reads badges
    at it lives on in another language."""

    def __init__(self, services: Services, sounds: Sounds | None = None) -> None:
        super().__init__()
        self.services, self._sounds = services, sounds
        self.resize(QSize(1366, 768).boundedTo(self.screen().availableSize()))
        self.setMinimumSize(960, 560)  # a laptop of 1366 × 768 at 125 % has 1092 × 614
        ground = QWidget()
        ground.setProperty("role", "ground")
        self.setCentralWidget(ground)
        self._settings = services.settings
        self.display = Display(self._settings, self)
        self._saying = QTimer(self, singleShot=True, interval=50)  # the menu that asked for it closes first
        self._saying.timeout.connect(self._say_again)
        self._language = QLocale()
        self.display.changed.connect(self._saying.start)
        self.rail = Rail(self.display, rehearsal=services.rehearsal)
        self.rail.chosen.connect(self.open_page)
        self.stack = QStackedWidget()
        self.messages = Messages(ground)
        self.tasks = Tasks(self.messages)
        self._lay_out(ground)
        self.drop = DropGround(ground, lambda paths: self.open_door_file(paths[0]), _hint, ending=ENDING)
        self.door: DoorPage | None = None
        self.pages: dict[str, Page] = {}
        self._make_pages()
        self.current = ""
        self._soon = QTimer(self, singleShot=True, interval=250)
        self._soon.timeout.connect(self._refresh_shown)
        services.changes.changed.connect(self._on_changed)
        services.changes.page_wanted.connect(self.open_page)
        services.post.live.scanned.connect(self._on_scanned_elsewhere)
        services.changes.camera_wanted.connect(self._on_camera_wanted)
        self._lent = False
        if geometry := self._settings.value("geometry"):
            self.restoreGeometry(geometry)
        self.kiosk = Kiosk(self, self, self._minutes())
        if not services.rehearsal:
            services.post.start()
            services.watching.start()
        self._on_changed()
        self.open_page(self._first_page())
        self._badges.offer_unfinished()

    @property
    def _badges(self) -> BadgesPage:
        page = self.pages["badges"]
        assert isinstance(page, BadgesPage), "it was made so"
        return page

    def _make_pages(self) -> None:
        """Make the pages but the door, in the language in use."""
        to_course = button(self.tr("Go to Course"), lambda: self.open_page("course"), "primary")
        self._no_door = Empty("door", self.tr("The door opens when a course is loaded."), [to_course])
        for name, kind in _PAGES.items():
            page: Page = kind(self.services, self.messages, self.tasks)
            self.pages[name] = page
            QShortcut(QKeySequence("F1"), page).activated.connect(self.show_keys)
            self.stack.addWidget(page)
        self.stack.addWidget(self._no_door)
        self.banner.setText(self.tr("Rehearsal: nothing here counts"))

    def show_keys(self) -> None:
        """List the keys of the window; the door does so itself."""
        sheet = KeysSheet(self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _say_again(self) -> None:
        """Make the pages again if another language was chosen, once no work is under way for the old ones.

        An open editor of a design is work under way, too.
        Another appearance needs none of this: everything is painted in the colours in use.
        """
        if self.tasks.running or self._badges.designing.editor is not None:
            self._saying.start()
            return
        self.rail.say()
        self._offer_headquarters()
        if self._language == QLocale():
            return
        self._language = QLocale()
        old: list[QWidget] = [*self.pages.values(), self._no_door]
        door = self.door
        self._make_pages()
        if door is not None:
            kept = door.hand_over()
            self._make_door(door.desk, kept)
            old.append(door)
        for page in old:
            self.stack.removeWidget(page)
            page.deleteLater()
        self.open_page(self.current)

    def _lay_out(self, ground: QWidget) -> None:
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = QLabel()
        self.banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.banner.setFixedHeight(26)
        self.banner.setStyleSheet("background: #FFC93C; color: #1F1600; font-size: 14px; font-weight: 700;")
        self.banner.setVisible(self.services.rehearsal)
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)

    def open_door_file(self, path: Path) -> None:
        """Ask for the passphrase of a door file; not while the window shows the door only."""
        if self.kiosk.locked:
            return
        self.open_page("course")
        page = self.pages["course"]
        assert isinstance(page, CoursePage), "it was made so"
        page.door_files.open(path)

    def open_page(self, name: str) -> None:
        """Open a page by its name in the rail and read it again."""
        assert name in PAGES, name
        if self.kiosk.locked and name != "door":
            return
        self.current = name
        self.rail.select(name)
        if name == "door":
            self._open_door()
            return
        page = self.pages[name]
        self.stack.setCurrentWidget(page)
        page.refresh()
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_door(self) -> None:
        shown, there = self.door or self._no_door, self.stack.currentWidget()
        self.stack.setCurrentWidget(shown)
        if self.door is not None:
            self.door.start()
            if there is not shown:
                self.door.take_focus()

    def _minutes(self) -> float:
        try:
            return max(0.1, float(str(self._settings.value("door/auto_lock", MINUTES))))
        except ValueError:
            return MINUTES

    def _first_page(self) -> str:
        course = self.services.course()
        return "door" if course is not None and self.services.office.trainees(course.course) else "course"

    def _on_changed(self) -> None:
        course = self.services.course()
        self._offer_headquarters()
        self.setWindowTitle(f"Checkin · {course.code}" if course is not None else "Checkin")
        if course is None:
            self._drop_door()
        elif self.door is not None and self.door.desk.course.course == course.course:
            self.door.desk.refresh()
        else:
            self._drop_door()
            self._make_door(Desk(self.services.store, course.course, door=self.services.door))
        self._refresh_shown()

    def _offer_headquarters(self) -> None:
        self.rail.offer("headquarters", self.display.headquarters or Overview(self.services.office).in_use)

    def _make_door(self, desk: Desk, kept: Kept | None = None) -> None:
        clock, opener = self.services.clock, self.services.opener
        live = self.services.post.live
        self.door = DoorPage(desk, clock, opener, self._settings, sounds=self._sounds, kept=kept, live=live)
        self.door.tools.locked = lambda: self.kiosk.locked
        self.door.scanned.connect(self._on_scanned)
        self.door.tools.lock_wanted.connect(self.kiosk.lock)
        self.stack.addWidget(self.door)

    def _refresh_shown(self) -> None:
        if self.current == "door":
            self._open_door()
            if self.door is not None:
                self.door.refresh()
        elif self.current:
            self.pages[self.current].refresh()

    def _on_camera_wanted(self, wanted: bool) -> None:
        """Let go of the door's camera for a page that tries it, and take it back afterwards."""
        if self.door is None:
            return
        if wanted:
            self._lent = self.door.readers.running
            self.door.readers.stop()
        elif self._lent:
            self._lent = False
            self.door.readers.start()

    def _on_scanned(self, verdict: Verdict) -> None:
        if self.current == "door":
            return
        if self.current == "attendance":
            self._soon.start()
        if not verdict.admitted and verdict.kind not in QUIET_KINDS:
            said = self.tr("At the door: {outcome}").format(outcome=outcome(verdict.kind))
            if verdict.trainee is not None:
                said = self.tr("At the door: {outcome}, {name}").format(
                    outcome=outcome(verdict.kind), name=verdict.trainee.name
                )
            self.messages.show(said, "warn", action=(page_word("door"), lambda: self.open_page("door")))

    def _on_scanned_elsewhere(self) -> None:
        if self.current == "attendance":
            self._soon.start()

    def _drop_door(self) -> None:
        if self.door is None:
            return
        self.door.stop()
        self.stack.removeWidget(self.door)
        self.door.deleteLater()
        self.door = None

    def showEvent(self, event: QShowEvent) -> None:
        """The native window exists from now on."""
        super().showEvent(event)
        self.kiosk.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End in order: camera, work under way, then the window. A locked one is left with the PIN first."""
        if self.kiosk.locked and self.door is not None and self.door.tools.guard.is_set:
            event.ignore()
            self.kiosk.ask()
            return
        if not self._badges.designing.close():
            event.ignore()
            return
        self.kiosk.stop()
        self._soon.stop()
        self._saying.stop()
        if self.door is not None:
            self.door.stop()
        self.tasks.shut_down()
        self.services.end()
        self.messages.clear()
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.sync()
        super().closeEvent(event)


def _hint(_paths: Sequence[Path]) -> str:
    return translate("Doors", "Let go to open this door file.")
