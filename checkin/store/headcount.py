"""How many people a course has, without reading them: decides whether a list is read at once or beside the window."""

from sqlalchemy import func, select

from checkin.store import tables as t
from checkin.store.reading import Reading


def headcount(reading: Reading, course: str) -> int:
    """Return how many trainees a course has, walk-ins included."""
    statement = select(func.count()).select_from(t.trainee).where(t.trainee.c.course == course)
    return int(reading.connection.execute(statement).scalar_one())
