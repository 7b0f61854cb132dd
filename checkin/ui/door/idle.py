"""What the panel says while nobody is there."""

from datetime import datetime

from checkin.attendance.course import Course
from checkin.attendance.rules import EXIT_GRACE, DoorSession
from checkin.ui.language import time_words, titles_of, translate
from checkin.ui.sentences import next_line


def idle_words(door: DoorSession, course: Course, now: datetime) -> tuple[str, str, str]:
    """Return headline, detail and what to do without a badge."""
    without = translate("Idle", "No badge? Press F2 and type the name")
    if door.session is None:
        return translate("Idle", "No session now"), next_line(door.following, course, now), without
    title, left = titles_of(door.session)[0], next(iter(door.leaving), None)
    if door.refusal is not None and left is not None:
        until = time_words(course, door.session.end + EXIT_GRACE)
        detail = translate("Idle", "{title} is over. Badges are scanned on the way out until {time}")
        return translate("Idle", "On the way out: hold up the badge"), detail.format(title=title, time=until), without
    if door.refusal is not None:
        return translate("Idle", "The door is not open"), next_line(door.following, course, now), without
    detail = translate("Idle", "{title}, late after {time}")
    if left is not None:
        detail = translate("Idle", "{title}, late after {time}. Who is still in {left} goes out of it first")
    late, left_title = time_words(course, door.session.late), titles_of(left)[0] if left is not None else ""
    detail = detail.format(title=title, time=late, left=left_title)
    return translate("Idle", "Hold the badge in front of the camera"), detail, without
