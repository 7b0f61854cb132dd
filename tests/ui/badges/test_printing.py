"""Batches: printed, paused, stopped, gone on with, given up; checked afterwards; single badges; the print log."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.badges import sheet as sheets
from checkin.badges.builtin import fitting
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.setup import Setup
from checkin.desk import Desk
from checkin.errors import CheckinError
from checkin.office import Office
from checkin.office.batches import Batches
from checkin.office.print_plans import Plan
from checkin.ui.badges.check_sheet import CheckSheet
from checkin.ui.badges.log_sheet import LogSheet
from checkin.ui.badges_page import BadgesPage
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Task, Tasks
from tests.badges.people import rendered
from tests.conftest import MORNING

Settle = Callable[[BadgesPage], None]


def press(messages: Messages, words: str) -> None:
    next(b for bar in messages.bars for b in bar.findChildren(QPushButton) if b.text() == words).click()


def test_a_batch_is_printed_and_its_file_read_back(
    page: BadgesPage, settle: Settle, messages: Messages, tmp_path: Path
) -> None:
    page.people.model.left_out = {w.number for w in page.people.model.rows[9:]}
    page.side.design.set_skip(2)
    page.print_to(tmp_path / "badges.pdf")
    settle(page)
    assert messages.bars[-1].text == "9 badges on 2 pages: badges.pdf"
    assert len(rendered(tmp_path / "badges.pdf", 30)) == 2
    press(messages, "Check the file…")
    settle(page)
    assert isinstance(page.sheet, CheckSheet)
    assert page.sheet.headline.text() == "9 of 9 symbols read back, each at its place."
    assert page.sheet.verdict.property("role") == "good"
    page.sheet.reject()


def test_a_file_that_was_changed_fails_the_check(
    page: BadgesPage, settle: Settle, messages: Messages, office: Office, course: Course, tmp_path: Path
) -> None:
    page.people.model.left_out = {w.number for w in page.people.model.rows[4:]}
    page.print_to(tmp_path / "badges.pdf")
    settle(page)
    faces = office.badges.faces(course.course, MORNING, ["001", "002", "003", "004"])
    sheets.write_pdf(tmp_path / "badges.pdf", [faces[1], faces[0], faces[2]], layout(DEFAULT))
    press(messages, "Check the file…")
    settle(page)
    assert isinstance(page.sheet, CheckSheet)
    assert page.sheet.headline.text() == "1 of 4 symbols read back, each at its place."
    assert len(page.sheet.model.rows) == 3 and page.sheet.verdict.property("role") == "bad"
    page.sheet.reject()


class Held:
    """Holds a batch up after so many badges, until it is let go."""

    def __init__(self, page: BadgesPage, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
        self.reached, self.on = threading.Event(), threading.Event()
        report = Task.report

        def held(task: Task, done: int, everybody: int) -> bool:
            if done >= after and everybody == len(page.people.everybody):
                self.reached.set()
                self.on.wait(20)
            return report(task, done, everybody)

        monkeypatch.setattr(Task, "report", held)


def test_a_file_that_is_cancelled_at_once_is_not_written(
    qtbot: QtBot, page: BadgesPage, settle: Settle, messages: Messages, tasks: Tasks, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    settle(page)
    page.looking.stop()
    held = Held(page, monkeypatch, 20)
    page.print_to(tmp_path / "badges.pdf")
    qtbot.waitUntil(held.reached.is_set, timeout=20_000)
    assert not page.unfinished.plans, "what is under way did not stop"
    for task in list(tasks._running):
        task.cancel()
    held.on.set()
    settle(page)
    assert "Cancelled: no file was written." in [bar.text for bar in messages.bars]
    assert not (tmp_path / "badges.pdf").exists() and page.unfinished.isHidden()


@pytest.fixture
def stopped(page: BadgesPage, office: Office, course: Course, tmp_path: Path) -> Plan:
    """A batch of 40 in chunks of 16 that was killed after the first."""
    faces, whole = office.badges.faces(course.course, MORNING), fitting(layout(DEFAULT))
    batches = Batches(office.badges, lambda: MORNING)
    plan = batches.plan(
        course.course, faces, (whole.name, whole), layout(DEFAULT), out=tmp_path / "stopped.pdf", chunk=16
    )
    batches.run(plan, lambda done, _all: done <= 20)
    page.refresh()
    return plan


def test_a_batch_that_stopped_is_offered_and_gone_on_with(
    page: BadgesPage, settle: Settle, stopped: Plan, office: Office, course: Course, messages: Messages
) -> None:
    assert page.unfinished.isVisible() and [plan.batch for plan in page.unfinished.plans] == [stopped.batch]
    said = [child.text() for child in page.unfinished.findChildren(type(page.side.faults.headline))]
    assert said == ["Batch of Mon 7 December, 08:52 stopped after 16 of 40 badges."]
    page.unfinished.findChild(QPushButton, "continue").click()
    assert page.unfinished.isHidden()
    settle(page)
    assert set(office.badges.times_printed(course.course).values()) == {1}, "each badge once"
    assert page.unfinished.isHidden() and page.printing.batches.plans.open() == []


def test_two_clicks_print_once(
    page: BadgesPage, settle: Settle, messages: Messages, office: Office, course: Course, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(page, "_ask_place", lambda _left_out: page.print_to(tmp_path / "badges.pdf"))
    page.print_button.click()
    page.print_button.click()
    settle(page)
    settle(page)
    assert set(office.badges.times_printed(course.course).values()) == {1}
    assert any("Wait until they are done" in bar.text for bar in messages.bars)


def test_what_was_revoked_since_does_not_fail_the_check(
    page: BadgesPage, settle: Settle, messages: Messages, office: Office, course: Course, tmp_path: Path
) -> None:
    page.people.model.left_out = {w.number for w in page.people.model.rows[6:]}
    page.print_to(tmp_path / "badges.pdf")
    settle(page)
    office.badges.revoke(course.course, "003", "lost", MORNING)
    press(messages, "Check the file…")
    settle(page)
    assert isinstance(page.sheet, CheckSheet)
    assert page.sheet.headline.text() == "6 of 6 symbols read back, each at its place."
    page.sheet.reject()


def test_what_was_in_doubt_stays_so_when_giving_up_is_taken_back(
    page: BadgesPage, stopped: Plan, messages: Messages
) -> None:
    plans = page.printing.batches.plans
    plans.mark_sent(stopped, 1)
    page.printing.give_up(stopped)
    assert plans.sent(stopped) is None
    press(messages, "Undo")
    assert plans.sent(stopped) == 1


def test_a_printer_that_is_not_there_leaves_no_batch(page: BadgesPage, settle: Settle, messages: Messages) -> None:
    assert page.choice is not None
    page.choice = replace(page.choice, printer="nope")
    page.print_to(None)
    settle(page)
    assert any("There is no printer" in bar.text for bar in messages.bars)
    assert page.printing.batches.plans.open() == [] and not page.printing.planning


def test_labels_that_cannot_be_skipped_leave_no_batch(office: Office, course: Course) -> None:
    batches, whole = Batches(office.badges, lambda: MORNING), fitting(layout(DEFAULT))
    faces = office.badges.faces(course.course, MORNING)
    with pytest.raises(CheckinError, match="can be skipped"):
        batches.plan(
            course.course,
            faces,
            (whole.name, whole),
            layout(DEFAULT),
            out=Path("x.pdf"),
            setup=Setup(skip=100),
        )
    assert batches.plans.open() == []


def test_giving_up_can_be_taken_back(page: BadgesPage, stopped: Plan, messages: Messages) -> None:
    page.unfinished.findChild(QPushButton, "give up").click()
    assert page.unfinished.isHidden()
    press(messages, "Undo")
    assert [plan.batch for plan in page.unfinished.plans] == [stopped.batch]


def test_it_is_said_as_the_window_opens(
    page: BadgesPage, stopped: Plan, messages: Messages, services: Services
) -> None:
    wanted: list[str] = []
    services.changes.page_wanted.connect(wanted.append)
    page.offer_unfinished()
    assert "stopped after 16 of 40" in messages.bars[-1].text
    press(messages, "Badges")
    assert wanted == ["badges"]


@pytest.mark.parametrize("came", [True, False])
def test_what_was_on_its_way_to_the_printer_is_asked(
    page: BadgesPage, settle: Settle, office: Office, course: Course, messages: Messages, came: bool
) -> None:
    faces, whole = office.badges.faces(course.course, MORNING), fitting(layout(DEFAULT))
    batches = page.printing.batches
    plan = batches.plan(course.course, faces, (whole.name, whole), layout(DEFAULT), printer="Nowhere", chunk=16)
    batches.plans.mark_sent(plan, 0)
    page.refresh()
    page.unfinished.findChild(QPushButton, "continue").click()
    sheet = page.resuming.sheet
    assert sheet is not None and sheet.isVisible()
    (sheet.yes if came else sheet.no).click()
    settle(page)
    assert len(office.badges.printed_in(course.course, plan.batch)) == (16 if came else 0)
    assert "There is no printer" in messages.bars[-1].text, "the rest went to a printer that is not there"
    assert [one.batch for one in page.unfinished.plans] == [plan.batch], "and can be gone on with"


def test_one_badge_at_once(page: BadgesPage, settle: Settle, messages: Messages, tmp_path: Path) -> None:
    page.people.select("012")
    menu = page.side.preview.acts.menu()
    menu.aboutToShow.emit()
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert enabled["Print this badge now"] and not enabled["Revoke the badge…"], "there is none yet"
    page.side.design.set_skip(5)
    page.one.print_into(tmp_path / "one.pdf")
    settle(page)
    assert messages.bars[-1].text == "Printed: one.pdf"
    picture = rendered(tmp_path / "one.pdf", 25)[0].min(axis=2)
    rows = [row for row in range(picture.shape[0]) if (picture[row] < 60).sum() > 8]
    assert min(rows) > picture.shape[0] * 0.49, "it lies on the sixth label"
    assert [w.times for w in page.people.everybody if w.number == "012"] == [1]


def test_a_new_badge_replaces_the_old_one_with_a_reason(
    page: BadgesPage, settle: Settle, office: Office, course: Course, desk: Desk, messages: Messages
) -> None:
    old = office.badges.faces(course.course, MORNING, ["012"])[0]
    page.refresh()
    page.people.select("012")
    page.one.ask_reissue()
    sheet = page.one.sheet
    assert sheet is not None and not sheet.confirm.isEnabled()  # type: ignore[attr-defined]
    sheet.reason.setText("torn")  # type: ignore[attr-defined]
    sheet.confirm.click()  # type: ignore[attr-defined]
    settle(page)
    new = office.badges.current(course.course)[office.person(course.course, "012").trainee]
    assert new.badge != old.badge and new.issue == 2
    assert desk.scan(old.token, MORNING).kind.name == "REPLACED"
    wearer = next(w for w in page.people.everybody if w.number == "012")
    assert wearer.times == 0 and page.people.model.index(11, 2).data() == "New badge"
    bodies = [e.body for e in office.store.entries(course.course) if e.kind == EntryKind.BADGE_ISSUED]
    assert [body.get("reason") for body in bodies if body["badge"] == new.badge] == ["torn"]


def test_a_badge_is_revoked_with_a_reason(page: BadgesPage, office: Office, course: Course, desk: Desk) -> None:
    face = office.badges.faces(course.course, MORNING, ["012"])[0]
    page.refresh()
    page.people.select("012")
    page.one.ask_revoke()
    sheet = page.one.sheet
    assert sheet is not None
    sheet.reason.setText("lost in the canteen")  # type: ignore[attr-defined]
    sheet.confirm.click()  # type: ignore[attr-defined]
    assert desk.scan(face.token, MORNING).kind.name == "REVOKED"


def test_the_print_log_tells_who_when_and_on_what(
    page: BadgesPage, settle: Settle, qtbot: QtBot, office: Office, course: Course, tmp_path: Path
) -> None:
    office.operator = "Li"
    page.people.select("012")
    page.one.print_into(tmp_path / "one.pdf")
    settle(page)
    office.badges.reissue(course.course, "012", MORNING)
    page.print_to(tmp_path / "all.pdf")
    settle(page)
    page.tools.show_log()
    log = page.tools.sheet
    assert isinstance(log, LogSheet)
    assert [(row.badges, row.operator, row.sheet) for row in log.model.rows] == [
        (40, "Li", DEFAULT),
        (1, "Li", DEFAULT),
    ]
    log.search.setText("012")
    qtbot.waitUntil(lambda: [row.badges for row in log.model.rows] == [1, 1])
    assert log.count.text() == "Printed 2 times in all."
    log.reject()
    page.people.select("013")
    page.one.show_log()
    assert isinstance(page.one.sheet, LogSheet) and [r.badges for r in page.one.sheet.model.rows] == [1]
    page.one.sheet.reject()
