"""Before the doors open: a row for each check, with what to do; and one badge held up for trying."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.attendance.verdicts import Kind
from checkin.badges.printer import printers
from checkin.capture.scanner import CameraState, CameraStateKind
from checkin.clock import Clock
from checkin.desk import Desk
from checkin.preflight import CHECKS, Finding, State, failed, preflight
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import spoken, translate
from checkin.ui.page import label
from checkin.ui.sounds import Sounds

log = logging.getLogger(__name__)
_MARKS = {State.OK: ("✓", "good"), State.ATTENTION: ("!", "warn"), State.BAD: ("✕", "bad")}
_ROWS = "camera", "badge", "timetable", "roster", "clock", "store", "disk", "battery", "sound", "printer"


class _Row(QFrame):
    """One check: mark, name, what was found, what to do."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.state: State | None = None
        self.setProperty("kind", "card")
        self.mark, self.found, self.advice = label("…", "quiet"), label("", wrap=True), label("", "small", wrap=True)
        self.mark.setFixedWidth(24)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = label(name, "strong", wrap=True)
        title.setFixedWidth(160)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.found)
        words.addWidget(self.advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addWidget(title)
        row.addLayout(words, 1)
        self.advice.hide()

    def show_finding(self, state: State | None, found: str, advice: str = "") -> None:
        """Show how the check ended; None: it is under way."""
        self.state = state
        sign, role = _MARKS[state] if state is not None else ("…", "quiet")
        for widget, text in ((self.mark, sign), (self.found, found), (self.advice, advice)):
            if widget.text() != text:
                widget.setText(text)
        if self.mark.property("role") != role:
            self.mark.setProperty("role", role)
            self.mark.style().unpolish(self.mark)
            self.mark.style().polish(self.mark)
        self.advice.setVisible(bool(advice))
        ended = {
            State.OK: self.tr("well"),
            State.ATTENTION: self.tr("needs attention"),
            State.BAD: self.tr("not well"),
            None: self.tr("not yet known"),
        }[state]
        said = self.tr("{check}: {state}. {found}").format(check=self.name, state=ended, found=found)
        self.setAccessibleName(said)
        self.setAccessibleDescription(advice)


class _Work(QObject):
    """Carries the findings from the thread that gathers them."""

    done = Signal(object)


class PreflightSheet(Sheet):
    """All checks at once; those of the store run off the window's thread. Badges held up meanwhile are only tried."""

    def __init__(
        self, desk: Desk, clock: Clock, camera: Callable[[], CameraState], sounds: Sounds | None, parent: QWidget
    ) -> None:
        super().__init__(translate("PreflightSheet", "Before the doors open"), parent)
        self._desk, self._clock, self._camera, self._sounds = desk, clock, camera, sounds
        self.headline = label("", "strong", wrap=True)
        self.box.addWidget(self.headline)
        names = self._names()
        self.rows = {name: _Row(names[name]) for name in _ROWS}
        self._lay_out()
        self.add_act(self.tr("Play a sound"), self._play, "quiet").setEnabled(sounds is not None)
        self.add_act(self.tr("Check again"), self.check)
        self.add_act(self.tr("Close"), self.reject, "primary")
        self._pool = QThreadPool(self)
        self._live = QTimer(self, interval=300)
        self._live.timeout.connect(self._show_camera)
        self.finished.connect(self._stop)
        self.resize(820, 640)
        self.rows["badge"].show_finding(None, self.tr("Hold one badge of this course in front of the camera"))
        self.check()
        self._live.start()

    def check(self) -> None:
        """Run the checks; a badge that was read stays read."""
        for name in CHECKS:
            self.rows[name].show_finding(None, self.tr("being checked …"))
        self._show_sound()
        self._show_printer()
        self._show_camera()
        work = _Work()
        work.done.connect(self._on_checked)
        self._pool.start(partial(_gather, work, self._desk, self._clock))

    def on_text(self, text: str) -> None:
        """Take what a camera or scanner read, without checking anybody in."""
        ours, name = self._desk.identify(text)
        if ours:
            said = self.tr("The badge of {name} was read").format(name=name or "?")
            self.rows["badge"].show_finding(State.OK, said)
        else:
            advice = self.tr("Hold up a badge that was printed for this course.")
            self.rows["badge"].show_finding(State.ATTENTION, self.tr("Not a badge of this course"), advice)
        self._show_headline()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        for row in self.rows.values():
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.box.addWidget(area, 1)

    def _names(self) -> dict[str, str]:
        return {
            "camera": self.tr("Camera"),
            "badge": self.tr("One badge"),
            "timetable": self.tr("Timetable"),
            "roster": self.tr("Roster"),
            "clock": self.tr("Clock"),
            "store": self.tr("Store"),
            "disk": self.tr("Disk"),
            "battery": self.tr("Battery"),
            "sound": self.tr("Sound"),
            "printer": self.tr("Printer"),
        }

    def _on_checked(self, findings: list[Finding]) -> None:
        for finding in findings:
            self.rows[finding.name].show_finding(finding.state, spoken(finding.found), spoken(finding.advice))
        self._show_headline()

    def _show_camera(self) -> None:
        state = self._camera()
        judged = {
            CameraStateKind.RUNNING: State.OK,
            CameraStateKind.STARTING: None,
            CameraStateKind.LATE: State.ATTENTION,
            CameraStateKind.ENDED: State.ATTENTION,
        }.get(state.kind, State.BAD)
        advice = "" if judged in (State.OK, None) else self.tr("Badges can be read with a USB scanner, or typed.")
        self.rows["camera"].show_finding(judged, spoken(state.sentence), advice)
        self._show_headline()

    def _show_sound(self) -> None:
        device = self._sounds.device() if self._sounds is not None else ""
        advice = self.tr("Verdicts are shown without sound. Connect a loudspeaker if you want it.")
        if device:
            self.rows["sound"].show_finding(State.OK, device)
        else:
            self.rows["sound"].show_finding(State.ATTENTION, self.tr("no loudspeaker"), advice)

    def _show_printer(self) -> None:
        known = printers()
        advice = self.tr("Badges of walk-ins are then written as PDF.")
        if known:
            self.rows["printer"].show_finding(State.OK, known[0])
        else:
            self.rows["printer"].show_finding(State.ATTENTION, self.tr("no printer"), advice)

    def _show_headline(self) -> None:
        waiting = [row for row in self.rows.values() if row.state is None]
        wrong = [row for row in self.rows.values() if row.state in (State.ATTENTION, State.BAD)]
        if wrong:
            self.headline.setText(self.tr("Look at: {names}").format(names=_names_of(wrong)))
        elif waiting:
            self.headline.setText(self.tr("Still open: {names}").format(names=_names_of(waiting)))
        else:
            self.headline.setText(self.tr("Ready for the doors"))

    def _play(self) -> None:
        if self._sounds is not None:
            self._sounds.play(Kind.ADMITTED)

    def _stop(self, _result: int) -> None:
        self._live.stop()
        self._pool.waitForDone()


def _names_of(rows: list[_Row]) -> str:
    return QLocale().createSeparatedList([row.name for row in rows])


def _gather(work: _Work, desk: Desk, clock: Clock) -> None:
    """Run the checks of the store on a thread of the pool."""
    try:
        findings = preflight(desk.store, desk.course, clock())
    except Exception as error:  # every row has an answer, whatever happens
        log.exception("the checks before the doors open failed")
        findings = [failed(name, error) for name in CHECKS]
    work.done.emit(findings)
