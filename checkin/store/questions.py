"""The statements that a scan needs, made once: making them anew for each scan would take longer than answering them."""

from dataclasses import fields
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, exists, func, select, tuple_

from checkin.attendance.course import Trainee
from checkin.store import tables as t

_COURSE: BindParameter[str] = bindparam("course")
_TRAINEE: BindParameter[str] = bindparam("trainee")
_SESSION: BindParameter[str] = bindparam("session")


def badges() -> Select[Any]:
    """Return the question for badges of a course, with what became of them."""
    newer = t.badge.alias()
    later = tuple_(newer.c.stamp, newer.c.device) > tuple_(t.badge.c.stamp, t.badge.c.device)
    replaced = (
        select(func.min(newer.c.issued))
        .where(newer.c.course == t.badge.c.course, newer.c.trainee == t.badge.c.trainee, later)
        .scalar_subquery()
    )
    gone = and_(t.revocation.c.course == t.badge.c.course, t.revocation.c.badge == t.badge.c.badge)
    joined = select(t.badge, t.revocation.c.revoked, replaced.label("replaced")).outerjoin(t.revocation, gone)
    return joined.where(t.badge.c.course == _COURSE)


def voids() -> Any:
    """Return the condition that ties a scan to the entry that undid it."""
    undone = t.void.c.target_device == t.scan.c.device, t.void.c.target_seq == t.scan.c.seq
    return and_(t.void.c.course == t.scan.c.course, *undone)


def passages() -> Select[Any]:
    """Return the question for scans of a course that went through the door and were not undone, in order of time.

    What does not let anybody through has no direction.
    """
    mine = and_(t.scan.c.course == _COURSE, t.scan.c.direction.is_not(None), ~exists().where(voids()))
    return select(t.scan).where(mine).order_by(t.scan.c.at, t.scan.c.device, t.scan.c.seq)


_INTO = select(t.merge.c.into).where(t.merge.c.course == _COURSE, t.merge.c.trainee == _TRAINEE)
PERSON = tuple(t.trainee.c[field.name] for field in fields(Trainee))
"""The columns of a trainee, in the order in which one is made."""
TRAINEE = select(*PERSON).where(
    t.trainee.c.course == _COURSE, t.trainee.c.trainee == func.coalesce(_INTO.scalar_subquery(), _TRAINEE)
)
MERGED_INTO = _INTO
MERGED = select(t.merge.c.trainee, t.merge.c.into).where(t.merge.c.course == _COURSE)
BADGE = badges().where(t.badge.c.badge == bindparam("badge"))
BADGE_OF = badges().where(t.badge.c.trainee == _TRAINEE).order_by(t.badge.c.stamp.desc(), t.badge.c.device.desc())
BADGES = badges().order_by(t.badge.c.stamp, t.badge.c.device)
ISSUED_TO = select(t.badge.c.trainee).where(t.badge.c.course == _COURSE, t.badge.c.badge == bindparam("badge"))
PASSAGES = passages().where(t.scan.c.session == _SESSION)
PASSAGES_OF_TRAINEE = PASSAGES.where(t.scan.c.trainee == _TRAINEE)
PASSAGES_OF_BADGE = PASSAGES.where(t.scan.c.named.is_(None), t.scan.c.badge == bindparam("badge"))
LEAVE = select(t.leave).where(
    t.leave.c.course == _COURSE,
    t.leave.c.session == _SESSION,
    t.leave.c.trainee == _TRAINEE,
    t.leave.c.withdrawn.is_(False),
)
NOTES = (
    select(t.note)
    .where(t.note.c.course == _COURSE, t.note.c.trainee == _TRAINEE, t.note.c.withdrawn.is_(False))
    .order_by(t.note.c.stamp, t.note.c.device)
)
END = (
    select(t.journal.c.seq, t.journal.c.link)
    .where(t.journal.c.course == _COURSE, t.journal.c.device == bindparam("device"))
    .order_by(t.journal.c.seq.desc())
    .limit(1)
)
LAST_STAMP = select(func.max(t.journal.c.stamp)).where(t.journal.c.course == _COURSE)
INSERT_ENTRY, INSERT_PERSONAL, INSERT_SCAN = t.journal.insert(), t.personal.insert(), t.scan.insert()
_SCANS = (
    select(t.scan, t.void.c.reason.label("voided"))
    .outerjoin(t.void, voids())
    .where(t.scan.c.course == _COURSE)
    .limit(bindparam("most"))
)
LAST_SCANS = _SCANS.order_by(t.scan.c.stamp.desc(), t.scan.c.device, t.scan.c.seq)
LAST_SCANS_OF = _SCANS.where(t.scan.c.device == bindparam("device")).order_by(t.scan.c.seq.desc())
