"""Encrypts with a passphrase, by the age format (age-encryption.org/v1: scrypt and ChaCha20-Poly1305).

It happens in a process of its own: for seconds it takes a gigabyte and holds Python's lock, and a hostile file may ask
for more.
"""

import json
import re
import subprocess

from checkin.errors import EnvironmentFault
from checkin.exchange.archive import LARGEST, FileError
from checkin.exchange.sealing_child import ARGUMENT
from checkin.sheets.process import command, environment
from checkin.words import say

_HEADER = b"age-encryption.org/v1\n"
_SCRYPT = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([0-9]{1,3})\n")
MOST_WORK = 22
"""Binary logarithm of the scrypt work that a file may ask for; this program asks for 18 to 20, which takes seconds."""
_SECONDS = 240


def seal(data: bytes, passphrase: str) -> bytes:
    """Return the age file of this data. Raises EnvironmentFault when it cannot be made here."""
    said, sealed = _ask("seal", passphrase, data)
    if said != "done":
        raise EnvironmentFault(
            say("DoorFile", "The file could not be encrypted: this computer has too little memory free (1 GB).")
        )
    return sealed


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what an age file holds. Raises FileError for a wrong passphrase, and for what cannot be read."""
    if len(data) > LARGEST:
        large = say("DoorFile", "The file has {count} bytes; a door file has at most {largest}.")
        raise FileError(large.format(count=len(data), largest=LARGEST))
    found = _SCRYPT.match(data)
    if found is None:
        raise FileError(
            say("DoorFile", "The file is no door file, or damaged: it was not encrypted with a passphrase.")
        )
    if int(found[1]) > MOST_WORK:
        raise FileError(say("DoorFile", "The file is no door file: to decrypt it would take hours."))
    said, plain = _ask("open", passphrase, data)
    if said == "wrong":
        raise FileError(
            say("DoorFile", "This is not the passphrase of this file. Read it out again, or scan the pairing code.")
        )
    if said == "busy":
        raise EnvironmentFault(
            say(
                "DoorFile",
                "This computer is too slow or too busy to decrypt the file. Close other programs, try again.",
            )
        )
    if said != "done":
        raise FileError(say("DoorFile", "The file is damaged, or not whole. Copy it again."))
    return plain


def is_sealed(data: bytes) -> bool:
    """Tell by its first bytes whether a file means to be an age file."""
    return data.startswith(_HEADER)


def _ask(act: str, passphrase: str, data: bytes) -> tuple[str, bytes]:
    request = json.dumps({"act": act, "passphrase": passphrase}).encode() + b"\n" + data
    try:
        done = subprocess.run(  # noqa: S603  # this program itself
            command(ARGUMENT),
            input=request,
            capture_output=True,
            env=environment(),
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        sentence = say("DoorFile", "The encryption cannot be started, or does not end: {reason}.")
        raise EnvironmentFault(
            sentence.format(reason=getattr(error, "strerror", None) or type(error).__name__)
        ) from error
    said, _, answer = done.stdout.partition(b"\n")
    return said.decode("ascii", "replace"), answer
