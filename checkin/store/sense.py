"""What an entry must say so that everybody can go on reading: checked before it counts, whoever wrote it.

A journal is for good. One time zone that nobody knows, or a day that is none, would end every look at every course.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo

from checkin.attendance.course import Basis
from checkin.attendance.journal import Entry, EntryKind, moment_of

_YEARS = range(1900, 4000)
"""In which moments are: what is far outside cannot be shown in every time zone."""
_LONGEST = 400 * 86_400
"""Seconds that doors may be open before a session, or somebody be late after its start."""


def check(entry: Entry) -> None:
    """Raise ValueError, TypeError or LookupError for an entry that says what nobody could show."""
    _moment(entry.at.year)
    looked = _CHECKS.get(entry.kind)
    if looked is not None:
        looked(entry.body)


def _course(body: Mapping[str, Any]) -> None:
    _known_zone(body.get("zone", "UTC"))
    rule, end = body.get("rule", {}), body.get("keep_until", "")
    Basis(rule.get("basis", next(iter(Basis))))
    if not 0 <= float(rule.get("share", 0)) <= 1:
        raise ValueError("share")
    _texts(body.get("organizers", []))
    if end:
        date.fromisoformat(end)


def _session(body: Mapping[str, Any]) -> None:
    for name in ("start", "end"):
        _moment(moment_of(body[name]).year)
    for name in ("opens_before", "late_after"):
        if not -_LONGEST <= float(body[name]) <= _LONGEST:
            raise ValueError(name)
    _texts(body.get("expected", []))
    if not isfinite(float(body.get("weight", 1))):
        raise ValueError("weight")


def _scan(body: Mapping[str, Any]) -> None:
    if body.get("direction") not in (None, "in", "out"):
        raise ValueError("direction")
    if claimed := body.get("claimed"):
        _moment(moment_of(claimed).year)


def _day(body: Mapping[str, Any]) -> None:
    date.fromisoformat(body["day"])
    if type(body["revision"]) is not int or type(body["closed"]) is not bool:
        raise TypeError("revision")


def _moment(year: int) -> None:
    if year not in _YEARS:
        raise ValueError(f"the year {year}")


def _texts(value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError("a list of texts expected")


@lru_cache(maxsize=64)
def _known_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except OSError as error:  # a folder of zones
        raise ValueError(name) from error


_CHECKS: dict[str, Callable[[Mapping[str, Any]], None]] = {
    EntryKind.COURSE_SET: _course,
    EntryKind.SESSION_SET: _session,
    EntryKind.SCAN: _scan,
    EntryKind.DAY_SET: _day,
}
