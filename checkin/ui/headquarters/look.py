"""Everything that the page shows, gathered off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from checkin.attendance.course import Course
from checkin.headquarters.overview import Overview
from checkin.headquarters.places import DeviceRow
from checkin.headquarters.quarantine import Quarantine
from checkin.headquarters.reports import HeadquartersReports
from checkin.office import Office
from checkin.reports.rollup import Bar, Rolled
from checkin.store.received import Received

BY = ("course", "day", "province", "unit")
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Look:
    """What was found. `courses`: those whose journal is here, by id."""

    rows: list[DeviceRow]
    rolled: Rolled
    apart: list[Received]
    courses: dict[str, Course] = field(default_factory=dict)

    def bars(self, by: str) -> list[Bar]:
        """Return the figures by one of BY."""
        found = {"course": self.rolled.courses, "day": self.rolled.days, "province": self.rolled.provinces}
        return list(found.get(by, self.rolled.units))


def look(office: Office, overview: Overview, language: str, now: datetime, progress: Progress) -> Look:
    """Look at everything; raises Cancelled when stopped."""
    rows = overview.rows(now, progress)
    rolled = HeadquartersReports(office, language).rolled(now, progress)
    courses = {course.course: course for course in office.courses()}
    return Look(rows, rolled, Quarantine(office).all(), courses)
