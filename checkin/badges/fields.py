"""Fields in the texts of a template: "No. {number}", with parts in [brackets] that go when their field is empty."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from checkin.badges.face import BadgeFace
from checkin.errors import InputError
from checkin.words import say


def _title(face: BadgeFace) -> str:
    first, second = face.course_title_zh, face.course_title
    return (first or second) if face.chinese else (second or first)


def _subtitle(face: BadgeFace) -> str:
    other = face.course_title if face.chinese else face.course_title_zh
    return "" if other == _title(face) else other


def _plain(name: str) -> Callable[[BadgeFace], str]:
    def value(face: BadgeFace) -> str:
        return str(getattr(face, name))

    return value


_PLAIN = (
    *("name", "latin", "unit", "province", "position", "group", "number", "seat"),
    *("course_title", "course_title_zh", "venue", "days", "organizer"),
)
FIELDS: dict[str, Callable[[BadgeFace], str]] = {
    **{name: _plain(name) for name in _PLAIN},
    "title": _title,
    "subtitle": _subtitle,
    "language": lambda face: "zh" if face.chinese else "en",
}
"""What can be printed, by name. `title` is the course's in its own language, "zh" or "en", `subtitle` the other one."""
_PART = re.compile(r"(\{\{|\}\}|\[\[|\]\]|\{[^{}\[\]]*\}|[\[\]])|([^{}\[\]]+)")
_LOOSE = " 　·|/-–—,，、"
"""What is taken away from the ends of a text, where a field beside it was empty."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with fields: parts that are literal or a field, in sections of which some are optional."""

    sections: tuple[tuple[bool, tuple[tuple[bool, str], ...]], ...]

    def fill(self, face: BadgeFace) -> str:
        """Return the text for one badge."""
        text = ""
        for optional, parts in self.sections:
            values = [FIELDS[part](face) if field else part for field, part in parts]
            if optional and any(field and not value for (field, _), value in zip(parts, values, strict=True)):
                continue
            text += "".join(values)
        return text.strip(_LOOSE) if len(self.sections) > 1 else text.strip()

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it prints."""
        return frozenset(part for _, parts in self.sections for field, part in parts if field)


@lru_cache(maxsize=512)
def pattern(text: str) -> Pattern:
    """Read a text with fields. Raises InputError for an unknown field, or a bracket that is not closed."""
    sections: list[tuple[bool, tuple[tuple[bool, str], ...]]] = []
    parts: list[tuple[bool, str]] = []
    inside, end = False, 0
    for match in _PART.finditer(text):
        if match.start() != end:
            break
        end = match.end()
        special = match[1]
        if special in ("[", "]"):
            if inside != (special == "]"):
                break
            sections.append((inside, tuple(parts)))
            parts, inside = [], special == "["
        elif special in ("{{", "}}", "[[", "]]"):
            parts.append((False, special[0]))
        elif special is not None:
            parts.append((True, field(special[1:-1].strip())))
        else:
            parts.append((False, match[0]))
    else:
        if end == len(text) and not inside:
            return Pattern(tuple(section for section in (*sections, (False, tuple(parts))) if section[1]))
    sentence = say("Template", "The text {text} has a bracket without its other half. A printed one stands twice.")
    raise InputError(sentence.format(text=repr(text[:60])))


def field(name: str) -> str:
    """Return the name of a field. Raises InputError, with the nearest one, for a name that is none."""
    if name in FIELDS:
        return name
    near = get_close_matches(name, FIELDS, 1)
    if near:
        sentence = say("Template", "There is no field {name}. Did you mean {near}?")
        raise InputError(sentence.format(name="{" + name[:40] + "}", near="{" + near[0] + "}"))
    sentence = say("Template", "There is no field {name}. Choose one of: {known}.")
    raise InputError(sentence.format(name="{" + name[:40] + "}", known=", ".join(FIELDS)))
