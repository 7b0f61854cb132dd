"""Random acts of staff, thousands of them: no exception, and screen, desk and journal agree at the end."""

import contextlib
import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.badges import token
from checkin.capture.scanner import CameraState, CameraStateKind
from checkin.capture.sources import Source
from checkin.desk import Desk, WalkIns
from checkin.errors import CheckinError, EnvironmentFault
from checkin.office import Leaves, Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.page import DoorPage
from checkin.ui.rail import PAGES
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
STEPS = 700
SEEDS = 3


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


class Staff:
    """Somebody who presses everything, in any order."""

    def __init__(self, window: MainWindow, office: Office, course: Course, tokens: dict[str, str], seed: int) -> None:
        self.window, self.office, self.course = window, office, course
        self.random = random.Random(seed)
        self.texts = [*tokens.values(), "https://example.org", "1" * 48]
        self.texts.append(token.encode(course.course, office.store.badge_key(course.course), 4711))
        self.now = MORNING
        self.acts: list[Callable[[], object]] = [
            *[self.scan] * 8,
            *[self.later] * 3,
            self.search,
            self.by_hand,
            self.undo,
            self.override,
            self.walk_in,
            self.note,
            self.match,
            self.leave,
            self.reissue,
            self.paper,
            self.pin_session,
            self.lose_camera,
            self.other_page,
            self.language,
            self.everybody_out,
            self.lists,
            self.escape,
        ]

    @property
    def door(self) -> DoorPage:
        assert self.window.door is not None
        return self.window.door

    def act(self) -> None:
        self.random.choice(self.acts)()

    def scan(self) -> None:
        self.door._on_scanned(self.random.choice(self.texts), self.random.choice(("camera", "usb scanner")))

    def later(self) -> None:
        self.now += timedelta(seconds=self.random.choice((5, 70, 600, 7200, 40_000)))

    def search(self) -> None:
        self.door.search.field.setText(self.random.choice(("w", "wang", "王", "031", "%", "sichuan li", " ", "zzz")))
        self.door.finding.look()

    def by_hand(self) -> None:
        self.search()
        self.door.results.choose()

    def undo(self) -> None:
        self.door._on_undo_last()
        self.answer("Wrong person")

    def override(self) -> None:
        self.door._on_override_requested()
        self.answer("Organizer agreed")

    def answer(self, reason: str) -> None:
        if not self.door.reason.isHidden():
            self.door.reason.field.setText(reason)
            if self.random.random() < 0.8:
                self.door.reason._on_confirmed()
            else:
                self.door.reason.dismissed.emit()

    def walk_in(self) -> None:
        self.door.tools.register(self.random.choice(("韩梅梅", "Li Lei", "")))
        sheet = self.door.tools.sheet
        assert sheet is not None
        sheet.accept() if self.random.random() < 0.3 else sheet._on_confirmed()  # type: ignore[attr-defined]
        if self.door.tools.sheet is not None:
            sheet.reject()

    def note(self) -> None:
        self.door.tools.write_note()
        sheet = self.door.tools.sheet
        if sheet is not None:
            sheet.text.setText(self.random.choice(("collect the file", "")))  # type: ignore[attr-defined]
            sheet._on_added()  # type: ignore[attr-defined]
            sheet.reject()

    def match(self) -> None:
        walk_ins = WalkIns(self.door.desk)
        loose = walk_ins.open()
        known = [p for p in self.office.trainees(self.course.course) if not p.walk_in]
        if loose:
            into = self.random.choice([None, self.random.choice(known).trainee])
            walk_ins.match(self.random.choice(loose).trainee, into, self.now)
            self.window.services.changes.changed.emit()

    def leave(self) -> None:
        person = self.random.choice(self.office.trainees(self.course.course)).trainee
        Leaves(self.office).grant(self.course.course, [person], "ill", self.now, sessions=["OPEN"])
        self.window.services.changes.changed.emit()

    def reissue(self) -> None:
        number = self.random.choice(self.office.trainees(self.course.course)).number
        (self.office.reissue_badge if self.random.random() < 0.5 else self.revoke)(self.course.course, number, self.now)

    def revoke(self, course: str, number: str, now: datetime) -> None:
        with contextlib.suppress(CheckinError):  # who has no badge keeps none
            self.office.revoke_badge(course, number, "lost", now)

    def paper(self) -> None:
        self.door.tools.enter_paper()
        sheet = self.door.tools.sheet
        assert sheet is not None
        sheet.typed.setText(str(self.random.randint(1, 45)))  # type: ignore[attr-defined]
        sheet._on_entered()  # type: ignore[attr-defined]
        sheet.store()  # type: ignore[attr-defined]
        sheet._lose()  # type: ignore[attr-defined]

    def pin_session(self) -> None:
        self.door._on_pinned(self.random.choice(["", *(s.code for s in self.door.desk.timetable.sessions)]))

    def lose_camera(self) -> None:
        kind = self.random.choice(list(CameraStateKind))
        self.door.camera.show_state(CameraState(kind, "what the camera says"))

    def other_page(self) -> None:
        self.window.open_page(self.random.choice(PAGES))

    def language(self) -> None:
        if self.random.random() < 0.1:  # the window is made again: as dear as a hundred scans
            self.window.display.choose("language", self.random.choice(("en", "zh_CN")))
            self.window._saying.stop()
            self.window._say_again()

    def everybody_out(self) -> None:
        self.door.tools.everybody_out()
        sheet = self.door.tools.sheet
        if sheet is not None:
            sheet.reject() if self.random.random() < 0.5 else sheet._on_confirmed()  # type: ignore[attr-defined]

    def lists(self) -> None:
        self.door.tools.show_lists()
        if self.door.tools.sheet is not None:
            self.door.tools.sheet.reject()

    def escape(self) -> None:
        self.door._close_overlays()


@pytest.fixture
def staff_of(
    qtbot: QtBot, qapp: QApplication, store: Store, office: Office, course: Course, tokens: dict[str, str]
) -> Iterator[Callable[[int], Staff]]:
    windows: list[MainWindow] = []

    def make(seed: int) -> Staff:
        theme.apply(qapp, "light")
        holder: list[Staff] = []
        clock = lambda: holder[0].now if holder else MORNING  # noqa: E731  # the moment that staff live in
        window = MainWindow(Services(store, office, clock, no_camera))
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        holder.append(Staff(window, office, course, tokens, seed))
        return holder[0]

    yield make
    for window in windows:
        window.close()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_screen_desk_and_journal_agree(
    staff_of: Callable[[int], Staff], seed: int, qapp: QApplication, store: Store, course: Course
) -> None:
    staff = staff_of(seed)
    for n in range(STEPS):
        staff.act()
        if n % 25 == 0:
            qapp.processEvents()
    staff.window.open_page("door")
    staff.door.refresh()
    qapp.processEvents()
    desk, fresh = staff.door.desk, Desk(store, course.course)
    assert all(finding.ok for finding in store.check()), "the views say what the journal says"
    for session in desk.timetable.sessions:
        assert desk.counts(session.code) == fresh.counts(session.code)
    served = desk.door_session(staff.now).session
    if served is not None:
        assert staff.door.header.count.counts == fresh.counts(served.code)
    shown = [card.row for card in staff.door.last_scans.cards if card.row is not None and not card.isHidden()]
    assert shown == fresh.last_scans(20)[: len(shown)] and shown
    assert {e.seq for e in store.entries(course.course)} == set(range(1, len(store.entries(course.course)) + 1))
