"""What staff do at the door beside scanning: walk-ins, notes, lists, paper, everybody out, the PIN."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from checkin.attendance.course import Trainee
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
from checkin.ui.door.choices import add_choices
from checkin.ui.door.keys_sheet import KeysSheet, key_words
from checkin.ui.door.lists_sheet import MISSING, ListsSheet
from checkin.ui.door.note_sheet import NoteSheet
from checkin.ui.door.paper_sheet import PaperSheet
from checkin.ui.door.pin_sheet import SetPinSheet, ask_pin
from checkin.ui.door.preflight_sheet import PreflightSheet
from checkin.ui.door.sheet import Sheet
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.language import Counted, spoken
from checkin.ui.sounds import Sounds


class DoorTools(QObject):
    """Opens the sheets of the Door page and does what they say.

    Signals:
        check_in(str)    check this trainee in by hand
        stored()         something that the page shows was stored
        said(str, str)   a headline and a sentence for staff
        lock_wanted()    leave nothing but the door on the screen
    """

    check_in = Signal(str)
    stored = Signal()
    said = Signal(str, str)
    lock_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        settings: QSettings,
        page: QWidget,
        *,
        camera: Callable[[], CameraState],
        sounds: Sounds | None = None,
    ) -> None:
        """Work for a page; `camera` tells the state of its camera."""
        super().__init__(page)
        self._desk, self._clock, self._settings, self._page = desk, clock, settings, page
        self.guard = Guard(desk)
        self.sheet: Sheet | None = None
        self._camera, self._sounds = camera, sounds
        if sounds is not None:
            sounds.volume = self._number("sound/volume", sounds.volume)
        self.person: Trainee | None = None
        """Whom the last verdict was about."""

    def add_to(self, menu: QMenu) -> None:
        """Add these acts to a menu."""
        menu.addSeparator()
        note = self.tr("Note for {name}…").format(name=self.person.name) if self.person else self.tr("Note…")
        session = self._desk.timetable.get(self._session())
        for words, key, act, possible in (
            (self.tr("Register a walk-in…"), "F3", self.register, True),
            (self.tr("Lists of this session…"), "F4", self.show_lists, session is not None),
            (note, "F6", self.write_note, self.person is not None),
            (self.tr("Enter a paper sign-in sheet…"), "", self.enter_paper, True),
            (self.tr("Everybody out"), "", self.everybody_out, session is not None and session.exits),
            (self.tr("Check before the doors open…"), "F8", self.check, True),
            (self.tr("Rehearse on a copy…"), "", self.rehearse, not self._desk.store.rehearsal),
            (self.tr("PIN of this laptop…"), "", self.set_pin, True),
            (self.tr("Lock: only the door"), "F11", self.lock_wanted.emit, True),
            (self.tr("Keys…"), "F1", self.show_keys, True),
        ):
            action = menu.addAction(words.replace("&", "&&") + (f"\t{key_words(key)}" if key else ""))
            action.setEnabled(possible)
            action.triggered.connect(partial(_call, act))

        menu.addSeparator()
        volumes = ((0.0, self.tr("Off")), (0.3, self.tr("Quiet")), (0.6, self.tr("Medium")), (0.9, self.tr("Loud")))
        add_choices(menu.addMenu(self.tr("Sound")), volumes, self._number("sound/volume", 0.9), self._set_volume)
        stays = [(0.0, self.tr("Until the next scan"))]
        stays += [(float(s), self.tr("{seconds} s").format(seconds=s)) for s in (3, 5, 10, 30)]
        add_choices(menu.addMenu(self.tr("A verdict stays")), stays, self.hold, self._set_hold)
        shown = menu.addAction(self.tr("Show phones in the lists"))
        shown.setCheckable(True)
        shown.setChecked(self.phones)
        shown.triggered.connect(self._on_phones)

    @property
    def hold(self) -> float:
        """For how many seconds a verdict stays; 0: until the next scan."""
        return self._number("door/hold", 0.0)

    @property
    def phones(self) -> bool:
        """Whether the lists of this laptop show people's phones."""
        return str(self._settings.value("door/phones", "0")) == "1"

    def _on_phones(self, shown: bool) -> None:
        self.privileged(Act.PHONES, lambda: self._settings.setValue("door/phones", "1" if shown else "0"))

    def _set_hold(self, seconds: float) -> None:
        self._settings.setValue("door/hold", seconds)

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
        """Tell whether a badge that was read is only tried now, and show what it is."""
        if isinstance(self.sheet, PreflightSheet):
            self.sheet.on_text(text)
            return True
        return False

    def rehearse(self) -> None:
        """Open a second window on a copy of the store, in which nothing counts."""
        folder = str(Path(self._desk.store.place).parent)
        arguments = ["--data", folder, "rehearse"]
        if not getattr(sys, "frozen", False):
            arguments = ["-m", "checkin", *arguments]
        started = QProcess.startDetached(sys.executable, arguments)
        if not (started[0] if isinstance(started, tuple) else started):
            said = self.tr("A second window cannot be opened. Run in a terminal: checkin rehearse")
            self.said.emit(self.tr("NO REHEARSAL"), said)

    def everybody_out(self) -> None:
        """Note that all who are still inside went out."""
        session = self._session()
        self.privileged(Act.EVERYBODY_OUT, lambda: self._all_out(session))

    def _all_out(self, session: str) -> None:
        try:
            count = self._desk.everybody_out(session, self._clock())
        except CheckinError as error:
            self.said.emit(self.tr("NOT STORED"), spoken(error))
            return
        said = self.tr("{people} went out just now.").format(people=Counted().people(count))
        self.said.emit(self.tr("EVERYBODY OUT"), said)
        self.stored.emit()

    def _on_registered(self, trainee: Trainee, face: BadgeFace) -> None:
        self.check_in.emit(trainee.trainee)
        try:
            self._print(face, printer=str(self._settings.value("printer/desk", "")))
        except CheckinError as error:
            self._save_badge(face, spoken(error))

    def _save_badge(self, face: BadgeFace, why: str) -> None:
        folder = Path(self._desk.store.place).parent / "badges"
        try:
            folder.mkdir(exist_ok=True)
            path = folder / f"{face.number}.pdf"
            self._print(face, out=path)
        except (CheckinError, OSError) as error:
            self.said.emit(self.tr("BADGE NOT PRINTED"), spoken(error))
            return
        said = self.tr("{why} The badge lies in {path}").format(why=why, path=path)
        self.said.emit(self.tr("REGISTERED, BADGE NOT PRINTED"), said)

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
        self.sheet = sheet
        sheet.finished.connect(self._forget)

    def _forget(self, _result: int) -> None:
        self.sheet = None


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
