"""Opens the file systems of servers: SFTP with its host key checked, WebDAV and S3 with their certificates checked."""

import base64
import hashlib
import io
import ssl
from pathlib import Path
from typing import Any

from checkin.exchange.carriers.carrier import PATIENCE, Given, HostKeyFault
from checkin.exchange.carriers.remote import RemoteCarrier, may_not_write, no_room, of_status, said, wrong_password
from checkin.exchange.target import Address
from checkin.words import Sentence, say

_QUIET_FAULTS = ("Failure", "OpenFailed")


def open_sftp(address: Address, options: dict[str, str], given: Given) -> RemoteCarrier:
    """Connect to an SFTP server. Raises HostKeyFault with the key that it presents, unless that one is trusted."""
    import paramiko  # noqa: PLC0415  # only who sends loads it
    from fsspec.implementations.sftp import SFTPFileSystem  # noqa: PLC0415

    class Checked(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]  # paramiko has no types
        """No key is known to the library, so that each is looked at here."""

        def missing_host_key(self, _client: Any, _hostname: str, key: Any) -> None:
            _check_host_key(address.host, f"SHA256:{_digest(key.asbytes())}", given.host_key)

    class Sftp(RemoteCarrier):
        def _rename(self, old: str, new: str) -> None:
            self._system.ftp.posix_rename(old, new)

    kwargs: dict[str, Any] = {"port": address.port, "username": address.user or None}
    kwargs |= dict.fromkeys(("timeout", "banner_timeout", "auth_timeout", "channel_timeout"), PATIENCE)
    kwargs |= {"allow_agent": not given.password, "look_for_keys": False, "password": given.password or None}
    if "key" in options:
        kwargs |= {"key_filename": str(Path(options["key"]).expanduser()), "passphrase": given.password or None}
    with said(address.host, _sftp_meaning):
        system = SFTPFileSystem(address.host, host_key_policy=Checked(), skip_instance_cache=True, **kwargs)
        system.ftp.get_channel().settimeout(PATIENCE)
    root = address.path.removeprefix("/~/") if address.path.startswith("/~/") else address.path or "/"
    return Sftp(system, root, address.host, given, _sftp_meaning, renames=True)


def _digest(key: bytes) -> str:
    return base64.b64encode(hashlib.sha256(key).digest()).decode().rstrip("=")


def _check_host_key(host: str, presented: str, trusted: str) -> None:
    if presented == trusted:
        return
    if trusted:
        changed = say(
            "Carrier",
            "{host} is not the server that was trusted: its key changed to {key}. Nothing was sent. Ask who runs it.",
        )
        raise HostKeyFault(changed.format(host=host, key=presented), presented)
    first = say("Carrier", "Is this {host}? Compare its key {key} with who runs it, then trust it.")
    raise HostKeyFault(first.format(host=host, key=presented), presented)


def _sftp_meaning(error: BaseException) -> Sentence | None:
    name, text = type(error).__name__, str(error)
    if name in ("AuthenticationException", "BadAuthenticationType", "PasswordRequiredException"):
        return wrong_password()
    if name == "SSHException" and ("auth" in text.lower() or "encrypted" in text.lower() or "key" in text.lower()):
        return wrong_password()
    if "No space" in text or "quota" in text.lower():
        return no_room()
    if "Permission denied" in text:
        return may_not_write()
    if isinstance(error, OSError) and error.errno is None and text in _QUIET_FAULTS:
        return say("Carrier", "{host} could not store it: its disk may be full.")
    if name in ("SSHException", "ChannelException", "NoValidConnectionsError"):
        return say("Carrier", "{host} cannot be reached.")
    return None


def open_webdav(address: Address, options: dict[str, str], given: Given) -> RemoteCarrier:
    """Open a WebDAV folder."""
    from webdav4.fsspec import WebdavFileSystem  # noqa: PLC0415

    class Watched(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            given.go_on()
            return super().read(size)

    class Webdav(RemoteCarrier):
        def write(self, name: str, data: bytes) -> None:
            with said(self._host, self._meaning):
                self._make_folder()
                self._system.client.upload_fileobj(Watched(data), self._path(name), overwrite=True, size=len(data))

        def _rename(self, old: str, new: str) -> None:
            self._system.client.move(old, new, overwrite=True)

    auth = (address.user, given.password) if address.user else None
    with said(address.host, _http_meaning):
        system = WebdavFileSystem(
            web_root(address),
            auth=auth,
            verify=certificates(options),
            timeout=PATIENCE,
            follow_redirects=False,
            trust_env=False,
            retry=False,
            skip_instance_cache=True,
        )
    return Webdav(system, "", address.host, given, _http_meaning, renames=True)


def web_root(address: Address) -> str:
    """Return the address as HTTP knows it, without a name in it."""
    from urllib.parse import quote  # noqa: PLC0415

    host = f"[{address.host}]" if ":" in address.host else address.host
    return f"{'https' if address.secure else 'http'}://{host}:{address.port}{quote(address.path)}"


def certificates(options: dict[str, str]) -> ssl.SSLContext:
    """Return what servers' certificates are checked against: the system's authorities, and a file if one was given."""
    context = ssl.create_default_context()
    if "ca" in options:
        context.load_verify_locations(cafile=str(Path(options["ca"]).expanduser()))
    return context


def _http_meaning(error: BaseException) -> Sentence | None:
    status = getattr(error, "status_code", None) or getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(status, int):
        return of_status(status)
    known = {"InsufficientStorage": no_room(), "ForbiddenOperation": may_not_write()}
    cause: BaseException | None = error
    while cause is not None:
        if type(cause).__name__ in known:
            return known[type(cause).__name__]
        if isinstance(found := getattr(cause, "status_code", None), int):
            return of_status(found)
        cause = cause.__cause__ or cause.__context__
    return None


def open_s3(address: Address, options: dict[str, str], given: Given) -> RemoteCarrier:
    """Open a bucket. An object appears whole or not at all there, so it has its name from the first byte on."""
    import s3fs  # noqa: PLC0415  # half a second; only who sends there loads it

    class Bucket(RemoteCarrier):
        def write(self, name: str, data: bytes) -> None:
            with said(self._host, self._meaning):
                self._given.go_on()
                self._system.pipe_file(self._path(name), data)

    client: dict[str, Any] = {"region_name": options.get("region") or None}
    if "endpoint" in options:
        client["endpoint_url"] = options["endpoint"]
    if "ca" in options:
        client["verify"] = str(Path(options["ca"]).expanduser())
    timeouts = {"connect_timeout": PATIENCE, "read_timeout": PATIENCE, "retries": {"max_attempts": 1}}
    with said(address.host, _s3_meaning):
        system = s3fs.S3FileSystem(
            key=address.user or None,
            secret=given.password or None,
            client_kwargs={name: value for name, value in client.items() if value},
            config_kwargs=timeouts,
            skip_instance_cache=True,
            use_listings_cache=False,
        )
        system.retries = 1
    root = f"{address.host}/{address.path.strip('/')}".rstrip("/")
    return Bucket(system, root, address.host, given, _s3_meaning, renames=False)


def _s3_meaning(error: BaseException) -> Sentence | None:
    text = f"{error} {error.__cause__ or ''}"
    if any(word in text for word in ("InvalidAccessKeyId", "SignatureDoesNotMatch", "Unable to locate credentials")):
        return wrong_password()
    if "NoSuchBucket" in text or "bucket does not exist" in text:
        return say("Carrier", "There is no bucket {host}.")
    return None
