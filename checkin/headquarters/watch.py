"""Folders that are watched: what comes into them is taken in when it is whole, and answered."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from checkin.background import Background
from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError
from checkin.headquarters.intake import Intake, Outcome
from checkin.headquarters.pieces import SETTLED, day_files, signature_of
from checkin.words import say

log = logging.getLogger(__name__)
_PAUSE = 2.0
"""Seconds between two looks; a folder on a network is asked no more often than that."""
Look = tuple[tuple[int, int], ...]
"""Size and time of a file and its signature: what did not change was looked at before."""


@dataclass(frozen=True, slots=True)
class WatchState:
    """How the watch stands. `taken`, `apart`: files since its start; `coming`: files that are not whole yet.

    `away`: folders that cannot be read now; `problem`: why the last look was broken off, or "".
    """

    since: datetime
    looked: datetime | None = None
    taken: int = 0
    apart: int = 0
    coming: int = 0
    away: tuple[Path, ...] = ()
    problem: str = ""


class Watch(Background):
    """Watches folders. `round` looks once, `start` and `stop` do it on a thread.

    Files are looked at again when they changed. What is not whole is answered when nothing wrote to it for a while:
    it was left so.
    """

    NAME = "watch"

    def __init__(
        self,
        intake: Intake,
        folders: Sequence[Path],
        *,
        clock: Clock = system_clock,
        seconds: Callable[[], float] = time.monotonic,
        told: Callable[[WatchState, list[Outcome]], object] = lambda _state, _outcomes: None,
    ) -> None:
        """Take the folders. `told` is called after each look that found something, on the watch's thread."""
        super().__init__()
        self._intake, self.folders, self._clock, self._seconds, self._told = intake, folders, clock, seconds, told
        self.state = WatchState(clock())
        self._looked: dict[Path, Look] = {}
        """What was answered, as it was then."""
        self._coming: dict[Path, tuple[Look, float]] = {}
        """What is not whole yet, and since when it did not change."""

    def stop(self) -> None:
        """End it, after the file that is being taken in."""
        super().stop()

    def run(self) -> None:
        """Look until stopped."""
        while not self.stopping.is_set():
            self.round()
            self.stopping.wait(_PAUSE)

    def round(self) -> list[Outcome]:
        """Look once; returns what was answered anew."""
        found, problem = list[Outcome](), ""
        try:
            self._look(found)
            if any(one.file is not None for one in found):
                self._intake.settle(self._clock())
        except (OSError, CheckinError) as error:
            problem = error.sentence if isinstance(error, CheckinError) else str(error.strerror or error)
        except Exception as error:  # a fault of ours: the watch goes on, and it is in the log
            log.exception("the watch over folders")
            problem = say("Headquarters", "Something went wrong: {reason}.").format(reason=str(error))
        before = self.state
        taken = sum(one.answer is not None and one.answer.received for one in found)
        away = tuple(folder for folder in self.folders if not folder.exists())
        self.state = WatchState(
            before.since,
            self._clock(),
            taken=before.taken + taken,
            apart=before.apart + len(found) - taken,
            coming=len(self._coming),
            away=away,
            problem=problem,
        )
        if found or replace(before, looked=None) != replace(self.state, looked=None):
            self._told(self.state, found)
        return found

    def _look(self, found: list[Outcome]) -> None:
        present = {path: _look_of(path) for path in day_files(folder for folder in self.folders if folder.is_dir())}
        for gone in (self._looked.keys() | self._coming.keys()) - present.keys():
            self._looked.pop(gone, None)
            self._coming.pop(gone, None)
        for path, look in present.items():
            if look and self._looked.get(path) != look and not self.stopping.is_set():
                outcome = self._intake.take(path, self._clock(), settled=self._is_settled(path, look))
                if outcome.answer is None:
                    continue
                self._coming.pop(path, None)
                self._looked[path] = look
                found.append(outcome)

    def _is_settled(self, path: Path, look: Look) -> bool:
        """Tell whether a file stayed as it is for long enough."""
        known, since = self._coming.get(path, ((), 0.0))
        if known != look:
            self._coming[path] = look, self._seconds()
            return False
        return self._seconds() - since >= SETTLED


def _look_of(path: Path) -> Look:
    """Return how a file looks now; () when it is gone or cannot be asked."""
    try:
        told = [path.stat()]
        if signature_of(path).exists():
            told.append(signature_of(path).stat())
    except OSError:
        return ()
    return tuple((one.st_size, one.st_mtime_ns) for one in told)
