"""The front desk: scans, search, undo, and what a session counts."""

from checkin.desk.desk import Desk, Found
from checkin.desk.tally import Counts
from checkin.store import ScanRow

__all__ = ["Counts", "Desk", "Found", "ScanRow"]
