"""The time zones that a calendar brings along: only such as cannot keep the program busy are looked at."""

import re

from checkin.errors import InputError
from checkin.words import say

MOST = 60
"""Zones of one calendar."""
_ZONE = re.compile(r"^BEGIN:VTIMEZONE\s*$.*?^END:VTIMEZONE\s*$", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_RULE = re.compile(r"^RRULE[^:\r\n]*:(.*)$", re.IGNORECASE | re.MULTILINE)
_YEARLY = re.compile(
    r"FREQ=YEARLY|UNTIL=[0-9TZ]{1,20}|BYMONTH=\d{1,2}|BYDAY=[+-]?\d{0,2}[A-Z]{2}|WKST=[A-Z]{2}"
    r"|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2}){0,30}|INTERVAL=1",
    re.IGNORECASE,
)
_DATES = re.compile(r"\d{8}T\d{6}")
_MOST_DATES = 20_000


def refuse_endless(text: str, name: str) -> None:
    """Raise InputError for zones that would take long to work out: their rules are to be once a year."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    zones = _ZONE.findall(unfolded)
    rules = [rule.strip() for zone in zones for rule in _RULE.findall(zone)]
    odd = [rule for rule in rules if not all(_YEARLY.fullmatch(part) for part in rule.strip(";").split(";"))]
    yearly = all("FREQ=YEARLY" in rule.upper() for rule in rules)
    dates = sum(len(_DATES.findall(zone)) for zone in zones)
    opened = len(re.findall(r"^BEGIN:VTIMEZONE", unfolded, re.IGNORECASE | re.MULTILINE))
    if odd or not yearly or len(zones) > MOST or len(rules) > 20 * MOST or dates > _MOST_DATES or opened != len(zones):
        sentence = say("Course", "{name} brings along time zones that no calendar program writes, and was not read.")
        raise InputError(sentence.format(name=name))
