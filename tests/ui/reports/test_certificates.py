"""The sheet of certificates on a real store."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from checkin.attendance.certificates import Candidate, Certificate, Credit, spoken_code
from checkin.attendance.course import Basis, CertificateRule, Course, Trainee
from checkin.office import Timetables
from checkin.office.certificates import Certificates
from checkin.ui.reports import CertificatesSheet
from checkin.ui.reports.places import Places
from checkin.ui.reports.verify import read_shown
from checkin.ui.reports.words import CHIPS, Way, columns, rule_words, way_of, way_words
from checkin.ui.tasks import Tasks
from tests.ui.reports.conftest import AFTER, SomePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[[Tasks], None]
PERSON = Trainee("t", "001", "王芳")
GIVEN = Certificate("CC2020-0001", "t", "0123456789", AFTER, 0.8)


@pytest.mark.parametrize(
    ("candidate", "way"),
    [
        (Candidate(PERSON, Credit(4, 5, 0, 4)), Way.EARNED),
        (Candidate(PERSON, Credit(3, 5, 1, 4)), Way.POSSIBLE),
        (Candidate(PERSON, Credit(3, 5, 0, 4)), Way.SHORT),
        (Candidate(PERSON, Credit()), Way.SHORT),
        (Candidate(PERSON, Credit(0, 5, 0, 4), GIVEN), Way.ISSUED),
        (Candidate(replace(PERSON, withdrawn=AFTER), Credit(5, 5, 0, 4)), Way.LEFT),
    ],
)
def test_how_far_somebody_is(candidate: Candidate, way: Way) -> None:
    assert way_of(candidate) is way
    assert way_words(candidate)
    assert all(column.text(candidate) is not None for column in columns())
    assert sum(way in ways for name, ways in CHIPS.items() if name != "all") == 1


def test_a_share_is_never_rounded_up() -> None:
    share = columns()[3].text
    assert share(Candidate(PERSON, Credit(7999, 10000, 0, 8000))) == "79.9 %"
    assert share(Candidate(PERSON, Credit(0.1 + 0.7, 1, 0, 0.8))) == "80 %"
    assert share(Candidate(PERSON, Credit())) == "–"


def test_rules_in_words() -> None:
    rules = [CertificateRule(basis, 2 / 3, excused) for basis in Basis for excused in (True, False)]
    assert len({rule_words(rule) for rule in rules}) == 4
    assert "66.67 %" in rule_words(rules[0])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("CC2020-0001 0123456789", ("CC2020-0001", "0123456789")),
        (" CC2020-0001-k3f9x2ab  01234 56789 ", ("CC2020-0001-k3f9x2ab", "0123456789")),
        ("ＣＣ２０２０－0001，０１２３４ 56789", ("CC2020-0001", "0123456789")),
        ("CC2020-0001", ("", "")),
        ("0123456789", ("", "")),
        ("CC2020-0001 012345678", ("", "")),
        ("", ("", "")),
    ],
)
def test_what_is_typed_to_verify(typed: str, read: tuple[str, str]) -> None:
    assert read_shown(typed) == read


def test_everybody_is_listed_with_the_reasoning(sheet: CertificatesSheet) -> None:
    assert len(sheet.model.rows) == 40
    earned = len(sheet.shown(Way.EARNED))
    assert 0 < earned < 40
    assert sheet.issue_button.text() == f"Issue for {earned} people…"
    assert not sheet.print_button.isEnabled()
    assert sheet.reason.text().startswith("001 ")
    sheet.chips.choose("not yet")
    assert len(sheet.model.rows) == 40 - earned
    assert not sheet.issue_button.isEnabled()
    sheet.search.setText("nobody at all")
    assert sheet.reason.text() == "Nobody fits."


def test_issuing_asks_first_and_is_for_those_shown(sheet: CertificatesSheet, settle: Settle) -> None:
    sheet.chips.choose("earned")
    first = sheet.model.rows[0].trainee
    sheet.search.setText(first.name)
    assert sheet.shown(Way.EARNED) == [first.number]
    sheet.issue_button.click()
    assert "for 1 person." in sheet.warning.text
    sheet.back_button.click()
    assert sheet.tasks.running == 0
    sheet.issue_button.click()
    sheet.sure_button.click()
    settle(sheet.tasks)
    assert sheet.roll.number("issued") == 1
    assert sheet.messages.bars[-1].text == "1 certificate issued, ready to be printed."


def test_issued_ones_are_printed(
    sheet: CertificatesSheet, settle: Settle, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Places, "file", lambda *_: out / "c.pdf")
    sheet.issue()
    settle(sheet.tasks)
    issued = sheet.roll.number("issued")
    assert sheet.print_button.text() == f"Print {issued} certificates…"
    sheet.print_button.click()
    settle(sheet.tasks)
    assert (out / "c.pdf").read_bytes().startswith(b"%PDF")
    assert sheet.messages.bars[-1].text.startswith(f"c.pdf: {issued} pages.")
    one = next(c for c in sheet.model.rows if c.certificate)
    sheet.search.setText(one.certificate.number)
    assert sheet.print_button.text() == "Print 1 certificate…"
    sheet.print_button.click()
    settle(sheet.tasks)
    assert sheet.messages.bars[-1].text.startswith("c.pdf: 1 page.")


def test_one_that_is_shown_is_verified(page: SomePage, sheet: CertificatesSheet, settle: Settle) -> None:
    issued = Certificates(page.services.office).issue(sheet.course.course, AFTER)[0]
    assert issued.certificate is not None
    number, code = issued.certificate.number, issued.certificate.code
    for typed, good, said in (
        (f"{number} {spoken_code(code)}", True, issued.trainee.name),
        (f"{number} {(int(code) + 1) % 10**10:010d}", False, "Not genuine"),
        (f"XX-0001 {code}", False, "No certificate"),
        ("what", False, "Type the number"),
    ):
        sheet.verify.field.setText(typed)
        sheet.verify.field.returnPressed.emit()
        settle(sheet.tasks)
        assert said in (sheet.verify.good.text if good else sheet.verify.bad.text)
        assert not (sheet.verify.bad.text if good else sheet.verify.good.text)


def test_another_rule_is_stored_and_counted_again(page: SomePage, sheet: CertificatesSheet, settle: Settle) -> None:
    before = len(sheet.shown(Way.EARNED))
    sheet.rule.change.click()
    sheet.rule.share.setValue(10)
    sheet.rule.excused.setChecked(True)
    sheet.rule.save.click()
    settle(sheet.tasks)
    course = page.services.course()
    assert course is not None
    assert course.rule == replace(sheet.course.rule, share=0.1, excused=True)
    assert len(sheet.shown(Way.EARNED)) > before
    assert "10 %" in sheet.rule.words.text()


def test_keys(sheet: CertificatesSheet) -> None:
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert not sheet.sure_button.isVisible()
    sheet.issue_button.click()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.issue_button.isVisible()
    sheet.rule.ask()
    QTest.keyClick(sheet.rule.share, Qt.Key.Key_Escape)
    assert not sheet.rule.asking
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_names_for_screen_readers(sheet: CertificatesSheet) -> None:
    sheet.rule.ask()
    for widget in (*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLineEdit)):
        if widget.isVisible() and not widget.objectName().startswith("qt_") and widget.parent() is not sheet.search:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_without_sessions_it_says_so(page: SomePage, settle: Settle) -> None:
    office = page.services.office
    fresh = Timetables(office).new_course(Course("", "NEW", "New", zone="Asia/Shanghai"), AFTER)
    page.services.chosen = fresh.course
    page.refresh()
    sheet = page.reports.open_certificates()
    settle(sheet.tasks)
    assert "no sessions" in sheet.problem.text()
    assert not sheet.issue_button.isEnabled()
