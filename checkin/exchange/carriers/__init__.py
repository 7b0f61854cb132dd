"""What carries a day file to a target and brings receipts back: one module for each kind of place."""

from checkin.exchange.carriers.carrier import Carrier, CarryFault, Given, HostKeyFault, Parcel, Stopped
from checkin.exchange.carriers.opening import open_carrier

__all__ = ["Carrier", "CarryFault", "Given", "HostKeyFault", "Parcel", "Stopped", "open_carrier"]
