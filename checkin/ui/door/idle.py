"""What the panel says while nobody is there."""

from datetime import datetime

from checkin.attendance.course import Course
from checkin.attendance.rules import DoorSession
from checkin.ui.language import time_words, titles_of, translate
from checkin.ui.sentences import next_line


def idle_words(door: DoorSession, course: Course, now: datetime) -> tuple[str, str, str]:
    """Return headline, detail and what to do without a badge."""
    without = translate("Idle", "No badge? Press F2 and type the name")
    if door.session is None:
        return translate("Idle", "No session now"), next_line(door.following, course, now), without
    if door.refusal is not None:
        return translate("Idle", "The door is not open"), next_line(door.following, course, now), without
    detail = translate("Idle", "{title}, late after {time}")
    detail = detail.format(title=titles_of(door.session)[0], time=time_words(course, door.session.late))
    return translate("Idle", "Hold the badge in front of the camera"), detail, without
