"""Rows that are no people: totals, notes, headings again. They are named, never just dropped."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from checkin.roster.columns import HEADINGS, field_of, plain
from checkin.words import Sentence, say

TOTAL = say("Roster", "a total")
NOTE = say("Roster", "a note")
AGAIN = say("Roster", "the headings again")
SECTION = say("Roster", "one text across the row")
BARE = say("Roster", "a number without a person")
_TOTALS = re.compile(
    r"合计|总计|小计|共计|总数|总人数|人数合计|合计人数|合計|總計|(grand |sub)?total|total(s| number)?|всего|итого",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(共|合计|总计|小计|共计|总人数|人数|total)?\s*[:：为]?\s*\d+\s*(人|名|位|people|persons|participants|trainees)[。.]?"
    r"|(共|合计|总计|小计|共计|总人数|人数|total)\s*[:：为]?\s*\d+",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(备注|注|说明|附注|附|填表人|填报人|填表说明|填写说明|制表人?|制表日期|填报日期|填报单位|填表日期|报送单位|审核人?|"
    r"审批人?|负责人|领导签字|签字|盖章|单位盖章|日期|联系人|联系电话|備註|notes?|nb|remarks?|comments?|prepared by|"
    r"approved by|checked by|signature|date|contact)\s*(\d+\s*)?[:：].*|[(（]?(单位)?盖章[)）]?",
    re.IGNORECASE | re.DOTALL,
)
_SUSPECT = re.compile(
    r"[\s(（]*([合总小共备注说附填制报审负领签盖单日联備總人]|\d+\s*[人名位pt]|total|grand|sub|всего|итого|note|nb|remark|"
    r"comment|prepared|approved|checked|signature|date|contact)",
    re.IGNORECASE,
)
"""How totals and notes begin: nearly everybody's name and number begin otherwise, and are not looked at further."""
_FIRST = frozenset(plain(heading)[0] for heading in HEADINGS["name"]) - {""}
_SENTENCE = re.compile(r"[。：；;:]")
_LONG = 40
_NUMBER = 12


def reason(values: Mapping[str, str], cells: Sequence[str]) -> Sentence | None:
    """Return why a row is no person, or None for one that is, or should be.

    Whether a row with a number and a name is one depends on these two alone, so that a roster that was written by us
    is read again as it was.
    """
    number, name = values.get("number", ""), values.get("name", "")
    again = name[:1].casefold() in _FIRST and field_of(name)[0] == "name"
    if again and (not number or field_of(number)[0] == "number"):
        return AGAIN
    of_number, of_name = _kind(number), _kind(name)
    if of_number or of_name is TOTAL or (of_name and not number):
        return of_number or of_name
    if number and name:
        return SECTION if _across(number, [text for text in values.values() if text]) else None
    texts = [text for cell in cells if (text := cell.strip())]
    if not number and not name:
        return (_kind(texts[0]) or NOTE) if _alone(values, texts) or _kind(texts[0]) else None
    if _across(texts[0], texts):
        return SECTION
    if len(set(texts)) > 1:
        return None
    if number:
        return BARE if len(number) <= _NUMBER and any(c.isdigit() for c in number) else NOTE
    return NOTE if _SENTENCE.search(name) or len(name) > _LONG else None


def _kind(text: str) -> Sentence | None:
    if not _SUSPECT.match(text):
        return None
    folded = unicodedata.normalize("NFKC", text).strip(" .。:：")
    if _TOTALS.fullmatch(re.sub(r"(?<![a-z]) ", "", folded)) or _COUNT.fullmatch(folded):
        return TOTAL
    return NOTE if _NOTE.fullmatch(text) else None


def _across(first: str, texts: Sequence[str]) -> bool:
    """Tell whether a row is one text that was merged over its cells, such as the name of a province."""
    return len(texts) > 2 and set(texts) == {first} and not any(c.isdigit() for c in first)


def _alone(values: Mapping[str, str], texts: Sequence[str]) -> bool:
    """Tell whether nothing in a row is said of a person, or only one thing."""
    return not any(values.values()) or len(set(texts)) == 1
