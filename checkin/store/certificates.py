"""Certificates that were issued."""

from typing import Any

from sqlalchemy import Row, and_, func, select

from checkin.attendance.certificates import Certificate
from checkin.store import tables as t
from checkin.store.reading import Reading


def certificates_of(reading: Reading, course: str) -> dict[str, Certificate]:
    """Return the certificate of each trainee; of two that two laptops issued, the one that was issued first.

    That of a walk-in who was found on the roster is that of the trainee there.
    """
    found_to_be = and_(t.merge.c.course == t.certificate.c.course, t.merge.c.trainee == t.certificate.c.trainee)
    person = func.coalesce(t.merge.c.into, t.certificate.c.trainee).label("person")
    query = select(t.certificate, person).outerjoin(t.merge, found_to_be).where(t.certificate.c.course == course)
    order = t.certificate.c.stamp.desc(), t.certificate.c.device.desc(), t.certificate.c.number.desc()
    return {row.person: _certificate(row) for row in reading.connection.execute(query.order_by(*order))}


def certificate_numbered(reading: Reading, course: str, number: str) -> Certificate | None:
    """Return the certificate with this number, or None."""
    mine = and_(t.certificate.c.course == course, t.certificate.c.number == number)
    row = reading.connection.execute(select(t.certificate).where(mine)).first()
    return _certificate(row) if row else None


def certificates_by(reading: Reading, course: str, device: str) -> int:
    """Return how many certificates of a course one device has issued."""
    mine = and_(t.certificate.c.course == course, t.certificate.c.device == device)
    return reading.connection.execute(select(func.count()).select_from(t.certificate).where(mine)).scalar_one()


def founder(reading: Reading, course: str) -> str:
    """Return the device that set a course up: the one whose entry about it is the oldest."""
    mine = and_(t.journal.c.course == course, t.journal.c.kind == "course_set")
    query = select(t.journal.c.device).where(mine).order_by(t.journal.c.stamp, t.journal.c.device).limit(1)
    return reading.connection.execute(query).scalar() or ""


def _certificate(row: Row[Any]) -> Certificate:
    return Certificate(row.number, row.trainee, row.code, row.at, row.share, row.device)
