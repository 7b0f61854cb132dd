"""Figures of an attendance matrix: who fits a filter, totals by anything, arrival curves, heat maps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from checkin.attendance.situations import NOBODY, STATES
from checkin.attendance.standings import CAME, State
from checkin.office.matrix import Column, Matrix
from checkin.office.roll import KEYS, Rows

Counts = NDArray[np.int64]
"""How many stand in each state: the last axis has a place for each of STATES, and one for those who are not counted."""
_PLACES = NOBODY + 1
_CAME = [STATES.index(state) for state in STATES if state in CAME]
_AWAITED = [*_CAME, STATES.index(State.EXPECTED), STATES.index(State.ABSENT)]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are wanted; what is empty does not filter. `states`: in any of the day's sessions.

    `began`: only sessions that opened before it make somebody one who is not here yet. `found`: ids, the best first,
    as a search gives them.
    """

    day: date | None = None
    group: str = ""
    unit: str = ""
    province: str = ""
    states: frozenset[State] = frozenset()
    began: datetime | None = None
    found: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """How many had come after each whole minute; `first` is the first minute, counted from the session's start."""

    first: int
    people: Counts

    @property
    def minutes(self) -> range:
        """The minutes, counted from the session's start."""
        return range(self.first, self.first + len(self.people))


@dataclass(frozen=True, slots=True)
class Heat:
    """The share (0 to 1) of those awaited who came, for each word and session; NaN where nobody was awaited."""

    words: tuple[str, ...]
    columns: tuple[int, ...]
    share: NDArray[np.float64]
    came: Counts
    awaited: Counts


def columns_of(matrix: Matrix, day: date | None) -> list[int]:
    """Return the places of the sessions of a day, or of all days."""
    return [n for n, column in enumerate(matrix.columns) if day in (None, column.day)]


def rows_of(matrix: Matrix, wanted: Filter) -> Rows:
    """Return the rows that fit a filter: in order of the numbers, or as the search found them."""
    roll = matrix.roll
    fits = np.ones(len(roll), bool)
    for key in KEYS:
        word = getattr(wanted, key)
        if word:
            known = roll.words[key].index(word) if word in roll.words[key] else -1
            fits &= roll.codes[key] == known
    if wanted.states:
        fits &= _in_states(matrix, wanted)
    if wanted.found is None:
        return np.flatnonzero(fits)
    found = roll.rows(wanted.found)
    return found[fits[found]]


def in_state(matrix: Matrix, state: State, rows: Rows | None = None) -> Rows:
    """Return the rows of those who are in a state in any session."""
    fits = np.zeros(len(matrix.roll), bool)
    for column in matrix.columns:
        fits |= column.state == STATES.index(state)
    found = np.flatnonzero(fits)
    return found if rows is None else rows[fits[rows]]


def totals(matrix: Matrix, rows: Rows | None = None) -> Counts:
    """Return the counts of each session (sessions × states), of everybody or of these rows."""
    states = (column.state if rows is None else column.state[rows] for column in matrix.columns)
    counts = [np.bincount(some, minlength=_PLACES) for some in states]
    return np.array(counts, np.int64).reshape(len(matrix.columns), _PLACES)


def by_person(matrix: Matrix, rows: Rows, columns: Sequence[int] | None = None) -> Counts:
    """Return the counts of each of these rows over sessions (rows × states)."""
    counts = np.zeros((len(rows), _PLACES), np.int64)
    for place in range(len(matrix.columns)) if columns is None else columns:
        counts[np.arange(len(rows)), matrix.columns[place].state[rows]] += 1
    return counts


def shares(matrix: Matrix, rows: Rows, columns: Sequence[int]) -> tuple[Counts, Counts]:
    """Return for each of these rows to how many of these sessions they came, and to how many they were awaited."""
    here, should = np.zeros(_PLACES, np.uint8), np.zeros(_PLACES, np.uint8)
    here[_CAME], should[_AWAITED] = 1, 1
    totals = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
    for place in columns:
        states = matrix.columns[place].state[rows]
        totals[0][:] += here[states]
        totals[1][:] += should[states]
    return totals


def by_word(matrix: Matrix, key: str, rows: Rows | None = None) -> Counts:
    """Return the counts of each unit, province or group (words × sessions × states)."""
    codes, size = matrix.roll.codes[key], len(matrix.roll.words[key])
    counts = np.zeros((size, len(matrix.columns), _PLACES), np.int64)
    for place, column in enumerate(matrix.columns):
        mixed = codes.astype(np.int64) * _PLACES + column.state
        chosen = mixed if rows is None else mixed[rows]
        counts[:, place, :] = np.bincount(chosen, minlength=size * _PLACES).reshape(size, _PLACES)
    return counts


def by_day(matrix: Matrix, rows: Rows | None = None) -> dict[date, Counts]:
    """Return the counts of each day, over its sessions."""
    counts = totals(matrix, rows)
    days = dict.fromkeys(column.day for column in matrix.columns)
    return {day: counts[columns_of(matrix, day)].sum(axis=0) for day in days}


def came(counts: Counts) -> Counts:
    """Return how many came, of counts by state."""
    return np.asarray(counts[..., _CAME].sum(axis=-1), np.int64)


def awaited(counts: Counts) -> Counts:
    """Return how many came or should have: those on leave and those who are not expected are left out."""
    return np.asarray(counts[..., _AWAITED].sum(axis=-1), np.int64)


def counted(counts: Counts, state: State) -> int:
    """Return how many of counts are in one state."""
    return int(counts[..., STATES.index(state)].sum())


def curve(matrix: Matrix, place: int, rows: Rows | None = None) -> Curve:
    """Return the arrivals at one session by its scans, from the opening of its doors to its end."""
    column = matrix.columns[place]
    arrivals = column.arrival if rows is None else column.arrival[rows]
    session = column.session
    first = -int(session.opens_before.total_seconds() // 60)
    size = int((session.end - session.start).total_seconds() // 60) - first + 1
    start = np.datetime64(session.start.replace(tzinfo=None), "us")
    minutes = np.ceil((arrivals[~np.isnat(arrivals)] - start) / np.timedelta64(60_000_000, "us")).astype(np.int64)
    bins = np.bincount(np.clip(minutes - first, 0, size - 1), minlength=size)
    return Curve(first, np.cumsum(bins).astype(np.int64))


def heat(matrix: Matrix, key: str, rows: Rows | None = None, columns: Sequence[int] | None = None) -> Heat:
    """Return the share of people of each unit, province or group who came to each session; the fullest words first.

    Words of which nobody is among the rows are left out.
    """
    chosen = list(range(len(matrix.columns)) if columns is None else columns)
    counts = by_word(matrix, key, rows)
    there = np.flatnonzero(counts.sum(axis=(1, 2)))
    words = matrix.roll.words[key]
    order = sorted(there.tolist(), key=lambda n: (-int(counts[n, 0].sum()), words[n]))
    picked = counts[order][:, chosen]
    here, should = came(picked), awaited(picked)
    share = np.divide(here, should, out=np.full(here.shape, np.nan), where=should > 0)
    return Heat(tuple(words[n] for n in order), tuple(chosen), share, here, should)


def _in_states(matrix: Matrix, wanted: Filter) -> NDArray[np.bool_]:
    fits = np.zeros(len(matrix.roll), bool)
    for place in columns_of(matrix, wanted.day):
        column = matrix.columns[place]
        for state in wanted.states:
            if state is not State.EXPECTED or _began(column, wanted.began):
                fits |= column.state == STATES.index(state)
    return fits


def _began(column: Column, moment: datetime | None) -> bool:
    return moment is None or column.session.opens <= moment
