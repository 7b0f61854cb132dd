"""The exchange of journals through a shared folder, with what the office does to take a file in."""

from collections.abc import Callable
from pathlib import Path

from checkin.clock import Clock, system_clock
from checkin.exchange.folder import Brought, FolderState, SharedFolder
from checkin.office.merging import Merging
from checkin.office.office import Office

FOLDER = "exchange_folder"
"""The outbox's setting that names the folder."""


def shared_folder(
    office: Office,
    folder: Path,
    *,
    clock: Clock = system_clock,
    told: Callable[[FolderState], object] = lambda _state: None,
) -> SharedFolder:
    """Return the exchange of a store's journals through this folder; nothing is done yet."""
    merging = Merging(office)

    def take(path: Path) -> Brought:
        (one,) = merging.take_in([path], clock())
        return Brought(one.new, one.waiting, one.said if one.refused else "")

    return SharedFolder(office.store, folder, take, clock=clock, told=told)
