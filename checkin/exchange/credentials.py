"""Passwords of targets and the hub: in the system's keyring, where there is none in the store's table of secrets."""

import contextlib
import logging
from enum import StrEnum

from checkin.store import Store

log = logging.getLogger(__name__)
_SERVICE = "checkin"
HUB = " hub"
"""The hub, among the targets: no target has such a name."""
_OWNER = "keyring"


class Keeper(StrEnum):
    """Where passwords are kept."""

    KEYRING = "keyring"
    STORE = "store"
    """No keyring here: in the store, which this user alone can read."""


class Credentials:
    """The passwords of one store's targets and its hub. None is ever in a target, a log or a file that travels."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, target: str) -> str:
        """Return the password of a target, "" where none was given."""
        found = _from_keyring(self._account(target))
        if found is not None:
            return found
        with self._store.read() as reading:
            kept = reading.kept(self._name(target))
        return "" if kept is None else kept.decode()

    def put(self, target: str, password: str) -> Keeper:
        """Keep a password, "" to forget it; tells where it is kept."""
        account = self._account(target)
        in_keyring = bool(password) and _into_keyring(account, password)
        if not in_keyring:
            _out_of_keyring(account)
        owner = self._owner()
        with self._store.write() as writing:
            writing.keep(self._name(target), password.encode() if password and not in_keyring else None)
            writing.keep(_OWNER, owner.encode())
        return Keeper.KEYRING if in_keyring else Keeper.STORE

    def keeper(self) -> Keeper:
        """Tell where a password would be kept now."""
        return Keeper.KEYRING if _usable() else Keeper.STORE

    def _account(self, target: str) -> str:
        return f"{self._owner()}:target:{target}"

    def _owner(self) -> str:
        """Return the device that this store was when it kept its first password: it may have begun anew since."""
        with self._store.read() as reading:
            kept = reading.kept(_OWNER)
        return self._store.device.device if kept is None else kept.decode()

    def _name(self, target: str) -> str:
        return f"target:{target}"


def _usable() -> bool:
    import keyring  # noqa: PLC0415  # asks the desktop what there is, which takes a moment
    from keyring.backends import fail  # noqa: PLC0415

    backend = keyring.get_keyring()
    return not isinstance(backend, fail.Keyring) and float(backend.priority) > 0


def _from_keyring(account: str) -> str | None:
    import keyring  # noqa: PLC0415

    try:
        return keyring.get_password(_SERVICE, account) if _usable() else None
    except Exception as error:  # backends raise what their system gives them; the class tells enough
        log.warning("the keyring does not answer: %s", type(error).__name__)
        return None


def _into_keyring(account: str, password: str) -> bool:
    import keyring  # noqa: PLC0415

    try:
        if not _usable():
            return False
        keyring.set_password(_SERVICE, account, password)
        return keyring.get_password(_SERVICE, account) == password
    except Exception as error:  # as above
        log.warning("the keyring takes nothing: %s", type(error).__name__)
        return False


def _out_of_keyring(account: str) -> None:
    import keyring  # noqa: PLC0415

    with contextlib.suppress(Exception):  # it was not in there, or there is none
        if _usable():
            keyring.delete_password(_SERVICE, account)
