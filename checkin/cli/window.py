"""`checkin` without a command: the window."""

from checkin.places import store_place


def open_window(data: str | None) -> int:
    """Open the window on the chosen store and return the program's exit code."""
    from checkin.app import run_window  # noqa: PLC0415  # the command line starts without loading Qt's widgets

    return run_window(store_place(data))
