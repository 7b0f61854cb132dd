"""Where the program's own files and the user's data lie."""

import hashlib
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs


def resources() -> Path:
    """Return the folder of fonts, sounds, icons and the demo course (inside the package once installed)."""
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def is_address(place: object) -> bool:
    """Tell the address of a server, such as postgresql+psycopg://user@host/database, from a folder."""
    return isinstance(place, str) and "://" in place


def store_place(chosen: str | os.PathLike[str] | None = None) -> Path | str:
    """Return where the store is: the address of a server, or a folder. `chosen`, else CHECKIN_DATA, else the user's."""
    named = chosen or os.environ.get("CHECKIN_DATA")
    return str(named) if is_address(named) else data_folder(chosen)


def data_folder(chosen: str | os.PathLike[str] | None = None) -> Path:
    """Return the folder of the store: `chosen`, else CHECKIN_DATA, else the user's data folder. Not created here.

    For a store on a server: the folder that this machine keeps for it, in CHECKIN_DATA if that names a folder.
    """
    named = chosen or os.environ.get("CHECKIN_DATA")
    if is_address(named):
        around = os.environ.get("CHECKIN_DATA")
        folder = Path(around).expanduser() if around and not is_address(around) else _user_folder()
        return folder / "servers" / _name_of(str(named))
    return Path(named).expanduser() if named else _user_folder()


def _user_folder() -> Path:
    return Path(platformdirs.user_data_dir("checkin", appauthor=False))


def _name_of(address: str) -> str:
    """Return a name for the folder of a server: the same whoever logs in, and never a password in it."""
    try:
        parts = urlsplit(address)
    except ValueError:  # who opens the store is told
        return "unreadable"
    where = f"{parts.netloc.rpartition('@')[2]}{parts.path}"
    query = "&".join(sorted(part for part in parts.query.split("&") if part.startswith(("host=", "port="))))
    digest = hashlib.sha256(f"{where}?{query}".encode()).hexdigest()[:8]
    return f"{re.sub(r'[^A-Za-z0-9.-]+', '-', where).strip('-')[:60]}-{digest}"
