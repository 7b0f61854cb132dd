"""What people type into the cells of a timetable, as values: days, times, minutes, yes and no, lists.

What is not understood is returned as the text it was: the reader of the plan then says what belongs there.
"""

import re
from datetime import date, datetime, time

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_WEEKDAY = re.compile(
    r"\s*[（(]?\s*(?:周|星期|礼拜)[一二三四五六日天]\s*[)）]?\s*|\s*[（(]?\b[A-Za-z]{3,9}day\b[)）]?,?\s*"
)
_TIME = re.compile(
    r"(?P<before>上午|下午|中午|晚上|早上|凌晨)?\s*(?P<hour>\d{1,2})\s*[:：时点]\s*(?P<minute>\d{1,2})?\s*分?"
    r"(?:[:：](?P<second>\d{2})(?:\.0*)?)?\s*(?P<after>[AaPp]\.?[Mm]\.?)?"
)
_RANGE = re.compile(r"\s*(?:[–—~～至到]|-+)\s*")
_YES = {"yes", "y", "true", "1", "x", "✓", "✔", "√", "是", "有", "对", "需要"}
_NO = {"no", "n", "false", "0", "-", "–", "—", "否", "无", "不", "不需要"}
_GROUPS = re.compile(r"[,，;；、]")
_BODIES = re.compile(r"[;；]")
_AFTERNOON = ("下午", "晚上", "中午")


def day_of(text: str, year: int | None = None) -> date | None:
    """Read a day: 2020-12-07, 2020/12/7, 2020年12月7日, with or without its weekday; 12月7日 when `year` is given."""
    text = _WEEKDAY.sub("", text).strip()
    if year is not None and re.fullmatch(r"\d{1,2}月\d{1,2}日", text):
        text = f"{year:04}年{text}"
    found = _DAY.fullmatch(text)
    if found is None:
        found = _DAY.fullmatch(text.strip().removesuffix(" 00:00:00").removesuffix("T00:00:00"))
    try:
        return date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None


def time_of(text: str) -> time | None:
    """Read a time of day: 9:00, 09:00:00, 9:00 PM, 下午2:30, 14点."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, before, after = int(found["hour"]), found["before"], (found["after"] or "").lower()[:1]
    if (before in _AFTERNOON or after == "p") and 1 <= hour <= (11 if before != "中午" else 2):
        hour += 12
    elif hour == 12 and (after == "a" or before == "凌晨"):
        hour = 0
    try:
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None


def moment_of(text: str, day: date | None = None) -> datetime | str:
    """Read a day with a time, or a time of `day`; an offset from UTC is kept."""
    text = text.strip()
    clock = time_of(text)
    if clock is not None:
        return datetime.combine(day, clock) if day is not None else text
    try:
        if ":" in text:
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    found = _DAY.match(text)
    rest = time_of(_WEEKDAY.sub("", text[found.end() :]).strip(" T,，")) if found else None
    if found is None or rest is None:
        return text
    stated = day_of(found.group())
    return text if stated is None else datetime.combine(stated, rest)


def span_of(text: str, day: date | None) -> tuple[datetime | str, datetime | str]:
    """Read a span: 09:00–11:30, of `day`."""
    parts = _RANGE.split(text.strip())
    if len(parts) != 2 or time_of(parts[0]) is None:
        return text, text
    first, last = (_TIME.fullmatch(part) for part in parts)
    if first and last and first["before"] in _AFTERNOON and int(last["hour"]) < 12 and not last["before"]:
        parts[1] = f"下午{parts[1]}"  # 下午2:00–4:30: said once for both
    elif first and last and last["after"] and not first["after"]:
        both = parts[0] + last["after"]  # 2:00–4:30 pm, but 11:00–1:00 pm
        parts[0] = both if (time_of(both) or time.max) < (time_of(parts[1]) or time.min) else parts[0]
    return moment_of(parts[0], day), moment_of(parts[1], day)


def number_of(text: str) -> float | str:
    """Read a number: 1, 0.5, 80 %."""
    text = text.strip()
    try:
        return float(text[:-1]) / 100 if text.endswith(("%", "％")) else float(text)
    except ValueError:
        return text


def minutes_of(text: str) -> int | str:
    """Read whole minutes: 30, 30.0, 30分钟, 30 min."""
    text = text.strip()
    found = re.fullmatch(r"(-?\d{1,6})(?:\.0+)?\s*(?:分钟|分|min|minutes?|')?\.?", text, re.IGNORECASE)
    return int(found[1]) if found else text


def flag_of(text: str) -> bool | str:
    """Read yes or no."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else text


def groups_of(text: str) -> list[str]:
    """Read names of groups: a line each, or one after the other with commas between."""
    return _listed(text, _GROUPS)


def bodies_of(text: str) -> list[str]:
    """Read names of organizers, which often hold commas: a line each, or with semicolons between."""
    return _listed(text, _BODIES)


def listed(texts: list[str] | tuple[str, ...], *, commas: bool) -> str:
    """Write a list so that `groups_of` (with commas) or `bodies_of` reads it again: a line each where it must be."""
    splits = _GROUPS if commas else _BODIES
    if any(splits.search(text) for text in texts):
        return "\n".join((*texts, ""))
    return ("、" if commas else "; ").join(texts)


def _listed(text: str, splits: re.Pattern[str]) -> list[str]:
    parts = re.split(r"\r?\n|\r", text) if "\n" in text or "\r" in text else splits.split(text)
    return [part.strip() for part in parts if part.strip()]
