"""What calamine does not tell of an XLSX file: errors such as #REF!, and numbers that are shown with zeros (001)."""

import io
import re
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath
from xml.parsers import expat

from checkin.sheets.book import place_of

Patches = dict[tuple[int, int], str]
"""What stands in a cell, by row and column, counted from 0."""
_CHUNK = 1 << 20
_ZEROS = re.compile(r"0{2,20}")
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_STYLE = re.compile(rb'\bs="([0-9]+)"')
_TYPE = re.compile(rb'\bt="([a-zA-Z]+)"')


def seen(data: bytes) -> dict[str, Patches]:
    """Return the texts of such cells, by sheet; nothing for a file without them, or with parts in unusual places."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            zeros = _zero_styles(archive)
            return {name: _patches(archive, part, zeros) for name, part in _sheet_parts(archive)}
    except (KeyError, ValueError, expat.ExpatError, zipfile.BadZipFile, OSError, RuntimeError):
        return {}


def _elements(data: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the elements of an XML part: local name, and attributes with theirs."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()}))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(data, True)
    yield from found


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = {}
    for name, attributes in _elements(archive.read("xl/_rels/workbook.xml.rels")):
        if name == "Relationship":
            target = attributes["Target"]
            targets[attributes["Id"]] = target[1:] if target.startswith("/") else normpath(join("xl", target))
    for name, attributes in _elements(archive.read("xl/workbook.xml")):
        if name == "sheet" and "worksheets" in targets.get(attributes.get("id", ""), ""):
            yield attributes["name"], targets[attributes["id"]]


def _zero_styles(archive: zipfile.ZipFile) -> dict[bytes, int]:
    """Return how many digits a style shows at least, by the number of the style, for formats like 000."""
    if "xl/styles.xml" not in archive.namelist():
        return {}
    digits: dict[str, int] = {}
    styles: dict[bytes, int] = {}
    inside, number = False, 0
    for name, attributes in _elements(archive.read("xl/styles.xml")):
        if name == "numFmt" and _ZEROS.fullmatch(attributes.get("formatCode", "")):
            digits[attributes["numFmtId"]] = len(attributes["formatCode"])
        if name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            inside = name == "cellXfs"
        elif name == "xf" and inside:
            if attributes.get("numFmtId", "") in digits:
                styles[str(number).encode()] = digits[attributes["numFmtId"]]
            number += 1
    return styles


def _patches(archive: zipfile.ZipFile, part: str, zeros: dict[bytes, int]) -> Patches:
    wanted = (b't="e"', *(b's="' + style + b'"' for style in zeros))
    cell = re.compile(
        rb"<(?:\w+:)?c\s([^>/]*\b(?:" + b"|".join(wanted) + rb")[^>/]*)>"
        rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)?<(?:\w+:)?v>([^<]*)<"
    )
    found: Patches = {}
    with archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            rest += chunk
            end = max(0, rest.rfind(b"</row>")) if len(chunk) == _CHUNK else len(rest)
            if any(mark in rest for mark in wanted):
                for match in cell.finditer(rest, 0, end):
                    _note(found, match[1], match[2], zeros)
            rest = rest[end:]
    return found


def _note(found: Patches, attributes: bytes, value: bytes, zeros: dict[bytes, int]) -> None:
    reference, style, kind = (pattern.search(attributes) for pattern in (_REFERENCE, _STYLE, _TYPE))
    if reference is None:
        return
    place = int(reference[2]) - 1, place_of(reference[1].decode())
    what = kind[1] if kind else b"n"
    if what == b"e":
        found[place] = value.decode("utf-8", "replace")
    elif what == b"n" and style is not None and value.isdigit():
        found[place] = value.decode().zfill(zeros.get(style[1], 0))
