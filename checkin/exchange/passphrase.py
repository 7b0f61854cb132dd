"""The passphrase of a door file: made by the program from digits, or chosen, and then told how strong it is."""

import math
import secrets
import unicodedata
from enum import StrEnum
from itertools import pairwise

from checkin.errors import InputError
from checkin.words import say

_DIGITS, _GROUP = 20, 4
_CLASSES = ((str.isdigit, 10), (str.islower, 12), (str.isupper, 6))
_SIGNS, _CHARACTERS = 6, 200
"""Of how many letters, signs and Chinese characters people choose one: in words they are not drawn at random."""
LONGEST = 200


class Strength(StrEnum):
    """How long somebody who found the file would guess, at a second a guess and processor."""

    USELESS = "useless"
    WEAK = "weak"
    STRONG = "strong"


def fresh() -> str:
    """Return a new passphrase: 20 digits in groups of four (66 bits), which can be read out in any language."""
    digits = "".join(secrets.choice("0123456789") for _ in range(_DIGITS))
    return " ".join(digits[n : n + _GROUP] for n in range(0, _DIGITS, _GROUP))


def tidied(typed: str) -> str:
    """Return what a typed passphrase means: digits without what stands between them, another one without spaces
    around it. Raises InputError for an empty or overlong one."""
    text = unicodedata.normalize("NFKC", typed).strip()
    bare = "".join(one for one in text if not one.isspace() and one not in "-‐‑–—.·")
    if bare.isascii() and bare.isdecimal():
        text = bare
    if not text or len(text) > LONGEST:
        raise InputError(say("DoorFile", "Give a passphrase of at most {longest} characters.").format(longest=LONGEST))
    return text


def strength(passphrase: str) -> Strength:
    """Return how strong a passphrase is, at best: nobody can tell that it is not on a list."""
    bits = _bits(passphrase)
    return Strength.STRONG if bits >= 54 else Strength.WEAK if bits >= 32 else Strength.USELESS


def checked(typed: str) -> str:
    """Return a passphrase that somebody chose, tidied. Raises InputError for one that is soon guessed."""
    text = tidied(typed)
    if strength(text) is Strength.USELESS:
        raise InputError(
            say("DoorFile", "This passphrase is soon guessed. Take the one that is proposed, or a longer one.")
        )
    return text


def _bits(passphrase: str) -> float:
    """Return the bits of a text of its kinds of characters; what repeats or counts up adds nothing."""
    alphabet = sum(size for is_one, size in _CLASSES if any(one.isascii() and is_one(one) for one in passphrase))
    alphabet += _SIGNS if any(one.isascii() and not one.isalnum() for one in passphrase) else 0
    alphabet += _CHARACTERS if any(not one.isascii() for one in passphrase) else 0
    steps = [ord(two) - ord(one) for one, two in pairwise(passphrase)]
    fresh_ones = 1 + sum(step != before for before, step in zip([None, *steps], steps, strict=False))
    return fresh_ones * math.log2(max(alphabet, 2)) * min(1.0, len(set(passphrase)) / max(fresh_ones, 1) * 3)
