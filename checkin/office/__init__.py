"""What organizers do: course, roster, badges, leave, closing and exporting days."""

from checkin.office.day import DayState, Exported, recount
from checkin.office.office import Office
from checkin.office.roster import RosterChange

__all__ = ["DayState", "Exported", "Office", "RosterChange", "recount"]
