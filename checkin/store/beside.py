"""What travels beside the entries: photos and documents, and how far others know each device's entries."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, select

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


def _is_needed(reading: Reading, course: str, digest: str) -> bool:
    photo = and_(t.trainee.c.course == course, t.trainee.c.photo == digest, t.trainee.c.photo != "")
    paper = and_(t.leave.c.course == course, t.leave.c.attachment == digest)
    needed = select(t.trainee.c.trainee).where(photo).union_all(select(t.leave.c.trainee).where(paper))
    return reading.connection.execute(needed.limit(1)).first() is not None


def known_heads(reading: Reading, course: str) -> dict[str, int]:
    """Return the last number that is known of each device, here or by what others said."""
    found: dict[str, int] = {}
    for name, last in heads(reading, course).items():
        found[writer_of(name)] = max(last, found.get(writer_of(name), 0))
    return found


def hear(writing: Writing, course: str, told: Mapping[str, int]) -> None:
    """Remember how far a trusted device knows the entries of each."""
    query = select(t.heard.c.device, t.heard.c.last).where(t.heard.c.course == course)
    known = {row.device: row.last for row in writing.connection.execute(query)}
    for device, last in told.items():
        if last > known.get(device, 0):
            mine = and_(t.heard.c.course == course, t.heard.c.device == device)
            writing.connection.execute(t.heard.delete().where(mine))
            writing.connection.execute(t.heard.insert().values(course=course, device=device, last=last))


def behind(reading: Reading, course: str) -> list[Behind]:
    """Return the devices of which others know more than is here."""
    here, c = known_heads(reading, course), t.heard.c
    rows = reading.connection.execute(select(c.device, c.last).where(c.course == course).order_by(c.device))
    return [Behind(row.device, row.last, here.get(row.device, 0)) for row in rows if row.last > here.get(row.device, 0)]
