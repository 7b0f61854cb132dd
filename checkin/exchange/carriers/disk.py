"""Into a folder, and onto a USB stick that is found by its label wherever it is plugged in."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil

from checkin.exchange.carriers.carrier import PIECE, CarryFault, FileCarrier, Given
from checkin.words import say

Volumes = Callable[[], Mapping[str, Path]]
_LABELS = Path("/dev/disk/by-label")


class FolderCarrier(FileCarrier):
    """Files in a folder of this machine, durable when they are there."""

    def __init__(self, folder: Path, given: Given) -> None:
        """Raises CarryFault when there is no such folder: one that is not there is a share or stick that is away."""
        self._folder, self._given = folder, given
        with _said(folder):
            if not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "") if folder.exists() else FileNotFoundError(errno.ENOENT, "")

    def write(self, name: str, data: bytes) -> None:
        path = self._folder / name
        with _said(self._folder):
            path.unlink(missing_ok=True)  # others may write there, and make it a link to a file of this laptop
        with _said(self._folder), path.open("xb") as file:
            for start in range(0, len(data), PIECE):
                self._given.go_on()
                file.write(data[start : start + PIECE])
            file.flush()
            os.fsync(file.fileno())

    def read(self, name: str, most: int) -> bytes | None:
        path = self._folder / name
        with _said(self._folder):
            if not self._folder.is_dir():
                raise FileNotFoundError(errno.ENOENT, "")
            if path.is_symlink() or not path.is_file() or path.stat().st_size > most:
                return None
            return path.read_bytes()

    def rename(self, old: str, new: str) -> None:
        with _said(self._folder):
            (self._folder / old).replace(self._folder / new)
            _sync(self._folder)

    def remove(self, name: str) -> None:
        with _said(self._folder):
            (self._folder / name).unlink()


def open_stick(label: str, path: str, given: Given, volumes: Volumes | None = None) -> FolderCarrier:
    """Open the folder `path` of the stick with this label, making it there. Raises CarryFault when it is not in."""
    found = (volumes or plugged_in)()
    place = found.get(label) or next((p for name, p in found.items() if name.lower() == label.lower()), None)
    if place is None:
        raise CarryFault(say("Carrier", "Put the stick {label} in.").format(label=label))
    folder = place / path
    with _said(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return FolderCarrier(folder, given)


def plugged_in() -> dict[str, Path]:
    """Return where each volume is, by its label."""
    labels = _linux_labels() if sys.platform.startswith("linux") else {}
    found: dict[str, Path] = {}
    for part in psutil.disk_partitions():
        place = Path(part.mountpoint)
        label = (
            _windows_label(part.mountpoint) if sys.platform == "win32" else labels.get(os.path.realpath(part.device))
        )
        for name in (label, place.name):
            if name:
                found.setdefault(name, place)
    return found


def _linux_labels() -> dict[str, str]:
    labels = {}
    with contextlib.suppress(OSError):
        for link in _LABELS.iterdir():
            labels[os.path.realpath(link)] = link.name.replace("\\x20", " ")
    return labels


def _windows_label(root: str) -> str:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # its windll is there on Windows only

        name = ctypes.create_unicode_buffer(261)
        if ctypes.windll.kernel32.GetVolumeInformationW(root, name, 261, None, None, None, None, 0):
            return name.value
    return ""


def _sync(folder: Path) -> None:
    """Make a new name durable where the system can: a stick is pulled out as soon as the window says sent."""
    if os.name == "posix":
        with contextlib.suppress(OSError):  # network folders cannot
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@contextmanager
def _said(folder: Path) -> Iterator[None]:
    """Turn the system's errors into sentences."""
    try:
        yield
    except OSError as error:
        raise CarryFault(_why(folder, error)) from error


def _why(folder: Path, error: OSError) -> str:
    told = {
        errno.ENOENT: say("Carrier", "The folder {folder} is not there. Is its drive or share connected?"),
        errno.ENOTDIR: say("Carrier", "{folder} is not a folder."),
        errno.ENOSPC: say("Carrier", "There is no room left in {folder}."),
        errno.EDQUOT: say("Carrier", "There is no room left in {folder}."),
        errno.EACCES: say("Carrier", "{folder} cannot be written."),
        errno.EPERM: say("Carrier", "{folder} cannot be written."),
        errno.EROFS: say("Carrier", "{folder} is read-only."),
    }
    other = say("Carrier", "{folder} does not answer: {reason}.")
    sentence = told.get(error.errno or 0, other)
    return sentence.format(folder=folder, reason=error.strerror or type(error).__name__)
