"""Sound is optional: with no device the program says so once and goes on."""

import pytest
from PySide6.QtWidgets import QApplication

from checkin.attendance.verdicts import Kind
from checkin.ui.sounds import Sounds


def test_playing_never_fails(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    sounds = Sounds()
    sounds.prepare()
    sounds.play(Kind.ADMITTED)
    sounds.play(Kind.FORGED)
    assert len(caplog.records) <= 1
