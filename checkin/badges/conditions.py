"""When an element is printed: "group == '工作人员' and seat != ''". A closed grammar that is read, never run.

condition  = both ("or" both)*
both       = one ("and" one)*
one        = "(" condition ")" | value ("==" | "!=") value | value ["not"] "in" "[" value ("," value)* "]"
value      = the name of a field | 'text' | "text"
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checkin.badges.face import BadgeFace
from checkin.badges.fields import FIELDS, field
from checkin.errors import InputError
from checkin.words import say

LONGEST = 1000
"""Characters of a condition."""
_DEEPEST = 16
_TOKEN = re.compile(r"\s*(?:('[^']*'|\"[^\"]*\")|(==|!=|[()\[\],])|([A-Za-z_]\w*)|(\S))")


@dataclass(frozen=True, slots=True)
class Condition:
    """`word` is "and", "or" (of `parts`), or "in" (whether `value` is one of `values`), turned round by `negated`."""

    word: str
    parts: tuple["Condition", ...] = ()
    value: str = ""
    values: tuple[str, ...] = ()
    negated: bool = False

    def holds(self, face: BadgeFace) -> bool:
        """Tell whether it is so for a badge."""
        if self.word == "and":
            return all(part.holds(face) for part in self.parts)
        if self.word == "or":
            return any(part.holds(face) for part in self.parts)
        return (_value(self.value, face) in {_value(value, face) for value in self.values}) != self.negated


def _value(written: str, face: BadgeFace) -> str:
    return written[1:-1] if written[0] in "'\"" else FIELDS[written](face)


@lru_cache(maxsize=512)
def condition(text: str) -> Condition:
    """Read a condition. Raises InputError that says what was expected."""
    if len(text) > LONGEST:
        sentence = say("Template", "A condition has at most {longest} characters.")
        raise InputError(sentence.format(longest=LONGEST))
    reader = _Reader(text)
    found = reader.either(0)
    if reader.token:
        raise reader.wrong("the end")
    return found


class _Reader:
    """Reads one condition, a token at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = self._split()
        self.token = next(self._tokens, "")

    def _split(self) -> Iterator[str]:
        for match in _TOKEN.finditer(self.text.rstrip()):
            yield match[0].strip()

    def take(self, *wanted: str) -> str:
        """Return the token if it is one of these, and go on; else ""."""
        token = self.token
        if token not in wanted or not token:
            return ""
        self.token = next(self._tokens, "")
        return token

    def either(self, depth: int) -> Condition:
        if depth > _DEEPEST:
            raise InputError(say("Template", "A condition has too many brackets in brackets."))
        parts = [self.both(depth)]
        while self.take("or"):
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Condition("or", tuple(parts))

    def both(self, depth: int) -> Condition:
        parts = [self.one(depth)]
        while self.take("and"):
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else Condition("and", tuple(parts))

    def one(self, depth: int) -> Condition:
        if self.take("("):
            inner = self.either(depth + 1)
            self.expect(")")
            return inner
        value = self.value()
        if sign := self.take("==", "!="):
            return Condition("in", (), value, (self.value(),), sign == "!=")
        negated = bool(self.take("not"))
        self.expect("in")
        self.expect("[")
        values = [self.value()]
        while self.take(","):
            values.append(self.value())
        self.expect("]")
        return Condition("in", (), value, tuple(values), negated)

    def value(self) -> str:
        token = self.token
        if token[:1] in ("'", '"') and len(token) > 1:
            self.token = next(self._tokens, "")
            return token
        if not token.isidentifier() or token in ("and", "or", "in", "not"):
            raise self.wrong("a field or a 'text'")
        self.token = next(self._tokens, "")
        return field(token)

    def expect(self, wanted: str) -> None:
        if not self.take(wanted):
            raise self.wrong(wanted)

    def wrong(self, wanted: str) -> InputError:
        found = self.token[:40] or "the end"
        sentence = say("Template", "The condition {text} has {found} where {wanted} should stand.")
        return InputError(sentence.format(text=repr(self.text[:80]), found=found, wanted=wanted))
