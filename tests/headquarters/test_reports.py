"""Reports over courses: what stands in them is what was counted, and a page needs nothing but itself."""

import re
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from checkin.exchange.contents import Profile
from checkin.headquarters.reports import HeadquartersReports
from checkin.headquarters.rollup import Rollup
from checkin.printing.labels import labels
from checkin.reports.rollup import Bar, Rolled, percent
from checkin.reports.rollup_html import html
from tests.headquarters.conftest import EVENING, FIRST, SECOND, Headquarters, Organizer


@pytest.fixture
def filled(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> Headquarters:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 25))
    organizer.close(FIRST)
    hq.receive(organizer.send(tmp_path / "in"))
    broken = organizer.send(tmp_path / "in", SECOND, Profile.NAMES)
    broken.write_bytes(broken.read_bytes()[:-20])
    hq.intake.take(broken, EVENING, settled=True)
    return hq


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_page_that_needs_nothing_else(filled: Headquarters, language: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    HeadquartersReports(filled.office, language).html(path, EVENING)
    text = path.read_text("utf-8")
    page = _Page(text)
    assert page.open == [] and {"svg", "table", "details"} <= set(page.tags)
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert not re.search(r"url\(|@import|src=|href=", text)
    total = Rollup(filled.office).total(EVENING)
    assert f"<b>{total.came}</b>" in text and f"<b>{percent(total.rate)}</b>" in text
    assert "prefers-color-scheme:dark" in text and "@media print" in text
    assert ("zh-CN" in text) == (language == "zh_CN")


def test_what_people_typed_stays_text() -> None:
    evil = "<script>alert(1)</script>\"'&"
    bar = Bar(evil, (1, 2, 3, 4, 5, 6), evil)
    rolled = Rolled(EVENING, bar, [bar], [bar], [bar], [bar], apart=[(evil, evil)])
    page = _Page(html(rolled, labels("en")))
    assert "script" not in page.tags and page.open == []


def test_a_workbook_says_the_same(filled: Headquarters, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    sheets = HeadquartersReports(filled.office).workbook(path, EVENING)
    book = openpyxl.load_workbook(path)
    assert tuple(book.sheetnames) == sheets and len(sheets) == 6
    total = Rollup(filled.office).total(EVENING)
    ((_, expected, came, rate, *_),) = book["By course"].iter_rows(min_row=2, values_only=True)
    assert (expected, came, rate) == (total.expected, total.came, round(100 * (total.rate or 0), 1))
    assert "altered" in {row[3] for row in book["To look after"].iter_rows(values_only=True)}
    assert len(list(book["By unit"].iter_rows())) > 20


def test_and_so_does_the_paper(filled: Headquarters, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    pages = HeadquartersReports(filled.office).pdf(path, EVENING)
    document = pypdfium2.PdfDocument(path)
    text = "".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    assert len(document) == pages > 1 and "By province" in text and f"Page {pages} of {pages}" in text
    document.close()


def test_nothing_received_is_a_report_too(hq: Headquarters, tmp_path: Path) -> None:
    reports = HeadquartersReports(hq.office)
    reports.html(tmp_path / "r.html", EVENING)
    assert reports.pdf(tmp_path / "r.pdf", EVENING) == 1 and len(reports.workbook(tmp_path / "r.xlsx", EVENING)) == 6
