"""The rules of the door: one pure function decides each scan; `now` is always an argument."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from checkin.attendance.course import Badge, Course, Direction, Leave, Passage, Session, Timetable, Trainee
from checkin.attendance.verdicts import Kind, Verdict

EXIT_PAUSE = timedelta(seconds=60)
"""Where exits are scanned: a second reading within this time repeats the first; nobody left or came back."""

EXIT_GRACE = timedelta(minutes=30)
"""After the end of a session whose exits are scanned, its door still scans those who go out."""

LOOKING_BACK = timedelta(minutes=30)
"""A door serves so long a session that was over when staff chose it: to see its lists, or let in with a reason."""

EVERYBODY_OUT = "everybody out"
"""The source of the passages of those who were noted to have gone out all at once: no badge was read, none repeats."""


class Presented(Enum):
    """What was held up at the door."""

    FOREIGN = "not one of our tokens"
    FORGED = "our format, wrong code"
    OTHER_COURSE = "a genuine badge of another course this door knows"
    GENUINE = "a genuine badge of this course; where exits are scanned, who is inside goes out with it"
    BY_HAND = "no badge, found by search: staff mean the way in"
    ON_PAPER = "no badge, on a sign-in sheet that came back: the person came in then"


_MEAN_IN = frozenset({Presented.BY_HAND, Presented.ON_PAPER})


@dataclass(frozen=True, slots=True)
class DoorSession:
    """What the timetable says at one moment: the session, and why it does or does not admit."""

    session: Session | None
    refusal: Kind | None = None
    """None when the doors are open; else NO_SESSION, NOT_OPEN or CLOSED."""
    following: Session | None = None
    """The session to announce when the doors are not open: the next one to open."""
    leaving: tuple[Session, ...] = ()
    """The sessions that ended less than EXIT_GRACE ago and whose exits are scanned: people still go out of them."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one door knows about what is presented, gathered before deciding."""

    presented: Presented
    course: Course
    timetable: Timetable
    door_session: DoorSession
    badge: Badge | None = None
    badge_id: int | None = None
    trainee: Trainee | None = None
    passages: Sequence[Passage] = ()
    """Of this person in this session, in order of time, undone ones left out."""
    earlier: Sequence[tuple[Session, Sequence[Passage]]] = ()
    """The same in the other sessions that people still go out of."""
    leave: Leave | None = None
    other_course_title: str = ""
    override: str = ""
    """The reason for letting the person in against the rules; empty for none."""


def door_session(
    course: Course, timetable: Timetable, now: datetime, *, pinned: str = "", room: str = ""
) -> DoorSession:
    """Find the session a door serves at `now`; `pinned` is a session code, `room` limits to the sessions held there.

    Unpinned, it is the open session that opened last; when none is open, the one that people are going out of, the next
    one of the same day (NOT_OPEN), the last one that ended today (CLOSED), or none (NO_SESSION). A pinned session that
    people are going out of gives way to one that is open.
    """
    here = [s for s in timetable.sessions if not room or s.room in ("", room)]
    following = min((s for s in here if s.opens > now), key=lambda s: (s.opens, s.code), default=None)
    chosen = timetable.get(pinned) if pinned else None
    if pinned and (chosen is None or not _is_leaving(chosen, now)):
        return _named_session(chosen, now, following)
    leaving = (chosen,) if chosen is not None else tuple(s for s in here if _is_leaving(s, now))
    opened = [s for s in here if s.opens <= now <= s.end]
    if opened:
        return DoorSession(max(opened, key=lambda s: (s.opens, s.code)), None, following, leaving)
    if leaving:
        return DoorSession(max(leaving, key=lambda s: (s.end, s.code)), Kind.CLOSED, following, leaving)
    today = course.day(now)
    if following is not None and course.day(following.start) == today:
        return DoorSession(following, Kind.NOT_OPEN, following)
    ended = [s for s in here if s.end < now and course.day(s.end) == today]
    if ended:
        return DoorSession(max(ended, key=lambda s: (s.end, s.code)), Kind.CLOSED, following)
    return DoorSession(None, Kind.NO_SESSION, following)


def listed_session(timetable: Timetable, code: str, at: datetime) -> DoorSession:
    """Return the session that a line of a sign-in sheet is of, as its door was at the time on the paper."""
    return _named_session(timetable.get(code), at, None)


def _named_session(session: Session | None, now: datetime, following: Session | None) -> DoorSession:
    if session is None:
        return DoorSession(None, Kind.NO_SESSION, following)
    if now < session.opens:
        return DoorSession(session, Kind.NOT_OPEN, session)
    return DoorSession(session, Kind.CLOSED if now > session.end else None, following)


def pin_is_over(session: Session | None, since: datetime, now: datetime) -> bool:
    """Tell whether a door must not be kept any longer on a session that staff chose: it would refuse all who come.

    It is gone, or over and everybody had time to go; who chose it when it was over meant to look back for a while.
    """
    if session is None or now <= session.end:
        return session is None
    return now > since + LOOKING_BACK if since > session.end else not _is_leaving(session, now)


def _is_leaving(session: Session, now: datetime) -> bool:
    return session.exits and session.end < now <= session.end + EXIT_GRACE


def decide(facts: Facts, now: datetime) -> Verdict:
    """Decide one scan. Pure: the same facts and moment give the same verdict."""
    for step in _STEPS:
        verdict = step(facts, now)
        if verdict is not None:
            return verdict
    return _admission(facts, now)


def _verdict(facts: Facts, now: datetime, kind: Kind, **details: object) -> Verdict:
    return Verdict(
        kind,
        now,
        session=facts.door_session.session,
        trainee=facts.trainee,
        badge=facts.badge_id,
        **details,  # type: ignore[arg-type]  # the fields of Verdict, named by the callers below
    )


def _about_the_token(facts: Facts, now: datetime) -> Verdict | None:
    if facts.presented is Presented.FOREIGN:
        return _verdict(facts, now, Kind.NOT_A_BADGE)
    if facts.presented is Presented.FORGED:
        return _verdict(facts, now, Kind.FORGED)
    if facts.presented is Presented.OTHER_COURSE:
        return _verdict(facts, now, Kind.OTHER_COURSE, course_title=facts.other_course_title)
    return None


def _about_the_badge(facts: Facts, now: datetime) -> Verdict | None:
    if facts.override:
        return None
    badge, trainee = facts.badge, facts.trainee
    if badge is not None and badge.replaced is not None:
        return _verdict(facts, now, Kind.REPLACED, since=badge.replaced)
    if badge is not None and badge.revoked is not None:
        return _verdict(facts, now, Kind.REVOKED, since=badge.revoked)
    if trainee is not None and trainee.withdrawn is not None:
        return _verdict(facts, now, Kind.WITHDRAWN, since=trainee.withdrawn)
    return None


def _about_earlier_sessions(facts: Facts, now: datetime) -> Verdict | None:
    """Whose badge is read goes out of a session that ended a moment ago before going into the next one."""
    if facts.presented in _MEAN_IN:
        return None
    for session, passages in facts.earlier:
        if is_inside(passages) or _is_repeated(passages, now):
            out = check_out(session, facts.trainee, facts.badge_id, passages, now)
            return replace(out, override=facts.override)
    return None


def _about_the_timetable(facts: Facts, now: datetime) -> Verdict | None:
    door = facts.door_session
    if door.session is None:
        return _verdict(facts, now, door.refusal or Kind.NO_SESSION, elsewhere=door.following)
    if door.refusal is None or facts.override or (door.refusal is Kind.CLOSED and _may_leave(facts, door.session)):
        return None
    return _verdict(facts, now, door.refusal, elsewhere=door.following)


def _may_leave(facts: Facts, session: Session) -> bool:
    """Tell whether this person may go out, whatever the timetable says of those who come in."""
    return session.exits and is_inside(facts.passages)


def is_inside(passages: Sequence[Passage]) -> bool:
    """Tell whether somebody with these passages (in order of time) came in and did not go out again."""
    return bool(passages) and passages[-1].direction is Direction.IN


def _is_repeated(passages: Sequence[Passage], now: datetime) -> bool:
    """Tell whether the last passage was read from a badge a moment ago, by whichever door, and had a way in before."""
    came = any(p.direction is Direction.IN for p in passages)
    return came and now - passages[-1].at < EXIT_PAUSE and passages[-1].source != EVERYBODY_OUT


def _about_the_place(facts: Facts, now: datetime) -> Verdict | None:
    session, trainee = facts.door_session.session, facts.trainee
    if facts.override or session is None or trainee is None or session.expects(trainee.group):
        return None
    if _may_leave(facts, session):  # was let in
        return None
    mine = [s for s in facts.timetable.sessions if s.expects(trainee.group) and s.end >= now]
    return _verdict(facts, now, Kind.WRONG_SESSION, elsewhere=min(mine, key=lambda s: s.start, default=None))


def _about_earlier_passages(facts: Facts, now: datetime) -> Verdict | None:
    session, passages = facts.door_session.session, facts.passages
    arrivals = [p for p in passages if p.direction is Direction.IN]
    if session is None or not arrivals:
        return None
    last, inside = passages[-1], is_inside(passages)
    if facts.presented in _MEAN_IN:
        told = inside or (facts.presented is Presented.ON_PAPER and now <= last.at)
        goes_out = False
    else:
        repeated = _is_repeated(passages, now)
        told, goes_out = inside and repeated, inside != repeated
    if told or not session.exits:
        return _verdict(facts, now, Kind.ALREADY_IN, since=arrivals[0].at, door=arrivals[0].door)
    if goes_out:
        return replace(check_out(session, facts.trainee, facts.badge_id, passages, now), override=facts.override)
    return _verdict(facts, now, Kind.BACK_IN, since=last.at, direction=Direction.IN, override=facts.override)


def check_out(
    session: Session, trainee: Trainee | None, badge: int | None, passages: Sequence[Passage], now: datetime
) -> Verdict:
    """Return the verdict on somebody who goes out; `passages` in order of time, with at least one way in."""
    minutes = minutes_attended(session, [*passages, Passage(now, Direction.OUT, "")])
    since = next(p.at for p in passages if p.direction is Direction.IN)
    return Verdict(
        Kind.CHECKED_OUT,
        now,
        session=session,
        trainee=trainee,
        badge=badge,
        since=since,
        minutes=minutes,
        direction=Direction.OUT,
    )


def _admission(facts: Facts, now: datetime) -> Verdict:
    session = facts.door_session.session
    assert session is not None, "the timetable was asked before"
    minutes = max(1, int((now - session.start).total_seconds() // 60)) if now > session.late else 0
    kind = Kind.LATE if minutes else Kind.ADMITTED
    if facts.trainee is None:
        kind = Kind.PROVISIONAL
    elif facts.leave is not None:
        kind = Kind.EXCUSED_BUT_HERE
    return _verdict(
        facts, now, kind, minutes=minutes, leave=facts.leave, override=facts.override, direction=Direction.IN
    )


_STEPS = (
    _about_the_token,
    _about_the_badge,
    _about_earlier_sessions,
    _about_the_timetable,
    _about_the_place,
    _about_earlier_passages,
)


def minutes_attended(session: Session, passages: Sequence[Passage]) -> int:
    """Return whole minutes between arrivals and departures, within the session; who did not leave stayed to its end."""
    inside: datetime | None = None
    total = timedelta(0)
    ordered = sorted(passages, key=lambda p: p.at) if len(passages) > 1 else passages
    for passage in ordered:
        if passage.direction is Direction.IN and inside is None:
            inside = max(passage.at, session.start)
        elif passage.direction is Direction.OUT and inside is not None:
            total += max(min(passage.at, session.end) - inside, timedelta(0))
            inside = None
    if inside is not None:
        total += max(session.end - inside, timedelta(0))
    return int(total.total_seconds() // 60)
