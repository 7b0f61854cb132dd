"""Which folders are watched, and how the watch stands."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QListWidget, QWidget

from checkin.headquarters import WatchState
from checkin.ui.door.sheet import Sheet
from checkin.ui.flow import Flow
from checkin.ui.headquarters.watching import Watching
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, label


class WatchSheet(Sheet):
    """Adds and removes folders."""

    def __init__(self, watching: Watching, parent: QWidget) -> None:
        super().__init__(translate("Headquarters", "Watched folders"), parent)
        self._watching = watching
        words = translate(
            "Headquarters",
            "Day files that come into these folders, or folders in them, are taken in by themselves while the window "
            "is open, and answered there. Without a window: checkin hq receive FOLDER --watch.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Headquarters", "Watched folders"))
        self.box.addWidget(self.list, 1)
        self.said = label("", "", wrap=True)
        self.box.addWidget(self.said)
        self.drop_button = button(translate("Headquarters", "Stop watching it"), self._on_drop)
        row = Flow()
        row.addWidget(self.drop_button)
        self.box.addLayout(row)
        self.add_act(translate("Headquarters", "Close"), self.accept, "quiet")
        self.add_button = self.add_act(translate("Headquarters", "Add a folder…"), self._on_add, "primary")
        watching.happened.connect(self.tell)
        self.list.currentRowChanged.connect(self._on_row)
        self.resize(680, 460)
        self.fill()

    def fill(self) -> None:
        """List the folders."""
        self.list.clear()
        self.list.addItems([str(folder) for folder in self._watching.folders])
        self._on_row(self.list.currentRow())
        self.tell(self._watching.state)

    def add(self, folder: Path) -> None:
        """Watch one more folder."""
        self._watching.watch(tuple(dict.fromkeys([*self._watching.folders, folder])))
        self.fill()

    def tell(self, state: WatchState | None) -> None:
        """Say how the watch stands."""
        self.said.setText("" if state is None else watch_words(state))

    def _on_add(self) -> None:
        name = QFileDialog.getExistingDirectory(self, translate("Headquarters", "Watch a folder"))
        if name:
            self.add(Path(name))

    def _on_drop(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._watching.watch(tuple(f for f in self._watching.folders if str(f) != item.text()))
            self.fill()

    def _on_row(self, row: int) -> None:
        self.drop_button.setEnabled(row >= 0)


def watch_words(state: WatchState) -> str:
    """Return how the watch stands."""
    lines = []
    if state.problem:
        lines.append(spoken(state.problem))
    for folder in state.away:
        lines.append(translate("Headquarters", "{folder} is not there now.").format(folder=folder))
    counts = translate("Headquarters", "Taken in: {taken}, kept apart: {apart}, not whole yet: {coming}")
    lines.append(counts.format(taken=state.taken, apart=state.apart, coming=state.coming))
    return "\n".join(lines)
