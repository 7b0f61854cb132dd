"""Staff hold up a few printed badges, and are told how far away each reads: before the queue stands there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges import symbol
from checkin.badges.faults import wanted_distance
from checkin.badges.held import FIELD_OF_VIEW, Judgement, Trial, focal_length
from checkin.capture.frames import Frame
from checkin.capture.scanner import Sight
from checkin.capture.sources import Source
from checkin.desk import Desk
from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.scanner_bridge import ScannerBridge
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import inset, label
from checkin.ui.table import Table

_USUAL_WIDTH = 1280


@dataclass(slots=True)
class _Held:
    """A badge that was held up."""

    name: str
    trial: Trial


def judged(trial: Trial) -> str:
    """Return what is said of a badge: how far away it reads, and what that means for the door."""
    far = round(trial.farthest / 10)
    if trial.judgement is Judgement.GOOD:
        return translate("Badges", "reads at {far} cm: good").format(far=far)
    if trial.judgement is Judgement.FARTHER:
        words = translate("Badges", "reads at {far} cm; hold it farther away, your door needs {wanted} cm")
        return words.format(far=far, wanted=round(trial.wanted / 10))
    words = translate("Badges", "reads at {far} cm: too small for your door, a symbol of {size} mm would do")
    return words.format(far=far, size=f"{trial.needed_module * symbol.SIZE:.0f}")


def _shortly(trial: Trial) -> str:
    """Return the same in a few words."""
    words = {
        Judgement.GOOD: translate("Badges", "up to {far} cm, good"),
        Judgement.FARTHER: translate("Badges", "up to {far} cm so far"),
        Judgement.TOO_SMALL: translate("Badges", "up to {far} cm, too small"),
    }
    return words[trial.judgement].format(far=round(trial.farthest / 10))


class HoldSheet(Sheet):
    """The camera, and each badge that was held before it. Nobody is checked in."""

    def __init__(
        self,
        desk: Desk,
        opener: Callable[[], Source],
        module: float,
        settings: QSettings,
        parent: QWidget,
    ) -> None:
        """`module`: width in mm of a module on the badges that are chosen."""
        super().__init__(translate("Badges", "Try printed badges"), parent)
        self._desk, self._settings, self._width = desk, settings, _USUAL_WIDTH
        self._names: dict[str, str] = {}
        self.held: dict[str, _Held] = {}
        words = translate(
            "Badges",
            "Hold a printed badge before the camera, and move it slowly away. Nobody is checked in.",
        )
        self.box.addWidget(label(words, "quiet", wrap=True))
        self.view = CameraView(menu=False)
        self.view.mirrored = str(settings.value("camera/mirrored", "1")) != "0"
        self.now = label("", "strong", wrap=True)
        self.model = RowsModel(
            (
                Column(translate("Badges", "Badge"), lambda h: h.name, "strong", lambda h: _shortly(h.trial)),
                Column(translate("Badges", "Now"), lambda h: f"{h.trial.last / 10:.0f} cm", right=True),
            )
        )
        self.table = Table(translate("Badges", "Badges that were held up"))
        self.table.setModel(self.model)
        self.table.setMinimumSize(360, 160)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.now)
        right.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addLayout(right, 1)
        self.box.addLayout(row, 1)
        self.across = self._field(module * symbol.SIZE, 5, 100, " mm")
        self.angle = self._field(self._stored("camera/field", FIELD_OF_VIEW), 20, 140, "°")
        self.wanted = self._field(self._stored("badges/wanted", wanted_distance() / 10), 10, 300, " cm")
        self.add_fields(
            (translate("Badges", "Symbol on the badge, without its white margin"), self.across),
            (translate("Badges", "What the camera shows across"), self.angle),
            (translate("Badges", "How far away your door reads"), self.wanted),
        )
        self.add_act(translate("Badges", "Close"), self.reject, "primary")
        self.bridge = ScannerBridge(opener, self)
        self.bridge.framed.connect(self._on_framed)
        self.bridge.sighted.connect(self._on_sighted)
        self.bridge.state_changed.connect(self.view.show_state)
        self.finished.connect(self._on_finished)
        self.resize(1000, 640)
        self._say(translate("Badges", "No badge was read yet."))
        self.bridge.start()

    def _field(self, value: float, least: float, most: float, suffix: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        inset(field)
        field.setDecimals(1 if suffix == " mm" else 0)
        field.setRange(least, most)
        field.setSuffix(suffix)
        field.setValue(value)
        field.valueChanged.connect(self._on_changed)
        return field

    def _stored(self, name: str, usual: float) -> float:
        try:
            return float(str(self._settings.value(name, usual)))
        except ValueError:
            return usual

    def _trial(self) -> Trial:
        focal = focal_length(self._width, self.angle.value())
        return Trial(self.across.value() / symbol.SIZE, focal, self.wanted.value() * 10)

    def _on_changed(self) -> None:
        """Begin anew: what was read so far was judged by other figures."""
        self._settings.setValue("camera/field", self.angle.value())
        self._settings.setValue("badges/wanted", self.wanted.value())
        self.held.clear()
        self.model.set_rows([])
        self._say(translate("Badges", "No badge was read yet."))

    def _on_framed(self, frame: Frame) -> None:
        self._width = frame.image.shape[1]
        self.view.show_frame(frame)

    def _on_sighted(self, sight: Sight) -> None:
        self.view.show_sight(sight)
        for reading in sight.readings:
            name = self._name(reading.text)
            if not name:
                self._say(translate("Badges", "Not a badge of this course"))
                continue
            held = self.held.setdefault(reading.text, _Held(name, self._trial()))
            held.trial.read(reading.corners)
            self._say(f"{name}: {judged(held.trial)}")
        if any(reading.text in self.held for reading in sight.readings):
            self.model.set_rows(list(reversed(self.held.values())))
            self.table.fit({0: 1})

    def _name(self, text: str) -> str:
        """Return whose badge it is, "" for none of this course."""
        if text not in self._names:
            ours, name = self._desk.identify(text)
            self._names[text] = (name or "?") if ours else ""
        return self._names[text]

    def _say(self, words: str) -> None:
        if words != self.now.text():
            self.now.setText(words)

    def _on_finished(self, _result: int) -> None:
        self.bridge.stop()
