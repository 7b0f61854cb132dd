"""Charts of a page: inline SVG, no script, no font, no file beside it.

They wrap where the window is narrow, so that their letters keep their size; colours are classes, so that they follow
the page.
"""

from collections.abc import Sequence
from html import escape

from checkin.attendance.standings import State
from checkin.printing.labels import Labels
from checkin.reports.rollup import COLUMNS, Bar, named, percent, state_said

_THICK = 14
"""Of a horizontal bar, in px."""
_ABOVE, _HEIGHT, _BELOW, _STEP, _GAP = 22, 180, 40, 64, 16
"""Of upright columns, in px: room for the figure, the highest column, room for the day, the width of each, and how much
of that stays empty."""

STYLE = """
.bars>div{display:grid;grid-template-columns:minmax(0,240px) minmax(0,1fr) 64px;gap:0 12px;align-items:center;
padding:3px 0;font-size:13px;line-height:20px}
.bars .name{text-align:right;color:var(--quiet);overflow-wrap:anywhere}.bars svg{display:block;width:100%}
.days{display:flex;flex-wrap:wrap;gap:16px 0}.days svg{display:block;flex:none}
svg text{font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}svg .name{fill:var(--quiet)}
svg .track{fill:var(--line)}svg .came{fill:var(--came)}svg .axis{stroke:var(--quiet)}
.legend span{display:inline-block;margin-right:16px;white-space:nowrap;color:var(--quiet)}
.legend i{display:inline-block;width:12px;height:12px;border-radius:3px;margin-right:6px;vertical-align:-1px}
@media (max-width:600px){.bars>div{grid-template-columns:minmax(0,1fr) 56px}
.bars .name{grid-column:1/-1;text-align:left}}
@media print{.bars>div,.days svg{break-inside:avoid}}
"""
"""How the page shows them; it names the colours: --ink, --quiet, --line, --came, and one for each state."""


def rate_bars(bars: Sequence[Bar], speak: Labels) -> str:
    """Return horizontal bars of the share that came, with name and figure; hovering tells the numbers."""
    return f'<div class="bars">{"".join(_rate_bar(bar, speak) for bar in bars)}</div>'


def day_columns(bars: Sequence[Bar], speak: Labels) -> str:
    """Return a column for each day (bars named 2020-12-07), its states one upon another, the share that came above."""
    most = max([1, *(sum(bar.people) for bar in bars)])
    return f'<div class="days">{"".join(_column(bar, most, speak) for bar in bars)}</div>'


def legend(speak: Labels) -> str:
    """Return what the colours of the columns mean."""
    keys = (f'<span><i class="{_class(state)}"></i>{escape(state_said(state, speak))}</span>' for state in COLUMNS)
    return f'<p class="legend">{"".join(keys)}</p>'


def _rate_bar(bar: Bar, speak: Labels) -> str:
    name, share = escape(named(bar, speak)), percent(bar.rate)
    told = f"{name}: {bar.came} / {bar.expected} ({share})"
    rects = "".join(
        f'<rect class="{colour}" width="{100 * rate:.1f}%" height="{_THICK}" rx="3"/>'
        for colour, rate in (("track", 1), ("came", bar.rate or 0))
    )
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" height="{_THICK}"><title>{told}</title>{rects}</svg>'
    return f'<div><span class="name">{name}</span>{drawn}<span class="n">{share}</span></div>'


def _column(bar: Bar, most: int, speak: Labels) -> str:
    base = _ABOVE + _HEIGHT
    parts, y = [], float(base)
    for state in COLUMNS:
        high = _HEIGHT * bar.of(state) / most
        if high:
            y -= high
            told = f"{named(bar, speak)}: {state_said(state, speak)} {bar.of(state)}"
            parts.append(
                f'<rect class="{_class(state)}" x="{_GAP / 2}" y="{y:.1f}" width="{_STEP - _GAP}" height="{high:.1f}">'
                f"<title>{escape(told)}</title></rect>"
            )
    year, _, day = bar.name.partition("-")
    parts += [_text("figure", y - 6, percent(bar.rate)), _text("name", base + 18, day), _text("name", base + 34, year)]
    parts.append(f'<line class="axis" x1="0" x2="{_STEP}" y1="{base}" y2="{base}"/>')
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{_STEP}" height="{base + _BELOW}">'
    return f"{opening}{''.join(parts)}</svg>"


def _text(kind: str, y: float, text: str) -> str:
    return f'<text class="{kind}" x="{_STEP / 2}" y="{y:.1f}" text-anchor="middle">{escape(text)}</text>'


def _class(state: State) -> str:
    return state.value.replace(" ", "-")
