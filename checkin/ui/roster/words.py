"""What the fields of a person, and the ways of reading a file, are called."""

import codecs
from collections.abc import Sequence
from pathlib import Path

from checkin.roster import FIELDS
from checkin.ui.language import translate


def field_word(name: str) -> str:
    """Return what a field of a trainee is called."""
    return {
        "number": translate("Roster", "No."),
        "name": translate("Roster", "Name"),
        "latin": translate("Roster", "Name in Latin"),
        "unit": translate("Roster", "Unit"),
        "province": translate("Roster", "Province"),
        "position": translate("Roster", "Position"),
        "group": translate("Roster", "Group"),
        "phone": translate("Roster", "Phone"),
        "seat": translate("Roster", "Seat"),
    }[name]


def field_words() -> dict[str, str]:
    """Return the fields in their order, with what each is called."""
    return {name: field_word(name) for name in FIELDS}


def encoding_word(name: str) -> str:
    """Return what staff call a way of reading the bytes of a text file."""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return name
    words = {
        "utf-8": translate("RosterImport", "Unicode (UTF-8)"),
        "utf-8-sig": translate("RosterImport", "Unicode (UTF-8)"),
        "utf-16": translate("RosterImport", "Unicode (UTF-16)"),
        "utf-16-le": translate("RosterImport", "Unicode (UTF-16)"),
        "utf-16-be": translate("RosterImport", "Unicode (UTF-16)"),
        "gb18030": translate("RosterImport", "Simplified Chinese (GB18030)"),
        "gbk": translate("RosterImport", "Simplified Chinese (GBK)"),
        "big5": translate("RosterImport", "Traditional Chinese (Big5)"),
        "big5hkscs": translate("RosterImport", "Traditional Chinese (Big5)"),
        "shift_jis": translate("RosterImport", "Japanese (Shift JIS)"),
        "euc_kr": translate("RosterImport", "Korean (EUC-KR)"),
        "cp1250": translate("RosterImport", "Central European (Windows-1250)"),
        "cp1251": translate("RosterImport", "Cyrillic (Windows-1251)"),
        "cp1252": translate("RosterImport", "Western European (Windows-1252)"),
    }
    return words.get(known, name)


def kind_words(kind: str) -> str:
    """Return what kind of file a book was: "XLSX", or that its cells were pasted."""
    return translate("RosterImport", "pasted cells") if kind == "pasted" else kind.upper()


def drop_words(paths: Sequence[Path]) -> str:
    """Return what happens with a file or folder that is let go over the page."""
    path = paths[0]
    words = translate("Roster", "Let go to look at {name}. Nothing is imported yet.")
    if path.is_dir():
        words = translate("Roster", "Let go to look at the photos in {name}. Nothing is taken yet.")
    return words.format(name=path.name)
