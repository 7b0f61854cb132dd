"""Sentences that the parts below the window say, and that the window can say again in another language."""

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
