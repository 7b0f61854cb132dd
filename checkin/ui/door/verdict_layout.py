"""Where the words of a verdict stand, and in what size: the name first, then all of the note, then the rest."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize

from checkin.ui import theme
from checkin.ui.door.lettering import LEADING, fitted, fitted_lines, split_name, wrapped
from checkin.ui.sentences import VerdictWords

NAME_LEAST = 40.0
"""px; names go on in a second line rather than become smaller, and become smaller rather than lose their end."""
_NAME_SMALLEST = 26.0
_NOTE_USUAL, _NOTE_LEAST = 17.0, 12.0
_NEXT = 1.16
"""Distance of the lines of one name, in units of their size."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in px for one panel size: 34, 58, 24, 22 at 870 × 320, larger on larger screens."""

    scale: float
    headline: float
    name: float
    latin: float
    text: float
    pad: float
    shape: float

    @classmethod
    def of(cls, width: float, height: float) -> "Sizes":
        """Return the sizes for a panel."""
        scale = max(0.6, min(width / 790, height / 312, 2.4))
        text, shape = max(17, 22 * scale), min(128 * scale, width * 0.2)
        name = max(NAME_LEAST, 58 * scale)
        return cls(scale, max(22, 34 * scale), name, max(17, 24 * scale), text, 26 * scale, shape)


class Ink(Enum):
    """What a line is written in."""

    INK = auto()
    QUIET = auto()
    GROUND = auto()
    """The panel's own colour, on the note's box."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; x and y are the left top of its line box, in px."""

    part: str
    x: float
    y: float
    text: str
    pixels: float
    bold: bool = False
    ink: Ink = Ink.INK


@dataclass(slots=True)
class Layout:
    """All lines, the box behind the note, and the place of the shape."""

    shape: QRectF
    lines: list[Line] = field(default_factory=list)
    note: QRectF | None = None

    def text_of(self, part: str) -> list[str]:
        """Return the lines of one part of the words, for instance "name"."""
        return [line.text for line in self.lines if line.part == part]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is left out so that the rest has room."""

    name: tuple[float, list[str]]
    note_least: float
    latin: bool = True
    detail: bool = True
    wide: bool = False
    """Whether the note goes on below the shape."""


def lay_out(says: VerdictWords, width: float, height: float, button: QSize | None = None) -> Layout:
    """Place the words in a panel of this size in px; `button` is the size of the button in its lower right corner."""
    s = Sizes.of(width, height)
    gap = 34 * s.scale
    made = Layout(QRectF(gap, s.pad + 22 * s.scale, s.shape, s.shape))
    left = gap + s.shape + gap
    room = width - left - s.pad
    row = button.height() + 2.0 if button is not None and button.width() > room / 2 else 0.0
    beside = button.width() + 16 if button is not None and not row else 0
    y = _headline(made, says.headline, left, s.pad, room, s)
    for choice in _choices(says, room, s):
        action = wrapped(says.action, room - beside, s.text, 2, bold=True) if says.action else []
        bottom = height - s.pad - row - len(action) * s.text * LEADING
        kept = s.latin * LEADING * (choice.latin and bool(says.latin)) + s.text * LEADING * choice.detail
        free = bottom - y - _height(choice.name) - kept
        box = QRectF(s.pad if choice.wide else left, 0, room + (left - s.pad) * choice.wide, bottom - 6)
        note = _note(says.note, box.width() - 28, s.text, choice.note_least, free)
        if note is not None or (free >= 0 and not says.note):
            break
    if note is None and says.note:
        most = max(1, int((free - 16) / (_NOTE_LEAST * LEADING)))
        note = _NOTE_LEAST, wrapped(says.note, box.width() - 28, _NOTE_LEAST, most, bold=True)
    for i, line in enumerate(action):
        made.lines.append(Line("action", left, bottom + i * s.text * LEADING, line, s.text, bold=True))
    if note is not None:
        bottom = _place_note(made, note, box)
    _middle(made, says, choice, QRectF(left, y, room, max(0.0, bottom - y)), s)
    return made


def _choices(says: VerdictWords, width: float, s: Sizes) -> Iterator[_Choice]:
    """Give ways to make room, the best looking first; the name stands whole in each where that can be."""
    large, small = _name(says.name, width, s.name), _name(says.name, width, NAME_LEAST)
    for name in (large, small):
        yield _Choice(name, s.text)
    yield _Choice(small, _NOTE_USUAL)
    yield _Choice(small, _NOTE_USUAL, latin=False)
    yield _Choice(small, _NOTE_LEAST, latin=False, detail=False)
    if says.note:
        yield _Choice(small, _NOTE_LEAST, latin=False, detail=False, wide=True)


def _name(name: str, width: float, largest: float) -> tuple[float, list[str]]:
    """Return size and lines of a name: one where it fits, else two."""
    if not name:
        return 0.0, []
    pixels = fitted(name, width, largest, NAME_LEAST, bold=True)
    if lines := split_name(name, width, pixels):
        return pixels, lines
    while pixels > _NAME_SMALLEST and len(wrapped(name, width, pixels, 3, bold=True)) > 2:
        pixels -= 1
    return pixels, wrapped(name, width, pixels, 2, bold=True)


def _height(name: tuple[float, list[str]]) -> float:
    pixels, lines = name
    return pixels * (LEADING + _NEXT * (len(lines) - 1)) if lines else 0.0


def _note(note: str, width: float, largest: float, smallest: float, free: float) -> tuple[float, list[str]] | None:
    """Return the largest size in px, and the lines, in which all of a note has room; None when it has not."""
    pixels = largest
    while note and pixels >= smallest:
        lines = wrapped(note, width, pixels, 99, bold=True)
        if len(lines) * pixels * LEADING + 16 <= free:
            return pixels, lines
        pixels -= 1
    return None


def _headline(made: Layout, text: str, left: float, y: float, width: float, s: Sizes) -> float:
    pixels, lines = fitted_lines(text, width, s.headline, 20, 2)
    for line in lines:
        made.lines.append(Line("headline", left, y, line, pixels, bold=True))
        y += pixels * LEADING
    return y


def _place_note(made: Layout, note: tuple[float, list[str]], room: QRectF) -> float:
    """Put the note at the bottom of `room`, and return where it begins."""
    pixels, lines = note
    height = len(lines) * pixels * LEADING + 10
    box = made.note = QRectF(room.left(), room.bottom() - height, room.width(), height)
    for i, line in enumerate(lines):
        y = box.top() + 5 + i * pixels * LEADING
        made.lines.append(Line("note", box.left() + 14, y, line, pixels, bold=True, ink=Ink.GROUND))
    return box.top() - 6


def _middle(made: Layout, says: VerdictWords, choice: _Choice, room: QRectF, s: Sizes) -> None:
    """Put name, transcription and reason between headline and note."""
    pixels, names = choice.name
    y = room.top()
    for i, line in enumerate(names):
        made.lines.append(Line("name", room.left(), y + i * pixels * _NEXT, line, pixels, bold=True))
    y += _height(choice.name)
    if says.latin and choice.latin and y + s.latin * LEADING <= room.bottom():
        latin = wrapped(says.latin, room.width(), s.latin, 1)[0]
        made.lines.append(Line("latin", room.left(), y, latin, s.latin))
        y += s.latin * LEADING
    if not choice.detail or not says.detail:
        return
    y = min(y + 12 * s.scale, max(y, room.bottom() - s.text * LEADING * 2))
    most = max(1, min(3, int((room.bottom() - y) / (s.text * LEADING))))
    size = s.text
    while size > 17 and theme.text_width(says.detail, size) > room.width() * most * 0.98:
        size -= 1
    for line in wrapped(says.detail, room.width(), size, most):
        made.lines.append(Line("detail", room.left(), y, line, size, ink=Ink.QUIET))
        y += size * LEADING
