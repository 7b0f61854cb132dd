"""The day file: one zip for a course, day and revision; the same journal gives the same bytes; signed by its device."""

import contextlib
import errno
import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from checkin.attendance.journal import Entry, entry_from
from checkin.errors import EnvironmentFault, InputError
from checkin.exchange import contents as c
from checkin.exchange.contents import DayContents, Profile
from checkin.exchange.summary import summary_html
from checkin.words import Sentence, say

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
LARGEST = 500_000_000
"""Bytes a day file may have."""
_DATE = (1980, 1, 1, 0, 0, 0)


class DayFileError(InputError):
    """A day file that cannot be trusted or read; says why."""


@dataclass(frozen=True, slots=True)
class DayFile:
    """A day file that was read and found whole. `signed`: its signature was checked against a key that was given.

    One that is not of the full profile has no entries: what it tells can be trusted, not counted again.
    """

    descriptor: Mapping[str, Any]
    entries: tuple[Entry, ...]
    signed: bool
    profile: Profile = Profile.FULL


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
        members |= {"journal.jsonl": c.journal_lines(contents), "personal.jsonl": c.personal_lines(contents)}
    described = json.dumps(c.descriptor(contents, members), ensure_ascii=False, indent=2, sort_keys=True)
    members["datapackage.json"] = described.encode() + b"\n"
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in MEMBERS_OF[contents.profile]:
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, members[name])
    return target.getvalue()


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
    try:
        folder.mkdir(exist_ok=True)
        for file, content in files.items():
            _replace(folder / file, content)
    except OSError as error:
        raise EnvironmentFault(_why(folder, error)) from error
    return tuple(folder / file for file in files)


def sign(data: bytes, private_key: bytes) -> bytes:
    """Return the Ed25519 signature (64 bytes, RFC 8032) of a day file's bytes."""
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(data)


def verify(data: bytes, signature: bytes, public_key: bytes) -> bool:
    """Tell whether a signature is of this data, by this key (32 bytes)."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def public_pem(public_key: bytes) -> bytes:
    """Return a public key as PEM, for openssl and others."""
    key = Ed25519PublicKey.from_public_bytes(public_key)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 (hex) by which a day file is named in the revision that replaces it."""
    return hashlib.sha256(data).hexdigest()


def sha256(path: Path) -> str:
    """Return the SHA-256 (hex) of a file."""
    return sha256_of(path.read_bytes())


def read(data: bytes, signature: bytes | None = None, public_key: bytes | None = None) -> DayFile:
    """Read a day file and check that it is whole: members, hashes, counts, numbers and chains.

    With a signature and the sender's public key, that it is theirs. Raises DayFileError, and nothing else.
    """
    if len(data) > LARGEST:
        large = say("DayFile", "The file has {count} bytes; a day file has at most {largest}.")
        raise DayFileError(large.format(count=len(data), largest=LARGEST))
    signed = signature is not None and public_key is not None
    if signature is not None and public_key is not None and not verify(data, signature, public_key):
        raise DayFileError(
            say("DayFile", "The signature does not belong to this file and device: it was altered, or sent by another.")
        )
    members = _members(data)
    try:
        described = json.loads(members["datapackage.json"])
        if described["format"] != c.FORMAT:
            newer = say("DayFile", "The format {format} is not known here. Install the newer program.")
            raise DayFileError(newer.format(format=described["format"]))
        _check_hashes(described, members)
        profile = Profile(described.get("contents", Profile.FULL))
        if MEMBERS_OF[profile] != tuple(members):
            raise DayFileError(say("DayFile", "The file does not hold what its descriptor says."))
        entries = _entries(described, members) if profile is Profile.FULL else []
    except DayFileError:
        raise
    except (InputError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        reason = error.sentence if isinstance(error, InputError) else str(error)
        damaged = say("DayFile", "The file is not a day file, or damaged: {reason}.")
        raise DayFileError(damaged.format(reason=reason)) from error
    return DayFile(described, tuple(entries), signed, profile)


def _members(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [info.filename for info in archive.infolist()]
            if tuple(names) not in MEMBERS_OF.values():
                raise DayFileError(say("DayFile", "The file does not hold exactly what a day file holds."))
            if any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in archive.infolist()):
                raise DayFileError(say("DayFile", "The file is packed in another way than a day file."))
            ends = archive.start_dir + sum(46 + len(n) for n in names) + 22 == len(data)
            if archive.comment or not ends or archive.infolist()[0].header_offset != 0:
                raise DayFileError(say("DayFile", "There is something before or after the day file."))
            return {name: archive.read(name) for name in names}
    except DayFileError:
        raise
    except Exception as error:  # a damaged zip raises many kinds of errors, none of which says more than this
        raise DayFileError(say("DayFile", "The file is not a day file, or damaged: it is not a whole zip.")) from error


def _check_hashes(described: Mapping[str, Any], members: Mapping[str, bytes]) -> None:
    resources = {resource["path"]: resource for resource in described["resources"]}
    if set(resources) != set(members) - {"datapackage.json"}:
        raise DayFileError(say("DayFile", "The descriptor does not name every member."))
    for name, resource in resources.items():
        if resource["hash"] != f"sha256:{sha256_of(members[name])}" or resource["bytes"] != len(members[name]):
            raise DayFileError(say("DayFile", "{name} was altered.").format(name=name))


def _entries(described: Mapping[str, Any], members: Mapping[str, bytes]) -> list[Entry]:
    """Return the journal, when it is the one that the descriptor speaks of, without a hole."""
    personal = {}
    for text in members["personal.jsonl"].splitlines():
        record = json.loads(text)
        personal[record["device"], record["seq"]] = record["personal"]
    contents = (json.loads(text) for text in members["journal.jsonl"].splitlines())
    entries = [entry_from(content, personal.get((content["device"], content["seq"]))) for content in contents]
    found = c.ranges(entries)
    if found != described["ranges"] or len(entries) != described["entries"]:
        raise DayFileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    for device, span in found.items():
        if span["count"] != span["last"] - span["first"] + 1:
            raise DayFileError(say("DayFile", "Entries of device {device} are missing.").format(device=device))
    return entries


def _replace(path: Path, data: bytes) -> None:
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def _why(folder: Path, error: OSError) -> Sentence:
    if error.errno == errno.ENOSPC:
        full = say(
            "DayFile",
            "The disk of {folder} is full: the day file was not written. Free some space, or choose another folder.",
        )
        return full.format(folder=folder)
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        refused = say("DayFile", "{folder} is read-only: the day file was not written. Choose another folder.")
        return refused.format(folder=folder)
    if error.errno == errno.ENOENT:
        missing = say("DayFile", "There is no folder {folder}. Make it first, or choose another folder.")
        return missing.format(folder=folder.parent)
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return say("DayFile", "{folder} is a file, not a folder. Choose a folder.").format(folder=folder)
    other = say("DayFile", "The day file could not be written to {folder}: {reason}. Choose another folder.")
    return other.format(folder=folder, reason=error.strerror)
