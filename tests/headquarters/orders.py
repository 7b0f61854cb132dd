"""A journal in pieces."""

from checkin.attendance.runs import Run
from checkin.store import Store


def pieces_of(store: Store, course: str, size: int) -> list[Run]:
    """Return the journal of a course with one device in runs of so many entries."""
    (run,) = store.runs(course)
    pieces, before = [], run.before
    for first in range(0, len(run.entries), size):
        piece = Run(before, run.entries[first : first + size])
        pieces.append(piece)
        before = piece.chained()[-1][1]
    return pieces
