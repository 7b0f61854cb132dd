"""Sentences that the parts below the window say, and that the window can say again in another language."""

import json
from typing import Any, Self


class Sentence(str):
    """An English sentence that remembers its context, template and values. Everywhere else it is plain text."""

    __slots__ = ("context", "template", "values")
    context: str
    template: str
    values: dict[str, object]

    def __new__(cls, context: str, template: str, values: dict[str, object] | None = None) -> Self:
        """Make the sentence; `values` fill the {names} of the template."""
        self = super().__new__(cls, template if values is None else template.format(**values))
        self.context, self.template, self.values = context, template, values or {}
        return self

    def format(self, *_args: object, **values: object) -> "Sentence":
        """Return the sentence with its {names} filled; a value may be a sentence itself."""
        return Sentence(self.context, self.template, values)

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a process with everything it remembers."""
        return Sentence, (self.context, self.template, self.values)


class Titled(str):
    """A title that remembers how it is written in Chinese. Everywhere else it is plain text."""

    __slots__ = ("chinese",)
    chinese: str

    def __new__(cls, title: str, chinese: str = "") -> Self:
        """Make the title; where it is empty, the Chinese one is the text."""
        self = super().__new__(cls, title or chinese)
        self.chinese = chinese
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a process with both."""
        return Titled, (str(self), self.chinese)


def say(context: str, template: str) -> Sentence:
    """Return a sentence for staff, ready for `format`. Both arguments are literals: the translation tools read them.

    >>> say("Roster", "{name} is empty.").format(name="list.csv")
    'list.csv is empty.'
    """
    return Sentence(context, template)


def packed(sentence: str) -> str:
    """Return a sentence as text that can be stored and, by `unpacked`, said in any language later."""
    return json.dumps(_pack(sentence), ensure_ascii=False)


def unpacked(text: str) -> str:
    """Return what `packed` took; of anything else the text itself."""
    try:
        return _unpack(json.loads(text))
    except (ValueError, TypeError, KeyError, IndexError):
        return text


def _pack(value: object) -> object:
    if isinstance(value, Sentence):
        return [value.context, value.template, {name: _pack(one) for name, one in value.values.items()}]
    return str(value)


def _unpack(value: Any) -> str:
    if isinstance(value, str):
        return value
    context, template, values = value
    return Sentence(context, template, {name: _unpack(one) for name, one in values.items()})
