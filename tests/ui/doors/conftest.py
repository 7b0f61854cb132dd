"""The same pages on a real store as for Attendance."""

from tests.ui.attendance.conftest import make, services, settle

__all__ = ["make", "services", "settle"]
