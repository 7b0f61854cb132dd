"""What the tests of calendars share."""

from pathlib import Path

import pytest

from checkin.attendance.course_plan import CoursePlan
from checkin.timetable import read_plan


@pytest.fixture
def read(tmp_path: Path):
    def of(text: str, known: CoursePlan | None = None, name: str = "autumn 2020.ics") -> CoursePlan:
        path = tmp_path / name
        path.write_bytes(text.replace("\n", "\r\n").encode())
        return read_plan(path, known)

    return of
