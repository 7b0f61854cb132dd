"""The exchange of journals with other doors: through which hub, through which folder, and how it stands."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from checkin.attendance.course import Course
from checkin.errors import CheckinError, InputError
from checkin.exchange.credentials import Keeper
from checkin.ui.delivery.live_words import state_said
from checkin.ui.delivery.post import Post
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, label, line
from checkin.ui.tasks import Tasks

EXAMPLE = "postgresql+psycopg://name@server/checkin"
"""An address of a hub, the same in every language."""


class ExchangeSheet(Sheet):
    """Chooses hub and folder; says since when it is together or alone, and what waits."""

    def __init__(self, post: Post, course: Course, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(translate("Delivery", "Exchange with other doors"), parent)
        self._post, self._live, self._course, self._tasks = post, post.live, course, tasks
        self._add_hub()
        self.box.addWidget(line())
        self._add_folder()
        self.box.addStretch(1)
        self.add_act(translate("Delivery", "Close"), self.reject, "quiet")
        self.save_button = self.add_act(translate("Delivery", "Use these"), self._on_save, "primary")
        self._live.stood.connect(self.tell)
        self.resize(640, 1)
        self.tell()

    def tell(self) -> None:
        """Say how the exchange stands."""
        for said, state in ((self.hub_said, self._live.hub_state), (self.folder_said, self._live.folder_state)):
            words = "" if state is None else state_said(state, self._course)
            fewer = len(words.splitlines()) < len(said.text().splitlines())
            said.setText(words)
            said.setVisible(bool(words))
            if fewer:
                self._shrink()

    def _shrink(self) -> None:
        """Leave no hole where something was said; it grows by itself."""
        layout = self.layout()
        assert layout is not None, "made with one"
        layout.activate()
        self.resize(self.width(), layout.totalMinimumHeightForWidth(self.width()))

    def _add_hub(self) -> None:
        words = translate(
            "Delivery",
            "Doors on one hub, a PostgreSQL server, know of each other's scans within a second. Without the network "
            "each goes on alone, and catches up by itself.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.hub = text_field(EXAMPLE, 500)
        self.hub.setText(self._live.ways.hub)
        self.hub.setCursorPosition(0)
        self.password = text_field("", 500)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        if self._live.ways.hub:
            self.password.setPlaceholderText(translate("Delivery", "as before"))
        self.add_field(translate("Delivery", "Address of the hub"), self.hub)
        row = QHBoxLayout()
        self.password.setAccessibleName(translate("Delivery", "Password of the hub"))
        self.box.addWidget(label(translate("Delivery", "Password"), "small"))
        row.addWidget(self.password, 1)
        self.test_button = button(translate("Delivery", "Test connection"), self._on_test)
        row.addWidget(self.test_button)
        self.box.addLayout(row)
        if self._post.outbox.credentials.keeper() is Keeper.STORE:
            words = translate(
                "Delivery",
                "There is no keyring on this system: passwords lie in the store, which only this user can read.",
            )
            self.box.addWidget(label(words, "small", wrap=True))
        self.tested, self.hub_said = label("", "", wrap=True), label("", "", wrap=True)
        self.tested.hide()
        self.box.addWidget(self.tested)
        self.box.addWidget(self.hub_said)

    def _add_folder(self) -> None:
        words = translate(
            "Delivery",
            "Doors that use the same folder learn of each other's scans: a network drive, or a folder that Syncthing "
            "or a cloud drive keeps the same on every laptop. No server is needed.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.folder = text_field(translate("Delivery", "No folder"), 500)
        self.folder.setAccessibleName(translate("Delivery", "Folder"))
        self.folder.setText(self._live.ways.folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(button(translate("Delivery", "Choose…"), self._on_browse))
        self.box.addLayout(row)
        self.folder_said = label("", "", wrap=True)
        self.box.addWidget(self.folder_said)

    def _on_browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, translate("Delivery", "Folder to exchange journals"))
        if name:
            self.folder.setText(name)

    def _on_test(self) -> None:
        """Try the hub, off the window's thread."""
        self.refuse("")
        self._say(translate("Delivery", "Trying …"), "small")
        address, password, ways = self.hub.text().strip(), self.password.text(), self._live.ways
        title = translate("Delivery", "Trying {target}").format(target=translate("Delivery", "the hub"))

        def done(server: str) -> None:
            self._say(translate("Delivery", "It works: {server} answers.").format(server=server), "good")

        def refused(error: BaseException) -> None:
            self._say(spoken(error) if isinstance(error, CheckinError) else type(error).__name__, "bad")

        self._tasks.run(title, lambda _progress: ways.try_hub(address, password), done, refused)

    def _say(self, words: str, role: str) -> None:
        self.tested.setText(words)
        self.tested.setProperty("role", role)
        self.tested.style().polish(self.tested)
        self.tested.show()

    def _on_save(self) -> None:
        ways, address, folder = self._live.ways, self.hub.text().strip(), self.folder.text().strip()
        self.refuse("")
        try:
            if address != ways.hub or self.password.text():
                self._live.use_hub(address, self.password.text() or None)
                self.hub.setText(ways.hub)
                self.hub.setCursorPosition(0)
                self.password.clear()
        except InputError as error:
            self.refuse(spoken(error))
            return
        if folder != ways.folder:
            self._live.use_folder(folder)
        self.tested.hide()
        self.tell()
