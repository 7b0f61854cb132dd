"""One day file as it was sent, read more strictly than anybody else reads it."""

import csv
import io
import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from checkin.attendance.runs import Run
from checkin.attendance.standings import State
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.archive import DESCRIPTOR, FileError, pack, unpack
from checkin.exchange.contents import FIELDS, FORMATS, FORMULA, Profile, columns_of
from checkin.exchange.receipt import Answer
from checkin.store.received import ToldRow
from checkin.words import say

_LONGEST = 1000
"""Characters of a title, name or code."""
_MOST = 2**31
_FAULTS = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError, csv.Error, OSError)
"""What Python raises for values that are not what they should be."""


class UnfitError(FileError):
    """A file that is not taken. `answer` is what is answered, `letter` what it said of itself, when that was read."""

    def __init__(self, answer: Answer, sentence: str, letter: "Letter | None" = None) -> None:
        super().__init__(sentence)
        self.answer, self.letter = answer, letter


@dataclass(frozen=True, slots=True)
class Letter:
    """What a day file says. `key`: the public key (32 bytes) of the device that it says it is from.

    `heads`: by device the last number that its sender knows; `rows`: the list of one that holds no journal.
    """

    course: str
    code: str
    title: str
    zone: str
    day: date
    device: str
    device_name: str
    key: bytes
    revision: int
    final: bool
    profile: Profile = Profile.FULL
    entries: int = 0
    people: int = 0
    runs: tuple[Run, ...] = ()
    heads: tuple[tuple[str, int], ...] = ()
    rows: tuple[ToldRow, ...] = ()


def opened(data: bytes, signature: bytes | None) -> Letter:
    """Read a day file whose signature is that of the device which it names; of its journal nothing is read yet.

    Whether that device is trusted is another question. Raises UnfitError, and nothing else.
    """
    try:
        members = unpack(data, lambda names: names in dayfile.MEMBERS_OF.values())
        text = members[DESCRIPTOR]
        described = json.loads(text)
        if described["format"] not in FORMATS:
            newer = say("DayFile", "The format {format} is not known here. Install the newer program.")
            raise UnfitError(Answer.REFUSED, newer.format(format=_text(described["format"])))
        if json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n" != text:
            raise FileError(_unlike())
        if pack(members) != data:
            raise FileError(_unlike())
        letter = _described(described)
    except UnfitError:
        raise
    except FileError as error:
        raise UnfitError(Answer.REFUSED if _is_foreign(data) else Answer.ALTERED, error.sentence) from error
    except _FAULTS as error:
        raise UnfitError(Answer.ALTERED, _damaged(error)) from error
    if signature is None:
        raise UnfitError(Answer.REFUSED, say("Headquarters", "The file is not signed."), letter)
    if not dayfile.verify(data, signature, letter.key):
        altered = say(
            "DayFile", "The signature does not belong to this file and device: it was altered, or sent by another."
        )
        raise UnfitError(Answer.ALTERED, altered)
    return letter


def read(letter: Letter, data: bytes) -> Letter:
    """Read all of a file that was `opened`: hashes, counts, numbers, chains, and the rows of its list.

    Raises UnfitError, and nothing else.
    """
    try:
        file = dayfile.read(data)
        if any(run.course != letter.course for run in file.runs):
            raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
        table = unpack(data, lambda _names: True)["attendance.csv"]
        rows = _rows(letter, table.decode("utf-8-sig"))
    except FileError as error:
        raise UnfitError(Answer.ALTERED, error.sentence, letter) from error
    except _FAULTS as error:
        raise UnfitError(Answer.ALTERED, _damaged(error), letter) from error
    return replace(letter, runs=file.runs, rows=() if letter.profile is Profile.FULL else rows)


def _described(told: dict[str, Any]) -> Letter:
    """Return what a descriptor says, each value of the kind that it should be."""
    course, device = told["course"], told["device"]
    ZoneInfo(_text(course["zone"]))
    profile = Profile(told.get("contents", Profile.FULL))
    spans = told["ranges"].items() if "ranges" in told else ((one["device"], one) for one in told["runs"])
    heads: dict[str, int] = {}
    for name, span in spans:
        heads[_text(name)] = max(heads.get(name, 0), _number(span["last"]))
    key = bytes.fromhex(_text(device["public_key"]))
    if len(key) != 32 or told["algorithm"] != "Ed25519" or not isinstance(told["final"], bool):
        raise ValueError("key")
    return Letter(
        course=_name(course["id"]),
        code=_text(course["code"]),
        title=_text(course["title"]),
        zone=course["zone"],
        day=date.fromisoformat(_text(told["day"])),
        device=_name(device["id"]),
        device_name=_text(device["name"]),
        key=key,
        revision=_number(told["revision"]),
        final=told["final"],
        profile=profile,
        entries=_number(told["entries"]),
        people=_number(told["rows"]),
        heads=tuple(sorted(heads.items())),
    )


def _rows(letter: Letter, text: str) -> tuple[ToldRow, ...]:
    """Return the rows of the list, when it is the one that the descriptor speaks of."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    head = tuple(next(lines, ()))
    if head != columns_of(letter.profile):
        raise FileError(say("Headquarters", "The list has other columns than a day file."))
    rows = []
    for number, line in enumerate(lines, 1):
        cells = dict(zip(head, (_plain(cell) for cell in line), strict=True))
        if cells["day"] != letter.day.isoformat():
            raise FileError(say("Headquarters", "The list is of another day than its file."))
        kept = {name: cells[name] for name in (*FIELDS, "person") if name in cells and name not in ("day", "remarks")}
        told: dict[str, Any] = {**kept, "standing": State(cells["standing"]).value}
        told["minutes"] = _number(int(cells["minutes"] or 0))
        rows.append(ToldRow(course=letter.course, day=letter.day, device=letter.device, row=number, **told))
    if len(rows) != letter.people:
        raise FileError(say("Headquarters", "The list has another number of rows than its file says."))
    return tuple(rows)


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def _is_foreign(data: bytes) -> bool:
    """Tell what never was a day file from one that was changed: by what its first member is called."""
    return data[:4] != b"PK\x03\x04" or data[30:44] != dayfile.MEMBERS[0].encode()


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST or not value.isprintable():
        raise ValueError("text")
    return value


def _name(value: object) -> str:
    text = _text(value)
    if not text or len(text) > 64 or not text.replace("-", "").replace("_", "").replace(".", "").isalnum():
        raise ValueError("name")
    return text


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST:
        raise ValueError("number")
    return value


def _damaged(error: Exception) -> str:
    reason = error.sentence if isinstance(error, InputError) else str(error)[:200] or type(error).__name__
    return say("DayFile", "The file is not a day file, or damaged: {reason}.").format(reason=reason)


def _unlike() -> str:
    return say("DayFile", "The file is packed in another way than a day file.")
