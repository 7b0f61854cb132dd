"""The single events that a repeating one of a calendar stands for, within limits."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Event
from icalendar.prop import vBroken

from checkin.words import Sentence, say

MOST = 100
"""Events of one series: more is no timetable of a course."""
HORIZON = timedelta(days=366)
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_PARTS = {"FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}


class TooMuch(Exception):  # noqa: N818  # becomes a fault of the file
    """A series that is not made single events of; `sentence` has a place for {where}."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def given(value: Any) -> Any:
    """Return the moment, day or length that a property holds; None when it is missing or broken."""
    return None if value is None or isinstance(value, vBroken | list) else getattr(value, "dt", None)


def repeats(event: Event) -> bool:
    """Tell whether an event stands for more than one."""
    return "RRULE" in event or "RDATE" in event


def occurrences(event: Event, start: datetime) -> list[datetime]:
    """Return the starts of all events of a series, at the local times of its first. Raises TooMuch."""
    first = start.replace(tzinfo=None)
    moments = {first}
    rule = event.get("RRULE")
    if rule is not None:
        moments |= set(_ruled(rule, first, start))
    for value in _dates(event, "RDATE"):
        moments.add(_local(value, start) if isinstance(value, datetime) else datetime.combine(value, first.time()))
    for value in _dates(event, "EXDATE"):
        if isinstance(value, datetime):
            moments.discard(_local(value, start))
        else:
            moments = {moment for moment in moments if moment.date() != value}
    if len(moments) > MOST:
        raise TooMuch(say("Course", "{where} repeats more than {most} times. Make single events of those that count."))
    return [moment.replace(tzinfo=start.tzinfo) for moment in sorted(moments)]


def _ruled(rule: Any, first: datetime, start: datetime) -> Iterator[datetime]:
    if isinstance(rule, list) or not isinstance(rule, Mapping):
        raise TooMuch(_UNCLEAR)
    parts = {str(key).upper(): value for key, value in rule.items()}
    frequency = "".join(map(str, _listed(parts.get("FREQ")))).upper()
    intervals = [value for value in _listed(parts.get("INTERVAL")) if not isinstance(value, int) or value < 1]
    if frequency not in _FREQUENCIES or set(parts) - _PARTS or intervals:
        raise TooMuch(_UNCLEAR)
    count, until = (next(iter(_listed(parts.pop(key, None))), None) for key in ("COUNT", "UNTIL"))
    if not isinstance(count, int) and not isinstance(until, date):
        raise TooMuch(say("Course", "{where} repeats without an end. Give the series an end in the calendar."))
    end = first + HORIZON
    last = _local(until, start) if isinstance(until, datetime) else None
    if isinstance(until, date) and last is None:
        last = datetime.combine(until, first.time())
    if last is not None and last > end:
        raise TooMuch(_LONG)
    kept = ";".join(f"{key}={','.join(_written(value) for value in _listed(values))}" for key, values in parts.items())
    try:
        series = rrulestr(f"{kept};UNTIL={min(last or end, end):%Y%m%dT%H%M%S}", dtstart=first)
        found = list(islice(series, min(count, MOST + 1) if isinstance(count, int) else MOST + 1))
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise TooMuch(_UNCLEAR) from error
    if isinstance(count, int) and last is None and len(found) < min(count, MOST + 1):
        raise TooMuch(_LONG)
    return iter(found)


def _dates(event: Event, name: str) -> list[date]:
    values = event.get(name, [])
    found: list[date] = []
    for value in values if isinstance(values, list) else [values]:
        if isinstance(value, vBroken):
            raise TooMuch(_UNCLEAR)
        for one in getattr(value, "dts", []):
            if not isinstance(moment := given(one), date):
                raise TooMuch(_UNCLEAR)  # periods
            found.append(moment)
    return found


def _local(moment: datetime, start: datetime) -> datetime:
    """Return the local time of a moment where the series begins; a time without a zone is such a time."""
    return moment if moment.tzinfo is None else moment.astimezone(start.tzinfo).replace(tzinfo=None, fold=0)


def _listed(value: Any) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]


def _written(value: Any) -> str:
    to_ical = getattr(value, "to_ical", None)
    return to_ical().decode() if to_ical is not None else str(value)


_UNCLEAR = say("Course", "{where} repeats in a way that is not understood. Make single events of the series.")
_LONG = say("Course", "{where} goes on for more than a year. Make single events of those that count.")
