"""A person who was erased stays erased: in side records, views, documents and files, in whatever order news arrives."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from checkin.attendance.course import Course
from checkin.attendance.journal import Entry, EntryKind
from checkin.demo import load_demo
from checkin.desk import Desk, Notes, WalkIn, WalkIns
from checkin.office import Office
from checkin.store import Store, Writing
from checkin.store import tables as t
from checkin.store.checks import dump
from tests.conftest import MORNING

State = tuple[dict[str, list[tuple[object, ...]]], list[tuple[object, ...]]]


def _told(writing: Writing, kind: EntryKind, body: dict[str, object], personal: dict[str, object] | None) -> None:
    course = writing.courses()[0].course
    writing.append(course, kind, body, now=MORNING, operator="office", personal=personal)


def _erase(writing: Writing, trainee: str) -> None:
    _told(writing, EntryKind.PERSON_ERASED, {"trainee": trainee, "reason": "asked"}, None)


def _journal(store: Store) -> list[Entry]:
    """Tell of four people all that is personal, and erase three of them: at the end, in between, and as a walk-in."""
    course = load_demo(Office(store), MORNING)
    desk = Desk(store, course.course)
    people = Office(store).trainees(course.course)
    walk_in, _ = WalkIns(desk).register(WalkIn("Guest", phone="555"), MORNING)
    WalkIns(desk).match(walk_in.trainee, people[2].trainee, MORNING)
    for person in (*people[:4], walk_in):
        Notes(desk).add(person.trainee, f"a note for {person.name}", MORNING)
    with store.write() as writing:
        _erase(writing, people[1].trainee)
        for n, person in enumerate((*people[:4], walk_in)):
            who = person.trainee
            photo = writing.attach(course.course, b"photo %d" % n, "image/jpeg")
            letter = writing.attach(course.course, b"one letter for all", "application/pdf")
            body = {"trainee": who, "number": person.number, "unit": "u", "province": "p", "group": "g"}
            _told(writing, EntryKind.TRAINEE_SET, body, {"name": f"renamed {n}", "phone": "1", "photo": photo})
            leave = {"leave": f"l{n}", "trainee": who, "session": "OPEN", "granted_by": "Li"}
            _told(writing, EntryKind.LEAVE_SET, leave, {"reason": f"ill {n}", "attachment": letter})
            fixed = {"trainee": who, "session": "L1", "state": "present"}
            _told(writing, EntryKind.CORRECTION_SET, fixed, {"reason": f"seen {n}"})
        _erase(writing, people[0].trainee)
        _erase(writing, walk_in.trainee)
    return store.entries(course.course)


def _state(writing: Writing) -> State:
    records = select(t.personal).where(t.personal.c.record.is_not(None))
    side = writing.connection.execute(records.order_by(*t.personal.primary_key))
    return dump(writing.connection), [tuple(row) for row in side]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers())
def test_the_order_of_arrival_does_not_matter(seed: int) -> None:
    with Store.in_memory() as first:
        entries = _journal(first)
        for entry in entries:  # as devices tell it that had not heard of the erasure yet
            assert entry.personal is None or "salt" in entry.personal
        with first.write() as writing:
            expected = _state(writing)
    random.Random(seed).shuffle(entries)
    with Store.in_memory() as second, second.write() as writing:
        for entry in entries:
            writing._insert(entry, bytes(32))
        assert _state(writing) == expected


@settings(max_examples=20, deadline=None)
@given(seed=st.integers())
def test_what_others_still_tell_of_an_erased_person_is_erased_as_it_arrives(seed: int) -> None:
    with Store.in_memory() as first:
        whole: list[Entry] = []
        original, together = Writing._insert, Writing.insert_all

        def kept(self: Writing, entry: Entry, link: bytes) -> None:
            whole.append(entry)  # with its side record, as it was before anybody was erased
            original(self, entry, link)

        def kept_all(self: Writing, entries: Sequence[Entry], *rows: object) -> None:
            whole.extend(entries)
            together(self, entries, *rows)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Writing, "_insert", kept)
            patch.setattr(Writing, "insert_all", kept_all)
            _journal(first)
        with first.write() as writing:
            expected = _state(writing)
    random.Random(seed).shuffle(whole)
    with Store.in_memory() as second, second.write() as writing:
        for entry in whole:
            writing._insert(entry, bytes(32))
        assert _state(writing) == expected


@pytest.mark.engines
def test_nothing_of_the_person_is_left(store: Store) -> None:
    _journal(store)
    office = Office(store)
    (course,) = office.courses()
    people = office.trainees(course.course)
    assert [p.name for p in people[:4]] == ["", "", "renamed 2", "renamed 3"]
    assert people[0].number == "001" and people[0].unit == "u"
    assert office.trainees(course.course, "001") == []
    assert people[3] in office.trainees(course.course, "renamed 3")
    with store.read() as reading:
        assert reading.notes(course.course, people[0].trainee)[0].text == ""
        assert {leave.reason for leave in reading.leaves(course.course, ["OPEN"]).values()} == {"", "ill 2", "ill 3"}
        assert {c.reason for c in reading.corrections(course.course, ["L1"]).values()} == {"", "seen 2", "seen 3"}
        kept = [bytes(row.data) for row in reading.connection.execute(select(t.attachment))]
    assert sorted(kept) == [b"one letter for all", b"photo 2", b"photo 3"]
    assert all(f.ok for f in store.check())


@pytest.mark.engines
def test_a_letter_goes_with_the_last_person_it_is_about(store: Store) -> None:
    _journal(store)
    course = Office(store).courses()[0].course
    with store.write() as writing:
        for person in writing.trainees(course):
            _erase(writing, person.trainee)
        assert writing.connection.execute(select(t.attachment)).all() == []


def test_no_file_of_the_store_says_the_name_any_more(store: Store, course: Course) -> None:
    person = Office(store).trainees(course.course)[30]
    folder = Path(store.place).parent
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(".lock")]
    assert any(person.name.encode() in file.read_bytes() for file in files)
    with store.write() as writing:
        _erase(writing, person.trainee)
    assert store.settle()
    for file in files:
        assert person.name.encode() not in file.read_bytes(), file


def test_the_log_is_emptied_later_when_somebody_reads(store: Store, course: Course) -> None:
    with store.read() as reading:
        reading.courses()
        with store.write() as writing:
            _erase(writing, writing.trainees(course.course)[0].trainee)
        assert not store.settle()
    assert store.settle()
