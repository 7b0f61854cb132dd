"""How a door stands with the hub: what the window shows of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HubState:
    """How a door stands with the hub: `since` when, how many scans of its own are `waiting`, when it last answered."""

    connected: bool
    since: datetime
    waiting: int = 0
    seen: datetime | None = None
    reason: str = ""
    """Why it is alone."""
    problems: tuple[str, ...] = ()
    """What a person has to look at: runs that do not fit together."""
