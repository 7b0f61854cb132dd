"""Headquarters' report as one HTML page that any browser opens: no network, no script, light and dark, and on paper."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from checkin.printing.labels import Labels, labels
from checkin.printing.whole import whole_file
from checkin.reports import svg
from checkin.reports.rollup import COLUMNS, Bar, Rolled, groups, heads, named, percent, title
from checkin.words import Sentence, say

_CHARTED = 40
"""Lines that a chart has at most; the table has all."""
_COLOURS = ("#2fb36b", "#d99a1b", "#e2703a", "#5b8def", "#c2263d", "#a9b4be")
"""Of COLUMNS."""
_STYLE = """
:root{color-scheme:light dark;--ground:#f4f6f8;--panel:#fff;--line:#dde3e8;--ink:#10171d;--quiet:#5b6875;--came:#1e6fd9}
@media (prefers-color-scheme:dark){:root{--ground:#0f1418;--panel:#171e24;--line:#27313a;--ink:#eef3f6;--quiet:#93a3b0;
--came:#5aa2ff}}
*{box-sizing:border-box}
body{font:15px/1.5 "Noto Sans SC","Microsoft YaHei","PingFang SC","Segoe UI",sans-serif;margin:0;
background:var(--ground);color:var(--ink)}
main{max-width:1040px;margin:0 auto;padding:32px 24px 48px}
h1{font-size:28px;margin:0}h2{font-size:19px;margin:0 0 12px}.quiet{color:var(--quiet)}
section{background:var(--panel);border:1px solid var(--line);border-radius:14px;padding:20px 24px;margin-top:20px}
.cards{display:flex;flex-wrap:wrap;gap:16px;margin-top:20px}
.cards div{background:var(--panel);border:1px solid var(--line);border-radius:14px;padding:12px 20px;min-width:140px;
flex:1}
.cards b{display:block;font-size:28px;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);
vertical-align:top}th{color:var(--quiet);font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.scroll{overflow-x:auto}
.need b,.cards b,.day{white-space:nowrap}td{overflow-wrap:break-word}
.figures td:first-child{min-width:150px;width:34%}
@media (max-width:600px){main{padding:24px 12px 32px}section{padding:16px}.cards{gap:8px}
.need tr,.apart tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}
.need td,.apart td{display:inline;border:0;padding:0 8px 0 0}
.need td:last-child,.apart td:last-child{display:block;padding:0}}
details{margin-top:12px}summary{cursor:pointer;color:var(--quiet)}
@media print{:root{--ground:#fff;--panel:#fff;--line:#c9d1d8;--ink:#000;--quiet:#444;--came:#1e6fd9}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}
body{font-size:11px}.cards b{font-size:18px}th,td{padding:3px 6px}.scroll{overflow:visible}
section{border:none;padding:0;break-inside:auto}h2{break-after:avoid}tr{break-inside:avoid}thead{
display:table-header-group}@page{size:A4;margin:14mm}}
"""


def write_html(path: Path, rolled: Rolled, language: str) -> None:
    """Write the page in a language, "en" or "zh_CN". Raises EnvironmentFault when it cannot be written."""
    data = html(rolled, labels(language)).encode()
    with whole_file(path) as file:
        file.write(data)


def html(rolled: Rolled, speak: Labels) -> str:
    """Return the page; the same figures give the same page."""
    name = escape(speak(title()))
    colours = "".join(
        f"svg .{_class(state.value)}{{fill:{colour}}}.legend .{_class(state.value)}{{background:{colour}}}"
        for state, colour in zip(COLUMNS, _COLOURS, strict=True)
    )
    made = say("Rollup", "Made {day}, {time}").format(day=speak.day(rolled.made.date()), time=f"{rolled.made:%H:%M}")
    parts = [
        f'<!doctype html><html lang="{"zh-CN" if speak.chinese else "en"}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{name}</title><style>{_STYLE}{svg.STYLE}{colours}</style></head><body><main>",
        f'<h1>{name}</h1><p class="quiet">{escape(speak(made))}</p>',
        _cards(rolled, speak),
        _needs(rolled, speak),
        *(_group(one, speak, upright=number == 0) for number, one in enumerate(groups(rolled))),
        _apart(rolled, speak),
        "</main></body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _cards(rolled: Rolled, speak: Labels) -> str:
    total = rolled.total
    told = (
        (say("Rollup", "courses"), str(len(rolled.courses))),
        (say("Rollup", "expected"), str(total.expected)),
        (say("Rollup", "came"), str(total.came)),
        (say("Rollup", "rate"), percent(total.rate)),
        (say("Rollup", "files to look after"), str(len(rolled.needs) + len(rolled.apart))),
    )
    return f'<div class="cards">{"".join(f"<div><b>{v}</b>{escape(speak(w))}</div>" for w, v in told)}</div>'


def _group(group: tuple[Sentence, Sentence, Sequence[Bar]], speak: Labels, *, upright: bool) -> str:
    name, what, bars = group
    if not bars:
        return ""
    shown = bars[-_CHARTED:] if upright else bars[:_CHARTED]
    chart = svg.day_columns(shown, speak) + svg.legend(speak) if upright else svg.rate_bars(shown, speak)
    figures = say("Rollup", "Figures of all {n}").format(n=len(bars))
    table = f'<summary>{escape(speak(figures))}</summary><div class="scroll">{_table(what, bars, speak)}</div>'
    drawn = f"<h2>{escape(speak(name))}</h2>{chart}"
    return f"<section>{drawn}<details open>{table}</details></section>"


def _table(what: Sentence, bars: Sequence[Bar], speak: Labels) -> str:
    row = "".join(f"<th{_right(n)}>{escape(head)}</th>" for n, head in enumerate(heads(what, speak)))
    lines = "".join(f"<tr>{_cells(bar, speak)}</tr>" for bar in bars)
    return f'<table class="figures"><thead><tr>{row}</tr></thead><tbody>{lines}</tbody></table>'


def _cells(bar: Bar, speak: Labels) -> str:
    under = f' <span class="quiet">{escape(bar.under)}</span>' if bar.under else ""
    numbers = (str(bar.expected), str(bar.came), percent(bar.rate), *(str(bar.of(state)) for state in COLUMNS))
    return f"<td>{escape(named(bar, speak))}{under}</td>" + "".join(f'<td class="n">{n}</td>' for n in numbers)


def _needs(rolled: Rolled, speak: Labels) -> str:
    if not rolled.needs:
        return ""
    rows = "".join(
        f'<tr><td>{escape(one.course)}</td><td class="day">{escape(one.day)}</td><td>{escape(one.device)}</td>'
        f"<td><b>{escape(speak(one.here))}</b></td><td>{escape(speak(one.said))}</td></tr>"
        for one in rolled.needs
    )
    name = escape(speak(say("Rollup", "To look after")))
    return f'<section class="need"><h2>{name}</h2><div class="scroll"><table>{rows}</table></div></section>'


def _apart(rolled: Rolled, speak: Labels) -> str:
    if not rolled.apart:
        return ""
    rows = "".join(f"<tr><td>{escape(n)}</td><td>{escape(speak(why))}</td></tr>" for n, why in rolled.apart)
    name = escape(speak(say("Rollup", "Files that were not taken")))
    return f'<section class="apart"><h2>{name}</h2><div class="scroll"><table>{rows}</table></div></section>'


def _right(place: int) -> str:
    return ' class="n"' if place else ""


def _class(text: str) -> str:
    return text.replace(" ", "-")
