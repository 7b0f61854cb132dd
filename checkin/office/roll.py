"""The people of an attendance matrix, in order of their numbers: lists of words and arrays of codes, no objects."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from checkin.store.cells import NEVER, Member, Moments

Codes = NDArray[np.int32]
Rows = NDArray[np.intp]
KEYS = "unit", "province", "group"
"""What people are counted and filtered by."""


class Roll:
    """Rows of people. `codes[key][row]` is a place in `words[key]`, for each key of KEYS."""

    def __init__(self, members: Iterable[Member]) -> None:
        rows = sorted(members, key=lambda member: (member[1], member[0]))
        self.ids = [row[0] for row in rows]
        self.numbers = [row[1] for row in rows]
        self.names = [row[2] for row in rows]
        self.latins = [row[3] for row in rows]
        self.words: dict[str, list[str]] = {}
        self.codes: dict[str, Codes] = {}
        self._places: dict[str, dict[str, int]] = {}
        for place, key in enumerate(KEYS, 4):
            known = {word: n for n, word in enumerate(sorted({str(row[place]) for row in rows}))}
            self._places[key], self.words[key] = known, list(known)
            self.codes[key] = np.fromiter((known[str(row[place])] for row in rows), np.int32, len(rows))
        self.withdrawn: Moments = np.array([as_numpy(row[7]) for row in rows], dtype="datetime64[us]")
        self._rows = {trainee: row for row, trainee in enumerate(self.ids)}

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, trainee: str) -> int | None:
        """Return the row of a trainee (id), or None."""
        return self._rows.get(trainee)

    def rows(self, trainees: Sequence[str]) -> Rows:
        """Return the rows of these trainees that are on the roll, in the order given."""
        return np.array([self._rows[trainee] for trainee in trainees if trainee in self._rows], dtype=np.intp)

    def places(self, trainees: Sequence[str]) -> Rows:
        """Return the row of each of these trainees; -1 for who is not on the roll."""
        return np.array([self._rows.get(trainee, -1) for trainee in trainees], dtype=np.intp)

    def word(self, key: str, row: int) -> str:
        """Return the unit, province or group of a row."""
        words = self.words[key]
        return words[int(self.codes[key][row])]

    def change(self, members: Mapping[str, Member | None]) -> tuple[Rows, Rows]:
        """Take people out, put others in, and put those who changed where they belong now.

        Returns the rows that were taken out, and then those before which somebody was put in, as `numpy.delete` and
        `numpy.insert` want them.
        """
        out = sorted(row for trainee in members if (row := self.row(trainee)) is not None)
        for row in reversed(out):
            for words in (self.ids, self.numbers, self.names, self.latins):
                del words[row]
        new = sorted((m for m in members.values() if m is not None), key=lambda m: (m[1], m[0]))
        before = [
            bisect_left(range(len(self)), (m[1], m[0]), key=lambda n: (self.numbers[n], self.ids[n])) for m in new
        ]
        for place, member in reversed(list(zip(before, new, strict=True))):
            for words, word in zip((self.ids, self.numbers, self.names, self.latins), member[:4], strict=True):
                words.insert(place, word)
        for place, key in enumerate(KEYS, 4):
            codes = [self._code(key, str(member[place])) for member in new]
            self.codes[key] = np.insert(np.delete(self.codes[key], out), before, np.array(codes, np.int32))
        withdrawn = np.array([as_numpy(member[7]) for member in new], "datetime64[us]")
        self.withdrawn = np.insert(np.delete(self.withdrawn, out), before, withdrawn)
        self._rows = {trainee: row for row, trainee in enumerate(self.ids)}
        return np.array(out, np.intp), np.array(before, np.intp)

    def _code(self, key: str, word: str) -> int:
        known = self._places[key]
        if word not in known:
            known[word] = len(known)
            self.words[key].append(word)
        return known[word]


def as_numpy(moment: datetime | None) -> np.datetime64:
    """Return a moment of UTC as numpy knows it."""
    return NEVER if moment is None else np.datetime64(moment.astimezone(UTC).replace(tzinfo=None), "us")
