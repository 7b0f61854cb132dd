"""One short sound for each verdict; where sound does not work the program goes on without it."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from checkin.attendance.verdicts import Kind
from checkin.places import resources

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)

_SOUNDS = {
    Kind.ADMITTED: "admitted.wav",
    Kind.LATE: "late.wav",
    Kind.EXCUSED_BUT_HERE: "excused.wav",
    Kind.CHECKED_OUT: "out.wav",
    Kind.BACK_IN: "in.wav",
    Kind.PROVISIONAL: "provisional.wav",
    Kind.ALREADY_IN: "already.wav",
    Kind.WRONG_SESSION: "wrong.wav",
    Kind.NO_SESSION: "no_session.wav",
    Kind.NOT_OPEN: "not_open.wav",
    Kind.CLOSED: "closed.wav",
    Kind.REPLACED: "replaced.wav",
    Kind.REVOKED: "revoked.wav",
    Kind.WITHDRAWN: "withdrawn.wav",
    Kind.OTHER_COURSE: "other_course.wav",
    Kind.FORGED: "forged.wav",
    Kind.NOT_A_BADGE: "tick.wav",
}
FAILURE = "failed.wav"
"""Something was not stored: the program's own trouble, and no verdict."""


def sound_for(kind: Kind) -> str:
    """Return the name of the sound file of a verdict."""
    return _SOUNDS[kind]


class Sounds(QObject):
    """Plays the sound of a verdict. Without a sound device, or without the sound library, it stays silent."""

    def __init__(self, parent: QObject | None = None, *, volume: float = 0.9) -> None:
        super().__init__(parent)
        self.volume = volume
        """0 (silent) to 1; for what is played from now on."""
        self.last = ""
        """Name of the sound that was chosen last, whether this machine can play it or not."""
        self._effects: dict[str, QSoundEffect] = {}
        self._silent = False

    def prepare(self) -> None:
        """Load all sounds, so that the first scan does not wait for them."""
        for name in (*_SOUNDS.values(), FAILURE):
            self._try(name, play=False)

    def device(self) -> str:
        """Return the name of the loudspeaker, "" without one."""
        try:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  # fails without libpulse on Linux
        except ImportError:
            return ""
        device = QMediaDevices.defaultAudioOutput()
        return "" if device.isNull() else device.description()

    def play(self, kind: Kind) -> None:
        """Play the sound of a verdict; returns at once."""
        self._play(sound_for(kind))

    def play_failure(self) -> None:
        """Play the sound that says that nothing was stored; returns at once."""
        self._play(FAILURE)

    def _play(self, name: str) -> None:
        self.last = name
        self._try(name, play=True)

    def _try(self, name: str, *, play: bool) -> None:
        if self._silent:
            return
        try:
            effect = self._effect(name)
            if play and self.volume > 0:
                effect.setVolume(self.volume)
                effect.play()
        except (ImportError, OSError, RuntimeError) as error:
            self._silent = True
            log.warning("No sound on this machine, the program goes on without it: %s", error)

    def _effect(self, name: str) -> "QSoundEffect":
        known = self._effects.get(name)
        if known is not None:
            return known
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415  # fails without libpulse on Linux

        if not QMediaDevices.audioOutputs():
            raise RuntimeError("there is no sound device.")
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(resources() / "sounds" / name)))
        self._effects[name] = effect
        return effect
