"""How many doors there are whose scans are not all here."""

from checkin.desk import Desk
from checkin.office import Devices, Office
from checkin.ui.language import Counted


def unmerged_words(desk: Desk) -> str:
    """Return how many trusted devices are known further elsewhere than here, "" for none."""
    number = len(Devices(Office(desk.store)).not_merged(desk.course.course))
    return Counted().unmerged(number) if number else ""
