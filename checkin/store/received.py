"""What headquarters keeps beside the journal: files and what was answered, whom it trusts, lists without a journal."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, func, or_, select, update

from checkin.store import erasure
from checkin.store.reading import Reading
from checkin.store.received_tables import received, sender, told
from checkin.store.writing import Writing
from checkin.words import unpacked


@dataclass(frozen=True, slots=True)
class Received:
    """One day file as it came. `sender`: public key (hex) that signed it, "" for none that was right.

    `place`: the folder that it lay in; `answer` and `sentence` (as `words.packed` makes it) as they were said last, at
    `at`; `counted`: JSON, the last number of the unbroken run of each device. Of a file that could not be read `course`
    is "", `day` None. `people`: rows of its list.
    """

    course: str
    sha256: str
    name: str
    answer: str
    sentence: str
    at: datetime
    size: int
    place: str = ""
    day: date | None = None
    code: str = ""
    title: str = ""
    zone: str = ""
    device: str = ""
    device_name: str = ""
    sender: str = ""
    profile: str = ""
    revision: int = 0
    final: bool = False
    entries: int = 0
    people: int = 0
    counted: str = "{}"


@dataclass(frozen=True, slots=True)
class Sender:
    """A key (hex) that a person trusts. `course`: in that one; "": in courses that are new here."""

    course: str
    public_key: str
    device: str
    name: str
    operator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One person in one session, as a list without a journal tells it. What it does not tell is ""."""

    course: str
    day: date
    device: str
    row: int
    session: str
    title: str
    standing: str
    person: str = ""
    number: str = ""
    name: str = ""
    latin: str = ""
    unit: str = ""
    province: str = ""
    group: str = ""
    arrival: str = ""
    departure: str = ""
    door: str = ""
    minutes: int = 0


def files(reading: Reading, *, course: str | None = None, answers: Iterable[str] = ()) -> list[Received]:
    """Return files, the oldest first: of a course, with one of these answers."""
    query = select(received).order_by(received.c.at, received.c.name, received.c.sha256)
    if course is not None:
        query = query.where(received.c.course == course)
    if answers:
        query = query.where(received.c.answer.in_(list(answers)))
    return [_file(row) for row in reading.connection.execute(query)]


def has_any(reading: Reading) -> bool:
    """Tell whether any day file came."""
    return reading.connection.execute(select(received.c.sha256).limit(1)).first() is not None


def with_hash(reading: Reading, sha256: str, course: str | None = None) -> list[Received]:
    """Return the files with these contents, whatever they were called; the first first."""
    query = select(received).where(received.c.sha256 == sha256).order_by(received.c.at, received.c.name)
    if course is not None:
        query = query.where(received.c.course == course)
    return [_file(row) for row in reading.connection.execute(query)]


def put(writing: Writing, file: Received) -> None:
    """Keep a file's answer, instead of an earlier one to the same contents and name."""
    c = received.c
    same = and_(c.course.in_(["", file.course]), c.sha256 == file.sha256, c.name == file.name)
    writing.connection.execute(received.delete().where(same))
    values = {**asdict(file), "day": file.day and file.day.isoformat()}
    writing.connection.execute(received.insert().values(values))


def senders(reading: Reading) -> list[Sender]:
    """Return the trusted keys by name and course."""
    rows = reading.connection.execute(select(sender).order_by(sender.c.name, sender.c.public_key, sender.c.course))
    return [Sender(**row._mapping) for row in rows]


def trust(writing: Writing, one: Sender) -> None:
    """Keep a key as trusted."""
    c = sender.c
    same = and_(c.course == one.course, c.public_key == one.public_key)
    writing.connection.execute(sender.delete().where(same))
    writing.connection.execute(sender.insert().values(asdict(one)))


def distrust(writing: Writing, public_key: str) -> int:
    """Trust a key no more; returns in how many places it was."""
    return writing.connection.execute(sender.delete().where(sender.c.public_key == public_key)).rowcount


def put_rows(writing: Writing, course: str, day: date, device: str, rows: Sequence[ToldRow]) -> None:
    """Keep the rows of a list, instead of those of an earlier one of the same day and device."""
    c = told.c
    mine = and_(c.course == course, c.day == day.isoformat(), c.device == device)
    writing.connection.execute(told.delete().where(mine))
    if rows:
        gone = erasure.numbers_erased(writing.connection, course)
        blank = dict.fromkeys(erasure.LISTED, "")
        values = [{**asdict(one), "day": day.isoformat()} | (blank if one.number in gone else {}) for one in rows]
        writing.connection.execute(told.insert(), values)


def rows_of(reading: Reading, course: str, day: date, device: str) -> list[ToldRow]:
    """Return the rows of a day's list, in its order."""
    c = told.c
    mine = and_(c.course == course, c.day == day.isoformat(), c.device == device)
    return [_told(row) for row in reading.connection.execute(select(told).where(mine).order_by(c.row))]


def named(reading: Reading, text: str) -> list[ToldRow]:
    """Return the rows of lists in which a name, transcription or number has this text, by course and day."""
    c = told.c
    has = (func.lower(column).contains(text.lower(), autoescape=True) for column in (c.name, c.latin))
    found = or_(*has, c.number == text)
    query = select(told).where(found).order_by(c.course, c.day, c.row)
    return [_told(row) for row in reading.connection.execute(query)]


def erase_names(writing: Writing, before: date, course: str | None = None) -> int:
    """Erase the names in lists of days before this one, of a course or of all; returns in how many rows there were."""
    c = told.c
    mine = and_(c.day < before.isoformat(), or_(*(c[name] != "" for name in erasure.LISTED)))
    if course is not None:
        mine = and_(mine, c.course == course)
    return writing.connection.execute(update(told).where(mine).values(dict.fromkeys(erasure.LISTED, ""))).rowcount


def _file(row: Row[Any]) -> Received:
    values = dict(row._mapping)
    return Received(**{**values, "day": row.day and date.fromisoformat(row.day)})


def _told(row: Row[Any]) -> ToldRow:
    return ToldRow(**{**row._mapping, "day": date.fromisoformat(row.day)})


def sentence_of(file: Received) -> str:
    """Return what was answered to a file, as a sentence."""
    return unpacked(file.sentence)
