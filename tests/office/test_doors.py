"""From the organizer's laptop to doors and back: nobody types a key, nobody decides about a device."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.verdicts import Kind
from checkin.demo import load_demo
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import EnvironmentFault, InputError, StoreError
from checkin.exchange.archive import FileError
from checkin.exchange.pairing import Pairing
from checkin.office import Devices, Doors, Made, Merging, Office, Review
from checkin.store import Store
from tests.conftest import MORNING

LATER = MORNING + timedelta(minutes=5)


@dataclass
class Shared:
    """An organizer with the demo course, and a door file of it; made once, for it takes a second."""

    store: Store
    course: Course
    tokens: list[str]
    made: Made

    @property
    def office(self) -> Office:
        return Office(self.store)


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    folder = tmp_path_factory.mktemp("organizer")
    with Store.open(folder / "store") as store:
        course = load_demo(Office(store), MORNING)
        tokens = [face.token for face in Office(store).badge_faces(course.course, MORNING)]
        made = Doors(Office(store)).make(
            course.course, folder, MORNING, label="Main hall", exchange={"folder": "/mnt/share"}
        )
        yield Shared(store, course, tokens, made)


def door(folder: Path, origin: Shared, typed: str | Pairing = "") -> Store:
    """Return the store of a laptop that opened the door file."""
    store = Store.open(folder)
    entered = Doors(Office(store)).enter(origin.made.path, typed or origin.made.pairing, LATER)
    assert (entered.course.code, entered.sessions, entered.people) == ("CC2020", 10, 40)
    assert entered.exchange == {"folder": "/mnt/share"} and "invited" in entered.said
    return store


def test_two_doors_scan_and_all_of_it_counts_without_a_question(origin: Shared, tmp_path: Path) -> None:
    course, stick = origin.course.course, tmp_path / "stick"
    with door(tmp_path / "a", origin) as first, door(tmp_path / "b", origin, origin.made.passphrase) as second:
        for store, tokens in ((first, origin.tokens[:3]), (second, origin.tokens[3:5])):
            assert {Desk(store, course).scan(token, LATER).kind for token in tokens} == {Kind.ADMITTED}
        person, _ = WalkIns(Desk(second, course)).register(WalkIn("New"), LATER)
        # b hears of a before the organizer hears of either
        Merging(Office(first)).write(course, stick, LATER)
        (one,) = Merging(Office(second)).take_in([stick], LATER)
        assert (one.new > 0, one.waiting) == (True, 0) and "nothing is missing" in one.said
        Merging(Office(second)).write(course, stick, LATER)
        found = Merging(origin.office).take_in(sorted(stick.iterdir(), reverse=True), LATER)
        assert all(not one.refused and not one.waiting for one in found), [one.said for one in found]
        assert Desk(origin.store, course).counts("OPEN").present == 5
        assert person.trainee in {one.trainee for one in origin.office.trainees(course)}
        assert not [one for one in Review(origin.office).items(course) if one.kind == "device"]
        (offer,) = Doors(origin.office).invitations(course)
        assert set(offer.used) == {first.device.device, second.device.device} and offer.label == "Main hall"
        for store in (first, second, origin.store):
            assert all(finding.ok for finding in store.check())


def test_twice_changes_nothing_and_the_maker_may_open_its_own(origin: Shared, tmp_path: Path) -> None:
    with door(tmp_path / "a", origin) as store:
        before = store.entries(origin.course.course)
        again = Doors(Office(store)).enter(origin.made.path, origin.made.pairing, LATER)
        assert again.brought.new == 0 and store.entries(origin.course.course) == before
    before = origin.store.entries(origin.course.course)
    Doors(origin.office).enter(origin.made.path, origin.made.pairing, LATER)
    assert origin.store.entries(origin.course.course) == before


def test_what_is_wrong_changes_nothing_and_is_said(origin: Shared, tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as store:
        doors, path = Doors(Office(store)), origin.made.path
        with pytest.raises(FileError, match="not the passphrase"):
            doors.enter(path, "0000 1111 2222 3333 4444", LATER)
        with pytest.raises(FileError, match="another door file"):
            doors.enter(path, Pairing("00" * 32, origin.made.passphrase), LATER)
        with pytest.raises(EnvironmentFault, match="cannot be read"):
            doors.enter(tmp_path / "none.checkin-door", "x", LATER)
        (refused,) = Merging(Office(store)).take_in([path], LATER)
        assert refused.refused and "door file" in refused.said
        assert not Office(store).courses()


def test_secrets_are_in_no_journal_and_no_other_file(origin: Shared, tmp_path: Path) -> None:
    course = origin.course.course
    with door(tmp_path / "a", origin) as store:
        key = store.badge_key(course)
        verdict = Desk(store, course).scan(origin.made.pairing.text, LATER)  # the camera still looks at the code
        assert verdict.kind is Kind.NOT_A_BADGE
        assert key == origin.store.badge_key(course)
        path = Merging(Office(store)).write(course, tmp_path / "stick", LATER)
        Office(store).export_day(course, LATER.date(), tmp_path / "days")
        told = path.read_bytes() + b"".join(one.read_bytes() for one in (tmp_path / "days").iterdir())
        for secret in (key, key.hex().encode(), origin.made.pairing.passphrase.encode()):
            assert secret not in told
        with sqlite3.connect(tmp_path / "a" / "checkin.db") as raw:
            names = {row[0] for row in raw.execute("SELECT name FROM store_info UNION SELECT name FROM secret")}
        assert not [name for name in names if "invitation" in name], "who has the laptop can invite nobody"


def test_a_withdrawn_invitation_lets_nobody_else_in(origin: Shared, tmp_path: Path) -> None:
    course, doors = origin.course.course, Doors(origin.office)
    made = doors.make(course, tmp_path, MORNING, label="", most=3, typed="red lamp 42 harbour")
    lost = Shared(origin.store, origin.course, origin.tokens, made)
    with Store.open(tmp_path / "a") as first, Store.open(tmp_path / "b") as second:
        for store in (first, second):
            Doors(Office(store)).enter(lost.made.path, "red lamp 42 harbour", LATER)
        Merging(origin.office).take_in([Merging(Office(first)).write(course, tmp_path / "1", LATER)], LATER)
        doors.withdraw(course, made.invitation[:8], "stick lost", LATER)
        (brought,) = Merging(origin.office).take_in(
            [Merging(Office(second)).write(course, tmp_path / "2", LATER)], LATER
        )
        assert brought.waiting > 0 and "Review" in brought.said
        (offer,) = [one for one in doors.invitations(course) if one.key == made.invitation]
        assert (offer.used, offer.withdrawn, offer.reason) == ((first.device.device,), LATER, "stick lost")
        with pytest.raises(InputError, match="withdrawn before"):
            doors.withdraw(course, made.invitation, "again", LATER)
        Devices(origin.office).trust(course, second.device.device, LATER)
        states = {one.device: one.trusted for one in Devices(origin.office).all(course)}
        assert states[first.device.device] and states[second.device.device]
    with pytest.raises(InputError, match="no invitation"):
        doors.withdraw(course, "nothing", "why", LATER)


def test_a_file_that_cannot_be_written_invites_nobody(origin: Shared, tmp_path: Path) -> None:
    doors, course = Doors(origin.office), origin.course.course
    with pytest.raises(EnvironmentFault):
        doors.make(course, tmp_path / "no" / "such" / "folder.checkin-door", MORNING)
    newest = doors.invitations(course)[0]
    assert newest.withdrawn is not None and "not written" in newest.reason
    known = len(doors.invitations(course))
    for wrong in ({"typed": "1234"}, {"most": 0}, {"label": "x" * 99}):
        with pytest.raises(InputError):
            doors.make(course, tmp_path, MORNING, **wrong)
    assert len(doors.invitations(course)) == known


def test_a_key_that_badges_here_were_made_with_is_not_replaced(origin: Shared, tmp_path: Path) -> None:
    course = origin.course.course
    journal = Merging(origin.office).write(course, tmp_path / "stick", MORNING)
    with Store.open(tmp_path / "a") as store:
        Merging(Office(store)).take_in([journal], LATER)
        assert Desk(store, course).scan(origin.tokens[0], LATER).kind is Kind.FORGED, "its key is not here"
        WalkIns(Desk(store, course)).register(WalkIn("New"), LATER)
        with pytest.raises(StoreError, match="another key"):
            Doors(Office(store)).enter(origin.made.path, origin.made.pairing, LATER)
    with Store.open(tmp_path / "b") as store:
        Merging(Office(store)).take_in([journal], LATER)
        Desk(store, course)
        Doors(Office(store)).enter(origin.made.path, origin.made.pairing, LATER)
        assert Desk(store, course).scan(origin.tokens[20], LATER).kind is Kind.ADMITTED


def test_a_course_that_is_here_takes_no_file_of_somebody_unknown(origin: Shared, tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as store:
        load = Merging(origin.office).write(origin.course.course, tmp_path / "stick", MORNING)
        Merging(Office(store)).take_in([load], LATER)
        Devices(Office(store)).revoke(origin.course.course, origin.store.device.device, 9, "stolen", LATER)
        with pytest.raises(InputError, match="is not trusted"):
            Doors(Office(store)).enter(origin.made.path, origin.made.pairing, LATER)


def test_a_lost_laptop_counts_until_the_moment_it_was_lost(origin: Shared, tmp_path: Path) -> None:
    course = origin.course.course
    with door(tmp_path / "a", origin) as store:
        for minutes, token in enumerate(origin.tokens[10:14]):
            Desk(store, course).scan(token, LATER + timedelta(minutes=minutes))
        Merging(origin.office).take_in([Merging(Office(store)).write(course, tmp_path / "s", LATER)], LATER)
        devices, device = Devices(origin.office), store.device.device
        (state,) = [one for one in devices.all(course) if one.device == device]
        lost = devices.first_since(course, device, LATER + timedelta(minutes=1, seconds=30))
        assert lost == state.last - 1, "of four scans the last two"
        assert devices.first_since(course, device, LATER + timedelta(hours=1)) == state.last + 1
        devices.revoke(course, device, lost, "left in a taxi", LATER)
        counted = [one.last for one in origin.store.runs(course) if one.device == device]
        assert counted == [lost - 1]


def test_who_opens_a_file_that_invites_nobody_any_more_is_told(origin: Shared, tmp_path: Path) -> None:
    course, doors, typed = origin.course.course, Doors(origin.office), "red lamp 42 harbour"
    with pytest.raises(InputError, match="ended already"):
        doors.make(course, tmp_path, MORNING, typed=typed, until=MORNING)
    made = doors.make(course, tmp_path, MORNING, typed=typed, most=1, until=LATER)
    with Store.open(tmp_path / "a") as first, Store.open(tmp_path / "b") as second:
        late = Doors(Office(second)).enter(made.path, typed, LATER + timedelta(minutes=1))
        assert not late.invited and "waits until somebody trusts it" in late.said
        early = Doors(Office(first)).enter(made.path, typed, LATER)
        assert early.invited and "This door is invited" in early.said
        again = Doors(Office(first)).enter(made.path, typed, LATER + timedelta(days=9))
        assert again.invited, "who came in once stays"
