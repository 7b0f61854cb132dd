"""The language of the screen: what is said in it, and how days, times and numbers of things are written."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course, Session
from checkin.errors import CheckinError
from checkin.places import resources
from checkin.words import Sentence, Titled

translate = QCoreApplication.translate
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""Each language by its own name."""
_installed: list[QTranslator] = []


def system_language() -> str:
    """Return the language of LANGUAGES that the system prefers; English when it prefers another."""
    for name in QLocale.system().uiLanguages():
        for known in LANGUAGES:
            if QLocale(name).language() == QLocale(known).language():
                return known
    return "en"


def use_language(app: QApplication, name: str) -> str:
    """Speak one of LANGUAGES, or the system's for any other name, from now on; returns its name.

    Widgets that were made before keep their words: the window makes its pages again.
    """
    name = name if name in LANGUAGES else system_language()
    while _installed:
        app.removeTranslator(_installed.pop())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for stem, place in ((f"qtbase_{name}", folder), (f"checkin_{name}", str(resources() / "translations"))):
        translator = QTranslator(app)
        if translator.load(stem, place):
            app.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(QLocale(name))
    return name


def spoken(text: object) -> str:
    """Return what a part of the program below the window says, in the language of the screen."""
    if isinstance(text, CheckinError):
        return "\n".join(spoken(part) for part in (text.sentence, *text.problems))
    if isinstance(text, Sentence):
        template = translate(text.context, text.template)
        return template.format(**{name: spoken(value) for name, value in text.values.items()})
    if isinstance(text, Titled) and text.chinese and QLocale().language() == QLocale.Language.Chinese:
        return text.chinese
    return str(text)


def day_words(day: date, *, short: bool = False) -> str:
    """Return a day as people say it: "Mon 7 December", or "Mon 7 Dec"."""
    form = translate("Date", "ddd d MMM") if short else translate("Date", "ddd d MMMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def time_words(course: Course, moment: datetime) -> str:
    """Return the time of day in the course's zone: "09:05"."""
    return f"{course.local(moment):%H:%M}"


def moment_words(course: Course, moment: datetime) -> str:
    """Return "Mon 7 December, 08:20" in the course's time zone."""
    day = day_words(course.day(moment))
    return translate("Date", "{day}, {time}").format(day=day, time=time_words(course, moment))


def titles_of(named: Course | Session) -> tuple[str, str]:
    """Return the title in the language of the screen, and the other one or ""."""
    latin, chinese = named.title, named.title_zh
    first, second = (chinese, latin) if QLocale().language() == QLocale.Language.Chinese else (latin, chinese)
    return (first, second) if first else (second or named.code, "")


class Counted(QObject):
    """Numbers with their nouns: `Counted().trainees(3)` is "3 trainees". The tools find plurals in `tr` only."""

    def trainees(self, number: int) -> str:
        return self.tr("%n trainee(s)", "", number)

    def people(self, number: int) -> str:
        return self.tr("%n person(s)", "", number)

    def found(self, number: int) -> str:
        return self.tr("%n person(s) found", "", number)

    def badges(self, number: int) -> str:
        return self.tr("%n badge(s)", "", number)

    def pages(self, number: int) -> str:
        return self.tr("%n page(s)", "", number)

    def days(self, number: int) -> str:
        return self.tr("%n day(s)", "", number)

    def sessions(self, number: int) -> str:
        return self.tr("%n session(s)", "", number)

    def certificates(self, number: int) -> str:
        return self.tr("%n certificate(s)", "", number)

    def sheets(self, number: int) -> str:
        return self.tr("%n sign-in sheet(s)", "", number)

    def entries(self, number: int) -> str:
        return self.tr("%n entry(s)", "", number)

    def rows(self, number: int) -> str:
        return self.tr("%n row(s)", "", number)

    def scans(self, number: int) -> str:
        return self.tr("%n scan(s)", "", number)

    def minutes(self, number: int) -> str:
        return self.tr("%n minute(s)", "", number)

    def problems(self, number: int) -> str:
        return self.tr("%n problem(s)", "", number)

    def more_files(self, number: int) -> str:
        return self.tr("%n more file(s)", "", number)

    def standings(self, number: int) -> str:
        return self.tr("%n standing(s)", "", number)

    def journal_entries(self, number: int) -> str:
        return self.tr("%n journal entry(s)", "", number)

    def sessions_ahead(self, number: int) -> str:
        return self.tr("%n session(s) not ended yet.", "", number)

    def unmerged(self, number: int) -> str:
        return self.tr("%n door(s) not yet merged", "", number)

    def photos(self, number: int) -> str:
        return self.tr("%n photo(s)", "", number)
