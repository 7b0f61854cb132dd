"""Makes a door file: what it is for, its passphrase, where it goes; then how a door is given both."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.attendance.invitations import MOST
from checkin.errors import CheckinError
from checkin.exchange.doorfile import LABEL
from checkin.exchange.passphrase import LONGEST, Strength, strength, tidied
from checkin.office import Doors, Made
from checkin.office.doors import USUAL_MOST
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.doors.code_view import CodeView
from checkin.ui.language import moment_words, spoken, translate
from checkin.ui.page import clear, inset, label
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class MakeSheet(Sheet):
    """Asks, then shows the passphrase and the pairing code for as long as it is open; they are kept nowhere."""

    def __init__(self, services: Services, tasks: Tasks, course: Course, parent: QWidget) -> None:
        super().__init__(translate("Doors", "Door file"), parent)
        self._services, self._tasks, self._course = services, tasks, course
        self.made: Made | None = None
        words = translate(
            "Doors",
            "All that a door needs of this course: timetable, roster, badges, the key that tells genuine badges, and "
            "an invitation, so that its scans count. One file serves several laptops.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.name = text_field(translate("Doors", "Main hall"), LABEL)
        self.most = QSpinBox()
        inset(self.most)
        self.most.setRange(1, MOST)
        self.most.setValue(USUAL_MOST)
        self.add_fields(
            (translate("Doors", "What it is for"), self.name), (translate("Doors", "Laptops at most"), self.most)
        )
        self.own = text_field(translate("Doors", "Made here: 20 digits that can be read out"), LONGEST)
        self.add_field(translate("Doors", "Own passphrase, if you want one"), self.own)
        self.told = label("", "small", wrap=True)
        self.box.addWidget(self.told)
        self.own.textChanged.connect(self._on_typed)
        self.box.addStretch(1)
        self.cancel_button = self.add_act(translate("Doors", "Cancel"), self.reject, "quiet")
        self.make_button = self.add_act(translate("Doors", "Write it to…"), self.ask_folder, "primary")
        self.resize(640, 1)

    def ask_folder(self) -> None:
        """Ask for a folder, for instance a stick, and write the file there."""
        name = QFileDialog.getExistingDirectory(self, translate("Doors", "Write the door file into"))
        if name:
            self.write(Path(name))

    def write(self, folder: Path) -> None:
        """Write the file into a folder; encrypting takes seconds."""
        self.refuse("")
        self.make_button.setEnabled(False)
        self.told.setText(translate("Doors", "Encrypting: this takes a few seconds."))
        services, course, now = self._services, self._course.course, self._services.clock()
        label_, typed, most = self.name.text(), self.own.text(), self.most.value()
        exchange = services.post.live.ways.told
        self._tasks.run(
            translate("Doors", "Writing the door file"),
            lambda _progress: Doors(services.office).make(
                course, folder, now, label=label_, typed=typed, most=most, exchange=exchange
            ),
            self._on_made,
            self._on_refused,
            quiet=True,
        )

    def _on_refused(self, error: BaseException) -> None:
        self.make_button.setEnabled(True)
        self._on_typed(self.own.text())
        if not isinstance(error, CheckinError):
            raise error
        self.refuse(spoken(error))

    def _on_made(self, made: Made) -> None:
        self.made = made
        clear(self.box)
        clear(self.acts)
        self.acts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(6)
        self._tell(left, made)
        row.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        self.code = CodeView()
        self.code.show_text(made.pairing.text)
        self.code.setAccessibleName(translate("Doors", "Pairing code"))
        right.addWidget(self.code)
        right.addWidget(label(translate("Doors", "Pairing code"), "small"))
        right.addStretch(1)
        row.addLayout(right)
        self.box.addLayout(row, 1)
        self.resize(900, 1)
        self.add_act(translate("Doors", "Open folder"), self._on_folder, "quiet")
        self.add_act(translate("Doors", "Copy the passphrase"), self._on_copy)
        self.add_act(translate("Doors", "Done"), self.accept, "primary")
        self._services.changes.changed.emit()

    def _tell(self, box: QVBoxLayout, made: Made) -> None:
        box.addWidget(label(translate("Doors", "Passphrase"), "small"))
        self.passphrase = label(made.passphrase, "title", wrap=True)
        box.addWidget(self.passphrase)
        box.addWidget(label(translate("Doors", "Written to"), "small"))
        box.addWidget(label(str(made.path), wrap=True))
        until = moment_words(self._course, made.until)
        box.addWidget(
            label(translate("Doors", "It invites laptops until {when}.").format(when=until), "quiet", wrap=True)
        )
        box.addSpacing(8)
        steps = (
            translate("Doors", "1. Carry the file to the door's laptop: on a stick, or through a folder."),
            translate("Doors", "2. There: on the page Course press Open door file, or drop the file on the window."),
            translate(
                "Doors", "3. Hold this code to its webcam, or read the passphrase out. It never travels with the file."
            ),
        )
        for words in steps:
            box.addWidget(label(words, wrap=True))
        box.addStretch(1)

    def _on_typed(self, text: str) -> None:
        said = ""
        if text.strip():
            said = {
                Strength.USELESS: translate("Doors", "Soon guessed: make it longer."),
                Strength.WEAK: translate("Doors", "Would be guessed by somebody who takes days over it."),
                Strength.STRONG: translate("Doors", "Long enough, if it stands in no list and no song."),
            }[strength(tidied(text))]
        self.told.setText(said)

    def _on_copy(self) -> None:
        if self.made is not None:
            QGuiApplication.clipboard().setText(self.made.passphrase)

    def _on_folder(self) -> None:
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made.path.parent)))
