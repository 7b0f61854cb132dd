"""What is printed on one badge."""

from dataclasses import dataclass

from checkin.attendance.course import Course, Trainee


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


def badge_face(person: Trainee, course: Course, token: str) -> BadgeFace:
    """Return what is printed on a trainee's badge."""
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
    )
