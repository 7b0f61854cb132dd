"""What importing a roster changes: who is meant by each row, and what it says that was not so before."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from checkin.attendance.course import Trainee
from checkin.roster import FIELDS, RosterFile, RosterRow
from checkin.store import Reading
from checkin.store.rosters import erased_people
from checkin.words import Sentence, say


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one person: what it is, and what it will be."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One person who is on the roster already. `fields`: what the file says differently."""

    row: RosterRow
    before: Trainee
    after: Trainee
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RosterChange:
    """What an import changes, or would change. Nobody is removed: `missing` are here, but not in the file."""

    new: tuple[RosterRow, ...] = ()
    """Rows of people who are not on the roster, with the number they get."""
    changed: tuple[Changed, ...] = ()
    back: tuple[Changed, ...] = ()
    """People who had left the course, and are in the file again: they are on it again."""
    same: int = 0
    missing: tuple[Trainee, ...] = ()
    zeros: tuple[Changed, ...] = ()
    """People whose number lost its leading zeros in the file, or gained some: they keep theirs. Counted above too."""
    moved: tuple[tuple[RosterRow, Trainee], ...] = ()
    """Rows whose name and unit are those of somebody with another number: the number decides who is meant."""
    erased: tuple[RosterRow, ...] = ()
    """Rows with the number of a person who was erased: they are not imported."""

    @property
    def acts(self) -> int:
        """How many people an import would write."""
        return len(self.new) + len(self.changed) + len(self.back)

    @property
    def cautions(self) -> tuple[Sentence, ...]:
        """What to know before it is imported, a sentence each."""
        return tuple(_cautions(self))


def _cautions(change: RosterChange) -> Iterator[Sentence]:
    if change.back:
        sentence = say("Roster", "{count} people had left the course and are on it again: {names}.")
        yield sentence.format(count=len(change.back), names=_names(one.before for one in change.back))
    if change.zeros:
        one = change.zeros[0]
        sentence = say(
            "Roster",
            "{count} numbers lost or gained zeros in the file ({name}: {before} on the roster, {after} in the file). "
            "These people keep the numbers that they have.",
        )
        told = {"name": one.before.name, "before": one.before.number, "after": one.row.number}
        yield sentence.format(count=len(change.zeros), **told)
    if change.moved:
        row, before = change.moved[0]
        sentence = say(
            "Roster",
            "{count} people have another number than before ({name} of the same unit: {before}, in the file {after}). "
            "Badges and scans stay with the number. Check that the column of the numbers is the right one.",
        )
        yield sentence.format(count=len(change.moved), name=row.name, before=before.number, after=row.number)
    if change.erased:
        sentence = say(
            "Roster",
            "{count} rows have the number of a person who was erased and are not imported: {numbers}. Give them other "
            "numbers if these are other people.",
        )
        numbers = ", ".join(row.number for row in change.erased[:_NAMED])
        yield sentence.format(count=len(change.erased), numbers=numbers + (" …" if len(change.erased) > _NAMED else ""))


_NAMED = 5
"""People that a sentence names; it counts them all."""


def _names(people: Iterator[Trainee]) -> str:
    named = [f"{person.number} {person.name}" for person in people]
    return "; ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")


@dataclass
class _Roster:
    """Who is on the roster, by all that a row may say of them."""

    people: Sequence[Trainee]
    erased: set[str]
    by_number: dict[str, Trainee] = field(default_factory=dict)
    by_bare: dict[str, list[Trainee]] = field(default_factory=dict)
    erased_bare: set[str] = field(default_factory=set)
    """Numbers of erased people without the zeros that a spreadsheet takes away."""
    by_person: dict[tuple[str, str], list[Trainee]] = field(default_factory=dict)
    by_name: dict[str, list[Trainee]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person in self.people:
            self.by_number[person.number] = person
            if person.trainee in self.erased:
                if person.number.isdigit():
                    self.erased_bare.add(person.number.lstrip("0"))
            else:
                if person.number.isdigit():
                    self.by_bare.setdefault(person.number.lstrip("0"), []).append(person)
                self.by_person.setdefault((person.name, person.unit), []).append(person)
                self.by_name.setdefault(person.name, []).append(person)

    def same(self, row: RosterRow, fields: Sequence[str]) -> Sequence[Trainee]:
        """Return all with the name and the unit of a row, in order of their numbers' coming."""
        return (self.by_person.get((row.name, row.unit)) if "unit" in fields else self.by_name.get(row.name)) or ()

    def alike(self, row: RosterRow, fields: Sequence[str]) -> Trainee | None:
        """Return the only one with the name and the unit of a row (the name alone where the file has no units)."""
        found = self.by_person.get((row.name, row.unit)) if "unit" in fields else self.by_name.get(row.name)
        return found[0] if found and len(found) == 1 else None


def compare(
    reading: Reading, course: str, roster: RosterFile, told: Callable[[int], object] = lambda _done: None
) -> tuple[RosterChange, Iterable[Trainee]]:
    """Return what a file changes, and whom an import writes: those whom it changes, then those who are new."""
    known = _Roster(reading.trainees(course), erased_people(reading, course))
    return _Comparison(roster, known).change(told)


class _Comparison:
    def __init__(self, roster: RosterFile, known: _Roster) -> None:
        self._rows, self._numbered, self._known = roster.rows, roster.numbered, known
        self._fields = [name for name in FIELDS if name in roster.fields and name != "number"]
        self._given = set() if roster.numbered else {row.number for row in roster.rows}
        self._found: set[str] = set()
        """Who of the roster is in the file."""
        self._rows_like = Counter(map(self._key, roster.rows))
        self._next = self._highest()
        self._changed: list[Changed] = []
        self._back: list[Changed] = []
        self._zeros: list[Changed] = []
        self._moved: list[tuple[RosterRow, Trainee]] = []
        self._same = 0

    def change(self, told: Callable[[int], object]) -> tuple[RosterChange, Iterable[Trainee]]:
        new, erased, written = [], [], []
        for done, row in enumerate(self._rows):
            if done % 5000 == 0:
                told(done)
            before = self._meant(row)
            if before.trainee in self._known.erased if before is not None else self._was_erased(row):
                erased.append(row)
                continue
            self._note_move(row, before)
            if before is None:
                new.append(self._with_number(row))
            elif (after := self._note_change(row, before)) is not None:
                written.append(after)
        change = RosterChange(
            tuple(new),
            tuple(self._changed),
            tuple(self._back),
            self._same,
            tuple(self._missing()),
            tuple(self._zeros),
            tuple(self._moved),
            tuple(erased),
        )
        return change, chain(written, self._people(new))

    def _people(self, new: Sequence[RosterRow]) -> Iterator[Trainee]:
        """Yield the new people. Their identities rise with the file: a tree of keys is filled faster in its order."""
        names = sorted(uuid.uuid4().hex[:16] for _ in new)
        for name, row in zip(names, new, strict=True):
            yield Trainee(name, row.number, **{field: getattr(row, field) for field in self._fields})

    def _note_change(self, row: RosterRow, before: Trainee) -> Trainee | None:
        """Note what a row changes of somebody; returns how they are then, or None when nothing changes."""
        after = self._after(before, row)
        pairs = ((name, getattr(before, name), getattr(after, name)) for name in self._fields)
        one = Changed(row, before, after, tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2]))
        if row.number != before.number and not self._numbered:
            self._zeros.append(one)
        if before.withdrawn is not None:
            self._back.append(one)
        elif one.fields or before.walk_in:
            self._changed.append(one)
        else:
            self._same += 1
            return None
        return after

    def _was_erased(self, row: RosterRow) -> bool:
        """Tell whether somebody unknown has the number of an erased person, but for zeros: names cannot be compared."""
        return not self._numbered and row.number.isdigit() and row.number.lstrip("0") in self._known.erased_bare

    def _key(self, row: RosterRow) -> tuple[str, str]:
        return row.name, row.unit if "unit" in self._fields else ""

    def _meant(self, row: RosterRow) -> Trainee | None:
        """Return who on the roster a row is about; None for somebody new."""
        if self._numbered:
            same = self._known.same(row, self._fields)
            rest = [person for person in same if person.trainee not in self._found]
            found = rest[0] if rest and len(same) <= self._rows_like[self._key(row)] else None
        else:
            found = self._known.by_number.get(row.number)
        if found is None and row.number.isdigit() and not self._numbered:
            bare = self._known.by_bare.get(row.number.lstrip("0"), ())
            same = [person for person in bare if person.name == row.name and person.number not in self._given]
            found = same[0] if len(same) == 1 else None
        if found is None or found.trainee in self._found:
            return None
        self._found.add(found.trainee)
        return found

    def _note_move(self, row: RosterRow, before: Trainee | None) -> None:
        """Note who else on the roster a row seems to be about, by its name and unit."""
        if not self._numbered and (before is None or before.name != row.name):
            other = self._known.alike(row, self._fields)
            if other is not None and other.number not in self._given:
                self._moved.append((row, other))

    def _after(self, before: Trainee, row: RosterRow) -> Trainee:
        """Return a person as the file has them; what it has no column for stays as it is."""
        told: Mapping[str, str] = {name: getattr(row, name) for name in self._fields}
        return replace(before, **told, withdrawn=None, walk_in=False)

    def _with_number(self, row: RosterRow) -> RosterRow:
        if not self._numbered:
            return row
        self._next += 1
        return replace(row, number=f"{self._next:0{self._digits}}")

    def _highest(self) -> int:
        numbers = [person.number for person in self._known.people if person.number.isdecimal()]
        highest = max((int(number) for number in numbers), default=0)
        self._digits = max([3, len(str(highest + len(self._rows))), *(len(number) for number in numbers)])
        return highest

    def _missing(self) -> Iterator[Trainee]:
        for person in self._known.people:
            there = person.trainee in self._found or person.trainee in self._known.erased
            if not there and not person.walk_in and person.withdrawn is None:
                yield person
