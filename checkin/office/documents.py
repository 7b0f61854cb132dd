"""Documents that people hand in: taken by what they hold, not by what their name says."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from checkin.errors import EnvironmentFault, InputError
from checkin.words import say

LARGEST = 10_000_000
"""Bytes of a document: a page scanned in colour has 1 to 3 million."""
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENDINGS = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png", DOCX: ".docx"}


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its name, its bytes, and its media type."""

    name: str
    data: bytes
    media: str


def read_document(path: Path) -> Document:
    """Read a PDF, JPEG, PNG or DOCX. Raises InputError for anything else, and for more than 10 MB."""
    named = {"name": path.name}
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise InputError(say("Document", "There is no file {name}.").format(**named)) from error
    except OSError as error:
        sentence = say("Document", "{name} cannot be read: {why}. Copy it to this computer, then choose it again.")
        raise EnvironmentFault(sentence.format(**named, why=error.strerror or "")) from error
    if len(data) > LARGEST:
        raise InputError(
            say("Document", "{name} has more than 10 MB. Scan it in a lower resolution, or as PDF.").format(**named)
        )
    media = media_of(data)
    if media is None:
        raise InputError(
            say("Document", "{name} is neither PDF, JPEG, PNG nor DOCX. Save it as one of these.").format(**named)
        )
    return Document(path.name, data, media)


def media_of(data: bytes) -> str | None:
    """Return the media type that the bytes themselves tell; None for anything that is not taken."""
    if data[:64].lstrip(b"\xef\xbb\xbf\t\r\n ").startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(data) else None
    return None


def _is_docx(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except Exception:  # a damaged zip raises many kinds of errors; none of them is a DOCX
        return False
    return {"[Content_Types].xml", "word/document.xml"} <= names
