"""What every carrier can do, what it is given, and how it fails."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from checkin.errors import EnvironmentFault
from checkin.exchange import receipt
from checkin.words import say

PART = ".part"
"""How the name of a file ends that is not whole yet."""
LARGEST = 500_000_000
"""Bytes a file may have that is carried: as many as a day file."""
PIECE = 1 << 18
"""Bytes between two looks whether to go on."""
PATIENCE = 20.0
"""Seconds a server may be silent."""


class CarryFault(EnvironmentFault):
    """The target could not be used; says why, and holds no password."""


class HostKeyFault(CarryFault):
    """An SFTP server presented a key that nobody has trusted; `presented` is SHA256:…"""

    def __init__(self, sentence: str, presented: str = "") -> None:
        super().__init__(sentence)
        self.presented = presented

    def __reduce__(self) -> tuple[type["HostKeyFault"], tuple[str, str]]:  # type: ignore[override]
        """Cross a process whole."""
        return type(self), (self.sentence, self.presented)


class Stopped(Exception):  # noqa: N818  # no error: it was asked for
    """Somebody asked to stop in the middle."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a carrier is opened with. `password` is never shown. `host_key`: the one that is trusted, "" none yet."""

    password: str = field(default="", repr=False)
    host_key: str = ""
    stopping: Callable[[], bool] = field(default=lambda: False, repr=False)

    def go_on(self) -> None:
        """Raise Stopped when somebody asked to stop."""
        if self.stopping():
            raise Stopped


@dataclass(frozen=True, slots=True)
class Parcel:
    """A day file as it lies in the outbox, with its signature and the sender's key beside it. `sha256`: hex."""

    folder: Path
    name: str
    sha256: str
    size: int
    device: str

    @property
    def files(self) -> tuple[str, ...]:
        """The names in the order in which they arrive: the day file last, so that one that is there is complete."""
        return f"{self.device}.pem", f"{self.name}.sig", self.name

    def data(self, name: str) -> bytes:
        """Return the bytes of one of the files. Raises CarryFault when it is gone from the outbox."""
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            gone = say("Carrier", "{name} is no longer in the outbox. Send the day again.")
            raise CarryFault(gone.format(name=name)) from error


class Carrier(Protocol):
    """An open way to one target. All methods raise CarryFault, and Stopped when asked to stop."""

    def stands(self, parcel: Parcel) -> bool:
        """Tell whether the target has the whole file: read back, by size and SHA-256."""

    def deliver(self, parcel: Parcel) -> None:
        """Bring the file there, whole or not at all under its name; only `stands` tells whether it arrived."""

    def receipt(self, parcel: Parcel) -> tuple[bytes, bytes] | None:
        """Return headquarters' receipt for the file and its signature, if there is one; neither is checked."""

    def try_out(self) -> None:
        """Write, read and remove a small file, so that what is wrong shows before anything is sent."""

    def close(self) -> None:
        """End the connection; raises nothing."""


class FileCarrier(ABC):
    """A carrier to a place that holds files. Who makes one says how a file is written, read and renamed there."""

    renames = True
    """Whether a file gets its name last. Not where one that is not whole never shows."""

    @abstractmethod
    def write(self, name: str, data: bytes) -> None:
        """Write a file, instead of the one with its name."""

    @abstractmethod
    def read(self, name: str, most: int) -> bytes | None:
        """Return a file of at most so many bytes; None where there is none, or a larger one."""

    @abstractmethod
    def rename(self, old: str, new: str) -> None:
        """Give a file its name, instead of the one that has it."""

    @abstractmethod
    def remove(self, name: str) -> None:
        """Remove a file."""

    def close(self) -> None:  # noqa: B027  # a folder has nothing to end
        """End the connection."""

    def stands(self, parcel: Parcel) -> bool:
        for name in parcel.files:
            data = parcel.data(name)
            if self.read(name, len(data)) != data:
                return False
        return True

    def deliver(self, parcel: Parcel) -> None:
        for name in parcel.files:
            self._give(name, parcel.data(name))

    def receipt(self, parcel: Parcel) -> tuple[bytes, bytes] | None:
        name = receipt.receipt_name(parcel.name)
        for place in (name, f"{receipt.FOLDER}/{name}"):
            data = self.read(place, receipt.LARGEST)
            signature = self.read(f"{place}.sig", 64) if data is not None else None
            if data is not None and signature is not None:
                return data, signature
        return None

    def try_out(self) -> None:
        name, data = "checkin-test.txt", b"Checkin can write here.\n"
        self._give(name, data)
        self.remove(name)

    def _give(self, name: str, data: bytes) -> None:
        if len(data) > LARGEST:
            raise CarryFault(say("Carrier", "{name} is larger than a day file may be.").format(name=name))
        there = name if not self.renames else f".{name}{PART}"
        self.write(there, data)
        back = self.read(there, len(data))
        if back is None or hashlib.sha256(back).digest() != hashlib.sha256(data).digest():
            broken = say("Carrier", "{name} did not arrive whole at the target. It is tried again.")
            raise CarryFault(broken.format(name=name))
        if self.renames:
            self.rename(there, name)
