"""Files that were not taken: kept apart with the reason, until a person trusts who sent them or throws them away."""

import contextlib
import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.errors import CheckinError, InputError
from checkin.exchange.archive import store_files
from checkin.exchange.receipt import Answer
from checkin.headquarters.pieces import signature_of
from checkin.headquarters.senders import ANYWHERE
from checkin.office.office import Office
from checkin.store import beside, received
from checkin.store.received import Received, Sender
from checkin.words import say

if TYPE_CHECKING:
    from checkin.headquarters.intake import Intake, Outcome

KEPT = (Answer.UNKNOWN_SENDER, Answer.ALTERED, Answer.REFUSED)
_ROOM = 2_000_000_000
"""Bytes that quarantine holds at most; of what comes then only the reason is kept."""


class Quarantine:
    """The files that one store keeps apart."""

    def __init__(self, office: Office) -> None:
        self._office, self._store = office, office.store

    def all(self) -> list[Received]:
        """Return the files that were not taken, the oldest first."""
        with self._store.read() as reading:
            return received.files(reading, answers=[str(answer) for answer in KEPT])

    def keep(self, file: Received, data: bytes, signature: bytes | None) -> None:
        """Keep a file's bytes apart, while there is room; its answer is kept anyway."""
        folder = self._folder(file)
        if folder is None or folder.is_dir() or self._held() + len(data) > _ROOM:
            return
        files = {file.name: data} | ({signature_of(Path(file.name)).name: signature} if signature else {})
        with contextlib.suppress(CheckinError):  # it still lies where it came from
            folder.parent.mkdir(mode=0o700, exist_ok=True)
            store_files(folder, files)

    def drop(self, file: Received) -> None:
        """Throw the kept bytes of a file away."""
        folder = self._folder(file)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def release(self, file: Received, intake: "Intake", now: datetime) -> "list[Outcome]":
        """Trust who sent a file, and take in all that waits of that key. The caller compared the fingerprint.

        A key is trusted for the course of the file when that is here already, else for courses that are new here.
        Raises InputError for a file that was altered or is no day file: that one nobody can make right.
        """
        if file.answer != Answer.UNKNOWN_SENDER:
            hopeless = say("Headquarters", "{name} cannot be released: {why} Ask its sender for it again.")
            raise InputError(hopeless.format(name=file.name, why=received.sentence_of(file)))
        with self._store.write() as writing:
            here = writing.course(file.course) is not None or beside.known_heads(writing, file.course)
            course = file.course if here else ANYWHERE
            one = Sender(course, file.sender, file.device, file.device_name, self._office.operator, now)
            received.trust(writing, one)
        return self.retry(file.sender, intake, now)

    def retry(self, public_key: str, intake: "Intake", now: datetime) -> "list[Outcome]":
        """Take in all that waits of a key (hex)."""
        waiting = [file for file in self.all() if file.sender == public_key and file.answer == Answer.UNKNOWN_SENDER]
        waiting.sort(key=lambda file: (file.course, str(file.day), file.revision))
        return [intake.take_again(file, self._folder(file), now) for file in waiting]

    def _folder(self, file: Received) -> Path | None:
        return None if self._store.folder is None else self._store.folder / "quarantine" / file.sha256

    def _held(self) -> int:
        return sum(file.size for file in self.all())
