"""The inner pages of the attendance report: everybody against every session, and who was not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from checkin.attendance.standings import State
from checkin.printing.labels import Labels
from checkin.reports.attendance_pages import (
    AWAY_COLUMNS,
    AWAY_SIZE,
    LEGEND,
    ROOMY,
    ROSTER_HEAD,
    ROW,
    TOTALS,
    AwayPage,
    RosterPage,
    column_width,
    who_columns,
)
from checkin.reports.grid import TO_COME, Attendance, Grid
from checkin.reports.page import (
    AHEAD,
    GROUNDS,
    INK,
    LEFT,
    MARKS,
    QUIET,
    RIGHT,
    SHADE,
    TOP,
    box,
    paragraph,
    rule,
    upright,
    wrapped,
    write,
)
from checkin.words import say

Columns = Sequence[tuple[float, float]]
"""Left and width of each, in mm."""


@dataclass(frozen=True, slots=True)
class Roster:
    """What the pages of the roster show. `times`: when people came, by their place and that of the session."""

    attendance: Attendance
    grid: Grid
    times: Mapping[tuple[int, int], str]
    speak: Labels


def paint_roster(painter: QPainter, page: RosterPage, roster: Roster) -> None:
    """Paint people against sessions: a mark each, with the time of arrival where there is room."""
    sessions = page.right - page.left
    column = column_width(sessions)
    *who, (first, _) = who_columns(sessions, groups=any(p.group for p in roster.attendance.people))
    right, bottom = first + column * sessions, TOP + ROSTER_HEAD + (page.last - page.first) * ROW
    _paint_heads(painter, page, roster, who, first, column)
    for number, place in enumerate(range(page.first, page.last)):
        top = TOP + ROSTER_HEAD + number * ROW
        if number % 2:
            box(painter, LEFT, top, right + TOTALS - LEFT, ROW, SHADE)
        _paint_person(painter, roster, place, who, top)
        for session in range(page.left, page.right):
            _paint_mark(painter, roster, place, session, first + column * (session - page.left), top, column)
        counts = roster.grid.of_person(place)
        painter.setPen(INK)
        share = "" if counts.share is None else f"{counts.share:.0%}"
        write(painter, f"{counts.came} / {counts.due}", right, top, 14, ROW, size=8.5, align="right")
        write(painter, share, right + 13, top, TOTALS - 14, ROW, size=8.5, bold=True, align="right")
    for x in (*(left for left, _ in who), *(first + column * n for n in range(sessions + 1)), right + TOTALS):
        upright(painter, x, TOP, bottom)
    for y in (TOP, TOP + ROSTER_HEAD, bottom):
        rule(painter, y, LEFT, right + TOTALS)
    _paint_legend(painter, roster, bottom)


def _paint_heads(
    painter: QPainter, page: RosterPage, roster: Roster, who: Columns, first: float, column: float
) -> None:
    speak, local = roster.speak, roster.attendance.course.local
    right = first + column * (page.right - page.left)
    box(painter, LEFT, TOP, right + TOTALS - LEFT, ROSTER_HEAD, SHADE)
    painter.setPen(QUIET)
    heads = say("Paper", "No."), say("Paper", "Name"), say("Paper", "Unit"), say("Paper", "Group")
    for head, (left, width) in zip(heads, who, strict=False):
        write(painter, speak(head), left + 1.2, TOP, width - 2, ROSTER_HEAD, size=8.5, bold=True)
    for place in range(page.left, page.right):
        session = roster.attendance.sessions[place]
        left, start = first + column * (place - page.left) + 0.4, local(session.start)
        painter.setPen(INK)
        write(painter, session.code, left, TOP + 1, column - 0.8, 5, size=8.5, bold=True, align="center")
        painter.setPen(QUIET)
        write(painter, speak.short_day(start.date()), left, TOP + 5.6, column - 0.8, 4, size=7, align="center")
        write(painter, f"{start:%H:%M}", left, TOP + 9.6, column - 0.8, 4, size=7, align="center")
    totals = speak(say("Paper", "Attended")), speak(say("Paper", "Share"))
    write(painter, totals[0], right + 1, TOP, 13, ROSTER_HEAD, size=8, bold=True, align="right")
    write(painter, totals[1], right + 14.5, TOP, TOTALS - 15.5, ROSTER_HEAD, size=8, bold=True, align="right")


def _paint_person(painter: QPainter, roster: Roster, place: int, who: Columns, top: float) -> None:
    person = roster.attendance.people[place]
    texts = (person.number, person.name, person.unit or person.province, person.group)
    for n, (text, (left, width)) in enumerate(zip(texts, who, strict=False)):
        painter.setPen(INK if n == 1 else QUIET)
        write(painter, text, left + 1.2, top, width - 2, ROW, size=9 if n == 1 else 8, bold=n == 1, lines=2)


def _paint_mark(
    painter: QPainter, roster: Roster, place: int, session: int, left: float, top: float, width: float
) -> None:
    state = roster.grid.state(place, session)
    if state is None:
        return
    ground = GROUNDS.get(state)
    if ground is not None:
        box(painter, left, top, width, ROW, ground)
    painter.setPen(QUIET if state in {State.PRESENT, State.EXPECTED} else INK)
    mark = MARKS[state] if roster.attendance.begun(roster.attendance.sessions[session]) else AHEAD
    time = roster.times.get((place, session), "") if width >= ROOMY else ""
    if time:
        write(painter, mark, left + 1.5, top, 4, ROW, size=9, align="center")
        write(painter, time, left + 5.5, top, width - 6.5, ROW, size=8.5, align="center")
    else:
        write(painter, mark, left, top, width, ROW, size=9, bold=state is State.ABSENT, align="center")


def _paint_legend(painter: QPainter, roster: Roster, bottom: float) -> None:
    speak, record = roster.speak, roster.attendance
    parts = [f"{mark} {speak.state(state)}" for state, mark in MARKS.items()]
    parts += [] if all(map(record.begun, record.sessions)) else [f"{AHEAD} {speak(TO_COME)}"]
    parts += [speak(say("Paper", "empty: not asked to come"))] if any(s.expected for s in record.sessions) else []
    text = "     ".join(parts)
    painter.setPen(QUIET)
    write(painter, text, LEFT, bottom + 1, RIGHT - LEFT, LEGEND - 1, size=8.5)


def paint_away(painter: QPainter, page: AwayPage, speak: Labels) -> None:
    """Paint a page of the list of those who were absent or excused, by unit."""
    painter.setPen(INK)
    write(painter, speak(say("Paper", "Absent and excused, by unit")), LEFT, TOP - 2, 150, 8, size=13, bold=True)
    heads = (
        *(say("Paper", "Unit"), say("Paper", "No."), say("Paper", "Name"), say("Paper", "Absent from")),
        *(say("Paper", "Excused from"), say("Paper", "Reasons")),
    )
    painter.setPen(QUIET)
    for head, (left, width) in zip(heads, AWAY_COLUMNS, strict=True):
        write(painter, speak(head), left, TOP + 8, width - 2, 7, size=8.5, bold=True)
    for row in page.rows:
        rule(painter, row.top, LEFT if row.first else AWAY_COLUMNS[1][0])
        for place, (text, (left, width)) in enumerate(zip(row.person.cells(), AWAY_COLUMNS, strict=True)):
            if place or row.first:
                painter.setPen(INK if place in {0, 2, 3} else QUIET)
                paragraph(painter, wrapped(text, width - 2, AWAY_SIZE), left, row.top + 1, width - 2, size=AWAY_SIZE)
    rule(painter, page.rows[-1].top + page.rows[-1].height)
