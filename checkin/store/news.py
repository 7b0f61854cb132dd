"""What was stored last, entry by entry: for those who keep something in memory and want to go on with it."""

import threading
from collections import Counter, deque
from collections.abc import Iterable, Mapping

from checkin.attendance.journal import Entry

MOST = 2000
"""Entries of a course that are kept: who is further behind counts anew."""


class News:
    """The newest entries of each course that this program stored, its own and those of others."""

    def __init__(self) -> None:
        self._count: Counter[str] = Counter()
        self._kept: dict[str, deque[Entry]] = {}
        self._turn = threading.Lock()

    def add(self, kinds: Mapping[tuple[str, str], int], entries: Iterable[Entry]) -> None:
        """Keep the entries of a transaction; `kinds` says of how many it changed something."""
        changes: Counter[str] = Counter()
        for (course, _), number in kinds.items():
            changes[course] += number
        by_course: dict[str, list[Entry]] = {course: [] for course in changes}
        for entry in entries:
            by_course[entry.course].append(entry)
        with self._turn:
            for course, new in by_course.items():
                kept = self._kept.setdefault(course, deque(maxlen=MOST))
                if len(new) != changes[course]:  # too many to keep, or the journal was laid out anew
                    kept.clear()
                kept.extend(new)
                self._count[course] += changes[course]

    def since(self, course: str, seen: int) -> tuple[int, list[Entry] | None]:
        """Return the number of changes by now, and the entries since `seen` of them; None if not all are kept."""
        with self._turn:
            number, kept = self._count[course], list(self._kept.get(course, ()))
        new = number - seen
        return number, kept[len(kept) - new :] if 0 <= new <= len(kept) else None
