"""Where the program's own files and the user's data lie."""

import os
from pathlib import Path

import platformdirs


def resources() -> Path:
    """Return the folder of fonts, sounds, icons and the demo course (inside the package once installed)."""
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "resources"


def data_folder(chosen: str | os.PathLike[str] | None = None) -> Path:
    """Return the folder of the store: `chosen`, else CHECKIN_DATA, else the user's data folder. Not created here."""
    named = chosen or os.environ.get("CHECKIN_DATA")
    return Path(named).expanduser() if named else Path(platformdirs.user_data_dir("checkin", appauthor=False))
