"""What a file is, by what is in it: its name is often wrong."""

import io
import re
import zipfile
import zlib

from checkin.sheets import limits
from checkin.sheets.refusals import Refused

_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"{\\rtf", "document"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"SQLite format 3\0", "database"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_STREAMS = (("WordDocument", "document"), ("PowerPoint Document", "slides"), ("__nameid_version1.0", "mail"))
_FILE_PASS = 0x2F
_WEB = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE)
_MAIL = re.compile(rb"\A(MIME-Version|Return-Path|Received):", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_MARKS = b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"
_HEAD = 65_536
"""Bytes of an XML part in which a document type must stand, if there is one."""


def kind_of(data: bytes) -> str:
    """Return xlsx, xlsb, xls, ods or csv. Raises Refused for what is no table."""
    if not data.strip():
        raise Refused("empty")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _compound(data)
    if re.match(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\0", data):
        return "xls"
    _refuse_foreign(data)
    return "csv"


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {member.filename: member for member in archive.infolist()}
            size = sum(member.file_size for member in archive.infolist())
            if size > limits.FILE_MB * 1_000_000 or size > limits.RATIO * len(data) + limits.SMALL_MB * 1_000_000:
                raise Refused("bomb", size=size // 1_000_000)
            if any(member.flag_bits & 1 for member in members.values()):
                raise Refused("locked")
            kind = _office(archive, members)
            _refuse_doctype(archive, members)
            return kind
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refused("damaged") from error


def _office(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> str:
    names = {name.lower().replace("\\", "/") for name in members}
    if "mimetype" in members:
        what = archive.read("mimetype")[:200].decode("ascii", "replace")
        if "opendocument.spreadsheet" in what:
            if "META-INF/manifest.xml" in members and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise Refused("locked")
            return "ods"
        raise Refused("foreign", what="slides" if "presentation" in what else "document")
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    for folder, what in (("word/", "document"), ("ppt/", "slides"), ("index/", "numbers"), ("index.", "numbers")):
        if any(name.startswith(folder) for name in names):
            raise Refused("foreign", what=what)
    raise Refused("foreign", what="archive")


def _refuse_doctype(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo]) -> None:
    for name in members:
        if name.lower().endswith((".xml", ".rels")):
            with archive.open(name) as part:
                if _DOCTYPE.search(part.read(_HEAD).replace(b"\0", b"")):
                    raise Refused("doctype")


def _compound(data: bytes) -> str:
    """Tell an old workbook from what else lies in such a container, by the names of its streams."""

    def has(name: str) -> bool:
        return name.encode("utf-16-le") + b"\0\0" in data

    if has("EncryptedPackage"):
        raise Refused("locked")
    if has("Workbook") or has("Book") or has("WORKBOOK"):
        if _has_password(data):
            raise Refused("locked")
        return "xls"
    for name, what in _STREAMS:
        if has(name):
            raise Refused("foreign", what=what)
    raise Refused("damaged")


def _has_password(data: bytes) -> bool:
    """Tell whether an old workbook has a password: one of its first records says so."""
    at = data.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    for _ in range(10):
        kind, length = int.from_bytes(data[at : at + 2], "little"), int.from_bytes(data[at + 2 : at + 4], "little")
        if at < 0 or kind == _FILE_PASS:
            return at >= 0
        at += 4 + length
    return False


def _refuse_foreign(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:512]):
            raise Refused("foreign", what=what)
    if data[8:12] == b"WEBP" or data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        raise Refused("foreign", what="picture")
    head = data[:4096]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    head = head.replace(b"\0", b"").lstrip()
    if head.startswith(b"<"):
        if _WEB.search(head):
            raise Refused("web")
        if b"urn:schemas-microsoft-com:office:spreadsheet" in head or b"Excel.Sheet" in head:
            raise Refused("xml")
        if _DOCTYPE.search(head):
            raise Refused("doctype")
        if head.startswith((b"<?xml", b"<svg")):
            raise Refused("foreign", what="document")
    if _MAIL.match(head):
        raise Refused("web" if b"multipart/related" in head else "foreign", what="mail")
