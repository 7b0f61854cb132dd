"""What people decided about items of the review."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from checkin.store import tables as t
from checkin.store.reading import Reading
from checkin.words import Sentence


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about an item, why, by whom and when; `found`: what it said then ("" where it was erased)."""

    item: str
    decision: str
    reason: str
    operator: str
    at: datetime
    found: str


def decisions(reading: Reading, course: str) -> dict[str, Decision]:
    """Return the decisions that hold, by item."""
    c = t.decided.c
    rows = reading.connection.execute(select(t.decided).where(c.course == course, c.decision != ""))
    return {
        row.item: Decision(row.item, row.decision, row.reason, row.operator, row.at, _told(row.evidence))
        for row in rows
    }


def evidence_of(sentence: Sentence) -> str:
    """Return a sentence so that it can be kept, and said in another language later."""
    values = {name: str(value) for name, value in sentence.values.items()}
    return json.dumps([sentence.context, sentence.template, values], ensure_ascii=False)


def _told(evidence: str) -> str:
    try:
        context, template, values = json.loads(evidence)
        return Sentence(str(context), str(template), dict(values))
    except (ValueError, TypeError, LookupError, AttributeError):
        return evidence
