"""The panel shows a whole name and a whole note, text as it is, and goes on showing on top of what covers it."""

from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QColor, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin.desk import Desk, Notes, WalkIn, WalkIns
from checkin.ui import theme
from checkin.ui.door.band import VerdictBand
from checkin.ui.door.looks import LOOKS
from checkin.ui.door.page import DoorPage
from checkin.ui.door.verdict_layout import NAME_LEAST, lay_out
from checkin.ui.sentences import VerdictWords
from checkin.ui.tips import tip
from tests.conftest import MORNING
from tests.ui.door.test_tools import no_camera

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
LAPTOP, SCALED = (838, 384), (623, 288)
"""Of the panel, at 1366 × 768 and 1092 × 614."""
NAMES = "王建国", "欧阳·阿卜杜拉·买买提·艾合买提江", "Maximiliane Wolkenstein-Habsburger von und zu Altenburg"
NOTES = (
    "collect the file",
    "bring the copy of the id card to the desk, " * 5,
    "请到报到处领取文件和胸牌，并补交身份证复印件" * 9,
)
HOSTILE = "<h1>Boss</h1><img src=x> & {0}"


@pytest.fixture(params=[(1254, 768), (980, 614)])
def page(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path) -> Iterator:
    theme.apply(qapp, "light")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = DoorPage(desk, lambda: MORNING, no_camera, settings)
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.show()
    yield made
    made.stop()


def joined(lines: list[str]) -> str:
    return "".join(lines).replace(" ", "")


@pytest.mark.parametrize(("name", "note", "size"), list(product(NAMES, NOTES, (LAPTOP, SCALED))))
def test_name_and_note_are_shown_whole(qapp: QApplication, name: str, note: str, size: tuple[int, int]) -> None:
    note = note[:200]
    said = VerdictWords("WELCOME", "Sichuan · Group 2 · No. 031", "Admitted 08:52", name, "Latin Name", note)
    made = lay_out(said, *size)
    assert joined(made.text_of("name")) == name.replace(" ", "") and len(made.text_of("name")) <= 2
    assert joined(made.text_of("note")) == note.replace(" ", "")
    assert made.note is not None and made.note.left() >= 0 and made.note.right() <= size[0]
    ordered = [line for part in ("headline", "name", "latin", "detail", "note", "action") for line in made.lines
               if line.part == part]  # fmt: skip
    for above, below in pairwise(ordered):
        assert below.y >= above.y + above.pixels, (above, below)
    assert ordered[-1].y + ordered[-1].pixels * 1.28 <= size[1]
    least = NAME_LEAST if name != NAMES[2] else 26
    assert all(line.pixels >= least for line in made.lines if line.part == "name")
    assert all(line.pixels >= 12 for line in made.lines)


def test_without_a_note_a_long_name_is_whole_too(qapp: QApplication) -> None:
    for button in (None, QSize(170, 44), QSize(420, 44)):
        said = VerdictWords("NOT OPEN YET", "Opening ceremony opens at 08:30", "Ask to come back at 08:30", NAMES[1])
        made = lay_out(said, *SCALED, button)
        assert joined(made.text_of("name")) == NAMES[1] and made.text_of("headline") == ["NOT OPEN YET"]
        last = max(line.y + line.pixels for line in made.lines if line.part != "action")
        assert last <= min(line.y for line in made.lines if line.part == "action")


def test_the_question_covers_the_search_or_leaves_it(page: DoorPage, tokens: dict[str, str]) -> None:
    page._on_scanned(tokens["001"], "camera")
    page._on_undo_last()
    field, question = page.search.geometry(), page.reason.geometry()
    assert question.top() > field.bottom() or question.top() <= field.top(), "not over half of it"
    assert question.top() >= page.panel.geometry().bottom() and page.rect().contains(question)
    assert question.height() >= page.reason.heightForWidth(question.width())


def test_a_name_is_shown_as_it_is(page: DoorPage, desk: Desk) -> None:
    trainee, _ = WalkIns(desk).register(WalkIn(HOSTILE, "<b>Unit</b>"), MORNING)
    page._check_in(trainee.trainee)
    assert "<h1>" not in page.panel.toolTip() and "&lt;h1&gt;Boss" in page.panel.toolTip()
    page._on_undo_last()
    assert page.reason.question.textFormat() == Qt.TextFormat.PlainText and HOSTILE in page.reason.question.text()
    page.tools.show_lists()
    sheet = page.tools.sheet
    assert sheet is not None
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in sheet.findChildren(QLabel))
    sheet.reject()


def test_tooltips_are_escaped_only_where_it_matters() -> None:
    assert tip("a & b, 3 < 4\nc") == "a & b, 3 < 4\nc"
    assert tip("<b>x</b>\ny & z") == "<span>&lt;b&gt;x&lt;/b&gt;<br>y &amp; z</span>"


def test_the_last_verdict_stays_in_sight_on_every_sheet(
    page: DoorPage, desk: Desk, tokens: dict[str, str], qtbot: QtBot
) -> None:
    page._on_scanned(tokens["001"], "camera")
    assert page.tools.person is not None
    Notes(desk).add(page.tools.person.trainee, "collect the file", MORNING)
    for name in ("register", "show_lists", "write_note", "enter_paper", "check", "set_pin", "show_keys"):
        getattr(page.tools, name)()
        sheet = page.tools.sheet
        assert sheet is not None
        (band,) = sheet.findChildren(VerdictBand)
        page.deciding.fail("NOT STORED", "The disk is full.")
        qtbot.wait(20)
        assert band.isVisible() and band.said == ("NOT STORED", "The disk is full.")
        page._show_idle()
        assert not band.isVisible(), "nobody is there"
        page.panel.show_done(VerdictWords("UNDONE", "", "", "王建国"), page.panel.shape)
        assert band.isVisible() and band.said == ("UNDONE", "王建国")
        if name != "check":
            page._on_scanned(tokens["001"], "camera")
            assert band.said[0] == "ALREADY IN" and band.said[1].startswith("王建国")
            assert "collect the file" in band.said[1]
            qtbot.wait(20)
            ground = band.grab().toImage().pixelColor(band.width() - 20, band.height() // 2)
            assert ground == QColor(LOOKS[page.panel.kind].ground)  # type: ignore[index]  # somebody is shown
        assert sheet.height() <= page.height() and sheet.rect().contains(band.geometry())
        sheet.reject()
