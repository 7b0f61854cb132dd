"""To a server through fsspec: SFTP, WebDAV and S3 differ in how they are opened and in what their errors mean."""

import contextlib
import errno
import posixpath
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from checkin.exchange.carriers.carrier import PIECE, CarryFault, FileCarrier, Given, Stopped
from checkin.words import Sentence, say

Meaning = Callable[[BaseException], Sentence | None]


class RemoteCarrier(FileCarrier):
    """Files on one fsspec file system, below a folder of it."""

    def __init__(self, system: Any, root: str, host: str, given: Given, meaning: Meaning, *, renames: bool) -> None:
        self._system, self._root, self._host = system, root, host
        self._given, self._meaning, self.renames = given, meaning, renames
        self._made: set[str] = set()

    def write(self, name: str, data: bytes) -> None:
        with said(self._host, self._meaning):
            self._make_folder()
            with self._system.open(self._path(name), "wb", block_size=max(PIECE, 5 << 20)) as file:
                for start in range(0, len(data), PIECE):
                    self._given.go_on()
                    file.write(data[start : start + PIECE])

    def read(self, name: str, most: int) -> bytes | None:
        with said(self._host, self._meaning):
            try:
                if int(self._system.info(self._path(name))["size"] or 0) > most:
                    return None
                self._given.go_on()
                data = bytes(self._system.cat_file(self._path(name)))
            except FileNotFoundError:
                return None
        return data if len(data) <= most else None

    def rename(self, old: str, new: str) -> None:
        with said(self._host, self._meaning):
            self._rename(self._path(old), self._path(new))

    def remove(self, name: str) -> None:
        with said(self._host, self._meaning):
            self._system.rm_file(self._path(name))

    def close(self) -> None:
        client: Any = getattr(self._system, "client", None)
        with contextlib.suppress(Exception):  # it may be lost already
            (client.close if hasattr(client, "close") else client.http.close)()

    def _rename(self, old: str, new: str) -> None:
        self._system.mv(old, new)

    def _path(self, name: str) -> str:
        return posixpath.join(self._root, name)

    def _make_folder(self) -> None:
        if self.renames and self._root.strip("/") and self._root not in self._made:
            self._system.makedirs(self._root, exist_ok=True)
            self._made.add(self._root)


@contextmanager
def said(host: str, meaning: Meaning) -> Iterator[None]:
    """Turn what a library raises into a sentence; its own words may hold more than people should see."""
    try:
        yield
    except (CarryFault, Stopped):
        raise
    except Exception as error:  # libraries raise what their servers and sockets give them
        raise CarryFault((meaning(error) or _common(error)).format(host=host, reason=type(error).__name__)) from None


def _common(error: BaseException) -> Sentence:
    """Return what an error means that any server can give; `host` and `reason` are to be filled in."""
    chain = list(_causes(error))
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in chain):
        return say("Carrier", "The certificate of {host} is not trusted. Somebody may listen; ask who runs the server.")
    if any(isinstance(one, ssl.SSLError) for one in chain):
        return say("Carrier", "{host} does not speak a secure connection.")
    if any(isinstance(one, socket.gaierror) for one in chain):
        return say("Carrier", "There is no {host}, or no network here.")
    if any(isinstance(one, TimeoutError) or "Timeout" in type(one).__name__ for one in chain):
        return say("Carrier", "{host} does not answer in time.")
    numbers = {one.errno for one in chain if isinstance(one, OSError)}
    if numbers & {errno.ENOSPC, errno.EDQUOT}:
        return no_room()
    if numbers & {errno.EACCES, errno.EPERM, errno.EROFS} or any(isinstance(one, PermissionError) for one in chain):
        return may_not_write()
    if any(isinstance(one, FileNotFoundError) for one in chain):
        return not_there()
    if any(isinstance(one, OSError | EOFError) or "Connect" in type(one).__name__ for one in chain):
        return say("Carrier", "{host} cannot be reached.")
    return say("Carrier", "{host} cannot be used: {reason}.")


def wrong_password() -> Sentence:
    """Say that the server did not let us in."""
    return say("Carrier", "{host} does not accept the name or password.")


def no_room() -> Sentence:
    """Say that the server is full."""
    return say("Carrier", "There is no room left on {host}.")


def may_not_write() -> Sentence:
    """Say that the server lets us in, and not write."""
    return say("Carrier", "{host} does not let this user write there.")


def not_there() -> Sentence:
    """Say that the folder is not there."""
    return say("Carrier", "The folder of the target is not on {host}.")


def of_status(status: int) -> Sentence | None:
    """Return what an HTTP status means; None for one that says nothing by itself."""
    told = {401: wrong_password(), 403: may_not_write(), 404: not_there(), 409: not_there(), 507: no_room()}
    told[413] = say("Carrier", "{host} does not take files of this size.")
    told |= dict.fromkeys((429, 502, 503, 504), say("Carrier", "{host} is too busy now."))
    if status in told:
        return told[status]
    return say("Carrier", "{host} is out of order.") if status >= 500 else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
