"""Which page of the attendance report holds what: worked out before anything is painted, so that pages are counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from checkin.reports.page import BOTTOM, LEFT, RIGHT, TOP, line_height, wrapped

SESSION_ROW, SESSION_HEAD = 7.6, 8.0
FIRST_TABLE = 109.0
"""Top of the table of sessions on the first page, below the title, the facts and the figures."""
ROW, ROSTER_HEAD, LEGEND = 6.0, 15.0, 7.0
"""Heights in the roster: a row, the head, and the legend below it."""
WHO = 118.0
"""Width of the columns that say who it is."""
TOTALS = 26.0
"""Width of the columns behind the sessions."""
NARROWEST, WIDEST = 9.0, 24.0
"""Width of a session's column; from ROOMY on it holds the time of arrival too."""
ROOMY = 17.0
AWAY_SIZE = 8.5
"""Points of the list of those who were not there."""
AWAY_COLUMNS = (
    (LEFT, 62.0),
    (LEFT + 62, 16.0),
    (LEFT + 78, 40.0),
    (LEFT + 118, 52.0),
    (LEFT + 170, 42.0),
    (226.0, 57.0),
)
"""Left and width of: unit, number, name, absent from, excused from, reasons."""
AWAY_TOP = TOP + 16.0


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Sessions `first` to `last` (not included) in the table of sessions, which begins at `top`."""

    first: int
    last: int
    top: float


@dataclass(frozen=True, slots=True)
class RosterPage:
    """People `first` to `last` against sessions `left` to `right` (neither end included)."""

    first: int
    last: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Away:
    """One person who was not everywhere: in which sessions absent, in which excused, and why."""

    unit: str
    number: str
    name: str
    absent: str
    excused: str
    reasons: str

    def cells(self) -> tuple[str, ...]:
        """Return what stands in the columns."""
        return self.unit, self.number, self.name, self.absent, self.excused, self.reasons


@dataclass(frozen=True, slots=True)
class AwayRow:
    """One row of the list: its top and height in mm; `first`: whether the unit is named in it."""

    top: float
    height: float
    person: Away
    first: bool


@dataclass(frozen=True, slots=True)
class AwayPage:
    """One page of the list of those who were not there."""

    rows: tuple[AwayRow, ...]


def session_pages(sessions: int) -> list[SessionPage]:
    """Return the pages of the table of sessions; the first is the report's first."""
    pages, first, top = [], 0, FIRST_TABLE
    while first < sessions:
        last = min(sessions, first + int((BOTTOM - top - SESSION_HEAD) // SESSION_ROW))
        pages.append(SessionPage(first, last, top))
        first, top = last, TOP
    return pages


def roster_pages(people: int, sessions: int) -> list[RosterPage]:
    """Return the pages of the roster: all sessions of some people, then those of the next ones."""
    rows = int((BOTTOM - TOP - ROSTER_HEAD - LEGEND) // ROW)
    columns = _even(sessions, int((RIGHT - LEFT - WHO - TOTALS) // NARROWEST))
    return [
        RosterPage(first, min(people, first + rows), left, min(sessions, left + columns))
        for first in range(0, people, rows)
        for left in range(0, sessions, columns)
    ]


def column_width(sessions: int) -> float:
    """Return the width of a session's column when a page shows so many."""
    return min(WIDEST, (RIGHT - LEFT - WHO - TOTALS) / max(1, sessions))


def who_columns(sessions: int, *, groups: bool) -> tuple[tuple[float, float], ...]:
    """Return left and width of number, name, unit and group (where there are groups), and lastly the end of them.

    What a few sessions leave of the page goes to names and units.
    """
    more = RIGHT - LEFT - TOTALS - WHO - sessions * column_width(sessions)
    group = 16.0 if groups else 0.0
    name = 40.0 + (16 - group) / 2 + more * 0.45
    widths = (16.0, name, WHO + more - 16 - name - group, *([group] if groups else []))
    lefts = [LEFT + sum(widths[:n]) for n in range(len(widths))]
    return *zip(lefts, widths, strict=True), (LEFT + WHO + more, 0.0)


def away_pages(people: Sequence[Away]) -> list[AwayPage]:
    """Return the pages of the list of those who were not there; each names a unit where its people begin."""
    pages: list[AwayPage] = []
    rows: list[AwayRow] = []
    y = AWAY_TOP
    for person in people:
        height = _height(person)
        if rows and y + height > BOTTOM:
            pages.append(AwayPage(tuple(rows)))
            rows, y = [], AWAY_TOP
        rows.append(AwayRow(y, height, person, not rows or rows[-1].person.unit != person.unit))
        y += height
    return [*pages, AwayPage(tuple(rows))] if rows else pages


def _height(person: Away) -> float:
    columns = zip(person.cells(), AWAY_COLUMNS, strict=True)
    lines = max(len(wrapped(text, width - 2, AWAY_SIZE)) for text, (_, width) in columns)
    return min(BOTTOM - AWAY_TOP, lines * line_height(AWAY_SIZE) + 2)


def _even(items: int, most: int) -> int:
    """Return how many of the items go on each page, so that the pages are about as full."""
    pages = -(-items // most)
    return -(-items // pages) if pages else 1
