"""Certificates: who earned one, the register of those that were issued, and whether one that is shown is genuine."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from checkin.attendance.certificates import (
    Candidate,
    Certificate,
    Reckoning,
    next_number,
    typed_code,
    verification_code,
)
from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import InputError
from checkin.office.office import Office
from checkin.office.record import attendance_record
from checkin.reports.grid import Progress
from checkin.store import Reading, Writing
from checkin.store.certificates import certificate_numbered, certificates_by, certificates_of, founder
from checkin.words import say


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be said about a certificate that somebody shows. `certificate` None: its number is not known here."""

    genuine: bool
    certificate: Certificate | None = None
    trainee: Trainee | None = None


class Certificates:
    """The certificates of one store's courses.

    Numbers run without a hole: CC2020-0001, CC2020-0002 … on the laptop that set the course up, and with that laptop's
    own name behind them (CC2020-0001-k3f9x2ab) on every other. So two laptops that never met give no number twice.
    """

    def __init__(self, office: Office) -> None:
        self._office = office

    def candidates(self, course: str, now: datetime, progress: Progress | None = None) -> list[Candidate]:
        """Return everybody on the roster, by number, with what counts so far and the certificate once there is one."""
        with self._office.store.read() as reading:
            return _candidates(reading, course, now, progress)

    def issue(
        self, course: str, now: datetime, numbers: Sequence[str] = (), progress: Progress | None = None
    ) -> list[Candidate]:
        """Issue a certificate to everybody who earned one, or to these numbers of the roster; returns them.

        Who has one keeps it. Raises InputError, and issues none, when one of these numbers has not earned it.
        """
        candidates = self.candidates(course, now, progress)
        chosen = _chosen(candidates, numbers) if numbers else [c for c in candidates if c.earned or c.certificate]
        if not chosen:
            raise InputError(say("Report", "Nobody has earned a certificate yet."))
        with self._office.store.write() as writing:
            key = _key(writing, course)
            known = certificates_of(writing, course)
            issued = []
            for candidate in chosen:
                kept = known.get(candidate.trainee.trainee) or self._issue(writing, course, candidate, key, now)
                issued.append(replace(candidate, certificate=kept))
        return issued

    def verify(self, course: str, number: str, code: str) -> Shown:
        """Tell whether a certificate with this number and verification code was issued for this course."""
        with self._office.store.read() as reading:
            certificate = certificate_numbered(reading, course, number.strip())
            if certificate is None:
                return Shown(False)
            key = reading.kept(f"badge_key:{course}")
            right = certificate.code
            if key is not None:
                right = verification_code(key, course, certificate.number, certificate.trainee)
            genuine = hmac.compare_digest(right, typed_code(code))
            return Shown(genuine, certificate, reading.trainee(course, certificate.trainee))

    def _issue(self, writing: Writing, course: str, candidate: Candidate, key: bytes, now: datetime) -> Certificate:
        found = writing.course(course)
        assert found is not None, "a candidate has a course"
        device = writing.device.device
        own = device == founder(writing, course)
        number = next_number(found.code, certificates_by(writing, course, device), "" if own else device)
        trainee, share = candidate.trainee.trainee, round(candidate.credit.share, 6)
        code = verification_code(key, course, number, trainee)
        body = {"number": number, "trainee": trainee, "code": code, "share": share}
        writing.append(course, EntryKind.CERTIFICATE_ISSUED, body, now=now, operator=self._office.operator)
        return Certificate(number, trainee, code, now, share, device)


def _candidates(reading: Reading, course: str, now: datetime, progress: Progress | None) -> list[Candidate]:
    record = attendance_record(reading, course, now)
    reckoning = Reckoning(record.course.rule, len(record.people))
    for done, session in enumerate(record.sessions):
        if progress is not None and not progress(done, len(record.sessions)):
            raise InputError(say("Report", "Cancelled: nothing was changed."))
        for place, one in enumerate(record.standings(session)):
            if one is not None:
                reckoning.add(place, one)
    issued = certificates_of(reading, course)
    return [
        Candidate(person, reckoning.credit(place), issued.get(person.trainee))
        for place, person in enumerate(record.people)
    ]


def _chosen(candidates: Sequence[Candidate], numbers: Sequence[str]) -> list[Candidate]:
    by_number = {candidate.trainee.number: candidate for candidate in candidates}
    unknown = [number for number in numbers if number not in by_number]
    if unknown:
        said = say("Report", "Not on the roster: {numbers}. Give numbers as they stand on the roster.")
        raise InputError(said.format(numbers=", ".join(unknown)))
    chosen = [by_number[number] for number in dict.fromkeys(numbers)]
    short = [candidate for candidate in chosen if not (candidate.earned or candidate.certificate)]
    if short:
        lines = tuple(reasoning(candidate) for candidate in short)
        raise InputError(say("Report", "No certificate was issued; it is not earned by:"), lines)
    return chosen


def reasoning(candidate: Candidate) -> str:
    """Return why somebody earned a certificate or not, in numbers."""
    person, credit = candidate.trainee, candidate.credit
    values: dict[str, object] = {"number": person.number, "name": person.name}
    if person.withdrawn is not None:
        return say("Report", "{number} {name} left the course").format(**values)
    if credit.total <= 0:
        return say("Report", "{number} {name} is expected in nothing that counts").format(**values)
    amounts = {"attended": credit.attended, "total": credit.total, "needed": credit.needed, "open": credit.open}
    values |= {name: f"{amount:.4g}" for name, amount in amounts.items()}
    if credit.open > 0 and not credit.earned:
        said = say("Report", "{number} {name} attended {attended} of {total}, needs {needed}; {open} still to come")
        return said.format(**values)
    return say("Report", "{number} {name} attended {attended} of {total}, needs {needed}").format(**values)


def _key(reading: Reading, course: str) -> bytes:
    key = reading.kept(f"badge_key:{course}")
    if key is None:
        said = say("Report", "The key of this course is not on this laptop: certificates are issued where badges are.")
        raise InputError(said)
    return key
