"""Walk-ins, notes and the PIN, on a real store."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.attendance.verdicts import Kind
from checkin.desk import Act, Desk, Guard, Notes, PinRefused, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Office
from checkin.store import Store
from checkin.ui.door.pin_sheet import act_words
from checkin.ui.language import use_language
from tests.conftest import MORNING

pytestmark = pytest.mark.engines


MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def by_number(office: Office, course: Course, number: str) -> str:
    return next(p.trainee for p in office.trainees(course.course) if p.number == number)


def test_a_walk_in_has_a_badge_that_admits(desk: Desk, office: Office, course: Course) -> None:
    walk_ins = WalkIns(desk)
    person, face = walk_ins.register(WalkIn(" 韩梅梅 ", "Hubei EEB", "A", "13900000000"), MORNING)
    assert (person.name, person.walk_in, person.group) == ("韩梅梅", True, "A")
    assert face.name == "韩梅梅" and face.number == person.number and len(face.token) == 48
    assert desk.scan(face.token, MORNING).kind is Kind.ADMITTED
    assert desk.search("hanmeimei", MORNING)[0].trainee == person
    second, _ = walk_ins.register(WalkIn("Li Lei"), MORNING)
    assert person.number != second.number and second.number.endswith("-2")
    assert [p.number for p in walk_ins.open()] == [person.number, second.number]
    with pytest.raises(InputError, match="name"):
        walk_ins.register(WalkIn("  "), MORNING)


def test_matched_to_the_roster_no_scan_is_lost(
    desk: Desk, office: Office, store: Store, course: Course, tokens: dict[str, str]
) -> None:
    walk_ins = WalkIns(desk)
    person, face = walk_ins.register(WalkIn("王建国"), MORNING)
    desk.scan(face.token, MORNING)
    Notes(desk).add(person.trainee, "collect the file", MORNING)
    target = by_number(office, course, "005")
    walk_ins.match(person.trainee, target, MORNING + MINUTE)
    assert desk.counts("OPEN").present == 1 and desk.counts("OPEN").expected == 40
    again = desk.scan(tokens["005"], MORNING + 2 * MINUTE)
    assert (again.kind, again.since) == (Kind.ALREADY_IN, MORNING)
    assert again.notes == ("collect the file",)
    provisional = desk.scan(face.token, MORNING + 3 * MINUTE)
    assert provisional.kind is Kind.ALREADY_IN and provisional.trainee and provisional.trainee.number == "005"
    assert walk_ins.open() == [] and len(office.trainees(course.course)) == 40
    assert all(f.ok for f in store.check())
    walk_ins.match(person.trainee, None, MORNING + 4 * MINUTE)
    assert len(office.trainees(course.course)) == 41
    assert desk.counts("OPEN").present == 1 and [p.name for p in walk_ins.open()] == ["王建国"]
    assert desk.scan(tokens["005"], MORNING + 5 * MINUTE).kind is Kind.ADMITTED
    assert all(f.ok for f in store.check())


def test_counts_and_search_know_at_once_who_a_walk_in_is(desk: Desk, office: Office, course: Course) -> None:
    walk_ins = WalkIns(desk)
    person, _ = walk_ins.register(WalkIn("Zzyzx Qqq"), MORNING)
    before = desk.counts("OPEN")
    assert [found.trainee for found in desk.search("zzyzx", MORNING)] == [person]
    walk_ins.match(person.trainee, by_number(office, course, "001"), MORNING)
    assert desk.counts("OPEN") == Desk(desk.store, course.course).counts("OPEN")
    assert desk.counts("OPEN").expected == before.expected - 1 and desk.search("zzyzx", MORNING) == []


def test_only_walk_ins_are_matched_and_only_to_the_roster(desk: Desk, office: Office, course: Course) -> None:
    walk_ins = WalkIns(desk)
    one, _ = walk_ins.register(WalkIn("One"), MORNING)
    two, _ = walk_ins.register(WalkIn("Two"), MORNING)
    roster = by_number(office, course, "001")
    for walk_in, trainee in ((roster, one.trainee), (one.trainee, two.trainee), (one.trainee, "nobody")):
        with pytest.raises(InputError):
            walk_ins.match(walk_in, trainee, MORNING)


def test_possible_doubles_are_suggested(desk: Desk, office: Office, course: Course) -> None:
    person = office.trainees(course.course)[6]
    for name in (person.name, person.latin, person.latin.upper(), " ".join(reversed(person.latin.split()))):
        assert WalkIns(desk).doubles(WalkIn(name))[0] == person, name
    assert WalkIns(desk).doubles(WalkIn("Zzyzx Qqq")) == []


def test_notes_are_shown_until_they_are_withdrawn(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str], store: Store
) -> None:
    notes = Notes(desk)
    first = notes.add(by_number(office, course, "001"), "  collect the file\n at the desk ", MORNING)
    notes.add(first.trainee, "call your office", MORNING)
    assert desk.scan(tokens["001"], MORNING).notes == ("collect the file at the desk", "call your office")
    notes.withdraw(first, MORNING)
    assert desk.scan(tokens["001"], MORNING + MINUTE).notes == ("call your office",)
    assert desk.scan(tokens["002"], MORNING).notes == ()
    for trainee, text in ((first.trainee, " "), (first.trainee, "x" * 201), ("nobody", "text")):
        with pytest.raises(InputError):
            notes.add(trainee, text, MORNING)
    entries = [e for e in store.entries(course.course) if e.kind == EntryKind.NOTE_SET]
    assert all("file" not in str(e.body) for e in entries), "what is written of a person stays out of the chain"


def test_without_a_pin_every_act_is_free(desk: Desk) -> None:
    guard = Guard(desk)
    assert not guard.is_set
    guard.check("", Act.UNDO, MORNING)


def test_wrong_pins_are_slowed_down_and_recorded(desk: Desk, store: Store, course: Course) -> None:
    guard = Guard(desk)
    guard.set_pin("4711", MORNING)
    guard.check("4711", Act.UNDO, MORNING)
    now = MORNING
    for wait in (0, 0, 2, 4, 8):
        with pytest.raises(PinRefused, match="Wrong PIN") as refused:
            guard.check("0815", Act.UNDO, now)
        assert refused.value.wait == wait
        if wait:
            with pytest.raises(PinRefused, match="Too soon"):
                guard.check("4711", Act.UNDO, now + SECOND)
            with pytest.raises(PinRefused, match="Too soon"):
                Guard(Desk(store, course.course)).check("4711", Act.UNDO, now - timedelta(days=1))
        now += timedelta(seconds=wait)
    guard.check("4711", Act.UNDO, now)
    recorded = [e for e in store.entries(course.course) if e.kind == EntryKind.PIN_REFUSED]
    assert [e.body["count"] for e in recorded] == [1, 2, 3, 4, 5] and recorded[0].body["act"] == "undo"
    assert "0815" not in str(recorded)
    with pytest.raises(PinRefused) as refused:
        guard.check("0815", Act.UNDO, now)
    assert refused.value.wait == 0, "the right one starts the count again"


def test_a_pin_is_changed_with_the_old_one_only(desk: Desk) -> None:
    guard = Guard(desk)
    for bad in ("123", "1234567890123", "12a4", "１２３４", "1111"):
        with pytest.raises(InputError):
            guard.set_pin(bad, MORNING)
    guard.set_pin("4711", MORNING)
    with pytest.raises(PinRefused):
        guard.set_pin("1234", MORNING, old="0000")
    guard.set_pin("1234", MORNING, old="4711")
    guard.check("1234", Act.LEAVE_KIOSK, MORNING)
    guard.set_pin("", MORNING, old="1234")
    assert not guard.is_set


def test_a_clock_that_was_wrong_locks_nobody_out_for_good(desk: Desk) -> None:
    guard, years_ahead = Guard(desk), MORNING + timedelta(days=3650)
    guard.set_pin("4711", MORNING)
    for _ in range(3):
        with pytest.raises(PinRefused):
            guard.check("0815", Act.UNDO, years_ahead)
    with pytest.raises(PinRefused, match="Too soon") as refused:
        guard.check("4711", Act.UNDO, MORNING)
    assert refused.value.wait == 2, "the wait begins anew"
    with pytest.raises(PinRefused, match="in 1 s") as refused:
        guard.check("4711", Act.UNDO, MORNING + 1.5 * SECOND)
    assert refused.value.wait == 0.5
    guard.check("4711", Act.UNDO, MORNING + 2 * SECOND)


def test_the_journal_keeps_what_was_tried_in_no_language(
    desk: Desk, store: Store, course: Course, qapp: QApplication
) -> None:
    guard = Guard(desk)
    guard.set_pin("4711", MORNING)
    with pytest.raises(PinRefused):
        guard.check("0815", Act.EVERYBODY_OUT, MORNING)
    (entry,) = [e for e in store.entries(course.course) if e.kind == EntryKind.PIN_REFUSED]
    assert entry.body["act"] == "everybody_out"
    for language in ("en", "zh_CN"):
        use_language(qapp, language)
        assert len({act_words(act) for act in Act}) == len(Act)
