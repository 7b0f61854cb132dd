"""Headquarters' report as a workbook: figures by day, course, province and unit, and what is missing."""

from pathlib import Path

from checkin.printing.labels import labels
from checkin.printing.whole import whole_file
from checkin.reports.rollup import COLUMNS, Bar, Rolled, groups, heads, named, title
from checkin.reports.workbook import Row, workbook
from checkin.words import say


def write_workbook(path: Path, rolled: Rolled, language: str) -> tuple[str, ...]:
    """Write the workbook in a language; returns the names of its sheets. Raises EnvironmentFault."""
    speak = labels(language)
    sheets: list[tuple[str, list[str], list[Row], tuple[int, ...]]] = []
    for name, what, bars in groups(rolled):
        top = heads(what, speak)
        top[3] = speak(say("Rollup", "rate in %"))
        rows: list[Row] = [[_label(bar, named(bar, speak)), *_figures(bar)] for bar in bars]
        sheets.append((speak(name), top, rows, (36, *(11 for _ in top[1:]))))
    needed = (say("Rollup", "Course"), say("Rollup", "Day"), say("Rollup", "Device"), say("Rollup", "State"))
    top = [*(speak(one) for one in needed), speak(say("Rollup", "Why"))]
    needs: list[Row] = [[one.course, one.day, one.device, speak(one.here), speak(one.said)] for one in rolled.needs]
    sheets.append((speak(say("Rollup", "To look after")), top, needs, (18, 12, 20, 16, 70)))
    apart: list[Row] = [[name, speak(why)] for name, why in rolled.apart]
    top = [speak(say("Rollup", "File")), speak(say("Rollup", "Why"))]
    sheets.append((speak(say("Rollup", "Not taken")), top, apart, (44, 90)))
    data = workbook(sheets, title=speak(title()), day=rolled.made.date())
    with whole_file(path) as file:
        file.write(data)
    return tuple(name for name, _, _, _ in sheets)


def _label(bar: Bar, name: str) -> str:
    return f"{name}  {bar.under}".rstrip()


def _figures(bar: Bar) -> list[str | int | float]:
    rate = "" if bar.rate is None else round(100 * bar.rate, 1)
    return [bar.expected, bar.came, rate, *(bar.of(state) for state in COLUMNS)]
