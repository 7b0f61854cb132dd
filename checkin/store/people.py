"""Search in memory: 100,000 trainees answered between two keystrokes."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

import numpy as np
from numpy.typing import NDArray

from checkin.store.search import folded

_BUCKETS = 2048
"""Pairs of neighbouring bytes are thrown into so many buckets; 25 MB for 100,000 trainees."""
_MANY = 500
"""Finds after which a word counts as common: those at the start of a word are then looked for first."""
_ROOM = 1024
"""Lines for which there is room when one is added."""
Bits = NDArray[np.uint8]
Row = tuple[str, str, str]


class People:
    """The search keys of one course, and for each pair of bytes the lines that have it.

    The pairs of the words that are searched leave few lines, and only these are read. It never changes, so that threads
    may search in it: `changed` gives another one.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        """Take (trainee, number, search key) in the order in which equally good finds are listed."""
        self._ids = [trainee for trainee, _, _ in rows]
        self._keys = [_key_of(key) for _, _, key in rows]
        self._numbers = [_number_of(number) for _, number, _ in rows]
        self._lines = {number: line for line, number in enumerate(self._numbers)}
        self._pairs = _pairs_of(self._keys)
        self._line_of = {trainee: line for line, trainee in enumerate(self._ids)}

    def __len__(self) -> int:
        return len(self._line_of)

    def changed(self, trainees: Iterable[str], rows: Sequence[Row]) -> "People":
        """Return the search after these trainees changed; `rows` are theirs, and who has none is found no more.

        Who is new comes after all others. It takes a fraction of the time of making it anew.
        """
        after = copy(self)
        after._ids, after._keys, after._numbers = list(self._ids), list(self._keys), list(self._numbers)
        after._lines, after._line_of = dict(self._lines), dict(self._line_of)
        after._pairs = _with_room(self._pairs, len(self._keys) + len(rows))
        found = {row[0]: row for row in rows}
        for trainee in dict.fromkeys(trainees):
            after._put(trainee, found.get(trainee))
        return after

    def _put(self, trainee: str, row: Row | None) -> None:
        line = self._line_of.get(trainee)
        if line is None:
            if row is None:
                return
            line = self._line_of[trainee] = len(self._ids)
            self._ids.append(trainee)
            self._keys.append(b"")
            self._numbers.append(b"")
        mask = np.uint8(128 >> (line & 7))
        self._pairs[:, line >> 3] &= ~mask
        if self._lines.get(self._numbers[line]) == line:
            del self._lines[self._numbers[line]]
        if row is None:
            del self._line_of[trainee]
            self._keys[line] = self._numbers[line] = b""
            return
        self._keys[line], self._numbers[line] = _key_of(row[2]), _number_of(row[1])
        self._lines[self._numbers[line]] = line
        letters = np.frombuffer(self._keys[line], np.uint8)
        self._pairs[np.unique(_buckets(letters)), line >> 3] |= mask

    def find(self, text: str, limit: int | None = None) -> list[str]:
        """Return the trainees in whose key every word of `text` occurs, the best first, at most `limit` of them.

        A number that is typed in full comes first, then those where each word starts one of theirs, then the others. A
        single Latin letter or digit finds only what starts with it.
        """
        words = [word.encode() for word in folded(text).split()]
        if not words:
            return list(self._line_of)[:limit]
        words = [b" " + word if len(word) == 1 else word for word in words]
        starts = [word if word.startswith(b" ") else b" " + word for word in words]
        most = len(self._ids) if limit is None else max(limit, _MANY)
        whole = [self._lines[word.strip()] for word in words if word.strip() in self._lines]
        best = list(self._having(starts, most))
        others = self._having(words, most) if len(best) < (most if limit is None else limit) else ()
        found = [line for line in whole if all(word in self._keys[line] for word in words)]
        return [self._ids[line] for line in list(dict.fromkeys([*found, *best, *others]))[:limit]]

    def _having(self, words: Sequence[bytes], most: int) -> Iterator[int]:
        """Yield the lines in which all words occur, at most so many."""
        given = 0
        for line in self._candidates(words).tolist():
            if given == most:
                return
            if all(word in self._keys[line] for word in words):
                yield line
                given += 1

    def _candidates(self, words: Sequence[bytes]) -> NDArray[np.intp]:
        bits: Bits = np.full(self._pairs.shape[1], 255, np.uint8)
        for word in words:
            letters = np.frombuffer(word, np.uint8)
            for bucket in np.unique(_buckets(letters)).tolist():
                bits &= self._pairs[bucket]
        return np.flatnonzero(np.unpackbits(bits, count=len(self._keys)))


def _key_of(key: str) -> bytes:
    return f" {key} ".encode()


def _number_of(number: str) -> bytes:
    return folded(number).encode()


def _with_room(pairs: Bits, lines: int) -> Bits:
    """Return a copy with bits for so many lines, and for some more if it has to grow."""
    if lines <= pairs.shape[1] * 8:
        return pairs.copy()
    return np.pad(pairs, ((0, 0), (0, (lines + _ROOM + 7) // 8 - pairs.shape[1])))


def _buckets(letters: Bits) -> NDArray[np.intp]:
    """Return the bucket of each two neighbouring bytes."""
    mixed = letters[:-1].astype(np.intp) * 251 + letters[1:].astype(np.intp) * 7
    return np.asarray(mixed % _BUCKETS, np.intp)


def _pairs_of(keys: Sequence[bytes]) -> Bits:
    """Return a row of bits for each bucket: which lines have a pair of bytes that falls into it."""
    pairs: Bits = np.zeros((_BUCKETS, (len(keys) + 7) // 8), np.uint8)
    for first in range(0, len(keys), 8192):
        some = keys[first : first + 8192]
        letters = np.frombuffer(b"".join(some), np.uint8)
        lines = np.repeat(np.arange(first, first + len(some)), [len(key) for key in some])[:-1]
        weights = (128 >> (lines & 7)).astype(np.uint8)
        np.bitwise_or.at(pairs, (_buckets(letters), lines >> 3), weights)
    return pairs
