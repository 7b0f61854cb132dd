"""Hand-held scanners type what they read, as keys or on a serial line: what is a scan, and what a person."""

import re
import unicodedata
from dataclasses import dataclass

SCANNER_GAP = 0.06
"""Seconds between two keys of a scanner at the most; slow Bluetooth ones take up to 50 ms."""
_SURE_GAP = 0.035
"""Mean seconds between keys below which no person types eight in a row."""
_LEAST = 8
"""Characters of the shortest scan."""
_TOKEN = re.compile(r"(?<!\d)\d{48}(?!\d)")
_AIM = re.compile(r"^[\W_]*\][A-Za-z]\d")
"""The symbology identifier that scanners can put in front (ISO/IEC 15424); ]Q3 is a QR code."""
_ROW = {code: digit for digit, code in zip("1234567890", range(10, 20), strict=True)}
_PAD = {90: "0", 87: "1", 88: "2", 89: "3", 83: "4", 84: "5", 85: "6", 79: "7", 80: "8", 81: "9"}
_WINDOWS = {code: digit for digit, code in zip("1234567890", range(2, 12), strict=True)}
_MAC = {18: "1", 19: "2", 20: "3", 21: "4", 23: "5", 22: "6", 26: "7", 28: "8", 25: "9", 29: "0"}
DIGIT_KEYS = {"linux": _ROW | _PAD, "win32": _WINDOWS, "darwin": _MAC}
"""The digit on a key of the US layout, which scanners assume, by `sys.platform` and the system's number of the key:
X11 key codes, Windows scan codes, macOS virtual key codes."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it wrote under the layout in use, the digit on it under the US layout ("" for none), and when."""

    text: str
    digit: str
    seconds: float


def scan_in(keys: list[Key], *, ended: bool) -> str | None:
    """Return what a scanner typed with these keys, or None when a person did. `ended`: Enter or Tab came after them."""
    if len(keys) < _LEAST:
        return None
    typed = "".join(key.text for key in keys)
    token = token_in(typed) or token_in("".join(key.digit or key.text for key in keys))
    if token:
        return token
    mean = (keys[-1].seconds - keys[0].seconds) / (len(keys) - 1)
    return clean(typed) if ended and mean <= _SURE_GAP else None


def token_in(text: str) -> str:
    """Return the 48 digits in what a scanner sent, whatever stands before and after them; "" when there are none.

    Full-width digits, as an input method makes them, count.
    """
    found = _TOKEN.search(_AIM.sub("", unicodedata.normalize("NFKC", text)))
    return found.group() if found and found.group().isascii() else ""


def clean(text: str) -> str:
    """Return a scan that is no token of ours without the control characters that scanners put around it."""
    return "".join(c for c in text if unicodedata.category(c) != "Cc").strip()


class Lines:
    """Cuts the bytes of a serial scanner into scans, at line ends and where it falls silent."""

    LONGEST = 4096
    """Bytes of one scan; more is noise on the line."""

    def __init__(self) -> None:
        self._held = b""

    def take(self, data: bytes) -> list[str]:
        """Take bytes as they come; returns the scans that are complete."""
        *whole, self._held = re.split(rb"[\r\n\t\x03\x04]", self._held + data)
        self._held = self._held[-self.LONGEST :]
        return [text for text in map(_scan, whole) if text]

    def rest(self) -> str:
        """Return what came last without a line end, once the line is silent; "" for nothing."""
        text, self._held = _scan(self._held), b""
        return text


def _scan(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    return token_in(text) or clean(text)
