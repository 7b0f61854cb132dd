"""What the head of the page says for a while when the door begins to serve something else."""

from checkin.attendance.rules import DoorSession
from checkin.attendance.verdicts import Kind
from checkin.ui.language import translate


def transition(before: DoorSession, after: DoorSession) -> str:
    """Return the news between two moments, "" for none."""
    if (_code(before), before.refusal) == (_code(after), after.refusal):
        return ""
    if after.session is None:
        return "" if before.refusal is not None else translate("Notice", "Session over")
    same = _code(before) == _code(after)
    if after.refusal is None:
        return translate("Notice", "The doors are open") if same else translate("Notice", "Session changed")
    if after.refusal is Kind.CLOSED:
        if after.session.exits and same:
            return translate("Notice", "Session over: scan those who go out")
        return translate("Notice", "Session over")
    return translate("Notice", "Next session: the doors are not open yet")


def _code(door: DoorSession) -> str:
    return door.session.code if door.session is not None else ""
