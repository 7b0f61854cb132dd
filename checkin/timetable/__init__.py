"""The timetable as a file: TOML, XLSX and iCalendar."""

from checkin.timetable.naming import free_code
from checkin.timetable.reading import read_plan
from checkin.timetable.writing import KINDS, plan_bytes

__all__ = ["KINDS", "free_code", "plan_bytes", "read_plan"]
