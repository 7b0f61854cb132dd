"""How a door stands with the hub: what the window shows of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HubState:
    """How a door stands with the hub: together or alone, `since` when.

    `waiting`: scans of its own that the hub does not have yet. `taken`: entries of others that were new since the
    start. `undecided`: devices whose entries wait until somebody trusts them. `seen`: when the hub last answered.
    """

    together: bool
    since: datetime
    waiting: int = 0
    taken: int = 0
    undecided: int = 0
    seen: datetime | None = None
    reason: str = ""
    """Why it is alone."""
    problems: tuple[str, ...] = ()
    """What a person has to look at: entries that the hub tells otherwise than they were written."""
