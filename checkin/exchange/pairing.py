"""The pairing code: what an organizer's screen shows and a door's webcam reads, so that nobody types a passphrase."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

_TEXT = re.compile(r"checkin-door:1:([0-9a-f]{64}):([\x21-\x7e]{1,900})")


@dataclass(frozen=True, slots=True)
class Pairing:
    """The SHA-256 (hex) of a door file, and its passphrase."""

    digest: str
    passphrase: str

    @property
    def text(self) -> str:
        """The text of the QR symbol."""
        return f"checkin-door:1:{self.digest}:{quote(self.passphrase, safe='')}"


def without_secret(text: str) -> str:
    """Return a scanned text as it may be kept: of what means to be a pairing code only that."""
    return "checkin-door" if "checkin-door:" in text.casefold() else text


def read_pairing(text: str) -> Pairing | None:
    """Return what a scanned text says, None when it is no pairing code."""
    found = _TEXT.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return Pairing(found[1], unquote(found[2], errors="strict"))
    except UnicodeDecodeError:
        return None
