"""A target's address: which kind of place it is, and what is wrong with an address that somebody typed."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from checkin.errors import InputError
from checkin.words import Sentence, say

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"sftp": 22, "https": 443, "http": 80, "davs": 443, "dav": 80}
OPTIONS = {
    "key": "private key file for SFTP; its passphrase is the password",
    "ca": "certificate file that this server's certificate is checked against, beside the system's",
    "endpoint": "address of an S3 service that is not Amazon's",
    "region": "region of an S3 service",
    "profile": "what the day files tell: full, names or statistics",
}
"""What a target may have beside its address."""


class Kind(StrEnum):
    """What a target is."""

    FOLDER = "folder"
    STICK = "stick"
    SFTP = "sftp"
    WEBDAV = "webdav"
    S3 = "s3"
    HTTPS = "https"


@dataclass(frozen=True, slots=True)
class Address:
    """An address in its parts. `path`: of a folder the path, of S3 the prefix; `host`: of a stick its label, of S3 the
    bucket. `secure`: whether what is sent cannot be read on the way."""

    kind: Kind
    host: str = ""
    port: int = 0
    user: str = ""
    path: str = ""
    secure: bool = True

    @property
    def needs_password(self) -> bool:
        """Whether a password can belong to it."""
        return self.kind not in (Kind.FOLDER, Kind.STICK)


def parse(address: str) -> Address:
    """Read an address: a folder, usb:LABEL/folder, sftp://, davs://, s3:// or https://.

    Raises InputError for one that is wrong, holds a password, or would send in clear text to another machine.
    """
    text = address.strip()
    if not text:
        raise InputError(say("Target", "Give an address: a folder, usb:LABEL, sftp://, davs://, s3:// or https://."))
    if text.lower().startswith("usb:"):
        label, _, path = text[4:].strip("/").partition("/")
        return _stick(label, path)
    if "://" not in text or text.lower().startswith("file://"):
        return _folder(unquote(text[7:]) if text.lower().startswith("file://") else text)
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise InputError(_wrong()) from error
    return _remote(parts)


def _folder(text: str) -> Address:
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise InputError(say("Target", "Give the whole path of the folder, from its root on."))
    return Address(Kind.FOLDER, path=str(path))


def _stick(label: str, path: str) -> Address:
    if not label or ".." in path.split("/") or not re.fullmatch(r"[^/\\:*?\"<>|]{1,64}", label):
        raise InputError(say("Target", "Name the stick as the file manager shows it: usb:LABEL or usb:LABEL/folder."))
    return Address(Kind.STICK, host=label, path=path)


def _remote(parts: SplitResult) -> Address:
    scheme, host = parts.scheme.lower(), parts.hostname or ""
    kinds = {"sftp": Kind.SFTP, "davs": Kind.WEBDAV, "dav": Kind.WEBDAV, "s3": Kind.S3}
    kinds |= {"https": Kind.HTTPS, "http": Kind.HTTPS}
    if scheme not in kinds or not host or parts.fragment or parts.query:
        raise InputError(_wrong())
    if parts.password is not None:
        raise InputError(
            say("Target", "Leave the password out of the address: it is asked for, and kept apart from it.")
        )
    secure = scheme not in ("dav", "http")
    if not secure and host not in _LOOPBACK:
        raise InputError(
            say("Target", "This would send names in clear text. Use davs:// or https:// to reach another machine.")
        )
    path = unquote(parts.path)
    if ".." in path.split("/") or "\0" in path:
        raise InputError(_wrong())
    port = parts.port or _PORTS.get(scheme, 0)
    # a bucket keeps its case; `hostname` would lower it
    name = parts.netloc.rpartition("@")[2] if scheme == "s3" else host
    return Address(kinds[scheme], name, port, unquote(parts.username or ""), path, secure)


def _wrong() -> Sentence:
    return say(
        "Target", "This address is not understood. Use a folder, usb:LABEL, sftp://, davs://, s3:// or https://."
    )


def checked_name(name: str) -> str:
    """Return a target's name without spaces around it. Raises InputError for an empty, long or unprintable one."""
    name = name.strip()
    if not name or len(name) > 60 or not name.isprintable():
        raise InputError(say("Target", "Give the target a name of at most 60 letters."))
    return name


def checked_options(options: dict[str, str]) -> dict[str, str]:
    """Return the options that say something. Raises InputError for one that is not known, or wrong."""
    kept = {name: value.strip() for name, value in options.items() if value.strip()}
    unknown = sorted(set(kept) - set(OPTIONS))
    if unknown:
        sentence = say("Target", "There is no option {name}. The options are: {known}.")
        raise InputError(sentence.format(name=unknown[0], known=", ".join(OPTIONS)))
    for name in ("key", "ca"):
        if name in kept and not Path(kept[name]).expanduser().is_file():
            raise InputError(say("Target", "There is no file {path}.").format(path=kept[name]))
    if "endpoint" in kept:
        end = urlsplit(kept["endpoint"])
        if end.password is not None or end.username is not None:
            raise InputError(say("Target", "Leave the password out of the address: it is asked for, and kept apart."))
        if end.scheme != "https" and end.hostname not in _LOOPBACK:
            raise InputError(say("Target", "The endpoint must begin with https://."))
    return kept
