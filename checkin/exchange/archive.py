"""The zip that everything travels in: stored members in a fixed order with fixed times, read back whole or refused."""

import contextlib
import errno
import hashlib
import io
import os
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.errors import EnvironmentFault, InputError
from checkin.words import Sentence, say

LARGEST = 500_000_000
"""Bytes a file may have."""
DESCRIPTOR = "datapackage.json"
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"
_LIST = 65_535 * (46 + 80)
"""Bytes of the longest list of members: of as many as a zip can have, with names as long as ours."""
_DATE = (1980, 1, 1, 0, 0, 0)


class FileError(InputError):
    """A file that cannot be trusted or read; says why."""


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the zip of these members, in their order: only they decide the bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return target.getvalue()


def unpack(data: bytes, allowed: Callable[[tuple[str, ...]], bool]) -> dict[str, bytes]:
    """Return the members of a zip that `pack` could have made, if their names are `allowed`. Raises FileError."""
    if len(data) > LARGEST:
        large = say("DayFile", "The file has {count} bytes; a day file has at most {largest}.")
        raise FileError(large.format(count=len(data), largest=LARGEST))
    if _is_endless(data):
        raise FileError(say("DayFile", "The file is packed in another way than a day file."))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = tuple(info.filename for info in archive.infolist())
            if not allowed(names):
                raise FileError(say("DayFile", "The file does not hold exactly what a day file holds."))
            odd = any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in archive.infolist())
            if odd or sum(info.file_size for info in archive.infolist()) > len(data):  # members that lie in each other
                raise FileError(say("DayFile", "The file is packed in another way than a day file."))
            ends = archive.start_dir + sum(46 + len(n) for n in names) + 22 == len(data)
            if archive.comment or not ends or archive.infolist()[0].header_offset != 0:
                raise FileError(say("DayFile", "There is something before or after the day file."))
            return {name: archive.read(name) for name in names}
    except FileError:
        raise
    except Exception as error:  # a damaged zip raises many kinds of errors, none of which says more than this
        raise FileError(say("DayFile", "The file is not a day file, or damaged: it is not a whole zip.")) from error


def names_in(data: bytes) -> tuple[str, ...] | None:
    """Return the names in a zip, None for what is no whole zip of a size that `pack` could have made."""
    if len(data) > LARGEST or _is_endless(data):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except Exception:  # a damaged zip raises many kinds of errors
        return None


def _is_endless(data: bytes) -> bool:
    """Tell whether a zip says that its list of members is longer than any of ours: to read it would take the memory."""
    end = data.rfind(_END, -22 - 0xFFFF)
    places = {place for place in (end, len(data) - 22) if place >= 0 and data[place : place + 4] == _END}
    told = [int.from_bytes(data[place + 12 : place + 16], "little") for place in places]
    return any(size > _LIST for size in told) or any(data[place - 20 : place - 16] == _END_64 for place in places)


def check_hashes(described: Mapping[str, Any], members: Mapping[str, bytes], *, unnamed: Sequence[str] = ()) -> None:
    """Raise FileError unless the descriptor names every member with its size and hash, but for the `unnamed`."""
    resources = {resource["path"]: resource for resource in described["resources"]}
    if set(resources) != set(members) - {DESCRIPTOR, *unnamed}:
        raise FileError(say("DayFile", "The descriptor does not name every member."))
    for name, resource in resources.items():
        if resource["hash"] != f"sha256:{sha256_of(members[name])}" or resource["bytes"] != len(members[name]):
            raise FileError(say("DayFile", "{name} was altered.").format(name=name))


def sign(data: bytes, private_key: bytes) -> bytes:
    """Return the Ed25519 signature (64 bytes, RFC 8032) of a file's bytes."""
    return Ed25519PrivateKey.from_private_bytes(private_key).sign(data)


def verify(data: bytes, signature: bytes, public_key: bytes) -> bool:
    """Tell whether a signature is of this data, by this key (32 bytes)."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 (hex) of these bytes."""
    return hashlib.sha256(data).hexdigest()


def store_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, each whole or not at all; returns their paths.

    Raises EnvironmentFault when the folder cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
        for file, content in files.items():
            _replace(folder / file, content)
    except OSError as error:
        raise EnvironmentFault(_why(folder, error)) from error
    return tuple(folder / file for file in files)


def _replace(path: Path, data: bytes) -> None:
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.unlink(missing_ok=True)  # in a folder of others it may be a link to anything
        with partial.open("xb") as file:
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
