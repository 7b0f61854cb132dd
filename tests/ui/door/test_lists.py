"""The lists of a session, also where they are long."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Trainee
from checkin.desk import Counts, Desk
from checkin.store import folded
from checkin.ui.door import lists_sheet
from checkin.ui.door.header import CountBlock
from checkin.ui.door.lists_sheet import MISSING, Filter, ListsSheet, matches
from checkin.ui.door.tiles import Tiles

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def chosen() -> list[Trainee]:
    return []


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, chosen: list[Trainee], monkeypatch: pytest.MonkeyPatch) -> Iterator[ListsSheet]:
    monkeypatch.setattr(lists_sheet, "_LONG", 10)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    made = ListsSheet(desk, "OPEN", MISSING, phones=False, chosen=chosen.append, parent=page)
    made.open()
    yield made
    if shiboken6.isValid(made):
        made.reject()


def test_a_long_list_waits_for_the_last_letter(sheet: ListsSheet, qtbot: QtBot) -> None:
    for typed in ("0", "00", "005"):
        sheet.filter.setText(typed)
        assert len(sheet.model.rows) == 40
    qtbot.waitUntil(lambda: len(sheet.model.rows) == 1, timeout=2000)


def test_who_presses_enter_at_once_means_what_was_typed(sheet: ListsSheet, chosen: list[Trainee]) -> None:
    sheet.filter.setText("005")
    sheet.confirm.click()
    assert [person.number for person in chosen] == ["005"]


def test_closed_at_once_nothing_is_left_running(sheet: ListsSheet) -> None:
    sheet.filter.setText("005")
    sheet.reject()
    assert not sheet._soon.isActive()


def test_what_is_searched_of_a_line_is_folded_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    standings, texts = desk.standings("OPEN"), list[str]()

    def counted(text: str) -> str:
        texts.append(text)
        return folded(text)

    monkeypatch.setattr(lists_sheet, "folded", counted)
    found = Filter(standings)
    assert found(standings, " ") == standings and len(texts) == 1
    for typed in ("s", "SI", "sichuan 023", "王", "zzz"):
        assert found(standings, typed) == [one for one in standings if matches(one, typed)]
    texts.clear()
    found(standings, "anything")
    assert texts == ["anything"]


def test_the_numbers_above_are_those_of_the_lists(desk: Desk, qtbot: QtBot) -> None:
    tiles, count = Tiles(), CountBlock()
    qtbot.addWidget(tiles)
    qtbot.addWidget(count)
    counts = Counts(present=13, expected=14, late=2, excused=3, missing=1, guests=1)
    tiles.show_counts(counts, can_undo=False)
    count.show_counts(counts)
    assert [tile.number.text() for tile in (tiles.missing, tiles.late, tiles.excused)] == ["1", "2", "3"]
    assert count.accessibleName() == "13 present of 14 expected; let in besides: 1"
    count.show_counts(Counts(14, 14, 0, 0))
    assert count.accessibleName() == "14 present of 14 expected"
