"""The page Roster with real widgets on a real store, and files such as offices send."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.messages import Messages
from checkin.ui.roster_page import RosterPage
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks

HEADINGS = ("序号", "学员编号", "姓 名", "拼音", "工作单位", "职务", "联系电话（手机）", "备注", "组别")


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Wait until nothing runs any more, and what came of it is shown."""

    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: tasks.running == 0, timeout=30_000)
            qtbot.wait(10)

    return wait


@pytest.fixture
def make(
    qtbot: QtBot, services: Services, messages: Messages, tasks: Tasks, settle: Callable[[], None]
) -> Iterator[Callable[[], RosterPage]]:
    made: list[RosterPage] = []

    def page() -> RosterPage:
        one = RosterPage(services, messages, tasks)
        qtbot.addWidget(one)
        services.changes.changed.connect(one.refresh)
        one.resize(1254, 716)
        one.show()
        one.refresh()
        settle()
        made.append(one)
        return one

    yield page
    tasks.shut_down()
    for one in made:
        one.close()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A title, headings in row 3, four people, one without a number, a total; a second sheet with one more."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "参训名单"
    rows = (
        ("2020年度培训班参训人员名单",),
        ("填报单位：某省生态环境厅",),
        HEADINGS,
        (1, "001", "王建国", "Wang Jianguo", "北京市生态环境局", "副局长", "138-0000-0001", "", "第1组"),
        (2, "0901", "孙新一", "Sun Xin", "宁夏回族自治区生态环境厅", "科员", "１３８０００１２３４５", "", "第2组"),
        (3, "", "赵无号", "Zhao", "青海省生态环境厅", "科员", "13800012346", "", "第3组"),
        (4, "0903", "\u200b孙新三", "Sun Xin", "青海省生态环境厅", "科员", "13800012347", "素食", "第3组"),
        ("合计", "", "4人"),
    )
    for row in rows:
        sheet.append(row)
    second = book.create_sheet("候补名单")
    second.append(HEADINGS)
    second.append((1, "0911", "周候", "Zhou", "陕西省生态环境厅", "科员", "13700000001", "", "第4组"))
    path = tmp_path / "参训人员名单.xlsx"
    book.save(path)
    return path
