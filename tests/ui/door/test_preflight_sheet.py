"""The sheet of the checks before the doors open: every row has an answer."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.capture.scanner import CameraState, CameraStateKind
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.preflight import CHECKS, Finding, State
from checkin.ui.door import preflight_sheet
from checkin.ui.door.preflight_sheet import PreflightSheet
from checkin.ui.language import use_language
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(desk: Desk, qtbot: QtBot) -> PreflightSheet:
    page = QWidget()
    qtbot.addWidget(page)
    sheet = PreflightSheet(desk, lambda: MORNING, lambda: CameraState(CameraStateKind.ENDED, ""), None, page)
    sheet.page = page  # type: ignore[attr-defined]  # lives as long
    qtbot.waitUntil(lambda: all(sheet.rows[name].state is not None for name in CHECKS), timeout=10_000)
    return sheet


@pytest.mark.parametrize("error", [EnvironmentFault("The disk does not answer."), RuntimeError("odd")])
def test_no_row_waits_for_ever(error: Exception, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> list[Finding]:
        raise error

    monkeypatch.setattr(preflight_sheet, "preflight", fails)
    sheet = opened(desk, qtbot)
    for name in CHECKS:
        row = sheet.rows[name]
        assert row.state is State.BAD and str(error) in row.found.text() and row.advice.text()
    sheet.reject()


def test_the_session_is_named_in_the_language_of_the_screen(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    use_language(qapp, "zh_CN")
    sheet = opened(desk, qtbot)
    assert desk.timetable.sessions[0].title_zh in sheet.rows["timetable"].found.text()
    sheet.reject()
