"""All the SQLAlchemy: tables, engine, journal, views. What leaves here is frozen objects of the domain."""

from checkin.store.device import Device
from checkin.store.reading import DayMark, Reading, ScanRow
from checkin.store.store import Finding, Store
from checkin.store.writing import Writing

__all__ = ["DayMark", "Device", "Finding", "Reading", "ScanRow", "Store", "Writing"]
