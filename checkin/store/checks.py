"""Whether the journal's chains hold, and what the views say."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from checkin.attendance.journal import START
from checkin.errors import InputError
from checkin.store import tables as t
from checkin.store.entries import count, entries, loose
from checkin.store.postgres import version_of
from checkin.words import say


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a store check."""

    name: str
    ok: bool
    message: str


def soundness(connection: Connection) -> Finding:
    """Check the file; of a server tell which one answers: it looks after its own files."""
    if connection.dialect.name != "sqlite":
        return Finding(say("Check", "server"), True, version_of(connection))
    result = connection.exec_driver_sql("PRAGMA quick_check").scalar()
    message = say("Check", "sound") if result == "ok" else str(result)
    return Finding(say("Check", "file"), result == "ok", message)


def chains(connection: Connection) -> Finding:
    name = say("Check", "journal")
    links: dict[tuple[str, str], tuple[int, bytes]] = {}
    known: dict[str, dict[tuple[str, int], bytes]] = {}
    stored = connection.execute(select(t.journal.c.course, t.journal.c.device, t.journal.c.seq, t.journal.c.link))
    kept = {(row.course, row.device, row.seq): bytes(row.link) for row in stored}
    try:
        for entry in entries(connection):
            seq, link = links.get((entry.course, entry.device), (0, START))
            at = (entry.device, entry.seq)
            if entry.course not in known:
                known[entry.course] = loose(connection, entry.course)
            if at in known[entry.course]:
                seq, link = entry.seq - 1, known[entry.course][at]
            if entry.seq != seq + 1:
                message = say("Check", "entries are missing before {number} of device {device}")
                return Finding(name, False, message.format(number=entry.seq, device=entry.device))
            link = entry.link(link)
            if link != kept[entry.course, entry.device, entry.seq]:
                message = say("Check", "entry {number} of device {device} was altered")
                return Finding(name, False, message.format(number=entry.seq, device=entry.device))
            links[entry.course, entry.device] = (entry.seq, link)
    except InputError as error:
        return Finding(name, False, error.sentence)
    except ValueError as error:
        return Finding(name, False, str(error))
    return Finding(name, True, say("Check", "{count} entries, every chain holds").format(count=count(connection)))


def dump(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
        for table in t.VIEWS
    }
