"""The keys of a course as tables of plain values: what each holds, within which limits."""

import difflib
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from checkin.attendance.course import Course, Session
from checkin.words import Sentence, say


class Shape(Enum):
    """What a key holds, in the words of a message."""

    TEXT = say("Course", 'a text in quotes: "…"')
    TEXTS = say("Course", 'a list of texts: ["…", "…"]')
    MOMENT = say("Course", "a date with a time: 2020-12-07T09:00:00")
    DAY = say("Course", "a date: 2021-12-31")
    MINUTES = say("Course", "a number of whole minutes")
    NUMBER = say("Course", "a number: 1 or 0.5")
    FLAG = say("Course", "true or false")
    TABLE = say("Course", "a table that begins with [certificate]")
    TABLES = say("Course", "tables that begin with [[session]], in two brackets")


COURSE_KEYS = {
    "code": Shape.TEXT,
    "title": Shape.TEXT,
    "title_zh": Shape.TEXT,
    "venue": Shape.TEXT,
    "time_zone": Shape.TEXT,
    "organizers": Shape.TEXTS,
    "guiding_body": Shape.TEXT,
    "language": Shape.TEXT,
    "keep_until": Shape.DAY,
    "certificate": Shape.TABLE,
    "session": Shape.TABLES,
}
RULE_KEYS = {"basis": Shape.TEXT, "share": Shape.NUMBER, "excused": Shape.FLAG}
SESSION_KEYS = {
    "code": Shape.TEXT,
    "title": Shape.TEXT,
    "title_zh": Shape.TEXT,
    "speaker": Shape.TEXT,
    "room": Shape.TEXT,
    "start": Shape.MOMENT,
    "end": Shape.MOMENT,
    "opens_before": Shape.MINUTES,
    "late_after": Shape.MINUTES,
    "expected": Shape.TEXTS,
    "exits": Shape.FLAG,
    "weight": Shape.NUMBER,
}
KEY_WORDS = {
    "code": say("Course", "code"),
    "title": say("Course", "title"),
    "title_zh": say("Course", "Chinese title"),
    "venue": say("Course", "venue"),
    "time_zone": say("Course", "time zone"),
    "organizers": say("Course", "organizers"),
    "guiding_body": say("Course", "guiding body"),
    "keep_until": say("Course", "keep until"),
    "speaker": say("Course", "speaker"),
    "room": say("Course", "room"),
    "start": say("Course", "start"),
    "end": say("Course", "end"),
    "opens_before": say("Course", "opens before"),
    "late_after": say("Course", "late after"),
    "expected": say("Course", "expected"),
    "weight": say("Course", "weight"),
}
"""What the keys are called where nobody sees a file."""
LANGUAGES = ("zh_CN", "en")
LONGEST_MINUTES = 24 * 60
LONGEST_CODE, LONGEST_TEXT = 40, 500
"""Characters of a code, and of any other text."""
MOST_SESSIONS = 2000
HEAVIEST = 1000
FIRST_YEAR, LAST_YEAR = 1970, 2199
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
"""Unicode categories of control characters, halves of characters and line ends: they break labels, lists, CSV rows."""


def fits(shape: Shape, value: object) -> bool:
    """Tell whether a value is of this shape."""
    match shape:
        case Shape.TEXT:
            return isinstance(value, str)
        case Shape.TEXTS:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        case Shape.MOMENT:
            return isinstance(value, datetime)
        case Shape.DAY:
            return isinstance(value, date) and not isinstance(value, datetime)
        case Shape.MINUTES:
            return isinstance(value, int) and not isinstance(value, bool)
        case Shape.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Shape.FLAG:
            return isinstance(value, bool)
        case Shape.TABLE:
            return isinstance(value, dict)
        case Shape.TABLES:
            return isinstance(value, list)  # what is in it is looked at one by one


def is_line(value: object) -> bool:
    """Tell whether a text, or each of a list, is one line that every file and label can hold."""
    texts = [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]
    return not any(unicodedata.category(c) in _UNSEEN or c in "\ufffe\uffff" for text in texts for c in text)


def too_long(key: str, value: object) -> int:
    """Return how many characters a text, or each of a list, may have; 0 when none has more."""
    most = LONGEST_CODE if key == "code" else LONGEST_TEXT
    texts = [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]
    return most if any(len(text.strip()) > most for text in texts) else 0


def hint(key: str, known: Mapping[str, Shape]) -> Sentence:
    """Say what an unknown key may have been meant to be."""
    if known is SESSION_KEYS and key in COURSE_KEYS:
        return say("Course", "It belongs to the course: write it above the first [[session]].")
    if known is RULE_KEYS and key in COURSE_KEYS:
        return say("Course", "It belongs to the course: write it above [certificate].")
    close = difflib.get_close_matches(key.lower(), known, 1)
    if close:
        return say("Course", "Did you mean '{close}'?").format(close=close[0])
    return say("Course", "Known are: {keys}.").format(keys=", ".join(known))


def course_table(course: Course) -> dict[str, Any]:
    """Return the keys of a course, without its sessions."""
    names = ("code", "title", "title_zh", "venue", "guiding_body", "language")
    table: dict[str, Any] = {name: getattr(course, name) for name in names}
    table |= {"time_zone": course.zone, "organizers": list(course.organizers)}
    rule = course.rule
    table["certificate"] = {"basis": str(rule.basis), "share": rule.share, "excused": rule.excused}
    return table | ({"keep_until": course.keep_until} if course.keep_until else {})


def session_table(session: Session) -> dict[str, Any]:
    """Return the keys of a session; its times in UTC, its minutes whole."""
    names = ("code", "title", "title_zh", "speaker", "room", "exits", "weight")
    table: dict[str, Any] = {name: getattr(session, name) for name in names}
    minutes = {name: int(getattr(session, name).total_seconds() // 60) for name in ("opens_before", "late_after")}
    times = {"start": session.start.astimezone(UTC), "end": session.end.astimezone(UTC)}
    return table | times | minutes | {"expected": list(session.expected)}
