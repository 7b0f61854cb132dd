"""What a day file holds, before it is a file: rows for people, the journal, the descriptor."""

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from checkin.attendance.course import Course
from checkin.attendance.journal import Entry
from checkin.attendance.runs import Run
from checkin.attendance.standings import Standing, State
from checkin.exchange.lines import is_whole, ranges, told_runs
from checkin.reports.workbook import workbook

FORMATS = ("checkin-day/1", "checkin-day/2")
"""2: the journal has gaps or branches, and `runs` tells its pieces where 1 has `ranges`."""
FIELDS = (
    "day",
    "session",
    "title",
    "number",
    "name",
    "latin",
    "unit",
    "province",
    "group",
    "standing",
    "arrival",
    "departure",
    "minutes",
    "door",
    "remarks",
)
_PERSON = "person"
"""Stands in statistics for number, name, transcription, unit and province: with few people these are names too."""
_WIDTHS = dict(zip(FIELDS, (11, 8, 26, 8, 22, 22, 28, 16, 9, 10, 9, 10, 8, 9, 30), strict=True)) | {_PERSON: 18}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a cell must not begin with, for a spreadsheet would run it."""


class Profile(StrEnum):
    """How much a day file tells. Only the full one holds the journal, for its entries cannot be shortened."""

    FULL = "full"
    """Rows, journal and side records: headquarters can count again."""
    NAMES = "names"
    """Rows with names: no telephone, position, reason or remark."""
    STATISTICS = "statistics"
    """Rows with a pseudonym for each person, the same on every day of the course."""


_FIELDS = {
    Profile.FULL: FIELDS,
    Profile.NAMES: FIELDS[:-1],
    Profile.STATISTICS: (*FIELDS[:3], _PERSON, *FIELDS[8:-1]),
}


@dataclass(frozen=True, slots=True)
class DayContents:
    """One course day as one device knows it. `revision` 0 and not `final`: the day has not been closed.

    `pseudonyms`: what stands for each trainee (id), needed for statistics only.
    """

    course: Course
    day: date
    revision: int
    replaces: str
    final: bool
    device: str
    device_name: str
    public_key: bytes
    runs: tuple[Run, ...]
    standings: tuple[Standing, ...]
    profile: Profile = Profile.FULL
    pseudonyms: Mapping[str, str] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The journal, run by run."""
        return tuple(entry for run in self.runs for entry in run.entries)


def columns_of(profile: Profile) -> tuple[str, ...]:
    """Return the columns of the table in files of a profile."""
    return _FIELDS[profile]


def fields(contents: DayContents) -> tuple[str, ...]:
    """Return the columns of the table."""
    return columns_of(contents.profile)


def rows(contents: DayContents) -> list[list[str | int]]:
    """Return one row per trainee and session, times in the course's time zone.

    Those of statistics are in order of the pseudonyms: the order of a roster would give its people away.
    """
    standings = list(contents.standings)
    if contents.profile is Profile.STATISTICS:
        standings.sort(key=lambda one: (one.session.start, one.session.code, contents.pseudonyms[one.trainee.trainee]))
    return [_row(one, contents) for one in standings]


def attendance_csv(contents: DayContents) -> bytes:
    """Return the table as CSV (UTF-8 with BOM, CRLF), with cells a spreadsheet would run made harmless."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(fields(contents))
    for row in rows(contents):
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def attendance_xlsx(contents: DayContents) -> bytes:
    """Return the table and its summary as a workbook."""
    counted = [[s["session"], s["title"], *(s[state.value] for state in State)] for s in summary(contents)]
    heads = ("session", "title", *(state.value for state in State))
    sheets = (
        ("Attendance", fields(contents), rows(contents), tuple(_WIDTHS[name] for name in fields(contents))),
        ("Summary", heads, counted, (10, 60, *(11 for _ in State))),
    )
    return workbook(sheets, title=f"{contents.course.code} {contents.day}", day=contents.day)


def summary(contents: DayContents) -> list[dict[str, Any]]:
    """Return the counts of each standing, a dictionary per session."""
    counts: dict[str, dict[str, Any]] = {}
    for one in contents.standings:
        session = one.session
        blank = {"session": session.code, "title": session.title, **{state.value: 0 for state in State}}
        counts.setdefault(session.code, blank)[one.state.value] += 1
    return list(counts.values())


def descriptor(contents: DayContents, members: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the Frictionless Data Package descriptor (specs.frictionlessdata.io) with our fields beside it."""
    course = contents.course
    entries = contents.entries
    erased = sum("personal" in entry.body and entry.personal is None for entry in entries)
    whole = is_whole(contents.runs)
    more: dict[str, Any] = {"erased": erased} if erased else {}
    if contents.profile is not Profile.FULL:
        more["contents"] = contents.profile.value
    return more | {
        "profile": "data-package",
        "name": f"{course.code}-{contents.day}".lower(),
        "title": f"{course.title}, {contents.day}",
        "format": FORMATS[0 if whole else 1],
        "course": {"id": course.course, "code": course.code, "title": course.title, "zone": course.zone},
        "day": contents.day.isoformat(),
        "revision": contents.revision,
        "replaces": contents.replaces,
        "final": contents.final,
        "device": {"id": contents.device, "name": contents.device_name, "public_key": contents.public_key.hex()},
        "algorithm": "Ed25519",
        "rows": len(contents.standings),
        "entries": len(entries),
        **({"ranges": ranges(contents.runs)} if whole else {"runs": told_runs(contents.runs)}),
        "sessions": summary(contents),
        "resources": [resource(name, data, fields(contents)) for name, data in members.items()],
    }


def resource(name: str, data: bytes, columns: Sequence[str] = ()) -> dict[str, Any]:
    """Return what the descriptor says of a member; `columns` are those of a table."""
    kinds = {"csv": "text/csv", "jsonl": "application/jsonl", "html": "text/html"}
    kinds["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    stem, _, ending = name.partition(".")
    told: dict[str, Any] = {"name": f"{stem}-{ending}", "path": name, "mediatype": kinds[ending]}
    told |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    if ending == "csv":
        typed = [{"name": name, "type": "integer" if name == "minutes" else "string"} for name in columns]
        told |= {"encoding": "utf-8", "schema": {"fields": typed}}
    return told


def _row(one: Standing, contents: DayContents) -> list[str | int]:
    coarse = contents.profile is Profile.STATISTICS

    def clock(moment: datetime | None) -> str:
        local = contents.course.local(moment) if moment else None
        return "" if local is None else f"{local:%H:%M}" if coarse else f"{local:%H:%M:%S}"

    person, session = one.trainee, one.session
    cells: dict[str, str | int] = {
        "day": contents.day.isoformat(),
        "session": session.code,
        "title": session.title,
        **{name: getattr(person, name) for name in ("number", "name", "latin", "unit", "province", "group")},
        "standing": one.state.value,
        "arrival": clock(one.arrival),
        "departure": clock(one.departure),
        "minutes": one.minutes,
        "door": one.door,
        "remarks": one.remarks,
        _PERSON: contents.pseudonyms.get(person.trainee, ""),
    }
    return [cells[name] for name in fields(contents)]


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(FORMULA) else cell
