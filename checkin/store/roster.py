"""Small questions about a large roster, which are answered without reading all of it."""

from sqlalchemy import select

from checkin.store import tables as t
from checkin.store.reading import Reading, counted


def groups_of(reading: Reading, course: str) -> set[str]:
    """Return the groups that people on the roster are in; "" among them for none."""
    query = select(t.trainee.c.group).where(counted(course)).distinct()
    return set(reading.connection.execute(query).scalars())


def numbers_from(reading: Reading, course: str, prefix: str) -> list[str]:
    """Return the numbers that begin with these characters, of walk-ins that were found on the roster too."""
    c = t.trainee.c
    query = select(c.number).where(c.course == course, c.number.startswith(prefix, autoescape=True))
    found = reading.connection.execute(query).scalars()
    return [number for number in found if number.startswith(prefix)]  # some databases do not tell a from A here
