"""Who earned a certificate, with the reasoning in numbers; and the code by which one is verified."""

import hmac
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Basis, CertificateRule, Session, Trainee
from checkin.attendance.standings import CAME, Standing, State

DIGITS = 10
"""Of a verification code: one in ten thousand million is right by chance."""
_DOMAIN = b"checkin certificate 1\0"
"""Keeps these codes apart from whatever else the badge key makes."""
_NEARLY = 1e-9
"""What adding up in binary may lose: 0.8 is reached by 4 sessions of 5."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """One issued certificate. Nobody has two of a course; printing it again gives the same.

    `trainee`: whom its code was made for; where that was a walk-in, somebody on the roster may have it now.
    """

    number: str
    trainee: str
    code: str
    at: datetime
    share: float
    device: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """What one trainee attended of what counts, in weights of sessions or in weighted hours (the rule's basis).

    `open`: what may still be attended, because its day has neither come nor been closed.
    """

    attended: float = 0.0
    total: float = 0.0
    open: float = 0.0
    needed: float = 0.0

    @property
    def share(self) -> float:
        """What was attended, 0 to 1; 0 where nothing counts."""
        return min(1.0, self.attended / self.total) if self.total > 0 else 0.0

    @property
    def earned(self) -> bool:
        """Whether it is enough already."""
        return self.total > 0 and self.attended >= self.needed - _NEARLY * self.total

    @property
    def possible(self) -> bool:
        """Whether it is enough, or may still become it."""
        return self.total > 0 and self.attended + self.open >= self.needed - _NEARLY * self.total


class Reckoning:
    """Adds up, standing by standing, what people attended. People are told by their place."""

    def __init__(self, rule: CertificateRule, people: int) -> None:
        self._rule = rule
        self._attended, self._total, self._open = ([0.0] * people for _ in range(3))

    def add(self, place: int, one: Standing) -> None:
        """Count one standing of a person; of sessions that ask nothing of the person nothing is taken."""
        session = one.session
        if session.weight <= 0 or not session.expects(one.trainee.group):
            return
        worth = _worth(session, self._rule)
        self._total[place] += worth
        if one.state is State.EXPECTED:
            self._open[place] += worth
        elif one.state is State.EXCUSED:
            self._attended[place] += worth if self._rule.excused else 0.0
        elif one.state in CAME:
            whole = self._rule.basis is Basis.SESSIONS
            self._attended[place] += worth if whole else min(worth, session.weight * one.minutes / 60)

    def credit(self, place: int) -> Credit:
        """Return what was added up for a person."""
        total = self._total[place]
        return Credit(self._attended[place], total, self._open[place], self._rule.share * total)


def credit_of(standings: Sequence[Standing], sessions: Sequence[Session], rule: CertificateRule) -> Credit:
    """Return what one trainee attended of these sessions. `standings`: those of this trainee, one a session.

    What counts is what the trainee is expected in: of sessions for other groups nothing is asked, and nothing taken.
    """
    codes = {session.code for session in sessions}
    reckoning = Reckoning(rule, 1)
    for one in standings:
        if one.session.code in codes:
            reckoning.add(0, one)
    return reckoning.credit(0)


def share_of(standings: Sequence[Standing], sessions: Sequence[Session], rule: CertificateRule) -> float:
    """Return which share of what counts one trainee attended, 0 to 1."""
    return credit_of(standings, sessions, rule).share


def _worth(session: Session, rule: CertificateRule) -> float:
    hours = (session.end - session.start).total_seconds() / 3600
    return session.weight * (hours if rule.basis is Basis.HOURS else 1.0)


def verification_code(key: bytes, course: str, number: str, trainee: str) -> str:
    """Return the code that is printed on a certificate: ten digits from HMAC-SHA-256 under the course's badge key."""
    fields = (field.encode() for field in (course, number, trainee))
    message = _DOMAIN + b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    value = int.from_bytes(hmac.digest(key, message, "sha256")[:8], "big")
    return f"{value % 10**DIGITS:0{DIGITS}d}"


def spoken_code(code: str) -> str:
    """Return a code as it is printed, in two halves: 12345 67890."""
    return f"{code[: DIGITS // 2]} {code[DIGITS // 2 :]}"


def typed_code(text: str) -> str:
    """Return the digits of a code that somebody typed, with whatever stands between them."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isascii() and c.isdecimal())


def next_number(code: str, issued: int, device: str = "") -> str:
    """Return the number after `issued` ones: CC2020-0007, or CC2020-0007-k3f9x2ab of a device that adds its name."""
    return "-".join(part for part in (code, f"{issued + 1:04d}", device) if part)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One trainee on the way to a certificate: what counts so far, and the certificate once there is one."""

    trainee: Trainee
    credit: Credit
    certificate: Certificate | None = None

    @property
    def earned(self) -> bool:
        """Whether one can be issued: who left the course gets none."""
        return self.credit.earned and self.trainee.withdrawn is None
