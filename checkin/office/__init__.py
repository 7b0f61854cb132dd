"""What organizers do: course, roster, badges, leave, attendance, closing and exporting days."""

from checkin.office.attendance import Attendance
from checkin.office.badges import Badges
from checkin.office.checklist import Item, Severity
from checkin.office.closing import Closing, Later, Turn
from checkin.office.day import DayState, Exported, recount
from checkin.office.explanation import Change, Explanation
from checkin.office.leaves import Leaves
from checkin.office.matrix import Matrix
from checkin.office.office import Office
from checkin.office.roster import RosterChange

__all__ = [
    "Attendance",
    "Badges",
    "Change",
    "Closing",
    "DayState",
    "Explanation",
    "Exported",
    "Item",
    "Later",
    "Leaves",
    "Matrix",
    "Office",
    "RosterChange",
    "Severity",
    "Turn",
    "recount",
]
