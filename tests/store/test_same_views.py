"""Whatever happened, SQLite and PostgreSQL show the same of it."""

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import whole_runs
from checkin.store import Store
from checkin.store.checks import dump
from tests.conftest import MORNING
from tests.postgres import PostgresServer

texts = st.text("王é\0a\t\\\"'%\u200b\U00020bb7", max_size=4)
acts = st.lists(
    st.one_of(
        st.tuples(st.just("trainee"), st.integers(0, 3), texts),
        st.tuples(st.just("badge"), st.integers(0, 3), st.integers(0, 5)),
        st.tuples(st.just("scan"), st.sampled_from(["t0", "t1", None]), st.integers(0, 5)),
        st.tuples(st.just("merge"), st.integers(0, 3), st.sampled_from(["t0", "t1", None])),
        st.tuples(st.just("erase"), st.integers(0, 3), texts),
        st.tuples(st.just("note"), st.integers(0, 3), texts),
    ),
    max_size=14,
)


def written(act: tuple[str, object, object]) -> tuple[EntryKind, dict[str, object], dict[str, object] | None]:
    what, who, more = act
    if what == "trainee":
        body = {"trainee": f"t{who}", "number": f"{who}", "unit": more, "group": "A"}
        return EntryKind.TRAINEE_SET, body, {"name": more, "photo": "", "position": more}
    if what == "badge":
        return EntryKind.BADGE_ISSUED, {"trainee": f"t{who}", "badge": more, "issue": 1}, None
    if what == "scan":
        body = {"kind": "admitted", "session": "S", "trainee": who, "badge": more, "direction": "in", "text": "a\0b"}
        return EntryKind.SCAN, body, None
    if what == "merge":
        return EntryKind.TRAINEE_MERGED, {"trainee": f"t{who}", "into": more}, None
    if what == "erase":
        return EntryKind.PERSON_ERASED, {"trainee": f"t{who}", "reason": more}, None
    return EntryKind.NOTE_SET, {"note": f"n{who}", "trainee": f"t{who}"}, {"text": more}


def _views(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as reading:
        return dump(reading.connection)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts, acts)
def test_both_engines_show_the_same_of_the_same_entries(
    machine: object,
    postgres_server: PostgresServer,
    one: list[tuple[str, object, object]],
    many: list[tuple[str, object, object]],
) -> None:
    with Store.in_memory() as source, source.write() as writing:
        for act in one:
            kind, body, personal = written(act)
            writing.append("c", kind, body, now=MORNING, operator="王", personal=personal)
        entries = list(writing.entries())
    people = [written(("trainee", who, text))[1:] for what, who, text in many if what in ("trainee", "note")]
    found = []
    address = postgres_server.new_database()
    for place in (None, address):
        with Store.in_memory() if place is None else Store.open(place) as store:
            store.device = replace(store.device, device="device", name="laptop", public_key=b"")
            with store.write() as writing:
                writing.take(whole_runs(entries), anyone=True)
                writing.append_all("d", EntryKind.TRAINEE_SET, people, now=MORNING, operator="")
                scans = [written(("scan", f"t{n % 2}", n))[1:] for n in range(len(many))]
                writing.append_all("d", EntryKind.SCAN, scans, now=MORNING, operator="")
            assert all(finding.ok for finding in store.check())
            found.append(json.dumps(_views(store), default=str))
    postgres_server.drop(address)
    assert found[0].replace("\\u0000", "\\u2400") == found[1]
