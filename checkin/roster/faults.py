"""What is wrong with the cells of one person, and with characters that look like others or like nothing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from checkin.roster.roster_file import Severity
from checkin.words import Sentence, say

LONGEST = 200
"""Characters a cell may hold."""
HALF_WIDTH = ("number", "phone", "seat")
"""The fields whose digits and letters may have been typed in full width."""
EXACT = ("number", "name")
"""The fields in which a line break is no slip of the spreadsheet."""
_DIGITS_KEPT = 15
_ERROR = re.compile(r"#(REF!|N/A|NAME\?|DIV/0!|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:[0-9]{3}")
_BREAKS = re.compile(r"[ \t]*(?:\r\n|[\r\n\t\v\f\u2028\u2029])[ \t]*")
_SUSPECT = re.compile("[#\N{REPLACEMENT CHARACTER}]|Err:")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROL = frozenset(("Cc", "Cs"))
Fault = tuple[str, Severity, Sentence]
"""Field, severity, what to do."""

_TOO_LONG = say("Roster", "This cell holds {length} characters; at most {most} are allowed. Shorten it.")
_FORMULA = say("Roster", "This cell holds the error {error} of a formula. Type the value.")
_ROUNDED = say(
    "Roster",
    "A spreadsheet keeps 15 digits and has rounded this number. Set the column to Text and type the number again.",
)
_BREAK = say("Roster", "This cell holds a line break. Put it on one line.")
_BREAK_READ = say("Roster", "The line break in this cell was read as a space.")
_BROKEN = say("Roster", "This cell holds a character that cannot be shown ({characters}). Type it again.")
_HIDDEN = say(
    "Roster", "This cell holds a character that nobody sees ({characters}). Type it again, unless that is meant."
)
_DIRECTION = say(
    "Roster",
    "This cell holds a character that turns the direction of writing ({characters}). Type it again, unless that is "
    "meant.",
)
_PRIVATE = say(
    "Roster",
    "This cell holds a character that only some fonts have ({characters}): others will see something else. Type it "
    "again, unless that is meant.",
)
_UNKNOWN = say(
    "Roster", "This cell holds a character that no script has ({characters}). Type it again, unless that is meant."
)


def tidy(field: str, text: str) -> str:
    """Return a cell as it is kept: as typed, without white space around it; numbers in half width."""
    return tidied({field: text})[field]


def tidied(raw: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a person, by field, as they are kept."""
    values = {field: text.strip() for field, text in raw.items()}
    for field in HALF_WIDTH:
        if not values.get(field, "").isascii():
            values[field] = unicodedata.normalize("NFKC", values[field]).strip()
    if not "".join(values.values()).isprintable():
        for field, text in values.items():
            if field not in EXACT and not text.isprintable():
                values[field] = _BREAKS.sub(" ", text)
    return values


def faults(values: Mapping[str, str], raw: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with the cells of one person; `raw` as they stand in the file."""
    everything = "".join(raw.values())
    suspect = not everything.isprintable() or len(everything) > LONGEST or _SUSPECT.search(everything)
    if suspect:
        for field, value in values.items():
            yield from _of_cell(field, value, raw[field])
    for field in ("number", "phone"):
        value = values.get(field, "")
        if len(value) > _DIGITS_KEPT and value.isdigit() and not value[_DIGITS_KEPT:].strip("0"):
            yield field, Severity.WARNING, _ROUNDED


def _of_cell(field: str, value: str, raw: str) -> Iterator[Fault]:
    if len(value) > LONGEST:
        yield field, Severity.ERROR, _TOO_LONG.format(length=len(value), most=LONGEST)
    if _ERROR.fullmatch(value):
        yield field, Severity.ERROR, _FORMULA.format(error=value)
    if field not in EXACT and re.search(r"[\r\n]", raw.strip()):
        yield field, Severity.WARNING, _BREAK_READ
    if value.isprintable() and "\N{REPLACEMENT CHARACTER}" not in value:
        return
    odd: dict[Sentence, list[str]] = {}
    for character in dict.fromkeys(value):
        sentence = _odd(character)
        if sentence is not None:
            odd.setdefault(sentence, []).append(character)
    for sentence, characters in odd.items():
        severity = Severity.ERROR if sentence in (_BROKEN, _BREAK) else Severity.WARNING
        yield field, severity, sentence.format(characters=named(characters))


def _odd(character: str) -> Sentence | None:
    """Return what is odd about a character; None for nothing."""
    category = unicodedata.category(character)
    if character in "\r\n":
        return _BREAK
    if category in _CONTROL or character == "\N{REPLACEMENT CHARACTER}" or _is_no_character(character):
        return _BROKEN
    if character in _BIDI:
        return _DIRECTION
    if category == "Cf":
        return _HIDDEN
    if category == "Co":
        return _PRIVATE
    # Chinese characters newer than this Python's tables are no fault: planes 2 and 3 hold nothing else
    if category == "Cn" and not 0x20000 <= ord(character) <= 0x3FFFF:
        return _UNKNOWN
    return None


def _is_no_character(character: str) -> bool:
    """Tell whether a code point is set aside for ever, and stands in no text that can be exchanged."""
    code = ord(character)
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def named(characters: Iterable[str]) -> str:
    """Return characters by their code points and names: U+200B ZERO WIDTH SPACE."""
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip() for c in characters)
