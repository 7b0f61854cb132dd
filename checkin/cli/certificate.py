"""`checkin certificate`: who earned one, issue, print and verify them."""

from pathlib import Path
from typing import Any

import click

from checkin.attendance.certificates import Candidate, spoken_code
from checkin.attendance.course import Course
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.cli.report import told
from checkin.clock import system_clock
from checkin.office import Office
from checkin.office.certificates import Certificates
from checkin.office.reports import Reports

trainee_option = click.option(
    "--trainee", "numbers", multiple=True, metavar="NO", help="Only this number of the roster; can be given again."
)
_HEAD = ("number", "name", "attended", "of", "needed", "share", "earned", "certificate")


@click.group()
def certificate() -> None:
    """Certificates of completion."""


@certificate.command("list")
@course_option
@json_option
@click.pass_obj
def list_candidates(data: str | None, code: str | None, as_json: bool) -> None:
    """List everybody with what counts so far, and the certificate of who has one."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        found = Certificates(office).candidates(course.course, system_clock(), told("Counting"))
    earned = sum(candidate.earned for candidate in found)
    issued = sum(candidate.certificate is not None for candidate in found)
    last = f"{_rule(course)}. {len(found)} people: {earned} earned a certificate, {issued} have one."
    show(as_json, [_described(one) for one in found], lambda: table([_row(one) for one in found], _HEAD) + f"\n{last}")


@certificate.command("issue")
@trainee_option
@course_option
@json_option
@click.pass_obj
def issue(data: str | None, numbers: tuple[str, ...], code: str | None, as_json: bool) -> None:
    """Issue a certificate to everybody who earned one. Who has one already keeps it."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        issued = Certificates(office).issue(course.course, system_clock(), numbers, told("Counting"))
    lines = [(c.certificate.number, c.trainee.number, c.trainee.name) for c in issued if c.certificate]
    head = ("certificate", "number", "name")
    value = [_described(one) for one in issued]
    show(as_json, value, lambda: table(lines, head) + f"\n{len(lines)} people have a certificate.")


@certificate.command("print")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf", help="The PDF to write.")
@trainee_option
@course_option
@json_option
@click.pass_obj
def print_certificates(data: str | None, out: Path, numbers: tuple[str, ...], code: str | None, as_json: bool) -> None:
    """Print the certificates that were issued, a page each. Printing again gives the same."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        done = Reports(office).certificates(course.course, out, numbers, told("Printing"))
    value = {"file": str(out), "pages": done.pages, "warnings": list(done.warnings)}
    warnings = "".join(f"\nCheck: {warning}" for warning in done.warnings)
    show(as_json, value, lambda: f"{out}: {done.pages} certificates.{warnings}")


@certificate.command("verify")
@click.argument("number")
@click.argument("digits", nargs=-1)
@course_option
@json_option
@click.pass_context
def verify(ctx: click.Context, number: str, digits: tuple[str, ...], code: str | None, as_json: bool) -> None:
    """Tell whether the certificate with NUMBER and its verification code (DIGITS) is genuine.

    The text of its QR symbol can be given as it is. Exit code: 0 genuine, 1 not.
    """
    typed = " ".join(digits)
    if not digits:
        number, _, typed = number.strip().rpartition(" ")
    with opened(ctx.obj) as store:
        office = Office(store)
        course = chosen_course(office, code)
        shown = Certificates(office).verify(course.course, number, typed)
    person, known = shown.trainee, shown.certificate
    value = {"number": number, "genuine": shown.genuine, "known": known is not None}
    if shown.genuine and person is not None and known is not None:
        value |= {"name": person.name, "unit": person.unit, "issued": known.at, "share": known.share}
        said = f"Genuine: {number} was issued to {person.name}, {person.unit} on {course.day(known.at)}."
    elif known is None:
        said = f"There is no certificate {number} of course {course.code} here."
    else:
        said = f"Not genuine: the verification code does not belong to {number}."
    show(as_json, value, lambda: said)
    ctx.exit(0 if shown.genuine else 1)


def _row(one: Candidate) -> tuple[str, ...]:
    credit = one.credit
    numbers = (f"{credit.attended:.4g}", f"{credit.total:.4g}", f"{credit.needed:.4g}", f"{credit.share:.1%}")
    earned = "yes" if one.earned else ("not yet" if credit.possible and one.trainee.withdrawn is None else "no")
    number = one.certificate.number if one.certificate else ""
    return one.trainee.number, one.trainee.name, *numbers, earned, number


def _described(one: Candidate) -> dict[str, Any]:
    credit, certificate = one.credit, one.certificate
    told: dict[str, Any] = {"number": one.trainee.number, "name": one.trainee.name, "unit": one.trainee.unit}
    told |= {"attended": credit.attended, "total": credit.total, "needed": credit.needed, "open": credit.open}
    told |= {"share": credit.share, "earned": one.earned, "possible": credit.possible}
    issued = None
    if certificate is not None:
        issued = {"number": certificate.number, "code": spoken_code(certificate.code), "issued": certificate.at}
    return told | {"certificate": issued}


def _rule(course: Course) -> str:
    rule = course.rule
    excused = ", leave counts" if rule.excused else ""
    return f"{rule.share:.0%} of the {rule.basis} are needed{excused}"
