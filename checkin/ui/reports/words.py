"""The words of certificates: the rule, how far somebody is, and what the table shows of each person."""

import math
from enum import StrEnum

from checkin.attendance.certificates import Candidate, spoken_code
from checkin.attendance.course import Basis, CertificateRule
from checkin.ui.language import translate
from checkin.ui.models import Column

ALL = "all"


class Way(StrEnum):
    """How far somebody is on the way to a certificate."""

    ISSUED = "issued"
    EARNED = "earned"
    POSSIBLE = "possible"
    SHORT = "short"
    LEFT = "left"


NOT_YET = frozenset({Way.POSSIBLE, Way.SHORT, Way.LEFT})
CHIPS: dict[str, frozenset[Way]] = {
    ALL: frozenset(Way),
    "earned": frozenset({Way.EARNED}),
    "not yet": NOT_YET,
    "issued": frozenset({Way.ISSUED}),
}
"""The chips above the table, and whom each shows."""


def way_of(candidate: Candidate) -> Way:
    """Return how far somebody is; who has a certificate keeps it."""
    if candidate.certificate is not None:
        return Way.ISSUED
    if candidate.trainee.withdrawn is not None:
        return Way.LEFT
    if candidate.credit.earned:
        return Way.EARNED
    return Way.POSSIBLE if candidate.credit.possible else Way.SHORT


def way_words(candidate: Candidate) -> str:
    """Return how far somebody is, in words."""
    return {
        Way.ISSUED: translate("Certificates", "Issued"),
        Way.EARNED: translate("Certificates", "Earned"),
        Way.POSSIBLE: translate("Certificates", "Still possible"),
        Way.SHORT: translate("Certificates", "Not reached"),
        Way.LEFT: translate("Certificates", "Left the course"),
    }[way_of(candidate)]


def chip_words(name: str, number: int) -> str:
    """Return what a chip says: which people, and how many they are."""
    return {
        ALL: translate("Certificates", "All  {n}"),
        "earned": translate("Certificates", "Earned, to be issued  {n}"),
        "not yet": translate("Certificates", "Not yet  {n}"),
        "issued": translate("Certificates", "Issued  {n}"),
    }[name].format(n=f"{number:,}")


def rule_words(rule: CertificateRule) -> str:
    """Return the rule as people say it."""
    if rule.basis is Basis.HOURS:
        said = translate(
            "Certificates", "A certificate asks for {share} of the hours. Leave does not count as attended."
        )
        if rule.excused:
            said = translate("Certificates", "A certificate asks for {share} of the hours. Leave counts as attended.")
    else:
        said = translate(
            "Certificates", "A certificate asks for {share} of the sessions. Leave does not count as attended."
        )
        if rule.excused:
            said = translate(
                "Certificates", "A certificate asks for {share} of the sessions. Leave counts as attended."
            )
    return said.format(share=percent(rule.share * 100))


def percent(number: float) -> str:
    """Return a number of hundredths with their sign."""
    return translate("Certificates", "{number} %").format(number=f"{number:.4g}")


def columns() -> tuple[Column, ...]:
    """Return the columns of the table."""
    return (
        Column(translate("Certificates", "Name"), lambda c: c.trainee.name, "strong", _under_name),
        Column(translate("Certificates", "Unit"), lambda c: c.trainee.unit, second=_under_unit),
        Column(translate("Certificates", "Attended"), _attended, second=_needed, right=True),
        Column(translate("Certificates", "Share"), _share, right=True),
        Column(translate("Certificates", "State"), way_words),
        Column(translate("Certificates", "Certificate"), _number, second=_code),
    )


STATE = 4
"""The column with the mark."""


def _under_name(candidate: Candidate) -> str:
    person = candidate.trainee
    return f"{person.number} · {person.latin}" if person.latin else person.number


def _under_unit(candidate: Candidate) -> str:
    return " · ".join(part for part in (candidate.trainee.province, candidate.trainee.group) if part)


def _attended(candidate: Candidate) -> str:
    credit = candidate.credit
    if credit.total <= 0:
        return "–"
    said = translate("Certificates", "{attended} of {total}")
    return said.format(attended=f"{credit.attended:.4g}", total=f"{credit.total:.4g}")


def _needed(candidate: Candidate) -> str:
    credit = candidate.credit
    if credit.total <= 0:
        return ""
    return translate("Certificates", "needs {needed}").format(needed=f"{credit.needed:.4g}")


def _share(candidate: Candidate) -> str:
    """Return the share, never rounded up: 79.96 % is not 80 %."""
    credit = candidate.credit
    return percent(math.floor(credit.share * 1000 + 1e-6) / 10) if credit.total > 0 else "–"


def _number(candidate: Candidate) -> str:
    return candidate.certificate.number if candidate.certificate is not None else ""


def _code(candidate: Candidate) -> str:
    return spoken_code(candidate.certificate.code) if candidate.certificate is not None else ""
