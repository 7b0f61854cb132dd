"""What is said of a session, and of several that cannot both be held."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLocale

from checkin.attendance.course import Course, Session
from checkin.attendance.overlaps import Overlap
from checkin.ui.language import day_words, spoken, time_words, titles_of, translate

_MOST = 4
"""Overlaps of a session that are named one by one."""


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
    beside: dict[str, list[tuple[Session, Overlap]]] = {}
    for clash in clashes:
        beside.setdefault(clash.one.code, []).append((clash.other, clash))
        beside.setdefault(clash.other.code, []).append((clash.one, clash))
    return {code: "\n".join(_named(course, others)) for code, others in beside.items()}


def _named(course: Course, others: list[tuple[Session, Overlap]]) -> Iterator[str]:
    sentence = translate("Course", "Overlaps “{title}” ({start} – {end}) {shared}.")
    for other, clash in others[:_MOST]:
        start, end = time_words(course, other.start), time_words(course, other.end)
        yield sentence.format(title=titles_of(other)[0], start=start, end=end, shared=spoken(clash.shared()))
    if len(others) > _MOST:
        yield translate("Course", "and {count} more").format(count=len(others) - _MOST)
