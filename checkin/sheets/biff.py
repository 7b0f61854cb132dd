"""What calamine does not tell of an old XLS file: errors such as #REF!, and numbers that are shown with zeros (001).

The formats are those of Microsoft's [MS-CFB] (the container) and [MS-XLS] (the records in its stream "Workbook").
"""

import re
import struct
from collections.abc import Iterator

Patches = dict[tuple[int, int], str]
"""What stands in a cell, by row and column, counted from 0."""
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_BOF, _EOF, _FORMAT, _XF, _BOUNDSHEET = 0x0809, 0x000A, 0x041E, 0x00E0, 0x0085
_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_CUTOFF = 4096
"""Streams below this size lie in the container's stream of small ones."""
_SHIFTS = (9, 12)
"""What a sector's size can be, as a power of two."""
_LAST_SECTOR = 0xFFFFFFFA
_ZEROS = re.compile(r"0{2,20}")


def seen(data: bytes) -> dict[str, Patches]:
    """Return the texts of such cells, by sheet; nothing for a file that is of an older form, or odd."""
    try:
        stream = _stream(data, "Workbook")
        return dict(_sheets(stream)) if stream[4:6] == b"\0\x06" else {}
    except (struct.error, IndexError, ValueError, KeyError, UnicodeDecodeError):
        return {}


def _stream(data: bytes, wanted: str) -> bytes:
    """Return a stream of the container by its name. Raises KeyError when there is none, ValueError for odd sectors."""
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in _SHIFTS:
        raise ValueError(shift)
    size = 1 << shift
    sectors = [s for s in struct.unpack_from("<109I", data, 76) if s < _LAST_SECTOR]
    following, count = struct.unpack_from("<2I", data, 68)
    for _ in range(min(count, len(data) // size)):
        *more, following = struct.unpack_from(f"<{size // 4}I", data, (following + 1) * size)
        sectors += [s for s in more if s < _LAST_SECTOR]
    table = [number for s in sectors for number in struct.unpack_from(f"<{size // 4}I", data, (s + 1) * size)]

    def chain(first: int, links: list[int], source: bytes, width: int, start: int) -> bytes:
        parts: list[bytes] = []
        at = first
        while at < _LAST_SECTOR and len(parts) <= len(links):
            parts.append(source[start + at * width : start + (at + 1) * width])
            at = links[at]
        return b"".join(parts)

    entries = {}
    directory = chain(struct.unpack_from("<I", data, 48)[0], table, data, size, size)
    for at in range(0, len(directory) - 127, 128):
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        if kind and 2 <= length <= 64:
            name = directory[at : at + length - 2].decode("utf-16-le")
            entries[name] = struct.unpack_from("<II", directory, at + 116)
    first, length = entries[wanted]
    if length >= _CUTOFF:
        return chain(first, table, data, size, size)[:length]
    small = chain(entries["Root Entry"][0], table, data, size, size)
    links = chain(struct.unpack_from("<I", data, 60)[0], table, data, size, size)
    return chain(first, list(struct.unpack(f"<{len(links) // 4}I", links)), small, 64, 0)[:length]


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of the records from a place up to the end of their part."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _EOF:
            return
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(stream: bytes) -> Iterator[tuple[str, Patches]]:
    digits: dict[int, int] = {}
    styles: list[int] = []
    places: list[tuple[str, int]] = []
    for kind, content in _records(stream, 0):
        if kind == _FORMAT:
            code = _text(content[5:], struct.unpack_from("<H", content, 2)[0], content[4])
            if _ZEROS.fullmatch(code):
                digits[struct.unpack_from("<H", content)[0]] = len(code)
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", content, 2)[0])
        elif kind == _BOUNDSHEET:
            places.append((_text(content[8:], content[6], content[7]), struct.unpack_from("<I", content)[0]))
    zeros = {style: digits[form] for style, form in enumerate(styles) if form in digits}
    for name, place in places:
        yield (
            name,
            {place: text for kind, content in _records(stream, place) for place, text in _cell(kind, content, zeros)},
        )


def _text(content: bytes, length: int, flags: int) -> str:
    return content[: 2 * length].decode("utf-16-le") if flags & 1 else content[:length].decode("latin-1")


def _cell(kind: int, content: bytes, zeros: dict[int, int]) -> Iterator[tuple[tuple[int, int], str]]:
    if kind not in (_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR):
        return
    row, column, style = struct.unpack_from("<3H", content)
    if kind == _BOOLERR and content[7]:
        yield (row, column), ERRORS.get(content[6], "#N/A")
    elif kind == _FORMULA and content[12:14] == b"\xff\xff":
        if content[6] == 2:  # 0: a text, 1: true or false, 3: nothing
            yield (row, column), ERRORS.get(content[8], "#N/A")
    elif kind in (_NUMBER, _FORMULA) and style in zeros:
        yield from _shown(row, column, struct.unpack_from("<d", content, 6)[0], zeros[style])
    elif kind == _RK and style in zeros:
        yield from _shown(row, column, _number(struct.unpack_from("<I", content, 6)[0]), zeros[style])
    elif kind == _MULRK:
        for step, at in enumerate(range(4, len(content) - 6, 6)):
            style, packed = struct.unpack_from("<HI", content, at)
            if style in zeros:
                yield from _shown(row, column + step, _number(packed), zeros[style])


def _number(packed: int) -> float:
    """Return a number of 30 bits: an integer, or the upper half of a double; in hundredths or not."""
    if packed & 2:
        whole = packed >> 2
        value = float(whole - (1 << 30) if whole >= 1 << 29 else whole)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (packed & ~3) << 32))[0]
    return value / 100 if packed & 1 else value


def _shown(row: int, column: int, value: float, digits: int) -> Iterator[tuple[tuple[int, int], str]]:
    if value.is_integer() and value >= 0:
        yield (row, column), str(int(value)).zfill(digits)
