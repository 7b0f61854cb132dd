"""What is here of one course: each day of each device, with the sentence that says why."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from checkin.attendance.course import Course
from checkin.attendance.journal import writer_of
from checkin.exchange.receipt import Answer
from checkin.store import DayMark, Reading, beside, loose_ends, received, tallies
from checkin.store.device import Device
from checkin.store.received import Received, sentence_of
from checkin.words import Sentence, say

_NAMED = re.compile(r"(?P<code>.+)_(?P<day>\d{4}-\d\d-\d\d)_(?P<device>[a-z0-9]+)_r\d+(_\w+)?\.zip", re.IGNORECASE)
"""What day files are called."""


class Here(StrEnum):
    """What is here of a device's day; a closed set, what is worst last."""

    RECEIVED = "received"
    EMPTY = "empty"
    """It is known that nothing happened."""
    QUIET = "quiet"
    """Nothing came of the device, and nothing says that anything is missing."""
    AWAITED = "awaited"
    """It is not due yet."""
    OPEN = "open"
    """A file came, but the day was not closed: its figures may change."""
    OLDER = "older revision"
    """The day was opened or closed again since, and that file has not come."""
    GAP = "gap"
    MISSING = "missing"
    REFUSED = "refused"
    ALTERED = "altered"

    @property
    def fine(self) -> bool:
        """Whether nobody has to do anything about it."""
        return self in (Here.RECEIVED, Here.EMPTY, Here.QUIET, Here.AWAITED)


@dataclass(frozen=True, slots=True)
class Place:
    """One device on one day of a course."""

    course: str
    device: str
    day: date
    here: Here
    said: Sentence
    files: int = 0


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device of a course, and its days. `name` is what people call it; `sends`: files came from it."""

    course: Course
    device: str
    name: str
    sends: bool
    places: tuple[Place, ...]


class CourseLook:
    """Everything that is known of one course."""

    def __init__(self, reading: Reading, course: Course, own: Device, named: Sequence[Received]) -> None:
        """`named`: files that could not be read, for which only their names speak."""
        self.course, self._reading = course, reading
        files = received.files(reading, course=course.course)
        self.files = [*files, *(f for f in named if _names(f, course.code))]
        self.good = [f for f in files if f.day is not None and Answer(f.answer).received]
        self.marks: dict[date, DayMark] = reading.days(course.course)
        planned = reading.timetable(course.course).days(course)
        self.days = tuple(sorted({*planned, *(f.day for f in files if f.day is not None)}))
        self.senders = {f.device for f in self.good}
        self.names = {f.device: f.device_name or f.device for f in files if f.device}
        known = [one.device for one in loose_ends.known_devices(reading, course.course, own)]
        self.names |= {one.device: one.name for one in loose_ends.known_devices(reading, course.course, own)}
        self.devices = [d for d in dict.fromkeys([*known, *self.names]) if d != own.device or d in self.senders]
        bounds = [(_midnight(course, day), _midnight(course, day + timedelta(days=1))) for day in self.days]
        self.wrote = tallies.written(reading, course.course, bounds)
        with_journal = reading.course(course.course) is not None
        behind = beside.behind(reading, course.course) if with_journal else []
        self.behind = {one.device: one for one in behind}
        self.gaps = list(self._gap_days())

    def rows(self, now: datetime, due: time) -> list[DeviceRow]:
        """Return the devices with their days, those that send first. `due`: when a day's file is expected by."""
        places = {d: tuple(self._place(d, n, now, due) for n in range(len(self.days))) for d in self.devices}
        order = sorted(self.devices, key=lambda d: (d not in self.senders, self.names[d], d))
        return [DeviceRow(self.course, d, self.names[d], d in self.senders, places[d]) for d in order]

    def files_of(self, device: str, day: date) -> list[Received]:
        """Return the files of a device's day, also those that are only named so; the oldest first."""
        return [f for f in self.files if (f.device, f.day) == (device, day) or _names(f, self.course.code, day, device)]

    def _place(self, device: str, number: int, now: datetime, due: time) -> Place:
        day = self.days[number]
        files = self.files_of(device, day)
        here, said = self._judge(device, number, files, now, due)
        return Place(self.course.course, device, day, here, said, len(files))

    def _judge(
        self, device: str, number: int, files: Sequence[Received], now: datetime, due: time
    ) -> tuple[Here, Sentence]:
        day = self.days[number]
        mine = [f for f in files if Answer(f.answer).received]
        if files and not mine:
            return _not_taken(files[-1])
        for gap, first, last in self.gaps:
            if gap.device == device and first <= day <= last:
                lacking = say("Headquarters", "Entries {first} to {last} are missing.")
                return Here.GAP, lacking.format(first=gap.first, last=gap.last)
        behind = self.behind.get(device)
        if behind is not None and day >= self._last_day(device):
            seen = say("Headquarters", "Others know its entries up to {elsewhere}; here are those up to {here}.")
            return Here.GAP if mine else Here.MISSING, seen.format(elsewhere=behind.elsewhere, here=behind.here)
        of_day = [f for f in self.good if f.day == day]
        if not of_day:
            return self._nothing(device, number, now, due)
        newest = max(of_day, key=lambda f: (f.final, f.revision, f.at))
        older = self._outdated(day, newest)
        if older is not None:
            return Here.OLDER, older
        return self._from_files(device, number, newest, mine)

    def _from_files(
        self, device: str, number: int, newest: Received, mine: Sequence[Received]
    ) -> tuple[Here, Sentence]:
        wrote = self.wrote.get(device, [0] * len(self.days))
        told = {"n": wrote[number], "revision": newest.revision, "name": newest.device_name or newest.device}
        if not mine and not wrote[number]:
            if any(wrote[number + 1 :]):
                return Here.EMPTY, say("Headquarters", "Nothing happened there: its entries go on later without a gap.")
            return Here.QUIET, say("Headquarters", "Nothing came of it, and nobody says that anything is missing.")
        if not newest.final:
            return Here.OPEN, say("Headquarters", "A file came, but the day was not closed: its figures may change.")
        if mine and mine[-1].profile != "full":
            lists = say("Headquarters", "Its list came, revision {revision}; it holds no journal.")
            return Here.RECEIVED, lists.format(**told)
        if not wrote[number]:
            return Here.EMPTY, say("Headquarters", "Its file came, revision {revision}: nothing happened.").format(
                **told
            )
        if mine:
            return Here.RECEIVED, say("Headquarters", "Its file came, revision {revision}: {n} entries.").format(**told)
        return Here.RECEIVED, say("Headquarters", "{n} entries came in the file of {name}.").format(**told)

    def _nothing(self, device: str, number: int, now: datetime, due: time) -> tuple[Here, Sentence]:
        """Return how a day stands of which no file came at all."""
        day = self.days[number]
        by = datetime.combine(day, due, ZoneInfo(self.course.zone))
        moment = {"moment": f"{by:%Y-%m-%d %H:%M}"}
        if now < by:
            return Here.AWAITED, say("Headquarters", "It is expected by {moment}.").format(**moment)
        if device in self.senders or not self.senders:
            return Here.MISSING, say("Headquarters", "No file came; it was expected by {moment}.").format(**moment)
        return Here.QUIET, say("Headquarters", "No file of this day came from anybody; others send them.")

    def _outdated(self, day: date, newest: Received) -> Sentence | None:
        mark = self.marks.get(day)
        if mark is None or not newest.final:
            return None
        told = {"revision": newest.revision, "newest": mark.revision}
        if mark.revision > newest.revision:
            closed = say("Headquarters", "Revision {revision} came; the day was closed again, revision {newest}.")
            return closed.format(**told)
        if not mark.closed:
            return say("Headquarters", "Revision {revision} came; the day was opened again since.").format(**told)
        return None

    def _gap_days(self) -> Iterator[tuple[loose_ends.Gap, date, date]]:
        """Yield each gap with the days that its entries can be of: those of the entries around it, and between."""
        for gap in loose_ends.gaps(self._reading, self.course.course):
            device = writer_of(gap.device)
            before = tallies.moment_of(self._reading, self.course.course, gap.device, gap.first - 1)
            after = tallies.moment_of(self._reading, self.course.course, gap.device, gap.last + 1)
            first = self.course.day(before) if before else date.min
            last = self.course.day(after) if after else date.max
            yield loose_ends.Gap(device, gap.first, gap.last), first, last

    def _last_day(self, device: str) -> date:
        """Return the last day on which a device is known to have written; before all days when it never did."""
        wrote = self.wrote.get(device, [])
        return next((day for day, n in reversed(list(zip(self.days, wrote, strict=False))) if n), date.min)


def _not_taken(file: Received) -> tuple[Here, Sentence]:
    told = say("Headquarters", "{file} was not taken: {why}").format(file=file.name, why=sentence_of(file))
    return (Here.ALTERED if file.answer == Answer.ALTERED else Here.REFUSED), told


def _names(file: Received, code: str, day: date | None = None, device: str = "") -> bool:
    """Tell whether a file that could not be read is called like one of this course, day and device."""
    named = _NAMED.fullmatch(file.name) if not file.course else None
    if named is None or named["code"] != re.sub(r"[^\w.-]+", "-", code):
        return False
    return day is None or (named["day"], named["device"]) == (day.isoformat(), device)


def _midnight(course: Course, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(course.zone))
