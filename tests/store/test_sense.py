"""What nobody could show is refused before it counts, and nothing else of its file is taken either."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from checkin.attendance.journal import START, EntryKind, next_stamp
from checkin.attendance.runs import MOST_STAMP, Run
from checkin.errors import InputError
from checkin.store import sense
from tests.conftest import MORNING
from tests.store.test_merging import COURSE, Feed, fresh, state, take

COURSE_BODY: dict[str, Any] = {
    "code": "C",
    "title": "T",
    "zone": "Asia/Shanghai",
    "organizers": ["A"],
    "rule": {"basis": "hours", "share": 0.8},
    "keep_until": "2025-01-01",
}
SESSION_BODY: dict[str, Any] = {
    "code": "S",
    "start": "2020-12-07T01:00:00Z",
    "end": "2020-12-07T03:00:00Z",
    "opens_before": 1800,
    "late_after": 300,
    "expected": ["A"],
    "weight": 1.5,
}
DAY_BODY: dict[str, Any] = {"day": "2020-12-07", "closed": True, "revision": 1, "reason": ""}
SCAN_BODY: dict[str, Any] = {"session": "S", "trainee": "t", "direction": "in", "claimed": "2020-12-07T01:00:00Z"}
BODIES = {
    EntryKind.COURSE_SET: COURSE_BODY,
    EntryKind.SESSION_SET: SESSION_BODY,
    EntryKind.DAY_SET: DAY_BODY,
    EntryKind.SCAN: SCAN_BODY,
}
NONSENSE = [
    (EntryKind.COURSE_SET, {"zone": "Nowhere/None"}),
    (EntryKind.COURSE_SET, {"zone": "../../etc/passwd"}),
    (EntryKind.COURSE_SET, {"zone": "Asia"}),
    (EntryKind.COURSE_SET, {"zone": ["Asia/Shanghai"]}),
    (EntryKind.COURSE_SET, {"zone": None}),
    (EntryKind.COURSE_SET, {"rule": {"basis": "x"}}),
    (EntryKind.COURSE_SET, {"rule": {"share": "x"}}),
    (EntryKind.COURSE_SET, {"rule": [1]}),
    (EntryKind.COURSE_SET, {"organizers": {"a": 1}}),
    (EntryKind.COURSE_SET, {"keep_until": "whenever"}),
    (EntryKind.SESSION_SET, {"end": "9999-12-31T23:59:00Z"}),
    (EntryKind.SESSION_SET, {"start": "0001-01-01T00:00:00Z"}),
    (EntryKind.SESSION_SET, {"opens_before": -(10**9)}),
    (EntryKind.SESSION_SET, {"late_after": 10**30}),
    (EntryKind.SESSION_SET, {"expected": [["A"]]}),
    (EntryKind.SESSION_SET, {"expected": "A"}),
    (EntryKind.SESSION_SET, {"weight": "inf"}),
    (EntryKind.DAY_SET, {"day": "never"}),
    (EntryKind.DAY_SET, {"revision": "1"}),
    (EntryKind.DAY_SET, {"closed": None}),
    (EntryKind.SCAN, {"direction": "sideways"}),
    (EntryKind.SCAN, {"claimed": "0001-01-01T00:00:00Z"}),
]


def door(kind: EntryKind, body: dict[str, Any]) -> Feed:
    feed = Feed("d")
    feed.add(EntryKind.DEVICE_ENROLLED, {"name": "Door", "public_key": "ab" * 32})
    feed.add(kind, body)
    return feed


def office() -> Feed:
    feed = Feed("org")
    feed.add(EntryKind.DEVICE_ENROLLED, {"name": "Office", "public_key": "00" * 32})
    feed.add(EntryKind.DEVICE_TRUSTED, {"target": "d", "name": "", "public_key": ""})
    return feed


@pytest.mark.parametrize("kind", BODIES)
def test_what_the_program_writes_is_taken(kind: EntryKind) -> None:
    assert take(fresh(), [office().run(1, 2), door(kind, BODIES[kind]).run(1, 2)]) == 4


@pytest.mark.parametrize(("kind", "change"), NONSENSE)
@pytest.mark.parametrize("known", [True, False])
def test_nonsense_is_refused_and_keeps_nobody_else_out(kind: EntryKind, change: dict[str, Any], *, known: bool) -> None:
    store, feed = fresh(), door(kind, BODIES[kind] | change)
    if known:
        take(store, [office().run(1, 2)])
    before = state(store)
    with pytest.raises(InputError, match="says nothing that can be understood"):
        take(store, [feed.run(1, 2)])
    assert state(store) == before
    assert take(store, [office().run(1, 2)]) == (0 if known else 2)


def test_moments_that_no_zone_can_show_are_refused() -> None:
    feed = door(EntryKind.NOTE_SET, {"note": "n", "trainee": "t"})
    for year in (1, 9999):
        with pytest.raises(ValueError, match="the year"):
            sense.check(replace(feed.entries[1], at=datetime(year, 1, 1, tzinfo=UTC)))


def test_after_any_stamp_there_is_room_for_more() -> None:
    feed = door(EntryKind.NOTE_SET, {"note": "n", "trainee": "t"})
    with pytest.raises(InputError):
        Run(START, (feed.entries[0], replace(feed.entries[1], stamp=MOST_STAMP + 1)))
    store, last = fresh(), replace(feed.entries[1], stamp=MOST_STAMP)
    take(store, [office().run(1, 2), Run(START, (feed.entries[0], last))])
    with store.write() as writing:
        entry = writing.append(COURSE, EntryKind.NOTE_SET, {"note": "m", "trainee": "t"}, now=MORNING, operator="")
    assert MOST_STAMP < entry.stamp == next_stamp(MOST_STAMP, MORNING) + 1 < 2**63
