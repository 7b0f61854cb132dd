"""What an import of a roster asks the store: who was erased, and how headings were read before."""

import json
from collections.abc import Mapping

from sqlalchemy import select

from checkin.store import erasure
from checkin.store import tables as t
from checkin.store.reading import Reading
from checkin.store.writing import Writing

_HEADINGS = "roster_headings"


def erased_people(reading: Reading, course: str) -> set[str]:
    """Return who of a course was erased: nothing that is told of them is kept."""
    return erasure.erased(reading.connection, course)


def headings_read(reading: Reading) -> dict[str, str]:
    """Return what headings were read as before: the field ("" for none) by the plain form of the heading."""
    value = reading.connection.execute(select(t.info.c.value).where(t.info.c.name == _HEADINGS)).scalar()
    return {str(heading): str(field) for heading, field in json.loads(value).items()} if value else {}


def keep_headings(writing: Writing, read_as: Mapping[str, str]) -> None:
    """Keep what headings are read as, in this store only: it is no part of the journal."""
    writing.connection.execute(t.info.delete().where(t.info.c.name == _HEADINGS))
    if read_as:
        value = json.dumps(dict(read_as), ensure_ascii=False, sort_keys=True)
        writing.connection.execute(t.info.insert().values(name=_HEADINGS, value=value))
