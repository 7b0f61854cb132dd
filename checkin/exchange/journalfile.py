"""The journal file: what a door brings on a stick, and what a shared folder holds. One file, signed inside."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checkin import __version__
from checkin.attendance.course import Course
from checkin.attendance.journal import moment_of, text_of
from checkin.attendance.runs import Run
from checkin.errors import InputError
from checkin.exchange.archive import (
    DESCRIPTOR,
    FileError,
    check_hashes,
    pack,
    sha256_of,
    sign,
    store_files,
    unpack,
    verify,
)
from checkin.exchange.lines import journal_lines, personal_lines, read_runs, told_runs
from checkin.words import say

FORMAT = "checkin-journal/1"
SIGNATURE = "datapackage.json.sig"
_SIGNED = b"checkin-journal-v1\0"
"""Begins what is signed, so that the signature is of no use for anything else."""
_LINES = ("journal.jsonl", "personal.jsonl")
_ENDS = (DESCRIPTOR, SIGNATURE)
_DOCUMENT = re.compile(r"attachments/[0-9a-f]{64}")
_LONGEST = 200
"""Characters of a media type."""


@dataclass(frozen=True, slots=True)
class JournalContents:
    """What a device tells of a course's journal. `heads`: the last number that it knows of each device.

    `attachments`: (media type, data) by SHA-256 (hex); `written`: the device's clock.
    """

    course: str
    code: str
    title: str
    zone: str
    device: str
    device_name: str
    public_key: bytes
    runs: tuple[Run, ...]
    heads: Mapping[str, int]
    attachments: Mapping[str, tuple[str, bytes]]
    written: datetime

    @classmethod
    def of(cls, course: Course, **told: Any) -> "JournalContents":
        """Return the contents of a course's file."""
        return cls(course.course, course.code, course.title, course.zone, **told)


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A journal file that was read and found whole: its signature is that of the device which it names."""

    descriptor: Mapping[str, Any]
    contents: JournalContents


def file_name(contents: JournalContents) -> str:
    """Return the file's name: CC2020_journal_DEVICE_20201207T005200Z.zip."""
    code = re.sub(r"[^\w.-]+", "-", contents.code) or "course"
    return f"{code}_journal_{contents.device}_{contents.written.astimezone(UTC):%Y%m%dT%H%M%SZ}.zip"


def build(contents: JournalContents, private_key: bytes) -> bytes:
    """Return the zip; the same contents give the same bytes."""
    members = {"journal.jsonl": journal_lines(contents.runs), "personal.jsonl": personal_lines(contents.runs)}
    members |= {f"attachments/{digest}": data for digest, (_, data) in sorted(contents.attachments.items())}
    described = json.dumps(_descriptor(contents, members), ensure_ascii=False, indent=2, sort_keys=True)
    members[DESCRIPTOR] = described.encode() + b"\n"
    members[SIGNATURE] = sign(_SIGNED + members[DESCRIPTOR], private_key)
    return pack(members)


def write(folder: Path, contents: JournalContents, private_key: bytes) -> Path:
    """Write the file into a folder, whole or not at all. Raises EnvironmentFault when it cannot be written."""
    return store_files(folder, {file_name(contents): build(contents, private_key)})[0]


def read(data: bytes) -> JournalFile:
    """Read a journal file and check that it is whole, and signed by the device that it names.

    Whether that device is trusted is another question. Raises FileError, and nothing else.
    """
    members = unpack(data, _is_one)
    try:
        described = json.loads(members[DESCRIPTOR])
        if described["format"] != FORMAT:
            newer = say("DayFile", "The format {format} is not known here. Install the newer program.")
            raise FileError(newer.format(format=described["format"]))
        key = bytes.fromhex(described["device"]["public_key"])
        if not verify(_SIGNED + members[DESCRIPTOR], members[SIGNATURE], key):
            raise FileError(
                say(
                    "DayFile",
                    "The signature does not belong to this file and device: it was altered, or sent by another.",
                )
            )
        check_hashes(described, members, unnamed=(SIGNATURE,))
        contents = _contents(described, members, key)
        if pack(members) != data:
            raise FileError(say("DayFile", "The file is packed in another way than a day file."))
    except FileError:
        raise
    except (InputError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        reason = error.sentence if isinstance(error, InputError) else str(error)
        damaged = say("DayFile", "The file is no journal file, or damaged: {reason}.")
        raise FileError(damaged.format(reason=reason)) from error
    return JournalFile(described, contents)


def is_journal(names: tuple[str, ...]) -> bool:
    """Tell by the names of a zip's members whether it means to be a journal file."""
    return SIGNATURE in names


def _is_one(names: tuple[str, ...]) -> bool:
    documents = names[2:-2]
    return (
        names[:2] == _LINES
        and names[-2:] == _ENDS
        and len(names) >= 4
        and list(documents) == sorted(set(documents))
        and all(_DOCUMENT.fullmatch(name) for name in documents)
    )


def _descriptor(contents: JournalContents, members: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the Frictionless Data Package descriptor (specs.frictionlessdata.io) with our fields beside it."""
    names = ("code", "title", "zone")
    course = {"id": contents.course, **{name: getattr(contents, name) for name in names}}
    public = contents.public_key.hex()
    return {
        "profile": "data-package",
        "name": file_name(contents).removesuffix(".zip").lower(),
        "title": f"{contents.title}, journal",
        "format": FORMAT,
        "course": course,
        "device": {"id": contents.device, "name": contents.device_name, "public_key": public},
        "algorithm": "Ed25519",
        "app": __version__,
        "written": text_of(contents.written),
        "entries": sum(len(run.entries) for run in contents.runs),
        "runs": told_runs(contents.runs),
        "heads": dict(contents.heads),
        "resources": [_resource(name, data, contents) for name, data in members.items()],
    }


def _resource(name: str, data: bytes, contents: JournalContents) -> dict[str, Any]:
    digest = sha256_of(data)
    media = contents.attachments[digest][0] if name.startswith("attachments/") else "application/jsonl"
    told = {"name": re.sub(r"[^a-z0-9]+", "-", name), "path": name, "mediatype": media}
    return {**told, "bytes": len(data), "hash": f"sha256:{digest}"}


def _contents(described: Mapping[str, Any], members: Mapping[str, bytes], key: bytes) -> JournalContents:
    media = {resource["path"]: resource["mediatype"] for resource in described["resources"]}
    attachments = {}
    for name, data in members.items():
        prefix, _, digest = name.partition("/")
        if prefix == "attachments":
            if sha256_of(data) != digest or not 0 < len(media[name]) <= _LONGEST:
                raise FileError(say("DayFile", "{name} was altered.").format(name=name))
            attachments[digest] = media[name], data
    course, device, heads = described["course"], described["device"], described["heads"]
    runs = read_runs(described, members)
    if any(run.course != course["id"] for run in runs):
        raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    if not all(isinstance(last, int) and 0 < last < 2**31 for last in heads.values()):
        raise ValueError("heads")
    told = (course["id"], course["code"], course["title"], course["zone"], device["id"], device["name"])
    if not all(isinstance(text, str) and text.isprintable() for text in told):
        raise ValueError("names")
    return JournalContents(*told, key, runs, heads, attachments, moment_of(described["written"]))
