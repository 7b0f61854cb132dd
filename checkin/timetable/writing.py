"""Writes a timetable as a file of any kind."""

from datetime import datetime

from checkin.attendance.course_plan import CoursePlan
from checkin.errors import InputError
from checkin.timetable.calendar import calendar_bytes
from checkin.timetable.toml import toml_bytes
from checkin.timetable.workbook import workbook_bytes
from checkin.words import say

KINDS = ("toml", "xlsx", "ics")
"""How a timetable can be written; also the suffix of the file."""


def plan_bytes(plan: CoursePlan, kind: str, now: datetime) -> bytes:
    """Return a plan as a file of a kind; `now` is when it was made. Raises InputError for an unknown kind."""
    if kind == "toml":
        return toml_bytes(plan)
    if kind == "xlsx":
        return workbook_bytes(plan)
    if kind == "ics":
        return calendar_bytes(plan, now)
    sentence = say("Course", "A timetable cannot be written as '{kind}'. Choose one of: {kinds}.")
    raise InputError(sentence.format(kind=kind, kinds=", ".join(KINDS)))
