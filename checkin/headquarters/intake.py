"""Taking day files in: each is judged, merged and answered as a whole, or kept apart with the reason."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from checkin.errors import Cancelled, CheckinError, EnvironmentFault, InputError
from checkin.exchange.archive import FileError, sha256_of
from checkin.exchange.contents import Profile
from checkin.exchange.receipt import Answer
from checkin.headquarters import answers
from checkin.headquarters.letter import Letter, UnfitError, opened, read
from checkin.headquarters.pieces import day_files, is_settled, name_of, place_of, read_piece
from checkin.headquarters.quarantine import KEPT, Quarantine
from checkin.headquarters.senders import meet, right_of
from checkin.office.office import Office
from checkin.sheets.memory import many_objects
from checkin.store import Reading, Writing, beside, received
from checkin.store.received import Received
from checkin.words import Sentence, packed, say

Progress = Callable[[int, int], bool]
"""Is told (done, of how many); False stops the work."""
_BROKEN = (Answer.ALTERED, Answer.REFUSED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `answer` None: it is not whole yet, or cannot be read now, and is looked at again.

    `new`: entries (or rows of a list) that were not here; `waiting`: entries of devices that nobody trusts;
    `unanswered`: why no receipt could be written, or "".
    """

    path: Path
    said: str
    answer: Answer | None = None
    file: Received | None = None
    new: int = 0
    waiting: int = 0
    unanswered: str = ""

    @property
    def fine(self) -> bool:
        """Whether nobody has to do anything about it."""
        return self.answer in (Answer.ACCEPTED, Answer.DUPLICATE, Answer.OLDER_REVISION) and not self.unanswered


class Intake:
    """Takes day files into one store."""

    def __init__(self, office: Office) -> None:
        self._store, self._operator = office.store, office.operator
        self.quarantine = Quarantine(office)

    def receive(self, paths: Sequence[Path], now: datetime, progress: Progress | None = None) -> list[Outcome]:
        """Take in files, and those in folders; returns what became of each. The same file twice changes nothing.

        Raises Cancelled when stopped: the files before are taken then.
        """
        files, found = day_files(paths), []
        for number, path in enumerate(files):
            if progress is not None and not progress(number, len(files)):
                raise Cancelled
            with many_objects():
                found.append(self.take(path, now))
        self.settle(now)
        return found

    def take(self, path: Path, now: datetime, *, settled: bool | None = None) -> Outcome:
        """Take one file in. `settled`: nothing is writing it any more; None: that is told by its age."""
        try:
            data, signature = read_piece(path)
        except FileError as error:
            return Outcome(path, error.sentence)
        fresh = Received("", sha256_of(data), name_of(path), "", "", now, len(data), place_of(path))
        done = self._known(fresh)
        if done is not None:
            return self._told_again(path, done, fresh)
        outcome = self._judge(path, data, signature, fresh)
        if outcome.answer in _BROKEN and not (is_settled(path) if settled is None else settled):
            return Outcome(path, say("Headquarters", "The file is not whole yet."))
        return self._answered(outcome, data, signature)

    def take_again(self, file: Received, folder: Path | None, now: datetime) -> Outcome:
        """Take in a file that was kept apart, after its sender was trusted; it is answered where it came from."""
        path = Path(file.place, file.name)
        if folder is not None and (folder / file.name).is_file():
            path = folder / file.name
        try:
            data, signature = read_piece(path)
        except FileError as error:
            return Outcome(path, error.sentence)
        if sha256_of(data) != file.sha256:
            return Outcome(path, say("Headquarters", "The file is another one by now."))
        outcome = self._judge(path, data, signature, replace(file, at=now))
        if outcome.answer is not None and outcome.answer.received:
            self.quarantine.drop(file)
        return self._answered(outcome, data, signature)

    def settle(self, now: datetime) -> None:
        """Answer anew the files that had a gap before them which is gone."""
        with self._store.read() as reading:
            waiting = received.files(reading, answers=[str(Answer.GAP_BEFORE)])
            changed = [one for file in waiting if (one := answers.filled(reading, file, now)) is not None]
        for file in changed:
            with self._store.write() as writing:
                received.put(writing, file)
            answers.answer(self._store, file)

    def _known(self, fresh: Received) -> Received | None:
        """Return the file of these contents that was taken before, that with its name if there is one."""
        with self._store.read() as reading:
            found = [f for f in received.with_hash(reading, fresh.sha256) if Answer(f.answer).received]
        return next((file for file in found if file.name == fresh.name), found[0] if found else None)

    def _told_again(self, path: Path, known: Received, fresh: Received) -> Outcome:
        """Answer a file that was taken before: as then, so that a receipt that was lost is made good."""
        said = say("Headquarters", "This very file was taken before: nothing changed.")
        file = replace(known, place=fresh.place)
        if known.name != fresh.name:
            file = replace(file, name=fresh.name, answer=str(Answer.DUPLICATE), sentence=packed(said), at=fresh.at)
            with self._store.write() as writing:
                received.put(writing, file)
        return Outcome(path, said, Answer.DUPLICATE, file, unanswered=answers.answer(self._store, file))

    def _judge(self, path: Path, data: bytes, signature: bytes | None, fresh: Received) -> Outcome:
        try:
            letter = opened(data, signature)
            fresh = _described(fresh, letter)
            with self._store.read() as reading:
                self._refuse_unknown(reading, letter)
            letter = read(letter, data)
            with self._store.write() as writing:
                return self._take_letter(writing, path, letter, fresh)
        except UnfitError as error:
            if error.letter is not None:
                fresh = _described(fresh, error.letter)
            return _outcome(path, fresh, error.answer, error.sentence)
        except EnvironmentFault:
            raise
        except CheckinError as error:
            return _outcome(path, fresh, Answer.REFUSED, error.sentence)

    def _refuse_unknown(self, reading: Reading, letter: Letter) -> bool:
        """Tell whether the sender is to be made known to the course; raises UnfitError for one who may not send."""
        right = right_of(reading, letter, self._store.device)
        if not right.may:
            raise UnfitError(Answer.UNKNOWN_SENDER, right.why, letter)
        return right.meet

    def _take_letter(self, writing: Writing, path: Path, letter: Letter, fresh: Received) -> Outcome:
        """Take a letter in one transaction, with its answer."""
        new_here = self._refuse_unknown(writing, letter)
        older = _is_older(writing, letter)
        if letter.profile is Profile.FULL:
            if new_here:
                meet(writing, letter, self._operator, fresh.at)
            taken = writing.take(letter.runs, sender=letter.key)
            new, waiting = taken.total, taken.aside.total()
            _refuse_nameless(writing, letter)
        else:
            new, waiting = (0, 0) if older else (_keep_rows(writing, letter), 0)
        beside.hear(writing, letter.course, dict(letter.heads))
        answer, said = _answer(writing, letter, new, waiting, older)
        outcome = _outcome(path, fresh, answer, said)
        assert outcome.file is not None
        devices = tuple(device for device, _ in letter.heads)
        counted = json.dumps(answers.counted(writing, letter.course, devices), sort_keys=True)
        file = replace(outcome.file, counted=counted)
        received.put(writing, file)
        return replace(outcome, file=file, new=new, waiting=waiting)

    def _answered(self, outcome: Outcome, data: bytes, signature: bytes | None) -> Outcome:
        """Keep what was refused apart, and write the receipt. The same refusal again changes nothing."""
        file = outcome.file
        assert file is not None and outcome.answer is not None
        if outcome.answer in KEPT:
            file = self._refused(file, data, signature)
        return replace(outcome, file=file, unanswered=answers.answer(self._store, file))

    def _refused(self, file: Received, data: bytes, signature: bytes | None) -> Received:
        with self._store.read() as reading:
            known = [one for one in received.with_hash(reading, file.sha256) if one.name == file.name]
        for one in known:
            if (one.answer, one.sentence, one.place) == (file.answer, file.sentence, file.place):
                return one
        with self._store.write() as writing:
            received.put(writing, file)
        self.quarantine.keep(file, data, signature)
        return file


def _outcome(path: Path, fresh: Received, answer: Answer, said: str) -> Outcome:
    return Outcome(path, said, answer, replace(fresh, answer=str(answer), sentence=packed(said)))


def _described(fresh: Received, letter: Letter) -> Received:
    """Return a file with what it says of itself."""
    names = ("course", "code", "title", "zone", "day", "device", "device_name", "revision", "final", "entries")
    told = {name: getattr(letter, name) for name in names}
    return replace(fresh, **told, people=letter.people, profile=str(letter.profile), sender=letter.key.hex())


def _is_older(reading: Reading, letter: Letter) -> bool:
    """Tell whether a newer revision of the day came from the same device."""
    mine = [f for f in received.files(reading, course=letter.course) if Answer(f.answer).received]
    of_day = [f for f in mine if (f.day, f.device, f.profile) == (letter.day, letter.device, str(letter.profile))]
    return any(f.revision > letter.revision for f in of_day)


def _refuse_nameless(writing: Writing, letter: Letter) -> None:
    """Raise InputError for a journal after which the course is not known: nothing of it is kept then."""
    if writing.course(letter.course) is None:
        raise InputError(say("Headquarters", "The journal does not say what course it is of."))


def _keep_rows(writing: Writing, letter: Letter) -> int:
    received.put_rows(writing, letter.course, letter.day, letter.device, letter.rows)
    return len(letter.rows)


def _answer(reading: Reading, letter: Letter, new: int, waiting: int, older: bool) -> tuple[Answer, Sentence]:
    if older:
        told = say("Headquarters", "A newer revision of this day was taken before; nothing of that changed.")
        return Answer.OLDER_REVISION, told
    missing = answers.missing(reading, letter.course, tuple(device for device, _ in letter.heads))
    if missing is not None and letter.profile is Profile.FULL:
        return Answer.GAP_BEFORE, missing
    if letter.profile is not Profile.FULL:
        rows = say("Headquarters", "Taken: {people} rows of a list without a journal.")
        return Answer.ACCEPTED, rows.format(people=letter.people)
    if waiting:
        waits = say("Headquarters", "Taken: {new} new entries; {n} of devices that nobody trusts wait for a decision.")
        return Answer.ACCEPTED, waits.format(new=new, n=waiting)
    return Answer.ACCEPTED, say("Headquarters", "Taken: {new} new entries, nothing is missing.").format(new=new)
