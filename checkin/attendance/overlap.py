"""Tells which sessions of a timetable cannot both be held: the same room or the same people at the same time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from checkin.attendance.course import Session
from checkin.words import Sentence, say


def overlap(one: Session, other: Session, zone: ZoneInfo | None) -> Sentence | None:
    """Tell what two sessions, of which one begins during the other, cannot both have; None when they can."""
    everybody = not one.expected and not other.expected
    groups = [g for g in one.expected or other.expected if one.expects(g) and other.expects(g)]
    if one.room and one.room.casefold() == other.room.casefold():
        sentence = say("Course", "Two sessions overlap in {room}: {one} and {other}.")
        if everybody or groups:
            sentence = say(
                "Course", "Two sessions overlap in {room} and for the same people ({people}): {one} and {other}."
            )
    elif everybody or groups:
        sentence = say("Course", "Two sessions overlap for the same people ({people}): {one} and {other}.")
    else:
        return None
    people = say("Course", "everybody") if everybody else ", ".join(groups)
    return sentence.format(room=one.room, people=people, one=_named(one, zone), other=_named(other, zone))


def _named(session: Session, zone: ZoneInfo | None) -> Sentence:
    when = span(session.start, session.end, zone)
    return say("Course", "'{title}' ({span})").format(title=session.title or session.code, span=when)


def span(start: datetime, end: datetime, zone: ZoneInfo | None) -> Sentence:
    """Return when something begins and ends, in a time zone; in UTC while none is known."""
    begin, close = (moment.astimezone(zone or UTC) for moment in (start, end))
    until = f"{close:%H:%M}" if begin.date() == close.date() else f"{close:%Y-%m-%d %H:%M}"
    return say("Course", "{begin} to {end}").format(begin=f"{begin:%Y-%m-%d %H:%M}", end=until)
