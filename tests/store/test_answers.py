"""Every question that the store is asked has the same answer on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import whole_runs
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Reading, Store, cells, certificates, evidence, headcount, oddities, printed, roster, rosters
from checkin.store.standings import standings_of
from tests.conftest import MORNING
from tests.store.test_store import busy_journal

QUESTIONS: dict[str, Callable[[Reading, str, str], Any]] = {
    "courses": lambda r, c, who: (r.courses(), r.course(c), r.course("none"), r.timetable(c)),
    "trainees": lambda r, c, who: (r.trainees(c), r.trainee(c, who), r.trainees_of(c, [who, "none"]), r.walk_ins(c)),
    "search keys": lambda r, c, who: (r.search_keys(c), r.search_keys(c, [who])),
    "members": lambda r, c, who: (sorted(r.members(c)), sorted(cells.members(r, c)), list(cells.members(r, c, [who]))),
    "ways in": lambda r, c, who: (r.arrivals(c, "OPEN"), r.inside(c, "OPEN"), r.passages(c, "OPEN", who, None)),
    "by badge": lambda r, c, who: (r.passages(c, "OPEN", None, 1), r.badge(c, 1), r.badge_of(c, who), r.badges(c)),
    "by person": lambda r, c, who: (r.passages_by_person(c, ["OPEN"]), r.passages_by_person(c, ["OPEN"], [who])),
    "leave": lambda r, c, who: (r.leave(c, "OPEN", who), r.leaves(c, ["OPEN"]), evidence.leaves_of(r, c, who)),
    "corrections": lambda r, c, who: (r.corrections(c, ["OPEN"]), r.correction(c, "OPEN", who)),
    "notes": lambda r, c, who: [r.notes(c, person.trainee) for person in r.trainees(c)],
    "own scans": lambda r, c, who: [r.last_scans(c, 3, row.scan[0]) for row in r.last_scans(c, 1)],
    "scans": lambda r, c, who: (r.last_scans(c, 5), evidence.scans_of(r, c, who), evidence.scans_in(r, c, ["OPEN"])),
    "days": lambda r, c, who: (r.days(c), r.newest(c), r.newest("none"), r.roster_changed(c)),
    "standings": lambda r, c, who: standings_of(r, c, r.timetable(c).sessions, closed=True),
    "cells": lambda r, c, who: (
        cells.undone(r, c),
        [cells.passed(r, c, s.code, {who}) for s in r.timetable(c).sessions],
        cells.passed_by(r, c, ["OPEN"], [who]),
        sorted(cells.excused(r, c, ["OPEN"])),
        cells.corrected(r, c, ["OPEN"], [who]),
        cells.touched(r, c, {}, 10_000),
        cells.touched(r, c, {}, 1),
    ),
    "oddities": lambda r, c, who: (
        oddities.doors(r, c),
        oddities.set_back(r, c, 0),
        oddities.unnamed(r, c, ["OPEN"]),
        oddities.overrides(r, c, ["OPEN"]),
        oddities.at_several_doors(r, c, "OPEN"),
    ),
    "far from": lambda r, c, who: oddities.far_from(r, c, "OPEN", MORNING, MORNING + timedelta(minutes=1)),
    "printed": lambda r, c, who: (printed.printings(r, c), printed.times_printed(r, c), printed.printed_in(r, c, "1")),
    "evidence": lambda r, c, who: (
        evidence.numbered(r, c, "003"),
        evidence.everybody(r, c),
        evidence.badges_of(r, c, [who]),
        evidence.entries_about(r, c, [who]),
        evidence.entries_about(r, c, [who], EntryKind.TRAINEE_SET),
        evidence.entries_after(r, c, 0, EntryKind.SCAN, EntryKind.VOID),
    ),
    "certificates": lambda r, c, who: (
        certificates.certificates_of(r, c),
        certificates.certificate_numbered(r, c, "none"),
        certificates.certificates_by(r, c, "none"),
        certificates.founder(r, c),
    ),
    "roster": lambda r, c, who: (
        headcount.headcount(r, c),
        sorted(roster.groups_of(r, c)),
        sorted(roster.numbers_from(r, c, "0")),
        roster.numbers_from(r, c, "%_"),
        rosters.erased_people(r, c),
        rosters.headings_read(r),
    ),
}


@pytest.fixture
def both(
    tmp_path: Path,
    postgres: str,
    monkeypatch: pytest.MonkeyPatch,
    store: Store,
    office: Office,
    course: Course,
    desk: Desk,
) -> Iterator[tuple[str, list[Store]]]:
    """A course with a busy morning, in a file and on a server."""
    entries = busy_journal(store, office, course, desk)
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "machine"))
    with Store.open(postgres) as other:
        with other.write() as writing:
            writing.take(whole_runs(entries), anyone=True)
        yield course.course, [store, other]


def settled(value: object) -> object:
    """Return an answer with what has no order in order."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    if isinstance(value, dict):
        return sorted((repr(key), settled(one)) for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return [settled(one) for one in value]
    if is_dataclass(value):
        return [settled(getattr(value, part.name)) for part in fields(value)]
    return repr(value)


def test_the_answers_are_the_same(both: tuple[str, list[Store]]) -> None:
    course, stores = both
    answers: list[dict[str, str]] = []
    for store in stores:
        with store.read() as reading:
            who = reading.trainees(course)[2].trainee
            answers.append({name: repr(settled(ask(reading, course, who))) for name, ask in QUESTIONS.items()})
    for name in QUESTIONS:
        assert answers[0][name] == answers[1][name], name
    assert len(set(answers[0].values())) == len(QUESTIONS)
