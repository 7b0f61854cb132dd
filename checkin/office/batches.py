"""Printing many badges: in chunks, each in the print log before the next, so that a crash prints nobody twice.

A chunk counts as printed when its entry is in the journal. A PDF of a chunk that was not logged is written again, with
the same badges. What went to a printer just before a crash cannot be known: a person looks at the paper and says so.
"""

import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from checkin.badges.builtin import template
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout, layout
from checkin.badges.printer import Silent, print_all, print_one
from checkin.badges.setup import Setup, arranged
from checkin.badges.sheet import write_pdf
from checkin.badges.template import Template
from checkin.clock import Clock
from checkin.errors import Cancelled, InputError
from checkin.office.badges import Badges
from checkin.office.print_plans import CHUNK, Plan, Plans
from checkin.printing.fonts import use_pack
from checkin.printing.pdf import ensure_application
from checkin.words import Sentence, say

Told = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. `left_out`: badges that were replaced or revoked since the batch was planned."""

    batch: str
    files: tuple[Path, ...]
    pages: int
    printed: int
    left_out: int
    finished: bool
    warnings: tuple[Sentence, ...] = ()


class Gate:
    """Lets a run be paused and ended from another thread: give it as the run's progress."""

    def __init__(self, told: Told | None = None) -> None:
        """Pass on what is told, and what `told` answers."""
        self._told, self._open, self._ended = told, threading.Event(), False
        self._open.set()

    def __call__(self, done: int, everybody: int) -> bool:
        """Wait while paused; then tell whether to go on."""
        self._open.wait()
        return not self._ended and (self._told is None or self._told(done, everybody))

    @property
    def paused(self) -> bool:
        """Whether the run waits."""
        return not self._open.is_set()

    def pause(self) -> None:
        """Wait at the next badge."""
        self._open.clear()

    def go_on(self) -> None:
        """Do not wait any more."""
        self._open.set()

    def end(self) -> None:
        """End the run; it can be resumed later."""
        self._ended = True
        self._open.set()


class Batches:
    """The batches of one office: planned, run, paused, resumed."""

    def __init__(self, badges: Badges, clock: Clock) -> None:
        self._badges, self._clock = badges, clock
        self.plans = Plans(badges.part("printing"))

    def plan(
        self,
        course: str,
        faces: Sequence[BadgeFace],
        design: tuple[str, Template],
        sheet: Layout,
        *,
        out: Path | None = None,
        printer: str = "",
        setup: Setup | None = None,
        chunk: int = CHUNK,
    ) -> Plan:
        """Keep what is to be printed, durably; `design` is a template with the name it is found by.

        Raises InputError when there is nobody or no place is left on the sheet.
        """
        if not faces:
            raise InputError(say("Badges", "There is nobody to print a badge for. Import a roster first."))
        next(arranged(len(faces), sheet, setup or Setup()), None)
        name, whole = design
        made = Plan(
            uuid.uuid4().hex[:12],
            course,
            tuple(face.badge for face in faces),
            name,
            whole.digest,
            sheet.id,
            "" if out is None else str(out.absolute()),
            printer,
            self._clock(),
            chunk,
            setup or Setup(),
        )
        self.plans.keep(made)
        return made

    def run(self, plan: Plan, progress: Told | None = None, *, arrived: bool | None = None) -> Outcome:
        """Print what the batch has not printed yet. When `progress` ends it, the batch stays and can be run again.

        `arrived` tells of pages that were on their way to the printer when the program died: True when they came out,
        False to print them again. Raises InputError when that must be known, or when the template has changed.
        """
        ensure_application()
        if (fonts := self._badges.part("fonts")) is not None:
            use_pack(fonts)
        design_of(self._badges, plan)
        sheet = layout(plan.sheet, self._badges.part("sheets"))
        chunks = plan.chunks(sheet.per_page)
        self._settle(plan, arrived)
        done = self._badges.printed_in(plan.course, plan.batch)
        files: list[Path] = []
        warnings: list[Sentence] = []
        left_out, pages, ran = 0, 0, 0
        for number, chunk in enumerate(chunks):
            logged = done.intersection(chunk)  # a chunk is one file and one entry: it is there whole or not at all
            faces = [] if logged else self._badges.faces_of(plan.course, chunk)
            left_out += len(chunk) - len(logged or faces)
            if faces:
                told = None if progress is None else _shifted(progress, ran, len(plan.badges))
                try:
                    made = self._print(plan, sheet, number, len(chunks), faces, told)
                except Cancelled:
                    return Outcome(plan.batch, tuple(files), pages, ran - left_out, left_out, False, tuple(warnings))
                files, pages, warnings = files + made[0], pages + made[1], warnings + made[2]
            ran += len(chunk)
        self.plans.drop(plan)
        return Outcome(plan.batch, tuple(files), pages, ran - left_out, left_out, True, tuple(warnings))

    def _print(
        self, plan: Plan, sheet: Layout, number: int, count: int, faces: list[BadgeFace], told: Told | None
    ) -> tuple[list[Path], int, list[Sentence]]:
        """Print one chunk and log it; nothing of it is logged when it was ended."""
        whole, photos = design_of(self._badges, plan), self._badges.photos(plan.course)
        setup = plan.setup if number == 0 else replace(plan.setup, skip=0)
        ended, files, pages, said = _Ended(told), [], 0, list[Sentence]()
        try:
            if plan.out:
                files = [plan.file(number, count)]
                report = write_pdf(
                    files[0], faces, sheet, ended, template=whole, setup=setup, photos=photos, durable=True
                )
                pages, said = report.pages, list(report.warnings)
            else:
                self.plans.mark_sent(plan, number)
                print_all(faces, sheet, plan.printer, ended, template=whole, setup=setup, photos=photos)
        except Silent:
            self.plans.mark_sent(plan, None)
            raise
        except InputError:
            if not ended.was:
                raise
            self.plans.mark_sent(plan, None)
            raise Cancelled from None
        self._record(plan, whole, faces)
        self.plans.mark_sent(plan, None)
        return files, pages, said

    def _record(self, plan: Plan, whole: Template, faces: list[BadgeFace]) -> None:
        names = {"template": whole.name, "digest": whole.digest, "sheet": plan.sheet, "printer": plan.printer}
        self._badges.record(plan.course, faces, self._clock(), batch=plan.batch, **names)

    def printed(self, plan: Plan) -> int:
        """Return how many badges of a batch are printed."""
        return len(self._badges.printed_in(plan.course, plan.batch))

    def in_doubt(self, plan: Plan) -> list[BadgeFace]:
        """Return the badges that were on their way to the printer when the program died."""
        number = self.plans.sent(plan)
        if number is None:
            return []
        chunks = plan.chunks(layout(plan.sheet, self._badges.part("sheets")).per_page)
        chunk = chunks[min(number, len(chunks) - 1)]
        logged = self._badges.printed_in(plan.course, plan.batch)
        return [] if logged.intersection(chunk) else self._badges.faces_of(plan.course, chunk)

    def _settle(self, plan: Plan, arrived: bool | None) -> None:
        """Decide about a chunk that was on its way to the printer when the program died."""
        if self.plans.sent(plan) is None:
            return
        faces = self.in_doubt(plan)
        if faces and arrived is None:
            sentence = say(
                "Badges",
                "The badges {first} to {last} were on their way to the printer {printer}. Look whether they came out,"
                " then say so: they are printed again only if you say that they did not.",
            )
            names = {"first": faces[0].who, "last": faces[-1].who, "printer": plan.printer}
            raise InputError(sentence.format(**names))
        if faces and arrived:
            self._record(plan, design_of(self._badges, plan), faces)
        self.plans.mark_sent(plan, None)


def design_of(badges: Badges, plan: Plan) -> Template:
    """Return a batch's template. Raises InputError when it is not what it was when the batch began."""
    found = template(plan.template, badges.part("templates"))
    if found.digest != plan.digest:
        sentence = say("Badges", "The template {name} was changed since this batch began. Begin a new one.")
        raise InputError(sentence.format(name=plan.template))
    return found


def print_now(
    badges: Badges,
    course: str,
    face: BadgeFace,
    sheet: Layout,
    now: datetime,
    *,
    design: Template,
    printer: str = "",
    out: Path | None = None,
    setup: Setup | None = None,
) -> str:
    """Print one badge at the desk, on a printer or into a PDF, and log it; returns the printer's name or the file's.

    Raises EnvironmentFault when the printer does not take it: then nothing is logged.
    """
    photos = badges.photos(course)
    if out is not None:
        write_pdf(out, [face], sheet, template=design, setup=setup, photos=photos)
    else:
        printer = print_one(face, sheet, printer, template=design, setup=setup, photos=photos)
    names = {"template": design.name, "digest": design.digest, "sheet": sheet.id, "printer": printer}
    badges.record(course, [face], now, **names)
    return printer if out is None else str(out)


class _Ended:
    """Remembers whether the one who is told wanted it to end."""

    def __init__(self, told: Told | None) -> None:
        self._told, self.was = told, False

    def __call__(self, done: int, everybody: int) -> bool:
        self.was = self._told is not None and not self._told(done, everybody)
        return not self.was


def _shifted(told: Told, before: int, everybody: int) -> Told:
    def shifted(done: int, _of_chunk: int) -> bool:
        return told(before + done, everybody)

    return shifted
