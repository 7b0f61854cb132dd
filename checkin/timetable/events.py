"""Reads a timetable from iCalendar: our own without loss, those of Outlook, Google and others as far as they go."""

import re
import unicodedata
import warnings
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vUnknown
from icalendar.timezone import tzp

from checkin.attendance.course_plan import zone_of
from checkin.errors import InputError
from checkin.timetable.calendar import PREFIX
from checkin.timetable.recurring import TooMuch, given, occurrences, repeats
from checkin.timetable.typed import flag_of, minutes_of, number_of
from checkin.timetable.zones import refuse_endless
from checkin.words import Sentence, say

MOST_EVENTS = 2000
_SPEAKER = re.compile(
    r"^\s*(?:speaker|lecturer|teacher|主讲人?|讲师|授课人)\s*[:：]\s*(.+)$", re.IGNORECASE | re.MULTILINE
)
_VALUES = {"OPENS-BEFORE": minutes_of, "LATE-AFTER": minutes_of, "WEIGHT": number_of, "EXITS": flag_of}


def read_calendar(text: str, name: str, zone: str = "") -> "Events":
    """Read the text of a calendar; `name` is what the file is called. Raises InputError for what is none."""
    if len(re.findall(r"^BEGIN:VEVENT", text, re.IGNORECASE | re.MULTILINE)) > MOST_EVENTS:
        sentence = say("Course", "{name} has more than {most} events: it is not the timetable of one course.")
        raise InputError(sentence.format(name=name, most=MOST_EVENTS))
    refuse_endless(text, name)
    tzp.use_zoneinfo()  # forgets the zones of the calendar before: theirs may have had the same names
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # guesses about names of time zones
        try:
            calendars = [c for c in Calendar.from_ical(text, multiple=True) if c.name == "VCALENDAR"]
            if not calendars:
                raise ValueError("no VCALENDAR")
            return Events(calendars, zone)
        except Exception as error:  # whatever an odd file makes of the parser is a fault of the file
            sentence = say("Course", "{name} is not a calendar that can be read: {error}.")
            raise InputError(sentence.format(name=name, error=str(error)[:200])) from error


class Events:
    """What calendars say, as tables for the reader of the plan. `course` is empty in those of other programs."""

    def __init__(self, calendars: list[Any], zone: str = "") -> None:
        self.problems: list[Sentence] = []
        head = calendars[0]
        self.title = _line(head.get("X-WR-CALNAME"))
        self.zone = _line(head.get("X-WR-TIMEZONE"))
        self.course = _course(head) if PREFIX + "CODE" in head else {}
        self.sessions: list[dict[str, Any]] = []
        self.names: list[str] = []
        """What messages call each session."""
        self._chinese = (self.course.get("language") or ("zh_CN" if self.course.get("title_zh") else "en")) == "zh_CN"
        self._changed: dict[tuple[str, datetime], Event] = {}
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        if self.course:
            self.course["time_zone"] = self.zone
        self._zone = zone_of(self.zone) or next(filter(None, map(_own_zone, events)), None) or zone_of(zone)
        self.zone = self.zone if zone_of(self.zone) else getattr(self._zone, "key", "")
        singles = self._collect(events)
        for event in singles:
            self._add(event)
        for event in self._changed.values():  # changes of events that are not in the file
            self._add_one(event, None)

    def _collect(self, events: list[Event]) -> list[Event]:
        singles = []
        for event in events:
            moment = given(event.get("RECURRENCE-ID"))
            if isinstance(moment, datetime):
                self._changed[_line(event.get("UID")), self._aware(moment).astimezone(UTC)] = event
            else:
                singles.append(event)
        return singles

    def _add(self, event: Event) -> None:
        start = self._moment(event, "DTSTART")
        if not isinstance(start, datetime) or not repeats(event):
            self._add_one(event, None)
            return
        try:
            for moment in occurrences(event, start):
                key = _line(event.get("UID")), moment.astimezone(UTC)
                changed = self._changed.pop(key, None)
                self._add_one(changed or event, None if changed else moment)
        except TooMuch as error:
            self.problems.append(error.sentence.format(where=_quoted(event), most=100))

    def _add_one(self, event: Event, start: datetime | None) -> None:
        """Add an event, or the one of its series that begins at `start`."""
        if _line(event.get("STATUS")).upper() == "CANCELLED":
            return
        first, end = self._moment(event, "DTSTART"), self._moment(event, "DTEND")
        if isinstance(first, date) and not isinstance(first, datetime):
            sentence = say("Course", "{where} is an all-day event. Give it a start and an end, or delete it.")
            self.problems.append(sentence.format(where=_quoted(event)))
            return
        unknown = [p for p in ("DTSTART", "DTEND") if _unknown_zone(event.get(p))]
        if unknown:
            sentence = say("Course", "{where}: the time zone '{zone}' is not known.")
            zone = event[unknown[0]].params["TZID"]
            self.problems.append(sentence.format(where=_quoted(event), zone=zone))
            return
        table = _session(event, chinese=self._chinese)
        if first is not None:
            table["start"] = start or first
            end = _end(event, first, end, table["start"])
        if end is not None:
            table["end"] = end
        self.sessions.append(table)
        self.names.append(table["title"])

    def _moment(self, event: Event, name: str) -> date | None:
        value = given(event.get(name))
        if isinstance(value, datetime):
            return self._aware(value)
        return value if isinstance(value, date) else None

    def _aware(self, moment: datetime) -> datetime:
        """Return a moment; one without a zone is of the calendar's."""
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=self._zone or UTC)


def _end(event: Event, first: datetime, end: date | None, start: datetime) -> datetime | None:
    """Return the end of the event of a series that begins at `start`: at the local time at which the first ends."""
    length = given(event.get("DURATION"))
    try:
        if isinstance(end, datetime):
            if start == first:
                return end
            local = end.astimezone(first.tzinfo).replace(tzinfo=None) - first.replace(tzinfo=None)
            return (start.replace(tzinfo=None) + local).replace(tzinfo=start.tzinfo)
        return start.astimezone(UTC) + length if isinstance(length, timedelta) else None
    except OverflowError:
        return None


def _session(event: Event, *, chinese: bool) -> dict[str, Any]:
    table: dict[str, Any] = {"title": _line(event.get("SUMMARY")), "room": _line(event.get("LOCATION"))}
    table["uid"] = _line(event.get("UID"))
    described = _text(event.get("DESCRIPTION"))
    if PREFIX + "CODE" not in event:
        found = _SPEAKER.search(described)
        return table | ({"speaker": _one_line(found[1])} if found else {})
    table |= {"code": _line(event.get(PREFIX + "CODE")), "speaker": _one_line(described)}
    table["expected"] = [_line(value) for value in _each(event, "EXPECTED")]
    table["title_zh"] = _line(event.get(PREFIX + "TITLE-ZH"))
    for name, read in _VALUES.items():
        if PREFIX + name in event:
            table[name.lower().replace("-", "_")] = read(_line(event.get(PREFIX + name)))
    shown, title = table["title"], _line(event.get(PREFIX + "TITLE"))
    if title and chinese and table["title_zh"]:
        return table | {"title": title, "title_zh": shown}  # as shown: somebody may have changed it in the calendar
    return table


def _course(head: Any) -> dict[str, Any]:
    names = ("CODE", "TITLE", "TITLE-ZH", "VENUE", "GUIDING-BODY", "LANGUAGE")
    table: dict[str, Any] = {n.lower().replace("-", "_"): _line(head.get(PREFIX + n)) for n in names}
    table["organizers"] = [_line(value) for value in _each(head, "ORGANIZER")]
    until = _line(head.get(PREFIX + "KEEP-UNTIL"))
    if until:
        table["keep_until"] = _day(until)
    rule = {"basis": _line(head.get(PREFIX + "BASIS"))}
    values: dict[str, Any] = {
        "share": number_of(_line(head.get(PREFIX + "SHARE"))),
        "excused": _line(head.get(PREFIX + "EXCUSED")),
    }
    values["excused"] = flag_of(values["excused"])
    table["certificate"] = {key: value for key, value in (rule | values).items() if value != ""}
    return table


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _each(component: Mapping[str, Any], name: str) -> list[Any]:
    values = component.get(PREFIX + name, [])
    return values if isinstance(values, list) else [values]


def _own_zone(event: Event) -> ZoneInfo | None:
    zone = getattr(given(event.get("DTSTART")), "tzinfo", None)
    return zone if isinstance(zone, ZoneInfo) and zone.key != "UTC" else None


def _unknown_zone(value: Any) -> bool:
    moment = given(value)
    return isinstance(moment, datetime) and moment.tzinfo is None and "TZID" in value.params


def _quoted(event: Event) -> str:
    return "'" + (_line(event.get("SUMMARY")) or _line(event.get("UID"))) + "'"


def _text(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, vUnknown):
        # as other programs write it: a text, without saying that it is one
        return re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], str(value))
    return "" if value is None or isinstance(value, list) else str(value)


def _line(value: Any) -> str:
    return _one_line(_text(value))


def _one_line(text: str) -> str:
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text).strip()
