"""The day file: one zip for a course, day and revision; the same journal gives the same bytes; signed by its device."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from checkin.attendance.journal import Entry
from checkin.attendance.runs import Run
from checkin.errors import InputError
from checkin.exchange import contents as c
from checkin.exchange.archive import FileError, check_hashes, pack, sha256_of, sign, store_files, unpack, verify
from checkin.exchange.contents import DayContents, Profile
from checkin.exchange.lines import journal_lines, personal_lines, read_runs
from checkin.exchange.summary import summary_html
from checkin.words import say

__all__ = [
    "DayFile",
    "DayFileError",
    "build",
    "file_name",
    "public_pem",
    "read",
    "sha256",
    "sha256_of",
    "sign",
    "verify",
    "write",
]

MEMBERS = (
    "attendance.csv",
    "attendance.xlsx",
    "summary.html",
    "journal.jsonl",
    "personal.jsonl",
    "datapackage.json",
)
_LISTS = ("attendance.csv", "attendance.xlsx", "summary.html", "datapackage.json")
MEMBERS_OF = {Profile.FULL: MEMBERS, Profile.NAMES: _LISTS, Profile.STATISTICS: _LISTS}
"""What the file of each profile holds, in its order."""


DayFileError = FileError
"""A day file that cannot be trusted or read; says why."""


@dataclass(frozen=True, slots=True)
class DayFile:
    """A day file that was read and found whole. `signed`: its signature was checked against a key that was given.

    One that is not of the full profile has no entries: what it tells can be trusted, not counted again.
    """

    descriptor: Mapping[str, Any]
    runs: tuple[Run, ...]
    signed: bool
    profile: Profile = Profile.FULL

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, run by run."""
        return tuple(entry for run in self.runs for entry in run.entries)


def file_name(contents: DayContents) -> str:
    """Return the file's name: CC2020_2020-12-07_DEVICE_r1.zip."""
    code = re.sub(r"[^\w.-]+", "-", contents.course.code) or "course"
    profile = "" if contents.profile is Profile.FULL else f"_{contents.profile}"
    return f"{code}_{contents.day}_{contents.device}_r{contents.revision}{profile}.zip"


def build(contents: DayContents) -> bytes:
    """Return the zip: members stored in a fixed order with fixed times, so that only the contents decide the bytes."""
    members = {
        "attendance.csv": c.attendance_csv(contents),
        "attendance.xlsx": c.attendance_xlsx(contents),
        "summary.html": summary_html(contents).encode(),
    }
    if contents.profile is Profile.FULL:
        members |= {"journal.jsonl": journal_lines(contents.runs), "personal.jsonl": personal_lines(contents.runs)}
    described = json.dumps(c.descriptor(contents, members), ensure_ascii=False, indent=2, sort_keys=True)
    members["datapackage.json"] = described.encode() + b"\n"
    return pack({name: members[name] for name in MEMBERS_OF[contents.profile]})


def write(folder: Path, contents: DayContents, private_key: bytes) -> tuple[Path, ...]:
    """Write the zip, its signature (.sig, 64 bytes) and the device's public key (.pem); returns their paths.

    Each file appears whole or not at all. Raises EnvironmentFault when the folder cannot be written.
    """
    data = build(contents)
    name = file_name(contents)
    files = {
        name: data,
        f"{name}.sig": sign(data, private_key),
        f"{contents.device}.pem": public_pem(contents.public_key),
    }
    return store_files(folder, files)


def public_pem(public_key: bytes) -> bytes:
    """Return a public key as PEM, for openssl and others."""
    key = Ed25519PublicKey.from_public_bytes(public_key)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def sha256(path: Path) -> str:
    """Return the SHA-256 (hex) of a file."""
    return sha256_of(path.read_bytes())


def read(data: bytes, signature: bytes | None = None, public_key: bytes | None = None) -> DayFile:
    """Read a day file and check that it is whole: members, hashes, counts, numbers and chains.

    With a signature and the sender's public key, that it is theirs. Raises DayFileError, and nothing else.
    """
    signed = signature is not None and public_key is not None
    if signature is not None and public_key is not None and not verify(data, signature, public_key):
        raise DayFileError(
            say("DayFile", "The signature does not belong to this file and device: it was altered, or sent by another.")
        )
    members = unpack(data, lambda names: names in MEMBERS_OF.values())
    try:
        described = json.loads(members["datapackage.json"])
        if described["format"] not in c.FORMATS:
            newer = say("DayFile", "The format {format} is not known here. Install the newer program.")
            raise DayFileError(newer.format(format=described["format"]))
        check_hashes(described, members)
        profile = Profile(described.get("contents", Profile.FULL))
        if MEMBERS_OF[profile] != tuple(members):
            raise DayFileError(say("DayFile", "The file does not hold what its descriptor says."))
        runs = read_runs(described, members) if profile is Profile.FULL else ()
    except DayFileError:
        raise
    except (InputError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        reason = error.sentence if isinstance(error, InputError) else str(error)
        damaged = say("DayFile", "The file is not a day file, or damaged: {reason}.")
        raise DayFileError(damaged.format(reason=reason)) from error
    return DayFile(described, runs, signed, profile)
