"""The same moment and the same waiting as for Attendance."""

from tests.ui.attendance.conftest import make, services, settle

__all__ = ["make", "services", "settle"]
