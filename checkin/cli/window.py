"""`checkin` without a command: the window."""

from pathlib import Path

from checkin.places import store_place


def open_window(data: str | None, file: Path | None = None) -> int:
    """Open the window on the chosen store and return the program's exit code; `file` is opened in it."""
    from checkin.app import run_window  # noqa: PLC0415  # the command line starts without loading Qt's widgets

    return run_window(store_place(data), file=file)
