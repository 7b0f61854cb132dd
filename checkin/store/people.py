"""Search in memory: 100,000 trainees answered between two keystrokes."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from checkin.store.search import folded

_BUCKETS = 2048
"""Pairs of neighbouring bytes are thrown into so many buckets; 25 MB for 100,000 trainees."""
_MANY = 500
"""Finds after which a word counts as common: those at the start of a word are then looked for first."""
Bits = NDArray[np.uint8]


class People:
    """The search keys of one course, and for each pair of bytes the lines that have it.

    The pairs of the words that are searched leave few lines, and only these are read.
    """

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Take (trainee, number, search key) in the order in which equally good finds are listed."""
        self._ids = [trainee for trainee, _, _ in rows]
        self._numbers = [folded(number).encode() for _, number, _ in rows]
        self._keys = [f" {key} ".encode() for _, _, key in rows]
        self._lines = {number: line for line, number in enumerate(self._numbers)}
        self._pairs = _pairs_of(self._keys)

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, text: str, limit: int | None = None) -> list[str]:
        """Return the trainees in whose key every word of `text` occurs, the best first, at most `limit` of them.

        A number that is typed in full comes first, then those where each word starts one of theirs, then the others. A
        single Latin letter or digit finds only what starts with it.
        """
        words = [word.encode() for word in folded(text).split()]
        if not words:
            return self._ids[:limit]
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
