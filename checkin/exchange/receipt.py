"""The receipt: what headquarters answers to a day file, signed by headquarters' device.

It lies beside the day file, or in `receipts/` there, as NAME.receipt.json with its signature NAME.receipt.json.sig: the
same answer gives the same bytes, and nothing else is read as one.
"""

import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from checkin.attendance.journal import canonical, moment_of, text_of
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.printing.whole import whole_file
from checkin.words import say

FORMAT = "checkin-receipt/1"
FOLDER = "receipts"
"""Where receipts lie that are not beside their day file."""
SUFFIX = ".receipt.json"
LARGEST = 1_000_000
"""Bytes a receipt may have."""
_LONGEST = 2000
"""Characters of a sentence."""
_NAME = re.compile(r"[^/\\\x00-\x1f\x7f]{1,200}")
_HEX = re.compile(r"[0-9a-f]{64}")
_DEVICE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Answer(StrEnum):
    """What headquarters can answer; a closed set."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    """This very file was accepted before: nothing changed."""
    OLDER_REVISION = "older_revision"
    """A newer revision of the day was accepted before."""
    ALTERED = "altered"
    UNKNOWN_SENDER = "unknown_sender"
    GAP_BEFORE = "gap_before"
    """Accepted as far as it goes; entries before it are missing."""
    REFUSED = "refused"

    @property
    def received(self) -> bool:
        """Whether headquarters has what the file says, so that nothing is to be sent again."""
        return self in (Answer.ACCEPTED, Answer.DUPLICATE, Answer.OLDER_REVISION, Answer.GAP_BEFORE)


class ReceiptError(InputError):
    """A receipt that cannot be read or trusted; says why."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What headquarters says of one day file, known by its name and SHA-256 (hex).

    Of a file that could not be read, `course` and `device` are empty, `day` is None and `revision` 0. `course` is the
    course's id. `counted`: by device (id) the last number of the unbroken run that headquarters has now.
    `headquarters`, `public_key`: id and Ed25519 public key (32 bytes) of the device that answers.
    """

    name: str
    sha256: str
    answer: Answer
    sentence: str
    received: datetime
    headquarters: str
    public_key: bytes
    course: str = ""
    day: date | None = None
    device: str = ""
    revision: int = 0
    counted: Mapping[str, int] = field(default_factory=dict)


def receipt_name(name: str) -> str:
    """Return the name of the receipt for a day file; its signature is the same with .sig."""
    return name + SUFFIX


def encode(receipt: Receipt) -> bytes:
    """Return the receipt as canonical JSON: the same receipt gives the same bytes. Raises ReceiptError for one that
    `read` would refuse."""
    data = canonical(_content(receipt))
    _decode(data)
    return data


def write(folder: Path, receipt: Receipt, private_key: bytes) -> tuple[Path, Path]:
    """Write the receipt and its signature (64 bytes); the receipt last, so that one that is there is signed.

    Raises EnvironmentFault when the folder cannot be written.
    """
    data = encode(receipt)
    path = folder / receipt_name(receipt.name)
    signature = path.with_name(path.name + ".sig")
    with contextlib.suppress(OSError):  # what is wrong with the folder shows in the next line
        folder.mkdir(exist_ok=True)
    for place, content in ((signature, dayfile.sign(data, private_key)), (path, data)):
        with whole_file(place) as file:
            file.write(content)
    return path, signature


def read(data: bytes, signature: bytes, trusted: bytes | None = None) -> Receipt:
    """Read a receipt and check that it was signed by the device that it names.

    `trusted`: headquarters' public key (32 bytes); without it anybody could have signed, and the caller must ask a
    person to trust `public_key`. Raises ReceiptError, and nothing else.
    """
    receipt = _decode(data)
    if trusted is not None and receipt.public_key != trusted:
        raise ReceiptError(
            say("Receipt", "The receipt of {name} is of another headquarters than the trusted one.").format(
                name=receipt.name
            )
        )
    if not dayfile.verify(data, signature, receipt.public_key):
        raise ReceiptError(
            say("Receipt", "The receipt of {name} was altered, or signed by another.").format(name=receipt.name)
        )
    return receipt


def sentence_in(text: str) -> str:
    """Return the sentence of a receipt that was believed and kept; "" where there is none."""
    return _decode(text.encode()).sentence if text else ""


def fingerprint(public_key: bytes) -> str:
    """Return a public key in a form that two people can compare: eight groups of four hexadecimal digits.

    It is the beginning of the key's SHA-256.
    """
    digits = dayfile.sha256_of(public_key)[:32]
    return " ".join(digits[i : i + 4] for i in range(0, 32, 4))


def _content(receipt: Receipt) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "file": {"name": receipt.name, "sha256": receipt.sha256},
        "course": receipt.course,
        "day": None if receipt.day is None else receipt.day.isoformat(),
        "device": receipt.device,
        "revision": receipt.revision,
        "answer": str(receipt.answer),
        "sentence": str(receipt.sentence),
        "counted": dict(receipt.counted),
        "received": text_of(receipt.received),
        "headquarters": {"device": receipt.headquarters, "public_key": receipt.public_key.hex()},
    }


def _decode(data: bytes) -> Receipt:
    """Read the JSON; only the very bytes that `encode` makes are a receipt, so nothing can hide between them."""
    if len(data) > LARGEST:
        large = say("Receipt", "The receipt has {count} bytes; one has at most {largest}.")
        raise ReceiptError(large.format(count=len(data), largest=LARGEST))
    try:
        content = json.loads(data)
        if content["format"] != FORMAT:
            newer = say("Receipt", "The receipt's format {format} is not known here. Install the newer program.")
            raise ReceiptError(newer.format(format=_short(content["format"])))
        receipt = Receipt(
            name=_matching(_NAME, content["file"]["name"]),
            sha256=_matching(_HEX, content["file"]["sha256"]),
            answer=Answer(content["answer"]),
            sentence=_sentence(content["sentence"]),
            received=moment_of(_text(content["received"])),
            headquarters=_matching(_DEVICE, content["headquarters"]["device"]),
            public_key=bytes.fromhex(_matching(_HEX, content["headquarters"]["public_key"])),
            course=_line(content["course"]),
            day=None if content["day"] is None else date.fromisoformat(_text(content["day"])),
            device=_line(content["device"]),
            revision=_count(content["revision"]),
            counted={_matching(_DEVICE, name): _count(last) for name, last in content["counted"].items()},
        )
        same = canonical(_content(receipt)) == data
    except ReceiptError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ReceiptError(_damaged(type(error).__name__)) from error
    if not same:
        raise ReceiptError(_damaged("not canonical"))
    return receipt


def _damaged(reason: str) -> str:
    return say("Receipt", "The file is not a receipt, or damaged: {reason}.").format(reason=reason)


def _short(value: object) -> str:
    return _CONTROL.sub(" ", str(value)[:40])


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _matching(pattern: re.Pattern[str], value: object) -> str:
    text = _text(value)
    if not pattern.fullmatch(text):
        raise ValueError(f"not as {pattern.pattern}")
    return text


def _line(value: object) -> str:
    text = _sentence(value)
    if len(text) > 200 or "\n" in text:
        raise ValueError("one short line expected")
    return text


def _sentence(value: object) -> str:
    """Return text for people; what would steer a terminal or turn the reading direction is refused."""
    text = _text(value)
    if len(text) > _LONGEST or _CONTROL.search(text):
        raise ValueError("a sentence expected")
    return text


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise TypeError("a number expected")
    return value
