"""The exchange of journals with other doors through a folder: which one, and how it stands."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.exchange.folder import FolderState
from checkin.ui.delivery.post import Post
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import moment_words, spoken, translate
from checkin.ui.page import button, label


class FolderSheet(Sheet):
    """Chooses the folder; says since when it is together or alone, and what waits."""

    def __init__(self, post: Post, course: Course, parent: QWidget) -> None:
        super().__init__(translate("Delivery", "Exchange with other doors"), parent)
        self._post, self._course = post, course
        words = translate(
            "Delivery",
            "Doors that use the same folder learn of each other's scans: a network drive, or a folder that Syncthing "
            "or a cloud drive keeps the same on every laptop. No server is needed.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.folder = text_field(translate("Delivery", "No folder: this door works alone"), 500)
        self.folder.setAccessibleName(translate("Delivery", "Folder"))
        self.folder.setText(post.folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(button(translate("Delivery", "Choose…"), self._on_browse))
        self.box.addLayout(row)
        self.said = label("", "", wrap=True)
        self.box.addWidget(self.said)
        self.box.addStretch(1)
        self.add_act(translate("Delivery", "Close"), self.reject, "quiet")
        self.save_button = self.add_act(translate("Delivery", "Use this folder"), self._on_save, "primary")
        post.happened.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say how the exchange stands."""
        state = self._post.folder_state
        self.said.setText("" if state is None else folder_said(state, self._course))

    def _on_browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, translate("Delivery", "Folder to exchange journals"))
        if name:
            self.folder.setText(name)

    def _on_save(self) -> None:
        self._post.share(self.folder.text().strip())
        self.tell()


def folder_said(state: FolderState, course: Course) -> str:
    """Return how the exchange stands, a line each."""
    since = moment_words(course, state.since)
    if state.together:
        lines = [translate("Delivery", "Together with the folder since {when}").format(when=since)]
    else:
        lines = [translate("Delivery", "Alone since {when}").format(when=since), spoken(state.reason)]
    told = (
        (state.waiting, translate("Delivery", "Entries of this door that wait: {n}")),
        (state.taken, translate("Delivery", "New entries of other doors: {n}")),
        (state.undecided, translate("Delivery", "Entries of unknown devices, to be decided under Review: {n}")),
        (len(state.broken), translate("Delivery", "Files that are not whole, or not yet: {n}")),
    )
    lines += [words.format(n=number) for number, words in told if number]
    return "\n".join(line for line in lines if line)
