"""What the program asks the views: frozen objects of the domain, never rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, func, select

from checkin.attendance.course import (
    Badge,
    Correction,
    Course,
    Direction,
    Leave,
    Note,
    Passage,
    Timetable,
    Trainee,
)
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.rows import badge_of, correction_of, course_of, leave_of, passage_of, session_of, trainee_of


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One stored scan, refused ones too."""

    scan: tuple[str, int]
    at: datetime
    kind: str
    session: str | None
    trainee: Trainee | None
    source: str
    door: str
    text: str
    override: str
    undone: bool


@dataclass(frozen=True, slots=True)
class DayMark:
    """Whether a course day is closed, and how many times it has been."""

    day: date
    closed: bool
    revision: int
    stamp: int


class Reading:
    """Questions to the views, on one connection."""

    def __init__(self, connection: Connection, beside: Callable[[], Connection] | None = None) -> None:
        """Read on a connection; `beside` gives that to what stays on this machine, where it is another one."""
        self.connection = connection
        self._beside = beside

    @property
    def beside(self) -> Connection:
        """The connection to what stays on this machine: its secrets."""
        return self.connection if self._beside is None else self._beside()

    def courses(self) -> list[Course]:
        """Return all courses of this store, by code."""
        rows = self.connection.execute(select(t.course).order_by(t.course.c.code, t.course.c.course))
        return [course_of(row) for row in rows]

    def course(self, course: str) -> Course | None:
        """Return one course, or None."""
        row = self.connection.execute(select(t.course).where(t.course.c.course == course)).first()
        return course_of(row) if row else None

    def timetable(self, course: str) -> Timetable:
        """Return the sessions in order of their start."""
        live = and_(t.session.c.course == course, t.session.c.dropped.is_(False))
        rows = self.connection.execute(select(t.session).where(live).order_by(t.session.c.start, t.session.c.code))
        return Timetable(tuple(session_of(row) for row in rows))

    def session_codes(self, course: str) -> set[str]:
        """Return the codes of all sessions that there ever were, dropped ones too."""
        return set(self.connection.execute(select(t.session.c.code).where(t.session.c.course == course)).scalars())

    def trainee(self, course: str, trainee: str) -> Trainee | None:
        """Return one trainee, or None; of a walk-in who was found on the roster, that one."""
        row = self.connection.execute(q.TRAINEE, {"course": course, "trainee": trainee}).first()
        return trainee_of(row) if row else None

    def walk_ins(self, course: str) -> dict[str, str | None]:
        """Return whom each walk-in was found to be, by walk-in; None for those not found on the roster yet."""
        mine = and_(t.trainee.c.course == course, t.trainee.c.walk_in.is_(True))
        joined = select(t.trainee.c.trainee, t.merge.c.into).outerjoin(t.merge, _merged())
        rows = self.connection.execute(joined.where(mine).order_by(t.trainee.c.number, t.trainee.c.trainee))
        return {row[0]: row[1] for row in rows}

    def trainees(self, course: str) -> list[Trainee]:
        """Return the trainees in order of their numbers."""
        query = select(*q.PERSON).where(counted(course)).order_by(t.trainee.c.number, t.trainee.c.trainee)
        return [trainee_of(row) for row in self.connection.execute(query).all()]

    def trainees_of(self, course: str, trainees: Iterable[str]) -> dict[str, Trainee]:
        """Return these trainees, by their identity; unknown ones are left out."""
        known: dict[str, Trainee] = {}
        for some in _parts(list(trainees), 500):
            wanted = and_(t.trainee.c.course == course, t.trainee.c.trainee.in_(some))
            for row in self.connection.execute(select(*q.PERSON).where(wanted)):
                known[row.trainee] = trainee_of(row)
        return known

    def search_keys(self, course: str, trainees: Sequence[str] | None = None) -> list[tuple[str, str, str]]:
        """Return (trainee, number, search key) in order of the numbers; of these trainees only, if given."""
        query = select(t.trainee.c.trainee, t.trainee.c.number, t.trainee.c.search).where(counted(course))
        if trainees is not None:
            query = query.where(t.trainee.c.trainee.in_(trainees))
        rows = self.connection.execute(query.order_by(t.trainee.c.number, t.trainee.c.trainee))
        return [(row[0], row[1], row[2]) for row in rows]

    def members(self, course: str) -> list[tuple[str, str, datetime | None]]:
        """Return (trainee, group, when withdrawn) of everybody on the roster."""
        query = select(t.trainee.c.trainee, t.trainee.c.group, t.trainee.c.withdrawn)
        return [(row[0], row[1], row[2]) for row in self.connection.execute(query.where(counted(course)))]

    def arrivals(
        self, course: str, session: str, scan: tuple[str, int] | None = None
    ) -> list[tuple[str | None, int | None, datetime]]:
        """Return (trainee or None, badge or None, when) of all ways into a session that were not undone, in order.

        `scan`: of this one only, if it is one.
        """
        query = q.PASSAGES.where(t.scan.c.direction == Direction.IN.value)
        if scan is not None:
            query = query.where(t.scan.c.device == scan[0], t.scan.c.seq == scan[1])
        query = query.with_only_columns(t.scan.c.trainee, t.scan.c.badge, t.scan.c.at)
        rows = self.connection.execute(query, {"course": course, "session": session})
        return [(row[0], row[1], row[2]) for row in rows]

    def badge(self, course: str, badge: int) -> Badge | None:
        """Return one badge with what became of it, or None when it is not known here."""
        row = self.connection.execute(q.BADGE, {"course": course, "badge": badge}).first()
        return badge_of(row) if row else None

    def badge_of(self, course: str, trainee: str) -> Badge | None:
        """Return the newest badge of one trainee, or None."""
        row = self.connection.execute(q.BADGE_OF, {"course": course, "trainee": trainee}).first()
        return badge_of(row) if row else None

    def badges(self, course: str) -> dict[str, Badge]:
        """Return the newest badge of each trainee, by trainee."""
        rows = self.connection.execute(q.BADGES, {"course": course})
        return {row.trainee: badge_of(row) for row in rows}

    def passages(self, course: str, session: str, trainee: str | None, badge: int | None) -> list[Passage]:
        """Return the admitted scans of one person in one session that were not undone, in order of time."""
        values: dict[str, Any] = {"course": course, "session": session}
        if trainee is not None:
            rows = self.connection.execute(q.PASSAGES_OF_TRAINEE, {**values, "trainee": trainee})
        else:
            rows = self.connection.execute(q.PASSAGES_OF_BADGE, {**values, "badge": badge})
        return [passage_of(row) for row in rows]

    def passages_by_person(
        self, course: str, sessions: Sequence[str], trainees: Sequence[str] | None = None
    ) -> dict[tuple[str, str], list[Passage]]:
        """Return the passages of known trainees in these sessions, by (session, trainee); of these only, if given."""
        found: dict[tuple[str, str], list[Passage]] = {}
        query = q.passages().where(t.scan.c.session.in_(sessions), t.scan.c.trainee.is_not(None))
        if trainees is not None:
            query = query.where(t.scan.c.trainee.in_(trainees))
        for row in self.connection.execute(query, {"course": course}):
            found.setdefault((row.session, row.trainee), []).append(passage_of(row))
        return found

    def inside(self, course: str, session: str) -> list[tuple[str | None, int | None]]:
        """Return (trainee or None, badge) of those who came into a session and did not go out again."""
        query = q.PASSAGES.with_only_columns(t.scan.c.trainee, t.scan.c.badge, t.scan.c.direction)
        last: dict[object, tuple[str | None, int | None, str | None]] = {}
        for trainee, badge, direction in self.connection.execute(query, {"course": course, "session": session}):
            last[trainee or badge] = trainee, badge, direction
        return [(trainee, badge) for trainee, badge, direction in last.values() if direction != Direction.OUT.value]

    def leave(self, course: str, session: str, trainee: str) -> Leave | None:
        """Return the leave that one trainee has from a session, or None."""
        row = self.connection.execute(q.LEAVE, {"course": course, "session": session, "trainee": trainee}).first()
        return leave_of(row) if row else None

    def leaves(self, course: str, sessions: Sequence[str]) -> dict[tuple[str, str], Leave]:
        """Return the leave granted for these sessions, by (session, trainee)."""
        live = and_(t.leave.c.course == course, t.leave.c.session.in_(sessions), t.leave.c.withdrawn.is_(False))
        return {
            (row.session, row.trainee): leave_of(row) for row in self.connection.execute(select(t.leave).where(live))
        }

    def correction(self, course: str, session: str, trainee: str) -> Correction | None:
        """Return what one standing was corrected to, or None."""
        return self.corrections(course, [session], trainee).get((session, trainee))

    def corrections(self, course: str, sessions: Sequence[str], trainee: str = "") -> dict[tuple[str, str], Correction]:
        """Return the corrections of standings in these sessions, by (session, trainee); of one trainee if given."""
        c = t.correction.c
        live = and_(c.course == course, c.session.in_(sessions), c.state.is_not(None))
        query = select(t.correction).where(live)
        if trainee:
            query = query.where(c.trainee == trainee)
        rows = self.connection.execute(query)
        return {(row.session, row.trainee): correction_of(row) for row in rows}

    def attachment(self, course: str, digest: str) -> bytes | None:
        """Return a photo or document by its SHA-256 (hex); None when it was erased or has not arrived."""
        mine = and_(t.attachment.c.course == course, t.attachment.c.digest == digest)
        value = self.connection.execute(select(t.attachment.c.data).where(mine)).scalar()
        return None if value is None else bytes(value)

    def notes(self, course: str, trainee: str) -> list[Note]:
        """Return the notes for one person, the oldest first."""
        rows = self.connection.execute(q.NOTES, {"course": course, "trainee": trainee})
        return [Note(row.note, row.trainee, row.text) for row in rows]

    def last_scans(self, course: str, limit: int, device: str = "") -> list[ScanRow]:
        """Return the newest scans first: of all devices, or of one."""
        query = q.LAST_SCANS_OF if device else q.LAST_SCANS
        asked = {"course": course, "most": limit} | ({"device": device} if device else {})
        rows = self.connection.execute(query, asked).all()
        people = self.trainees_of(course, {row.trainee for row in rows if row.trainee})
        return [_scan_row(row, people) for row in rows]

    def scan(self, course: str, device: str, seq: int) -> ScanRow | None:
        """Return one scan, or None."""
        mine = and_(t.scan.c.course == course, t.scan.c.device == device, t.scan.c.seq == seq)
        query = select(t.scan, t.void.c.reason.label("voided")).outerjoin(t.void, q.voids()).where(mine)
        row = self.connection.execute(query).first()
        return _scan_row(row, self.trainees_of(course, {row.trainee} if row.trainee else set())) if row else None

    def days(self, course: str) -> dict[date, DayMark]:
        """Return the days that were closed or reopened."""
        rows = self.connection.execute(select(t.day).where(t.day.c.course == course))
        marks = (DayMark(date.fromisoformat(row.day), row.closed, row.revision, row.stamp) for row in rows)
        return {mark.day: mark for mark in marks}

    def newest(self, course: str) -> datetime | None:
        """Return the moment of the newest entry of any device, or None."""
        return self.connection.execute(
            select(t.journal.c.at).where(t.journal.c.course == course).order_by(t.journal.c.stamp.desc()).limit(1)
        ).scalar()

    def roster_changed(self, course: str) -> datetime | None:
        """Return when somebody on the roster was last set, or None."""
        stamp = self.connection.execute(
            select(func.max(t.trainee.c.stamp)).where(t.trainee.c.course == course)
        ).scalar()
        return None if stamp is None else datetime.fromtimestamp((stamp >> 16) / 1000, UTC)

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under this name beside the journal, or None."""
        value = self.beside.execute(select(t.secret.c.value).where(t.secret.c.name == name)).scalar()
        return None if value is None else bytes(value)


def _merged() -> ColumnElement[bool]:
    return and_(t.merge.c.course == t.trainee.c.course, t.merge.c.trainee == t.trainee.c.trainee)


def counted(course: str) -> ColumnElement[bool]:
    """Return the condition for everybody once: walk-ins that were found on the roster are left out."""
    found = exists().where(_merged(), t.merge.c.into.is_not(None))
    return and_(t.trainee.c.course == course, ~found)


def _parts(items: list[str], size: int) -> Iterator[list[str]]:
    return (items[first : first + size] for first in range(0, len(items), size))


def _scan_row(row: Row[Any], people: dict[str, Trainee]) -> ScanRow:
    person = people.get(row.trainee) if row.trainee else None
    return ScanRow(
        scan=(row.device, row.seq),
        at=row.at,
        kind=row.kind,
        session=row.session,
        trainee=person,
        source=row.source,
        door=row.door,
        text=row.text,
        override=row.override,
        undone=row.voided is not None,
    )
