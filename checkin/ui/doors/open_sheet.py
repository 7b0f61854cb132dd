"""Opens a door file: its passphrase is typed, or the pairing code is held to the webcam."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from checkin.errors import CheckinError
from checkin.exchange.pairing import Pairing, read_pairing
from checkin.exchange.passphrase import LONGEST
from checkin.office import Doors, Entered
from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.readers import first_camera
from checkin.ui.door.scanner_bridge import ScannerBridge
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import label
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class OpenSheet(Sheet):
    """Asks for the passphrase of one file; `entered` is called with what it brought."""

    def __init__(
        self, services: Services, tasks: Tasks, path: Path, entered: Callable[[Entered], object], parent: QWidget
    ) -> None:
        super().__init__(translate("Doors", "Open a door file"), parent)
        self._services, self._tasks, self._path, self._entered = services, tasks, path, entered
        self.box.addWidget(label(path.name, "strong", wrap=True))
        words = translate(
            "Doors",
            "Type the passphrase that the organizer tells you, or hold the pairing code on the organizer's screen to "
            "this laptop's webcam.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.passphrase = text_field("4821 0937 …", LONGEST)
        self.add_field(translate("Doors", "Passphrase"), self.passphrase)
        self.view = CameraView(menu=False)
        self.view.setMinimumSize(360, 270)
        self.view.mirrored = str(services.settings.value("camera/mirrored", "1")) != "0"
        self.view.hide()
        self.box.addWidget(self.view, 1)
        self.told = label("", "small", wrap=True)
        self.told.hide()
        self.box.addWidget(self.told)
        self._bridge: ScannerBridge | None = None
        self.scan_button = self.add_act(translate("Doors", "Scan the code"), self.scan, "quiet")
        self.add_act(translate("Doors", "Cancel"), self.reject, "quiet")
        self.open_button = self.add_act(translate("Doors", "Open"), self._on_open, "primary")
        self.open_button.setEnabled(False)
        self.passphrase.textChanged.connect(lambda text: self.open_button.setEnabled(bool(text.strip())))
        self.finished.connect(self._let_go)
        self.resize(640, 1)

    def scan(self) -> None:
        """Watch for the pairing code with the webcam of the door."""
        if self._bridge is not None:
            return
        self.scan_button.setEnabled(False)
        self.view.show()
        self._services.changes.camera_wanted.emit(True)
        bridge = self._bridge = ScannerBridge(self._services.opener or first_camera(self._services.settings), self)
        bridge.framed.connect(self.view.show_frame)
        bridge.sighted.connect(self.view.show_sight)
        bridge.state_changed.connect(self.view.show_state)
        bridge.scanned.connect(self.on_text)
        bridge.start()

    def on_text(self, text: str) -> None:
        """Take what the webcam read."""
        found = read_pairing(text)
        if found is None:
            self._tell(translate("Doors", "This is no pairing code. It stands on the organizer's screen."))
        elif not self._busy:
            self.decrypt(found)

    @property
    def _busy(self) -> bool:
        return not self.passphrase.isEnabled()

    def decrypt(self, typed: str | Pairing) -> None:
        """Open the file; decrypting takes seconds."""
        self.refuse("")
        self._wait(busy=True)
        services, path, now = self._services, self._path, self._services.clock()
        self._tasks.run(
            translate("Doors", "Opening {file}").format(file=path.name),
            lambda _progress: Doors(services.office).enter(path, typed, now),
            self._on_entered,
            self._on_refused,
            quiet=True,
        )

    def _on_open(self) -> None:
        self.decrypt(self.passphrase.text())

    def _on_entered(self, entered: Entered) -> None:
        self.accept()
        self._entered(entered)

    def _on_refused(self, error: BaseException) -> None:
        self._wait(busy=False)
        if not isinstance(error, CheckinError):
            raise error
        self.refuse(spoken(error))
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _wait(self, *, busy: bool) -> None:
        self.passphrase.setEnabled(not busy)
        self.open_button.setEnabled(not busy and bool(self.passphrase.text().strip()))
        self._tell(translate("Doors", "Decrypting: this takes a few seconds.") if busy else "")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _let_go(self) -> None:
        if self._bridge is not None:
            self._bridge.stop()
            self._bridge = None
            self._services.changes.camera_wanted.emit(False)
