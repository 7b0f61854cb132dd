"""What organizers do: course, roster, badges, leave, attendance, closing and exporting days."""

from checkin.office.attendance import Attendance
from checkin.office.badges import Badges
from checkin.office.checklist import Item, Severity
from checkin.office.closing import Closing, Later, Turn
from checkin.office.day import DayState, Exported, recount
from checkin.office.devices import Devices, DeviceState, fingerprint
from checkin.office.doors import Doors, Entered, Made
from checkin.office.explanation import Change, Explanation
from checkin.office.leaves import Leaves
from checkin.office.matrix import Matrix
from checkin.office.merging import Brought, Merging
from checkin.office.office import Office
from checkin.office.photos import PhotoImport, PhotoMatch, Photos
from checkin.office.plans import Effect, PlanChange, session_from
from checkin.office.review import Review, ReviewItem
from checkin.office.rights import Erased, Rights
from checkin.office.roster_change import Changed, FieldChange, RosterChange
from checkin.office.rosters import Rosters
from checkin.office.timetables import SessionChange, Timetables

__all__ = [
    "Attendance",
    "Badges",
    "Brought",
    "Change",
    "Changed",
    "Closing",
    "DayState",
    "DeviceState",
    "Devices",
    "Doors",
    "Effect",
    "Entered",
    "Erased",
    "Explanation",
    "Exported",
    "FieldChange",
    "Item",
    "Later",
    "Leaves",
    "Made",
    "Matrix",
    "Merging",
    "Office",
    "PhotoImport",
    "PhotoMatch",
    "Photos",
    "PlanChange",
    "Review",
    "ReviewItem",
    "Rights",
    "RosterChange",
    "Rosters",
    "SessionChange",
    "Severity",
    "Timetables",
    "Turn",
    "fingerprint",
    "recount",
    "session_from",
]
