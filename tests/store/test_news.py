"""What was stored last: all of it, or the word that something is missing."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.journal import Entry, EntryKind
from checkin.store.news import MOST, News
from tests.conftest import MORNING


def entry(course: str, seq: int) -> Entry:
    return Entry(course, "d", seq, seq, MORNING, "", EntryKind.SCAN, {})


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3), st.booleans()), max_size=30), st.data())
def test_who_is_behind_gets_everything_or_is_told(acts: list[tuple[str, int, bool]], data: st.DataObject) -> None:
    news, told = News(), dict[str, list[Entry]](a=[], b=[])
    marks = {course: [(news.since(course, -1)[0], 0, 0)] for course in told}
    breaks = dict.fromkeys(told, 0)
    for course, number, broken in acts:
        new = [entry(course, len(told[course]) + n + 1) for n in range(number)]
        kinds = {(course, "scan"): number} | (
            {(course, kind.value): number + 1 for kind in EntryKind} if broken else {}
        )
        news.add(kinds, new)
        told[course] += new
        breaks[course] += broken
        marks[course].append((news.since(course, -1)[0], len(told[course]), breaks[course]))
    for course, kept in marks.items():
        seen, length, before = data.draw(st.sampled_from(kept))
        number, found = news.since(course, seen)
        assert number == kept[-1][0]
        assert found == (told[course][length:] if before == breaks[course] else None)


def test_who_is_too_far_behind_counts_anew() -> None:
    news = News()
    for seq in range(1, MOST + 2):
        news.add({("a", "scan"): 1}, [entry("a", seq)])
    assert news.since("a", 0)[1] is None and len(news.since("a", 1)[1] or []) == MOST
