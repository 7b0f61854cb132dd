"""What a person should decide about merged journals: each item with its evidence, and what was decided about it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk, WalkIns
from checkin.errors import InputError
from checkin.office import findings
from checkin.office.checklist import WALK
from checkin.office.devices import Devices, trust
from checkin.office.findings import Choice, Found, Kind
from checkin.office.leaves import reason_of
from checkin.office.office import Office
from checkin.store.decisions import Decision, decisions, evidence_of
from checkin.words import Sentence, say

__all__ = ["Choice", "Kind", "Review", "ReviewItem"]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One item. `decided`: what was decided about it, wherever that was; None while nobody has.

    `evidence` are the lines that it is about, `people` those concerned; of a walk-in the likeliest of the roster.
    An item that does not occur any more has no choices.
    """

    item: str
    kind: Kind
    found: str
    evidence: tuple[Sentence, ...] = ()
    choices: tuple[Choice, ...] = ()
    people: tuple[Trainee, ...] = ()
    decided: Decision | None = None


class Review:
    """Lists the items of one store's courses, and stores what is decided."""

    def __init__(self, office: Office, walk: timedelta = WALK) -> None:
        """`walk`: nobody walks from one door to another in less."""
        self._office, self._store, self._operator, self._walk = office, office.store, office.operator, walk

    def items(self, course: str) -> list[ReviewItem]:
        """Return the items that wait for a decision, then those that were decided, the newest decision first."""
        found = {one.item: one for one in findings.find(self._office, course, self._walk)}
        with self._store.read() as reading:
            known = decisions(reading, course)
        still_open = [_item(one) for one in found.values() if one.item not in known]
        past = sorted(known.values(), key=lambda one: one.at, reverse=True)
        return still_open + [_decided(one, found.get(one.item)) for one in past]

    def decide(self, course: str, item: str, choice: str, reason: str, now: datetime, *, same_as: str = "") -> None:
        """Decide about an item; what follows from it is done too. `same_as`: who of the roster (id) a walk-in is.

        Raises InputError for an item that is not there, a choice that it does not have, and without a reason.
        """
        reason = reason_of(reason)
        found = next((one for one in findings.find(self._office, course, self._walk) if one.item == item), None)
        if found is None:
            raise InputError(say("Review", "There is no such item, or it was settled meanwhile."))
        if choice not in found.choices:
            known = ", ".join(found.choices)
            raise InputError(say("Review", "Choose one of these: {choices}.").format(choices=known))
        self._do(course, found, Choice(choice), reason, now, same_as)

    def take_back(self, course: str, item: str, reason: str, now: datetime) -> None:
        """Take a decision back: the item is asked again where it still occurs. What followed from it stays."""
        with self._store.write() as writing:
            if item not in decisions(writing, course):
                raise InputError(say("Review", "Nothing was decided about this."))
            writing.append(
                course,
                EntryKind.REVIEW_DECIDED,
                {"item": item, "decision": None},
                now=now,
                operator=self._operator,
                personal={"reason": reason_of(reason), "evidence": ""},
            )

    def _do(self, course: str, found: Found, choice: Choice, reason: str, now: datetime, same_as: str) -> None:
        if choice is Choice.SAME:
            person = same_as or (found.people[0].trainee if found.people else "")
            WalkIns(self._desk(course)).match(found.subject, person, now)
        elif choice is Choice.NOT_COUNTED and found.scan is not None:
            self._desk(course).undo(found.scan, reason, now)
        state = None
        if choice is Choice.TRUST:
            state = next((one for one in Devices(self._office).all(course) if one.device == found.subject), None)
        body = {"item": found.item, "decision": choice.value}
        if found.trainee:
            body["trainee"] = found.trainee
        personal = {"reason": reason, "evidence": evidence_of(found.found)}
        with self._store.write() as writing:
            if state is not None:
                trust(writing, course, state, now, self._operator)
            writing.append(course, EntryKind.REVIEW_DECIDED, body, now=now, operator=self._operator, personal=personal)

    def _desk(self, course: str) -> Desk:
        return Desk(self._store, course, operator=self._operator)


def _item(found: Found) -> ReviewItem:
    return ReviewItem(found.item, found.kind, found.found, found.evidence, found.choices, found.people)


def _decided(decision: Decision, found: Found | None) -> ReviewItem:
    if found is not None:
        return replace(_item(found), decided=decision)
    kind = decision.item.partition(":")[0]
    erased = say("Review", "What this was about was erased.")
    known = Kind.TWICE if kind == findings.DOORS else Kind(kind) if kind in set(Kind) else Kind.OTHER
    return ReviewItem(decision.item, known, decision.found or erased, decided=decision)
