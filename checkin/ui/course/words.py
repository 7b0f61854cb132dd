"""What is said of a session, and of several that cannot both be held."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

from checkin.attendance.course import Course, Session
from checkin.attendance.overlaps import Overlap
from checkin.ui.language import day_words, spoken, time_words, titles_of, translate


def session_words(course: Course, session: Session) -> str:
    """Say all of a session: title, day, times, room, speaker, who is expected."""
    start, end = time_words(course, session.start), time_words(course, session.end)
    whole = translate("Course", "{title}. {day}, {start} to {end}.")
    parts = [whole.format(title=titles_of(session)[0], day=day_words(course.day(session.start)), start=start, end=end)]
    parts += [f"{text}." for text in (session.room, session.speaker) if text]
    parts.append(translate("Course", "Expected: {groups}.").format(groups=expected_words(session)))
    return " ".join(parts)


def expected_words(session: Session) -> str:
    """Say who is expected."""
    if not session.expected:
        return translate("Course", "everybody")
    return QLocale().createSeparatedList(list(session.expected))


def clash_words(course: Course, clashes: Iterable[Overlap]) -> dict[str, str]:
    """Say by code what each session overlaps that it must not, a line each."""
    said: dict[str, list[str]] = {}
    sentence = translate("Course", "Overlaps “{title}” ({start} – {end}) {shared}.")
    for clash in clashes:
        for one, other in ((clash.one, clash.other), (clash.other, clash.one)):
            start, end = time_words(course, other.start), time_words(course, other.end)
            words = sentence.format(title=titles_of(other)[0], start=start, end=end, shared=spoken(clash.shared()))
            said.setdefault(one.code, []).append(words)
    return {code: "\n".join(sentences) for code, sentences in said.items()}
