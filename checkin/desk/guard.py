"""The PIN of a laptop: privileged acts ask for it; wrong ones are slowed down and recorded."""

import json
import math
import os
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from checkin.attendance.journal import EntryKind, moment_of, text_of
from checkin.desk.desk import Desk
from checkin.errors import InputError
from checkin.store import Writing
from checkin.words import Sentence, say

FREE = 3
"""Wrong PINs in a row that cost nothing: fingers slip."""
_LONGEST_WAIT = 300
"""Seconds; each further wrong PIN doubles the wait up to this."""
_SHORTEST, _LONGEST = 4, 12
"""Digits of a PIN."""
_PIN, _FAILURES = "pin", "pin_failures"


class Act(StrEnum):
    """What the PIN is asked for. The journal keeps these words; the screen says its own."""

    LET_IN = "let_in"
    UNDO = "undo"
    EVERYBODY_OUT = "everybody_out"
    PAPER = "enter_paper"
    SESSION = "choose_session"
    CAMERA = "camera_settings"
    SOUND = "sound"
    HOLD = "verdict_stays"
    PHONES = "show_phones"
    REHEARSE = "rehearse"
    LEAVE_KIOSK = "leave_kiosk"
    CHANGE_PIN = "change_pin"


class PinRefused(InputError):  # noqa: N818  # it is an answer, not a fault
    """A PIN was wrong, or came too soon after a wrong one. `wait` is in seconds."""

    def __init__(self, sentence: Sentence, wait: float) -> None:
        super().__init__(sentence)
        self.wait = wait

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a process whole."""
        return PinRefused, (self.sentence, self.wait)


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int = 0
    last: datetime | None = None

    def seen(self, now: datetime) -> "_Failures":
        """Return them as of now: after the clock was put back the wait begins anew, neither shorter nor for ever."""
        return replace(self, last=now) if self.last is not None and self.last > now else self

    def wait(self, now: datetime) -> float:
        """Return for how many seconds no PIN is taken."""
        if self.count < FREE or self.last is None:
            return 0.0
        pause: float = min(_LONGEST_WAIT, 2 ** (self.count - FREE + 1))
        return max(0.0, pause - (now - self.last).total_seconds())


class Guard:
    """Asks for the PIN of this laptop, if one was set. Only its Argon2id hash is kept, and never leaves the store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def is_set(self) -> bool:
        """Whether this laptop has a PIN."""
        with self._desk.store.read() as reading:
            return reading.kept(_PIN) is not None

    def set_pin(self, pin: str, now: datetime, *, old: str = "") -> None:
        """Set the PIN, or take it away with ""; raises PinRefused when the old one is wrong, InputError for no PIN."""
        if pin and not (pin.isascii() and pin.isdecimal() and _SHORTEST <= len(pin) <= _LONGEST):
            sentence = say("Desk", "A PIN has {shortest} to {longest} digits.")
            raise InputError(sentence.format(shortest=_SHORTEST, longest=_LONGEST))
        if len(set(pin)) == 1:
            raise InputError(say("Desk", "Choose a PIN with different digits."))
        if self.is_set:
            self.check(old, Act.CHANGE_PIN, now)
        with self._desk.store.write() as writing:
            writing.keep(_PIN, _hash(pin) if pin else None)

    def check(self, pin: str, act: Act, now: datetime) -> None:
        """Return when the PIN is right or none is set; else raise PinRefused, after recording what was tried."""
        with self._desk.store.write() as writing:
            kept, known = writing.kept(_PIN), _failures(writing)
            if kept is None:
                return
            failures = known.seen(now)
            if failures != known:
                _keep(writing, failures)
            wait = failures.wait(now)
            right = wait == 0 and _is_right(pin, kept)
            if right:
                writing.keep(_FAILURES, None)
            elif wait == 0:
                failures = _Failures(failures.count + 1, now)
                self._record(writing, failures, act, now)
        if not right:
            later = failures.wait(now)
            if wait:
                said = say("Desk", "Too soon after a wrong PIN. Try again in {seconds} s.")
            elif later:
                said = say("Desk", "Wrong PIN. Try again in {seconds} s.")
            else:
                said = say("Desk", "Wrong PIN.")
            raise PinRefused(said.format(seconds=math.ceil(later)), later)

    def _record(self, writing: Writing, failures: _Failures, act: Act, now: datetime) -> None:
        _keep(writing, failures)
        body = {"act": act.value, "door": self._desk.door, "count": failures.count}
        writing.append(self._desk.course.course, EntryKind.PIN_REFUSED, body, now=now, operator=self._desk.operator)


def _keep(writing: Writing, failures: _Failures) -> None:
    assert failures.last is not None, "there was one"
    text = json.dumps({"count": failures.count, "last": text_of(failures.last)})
    writing.keep(_FAILURES, text.encode())


def _failures(writing: Writing) -> _Failures:
    kept = writing.kept(_FAILURES)
    if kept is None:
        return _Failures()
    known = json.loads(kept)
    return _Failures(int(known["count"]), moment_of(known["last"]))


def _hash(pin: str) -> bytes:
    """Return the PIN as a PHC string: Argon2id with 19 MiB and 2 passes, as OWASP's password storage sheet advises."""
    kdf = Argon2id(salt=os.urandom(16), length=32, iterations=2, lanes=1, memory_cost=19 * 1024)
    return kdf.derive_phc_encoded(pin.encode()).encode()


def _is_right(pin: str, kept: bytes) -> bool:
    try:
        Argon2id.verify_phc_encoded(pin.encode(), kept.decode())
    except InvalidKey:
        return False
    return True
