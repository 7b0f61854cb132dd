"""The exchange of journals with other doors: through a shared folder, or through a hub; which one is kept here."""

from collections.abc import Callable
from pathlib import Path

from checkin.clock import Clock, system_clock
from checkin.exchange.credentials import HUB
from checkin.exchange.folder import Brought, FolderState, SharedFolder
from checkin.exchange.hub import Hub, try_out
from checkin.exchange.hub_state import HubState
from checkin.exchange.outbox import Outbox
from checkin.office.merging import Merging
from checkin.office.office import Office
from checkin.store.postgres import without_password

_FOLDER, _HUB = "exchange_folder", "exchange_hub"


class Ways:
    """Through what one store's journals are exchanged; kept with the outbox, the password with those of targets."""

    def __init__(self, office: Office, outbox: Outbox) -> None:
        self._office, self._outbox = office, outbox

    @property
    def folder(self) -> str:
        """The folder; "" for none."""
        return self._outbox.kept.setting(_FOLDER)

    @folder.setter
    def folder(self, folder: str) -> None:
        self._outbox.kept.set(_FOLDER, folder)

    @property
    def told(self) -> dict[str, str]:
        """What a door file tells of them: "folder" and "hub" where there is one."""
        return {name: place for name, place in (("folder", self.folder), ("hub", self.hub)) if place}

    @property
    def hub(self) -> str:
        """The hub's address, without its password; "" for none."""
        return self._outbox.kept.setting(_HUB)

    def use_hub(self, address: str, password: str | None = None) -> None:
        """Use this hub from now on, "" for none; `password` None keeps the one that there is, as does an address.

        A password in the address is kept as if it had been given. Raises InputError for an address that cannot be read.
        """
        plain, hidden = without_password(address) if address else ("", "")
        password = password or hidden or password
        if plain != self.hub and password is None:
            password = ""  # another server is not told this one's
        if password is not None:
            self._outbox.credentials.put(HUB, password)
        self._outbox.kept.set(_HUB, plain)

    def try_hub(self, address: str, password: str = "") -> str:
        """Return what server answers there; without a `password` the kept one is said where the hub is the same.

        Raises InputError, EnvironmentFault and StoreError.
        """
        plain, hidden = without_password(address)
        known = self._outbox.credentials.get(HUB) if plain == self.hub else ""
        return try_out(plain, password or hidden or known)

    def live_hub(
        self, *, clock: Clock = system_clock, told: Callable[[HubState], object] = lambda _state: None
    ) -> Hub | None:
        """Return the exchange with the hub, None where there is none; nothing is done yet."""
        if not self.hub:
            return None
        password = self._outbox.credentials.get(HUB)
        return Hub(self._office.store, self.hub, password=password, clock=clock, told=told)


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
