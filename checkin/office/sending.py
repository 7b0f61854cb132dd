"""Sending day files to headquarters: what is queued when, to which targets, and whom to trust there."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from checkin.clock import Clock, system_clock
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.carriers import Parcel
from checkin.exchange.contents import Profile
from checkin.exchange.credentials import Credentials
from checkin.exchange.outbox import Outbox
from checkin.exchange.target import checked_name, checked_options, parse
from checkin.office.day import Exported
from checkin.office.office import Office
from checkin.store.closings import closed_by
from checkin.store.outbox import Delivery, State, Target
from checkin.words import say

_BY_ITSELF = "send_closed"


def folder_of(office: Office) -> Path:
    """Return where this machine keeps what belongs to the store."""
    assert office.store.folder is not None, "nothing is sent from a store in memory"
    return office.store.folder


@contextmanager
def outbox_of(office: Office, clock: Clock = system_clock) -> Iterator[Outbox]:
    """Open the outbox of a store for as long as the block runs."""
    outbox = Outbox(folder_of(office), Credentials(office.store), clock=clock)
    try:
        yield outbox
    finally:
        outbox.close()


class Sending:
    """The acts of one store's outbox."""

    def __init__(self, office: Office, outbox: Outbox) -> None:
        self._office, self.outbox = office, outbox

    @property
    def by_itself(self) -> bool:
        """Whether a day is sent when it is closed."""
        return self.outbox.kept.setting(_BY_ITSELF, "1") == "1"

    @by_itself.setter
    def by_itself(self, on: bool) -> None:
        self.outbox.kept.set(_BY_ITSELF, "1" if on else "0")

    def targets(self) -> tuple[Target, ...]:
        """Return the targets by name."""
        return self.outbox.kept.targets()

    def target(self, name: str) -> Target:
        """Return a target. Raises InputError with the names that there are."""
        targets = self.targets()
        for target in targets:
            if target.name == name:
                return target
        known = ", ".join(one.name for one in targets) or say("Sending", "none")
        raise InputError(
            say("Sending", "There is no target {name}. The targets are: {known}.").format(name=name, known=known)
        )

    def add(self, target: Target, password: str | None, now: datetime, *, instead_of: str = "") -> Target:
        """Store a target, new or `instead_of` the one with that name; `password` None keeps the one that there is.

        What was trusted at another server is not trusted at this one. Raises InputError for what is wrong with it.
        """
        name = checked_name(target.name)
        options = checked_options(dict(target.options))
        if options.get("profile", Profile.FULL) not in set(Profile):
            raise InputError(say("Sending", "The profile is full, names or statistics."))
        address = parse(target.address)
        others = {one.name for one in self.targets()} - {instead_of}
        if name in others:
            raise InputError(say("Sending", "There is a target {name} already.").format(name=name))
        made = Target(name, target.address.strip(), options, added=now)
        before = self.target(instead_of) if instead_of else made
        if instead_of:
            made = self._changed(before, made)
        if password is not None and address.needs_password:
            self.outbox.credentials.put(name, password)
        elif instead_of and not _same_server(before.address, made.address):
            self.outbox.credentials.put(name, "")  # a password belongs to the server that it was given for
        self.outbox.kept.put_target(made)
        return made

    def remove(self, name: str) -> None:
        """Forget a target, its password and what is on its way there."""
        self.target(name)
        self.outbox.kept.drop_target(name)
        self.outbox.credentials.put(name, "")

    def trust_host(self, name: str, key: str) -> None:
        """Trust the key (SHA256:…) that an SFTP server presented; a person compared it."""
        if not key.startswith("SHA256:"):
            raise InputError(say("Sending", "The key of a server begins with SHA256:."))
        self.target(name)
        self.outbox.kept.change_target(name, host_key=key, offered_host_key="")
        self._hurry(name)

    def trust_headquarters(self, name: str, public_key: str) -> None:
        """Believe the receipts that this public key (64 hexadecimal digits) signed; a person compared it."""
        try:
            right = len(bytes.fromhex(public_key)) == 32
        except ValueError:
            right = False
        if not right:
            raise InputError(say("Sending", "The key of headquarters has 64 hexadecimal digits."))
        self.target(name)
        self.outbox.kept.change_target(name, headquarters=public_key.lower(), offered_headquarters="")
        self._hurry(name)

    def queue_closed(self) -> int:
        """Queue the days that this device closed since a target was added, for who does not have them yet.

        Returns how many deliveries are new; none when a day is not to be sent by itself.
        """
        targets = self.targets()
        if not targets or not self.by_itself or self._office.store.rehearsal:
            return 0
        with self._office.store.read() as reading:
            closed = list(closed_by(reading, self._office.store.device.device))
        known = {(d.course, d.day, d.revision, d.target) for d in self.outbox.kept.deliveries()}
        queued = 0
        for day in closed:
            lacking = [
                one
                for one in targets
                if (one.added is None or one.added <= day.at)
                and (day.course, day.day, day.revision, one.name) not in known
            ]
            queued += self._queue(day.course, day.day, lacking)
        return queued

    def send(self, course: str, day: date, names: Iterable[str] = ()) -> int:
        """Queue a day for targets (names; all when none is given), closed or not; begins anew what is queued already.

        Returns for how many targets it is queued. Raises InputError when there is no target.
        """
        if self._office.store.rehearsal:
            raise InputError(say("Sending", "This is a rehearsal: nothing is sent to headquarters."))
        targets = [self.target(name) for name in names] or list(self.targets())
        if not targets:
            raise InputError(say("Sending", "There is no target yet. Add one first."))
        self._queue(course, day, targets)
        wanted = {one.name for one in targets}
        for one in self.deliveries(course, day):
            newest = max(o.since for o in self.deliveries(course, day) if o.target == one.target)
            if one.target in wanted and one.since == newest and one.state not in (State.WAITING, State.SENDING):
                self.outbox.send_again(one)
        return len(targets)

    def deliveries(self, course: str, day: date | None = None) -> tuple[Delivery, ...]:
        """Return what became of a course's files, or of those of one day, the oldest first."""
        return tuple(one for one in self.outbox.kept.deliveries(course) if day in (None, one.day))

    def _queue(self, course: str, day: date, targets: list[Target]) -> int:
        queued = 0
        for profile in Profile:
            names = [one.name for one in targets if one.options.get("profile", Profile.FULL) == profile]
            if names:
                parcel, revision = self._make(course, day, profile)
                queued += self.outbox.queue(parcel, course, day, revision, names)
        return queued

    def _make(self, course: str, day: date, profile: Profile) -> tuple[Parcel, int]:
        """Write the day file into the outbox, in a folder that is named after its contents."""
        files = self.outbox.files
        files.mkdir(mode=0o700, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=files, prefix=".new-") as fresh:
            made = self._office.export_day(course, day, Path(fresh, "day"), profile=profile)
            place = files / made.sha256
            if not _lies_in(place, made):
                shutil.rmtree(place, ignore_errors=True)
                made.folder.replace(place)
        return self.outbox.parcel(made.sha256, made.files[0].name, self._office.store.device.device), made.revision

    def _changed(self, before: Target, after: Target) -> Target:
        """Keep of a target that is edited what is still true; what waits goes to its new address."""
        if _same_server(before.address, after.address):
            after = replace(after, host_key=before.host_key, headquarters=before.headquarters)
        if before.name != after.name:
            self.outbox.kept.rename_target(before.name, after.name)
            self.outbox.credentials.put(after.name, self.outbox.credentials.get(before.name))
            self.outbox.credentials.put(before.name, "")
        self._hurry(after.name)
        return replace(after, added=before.added)

    def _hurry(self, name: str) -> None:
        for one in self.outbox.kept.deliveries():
            if one.target == name and one.next_try is not None:
                self.outbox.try_now(one)


def _same_server(one: str, other: str) -> bool:
    a, b = parse(one), parse(other)
    return (a.kind, a.host, a.port, a.user) == (b.kind, b.host, b.port, b.user)


def _lies_in(place: Path, made: Exported) -> bool:
    """Tell whether a file of these contents lies there already, with all that belongs to it."""
    there = [place / file.name for file in made.files]
    return all(file.is_file() for file in there) and dayfile.sha256(there[0]) == made.sha256
