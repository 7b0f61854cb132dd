"""Each verdict, from the camera to the journal, in the real window: words, colour, sound, counters, what is stored."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.attendance.verdicts import ADMITTING, Kind
from checkin.badges import token
from checkin.desk import Desk
from checkin.office import Leaves, Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.looks import LOOKS
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.ui.sounds import Sounds, sound_for
from tests.capture.fakes import Fake, frame, view
from tests.conftest import MORNING

MINUTE = timedelta(minutes=1)
NOON_9 = MORNING + timedelta(days=2, hours=5)


@dataclass
class Scene:
    """A course at a moment, and what is held up then."""

    office: Office
    desk: Desk
    course: Course
    tokens: dict[str, str]
    now: datetime = MORNING
    text: str = ""

    @property
    def id(self) -> str:
        return self.course.course

    def with_exits(self) -> None:
        sessions = tuple(replace(s, exits=s.code == "OPEN") for s in self.desk.timetable.sessions)
        self.office.load_course(CoursePlan(self.course, sessions), MORNING)
        self.desk.refresh()


def not_a_badge(s: Scene) -> None:
    s.text = "https://example.org/menu"


def forged(s: Scene) -> None:
    s.text = s.tokens["001"][:-1] + str((int(s.tokens["001"][-1]) + 1) % 10)


def other_course(s: Scene) -> None:
    plan = CoursePlan(replace(s.course, course="", code="OTHER", title="Another course"), s.desk.timetable.sessions)
    other = s.office.load_course(plan, MORNING)
    s.text = token.encode(other.course, s.desk.store.badge_key(other.course), 5)


def replaced(s: Scene) -> None:
    s.office.reissue_badge(s.id, "001", MORNING)


def revoked(s: Scene) -> None:
    s.office.revoke_badge(s.id, "001", "lost", MORNING)


def withdrawn(s: Scene) -> None:
    s.office.withdraw(s.id, "001", MORNING)


def no_session(s: Scene) -> None:
    s.now = MORNING - timedelta(days=30)


def not_open(s: Scene) -> None:
    s.now = MORNING - timedelta(hours=1)


def closed(s: Scene) -> None:
    s.now = MORNING + timedelta(hours=10)


def wrong_session(s: Scene) -> None:
    s.now = NOON_9
    session = s.desk.door_session(NOON_9).session
    assert session is not None
    s.text = s.tokens[next(p.number for p in s.office.trainees(s.id) if not session.expects(p.group))]


def already_in(s: Scene) -> None:
    s.desk.scan(s.tokens["001"], MORNING - MINUTE)


def excused(s: Scene) -> None:
    Leaves(s.office).grant(s.id, [s.office.person(s.id, "001").trainee], "ill", MORNING, sessions=["OPEN"])


def provisional(s: Scene) -> None:
    s.text = token.encode(s.id, s.desk.store.badge_key(s.id), 77)


def late(s: Scene) -> None:
    s.now = MORNING + 20 * MINUTE


def checked_out(s: Scene) -> None:
    s.with_exits()
    s.desk.scan(s.tokens["001"], MORNING)
    s.now = MORNING + 20 * MINUTE


def back_in(s: Scene) -> None:
    checked_out(s)
    s.desk.scan(s.tokens["001"], MORNING + 20 * MINUTE)
    s.now = MORNING + 25 * MINUTE


def admitted(_s: Scene) -> None:
    """Nothing is special."""


SCENES: dict[Kind, tuple[Callable[[Scene], None], str, int]] = {
    Kind.NOT_A_BADGE: (not_a_badge, "NOT A BADGE", 0),
    Kind.FORGED: (forged, "NOT GENUINE", 0),
    Kind.OTHER_COURSE: (other_course, "BADGE OF ANOTHER COURSE", 0),
    Kind.REPLACED: (replaced, "OLD BADGE", 0),
    Kind.REVOKED: (revoked, "BADGE WITHDRAWN", 0),
    Kind.WITHDRAWN: (withdrawn, "LEFT THE COURSE", 0),
    Kind.NO_SESSION: (no_session, "NO SESSION NOW", 0),
    Kind.NOT_OPEN: (not_open, "NOT OPEN YET", 0),
    Kind.CLOSED: (closed, "SESSION IS OVER", 0),
    Kind.WRONG_SESSION: (wrong_session, "ANOTHER SESSION", 0),
    Kind.ALREADY_IN: (already_in, "ALREADY IN", 1),
    Kind.CHECKED_OUT: (checked_out, "GOODBYE", 1),
    Kind.BACK_IN: (back_in, "WELCOME BACK", 1),
    Kind.EXCUSED_BUT_HERE: (excused, "ON LEAVE, BUT HERE", 1),
    Kind.PROVISIONAL: (provisional, "WELCOME, NAME TO FOLLOW", 1),
    Kind.LATE: (late, "LATE", 1),
    Kind.ADMITTED: (admitted, "WELCOME", 1),
}


@contextmanager
def open_window(qtbot: QtBot, scene: Scene, sounds: Sounds) -> Iterator[MainWindow]:
    """Give the window with a camera that shows an empty room, then the badge."""
    frames = [*(frame(view(), n) for n in range(5)), *(frame(view((scene.text, 540, 260)), n) for n in range(5, 60))]
    services = Services(scene.desk.store, scene.office, lambda: scene.now, lambda: Fake(list(frames), pace=0.02))
    window = MainWindow(services, sounds)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_page("door")
    try:
        yield window
    finally:
        window.close()


def test_every_verdict_has_a_scene() -> None:
    assert set(SCENES) == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_from_camera_to_journal(
    kind: Kind,
    qtbot: QtBot,
    qapp: QApplication,
    store: Store,
    office: Office,
    course: Course,
    desk: Desk,
    tokens: dict[str, str],
) -> None:
    theme.apply(qapp, "light")
    setting, headline, present = SCENES[kind]
    scene = Scene(office, desk, course, tokens, text=tokens["001"])
    setting(scene)
    before, sounds = len(store.entries(course.course)), Sounds()
    with open_window(qtbot, scene, sounds) as window:
        assert window.door is not None
        qtbot.waitUntil(lambda: window.door is not None and window.door.panel.kind is not None, timeout=15_000)
        qtbot.wait(100)
        panel, header = window.door.panel, window.door.header
        assert (panel.kind, panel.words.headline) == (kind, headline)
        shown = panel.grab().toImage().pixelColor(QPoint(panel.width() - 40, 16))
        assert shown == QColor(LOOKS[kind].ground)
        assert panel.accessibleName() == headline and panel.words.action
        assert panel.announced.startswith(headline) and panel.words.action in panel.announced
        assert sounds.last == sound_for(kind)
        assert header.count.counts.present == present
        assert panel.override.isVisible() == (kind in {Kind.REPLACED, Kind.REVOKED, Kind.WITHDRAWN, Kind.WRONG_SESSION}
            or (kind in {Kind.NOT_OPEN, Kind.CLOSED}))  # fmt: skip
    new = store.entries(course.course)[before:]
    assert [(e.kind, e.body["kind"]) for e in new] == [(EntryKind.SCAN, kind.value)]
    assert (new[0].body["direction"] is not None) == (kind in ADMITTING)
    assert new[0].body["source"] == "camera" and new[0].body["door"] == "Door A"
