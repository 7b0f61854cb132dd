"""Keeps the views up to date: one function that applies an entry, whatever the order the entries arrive in."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Insert, Table, and_, or_, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from checkin.attendance.journal import Entry, EntryKind, moment_of
from checkin.store import branching, device_views, erasure, sense
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.many import insert_many
from checkin.store.search import search_key

_BATCH = 1000
"""Entries of which the scans are written together when views are made again."""


def apply(connection: Connection, entry: Entry) -> None:
    """Bring the views up to date with one entry. Entries of an unknown kind change nothing and stay in the journal."""
    sense.check(entry)
    trainee = entry.body.get("trainee")
    named = trainee if isinstance(trainee, str) and entry.kind not in _SCANS else None
    gone = named is not None and erasure.is_erased(connection, entry.course, named)
    if gone and entry.personal is not None:
        entry = erasure.without_personal(connection, entry)
    step = _STEPS.get(entry.kind)
    if step is not None:
        step(connection, entry)
    if named is not None:
        erasure.remember(connection, entry, named)
    if gone and named is not None:
        erasure.blank(connection, entry.course, named)


def apply_all(connection: Connection, entries: Sequence[Entry]) -> None:
    """Bring the views up to date with many new entries, in their order; people of a roster are written together."""
    gone = {course: erasure.erased(connection, course) for course in {entry.course for entry in entries}}
    people = [e for e in entries if e.kind == EntryKind.TRAINEE_SET and e.body["trainee"] not in gone[e.course]]
    if people:
        rows = [_values(entry, _trainee_row(entry)) for entry in people]
        insert_many(connection, _upsert(connection.dialect.name, t.trainee, tuple(rows[0])), rows)
        erasure.remember_all(connection, [(entry, entry.body["trainee"]) for entry in people])
    scans: list[Entry] = []
    for entry in entries:
        if entry.kind == EntryKind.TRAINEE_SET and entry.body["trainee"] not in gone[entry.course]:
            continue  # written above
        if entry.kind == EntryKind.SCAN and entry.body.get("trainee") is not None:
            sense.check(entry)
            scans.append(entry)
        else:
            apply(connection, entry)
    if scans:
        insert_many(connection, q.INSERT_SCAN, _scan_rows(connection, scans))


def replay(connection: Connection, entries: Iterable[Entry]) -> None:
    """Make views that are empty from the journal's entries, many at a time."""
    rest = iter(entries)
    while some := list(islice(rest, _BATCH)):
        apply_all(connection, some)


def _scan_rows(connection: Connection, scans: Sequence[Entry]) -> list[dict[str, Any]]:
    """Return the rows of scans that name somebody."""
    merged: dict[str, dict[str, str | None]] = {}
    for course in {entry.course for entry in scans}:
        merged[course] = {row[0]: row[1] for row in connection.execute(q.MERGED, {"course": course})}
    named = ((entry, entry.body["trainee"]) for entry in scans)
    return [_scan_row(entry, who, merged[entry.course].get(who) or who) for entry, who in named]


def clear(connection: Connection, course: str | None = None) -> None:
    """Empty all views, or what they say of one course."""
    for table in t.VIEWS:
        connection.execute(table.delete() if course is None else table.delete().where(table.c.course == course))


def _put(
    connection: Connection, table: Table, entry: Entry, row: Mapping[str, Any], *, keep_first: bool = False
) -> None:
    """Insert a view row, or replace the present one if this entry is newer (older, with `keep_first`)."""
    values = _values(entry, row)
    connection.execute(_upsert(connection.dialect.name, table, tuple(values), keep_first), values)


def _values(entry: Entry, row: Mapping[str, Any]) -> dict[str, Any]:
    return {"course": entry.course, "stamp": entry.stamp, "device": entry.device, **row}


@lru_cache(maxsize=64)
def _upsert(dialect: str, table: Table, names: tuple[str, ...], keep_first: bool = False) -> Insert:
    """Return the statement for rows of these columns, made once: making it takes longer than executing it."""
    statement = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(table)
    keys = [column.name for column in table.primary_key]
    new, old = statement.excluded, table.c
    if keep_first:
        wins = or_(new.stamp < old.stamp, and_(new.stamp == old.stamp, new.device < old.device))
    else:
        wins = or_(new.stamp > old.stamp, and_(new.stamp == old.stamp, new.device > old.device))
    changed = {name: new[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed, where=wins)


def _course(connection: Connection, entry: Entry) -> None:
    body = entry.body
    names = ("code", "title", "title_zh", "venue", "zone", "guiding_body", "language", "keep_until")
    row = {name: body.get(name, "") for name in names}
    row["rule"] = json.dumps(body.get("rule", {}), sort_keys=True)
    row["organizers"] = json.dumps(body.get("organizers", []), ensure_ascii=False)
    _put(connection, t.course, entry, row)


def _session(connection: Connection, entry: Entry) -> None:
    body = entry.body
    row = {name: body.get(name, "") for name in ("code", "title", "title_zh", "speaker", "room")}
    row |= {
        "start": moment_of(body["start"]),
        "end": moment_of(body["end"]),
        "opens_before": body["opens_before"],
        "late_after": body["late_after"],
        "expected": json.dumps(body.get("expected", []), ensure_ascii=False),
        "exits": bool(body.get("exits", False)),
        "dropped": bool(body.get("dropped", False)),
        "weight": float(body.get("weight", 1)),
    }
    _put(connection, t.session, entry, row)


def _trainee(connection: Connection, entry: Entry) -> None:
    _put(connection, t.trainee, entry, _trainee_row(entry))


def _trainee_row(entry: Entry) -> dict[str, Any]:
    body, personal = entry.body, entry.personal or {}
    row = {name: body.get(name, "") for name in ("trainee", "number", "unit", "province", "group")}
    row["seat"] = body.get("seat", "")
    row |= {name: personal.get(name, "") for name in ("name", "latin", "position", "phone", "photo")}
    row["search"] = search_key(row)
    row["withdrawn"] = moment_of(body["withdrawn"]) if body.get("withdrawn") else None
    row["walk_in"] = bool(body.get("walk_in", False))
    return row


def _merge(connection: Connection, entry: Entry) -> None:
    """A walk-in is a trainee of the roster from now on, or again only itself: its scans follow."""
    trainee = entry.body["trainee"]
    _put(connection, t.merge, entry, {"trainee": trainee, "into": entry.body.get("into")})
    mine = and_(t.scan.c.course == entry.course, t.scan.c.named == trainee)
    connection.execute(update(t.scan).where(mine).values(trainee=_resolved(connection, entry.course, trainee)))


def _resolved(connection: Connection, course: str, trainee: str | None) -> str | None:
    """Return whom a trainee was found to be; itself when nobody else."""
    if trainee is None:
        return None
    return connection.execute(q.MERGED_INTO, {"course": course, "trainee": trainee}).scalar() or trainee


def _note(connection: Connection, entry: Entry) -> None:
    row = {"note": entry.body["note"], "trainee": entry.body["trainee"]}
    row |= {"text": (entry.personal or {}).get("text", ""), "withdrawn": bool(entry.body.get("withdrawn", False))}
    _put(connection, t.note, entry, row)


def _badge(connection: Connection, entry: Entry) -> None:
    body = entry.body
    row = {"badge": body["badge"], "trainee": body["trainee"], "issue": body["issue"], "issued": entry.at}
    _put(connection, t.badge, entry, row)
    unknown = and_(t.scan.c.course == entry.course, t.scan.c.badge == body["badge"], t.scan.c.named.is_(None))
    person = _resolved(connection, entry.course, body["trainee"])
    connection.execute(update(t.scan).where(unknown).values(named=body["trainee"], trainee=person))


def _revocation(connection: Connection, entry: Entry) -> None:
    row = {"badge": entry.body["badge"], "revoked": entry.at, "reason": entry.body.get("reason", "")}
    _put(connection, t.revocation, entry, row, keep_first=True)


def _printed(connection: Connection, entry: Entry) -> None:
    row = {name: entry.body.get(name, "") for name in ("batch", "template", "digest", "sheet", "printer")}
    row |= {"course": entry.course, "device": entry.device, "seq": entry.seq, "stamp": entry.stamp}
    row |= {"at": entry.at, "operator": entry.operator}
    badges = dict.fromkeys(entry.body["badges"])
    if badges:
        connection.execute(t.printed.insert(), [{**row, "badge": badge} for badge in badges])


def _leave(connection: Connection, entry: Entry) -> None:
    personal = entry.personal or {}
    row = {name: entry.body.get(name, "") for name in ("leave", "trainee", "session", "granted_by")}
    row["reason"] = personal.get("reason") or entry.body.get("reason", "")  # version 1 and 2 kept it in the body
    row |= {name: personal.get(name, "") for name in ("attachment", "attachment_name")}
    row["withdrawn"] = bool(entry.body.get("withdrawn", False))
    _put(connection, t.leave, entry, row)


def _correction(connection: Connection, entry: Entry) -> None:
    row = {name: entry.body[name] for name in ("trainee", "session", "state")}
    row |= {"reason": (entry.personal or {}).get("reason", ""), "operator": entry.operator, "at": entry.at}
    _put(connection, t.correction, entry, row)


def _certificate(connection: Connection, entry: Entry) -> None:
    row = {name: entry.body[name] for name in ("number", "trainee", "code", "share")}
    _put(connection, t.certificate, entry, row | {"at": entry.at}, keep_first=True)


def _erasure(connection: Connection, entry: Entry) -> None:
    trainee = entry.body["trainee"]
    row = {"trainee": trainee, "at": entry.at, "reason": entry.body.get("reason", ""), "operator": entry.operator}
    _put(connection, t.erased, entry, row, keep_first=True)
    erasure.forget(connection, entry.course, trainee)


def _scan(connection: Connection, entry: Entry) -> None:
    body = entry.body
    trainee, badge = body.get("trainee"), body.get("badge")
    if trainee is None and badge is not None:
        trainee = connection.execute(q.ISSUED_TO, {"course": entry.course, "badge": badge}).scalar()
    row = _scan_row(entry, trainee, _resolved(connection, entry.course, trainee))
    connection.execute(q.INSERT_SCAN, row)


def _scan_row(entry: Entry, named: str | None, trainee: str | None) -> dict[str, Any]:
    """Return the row of a scan that names somebody who was found to be `trainee`."""
    body = entry.body
    return {
        "course": entry.course,
        "device": entry.device,
        "seq": entry.seq,
        "stamp": entry.stamp,
        "at": moment_of(body["claimed"]) if body.get("claimed") else entry.at,
        "kind": body.get("kind") or "",
        "session": body.get("session"),
        "trainee": trainee,
        "named": named,
        "badge": body.get("badge"),
        "direction": body.get("direction"),
        "source": body.get("source") or "",
        "door": body.get("door") or "",
        "override": body.get("override") or "",
        "text": body.get("text") or "",
        "operator": entry.operator,
    }


def _void(connection: Connection, entry: Entry) -> None:
    row = {name: entry.body[name] for name in ("target_seq", "reason")}
    row["target_device"] = branching.meant(connection, entry)
    row |= {"at": entry.at, "operator": entry.operator}
    _put(connection, t.void, entry, row, keep_first=True)


def _decided(connection: Connection, entry: Entry) -> None:
    row = {name: str(entry.body.get(name) or "") for name in ("item", "decision", "trainee")}
    row |= {name: str((entry.personal or {}).get(name, "")) for name in ("reason", "evidence")}
    _put(connection, t.decided, entry, row | {"at": entry.at, "operator": entry.operator})


def _day(connection: Connection, entry: Entry) -> None:
    row = {name: entry.body[name] for name in ("day", "closed", "revision", "reason")}
    _put(connection, t.day, entry, row)


_SCANS = (EntryKind.SCAN, EntryKind.VOID)
_STEPS: dict[str, Callable[[Connection, Entry], None]] = {
    EntryKind.COURSE_SET: _course,
    EntryKind.SESSION_SET: _session,
    EntryKind.TRAINEE_SET: _trainee,
    EntryKind.TRAINEE_MERGED: _merge,
    EntryKind.NOTE_SET: _note,
    EntryKind.BADGE_ISSUED: _badge,
    EntryKind.BADGE_REVOKED: _revocation,
    EntryKind.BADGE_PRINTED: _printed,
    EntryKind.LEAVE_SET: _leave,
    EntryKind.CORRECTION_SET: _correction,
    EntryKind.CERTIFICATE_ISSUED: _certificate,
    EntryKind.PERSON_ERASED: _erasure,
    EntryKind.SCAN: _scan,
    EntryKind.VOID: _void,
    EntryKind.DAY_SET: _day,
    EntryKind.DEVICE_ENROLLED: device_views.enrolled,
    EntryKind.DEVICE_TRUSTED: device_views.decided_on,
    EntryKind.DEVICE_REVOKED: device_views.decided_on,
    EntryKind.DOORS_INVITED: device_views.invited,
    EntryKind.DOORS_UNINVITED: device_views.invited,
    EntryKind.REVIEW_DECIDED: _decided,
}
