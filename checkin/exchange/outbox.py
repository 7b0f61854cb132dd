"""The outbox: brings each day file to each target, again and again until it is there, and reads what was answered.

Nothing is called sent that was not read back from the target. Whatever is interrupted begins again: a file that is
there already is not sent a second time, and one that is half there is replaced.
"""

import logging
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError, InputError
from checkin.exchange import receipt as r
from checkin.exchange.carriers import Carrier, CarryFault, Given, HostKeyFault, Parcel, Stopped, open_carrier
from checkin.exchange.credentials import Credentials
from checkin.exchange.target import Kind, parse
from checkin.store.outbox import Delivery, OutboxFile, State, Target
from checkin.words import packed, say

log = logging.getLogger(__name__)
Opener = Callable[[Target, Given], Carrier]
_FIRST = timedelta(seconds=10)
_LONGEST = timedelta(minutes=30)
_LONGEST_HERE = timedelta(seconds=20)
"""Of folders and sticks: looking costs nothing, and somebody who put the stick in waits for it."""
_LOOK, _LONGEST_LOOK = timedelta(seconds=15), timedelta(minutes=15)
"""Between two looks for a receipt."""
_SHORTEST = timedelta(seconds=1)
_OPEN = (State.SENT, State.REFUSED, State.ANSWERED)
"""What a receipt may still come for, or a better one."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did: how many files arrived, tries failed, and receipts came."""

    sent: int = 0
    failed: int = 0
    receipts: int = 0

    def __add__(self, other: "Round") -> "Round":
        return Round(self.sent + other.sent, self.failed + other.failed, self.receipts + other.receipts)


class Outbox:
    """The outbox of one store. `files` is where day files wait, a folder for each SHA-256."""

    def __init__(
        self,
        folder: Path,
        credentials: Credentials,
        *,
        clock: Clock = system_clock,
        opener: Opener = open_carrier,
        chance: random.Random | None = None,
    ) -> None:
        """Open the outbox in a folder; what was under way when the program ended waits again.

        Raises EnvironmentFault and StoreError as the store does.
        """
        self.kept, self.files = OutboxFile(folder), folder / "outbox"
        self.credentials, self._clock, self._opener = credentials, clock, opener
        self._chance = chance or random.Random()  # noqa: S311  # spreads tries over time, keeps nothing secret
        self.stopping: Callable[[], bool] = lambda: False
        self.kept.resume(clock())

    def close(self) -> None:
        """Close its file."""
        self.kept.close()

    def parcel(self, sha256: str, name: str, device: str) -> Parcel:
        """Return a day file that lies in the outbox."""
        folder = self.files / sha256
        return Parcel(folder, name, sha256, (folder / name).stat().st_size, device)

    def queue(self, parcel: Parcel, course: str, day: date, revision: int, targets: Iterable[str]) -> int:
        """Queue a file that lies in the outbox for targets (names); returns for how many it is new."""
        now = self._clock()
        given = (course, day, revision, parcel.sha256, parcel.size)
        return sum(
            self.kept.queue(Delivery(given[0], target, parcel.name, *given[1:], since=now, next_try=now))
            for target in targets
        )

    def round(self, *, all_now: bool = False) -> Round:
        """Try everything that is due, or all that is open; returns what came of it."""
        due = self._due(all_now)
        done = Round()
        for target in self.kept.targets():
            mine = [one for one in due if one.target == target.name]
            if mine and not self.stopping():
                done += self._at_target(target, mine)
        return done

    def next_due(self) -> datetime | None:
        """Return when something is to be tried next; None when nothing is open."""
        return min((one.next_try for one in self._unfinished() if one.next_try is not None), default=None)

    def try_now(self, one: Delivery) -> None:
        """Try a delivery in the next round, whatever it waited for."""
        self.kept.change(one, next_try=self._clock())

    def send_again(self, one: Delivery) -> None:
        """Begin a delivery anew: what the target does not have any more, or never answered."""
        fresh = {"problem": "", "sent": None, "answer": "", "answered": None, "receipt": ""}
        self.kept.change(one, state=State.WAITING, tries=0, next_try=self._clock(), **fresh)

    def cancel(self, one: Delivery) -> None:
        """Give a delivery up. One that is there already stays there."""
        if one.state in (State.WAITING, State.SENDING):
            self.kept.change(one, state=State.CANCELLED, next_try=None)

    def try_out(self, target: Target, password: str | None = None) -> None:
        """Write, read and remove a small file at a target. Raises CarryFault and InputError with what is wrong.

        `password` None: the one that is kept.
        """
        carrier = self._open(target, self.credentials.get(target.name) if password is None else password)
        try:
            carrier.try_out()
        finally:
            carrier.close()

    def _unfinished(self) -> list[Delivery]:
        return [one for one in self.kept.deliveries() if one.next_try is not None and one.state != State.SENDING]

    def _due(self, all_now: bool) -> list[Delivery]:
        now = self._clock()
        return [one for one in self._unfinished() if all_now or (one.next_try is not None and one.next_try <= now)]

    def _open(self, target: Target, password: str) -> Carrier:
        return self._opener(target, Given(password, target.host_key, self.stopping))

    def _at_target(self, target: Target, due: list[Delivery]) -> Round:
        """Do all that is due at one target, over one connection; when that fails, all of it waits."""
        try:
            carrier = self._open(target, self.credentials.get(target.name))
        except CheckinError as error:
            return self._failed(target, due, error)
        try:
            return self._in_turn(target, carrier, due)
        except Stopped:
            self.kept.resume(self._clock())
            return Round()
        finally:
            carrier.close()

    def _in_turn(self, target: Target, carrier: Carrier, due: list[Delivery]) -> Round:
        """Do one after the other. One fault may be that of one file; after two in a row the rest waits."""
        done, faults = Round(), 0
        for place, one in enumerate(due):
            try:
                done += self._one(target, carrier, one)
                faults = 0
            except CheckinError as error:
                faults += 1
                done += self._failed(target, due[place:] if faults > 1 else [one], error)
                if faults > 1:
                    break
        return done

    def _one(self, target: Target, carrier: Carrier, one: Delivery) -> Round:
        parcel = self._parcel_of(one)
        if one.state in _OPEN:
            return self._look(target, carrier, one, parcel)
        sending = self.kept.change(one, state=State.SENDING)
        if sending is None:
            return Round()  # somebody cancelled it, or began it anew
        if not carrier.stands(parcel):
            carrier.deliver(parcel)
            if not carrier.stands(parcel):
                gone = say("Carrier", "{name} was not there after it was sent. It is tried again.")
                raise CarryFault(gone.format(name=one.name))
        now = self._clock()
        values = {"state": State.SENT, "tries": 0, "problem": "", "sent": now, "next_try": now}
        sent = self.kept.change(sending, **values)
        log.info("%s arrived at %s", one.name, target.name)
        if sent is None:
            return Round()
        return Round(sent=1) + self._look(target, carrier, sent, parcel)

    def _parcel_of(self, one: Delivery) -> Parcel:
        folder = self.files / one.sha256
        pem = next((path.stem for path in folder.glob("*.pem")), "")
        return Parcel(folder, one.name, one.sha256, one.size, pem)

    def _look(self, target: Target, carrier: Carrier, one: Delivery, parcel: Parcel) -> Round:
        """Look for a receipt; one that is believed changes how the delivery stands."""
        found = carrier.receipt(parcel)
        later = {"tries": one.tries + 1, "next_try": self._after(_LOOK, _LONGEST_LOOK, one.tries)}
        if found is None:
            self.kept.change(one, **later)
            return Round()
        try:
            read = self._believed(target, one, found)
        except InputError as error:
            problem = packed(error.sentence)
            self.kept.change(one, **later, problem=problem)
            return Round(failed=int(problem != one.problem))
        if read is None:
            self.kept.change(one, **later)
            return Round()
        state = State.ANSWERED if read.answer.received else State.REFUSED
        told = {"answer": str(read.answer), "answered": read.received, "receipt": found[0].decode(), "problem": ""}
        if read.answer.received and read.answer is not r.Answer.GAP_BEFORE:
            later["next_try"] = None
        self.kept.change(one, **later, **told, state=state)
        return Round(receipts=int(found[0].decode() != one.receipt))

    def _believed(self, target: Target, one: Delivery, found: tuple[bytes, bytes]) -> r.Receipt | None:
        """Return the receipt when it is of this very file, and newer than what is known.

        Raises InputError for one that was altered, or is signed by whom nobody has trusted: that one is offered.
        """
        read = r.read(*found)
        if read.public_key.hex() != target.headquarters:
            self.kept.change_target(target.name, offered_headquarters=read.public_key.hex())
            unknown = say(
                "Outbox", "There is a receipt, signed by {key}. Compare this with headquarters, then trust it."
            )
            if target.headquarters:
                unknown = say("Outbox", "There is a receipt of another headquarters than the trusted one: {key}.")
            raise InputError(unknown.format(key=r.fingerprint(read.public_key)))
        if (read.name, read.sha256) != (one.name, one.sha256):
            return None  # the answer to what was sent under this name before
        return None if one.answered is not None and read.received < one.answered else read

    def _failed(self, target: Target, due: list[Delivery], error: CheckinError) -> Round:
        """Let all of it wait, longer each time, and remember why."""
        if isinstance(error, HostKeyFault):
            self.kept.change_target(target.name, offered_host_key=error.presented)
        log.info("%s: %s", target.name, error)
        longest = _LONGEST_HERE if _is_here(target) else _LONGEST
        current = {(one.course, one.target, one.name): one for one in self.kept.deliveries()}
        for one in due:
            now = current.get((one.course, one.target, one.name), one)
            state = State.WAITING if now.state is State.SENDING else now.state
            if state is State.CANCELLED:
                continue
            later = self._after(_FIRST, longest, now.tries)
            self.kept.change(now, state=state, tries=now.tries + 1, next_try=later, problem=packed(error.sentence))
        return Round(failed=1)

    def _after(self, first: timedelta, longest: timedelta, tries: int) -> datetime:
        """Return when to try again: at any moment up to twice as late as last time, so that not all come at once."""
        most: timedelta = min(longest, first * 2 ** min(tries, 20))
        return self._clock() + max(_SHORTEST, most * self._chance.random())


def _is_here(target: Target) -> bool:
    try:
        return parse(target.address).kind in (Kind.FOLDER, Kind.STICK)
    except InputError:
        return False
