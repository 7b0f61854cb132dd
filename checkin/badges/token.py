"""The text in a badge's QR symbol: 48 decimal digits without personal data.

Two digits of format, then 46 digits that hold 152 bits: course tag 16, badge id 48, and the first 88 bits of
HMAC-SHA-256 under the course's badge key. Digits pass a USB scanner under any keyboard layout and input method.
"""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

LENGTH = 48
FORMAT = "10"
_DOMAIN = b"checkin badge 1\0"
_MAC_BYTES = 11
_LONGEST = 4096


class TokenKind(Enum):
    """What a scanned text is."""

    FOREIGN = "not our format"
    FORGED = "our format, wrong code"
    GENUINE = "issued with a badge key this door has"


@dataclass(frozen=True, slots=True)
class Token:
    """A parsed text. `course` and `badge` are known of genuine ones only."""

    kind: TokenKind
    course: str | None = None
    badge: int | None = None


def new_key() -> bytes:
    """Return a new badge key: 32 random bytes."""
    return secrets.token_bytes(32)


def new_badge_id() -> int:
    """Return a new badge id: 48 random bits, not zero."""
    return secrets.randbelow((1 << 48) - 1) + 1


def course_tag(course_id: str) -> int:
    """Return the 16 bits that tell which key to try: the start of the course id's SHA-256."""
    return int.from_bytes(hashlib.sha256(course_id.encode()).digest()[:2], "big")


def encode(course_id: str, key: bytes, badge_id: int) -> str:
    """Return the token of a badge: 48 digits. Raises ValueError for a badge id outside 1 … 2^48 - 1."""
    if not 0 < badge_id < 1 << 48:
        raise ValueError(f"badge id {badge_id} is not of 48 bits")
    tag = course_tag(course_id)
    number = int.from_bytes(_head(tag, badge_id) + _mac(key, tag, badge_id), "big")
    return FORMAT + f"{number:046d}"


def parse(text: str, keys: Mapping[str, bytes]) -> Token:
    """Tell what a scanned text is. `keys`: the badge keys this door has, by course id. Never raises."""
    if len(text) > _LONGEST:
        return Token(TokenKind.FOREIGN)
    digits = unicodedata.normalize("NFKC", text).strip()
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdecimal()):
        return Token(TokenKind.FOREIGN)
    number = int(digits[2:])
    if not digits.startswith(FORMAT) or number >= 1 << 152:
        return Token(TokenKind.FORGED)
    raw = number.to_bytes(19, "big")
    tag, badge = int.from_bytes(raw[:2], "big"), int.from_bytes(raw[2:8], "big")
    for course_id, key in keys.items():
        if course_tag(course_id) == tag and hmac.compare_digest(_mac(key, tag, badge), raw[8:]):
            return Token(TokenKind.GENUINE, course_id, badge)
    return Token(TokenKind.FORGED)


def _head(tag: int, badge_id: int) -> bytes:
    return tag.to_bytes(2, "big") + badge_id.to_bytes(6, "big")


def _mac(key: bytes, tag: int, badge_id: int) -> bytes:
    return hmac.digest(key, _DOMAIN + _head(tag, badge_id), "sha256")[:_MAC_BYTES]
