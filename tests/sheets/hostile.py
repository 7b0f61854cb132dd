"""Files that no office should send, and some do."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Mapping

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType='
    f'"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="S" sheetId="1" '
    'r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def xlsx(rows: str, *, head: str = "", below: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a workbook of one sheet from the XML of its rows."""
    sheet = f'{head}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{below}</worksheet>'
    return zipped({**_PARTS, "xl/worksheets/sheet1.xml": sheet, **(parts or {})})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


GOOD = xlsx(row(1, cell("A1", "编号"), cell("B1", "姓名")) + row(2, cell("A2", "1"), cell("B2", "张三")))


def ods(content: str) -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    body = f"<office:document-content {names}><office:body><office:spreadsheet>{content}"
    body += "</office:spreadsheet></office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return zipped({"mimetype": kind, "content.xml": body, "META-INF/manifest.xml": manifest})


def _table(inside: str) -> bytes:
    return ods(f'<table:table table:name="S">{inside}</table:table>')


def _text_cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def _compound(*names: str) -> bytes:
    inside = b"".join(name.encode("utf-16-le") + b"\0\0" for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016 + inside + b"\0" * 2048


def _million_rows() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 1_000_001))
    return xlsx(rows)


def _bomb() -> bytes:
    return zipped({**_PARTS, "xl/worksheets/sheet1.xml": b"<x>" + b" " * 300_000_000})


def _lying_size() -> bytes:
    """Return an archive whose directory says that its 50 MB are one."""
    data = bytearray(zipped({**_PARTS, "xl/worksheets/sheet1.xml": b" " * 50_000_000}))
    size = (50_000_000).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1).to_bytes(4, "little")
    return bytes(data)


def _flipped(seed: int) -> bytes:
    chance = random.Random(seed)
    data = bytearray(GOOD)
    for _ in range(40):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def _many_shared_strings() -> bytes:
    """Return a workbook that says it has two milliards of strings."""
    strings = f'<sst xmlns="{_MAIN}" count="2000000000" uniqueCount="2000000000"><si><t>x</t></si></sst>'
    relation = _PARTS["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    wrong = '<c r="A1" t="s"><v>1999999999</v></c>'
    return xlsx(row(1, wrong), parts={"xl/sharedStrings.xml": strings, "xl/_rels/workbook.xml.rels": relation})


_NOISE = random.Random(7).randbytes(20_000)
_ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_LAUGHS = "<!DOCTYPE a [" + '<!ENTITY a0 "ha">'
_LAUGHS += "".join(f'<!ENTITY a{n} "' + f"&a{n - 1};" * 10 + '">' for n in range(1, 10)) + "]>"

FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "blank": (lambda: b" \r\n\t\n", "empty"),
    "commas": (lambda: b",,,\n,,\n", "empty"),
    "only a mark": (lambda: b"\xef\xbb\xbf", "empty"),
    "noise": (lambda: _NOISE, "NUL"),
    "cell at the end of the sheet": (lambda: xlsx(row(1048576, cell("XFD1048576", "x"))), "row 1048576"),
    "two cells in opposite corners": (
        lambda: xlsx(row(1, cell("A1", "x")) + row(1048576, cell("XFD1048576", "x"))),
        "far below or right",
    ),
    "cell in the last column": (lambda: xlsx(row(1, cell("A1", "x"), cell("XFD1", "x"))), "column XFD"),
    "cell beyond the sheet": (lambda: xlsx(row(9999999999, cell("ZZZZZZ9999999999", "x"))), "S"),
    "cell in row 0": (lambda: xlsx(row(0, cell("A0", "x"))), "damaged"),
    "a million rows": (_million_rows, "at most 200000 rows"),
    "zip bomb": (_bomb, "unpack to 300 MB"),
    "zip that lies about its size": (_lying_size, "."),
    "external entity": (lambda: xlsx(row(1, cell("A1", "&x;")), head=_ENTITY), "definitions"),
    "billion laughs": (lambda: xlsx(row(1, cell("A1", "&a9;")), head=_LAUGHS), "definitions"),
    "entity in ODS": (lambda: ods(_ENTITY), "definitions"),
    "cell of 40,000 characters": (lambda: xlsx(row(1, cell("A1", _NOISE.hex()))), "A1 on sheet S"),
    "CSV cell of 10 MB": (lambda: b"name\n" + b"x" * 10_000_000, "10000000 characters"),
    "CSV of a million rows": (lambda: b"1,name\n" * 1_000_000, "at most 200000 rows"),
    "CSV of 5,000 columns": (lambda: b"x," * 5000 + b"x\n", "column"),
    "NUL in CSV": (lambda: b"number,name\n1,a\0b\n", "NUL"),
    "open quotation mark": (lambda: b'number,name\n1,"Ada\n2,Bo\n', "line 2"),
    "truncated workbook": (lambda: GOOD[: len(GOOD) // 2], "damaged"),
    "workbook without its end": (lambda: GOOD[:-30], "damaged"),
    "only the zip signature": (lambda: b"PK\x03\x04 broken", "damaged"),
    "workbook without sheets": (lambda: zipped({**_PARTS}), "damaged|empty"),
    "workbook of no cells": (lambda: xlsx(""), "empty"),
    "missing workbook part": (lambda: zipped({"xl/styles.xml": "<x/>"}), "damaged"),
    "sheet that is no XML": (lambda: zipped({**_PARTS, "xl/worksheets/sheet1.xml": b"\xff\xfe\0<"}), "damaged|empty"),
    "strings that are not there": (_many_shared_strings, "damaged"),
    "locked workbook": (lambda: _compound("EncryptedPackage", "EncryptionInfo"), "password"),
    "locked zip": (lambda: _with_flag(GOOD), "password"),
    "Word document": (lambda: _compound("WordDocument", "1Table"), "a document"),
    "old presentation": (lambda: _compound("PowerPoint Document"), "a presentation"),
    "container of nothing": (lambda: _compound("Nothing"), "damaged"),
    "old workbook of nothing": (lambda: _compound("Workbook"), "damaged"),
    "docx": (lambda: zipped({"word/document.xml": "<x/>"}), "a document"),
    "pptx": (lambda: zipped({"ppt/presentation.xml": "<x/>"}), "a presentation"),
    "Numbers": (lambda: zipped({"Index/Document.iwa": b"x"}), "Numbers"),
    "zip of lists": (lambda: zipped({"one.xlsx": GOOD}), "archive"),
    "PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    "PNG": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
    "photo": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", "picture"),
    "program": (lambda: b"MZ\x90\0\3\0\0\0", "program"),
    "database": (lambda: b"SQLite format 3\0" + b"\0" * 100, "database"),
    "gzip": (lambda: b"\x1f\x8b" + zlib.compress(GOOD), "archive"),
    "web page": (lambda: "<html><table><tr><td>编号</td></tr></table></html>".encode("utf-8-sig"), "web page"),
    "web page in UTF-16": (lambda: "<HTML><TABLE></TABLE></HTML>".encode("utf-16"), "web page"),
    "fragment of a web page": (lambda: b"<table border=1><tr><td>1</td></tr></table>", "web page"),
    "web archive": (lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "web page"),
    "table of 2003": (
        lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "old XML form",
    ),
    "other XML": (lambda: b'<?xml version="1.0"?><people><person/></people>', "not a table"),
    "ODS with a row a milliard times": (
        lambda: _table(f'<table:table-row table:number-rows-repeated="999999999">{_text_cell("x")}</table:table-row>'),
        ".",
    ),
    "ODS with a cell a milliard times": (
        lambda: _table(
            "<table:table-row>" + _text_cell("x", 'table:number-columns-repeated="999999999"') + "</table:table-row>"
        ),
        ".",
    ),
    "ODS that is nested": (lambda: _table("<table:table-row>" * 20_000), "damaged|empty"),
    "damaged, seed 1": (lambda: _flipped(1), "damaged|archive|password"),
    "damaged, seed 2": (lambda: _flipped(2), "damaged|archive|password"),
    "damaged, seed 3": (lambda: _flipped(3), "damaged|archive|password"),
}
"""What it is: how it is made, and what the refusal says."""


def _with_flag(data: bytes) -> bytes:
    """Return an archive whose members say that they are encrypted."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(signature, at + 4)
    return bytes(changed)
