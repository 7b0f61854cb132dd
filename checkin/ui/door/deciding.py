"""Has the desk decide what is held up, and shows what came of it: never before it is stored."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.attendance.verdicts import Kind, Verdict
from checkin.clock import Clock
from checkin.desk import Desk
from checkin.errors import CheckinError
from checkin.ui.door.photo import photo_of
from checkin.ui.door.shapes import Shape
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.language import spoken
from checkin.ui.messages import unexpected
from checkin.ui.sentences import VerdictWords, words
from checkin.ui.sounds import Sounds


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was held up, or who was chosen, so that it can be decided again with an override."""

    text: str = ""
    trainee: str = ""
    source: str = "camera"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows, to be shown again in another language."""

    attempt: Attempt | None
    verdict: Verdict | None
    words: VerdictWords | None
    failed: bool


class Deciding(QObject):
    """Keeps panel and sound to what was stored last, or to what could not be.

    Signals:
        decided(Verdict)   a scan was decided and stored
        passed()           what was shown has been shown long enough
    """

    decided = Signal(object)
    passed = Signal()

    def __init__(
        self, desk: Desk, clock: Clock, panel: VerdictPanel, sounds: Sounds | None, seconds: Callable[[], float]
    ) -> None:
        """Show in `panel` for so many seconds; 0: until the next scan. A failure stays in any case."""
        super().__init__(panel)
        self._desk, self._clock, self._panel, self._sounds, self._seconds = desk, clock, panel, sounds, seconds
        self.last: Attempt | None = None
        self._verdict: Verdict | None = None
        self._hold = QTimer(self, singleShot=True)
        self._hold.timeout.connect(self.passed)

    def decide(self, attempt: Attempt, override: str = "") -> None:
        """Decide, store, show."""
        now, source = self._clock(), attempt.source
        if attempt.trainee:
            act = partial(self._desk.check_in, attempt.trainee, now, source=source, override=override)
        else:
            act = partial(self._desk.scan, attempt.text, now, source=source, override=override)
        self._carry_out(attempt, act)

    def let_out(self) -> None:
        """Store that the person who was found inside goes out."""
        last = self.last
        if last is not None and last.trainee:
            self._carry_out(last, partial(self._desk.check_out, last.trainee, self._clock()))

    def _carry_out(self, attempt: Attempt, act: Callable[[], Verdict]) -> None:
        try:
            verdict = act()
        except Exception as error:  # whatever it was: what the last one was told must not stand for this one
            known = isinstance(error, CheckinError)
            self.fail(self.tr("NOT STORED: SCAN AGAIN"), spoken(error) if known else unexpected())
            if not known:
                raise
            return
        self.last = attempt
        self._show(verdict)
        if self._sounds is not None:
            self._sounds.play(verdict.kind)
        self.decided.emit(verdict)
        self._add_photo(verdict)

    def fail(self, headline: str, sentence: str) -> None:
        """Say that something could not be done; it stays until the next scan."""
        self._hold.stop()
        self._panel.show_failure(headline, sentence)
        if self._sounds is not None:
            self._sounds.play_failure()

    def tell(self, said: VerdictWords, shape: Shape) -> None:
        """Say that something was done that is no verdict."""
        self._panel.show_done(said, shape)
        self.hold()

    def hold(self) -> None:
        """Show what is shown for as long as staff want it, from now on."""
        self._hold.stop()
        seconds = self._seconds()
        if seconds and not self._panel.idle and not self._panel.failed:
            self._hold.start(round(seconds * 1000))

    def rest(self) -> None:
        """Leave what is shown."""
        self._hold.stop()

    def shown(self) -> Shown:
        """Return what the panel shows."""
        verdict = self._verdict if self._panel.kind is not None else None
        return Shown(self.last, verdict, None if self._panel.idle else self._panel.words, self._panel.failed)

    def show_again(self, shown: Shown) -> None:
        """Show what another panel showed. What is no verdict keeps its words."""
        self.last = shown.attempt
        if shown.verdict is not None:
            self._show(shown.verdict)
            self._add_photo(shown.verdict)
        elif shown.words is not None and shown.failed:
            self._panel.show_failure(shown.words.headline, shown.words.detail)
        elif shown.words is not None:
            self._panel.show_done(shown.words, Shape.BADGE)

    def _show(self, verdict: Verdict) -> None:
        self._verdict = verdict
        by_hand = self.last is not None and bool(self.last.trainee)
        exits = verdict.session is not None and verdict.session.exits
        may_go_out = by_hand and exits and verdict.kind is Kind.ALREADY_IN
        self._panel.show_verdict(verdict, words(verdict, self._desk.course), may_go_out=may_go_out)
        self.hold()

    def _add_photo(self, verdict: Verdict) -> None:
        """Come last: without it everything else is said and counted."""
        if verdict.trainee is not None:
            self._panel.add_photo(photo_of(self._desk.photo(verdict.trainee)))
