"""What travels beside the entries: photos and documents, and how far others know each device's entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Column, Select, and_, exists, func, select, union

from checkin.attendance.journal import writer_of
from checkin.store import tables as t
from checkin.store.cells import heads
from checkin.store.reading import Reading
from checkin.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Behind:
    """A device of which others know more than is here: its last number elsewhere, and here (0: nothing)."""

    device: str
    elsewhere: int
    here: int


def attachments_of(reading: Reading, course: str, most: int) -> dict[str, tuple[str, bytes]]:
    """Return photos and documents in use, as (media type, data) by SHA-256 (hex); at most so many bytes."""
    found, a, total = dict[str, tuple[str, bytes]](), t.attachment.c, 0
    query = select(a.digest, a.media, func.length(a.data).label("size")).where(a.course == course).order_by(a.digest)
    for row in reading.connection.execute(query).all():
        total += row.size
        if total > most:
            break
        if _is_needed(reading, course, row.digest):
            mine = and_(a.course == course, a.digest == row.digest)
            found[row.digest] = row.media, bytes(reading.connection.execute(select(a.data).where(mine)).scalar_one())
    return found


def keep_attachments(writing: Writing, course: str, attachments: Mapping[str, tuple[str, bytes]]) -> int:
    """Keep the photos and documents that somebody on this roster needs and that were not here; returns how many."""
    kept = 0
    for digest, (media, data) in attachments.items():
        if _is_needed(writing, course, digest) and writing.attachment(course, digest) is None:
            writing.attach(course, data, media)
            kept += 1
    return kept


def _lacking(digest: Column[Any], course: str) -> Select[Any]:
    here = exists().where(t.attachment.c.course == course, t.attachment.c.digest == digest)
    return select(digest.label("digest")).where(digest.table.c.course == course, digest != "", ~here)


def _is_needed(reading: Reading, course: str, digest: str) -> bool:
    photo = and_(t.trainee.c.course == course, t.trainee.c.photo == digest, t.trainee.c.photo != "")
    paper = and_(t.leave.c.course == course, t.leave.c.attachment == digest)
    needed = select(t.trainee.c.trainee).where(photo).union_all(select(t.leave.c.trainee).where(paper))
    return reading.connection.execute(needed.limit(1)).first() is not None


def documents(reading: Reading, course: str) -> list[str]:
    """Return the digests of the photos and documents that are here."""
    query = select(t.attachment.c.digest).where(t.attachment.c.course == course)
    return list(reading.connection.execute(query.order_by(t.attachment.c.digest)).scalars())


def documents_wanted(reading: Reading, course: str, most: int) -> list[str]:
    """Return the digests of photos and documents that are named and are not here, at most so many."""
    found = union(*(_lacking(column, course) for column in (t.trainee.c.photo, t.leave.c.attachment))).subquery()
    return list(reading.connection.execute(select(found.c.digest).order_by(found.c.digest).limit(most)).scalars())


def document(reading: Reading, course: str, digest: str) -> tuple[str, bytes] | None:
    """Return a photo or document as (media type, data), or None."""
    mine = and_(t.attachment.c.course == course, t.attachment.c.digest == digest)
    row = reading.connection.execute(select(t.attachment.c.media, t.attachment.c.data).where(mine)).first()
    return None if row is None else (row.media, bytes(row.data))


def known_heads(reading: Reading, course: str) -> dict[str, int]:
    """Return the last number that is known of each device, here or by what others said."""
    found: dict[str, int] = {}
    for name, last in heads(reading, course).items():
        found[writer_of(name)] = max(last, found.get(writer_of(name), 0))
    return found


def hear(writing: Writing, course: str, told: Mapping[str, int]) -> None:
    """Remember how far a trusted device knows the entries of each."""
    known = _heard(writing, course)
    for device, last in told.items():
        before, ahead = known.get(device, (0, 0))
        if last > before:
            _note(writing, course, device, last, ahead)


def see_clock(writing: Writing, course: str, device: str, ahead: timedelta) -> None:
    """Remember that a device's clock was ahead of this one's when something of it arrived."""
    last, before = _heard(writing, course).get(device, (0, 0))
    if (seconds := int(ahead.total_seconds())) > before:
        _note(writing, course, device, last, min(seconds, 2**31 - 1))


def clocks_ahead(reading: Reading, course: str, least: timedelta) -> dict[str, timedelta]:
    """Return by how much the clocks of devices were ahead of this one's, of those that were by so much."""
    found = {device: timedelta(seconds=ahead) for device, (_, ahead) in _heard(reading, course).items()}
    return {device: ahead for device, ahead in found.items() if ahead >= least}


def _heard(reading: Reading, course: str) -> dict[str, tuple[int, int]]:
    rows = reading.connection.execute(select(t.heard).where(t.heard.c.course == course))
    return {row.device: (row.last, row.ahead) for row in rows}


def _note(writing: Writing, course: str, device: str, last: int, ahead: int) -> None:
    mine = and_(t.heard.c.course == course, t.heard.c.device == device)
    writing.connection.execute(t.heard.delete().where(mine))
    writing.connection.execute(t.heard.insert().values(course=course, device=device, last=last, ahead=ahead))


def behind(reading: Reading, course: str) -> list[Behind]:
    """Return the devices of which others know more than is here."""
    here, c = known_heads(reading, course), t.heard.c
    rows = reading.connection.execute(select(c.device, c.last).where(c.course == course).order_by(c.device))
    return [Behind(row.device, row.last, here.get(row.device, 0)) for row in rows if row.last > here.get(row.device, 0)]
