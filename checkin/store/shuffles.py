"""How often a journal changed elsewhere than at its ends: what was counted from it must then be counted anew."""

from sqlalchemy import Connection, select

from checkin.store import tables as t


def add(connection: Connection, course: str) -> None:
    """Note that entries came in before others, or have other names."""
    name, number = f"shuffles:{course}", of(connection, course) + 1
    connection.execute(t.info.delete().where(t.info.c.name == name))
    connection.execute(t.info.insert().values(name=name, value=str(number)))


def of(connection: Connection, course: str) -> int:
    """Return how often that happened."""
    query = select(t.info.c.value).where(t.info.c.name == f"shuffles:{course}")
    return int(connection.execute(query).scalar() or 0)
