"""The same page on a real store as for Attendance."""

from tests.ui.attendance.conftest import ground, make, messages, services, settle, tasks

__all__ = ["ground", "make", "messages", "services", "settle", "tasks"]
