"""What headquarters does: takes day files in or keeps them apart, tells what is missing, counts over courses."""

from checkin.headquarters.intake import Intake, Outcome
from checkin.headquarters.lists import Lists
from checkin.headquarters.quarantine import Quarantine
from checkin.headquarters.senders import Senders
from checkin.headquarters.watch import Watch, WatchState

__all__ = ["Intake", "Lists", "Outcome", "Quarantine", "Senders", "Watch", "WatchState"]
