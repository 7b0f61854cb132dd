"""What is printed on one badge."""

from dataclasses import dataclass

from checkin.attendance.course import Course, Timetable, Trainee
from checkin.printing.labels import labels

SAMPLE = "0" * 48
"""Stands for a token where none is wanted: a symbol of it opens no door."""


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """The texts of one badge and its token. No telephone, no document number: badges get lost."""

    token: str
    number: str
    name: str
    latin: str
    unit: str
    province: str
    group: str
    course_title: str
    course_title_zh: str
    position: str = ""
    seat: str = ""
    venue: str = ""
    days: str = ""
    organizer: str = ""
    photo: str = ""
    """SHA-256 (hex) of the attachment that shows the person; empty: none."""
    badge: int = 0
    """Id of the badge; 0: none was issued for this face."""
    chinese: bool = True
    """Whether the course speaks Chinese."""

    @property
    def who(self) -> str:
        """Name and number, as faults name a person."""
        return f"{self.name} ({self.number})"


def course_days(course: Course, timetable: Timetable) -> str:
    """Return "7 – 11 December 2020" in the course's language, or ""."""
    days = timetable.days(course)
    return labels(course.speaks).days(days[0], days[-1]) if days else ""


def badge_face(person: Trainee, course: Course, token: str, *, badge: int = 0, days: str = "") -> BadgeFace:
    """Return what is printed on a trainee's badge."""
    chinese = course.speaks == "zh_CN"
    return BadgeFace(
        token=token,
        number=person.number,
        name=person.name,
        latin=person.latin,
        unit=person.unit,
        province=person.province,
        group=person.group,
        course_title=course.title,
        course_title_zh=course.title_zh,
        position=person.position,
        seat=person.seat,
        venue=course.venue,
        days=days,
        organizer=("、" if chinese else ", ").join(course.organizers),
        photo=person.photo,
        badge=badge,
        chinese=chinese,
    )
