"""Every sentence that the door says about a scan, in one place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.verdicts import Kind, Verdict
from checkin.ui.language import Counted, moment_words, time_words, titles_of, translate

DOT = " · "


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """What the panel says, from top to bottom: what, who, transcription, why, what to do."""

    headline: str
    detail: str
    action: str
    name: str = ""
    latin: str = ""
    note: str = ""
    """What is to be told to the person."""

    def sentence(self) -> str:
        """Return all of it as one line, for screen readers and the tooltip."""
        parts = (self.headline, self.name, self.note, self.detail, self.action)
        return reduce(_one_after_other, (part for part in parts if part), "")


def words(verdict: Verdict, course: Course) -> VerdictWords:
    """Return what staff read about a verdict. Times are in the course's time zone."""
    headline, detail, action = _SAYINGS[verdict.kind](verdict, course)
    person = verdict.trainee
    if verdict.override:
        action = action + DOT + translate("Verdict", "let in by hand: {reason}").format(reason=verdict.override)
    if person is not None:
        return VerdictWords(headline, detail, action, person.name, person.latin, DOT.join(verdict.notes))
    name = ""
    if verdict.kind is Kind.PROVISIONAL and verdict.badge is not None:
        name = translate("Verdict", "Badge {number}").format(number=verdict.badge)
    return VerdictWords(headline, detail, action, name)


def outcome(kind: Kind) -> str:
    """Return a verdict in one to three words, for cards and lists."""
    return _OUTCOMES[kind]()


def person_line(person: Trainee | None) -> str:
    """Return "unit · Group 2 · No. 031", leaving out what is not known."""
    if person is None:
        return ""
    parts = [person.unit or person.province]
    if person.group:
        group = translate("Verdict", "Group {group}").format(group=person.group)
        parts.append(group if person.group.isascii() and len(person.group) <= 3 else person.group)
    if person.number:
        parts.append(translate("Verdict", "No. {number}").format(number=person.number))
    return DOT.join(part for part in parts if part)


def next_line(session: Session | None, course: Course, now: datetime) -> str:
    """Return when the next session opens, or that there is none."""
    if session is None:
        return translate("Verdict", "The timetable has no further session.")
    said = translate("Verdict", "Next: {title} opens at {time}")
    if session.room:
        said = translate("Verdict", "Next: {title} ({room}) opens at {time}")
    return said.format(title=titles_of(session)[0], room=session.room, time=_when(session.opens, course, now))


def _when(moment: datetime, course: Course, now: datetime) -> str:
    """Return the time of a moment, with its day unless that is today."""
    return (time_words if course.day(moment) == course.day(now) else moment_words)(course, moment)


def _one_after_other(before: str, after: str) -> str:
    return translate("Verdict", "{before}. {after}").format(before=before, after=after) if before else after


Saying = tuple[str, str, str]


def _admitted(v: Verdict, c: Course) -> Saying:
    action = translate("Verdict", "Admitted {time}").format(time=time_words(c, v.at))
    return translate("Verdict", "WELCOME"), person_line(v.trainee), action


def _late(v: Verdict, c: Course) -> Saying:
    late = translate("Verdict", "{minutes} late").format(minutes=Counted().minutes(v.minutes))
    action = translate("Verdict", "Admitted {time}").format(time=time_words(c, v.at))
    return translate("Verdict", "LATE"), late + (DOT + person_line(v.trainee) if v.trainee else ""), action


def _excused(v: Verdict, c: Course) -> Saying:
    by = v.leave.granted_by if v.leave else ""
    why = v.leave.reason if v.leave else ""
    detail = translate("Verdict", "On leave, granted by {by}: {why}").format(by=by or "?", why=why or "?")
    action = translate("Verdict", "Admitted {time}. Tell the organizer").format(time=time_words(c, v.at))
    return translate("Verdict", "ON LEAVE, BUT HERE"), detail, action


def _provisional(v: Verdict, c: Course) -> Saying:
    detail = translate("Verdict", "Genuine badge, not yet known at this door. The name comes with the next exchange")
    action = translate("Verdict", "Admitted {time}").format(time=time_words(c, v.at))
    return translate("Verdict", "WELCOME, NAME TO FOLLOW"), detail, action


def _checked_out(v: Verdict, c: Course) -> Saying:
    detail = translate("Verdict", "Here for {minutes}").format(minutes=Counted().minutes(v.minutes))
    if v.since is not None:
        detail += DOT + translate("Verdict", "came in at {time}").format(time=time_words(c, v.since))
    return (
        translate("Verdict", "GOODBYE"),
        detail,
        translate("Verdict", "Out at {time}").format(time=time_words(c, v.at)),
    )


def _back_in(v: Verdict, c: Course) -> Saying:
    out = translate("Verdict", "Went out at {time}").format(time=time_words(c, v.since)) if v.since else ""
    action = translate("Verdict", "Back in at {time}").format(time=time_words(c, v.at))
    return translate("Verdict", "WELCOME BACK"), out or person_line(v.trainee), action


def _already_in(v: Verdict, c: Course) -> Saying:
    since = time_words(c, v.since) if v.since else "?"
    detail = translate("Verdict", "Came in at {time}").format(time=since)
    if v.door:
        detail = translate("Verdict", "Came in at {time} through {door}").format(time=since, door=v.door)
    return translate("Verdict", "ALREADY IN"), detail, translate("Verdict", "No need to do anything")


def _wrong_session(v: Verdict, c: Course) -> Saying:
    headline = translate("Verdict", "ANOTHER SESSION")
    there = v.elsewhere
    if there is None:
        here = titles_of(v.session)[0] if v.session else ""
        detail = translate("Verdict", "Not expected in {here}, nor in a later session").format(here=here)
        return headline, detail, translate("Verdict", "Send to the organizer")
    when = _when(there.start, c, v.at)
    detail = translate("Verdict", "Expected in {title} at {when}").format(title=titles_of(there)[0], when=when)
    if there.room:
        detail = translate("Verdict", "Expected in {room} at {when}: {title}").format(
            room=there.room, title=titles_of(there)[0], when=when
        )
        return headline, detail, translate("Verdict", "Show the way to {room}").format(room=there.room)
    return headline, detail, translate("Verdict", "Show the way there")


def _no_session(v: Verdict, c: Course) -> Saying:
    action = translate("Verdict", "Send to the organizer")
    if v.elsewhere is not None:
        action = translate("Verdict", "Ask to come back then")
    return translate("Verdict", "NO SESSION NOW"), next_line(v.elsewhere, c, v.at), action


def _not_open(v: Verdict, c: Course) -> Saying:
    session = v.session or v.elsewhere
    if session is None:
        return _no_session(v, c)
    opens = _when(session.opens, c, v.at)
    detail = translate("Verdict", "{title} opens at {time}").format(title=titles_of(session)[0], time=opens)
    return (
        translate("Verdict", "NOT OPEN YET"),
        detail,
        translate("Verdict", "Ask to come back at {time}").format(time=opens),
    )


def _closed(v: Verdict, c: Course) -> Saying:
    detail = next_line(v.elsewhere, c, v.at)
    if v.session is not None:
        ended = _when(v.session.end, c, v.at)
        title = titles_of(v.session)[0]
        detail = translate("Verdict", "{title} ended at {time}").format(title=title, time=ended)
    action = next_line(v.elsewhere, c, v.at) if v.elsewhere else translate("Verdict", "Send to the organizer")
    return translate("Verdict", "SESSION IS OVER"), detail, action


def _replaced(v: Verdict, c: Course) -> Saying:
    detail = translate("Verdict", "Replaced at the desk")
    if v.since is not None:
        detail = translate("Verdict", "Replaced at the desk on {moment}").format(moment=moment_words(c, v.since))
    return translate("Verdict", "OLD BADGE"), detail, translate("Verdict", "Ask for the new badge; take this one in")


def _revoked(v: Verdict, c: Course) -> Saying:
    detail = translate("Verdict", "This badge was withdrawn")
    if v.since is not None:
        detail = translate("Verdict", "This badge was withdrawn on {moment}").format(moment=moment_words(c, v.since))
    action = translate("Verdict", "Take this badge in; send to the organizer")
    return translate("Verdict", "BADGE WITHDRAWN"), detail, action


def _withdrawn(v: Verdict, c: Course) -> Saying:
    detail = translate("Verdict", "No longer on the course")
    if v.since is not None:
        detail = translate("Verdict", "No longer on the course since {moment}").format(moment=moment_words(c, v.since))
    return translate("Verdict", "LEFT THE COURSE"), detail, translate("Verdict", "Send to the organizer")


def _other_course(v: Verdict, _c: Course) -> Saying:
    detail = translate("Verdict", "It belongs to: {title}").format(title=v.course_title or "?")
    return translate("Verdict", "BADGE OF ANOTHER COURSE"), detail, translate("Verdict", "Show the way to that course")


def _forged(_v: Verdict, _c: Course) -> Saying:
    detail = translate("Verdict", "This badge was not issued here")
    return translate("Verdict", "NOT GENUINE"), detail, translate("Verdict", "Do not let in; call the organizer")


def _not_a_badge(_v: Verdict, _c: Course) -> Saying:
    detail = translate("Verdict", "Not a badge of this program")
    return translate("Verdict", "NOT A BADGE"), detail, translate("Verdict", "Ask for the course badge")


_SAYINGS: dict[Kind, Callable[[Verdict, Course], Saying]] = {
    Kind.ADMITTED: _admitted,
    Kind.LATE: _late,
    Kind.EXCUSED_BUT_HERE: _excused,
    Kind.PROVISIONAL: _provisional,
    Kind.CHECKED_OUT: _checked_out,
    Kind.BACK_IN: _back_in,
    Kind.ALREADY_IN: _already_in,
    Kind.WRONG_SESSION: _wrong_session,
    Kind.NO_SESSION: _no_session,
    Kind.NOT_OPEN: _not_open,
    Kind.CLOSED: _closed,
    Kind.REPLACED: _replaced,
    Kind.REVOKED: _revoked,
    Kind.WITHDRAWN: _withdrawn,
    Kind.OTHER_COURSE: _other_course,
    Kind.FORGED: _forged,
    Kind.NOT_A_BADGE: _not_a_badge,
}

_OUTCOMES: dict[Kind, Callable[[], str]] = {
    Kind.ADMITTED: lambda: translate("Outcome", "Admitted"),
    Kind.LATE: lambda: translate("Outcome", "Late"),
    Kind.EXCUSED_BUT_HERE: lambda: translate("Outcome", "On leave, but here"),
    Kind.PROVISIONAL: lambda: translate("Outcome", "Name to follow"),
    Kind.CHECKED_OUT: lambda: translate("Outcome", "Went out"),
    Kind.BACK_IN: lambda: translate("Outcome", "Back in"),
    Kind.ALREADY_IN: lambda: translate("Outcome", "Already in"),
    Kind.WRONG_SESSION: lambda: translate("Outcome", "Another session"),
    Kind.NO_SESSION: lambda: translate("Outcome", "No session"),
    Kind.NOT_OPEN: lambda: translate("Outcome", "Not open yet"),
    Kind.CLOSED: lambda: translate("Outcome", "Session over"),
    Kind.REPLACED: lambda: translate("Outcome", "Old badge"),
    Kind.REVOKED: lambda: translate("Outcome", "Badge withdrawn"),
    Kind.WITHDRAWN: lambda: translate("Outcome", "Left the course"),
    Kind.OTHER_COURSE: lambda: translate("Outcome", "Other course"),
    Kind.FORGED: lambda: translate("Outcome", "Not genuine"),
    Kind.NOT_A_BADGE: lambda: translate("Outcome", "Not a badge"),
}
