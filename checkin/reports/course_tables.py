"""The sheets of a course's workbook: which columns each has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from checkin.attendance.course import Session, Trainee
from checkin.attendance.standings import State
from checkin.printing.labels import Labels
from checkin.reports.grid import TO_COME, Attendance
from checkin.reports.outline import Column, Kind, Table
from checkin.reports.stream import MOST_ROWS, sheet_name
from checkin.words import say

WIDE, NARROW = 36, 6
"""Characters that the widest and the narrowest column of text or numbers has."""


@dataclass(frozen=True, slots=True)
class Who:
    """The columns that say who somebody is: those in which anything stands, as wide as that needs."""

    names: tuple[str, ...]
    columns: tuple[Column, ...]

    @classmethod
    def of(cls, people: Sequence[Trainee], speak: Labels, *, latin: bool) -> "Who":
        """Return the columns for these people, with or without their transcription."""
        heads: dict[str, tuple[str, int, int]] = {
            "number": (speak(say("Paper", "No.")), 7, 16),
            "name": (speak(say("Paper", "Name")), 10, 24),
            "latin": (speak(say("Paper", "Transcription")), 10, 24),
            "unit": (speak(say("Paper", "Unit")), 12, 30),
            "province": (speak(say("Paper", "Province")), 8, 18),
            "group": (speak(say("Paper", "Group")), 7, 14),
        }
        filled = {name for name in heads if name in {"number", "name"} or any(getattr(p, name) for p in people)}
        if not latin or all(p.latin in {"", p.name} for p in people):
            filled.discard("latin")
        names = tuple(name for name in heads if name in filled)
        columns = (
            Column(head, _width((getattr(p, name) for p in people), least, most), Kind.LONG)
            for name, (head, least, most) in heads.items()
            if name in filled
        )
        return cls(names, tuple(columns))

    def texts(self, person: Trainee) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return tuple(getattr(person, name) for name in self.names)

    def lines(self, person: Trainee) -> int:
        """Return how many lines the longest of them needs."""
        texts = zip(self.texts(person), self.columns, strict=True)
        return max(lines_of(text, column.width) for text, column in texts)


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text needs in a column."""
    return max(1, ceil(text_width(text) / (width - 1))) if text else 1


def text_width(text: str) -> int:
    """Return how wide a text is, in characters; a Chinese one is as wide as two others."""
    return len(text) if text.isascii() else sum(2 if ord(c) >= 0x2E80 else 1 for c in text)


def day_parts(attendance: Attendance, speak: Labels) -> Iterator[tuple[str, list[Session]]]:
    """Yield the sheets of the days, name and sessions: one a day, or several where one has not enough rows."""
    fit = max(1, (MOST_ROWS - 1) // max(1, len(attendance.people)))
    for day, sessions in attendance.days():
        for first in range(0, len(sessions), fit):
            part = f" ({first // fit + 1})" if len(sessions) > fit else ""
            yield sheet_name(speak.day(day) + part), sessions[first : first + fit]


def day_table(name: str, attendance: Attendance, who: Who, speak: Labels) -> Table:
    """Return the sheet of a day: a row for each person in each session."""
    columns = (
        Column(speak(say("Paper", "Session")), 9),
        Column(speak(say("Paper", "Title")), _width(map(speak.title, attendance.sessions), 16, WIDE), Kind.LONG),
        *who.columns,
        Column(speak(say("Paper", "Standing")), 11, Kind.STATE),
        Column(speak(say("Paper", "Arrival")), 10, Kind.TIME),
        Column(speak(say("Paper", "Departure")), 11, Kind.TIME),
        Column(speak(say("Paper", "Minutes")), 9, Kind.COUNT),
        Column(speak(say("Paper", "Door")), 11),
        Column(speak(say("Paper", "Remarks")), WIDE, Kind.LONG),
    )
    return Table(name, name, columns)


def matrix_table(attendance: Attendance, who: Who, speak: Labels) -> Table:
    """Return the sheet of the course: a row for each person, a column for each session, and what it adds up to."""
    word = _width((*map(speak.state, State), speak(TO_COME)), NARROW, 16)
    sessions = [_session_column(session, attendance, speak, word) for session in attendance.sessions]
    title = speak(say("Paper", "Course"))
    return Table(sheet_name(title), title, (*who.columns, *sessions, *_counts(speak)), frozen=2)


def unit_table(attendance: Attendance, speak: Labels) -> Table:
    """Return the sheet of the units: what the standings of their people add up to."""
    people = attendance.people
    columns = (
        Column(speak(say("Paper", "Province")), _width((p.province for p in people), 10, 24), Kind.LONG),
        Column(speak(say("Paper", "Unit")), _width((p.unit for p in people), 16, 50), Kind.LONG),
        Column(speak(say("Paper", "People")), 9, Kind.COUNT),
        *_counts(speak),
    )
    title = speak(say("Paper", "Units"))
    return Table(sheet_name(title), title, columns, total=speak(say("Paper", "Total")))


def session_table(attendance: Attendance, speak: Labels) -> Table:
    """Return the sheet of the sessions: when and where each is, and how it was attended."""
    sessions = attendance.sessions
    columns = (
        Column(speak(say("Paper", "Day")), 12, Kind.DAY),
        Column(speak(say("Paper", "Start")), 10, Kind.TIME),
        Column(speak(say("Paper", "End")), 10, Kind.TIME),
        Column(speak(say("Paper", "Session")), 9),
        Column(speak(say("Paper", "Title")), _width(map(speak.title, sessions), 16, WIDE), Kind.LONG),
        Column(speak(say("Paper", "Room")), _width((s.room for s in sessions), 8, 20), Kind.LONG),
        Column(speak(say("Paper", "Speaker")), _width((s.speaker for s in sessions), 10, 24), Kind.LONG),
        Column(speak(say("Paper", "Record")), 9, Kind.STATE),
        *_counts(speak),
    )
    title = speak(say("Paper", "Sessions"))
    return Table(sheet_name(title), title, columns)


def _counts(speak: Labels) -> tuple[Column, ...]:
    heads = (
        say("Paper", "Due"),
        say("Paper", "Attended"),
        say("Paper", "Late"),
        say("Paper", "Left early"),
        say("Paper", "Excused"),
        say("Paper", "Absent"),
        say("Paper", "Not yet"),
    )
    share = speak(say("Paper", "Share"))
    counts = [Column(head, _width([head], NARROW + 1, 12), Kind.COUNT) for head in map(speak, heads)]
    return *counts, Column(share, _width([share], 9, 12), Kind.SHARE)


def _session_column(session: Session, attendance: Attendance, speak: Labels, word: float) -> Column:
    start = attendance.course.local(session.start)
    day = speak.short_day(start.date())
    return Column(f"{session.code}\n{day}\n{start:%H:%M}", max(word, _width([day], 6, 16)), Kind.STATE)


def _width(texts: Iterable[str], least: int, most: int) -> float:
    """Return the width of the longest of these texts and a little."""
    return min(most, max([least, *(text_width(text) + 2 for text in set(texts))]))
