"""What lies behind the figures: every scan, leave and entry of one person, undone, withdrawn and erased ones too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, select

from checkin.attendance.course import Badge, Leave, Trainee
from checkin.attendance.journal import Entry, EntryKind
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.entries import entry_of
from checkin.store.reading import Reading, counted


@dataclass(frozen=True, slots=True)
class Undone:
    """Who undid a scan, when and why."""

    at: datetime
    operator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One scan with all that is known of it, refused or undone too. `at`: when it counts; `typed`: when it was stored.

    The two differ for a line of a paper sheet that was typed in later.
    """

    scan: tuple[str, int]
    at: datetime
    typed: datetime
    stamp: int
    kind: str
    session: str | None
    trainee: str | None
    badge: int | None
    direction: str | None
    source: str
    door: str
    operator: str
    override: str
    text: str
    undone: Undone | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """One leave with its past: when it was granted or withdrawn, on which device, and whether it still holds."""

    leave: Leave
    at: datetime
    withdrawn: bool


def numbered(reading: Reading, course: str, number: str) -> Trainee | None:
    """Return who has this number on the roster, or None."""
    query = select(t.trainee.c.trainee).where(counted(course), t.trainee.c.number == number)
    trainee = reading.connection.execute(query.order_by(t.trainee.c.trainee).limit(1)).scalar()
    return reading.trainees_of(course, [trainee])[trainee] if trainee is not None else None


def issued_here(reading: Reading, course: str, device: str) -> bool:
    """Tell whether a device issued badges of a course."""
    mine = and_(t.badge.c.course == course, t.badge.c.device == device)
    return reading.connection.execute(select(t.badge.c.badge).where(mine).limit(1)).first() is not None


def everybody(reading: Reading, course: str) -> list[str]:
    """Return the ids of all who were ever on the roster and were not erased, walk-ins that were matched too."""
    gone = select(t.erased.c.trainee).where(t.erased.c.course == course)
    query = select(t.trainee.c.trainee).where(t.trainee.c.course == course, t.trainee.c.trainee.not_in(gone))
    return list(reading.connection.execute(query.order_by(t.trainee.c.trainee)).scalars())


def scans_of(reading: Reading, course: str, trainee: str) -> list[Seen]:
    """Return all scans of one person, in order of time."""
    known = select(t.session.c.code).where(t.session.c.course == course)
    codes = [row.code for row in reading.connection.execute(known)]
    found: list[Seen] = []
    for where in (t.scan.c.session.in_(codes), t.scan.c.session.is_(None)):  # each finds its way by the index
        found += seen_where(reading, course, and_(t.scan.c.trainee == trainee, where))
    return sorted(found, key=lambda seen: (seen.at, seen.scan))


def scans_in(reading: Reading, course: str, sessions: Sequence[str], *, after: int = 0) -> list[Seen]:
    """Return the scans of these sessions with a stamp after the given one, in order of time."""
    return seen_where(reading, course, and_(t.scan.c.session.in_(sessions), t.scan.c.stamp > after))


def scan_by(reading: Reading, course: str, device: str, seq: int) -> Seen | None:
    """Return one scan by its device and number, or None."""
    return next(iter(seen_where(reading, course, and_(t.scan.c.device == device, t.scan.c.seq == seq))), None)


def leaves_of(reading: Reading, course: str, trainee: str = "") -> list[Granted]:
    """Return all leave that was granted, withdrawn ones too, of everybody or of one person; the oldest first."""
    c = t.leave.c
    query = select(t.leave).where(c.course == course).order_by(c.stamp, c.device, c.trainee, c.session)
    if trainee:
        query = query.where(c.trainee == trainee)
    return [_granted(row) for row in reading.connection.execute(query)]


def badges_of(reading: Reading, course: str, trainees: Sequence[str]) -> list[Badge]:
    """Return all badges of a person and of the walk-ins that were found to be that person, the oldest first."""
    query = q.BADGES.where(t.badge.c.trainee.in_(trainees))
    rows = reading.connection.execute(query, {"course": course})
    return [Badge(row.badge, row.trainee, row.issued, row.issue, row.revoked, row.replaced) for row in rows]


def entries_about(reading: Reading, course: str, trainees: Sequence[str], *kinds: EntryKind) -> list[Entry]:
    """Return the entries that name these trainees, but for scans, in order of time; only of some kinds if given."""
    journal, about = t.journal.c, t.about.c
    same = (journal.course == about.course, journal.device == about.device, journal.seq == about.seq)
    side = and_(
        t.personal.c.course == journal.course,
        t.personal.c.device == journal.device,
        t.personal.c.seq == journal.seq,
    )
    query = select(t.journal, t.personal.c.record).join(t.about, and_(*same)).outerjoin(t.personal, side)
    query = query.where(about.course == course, about.trainee.in_(trainees))
    if kinds:
        query = query.where(journal.kind.in_([str(kind) for kind in kinds]))
    rows = reading.connection.execute(query.order_by(journal.stamp, journal.device, journal.seq))
    return [entry_of(row) for row in rows]


def entries_after(reading: Reading, course: str, stamp: int, *kinds: EntryKind) -> list[Entry]:
    """Return a course's entries of these kinds with a stamp after the given one, in order of time."""
    journal = t.journal.c
    wanted = and_(journal.course == course, journal.stamp > stamp, journal.kind.in_([str(kind) for kind in kinds]))
    rows = reading.connection.execute(
        select(t.journal).where(wanted).order_by(journal.stamp, journal.device, journal.seq)
    )
    return [entry_of(row) for row in rows]


def moment_of_stamp(stamp: int) -> datetime:
    """Return the moment that a stamp holds, to the millisecond."""
    return datetime.fromtimestamp((stamp >> 16) / 1000, UTC)


def seen_where(reading: Reading, course: str, where: ColumnElement[bool]) -> list[Seen]:
    """Return the scans of a course for which a condition holds, in order of time."""
    entry = t.journal.alias()
    own = (entry.c.course == t.scan.c.course, entry.c.device == t.scan.c.device, entry.c.seq == t.scan.c.seq)
    columns = (entry.c.at.label("typed"), t.void.c.at.label("undone_at"), t.void.c.reason.label("undone_why"))
    query = select(t.scan, *columns, t.void.c.operator.label("undone_by"))
    query = query.join(entry, and_(*own)).outerjoin(t.void, q.voids())
    query = query.where(t.scan.c.course == course, where).order_by(t.scan.c.at, t.scan.c.device, t.scan.c.seq)
    return [_scan(row) for row in reading.connection.execute(query)]


def _scan(row: Row[Any]) -> Seen:
    undone = Undone(row.undone_at, row.undone_by, row.undone_why) if row.undone_at is not None else None
    names = ("at", "typed", "stamp", "kind", "session", "trainee", "badge", "direction", "source", "door", "operator")
    values = {name: row._mapping[name] for name in (*names, "override", "text")}
    return Seen(scan=(row.device, row.seq), undone=undone, **values)


def _granted(row: Row[Any]) -> Granted:
    kept = row.attachment, row.attachment_name
    leave = Leave(row.leave, row.trainee, row.session, row.reason, row.granted_by, *kept)
    return Granted(leave, moment_of_stamp(row.stamp), row.withdrawn)
