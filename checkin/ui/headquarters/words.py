"""How the page Headquarters says things."""

from datetime import date

from checkin.headquarters.places import DeviceRow, Here
from checkin.headquarters.wording import answer_said, here_said
from checkin.reports.rollup import percent
from checkin.store.received import Received, sentence_of
from checkin.ui.language import spoken, translate

__all__ = ["answer_words", "course_title", "here_words", "key_words", "name_words", "percent", "reason_words"]


def here_words(here: Here) -> str:
    """Return what a state is called."""
    return _capital(spoken(here_said(here)))


def answer_words(file: Received) -> str:
    """Return what was answered to a file."""
    return _capital(spoken(answer_said(file.answer)))


def reason_words(file: Received) -> str:
    """Return the sentence with which a file was answered."""
    return spoken(sentence_of(file))


def course_title(row: DeviceRow) -> str:
    """Return a course's title."""
    return row.course.title_zh or row.course.title


def key_words(key: str) -> str:
    """Return what figures are counted by."""
    return {
        "day": translate("Headquarters", "By day"),
        "course": translate("Headquarters", "By course"),
        "province": translate("Headquarters", "By province"),
        "unit": translate("Headquarters", "By unit"),
    }[key]


def line_words(key: str) -> str:
    """Return what a line of such figures is of."""
    return {
        "day": translate("Rollup", "Day"),
        "course": translate("Rollup", "Course"),
        "province": translate("Rollup", "Province"),
        "unit": translate("Rollup", "Unit"),
    }[key]


def name_words(name: str) -> str:
    """Return what a line is of; what a list did not tell is said."""
    return name or translate("Headquarters", "not told")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def day_short(day: date) -> str:
    """Return a day as the matrix has it: 12-07."""
    return f"{day:%m-%d}"
