"""Charts as inline SVG: no script, no font, no file beside it; colours are classes, so that they follow the page."""

from collections.abc import Sequence
from html import escape

from checkin.attendance.standings import State
from checkin.printing.labels import Labels
from checkin.reports.rollup import COLUMNS, Bar, named, percent, state_said

_ROW, _NAME, _WIDE, _VALUE = 26, 220, 420, 80
"""Of horizontal bars: the height of one, and the widths of its name, of itself, and of its figure, in px."""
_HEIGHT, _STEP = 180, 64
"""Of upright columns: the height of the whole, and the width that each has, in px."""
_MOST = 28
"""Characters of a name."""


def rate_bars(bars: Sequence[Bar], speak: Labels) -> str:
    """Return horizontal bars of the share that came, with name and figure; hovering tells the numbers."""
    height = _ROW * len(bars) + 4
    parts = [_opening(_NAME + _WIDE + _VALUE, height)]
    for number, bar in enumerate(bars):
        y = number * _ROW + 4
        rate, name = bar.rate or 0, named(bar, speak)
        told = f"{name}: {bar.came} / {bar.expected} ({percent(bar.rate)})"
        parts.append(
            f"<g><title>{escape(told)}</title>"
            f'<text class="name" x="{_NAME - 10}" y="{y + 14}" text-anchor="end">{escape(_short(name))}</text>'
            f'<rect class="track" x="{_NAME}" y="{y + 3}" width="{_WIDE}" height="14" rx="3"/>'
            f'<rect class="came" x="{_NAME}" y="{y + 3}" width="{_WIDE * rate:.1f}" height="14" rx="3"/>'
            f'<text class="figure" x="{_NAME + _WIDE + 8}" y="{y + 14}">{percent(bar.rate)}</text></g>'
        )
    return "".join([*parts, "</svg>"])


def day_columns(bars: Sequence[Bar], speak: Labels) -> str:
    """Return a column for each day (bars named 2020-12-07), its states one upon another, the share that came above."""
    width = _STEP * len(bars) + 20
    most = max([1, *(sum(bar.people) for bar in bars)])
    parts = [_opening(width, _HEIGHT + 62)]
    for number, bar in enumerate(bars):
        parts.append(_column(bar, 10 + number * _STEP, most, speak))
    base = 22 + _HEIGHT
    parts.append(f'<line class="axis" x1="0" x2="{width}" y1="{base}" y2="{base}"/></svg>')
    return "".join(parts)


def legend(speak: Labels) -> str:
    """Return what the colours of the columns mean."""
    keys = (f'<span><i class="{_class(state)}"></i>{escape(state_said(state, speak))}</span>' for state in COLUMNS)
    return f'<p class="legend">{"".join(keys)}</p>'


def _column(bar: Bar, x: float, most: int, speak: Labels) -> str:
    parts, y, middle = [], float(22 + _HEIGHT), x + (_STEP - 16) / 2
    for state in COLUMNS:
        high = _HEIGHT * bar.of(state) / most
        if high:
            y -= high
            told = f"{named(bar, speak)}: {state_said(state, speak)} {bar.of(state)}"
            parts.append(
                f'<rect class="{_class(state)}" x="{x}" y="{y:.1f}" width="{_STEP - 16}" height="{high:.1f}">'
                f"<title>{escape(told)}</title></rect>"
            )
    parts.append(f'<text class="figure" x="{middle}" y="{y - 6:.1f}" text-anchor="middle">{percent(bar.rate)}</text>')
    year, _, day = bar.name.partition("-")
    for line, text in enumerate((day, year)):
        at = 22 + _HEIGHT + 18 + 16 * line
        parts.append(f'<text class="name" x="{middle}" y="{at}" text-anchor="middle">{escape(_short(text))}</text>')
    return f"<g>{''.join(parts)}</g>"


def _opening(width: float, height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" width="{width}" '
        f'style="max-width:100%;height:auto">'
    )


def _class(state: State) -> str:
    return state.value.replace(" ", "-")


def _short(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
