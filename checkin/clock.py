"""Where the present moment comes from: the system, or a moment chosen for rehearsal and tests."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Returns the present moment, aware, in UTC."""


def system_clock() -> datetime:
    """Return the system's present moment in UTC."""
    return datetime.now(UTC)


def clock_from(start: datetime) -> Clock:
    """Return a clock that reads `start` (aware) now and runs at normal speed from there."""
    began = time.monotonic()
    first = start.astimezone(UTC)
    return lambda: first + timedelta(seconds=time.monotonic() - began)
