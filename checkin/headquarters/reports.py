"""Headquarters' reports: one set of figures as a workbook, on paper, and as a page for a browser."""

from datetime import datetime
from pathlib import Path

from checkin.attendance.course import Course
from checkin.headquarters.overview import Overview
from checkin.headquarters.quarantine import Quarantine
from checkin.headquarters.rollup import Progress, Rollup, titles
from checkin.headquarters.wording import here_said
from checkin.office.office import Office
from checkin.printing.labels import labels
from checkin.reports.rollup import Bar, Need, Rolled
from checkin.reports.rollup_html import write_html
from checkin.reports.rollup_pdf import write_pdf
from checkin.reports.rollup_workbook import write_workbook
from checkin.store.received import sentence_of


class HeadquartersReports:
    """The reports of one store. `language`: "en" or "zh_CN"."""

    def __init__(self, office: Office, language: str = "en") -> None:
        self._office, self._language = office, language

    def html(self, path: Path, now: datetime, progress: Progress | None = None) -> None:
        """Write the page for a browser: one file, without a script, that needs no network."""
        write_html(path, self.rolled(now, progress), self._language)

    def workbook(self, path: Path, now: datetime, progress: Progress | None = None) -> tuple[str, ...]:
        """Write the workbook (XLSX); returns the names of its sheets."""
        return write_workbook(path, self.rolled(now, progress), self._language)

    def pdf(self, path: Path, now: datetime, progress: Progress | None = None) -> int:
        """Write the report on paper (PDF); returns its pages."""
        return write_pdf(path, self.rolled(now, progress), self._language)

    def rolled(self, now: datetime, progress: Progress | None = None) -> Rolled:
        """Return the figures, counted again where something changed."""
        rollup = Rollup(self._office)
        rollup.refresh(progress)
        with self._office.store.read() as reading:
            courses = titles(reading)
        bars = {
            key: [Bar(line.of[0], line.figures.people) for line in rollup.lines((key,), now)]
            for key in ("course", "day", "province", "unit")
        }
        return Rolled(
            made=now.astimezone(),
            total=Bar("", rollup.total(now).people),
            courses=sorted((self._named(bar, courses) for bar in bars["course"]), key=lambda bar: bar.name),
            days=bars["day"],
            provinces=sorted(bars["province"], key=_fullest),
            units=sorted(bars["unit"], key=_fullest),
            needs=self._needs(now),
            apart=[(file.name, sentence_of(file)) for file in Quarantine(self._office).all()],
        )

    def _needs(self, now: datetime) -> list[Need]:
        return [
            Need(row.course.code, row.name, place.day.isoformat(), here_said(place.here), place.said)
            for row in Overview(self._office).rows(now)
            for place in row.places
            if not place.here.fine
        ]

    def _named(self, bar: Bar, courses: dict[str, Course]) -> Bar:
        course = courses.get(bar.name)
        return bar if course is None else Bar(course.code, bar.people, labels(self._language).title(course), bar.name)


def _fullest(bar: Bar) -> tuple[bool, int, str]:
    return not bar.name, -bar.expected, bar.name
