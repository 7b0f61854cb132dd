"""A timetable as iCalendar: what phones, Outlook and Google subscribe to. Nothing of it is lost on the way back."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from checkin.attendance.course import Course, Session
from checkin.attendance.course_plan import CoursePlan

PREFIX = "X-CHECKIN-"
"""What iCalendar has no word for is kept in properties of these names."""


def calendar_bytes(plan: CoursePlan, now: datetime) -> bytes:
    """Return the calendar of a plan, an event for each session; `now` is when it was made."""
    calendar = Calendar()
    calendar.add("prodid", "-//Checkin//Timetable//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _text(shown_title(plan.course, plan.course.title, plan.course.title_zh)))
    calendar.add("x-wr-timezone", _text(plan.course.zone))
    for name, value in _course_properties(plan.course):
        calendar.add(PREFIX + name, _text(value))
    for session in plan.sessions:
        calendar.add_component(_event(plan.course, session, now))
    days = [plan.course.day(s.start) for s in plan.sessions]
    if days:
        margin = timedelta(days=366)
        calendar.add_missing_timezones(min(days) - margin, max(days) + margin)
    return bytes(calendar.to_ical())


def shown_title(course: Course, title: str, title_zh: str) -> str:
    """Return which of two titles a calendar shows."""
    return title_zh if title_zh and course.speaks == "zh_CN" else title


def uid_of(course: Course, session: Session) -> str:
    """Return what identifies the event of a session in every calendar, whenever it was exported."""
    return f"{session.code}@{course.course or course.code}"


def _event(course: Course, session: Session, now: datetime) -> Event:
    event = Event()
    event.add("uid", uid_of(course, session))
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    start, end = _times(course, session)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", shown_title(course, session.title, session.title_zh))
    if session.room:
        event.add("location", session.room)
    if session.speaker:
        event.add("description", session.speaker)
    for name, value in _session_properties(session):
        event.add(PREFIX + name, _text(value))
    return event


def _times(course: Course, session: Session) -> tuple[datetime, datetime]:
    """Return the times in the course's zone; in UTC where the clocks are put back, and a local time comes twice."""
    zone = ZoneInfo(course.zone)
    start, end = session.start.astimezone(zone), session.end.astimezone(zone)
    doubtful = any(moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset() for moment in (start, end))
    return (session.start.astimezone(UTC), session.end.astimezone(UTC)) if doubtful else (start, end)


def _course_properties(course: Course) -> Iterable[tuple[str, str]]:
    yield "CODE", course.code
    yield "TITLE", course.title
    yield "TITLE-ZH", course.title_zh
    yield "VENUE", course.venue
    for organizer in course.organizers:
        yield "ORGANIZER", organizer
    yield "GUIDING-BODY", course.guiding_body
    yield "LANGUAGE", course.language
    yield "KEEP-UNTIL", course.keep_until.isoformat() if course.keep_until else ""
    yield "BASIS", str(course.rule.basis)
    yield "SHARE", repr(course.rule.share)
    yield "EXCUSED", _flag(course.rule.excused)


def _session_properties(session: Session) -> Iterable[tuple[str, str]]:
    yield "CODE", session.code
    yield "TITLE", session.title
    yield "TITLE-ZH", session.title_zh
    yield "OPENS-BEFORE", str(int(session.opens_before.total_seconds() // 60))
    yield "LATE-AFTER", str(int(session.late_after.total_seconds() // 60))
    for group in session.expected:
        yield "EXPECTED", group
    yield "EXITS", _flag(session.exits)
    yield "WEIGHT", repr(session.weight)


def _flag(value: bool) -> str:
    return "TRUE" if value else "FALSE"


def _text(value: str) -> vText:
    made = vText(value)
    made.params["VALUE"] = "TEXT"  # else commas and line ends of an unknown property are not escaped
    return made
