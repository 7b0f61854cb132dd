"""What the journal keeps of one scan."""

import re
from datetime import datetime

from checkin.attendance.journal import text_of
from checkin.attendance.verdicts import Verdict
from checkin.exchange.pairing import without_secret

LONGEST_TEXT = 300
"""Characters kept of what a foreign symbol says."""


def body_of(verdict: Verdict, source: str, door: str, text: str, now: datetime) -> dict[str, object]:
    """Return the body of the entry; `text` is what a symbol says that is none of our badges."""
    body: dict[str, object] = {
        "kind": verdict.kind.value,
        "session": verdict.session.code if verdict.session else None,
        "trainee": verdict.trainee.trainee if verdict.trainee else None,
        "badge": verdict.badge,
        "direction": verdict.direction.value if verdict.direction else None,
        "source": source,
        "door": door,
        "override": verdict.override,
        "text": _kept(without_secret(text)),
    }
    if verdict.at != now:
        body["claimed"] = text_of(verdict.at)
    return body


def _kept(text: str) -> str:
    """Return what is stored of a foreign text: no control characters, no lone surrogates, not endless."""
    clean = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)
    return clean[:LONGEST_TEXT]
