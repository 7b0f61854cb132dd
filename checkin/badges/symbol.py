"""The QR symbol of a token: version 2, error correction Q, 25 × 25 modules."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.util import QRData

from checkin.badges.token import LENGTH
from checkin.errors import InputError
from checkin.words import say

SIZE = 25
"""Modules in a row, without the quiet zone."""
QUIET_ZONE = 4
"""Modules of white that ISO/IEC 18004 asks for on each side."""
_MASK = 3
"""A fixed mask reads as well as the best of eight, and makes the symbol eight times faster."""


def modules(token: str) -> tuple[tuple[bool, ...], ...]:
    """Return the symbol as 25 rows of 25 modules, True for dark. Raises InputError for a text that is no token."""
    if len(token) != LENGTH or not (token.isascii() and token.isdecimal()):
        sentence = say("Badges", "A badge's symbol holds {length} digits; this text is not that.")
        raise InputError(sentence.format(length=LENGTH))
    code = qrcode.QRCode(version=2, error_correction=ERROR_CORRECT_Q, border=0, mask_pattern=_MASK)
    # QRData finds by itself that digits go into numeric mode
    code.add_data(QRData(token), optimize=0)
    code.make(fit=False)
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def text_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the smallest symbol of any text, with error correction M, as rows of modules: for screens."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def runs(token: str) -> list[tuple[tuple[int, int], ...]]:
    """Return for each row its dark runs as (first module, module after the last)."""
    rows = []
    for row in modules(token):
        edges = [x for x in range(SIZE + 1) if (x > 0 and row[x - 1]) != (x < SIZE and row[x])]
        rows.append(tuple(zip(edges[::2], edges[1::2], strict=True)))
    return rows
