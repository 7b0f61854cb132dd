"""Why somebody stands as they do in a session: the rule of `standings.state_of`, told step by step for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Course, Direction, Leave, Session, Trainee
from checkin.attendance.standings import CAME, Standing
from checkin.office.wording import clock_said, moment_said, outcome_said, source_said, state_said
from checkin.store import DayMark, Granted, Seen
from checkin.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Change:
    """One correction: who, when, from which state to which, and why. `state` "": it was taken back."""

    at: datetime
    by: str
    was: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of one person in one session."""

    course: Course
    session: Session
    person: Trainee
    standing: Standing | None
    """None: neither expected nor here."""
    scans: tuple[Seen, ...]
    """In order of time, refused and undone ones too."""
    leave: Leave | None
    leaves: tuple[Granted, ...]
    corrections: tuple[Change, ...]
    closing: DayMark | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The evidence, and the sentences that lead from it to the standing."""

    evidence: Evidence
    sentences: tuple[Sentence, ...]


def explain(evidence: Evidence) -> Explanation:
    """Put the steps into sentences, in the order in which they decide."""
    steps = (_expectation, _passages, _refusals, _leave, _closing, _correction, _result)
    return Explanation(evidence, tuple(sentence for step in steps for sentence in step(evidence)))


def _expectation(e: Evidence) -> Iterator[Sentence]:
    session, person = e.session, e.person
    groups = ", ".join(session.expected)
    if not session.expected:
        yield say("Attendance", "Expected: this session is for everybody.")
    elif session.expects(person.group):
        yield say("Attendance", "Expected: this session is for {groups}.").format(groups=groups)
    else:
        sentence = say("Attendance", "Not expected: this session is for {groups}, the group here is {group}.")
        yield sentence.format(groups=groups, group=person.group or say("Attendance", "none"))
    if person.withdrawn is not None:
        when = moment_said(e.course, person.withdrawn)
        if person.withdrawn <= session.start:
            yield say("Attendance", "Left the course at {when}, before this session: not expected.").format(when=when)
        else:
            yield say("Attendance", "Left the course at {when}, after this session began.").format(when=when)


def _passages(e: Evidence) -> Iterator[Sentence]:
    counted = [seen for seen in e.scans if seen.direction is not None and seen.undone is None]
    first = next((seen for seen in counted if seen.direction == Direction.IN), None)
    if first is None:
        yield say("Attendance", "No scan let this person in.")
    else:
        yield from _arrival(e, first)
        yield from _departure(e, counted)
    for seen in e.scans:
        if seen.override and seen.direction is not None:
            sentence = say("Attendance", "{time}: let through against the rules by {who}: {reason}.")
            time = clock_said(e.course, seen.at)
            yield sentence.format(time=time, who=seen.operator, reason=seen.override)
        if seen.undone is not None:
            sentence = say("Attendance", "The scan of {time} was undone by {who}, so it does not count: {reason}.")
            time, undone = clock_said(e.course, seen.at), seen.undone
            yield sentence.format(time=time, who=undone.operator, reason=undone.reason)


def _arrival(e: Evidence, first: Seen) -> Iterator[Sentence]:
    how = {"time": clock_said(e.course, first.at), "door": first.door, "source": source_said(first.source)}
    yield say("Attendance", "First way in at {time}, {door}, {source}.").format(**how)
    if first.typed != first.at:
        sentence = say("Attendance", "That time was written on paper, and typed in at {typed}.")
        yield sentence.format(typed=moment_said(e.course, first.typed))
    late = {"late": clock_said(e.course, e.session.late)}
    if first.at > e.session.late:
        yield say("Attendance", "That is later than {late}: late.").format(**late)
    else:
        yield say("Attendance", "That is not later than {late}: in time.").format(**late)


def _departure(e: Evidence, counted: list[Seen]) -> Iterator[Sentence]:
    last = counted[-1]
    if last.direction == Direction.OUT:
        times = {"time": clock_said(e.course, last.at), "end": clock_said(e.course, e.session.end)}
        if last.at < e.session.end:
            yield say("Attendance", "Went out at {time} and did not come back before {end}: left early.").format(
                **times
            )
        else:
            yield say("Attendance", "Went out at {time}, not before the end at {end}: stayed.").format(**times)
    elif any(seen.direction == Direction.OUT for seen in counted):
        sentence = say("Attendance", "Went out in between, and came back at {time}.")
        yield sentence.format(time=clock_said(e.course, last.at))


def _refusals(e: Evidence) -> Iterator[Sentence]:
    for seen in e.scans:
        if seen.direction is None:
            sentence = say("Attendance", "{time}, {door}: not let through ({outcome}), so it changes nothing.")
            yield sentence.format(time=clock_said(e.course, seen.at), door=seen.door, outcome=outcome_said(seen.kind))


def _leave(e: Evidence) -> Iterator[Sentence]:
    if e.leave is None:
        return
    told = {"who": e.leave.granted_by, "reason": e.leave.reason or say("Attendance", "erased")}
    if e.standing is not None and e.standing.arrival is not None:
        yield say("Attendance", "On leave by {who}, but came: the leave does not count. Reason: {reason}.").format(
            **told
        )
    else:
        yield say("Attendance", "On leave by {who}: excused. Reason: {reason}.").format(**told)


def _closing(e: Evidence) -> Iterator[Sentence]:
    mark = e.closing
    if mark is None or not mark.closed:
        yield say("Attendance", "The day is open: who is expected and did not come is absent once it is closed.")
        return
    told = {"revision": mark.revision}
    yield say("Attendance", "The day is closed (revision {revision}): who did not come is absent.").format(**told)
    for seen in e.scans:
        if seen.direction is not None and seen.stamp > mark.stamp:
            sentence = say(
                "Attendance",
                "The scan of {time} was stored after the closing, so the file that was sent does not have it. "
                "Reopen the day to send it.",
            )
            yield sentence.format(time=clock_said(e.course, seen.at))


def _correction(e: Evidence) -> Iterator[Sentence]:
    for change in e.corrections:
        told = {"when": moment_said(e.course, change.at), "who": change.by, "was": state_said(change.was)}
        told["reason"] = change.reason or say("Attendance", "erased")
        if change.state:
            sentence = say("Attendance", "{when}: {who} set it from {was} to {state}. Reason: {reason}.")
            yield sentence.format(**told, state=state_said(change.state))
        else:
            yield say("Attendance", "{when}: {who} took the correction back. Reason: {reason}.").format(**told)
    if e.corrections and e.corrections[-1].state:
        yield say("Attendance", "A correction stands above what scans and leave say.")


def _result(e: Evidence) -> Iterator[Sentence]:
    one = e.standing
    if one is None:
        yield say("Attendance", "So this person is not counted in this session.")
    elif one.state in CAME:
        sentence = say("Attendance", "So: {state}, {minutes} minutes.")
        yield sentence.format(state=state_said(one.state), minutes=one.minutes)
    else:
        yield say("Attendance", "So: {state}.").format(state=state_said(one.state))
