"""Paints the week: days, hours, sessions as blocks, what is free, closed, in conflict or being dragged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import QDate, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from checkin.attendance.course import Course, Session
from checkin.attendance.overlaps import Gap
from checkin.ui import icons, theme
from checkin.ui.course.geometry import AXIS, HEAD, Geometry
from checkin.ui.course.placing import Piece, Span
from checkin.ui.door.lettering import wrapped
from checkin.ui.language import Counted, day_words, time_words, titles_of, translate

TITLE, SMALL = 15, 14
_LINE = 19.0
_PAD = 11.0
_SLIM = 64
"""Width of a block in px below which its words get all the room there is."""


@dataclass
class Scene:
    """What the week shows."""

    course: Course | None = None
    pieces: Sequence[Piece] = ()
    gaps: Sequence[Gap] = ()
    clashing: frozenset[str] = frozenset()
    """Codes of the sessions that overlap others they must not."""
    closed: frozenset[date] = frozenset()
    now: datetime | None = None
    selected: str = ""
    hovered: str = ""
    gap: Gap | None = None
    """The free time that is pointed at."""
    ghost: Span | None = None
    """What is being dragged, or not stored yet."""
    focused: bool = False
    hint: str = field(default="")
    """What to do first, in an empty week."""


class Painter:
    """Paints one picture of the week."""

    def __init__(self, painter: QPainter, geometry: Geometry, scene: Scene, room: QRectF) -> None:
        self._p, self._g, self._s, self._room = painter, geometry, scene, room
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def paint(self) -> None:
        """Paint everything, from the ground upwards."""
        self._p.fillRect(self._room, theme.color("panel"))
        if self._s.course is None:
            self._paint_hint()
            return
        self._p.save()
        self._p.setClipRect(QRectF(AXIS, HEAD, self._room.width() - AXIS, self._room.height() - HEAD))
        self._paint_days()
        self._paint_hours()
        self._paint_gap()
        for piece in self._s.pieces:
            if piece.session.code != self._s.selected:
                self._paint_block(piece)
        for piece in self._s.pieces:
            if piece.session.code == self._s.selected:
                self._paint_block(piece)
        self._paint_now()
        self._paint_ghost()
        self._p.restore()
        self._paint_axis()
        self._paint_names()
        self._paint_hint()

    def _paint_days(self) -> None:
        for number, day in enumerate(self._g.days):
            left, width = self._g.column(day)
            area = QRectF(left, HEAD, width, self._room.height() - HEAD)
            if self._g.factors[number] < 1:
                self._p.fillRect(area, theme.color("ground"))
            if day in self._s.closed:
                self._p.fillRect(area, QBrush(theme.color("line"), Qt.BrushStyle.BDiagPattern))
            apart = number > 0 and (day - self._g.days[number - 1]).days > 1  # weeks without sessions lie between
            self._p.setPen(QPen(theme.color("quiet" if apart else "line"), 2 if apart else 1))
            self._p.drawLine(QLineF(left, HEAD, left, self._room.height()))

    def _paint_hours(self) -> None:
        strong, faint = theme.color("line"), theme.color("line")
        faint.setAlphaF(0.45)
        step = 1 if self._g.hour < 40 else 2
        for half in range(0, 49, 2 // step):
            y = self._g.y(half * 30)
            self._p.setPen(QPen(strong if half % 2 == 0 else faint, 1))
            self._p.drawLine(QLineF(AXIS, y, self._room.width(), y))

    def _paint_axis(self) -> None:
        self._p.fillRect(QRectF(0, HEAD, AXIS, self._room.height() - HEAD), theme.color("panel"))
        self._p.setFont(theme.font(SMALL))
        self._p.setPen(theme.color("quiet"))
        every = 1 if self._g.hour >= 26 else 2
        for hour in range(0, 24, every):
            y = self._g.y(hour * 60)
            if y > HEAD - 6:
                place = QRectF(0, y - 10, AXIS - 8, 20)
                self._p.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{hour:02}:00")

    def _paint_names(self) -> None:
        self._p.fillRect(QRectF(0, 0, self._room.width(), HEAD), theme.color("panel"))
        self._p.setPen(QPen(theme.color("line"), 1))
        self._p.drawLine(QLineF(0, HEAD, self._room.width(), HEAD))
        self._p.save()
        self._p.setClipRect(QRectF(AXIS, 0, self._room.width() - AXIS, HEAD))
        today = self._s.course.day(self._s.now) if self._s.course and self._s.now else None
        for day in self._g.days:
            left, width = self._g.column(day)
            is_today = day == today
            words = translate("Course", "Today") if is_today else ""
            if day in self._s.closed:
                words = translate("Course", "Closed")
            place = QRectF(left + 8, 8, width - 10, 20)
            self._write(place, _day_name(day, place.width()), TITLE, "accent" if is_today else "ink", bold=True)
            self._write(place.translated(0, 20), words, SMALL, "accent" if is_today else "quiet")
        self._p.restore()

    def _paint_gap(self) -> None:
        gap, course = self._s.gap, self._s.course
        if gap is None or course is None or (day := course.day(gap.start)) not in self._g.days:
            return
        local = [course.local(moment) for moment in (gap.start, gap.end)]
        start, end = (moment.hour * 60 + moment.minute for moment in local)
        rect = self._g.span_rect(Span(day, start, end))
        if rect is None:
            return
        self._p.setPen(QPen(theme.color("quiet"), 1, Qt.PenStyle.DashLine))
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        words = translate("Course", "Free: {time}").format(time=length_words(gap.length.total_seconds() // 60))
        self._p.setFont(theme.font(SMALL))
        self._p.setPen(theme.color("quiet"))
        self._p.drawText(rect.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _paint_block(self, piece: Piece) -> None:
        rect = self._g.rect(piece)
        if not rect.adjusted(-4, -4, 4, 4).intersects(self._room):
            return
        session, closed = piece.session, piece.day in self._s.closed
        selected = session.code == self._s.selected
        strength = 0.30 if selected else 0.22 if session.code == self._s.hovered else 0.13
        bar = theme.color("quiet" if closed else "accent")
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(theme.color("panel"))
        self._p.drawRoundedRect(rect, 8, 8)
        self._p.setBrush(_blend(theme.color("panel"), bar, strength + (0.08 if theme.tokens().dark else 0)))
        self._p.drawRoundedRect(rect, 8, 8)
        self._p.save()
        self._p.setClipRect(QRectF(rect.left(), rect.top(), 5, rect.height()), Qt.ClipOperation.IntersectClip)
        self._p.setBrush(bar)
        self._p.drawRoundedRect(rect.adjusted(0, 0, 8, 0), 8, 8)
        self._p.restore()
        clashing = session.code in self._s.clashing
        if clashing:
            self._rim(rect.adjusted(1, 1, -1, -1), theme.color("bad"))
        if selected:
            self._rim(rect.adjusted(-2, -2, 2, 2), theme.color("accent" if self._s.focused else "quiet"))
        self._paint_words(session, rect, marked=clashing)

    def _rim(self, rect: QRectF, colour: QColor) -> None:
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.setPen(QPen(colour, 2))
        self._p.drawRoundedRect(rect, 8, 8)

    def _paint_words(self, session: Session, rect: QRectF, *, marked: bool) -> None:
        assert self._s.course is not None, "a session has a course"
        course = self._s.course
        room = rect.adjusted(_PAD, 3, -6, -2) if rect.width() > _SLIM else rect.adjusted(8, 3, -3, -2)
        start, end = time_words(course, session.start), time_words(course, session.end)
        above = theme.text_width(start, SMALL) + 20 <= room.width() or room.height() < 2 * _LINE
        if marked:
            ratio = self._p.device().devicePixelRatioF()
            at = QPointF(rect.right() - 22, rect.top() + 3 if above else rect.bottom() - 21)
            self._p.drawPixmap(at, icons.pixmap("warn", "bad", 18, ratio))
            room.setBottom(room.bottom() - (0 if above else 20))
        times = f"{start} – {end}"
        first = QRectF(room.left(), room.top(), room.width() - (20 if marked and above else 0), _LINE)
        if room.height() < 2 * _LINE:
            times = f"{start} {titles_of(session)[0]}"
            self._write(first, times, SMALL, "ink")
            return
        if theme.text_width(times, SMALL) > first.width():
            times = start
        self._write(first, times, SMALL, "ink")
        lines = int((room.height() - _LINE) // _LINE)
        details = [text for text in (session.room, session.speaker) if text]
        spare = max(1, lines - min(len(details), max(0, lines - 2)))
        title = wrapped(titles_of(session)[0], room.width(), TITLE, spare, bold=True)
        y = room.top() + _LINE
        for text in title[:lines]:
            self._write(QRectF(room.left(), y, room.width(), _LINE), text, TITLE, "ink", bold=True)
            y += _LINE
        for text in details[: max(0, lines - len(title))]:
            self._write(QRectF(room.left(), y, room.width(), _LINE), text, SMALL, "quiet_ink")
            y += _LINE

    def _paint_now(self) -> None:
        course, now = self._s.course, self._s.now
        if course is None or now is None or course.day(now) not in self._g.days:
            return
        left, width = self._g.column(course.day(now))
        local = course.local(now)
        y = self._g.y(local.hour * 60 + local.minute)
        self._p.setPen(QPen(theme.color("bad"), 2))
        self._p.drawLine(QLineF(left, y, left + width, y))
        self._p.setBrush(theme.color("bad"))
        self._p.drawEllipse(QPointF(left + 1, y), 4, 4)

    def _paint_ghost(self) -> None:
        ghost = self._s.ghost
        rect = self._g.span_rect(ghost) if ghost is not None else None
        if ghost is None or rect is None:
            return
        fill = theme.color("accent")
        fill.setAlphaF(0.25)
        self._p.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        self._p.setBrush(fill)
        self._p.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        start, end = ghost.walls
        words = f"{start:%H:%M} – {end:%H:%M}"
        tag = QRectF(rect.left() + 4, rect.top() + 4, theme.text_width(words, SMALL, bold=True) + 14, 22)
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(theme.color("accent"))
        self._p.drawRoundedRect(tag, 6, 6)
        self._p.setFont(theme.font(SMALL, bold=True))
        self._p.setPen(theme.color("on_accent"))
        self._p.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_hint(self) -> None:
        if not self._s.hint or self._s.pieces or self._s.ghost is not None:
            return
        self._p.setFont(theme.font(theme.BODY))
        self._p.setPen(theme.color("quiet"))
        area = self._room.adjusted(AXIS + 40, HEAD + 20, -40, -20)
        self._p.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._s.hint)

    def _write(self, place: QRectF, text: str, pixels: int, colour: str, *, bold: bool = False) -> None:
        self._p.setFont(theme.font(pixels, bold=bold))
        ink = _blend(theme.color("ink"), theme.color("panel"), 0.22) if colour == "quiet_ink" else theme.color(colour)
        self._p.setPen(ink)
        shown = self._p.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        self._p.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _day_name(day: date, width: float) -> str:
    """Return a day, without its month where there is no room for it."""
    whole = day_words(day, short=True)
    if theme.text_width(whole, TITLE, bold=True) <= width:
        return whole
    short = QLocale().toString(QDate(day.year, day.month, day.day), translate("Course", "ddd d"))
    return short if theme.text_width(short, TITLE, bold=True) <= width else f"{day.day}"


def length_words(minutes: float) -> str:
    """Return a length as people say it: "20 minutes", "2 h 30 min"."""
    if minutes < 60:
        return Counted().minutes(round(minutes))
    hours, rest = divmod(round(minutes), 60)
    if rest == 0:
        return translate("Course", "{hours} h").format(hours=hours)
    return translate("Course", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def _blend(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour with so much of another in it."""
    mixed = [
        (1 - share) * a + share * b
        for a, b in ((one.redF(), other.redF()), (one.greenF(), other.greenF()), (one.blueF(), other.blueF()))
    ]
    return QColor.fromRgbF(*mixed)
