"""What staff do at the door beside scanning: walk-ins, notes, lists, paper, everybody out, the PIN."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from checkin.attendance.course import Session, Trainee
from checkin.attendance.verdicts import Kind
from checkin.badges import layouts
from checkin.badges.builtin import fitting
from checkin.badges.face import BadgeFace
from checkin.capture.scanner import CameraState
from checkin.clock import Clock
from checkin.desk import Act, Desk, Guard, Notes, WalkIns
from checkin.errors import CheckinError
from checkin.office import Office
from checkin.office.batches import print_now
from checkin.ui.door.all_out_sheet import AllOutSheet
from checkin.ui.door.band import VerdictBand
from checkin.ui.door.keys_sheet import KeysSheet
from checkin.ui.door.lists_sheet import MISSING, ListsSheet
from checkin.ui.door.note_sheet import NoteSheet
from checkin.ui.door.paper_sheet import PaperSheet
from checkin.ui.door.pin_sheet import SetPinSheet, ask_pin
from checkin.ui.door.preflight_sheet import PreflightSheet
from checkin.ui.door.shapes import Shape
from checkin.ui.door.sheet import Sheet
from checkin.ui.door.tools_menu import ToolsMenu
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.language import Counted, spoken
from checkin.ui.sentences import VerdictWords
from checkin.ui.sounds import Sounds


class DoorTools(QObject):
    """Opens the sheets of the Door page and does what they say.

    Signals:
        check_in(str)    check this trainee in by hand
        stored()         something that the page shows was stored
        said(str, str)   a headline and a sentence for staff: something could not be done
        done(VerdictWords, Shape)   something was done that is no verdict
        noted(str)       one thing more to say about who was just checked in
        lock_wanted()    leave nothing but the door on the screen
    """

    check_in = Signal(str)
    stored = Signal()
    said = Signal(str, str)
    done = Signal(object, object)
    noted = Signal(str)
    lock_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        settings: QSettings,
        page: QWidget,
        panel: VerdictPanel,
        *,
        camera: Callable[[], CameraState],
        sounds: Sounds | None = None,
    ) -> None:
        """Work for a page and its verdict panel; `camera` tells the state of its camera."""
        super().__init__(page)
        self._desk, self._clock, self._settings, self._page, self._panel = desk, clock, settings, page, panel
        self.guard = Guard(desk)
        self.sheet: Sheet | None = None
        self.locked: Callable[[], bool] = lambda: False
        """Tells whether the window shows nothing but the door, to be left with the PIN."""
        self._tried: Sheet | None = None
        self._menu = ToolsMenu(self)
        self._camera, self._sounds = camera, sounds
        if sounds is not None:
            sounds.volume = self._number("sound/volume", sounds.volume)
        self.person: Trainee | None = None
        """Whom the last verdict was about."""

    def add_to(self, menu: QMenu) -> None:
        """Add these acts to a menu."""
        emptied = self._desk.session_to_empty(self._clock()) is not None
        self._menu.add_to(menu, served=bool(self._session()), emptied=emptied)

    @property
    def may_rehearse(self) -> bool:
        """Whether a second window on a copy makes sense: not in one."""
        return not self._desk.store.rehearsal

    @property
    def volume(self) -> float:
        """How loud the sounds are, 0 to 1."""
        return self._number("sound/volume", 0.9)

    @property
    def hold(self) -> float:
        """For how many seconds a verdict stays; 0: until the next scan."""
        return self._number("door/hold", 0.0)

    @property
    def phones(self) -> bool:
        """Whether the lists of this laptop show people's phones."""
        return str(self._settings.value("door/phones", "0")) == "1"

    def show_phones(self, shown: bool) -> None:
        """Show people's phones in the lists from now on, or not."""
        self.privileged(Act.PHONES, lambda: self._settings.setValue("door/phones", "1" if shown else "0"))

    def set_hold(self, seconds: float) -> None:
        """Let a verdict stay so long from now on; 0: until the next scan."""
        self.privileged(Act.HOLD, lambda: self._settings.setValue("door/hold", seconds))

    def set_volume(self, volume: float) -> None:
        """Play sounds so loud from now on."""
        self.privileged(Act.SOUND, partial(self._set_volume, volume))

    def _set_volume(self, volume: float) -> None:
        self._settings.setValue("sound/volume", volume)
        if self._sounds is not None:
            self._sounds.volume = volume
            self._sounds.play(Kind.ADMITTED)

    def _number(self, name: str, default: float) -> float:
        try:
            return max(0.0, float(str(self._settings.value(name, default))))
        except ValueError:
            return default

    def privileged(self, act: Act, then: Callable[[], object]) -> None:
        """Do something that not everybody may: at once without a PIN, else after it was given."""
        sheet = ask_pin(self.guard, self._clock, act, then, self._page)
        if sheet is not None:
            self._keep(sheet)

    def register(self, name: str = "") -> None:
        """Register a walk-in."""
        self._open(
            WalkInSheet(
                WalkIns(self._desk),
                self._desk.groups(),
                self._clock,
                registered=self._on_registered,
                found=lambda person: self.check_in.emit(person.trainee),
                parent=self._page,
                name=name,
            )
        )

    def show_lists(self, which: str = MISSING) -> None:
        """Show who is missing, late or on leave."""
        session = self._session()
        if not session:
            return
        chosen = lambda person: self.check_in.emit(person.trainee)  # noqa: E731  # a word for what follows
        self._open(ListsSheet(self._desk, session, which, phones=self.phones, chosen=chosen, parent=self._page))

    def write_note(self) -> None:
        """Write a note for the person of the last verdict."""
        if self.person is not None:
            self._open(NoteSheet(Notes(self._desk), self.person, self._clock, self._page))

    def enter_paper(self) -> None:
        """Enter a sign-in sheet that came back."""
        self.privileged(Act.PAPER, self._enter_paper)

    def _enter_paper(self) -> None:
        sheet = PaperSheet(self._desk, self._session(), self._clock, self._page)
        sheet.finished.connect(lambda _: self.stored.emit())
        self._open(sheet)

    def set_pin(self) -> None:
        """Set, change or take away the PIN."""
        self._open(SetPinSheet(self.guard, self._clock, self._page))

    def check(self) -> None:
        """Check camera, badge, roster, clock and the rest before the doors open."""
        self._open(PreflightSheet(self._desk, self._clock, self._camera, self._sounds, self._page))

    def show_keys(self) -> None:
        """List all keys."""
        self._open(KeysSheet(self._page))

    def takes(self, text: str) -> bool:
        """Tell whether a badge that was read is only tried now, and show what it is.

        While the doors are open that is one badge of the course: then people go on coming in.
        """
        sheet = self.sheet
        if not isinstance(sheet, PreflightSheet):
            return False
        if self._tried is sheet and self._desk.door_session(self._clock()).refusal is None:
            return False
        sheet.on_text(text)
        ours, name = self._desk.identify(text)
        if ours:
            self._tried = sheet
            detail = self.tr("This badge was only tried. Show it again to check in.")
            self.done.emit(VerdictWords(self.tr("TEST: NOT CHECKED IN"), detail, "", name), Shape.BADGE)
        return True

    def rehearse(self) -> None:
        """Open a second window on a copy of the store, in which nothing counts; not from a locked one."""
        if not self.locked():
            self.privileged(Act.REHEARSE, self._rehearse)

    def _rehearse(self) -> None:
        arguments = ["--data", str(self._desk.store.folder), "rehearse"]
        if not getattr(sys, "frozen", False):
            arguments = ["-m", "checkin", *arguments]
        started = QProcess.startDetached(sys.executable, arguments)
        if not (started[0] if isinstance(started, tuple) else started):
            said = self.tr("A second window cannot be opened. Run in a terminal: checkin rehearse")
            self.said.emit(self.tr("NO REHEARSAL"), said)

    def everybody_out(self) -> None:
        """Note that all who are still inside went out, after telling what that is."""
        session = self._desk.session_to_empty(self._clock())
        if session is not None:
            self.privileged(Act.EVERYBODY_OUT, partial(self._ask_all_out, session))

    def _ask_all_out(self, session: Session) -> None:
        desk, now = self._desk, self._clock()
        then = partial(self._all_out, session.code)
        self._open(AllOutSheet(session, desk.course, desk.inside(session.code), now, then, self._page))

    def _all_out(self, session: str) -> None:
        now = self._clock()
        try:
            count = self._desk.everybody_out(session, now)
        except CheckinError as error:
            self.said.emit(self.tr("NOT STORED"), spoken(error))
            return
        detail = self.tr("{people} went out just now.").format(people=Counted().people(count))
        action = self.tr("Undo last takes all of it back.") if count else ""
        self.done.emit(VerdictWords(self.tr("EVERYBODY OUT"), detail, action), Shape.DOOR_OUT)
        self.stored.emit()

    def _on_registered(self, trainee: Trainee, face: BadgeFace) -> None:
        self.check_in.emit(trainee.trainee)
        try:
            self._print(face, printer=str(self._settings.value("printer/desk", "")))
        except CheckinError as error:
            self._save_badge(face, spoken(error))

    def _save_badge(self, face: BadgeFace, why: str) -> None:
        try:
            folder = (self._desk.store.folder or Path()) / "badges"
            folder.mkdir(exist_ok=True)
            path = folder / f"{face.number}.pdf"
            self._print(face, out=path)
        except (CheckinError, OSError) as error:
            self.noted.emit(self.tr("Badge not printed: {why}").format(why=spoken(error)))
            return
        said = self.tr("Badge not printed: {why} It lies in {path}").format(why=why, path=path)
        self.noted.emit(said)

    def _print(self, face: BadgeFace, *, printer: str = "", out: Path | None = None) -> None:
        """Print a provisional badge on the sheet that this desk uses, or into a file, and log it."""
        badges = Office(self._desk.store, operator=self._desk.operator).badges
        sheet = layouts.layout(str(self._settings.value("printer/sheet", layouts.DEFAULT)), badges.part("sheets"))
        course, design = self._desk.course.course, fitting(sheet, "walk-in")
        print_now(badges, course, face, sheet, self._clock(), design=design, printer=printer, out=out)

    def _session(self) -> str:
        session = self._desk.door_session(self._clock()).session
        return session.code if session is not None else ""

    def _open(self, sheet: Sheet) -> None:
        self._keep(sheet)
        sheet.open()

    def _keep(self, sheet: Sheet) -> None:
        """Remember what is open, and repeat on it what it covers."""
        self.sheet = sheet
        sheet.crown(VerdictBand(self._panel, sheet))
        sheet.finished.connect(partial(self._forget, sheet))

    def _forget(self, sheet: Sheet, _result: int) -> None:
        if self.sheet is sheet:
            self.sheet = None
