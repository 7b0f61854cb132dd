"""What batches are to print, kept in the data folder until it is done: one small file for each, written durably."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin.attendance.journal import moment_of, text_of
from checkin.badges.setup import Setup
from checkin.errors import EnvironmentFault, InputError
from checkin.printing.pdf import sync
from checkin.printing.profiles import Profile
from checkin.words import say

CHUNK = 1000
"""Badges of one PDF at most."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch prints, in order. `out` is the PDF to write, or "" with the `printer` to use."""

    batch: str
    course: str
    badges: tuple[int, ...]
    template: str
    digest: str
    sheet: str
    out: str
    printer: str
    made: datetime
    chunk: int = CHUNK
    setup: Setup = field(default_factory=Setup)

    def chunks(self, per_page: int) -> list[tuple[int, ...]]:
        """Return the badges of each chunk: whole pages, but for the last."""
        size = max(per_page, self.chunk // per_page * per_page)
        first = size - self.setup.skip
        rest = range(first, len(self.badges), size)
        return [self.badges[:first], *(self.badges[start : start + size] for start in rest)]

    def file(self, chunk: int, chunks: int) -> Path:
        """Return the PDF of a chunk: numbered when there are several."""
        path = Path(self.out)
        return path if chunks == 1 else path.with_name(f"{path.stem}-{chunk + 1:03d}{path.suffix}")


class Plans:
    """The plans of the batches that did not end, in a folder; without one they are kept nowhere."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def keep(self, plan: Plan) -> None:
        """Keep a plan, durably."""
        self._write(f"{plan.batch}.json", json.dumps(asdict(plan) | {"made": text_of(plan.made)}, ensure_ascii=False))

    def open(self) -> list[Plan]:
        """Return the batches that did not end, the oldest first."""
        if self._folder is None or not self._folder.is_dir():
            return []
        return sorted((_plan_from(file) for file in self._folder.glob("*.json")), key=lambda plan: plan.made)

    def get(self, batch: str) -> Plan:
        """Return a batch that did not end. Raises InputError naming those there are."""
        known = {plan.batch: plan for plan in self.open()}
        if batch not in known:
            sentence = say("Badges", "There is no unfinished batch {batch}. There are: {known}.")
            raise InputError(sentence.format(batch=repr(batch), known=", ".join(known) or "–"))
        return known[batch]

    def drop(self, plan: Plan) -> None:
        """Forget a batch: what it has not printed is not printed any more."""
        if self._folder is not None:
            for ending in (".json", ".sent"):
                (self._folder / f"{plan.batch}{ending}").unlink(missing_ok=True)

    def mark_sent(self, plan: Plan, chunk: int | None) -> None:
        """Note that a chunk is on its way to the printer; None: that it is no more in doubt."""
        if self._folder is not None and chunk is None:
            (self._folder / f"{plan.batch}.sent").unlink(missing_ok=True)
        elif self._folder is not None:
            self._write(f"{plan.batch}.sent", str(chunk))

    def sent(self, plan: Plan) -> int | None:
        """Return the chunk that was on its way to the printer when the program died, or None."""
        if self._folder is None or not (mark := self._folder / f"{plan.batch}.sent").exists():
            return None
        text = mark.read_text(encoding="utf-8").strip()
        return int(text) if text.isdecimal() else 0

    def _write(self, name: str, text: str) -> None:
        if self._folder is None:
            return
        path, partial = self._folder / name, self._folder / f".{name}.part"
        try:
            self._folder.mkdir(exist_ok=True)
            partial.write_text(text, encoding="utf-8")
            sync(partial)
            partial.replace(path)
            sync(self._folder)
        except OSError as error:
            sentence = say("Badges", "{path} cannot be written: {reason}. Nothing was printed.")
            raise EnvironmentFault(sentence.format(path=path, reason=error.strerror)) from error


def _plan_from(file: Path) -> Plan:
    try:
        data: dict[str, Any] = json.loads(file.read_bytes())
        setup = data.pop("setup")
        setup["profile"] = Profile(**setup["profile"])
        data |= {"badges": tuple(int(b) for b in data["badges"]), "made": moment_of(data["made"])}
        return Plan(**data, setup=Setup(**setup))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        sentence = say("Badges", "The batch {file} is damaged: {reason}. Remove it; the print log stays.")
        raise EnvironmentFault(sentence.format(file=file.name, reason=str(error))) from error
