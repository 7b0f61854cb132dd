"""What a person should decide about merged journals: found with its evidence, decided once, and known everywhere."""

from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.journal import START, Entry, EntryKind, next_stamp
from checkin.attendance.runs import Run
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Devices, Office, Review, ReviewItem
from checkin.office.findings import Choice, Kind
from checkin.store import Store
from tests.conftest import MORNING


def _kinds(review: Review, course: Course) -> list[tuple[Kind, bool]]:
    return [(one.kind, one.decided is not None) for one in review.items(course.course)]


def _door(course: Course, bodies: list[dict[str, object]], device: str = "front", back: int = 0) -> Run:
    """Return what another door wrote: its enrolment, then scans a second apart, the last `back` seconds earlier."""
    entries, stamp = [], 0
    for n in range(len(bodies) + 1):
        at = MORNING + timedelta(seconds=n - (back if n == len(bodies) else 0))
        stamp = next_stamp(stamp, at)
        kind, body = EntryKind.SCAN, bodies[n - 1]
        if n == 0:
            kind, body = EntryKind.DEVICE_ENROLLED, {"name": "Front 2", "public_key": "ab" * 32}
        entries.append(Entry(course.course, device, n + 1, stamp, at, "desk", kind, body))
    return Run(START, tuple(entries))


def _scan(trainee: str, door: str = "Door B") -> dict[str, object]:
    told = {"kind": "admitted", "session": "OPEN", "trainee": trainee, "badge": 1, "direction": "in"}
    return {**told, "source": "camera", "door": door, "override": "", "text": ""}


def _take(store: Store, *runs: Run, anyone: bool = False) -> int:
    with store.write() as writing:
        return writing.take(runs, anyone=anyone).total


def _only(review: Review, course: Course, kind: Kind) -> ReviewItem:
    (item,) = [one for one in review.items(course.course) if one.kind is kind]
    return item


def test_nothing_to_decide(office: Office, course: Course) -> None:
    assert Review(office).items(course.course) == []


def test_a_door_that_is_not_known_is_trusted_by_a_person(office: Office, course: Course, store: Store) -> None:
    people = office.trainees(course.course)
    run = _door(course, [_scan(people[0].trainee)])
    assert _take(store, run) == 0
    review, desk = Review(office), Desk(store, course.course)
    assert desk.counts("OPEN").present == 0
    item = _only(review, course, Kind.DEVICE)
    assert "Front 2 (front) is not known here; 2 entries wait" in item.found and "Fingerprint" in item.evidence[-1]
    with pytest.raises(InputError, match="Choose one of these: trust, refuse"):
        review.decide(course.course, item.item, "accept", "x", MORNING)
    with pytest.raises(InputError, match="reason"):
        review.decide(course.course, item.item, "trust", " ", MORNING)
    review.decide(course.course, item.item, Choice.TRUST, "called them", MORNING)
    assert desk.counts("OPEN").present == 1
    (after,) = review.items(course.course)
    assert after.decided is not None and after.decided.reason == "called them" and after.found == item.found
    (own, front) = sorted(Devices(office).all(course.course), key=lambda one: not one.own)
    assert own.trusted and front.trusted and (front.name, front.last, front.waiting) == ("Front 2", 2, 0)
    with pytest.raises(InputError, match="settled"):
        review.decide(course.course, item.item, Choice.TRUST, "again", MORNING)


def test_a_door_can_be_left_waiting_and_a_lost_one_is_revoked(office: Office, course: Course, store: Store) -> None:
    people, review = office.trainees(course.course), Review(office)
    _take(store, _door(course, [_scan(p.trainee) for p in people[:3]]))
    item = _only(review, course, Kind.DEVICE)
    review.decide(course.course, item.item, Choice.REFUSE, "nobody knows it", MORNING)
    assert _kinds(review, course) == [(Kind.DEVICE, True)]
    review.take_back(course.course, item.item, "a mistake", MORNING)
    assert _kinds(review, course) == [(Kind.DEVICE, False)]
    assert Devices(office).trust(course.course, "front", MORNING) == 4
    desk = Desk(store, course.course)
    assert desk.counts("OPEN").present == 3
    Devices(office).revoke(course.course, "front", 3, "stolen at noon", MORNING)
    assert desk.counts("OPEN").present == 1
    assert "was revoked" in _only(review, course, Kind.DEVICE).found
    (front,) = [one for one in Devices(office).all(course.course) if not one.own]
    assert (front.trusted, front.revoked_since, front.waiting) == (False, 3, 2)
    for device, said in ((store.device.device, "cannot revoke itself"), ("nobody", "no device")):
        with pytest.raises(InputError, match=said):
            Devices(office).revoke(course.course, device, 1, "x", MORNING)
    assert all(finding.ok for finding in store.check())


def test_gaps_and_forks_are_named_and_settled_when_they_are_filled(
    office: Office, course: Course, store: Store
) -> None:
    people, review = office.trainees(course.course), Review(office)
    run = _door(course, [_scan(p.trainee) for p in people[:6]])
    before = run.chained()[4][1]
    _take(store, Run(START, run.entries[:2]), Run(before, run.entries[5:]), anyone=True)
    gap = _only(review, course, Kind.GAP)
    assert gap.found == "Entries 3 to 5 of Front 2 (front) are missing." and gap.choices == (Choice.ACCEPT,)
    review.decide(course.course, gap.item, Choice.ACCEPT, "the laptop burnt", MORNING)
    assert _only(review, course, Kind.GAP).decided
    _take(store, run)
    assert _only(review, course, Kind.GAP).choices == (), "it is known that it was decided; there is nothing to decide"
    other = _door(course, [_scan(p.trainee) for p in people[10:14]])
    _take(store, other)
    fork = _only(review, course, Kind.FORK)
    assert "several histories from entry 2 on" in fork.found and len(fork.evidence) == 3
    assert Desk(store, course.course).counts("OPEN").present == 10, "all their scans count"


def test_the_same_badge_at_two_doors(office: Office, course: Course, store: Store, tokens: dict[str, str]) -> None:
    people = office.trainees(course.course)
    desk = Desk(store, course.course)
    desk.scan(tokens["001"], MORNING)
    desk.scan(tokens["002"], MORNING - timedelta(minutes=10))
    _take(store, _door(course, [_scan(p.trainee) for p in people[:2]]), anyone=True)
    review = Review(office)
    quick, twice = _only(review, course, Kind.QUICK), _only(review, course, Kind.TWICE)
    assert "001 " in quick.found and "within 1 seconds" in quick.found and "Both let" in quick.evidence[-1]
    assert "002 " in twice.found and twice.people == (people[1],)
    wide = Review(office, timedelta(hours=1)).items(course.course)
    assert {one.kind for one in wide} - {Kind.CLOCK} == {Kind.QUICK}
    review.decide(course.course, quick.item, Choice.NOT_COUNTED, "it was lent", MORNING + timedelta(minutes=1))
    still = [one.kind for one in review.items(course.course) if one.decided is None]
    assert Kind.TWICE in still and Kind.QUICK not in still
    assert any(row.undone for row in desk.last_scans(5))
    for entry in store.entries(course.course):
        if entry.kind == EntryKind.REVIEW_DECIDED:
            assert people[0].name not in str(entry.content()) and "lent" not in str(entry.content())


def test_a_walk_in_who_is_on_the_roster(office: Office, course: Course, store: Store) -> None:
    walk_ins, review = WalkIns(Desk(store, course.course)), Review(office)
    people = office.trainees(course.course)
    one, _ = walk_ins.register(WalkIn(people[3].name, people[3].unit), MORNING)
    other, _ = walk_ins.register(WalkIn(people[4].name), MORNING)
    walk_ins.register(WalkIn("Zzyzx Qqq"), MORNING)
    items = {item.item: item for item in review.items(course.course)}
    assert set(items) == {f"walk_in:{one.trainee}", f"walk_in:{other.trainee}"}
    assert items[f"walk_in:{one.trainee}"].people[0] == people[3]
    review.decide(course.course, f"walk_in:{one.trainee}", Choice.SAME, "her badge was lost", MORNING)
    review.decide(course.course, f"walk_in:{other.trainee}", Choice.ANOTHER, "asked him", MORNING)
    with store.read() as reading:
        assert reading.walk_ins(course.course)[one.trainee] == people[3].trainee
        assert reading.walk_ins(course.course)[other.trainee] is None
    assert _kinds(review, course) == [(Kind.WALK_IN, True)] * 2


def test_clocks_that_disagree(office: Office, course: Course, store: Store) -> None:
    people, review = office.trainees(course.course), Review(office)
    _take(store, _door(course, [_scan(p.trainee) for p in people[:3]], back=3600), anyone=True)
    assert "the time went back from" in _only(review, course, Kind.CLOCK).found


def test_a_decision_travels_and_is_not_asked_again(
    office: Office, course: Course, store: Store, tmp_path: Path
) -> None:
    people = office.trainees(course.course)
    run = _door(course, [_scan(p.trainee) for p in people[:4]])
    short = [Run(START, run.entries[:2]), Run(run.chained()[2][1], run.entries[3:])]
    _take(store, *short, anyone=True)
    review = Review(office)
    gap = _only(review, course, Kind.GAP)
    review.decide(course.course, gap.item, Choice.ACCEPT, "lost for good", MORNING)
    with Store.open(tmp_path / "other") as other:
        with other.write() as writing:
            writing.take(store.runs(course.course), anyone=True)
        (told,) = Review(Office(other)).items(course.course)
        assert told.decided is not None and told.decided.reason == "lost for good" and told.found == gap.found


def test_what_was_decided_about_an_erased_person_is_erased(office: Office, course: Course, store: Store) -> None:
    people = office.trainees(course.course)
    one, _ = WalkIns(Desk(store, course.course)).register(WalkIn(people[3].name), MORNING)
    review = Review(office)
    review.decide(course.course, f"walk_in:{one.trainee}", Choice.ANOTHER, "asked him", MORNING)
    with store.write() as writing:
        body = {"trainee": one.trainee, "reason": "asked"}
        writing.append(course.course, EntryKind.PERSON_ERASED, body, now=MORNING, operator="")
    (item,) = review.items(course.course)
    assert item.decided is not None and item.decided.reason == "" and people[3].name not in item.found
