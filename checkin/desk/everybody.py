"""Everybody out, as the one act that it was, to be taken back as one."""

from datetime import datetime

from checkin.attendance.journal import EntryKind
from checkin.attendance.rules import EVERYBODY_OUT
from checkin.desk.desk import Desk
from checkin.errors import InputError
from checkin.store import ScanRow
from checkin.words import say

_PAGE = 100
"""Scans that are looked at first."""


class EverybodyOut:
    """The scans of one act, found again from any of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def act_of(self, row: ScanRow) -> list[ScanRow]:
        """Return the scans of the act that `row` belongs to, undone ones left out; the row alone if it has none."""
        if row.source != EVERYBODY_OUT:
            return [row]
        limit, rows = _PAGE, self._desk.last_scans(_PAGE)
        while len(rows) == limit and rows[-1].at >= row.at:
            limit *= 4
            rows = self._desk.last_scans(limit)
        return [one for one in rows if _act(one) == _act(row) and not one.undone]

    def take_back(self, rows: list[ScanRow], reason: str, now: datetime) -> None:
        """Undo scans together: all of them, or none."""
        desk = self._desk
        if not reason.strip():
            raise InputError(say("Desk", "Give a reason: it is kept beside the scan that is undone."))
        with desk.store.write() as writing:
            stored = [writing.scan(desk.course.course, *row.scan) for row in rows]
            bodies = [
                {
                    "target_device": row.scan[0],
                    "target_seq": row.scan[1],
                    "target_link": writing.link_of(desk.course.course, *row.scan),
                    "reason": reason.strip(),
                }
                for row in stored
                if row is not None and not row.undone  # somebody took that one back meanwhile
            ]
            writing.append_all(
                desk.course.course, EntryKind.VOID, ((body, None) for body in bodies), now=now, operator=desk.operator
            )


def _act(row: ScanRow) -> tuple[object, ...]:
    return row.source, row.at, row.session, row.scan[0]
