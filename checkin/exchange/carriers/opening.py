"""Opens the carrier that fits a target's address."""

from pathlib import Path

from checkin.exchange.carriers.carrier import Carrier, Given
from checkin.exchange.carriers.disk import FolderCarrier, Volumes, open_stick
from checkin.exchange.target import Kind, parse
from checkin.store.outbox import Target


def open_carrier(target: Target, given: Given, *, volumes: Volumes | None = None) -> Carrier:
    """Open the way to a target. Raises CarryFault when it cannot be used now, InputError for a wrong address."""
    from checkin.exchange.carriers import servers, web  # noqa: PLC0415  # their libraries take a moment

    address, options = parse(target.address), dict(target.options)
    match address.kind:
        case Kind.FOLDER:
            return FolderCarrier(Path(address.path), given)
        case Kind.STICK:
            return open_stick(address.host, address.path, given, volumes)
        case Kind.SFTP:
            return servers.open_sftp(address, options, given)
        case Kind.WEBDAV:
            return servers.open_webdav(address, options, given)
        case Kind.S3:
            return servers.open_s3(address, options, given)
        case Kind.HTTPS:
            return web.WebCarrier(address, options, given)
