"""The front desk: scans, search, undo, walk-ins, notes, the PIN, and what a session counts."""

from checkin.desk.desk import Desk, Listed
from checkin.desk.finding import Found
from checkin.desk.guard import Act, Guard, PinRefused
from checkin.desk.notes import Notes
from checkin.desk.tally import Counts
from checkin.desk.walk_ins import WalkIn, WalkIns
from checkin.store import ScanRow

__all__ = ["Act", "Counts", "Desk", "Found", "Guard", "Listed", "Notes", "PinRefused", "ScanRow", "WalkIn", "WalkIns"]
