"""The first page of the attendance report: what it is about, the figures, and each session with a bar."""

from PySide6.QtGui import QPainter

from checkin.attendance.course import Session
from checkin.attendance.standings import State
from checkin.printing.labels import Labels
from checkin.reports.attendance_pages import SESSION_HEAD, SESSION_ROW, SessionPage
from checkin.reports.grid import TO_COME, Attendance, Counts, Grid
from checkin.reports.page import BAND, INK, LEFT, LINE, PALE, QUIET, RIGHT, SHADE, box, frame, rule, upright, write
from checkin.words import say

_FIGURES = 87.0
"""Top of the figures, in mm."""
_COUNTED = (State.LATE, State.LEFT_EARLY, State.EXCUSED, State.ABSENT, State.EXPECTED)
_COLUMNS = (
    (LEFT, 32.0, "left"),
    (LEFT + 32, 20.0, "left"),
    (LEFT + 52, 78.0, "left"),
    *((LEFT + 130 + 13.8 * place, 13.8, "right") for place in range(7)),
    (LEFT + 229, 40.0, "left"),
)
"""Left, width and side of: day and time, code, title, seven counts, share."""


def paint_cover(painter: QPainter, attendance: Attendance, grid: Grid, speak: Labels) -> None:
    """Paint title, facts and figures."""
    course = attendance.course
    painter.setPen(QUIET)
    write(painter, speak(say("Paper", "Attendance report")), LEFT, 22, 120, 8, size=13)
    painter.setPen(INK)
    write(painter, speak.title(course), LEFT, 30, RIGHT - LEFT, 18, size=24, bold=True, lines=2)
    painter.setPen(QUIET)
    write(painter, speak.other_title(course), LEFT, 48, RIGHT - LEFT, 7, size=11)
    _paint_facts(painter, attendance, speak)
    _paint_figures(painter, attendance, grid.total(), speak)


def _paint_facts(painter: QPainter, attendance: Attendance, speak: Labels) -> None:
    course, comma = attendance.course, speak(say("Paper", ", "))
    days = [day for day, _ in attendance.days()]
    units = len({person.unit or person.province for person in attendance.people} - {""})
    who = say("Paper", "{people} people of {units} units") if units else say("Paper", "{people} people")
    facts = (
        (say("Paper", "Days"), speak.days(days[0], days[-1])),
        (say("Paper", "Venue"), course.venue),
        (say("Paper", "Organizers"), comma.join(course.organizers)),
        (say("Paper", "Guided by"), course.guiding_body),
        (say("Paper", "Roster"), speak(who.format(people=len(attendance.people), units=units))),
        (say("Paper", "Days not closed"), comma.join(map(speak.short_day, attendance.open_days()))),
    )
    half = (RIGHT - LEFT) / 2
    for place, (name, value) in enumerate((name, value) for name, value in facts if value):
        left, top = LEFT + half * (place % 2), 57 + 8.5 * (place // 2)
        painter.setPen(QUIET)
        write(painter, speak(name), left, top, 28, 7, size=9.5)
        painter.setPen(INK)
        write(painter, value, left + 29, top, half - 33, 7.5, size=10.5, lines=2)


def _paint_figures(painter: QPainter, attendance: Attendance, total: Counts, speak: Labels) -> None:
    figures = (
        (say("Paper", "Sessions held"), str(sum(map(attendance.begun, attendance.sessions)))),
        (say("Paper", "Due"), f"{total.due:,}"),
        (say("Paper", "Attended"), f"{total.came:,}"),
        (say("Paper", "Share"), _percent(total)),
        (say("Paper", "Late"), f"{total[State.LATE]:,}"),
        (say("Paper", "Excused"), f"{total[State.EXCUSED]:,}"),
        (say("Paper", "Absent"), f"{total[State.ABSENT]:,}"),
    )
    gap = 4.0
    width = (RIGHT - LEFT - gap * (len(figures) - 1)) / len(figures)
    for place, (name, value) in enumerate(figures):
        left = LEFT + place * (width + gap)
        box(painter, left, _FIGURES, width, 18, SHADE)
        painter.setPen(INK)
        write(painter, value, left + 3, _FIGURES + 1, width - 6, 10, size=19, bold=True)
        painter.setPen(QUIET)
        write(painter, speak(name), left + 3, _FIGURES + 11, width - 6, 6, size=9)


def paint_sessions(painter: QPainter, page: SessionPage, attendance: Attendance, grid: Grid, speak: Labels) -> None:
    """Paint these sessions, a row each: when, what, the counts, and a bar of who came (late ones paler)."""
    heads = (
        *(say("Paper", "Time"), say("Paper", "Session"), say("Paper", "Title"), say("Paper", "Due")),
        *(say("Paper", "Attended"), say("Paper", "Late"), say("Paper", "Left early"), say("Paper", "Excused")),
        *(say("Paper", "Absent"), say("Paper", "Not yet"), say("Paper", "Share")),
    )
    painter.setPen(QUIET)
    for head, (left, width, side) in zip(heads, _COLUMNS, strict=True):
        write(painter, speak(head), left, page.top, width - 1.5, SESSION_HEAD, size=8, bold=True, align=side, lines=2)
    for place in range(page.first, page.last):
        top = page.top + SESSION_HEAD + (place - page.first) * SESSION_ROW
        rule(painter, top)
        _paint_session(painter, attendance, attendance.sessions[place], grid.of_session(place), top, speak)
    rule(painter, page.top + SESSION_HEAD + (page.last - page.first) * SESSION_ROW)


def _paint_session(
    painter: QPainter, attendance: Attendance, session: Session, counts: Counts, top: float, speak: Labels
) -> None:
    local = attendance.course.local
    start, end = local(session.start), local(session.end)
    when = f"{speak.short_day(start.date())}  {start:%H:%M} – {end:%H:%M}"
    begun = attendance.begun(session)
    numbers = (counts.due, counts.came, *(counts[state] for state in _COUNTED))
    texts = (when, session.code, speak.title(session), *(str(n) if begun else "" for n in numbers))
    for place, (text, (left, width, side)) in enumerate(zip(texts, _COLUMNS, strict=False)):
        painter.setPen(QUIET if text == "0" or place == 0 else INK)
        bold, lines = place in {1, 4}, 2 if place == 2 else 1
        write(painter, text, left, top, width - 2, SESSION_ROW, size=9, bold=bold, align=side, lines=lines)
    painter.setPen(INK)
    if begun:
        _paint_bar(painter, counts, _COLUMNS[-1][0], top + 2, 24)
        painter.setPen(INK)
        write(painter, _percent(counts), RIGHT - 15, top, 15, SESSION_ROW, size=9, bold=True, align="right")
    else:
        write(painter, speak(TO_COME), _COLUMNS[-1][0], top, 40, SESSION_ROW, size=9)


def _paint_bar(painter: QPainter, counts: Counts, left: float, top: float, width: float) -> None:
    height = SESSION_ROW - 4
    if counts.due:
        came, late = (width * number / counts.due for number in (counts.came, counts[State.LATE]))
        box(painter, left, top, came - late, height, BAND)
        box(painter, left + came - late, top, late, height, PALE)
    frame(painter, left, top, width, height)
    painter.setPen(LINE)
    upright(painter, left + width / 2, top, top + height)


def _percent(counts: Counts) -> str:
    return "–" if counts.share is None else f"{counts.share:.1%}"
