"""All the SQLAlchemy: tables, engine, journal, views. What leaves here is frozen objects of the domain."""

from checkin.store.checks import Finding
from checkin.store.device import Device
from checkin.store.evidence import Granted, Seen, Undone
from checkin.store.reading import DayMark, Reading, ScanRow
from checkin.store.roster import groups_of, numbers_from
from checkin.store.search import folded
from checkin.store.standings import standings_of
from checkin.store.store import Store
from checkin.store.writing import Writing

__all__ = [
    "DayMark",
    "Device",
    "Finding",
    "Granted",
    "Reading",
    "ScanRow",
    "Seen",
    "Store",
    "Undone",
    "Writing",
    "folded",
    "groups_of",
    "numbers_from",
    "standings_of",
]
