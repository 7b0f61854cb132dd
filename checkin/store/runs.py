"""Runs of a journal, each the entries of one device in one course: how far they are known, and what comes after."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import ColumnElement, and_, exists, func, select, union

from checkin.attendance.journal import START, Entry, EntryKind
from checkin.attendance.runs import Run as Piece
from checkin.errors import InputError
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.cells import heads
from checkin.store.entries import entry_of
from checkin.store.reading import Reading
from checkin.store.writing import Writing
from checkin.words import say

Run = tuple[str, str]
"""A course and a device: whose entries are numbered without a hole."""
Linked = tuple[Entry, bytes]
"""An entry and its link."""


@dataclass(frozen=True, slots=True)
class End:
    """How far a run is known: its last number and link."""

    seq: int = 0
    link: bytes = START


def end_of(reading: Reading, run: Run) -> End:
    """Return how far a run is known here."""
    row = reading.connection.execute(q.END, {"course": run[0], "device": run[1]}).first()
    return End(row.seq, bytes(row.link)) if row is not None else End()


def ends(reading: Reading, course: str) -> dict[Run, End]:
    """Return how far each run of a course is known here."""
    return {(course, device): end_of(reading, (course, device)) for device in heads(reading, course)}


def link_at(reading: Reading, run: Run, seq: int) -> bytes | None:
    """Return the link of one entry, or None."""
    if seq == 0:
        return START
    query = select(t.journal.c.link).where(_of(run), t.journal.c.seq == seq)
    link = reading.connection.execute(query).scalar()
    return None if link is None else bytes(link)


def following(reading: Reading, run: Run, after: int, most: int) -> list[Linked]:
    """Return at most so many entries of a run after a number, with their side records, as far as there is no hole."""
    j, p = t.journal.c, t.personal.c
    side = and_(p.course == j.course, p.device == j.device, p.seq == j.seq)
    query = select(t.journal, p.record).outerjoin(t.personal, side).where(_of(run), j.seq > after)
    rows = reading.connection.execute(query.order_by(j.seq).limit(most)).all()
    found = [(entry_of(row), bytes(row.link)) for row in rows]
    return [one for place, one in enumerate(found) if one[0].seq == after + 1 + place]


def scans_after(reading: Reading, run: Run, after: int) -> int:
    """Return how many scans of a run come after a number."""
    query = select(func.count()).select_from(t.journal)
    later = and_(_of(run), t.journal.c.seq > after, t.journal.c.kind == EntryKind.SCAN.value)
    return int(reading.connection.execute(query.where(later)).scalar_one())


def verified(end: End, some: Sequence[Linked]) -> End:
    """Return the end of a run after entries that came from elsewhere.

    Raises InputError where they do not continue it: a number is missing, an entry was altered, the device never said
    who it is, or the run was forked.
    """
    for entry, link in some:
        if entry.seq != end.seq + 1:
            sentence = say("Store", "Entries {first} to {last} of device {device} are missing.")
            raise InputError(sentence.format(first=end.seq + 1, last=entry.seq - 1, device=entry.device))
        if entry.seq == 1 and entry.kind != EntryKind.DEVICE_ENROLLED:
            raise InputError(say("Store", "Device {device} never said who it is.").format(device=entry.device))
        if entry.link(end.link) != link:
            sentence = say("Store", "Entry {number} of device {device} does not continue what is known of it.")
            raise InputError(sentence.format(number=entry.seq, device=entry.device))
        end = End(entry.seq, link)
    return end


def continuing(end: End, some: Sequence[Linked]) -> tuple[End, int, str]:
    """Return the end of a run after entries, how many continue it, and what is wrong with the next ("" for nothing)."""
    for count, one in enumerate(some):
        try:
            end = verified(end, [one])
        except InputError as error:
            return end, count, error.sentence
    return end, len(some), ""


def take(writing: Writing, some: Sequence[Linked]) -> int:
    """Take entries that continue their runs, run by run, but for those that are here; returns how many were new.

    Raises InputError where they do not continue what is here by now.
    """
    pieces: list[Piece] = []
    for run, part in groupby(some, run_of):
        end = end_of(writing, run)
        later = [one for one in part if one[0].seq > end.seq]
        verified(end, later[:1])
        if later:
            pieces.append(Piece(end.link, tuple(entry for entry, _ in later)))
    return writing.take(pieces).total


def run_of(one: Linked) -> Run:
    """Return the run of an entry."""
    return one[0].course, one[0].device


def documents(reading: Reading, course: str) -> list[str]:
    """Return the digests of the documents that are here."""
    query = select(t.attachment.c.digest).where(t.attachment.c.course == course)
    return list(reading.connection.execute(query.order_by(t.attachment.c.digest)).scalars())


def documents_wanted(reading: Reading, course: str, most: int) -> list[str]:
    """Return the digests of documents that are named and are not here, at most so many."""
    photo, paper = t.trainee.c, t.leave.c
    named = union(
        select(photo.photo.label("digest")).where(
            photo.course == course, photo.photo != "", _lacks(photo.photo, course)
        ),
        select(paper.attachment).where(
            paper.course == course, paper.attachment != "", _lacks(paper.attachment, course)
        ),
    ).subquery()
    return list(reading.connection.execute(select(named.c.digest).order_by(named.c.digest).limit(most)).scalars())


def document(reading: Reading, course: str, digest: str) -> tuple[str, bytes] | None:
    """Return a document as (media type, data), or None."""
    mine = and_(t.attachment.c.course == course, t.attachment.c.digest == digest)
    row = reading.connection.execute(select(t.attachment.c.media, t.attachment.c.data).where(mine)).first()
    return None if row is None else (row.media, bytes(row.data))


def _of(run: Run) -> ColumnElement[bool]:
    return and_(t.journal.c.course == run[0], t.journal.c.device == run[1])


def _lacks(digest: ColumnElement[str], course: str) -> ColumnElement[bool]:
    return ~exists().where(t.attachment.c.course == course, t.attachment.c.digest == digest)
