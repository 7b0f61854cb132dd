"""What stands on paper, in the course's language: apart from the language of the screen.

What is printed is marked with `say`, as every sentence is; the translator here is not installed anywhere.
"""

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, QTranslator

from checkin.attendance.course import Course, Session
from checkin.attendance.standings import State, state_words
from checkin.places import resources
from checkin.words import Sentence, say


class Labels:
    """Says things in one language: `labels("zh_CN")(say("Paper", "Name"))` is "姓名".

    What has no translation stays English, and text that is no sentence stays as it is.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.chinese = language.startswith("zh")
        self._locale = QLocale(language)
        self._translator = QTranslator()
        self._translator.load(f"checkin_{language}", str(resources() / "translations"))

    def __call__(self, text: str) -> str:
        """Return a sentence in this language."""
        if not isinstance(text, Sentence):
            return text
        template = self._translator.translate(text.context, text.template) or text.template
        if not text.values:
            return template
        return template.format(**{name: self(v) if isinstance(v, str) else v for name, v in text.values.items()})

    def day(self, day: date) -> str:
        """Return "7 December 2020"."""
        return self._date(day, self(say("Paper", "d MMMM yyyy")))

    def short_day(self, day: date) -> str:
        """Return "7 Dec"."""
        return self._date(day, self(say("Paper", "d MMM")))

    def weekday(self, day: date) -> str:
        """Return "Monday"."""
        return self._date(day, "dddd")

    def days(self, first: date, last: date) -> str:
        """Return "7 – 11 December 2020", as short as it can be said."""
        if first == last:
            return self.day(first)
        if first.year != last.year:
            return self(say("Paper", "{first} – {last}").format(first=self.day(first), last=self.day(last)))
        values: dict[str, object] = {"first": first.day, "last": last.day, "year": first.year}
        values |= {"month": self._date(first, "MMMM"), "number": first.month}
        if first.month == last.month:
            return self(say("Paper", "{first} – {last} {month} {year}").format(**values))
        values |= {"end_month": self._date(last, "MMMM"), "end_number": last.month}
        return self(say("Paper", "{first} {month} – {last} {end_month} {year}").format(**values))

    def state(self, state: State) -> str:
        """Return the word for a standing."""
        return self(state_words(state))

    def title(self, named: Course | Session) -> str:
        """Return the title in this language, or the one that there is."""
        first, second = (named.title_zh, named.title) if self.chinese else (named.title, named.title_zh)
        return first or second or named.code

    def other_title(self, named: Course | Session) -> str:
        """Return the title in the other language, or ""."""
        other = named.title if self.chinese else named.title_zh
        return "" if other == self.title(named) else other

    def _date(self, day: date, form: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), form)


@lru_cache(maxsize=4)
def labels(language: str) -> Labels:
    """Return what says things in a language, "zh_CN" or "en"."""
    return Labels(language)
