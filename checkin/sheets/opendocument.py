"""What calamine does not tell of an ODS file: merged cells, errors, and numbers that are shown with zeros (001)."""

import io
import re
import zipfile
from collections.abc import Mapping
from xml.parsers import expat

from checkin.sheets import limits
from checkin.sheets.refusals import Refused

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_WORTH_IT = re.compile(rb'-spanned="(?!1")|value-type="error"|:p>0[0-9]')
_CHUNK = 1 << 20
Range = tuple[tuple[int, int], tuple[int, int]]
Patches = dict[tuple[int, int], str]


def seen(data: bytes) -> dict[str, tuple[list[Range], Mapping[tuple[int, int], str]]]:
    """Return (merged ranges, texts of cells) of each table, by its name. Raises Refused for a document type."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not _worth_it(archive):
            return {}
        tables = _Tables()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = tables.start, tables.end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = tables.characters, _refuse
        with archive.open("content.xml") as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk, False)
        parser.Parse(b"", True)
    return {name: (merged, patches) for name, merged, patches in tables.found}


def _worth_it(archive: zipfile.ZipFile) -> bool:
    """Tell whether there is anything of this kind: looking for it is quicker than reading everything."""
    with archive.open("content.xml") as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            if _WORTH_IT.search(rest + chunk):
                return True
            rest = chunk[-64:]
    return False


def _refuse(*_: object) -> None:
    raise Refused("doctype")


class _Tables:
    """Follows rows and cells through content.xml."""

    def __init__(self) -> None:
        self.found: list[tuple[str, list[Range], Patches]] = []
        self._depth = 0
        """Of tables in tables: only the outermost ones are sheets."""
        self._row = self._column = 0
        self._rows = self._columns = 1
        """How often the present row and cell are repeated."""
        self._cell: dict[str, str] | None = None
        self._words: list[str] | None = None
        self._notes = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TABLE + "table":
            self._depth += 1
            if self._depth == 1:
                self.found.append((attributes.get(_TABLE + "name", ""), [], {}))
                self._row = 0
        elif self._depth != 1:
            return
        elif name == _TABLE + "table-row":
            self._column, self._rows = 0, _count(attributes, "number-rows-repeated")
        elif name in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self._columns = _count(attributes, "number-columns-repeated")
            self._cell = attributes
            self._note_span(attributes)
        elif name == _OFFICE + "annotation":
            self._notes += 1
        elif name == _TEXT + "p" and self._cell is not None and not self._notes:
            self._words = []

    def characters(self, text: str) -> None:
        if self._words is not None and not self._notes:
            self._words.append(text)

    def end(self, name: str) -> None:
        if name == _TABLE + "table":
            self._depth -= 1
        elif self._depth != 1:
            return
        elif name == _OFFICE + "annotation":
            self._notes -= 1
        elif name in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self._note_text()
            self._column += self._columns
            self._cell = self._words = None
        elif name == _TABLE + "table-row":
            self._row += self._rows

    def _note_span(self, attributes: dict[str, str]) -> None:
        down, right = _count(attributes, "number-rows-spanned"), _count(attributes, "number-columns-spanned")
        if down > 1 or right > 1:
            first = self._row, self._column
            self.found[-1][1].append((first, (first[0] + down - 1, first[1] + right - 1)))

    def _note_text(self) -> None:
        if self._words is None or self._cell is None:
            return
        text = "".join(self._words)
        wrong = self._cell.get(_CALC + "value-type") == "error"
        zeros = self._cell.get(_OFFICE + "value-type") == "float" and re.fullmatch(r"0[0-9]+", text)
        if wrong or zeros:
            for row in range(self._row, min(self._row + self._rows, limits.ROWS)):
                for column in range(self._column, min(self._column + self._columns, limits.COLUMNS)):
                    self.found[-1][2][row, column] = text


def _count(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(_TABLE + name, "1")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 1
