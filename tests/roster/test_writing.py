"""What goes back to the offices: a roster that is read again as it was, and a file with its problems marked."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checkin.errors import EnvironmentFault, InputError
from checkin.roster import FIELDS, RosterFile, roster_of
from checkin.roster.writing import TITLES, harmless, problems_workbook, write_people
from checkin.sheets import Book, Sheet, read_book
from checkin.sheets.child import read_bytes
from tests.roster.books import HEAD, book, roster

hostile = st.one_of(
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20),
    st.text("=+-@'\"\t,;|，、<>&_x0041\\ ·１２　", max_size=12),
    st.sampled_from(
        ["=1+1", "'=1", "<r>x</r>", "_x0041_", "#", "合计", "姓名", "共2人", "1.0", "1e5", "TRUE", "2020-12-07"]
    ),
)


def read_again(path: Path) -> RosterFile:
    """Read a file in this process: a process for each example would take an hour."""
    kind, sheets, encoding, encodings = read_bytes(path.read_bytes(), path.stem, "")
    made = tuple(Sheet(name, tuple(rows), hidden) for name, hidden, rows in sheets)
    return roster_of(Book(path, kind, made, encoding, tuple(encodings)))


def values(found: RosterFile) -> list[dict[str, str]]:
    return [{field: getattr(row, field) for field in FIELDS} for row in found.rows]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(*[hostile] * len(FIELDS)), min_size=1, max_size=5),
    kind=st.sampled_from(["xlsx", "csv"]),
    language=st.sampled_from(["zh_CN", "en"]),
)
@example(rows=[("1", "<r><t>x</t></r>", *[""] * 7)], kind="xlsx", language="en")
@example(rows=[("1", "'=1", *["+86 1"] * 7)], kind="csv", language="en")
@example(rows=[("'", "_x000D_", *["x"] * 7), ("''=", "a;b;c", *[";;;;;;;;;;"] * 7)], kind="csv", language="en")
def test_what_was_imported_is_written_and_read_again_as_it_was(
    tmp_path: Path, rows: list[tuple[str, ...]], kind: str, language: str
) -> None:
    found = roster([FIELDS, ["0", "Ada", *[""] * 7], *rows])
    faulty = {problem.row for problem in found.errors}
    imported = replace(found, rows=tuple(row for row in found.rows if row.row not in faulty))
    path = tmp_path / f"roster.{kind}"
    write_people(path, values(imported), language, lambda: None)
    again = read_again(path)
    assert values(again) == values(imported) and again.ok and again.left_out == ()


def test_a_workbook_and_a_csv_for_people(tmp_path: Path) -> None:
    person = dict.fromkeys(FIELDS, "") | {"number": "007", "name": "张三", "phone": "+86 138"}
    told = []
    write_people(tmp_path / "r.xlsx", [person], "zh_CN", lambda: told.append(1))
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").active
    assert [cell.value for cell in sheet[1]][:2] == ["编号", "姓名"] and told == [1]
    assert (sheet["A2"].value, sheet["A2"].number_format, sheet["I2"].value) == ("007", "@", "+86 138")
    write_people(tmp_path / "r.CSV", [person], "en", lambda: None)
    lines = (tmp_path / "r.CSV").read_bytes().decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Number,Name,") and lines[1] == "007,张三,,,,,,,'+86 138"


@pytest.mark.parametrize("language", TITLES)
def test_our_own_headings_are_known(language: str) -> None:
    found = roster([list(TITLES[language].values()), list("123456789")])
    assert found.fields == FIELDS


def test_what_cannot_be_written(tmp_path: Path) -> None:
    for path, error, said in (
        (tmp_path / "r.pdf", InputError, "neither .xlsx nor .csv"),
        (tmp_path / "no" / "r.xlsx", EnvironmentFault, "no folder"),
    ):
        with pytest.raises(error, match=said):
            write_people(path, [], "en", lambda: None)
    (tmp_path / "r.csv").write_text("before")

    def stop() -> None:
        raise ZeroDivisionError

    for name in ("r.csv", "r.xlsx"):
        with pytest.raises(ZeroDivisionError):
            write_people(tmp_path / name, [dict.fromkeys(FIELDS, "x")], "en", stop)
    assert [path.name for path in tmp_path.iterdir()] == ["r.csv"] and (tmp_path / "r.csv").read_text() == "before"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "＝1", "'=1"])
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == "'" + cell and harmless("x" + cell) == "x" + cell


def test_problems_are_marked_and_listed(tmp_path: Path) -> None:
    found = roster(
        ("名/册", [["=HYPERLINK(1)"], HEAD, ["1", "", "甲"], ["1", "张\u200b三", "乙"], ["3", "<r>x</r>", "\x07"]]),
        ("另", [["x"]]),
    )
    problems_workbook(found, tmp_path / "p.xlsx", lambda text: text.replace("The name is missing", "缺少姓名"))
    made = openpyxl.load_workbook(tmp_path / "p.xlsx")
    assert made.sheetnames == ["名_册", "Problems"]
    marked, listed = made["名_册"], made["Problems"]
    assert (marked["A1"].value, marked["A1"].data_type) == ("=HYPERLINK(1)", "s")
    assert marked["B3"].value is None and marked["B3"].comment.text.startswith("缺少姓名")
    assert marked["B3"].fill.start_color.rgb == "FFF8C9C4" == marked["A4"].fill.start_color.rgb
    assert marked["B4"].fill.start_color.rgb == "FFFFE9B0" and "U+200B" in marked["B4"].comment.text
    assert marked["A3"].comment is None and marked["A3"].value == "1"
    rows = [[cell.value for cell in line] for line in listed.iter_rows(min_row=2)]
    assert [row[1:5] for row in rows] == [
        ["3", "B", "姓名", "to correct"],
        ["4", "A", "编号", "to correct"],
        ["4", "B", "姓名", "to look at"],
        ["5", "C", "单位", "to correct"],
    ]
    again = read_book(tmp_path / "p.xlsx")
    assert again.sheets[0].rows[4] == ("3", "<r>x</r>", "\x07")


def test_problems_of_a_text_file_and_of_the_whole(tmp_path: Path) -> None:
    rows = (("姓名", "单位"), ("张三", "甲"))
    text = Book(Path("list[1].csv"), "csv", (Sheet("list[1]", rows),), "utf-8")
    problems_workbook(roster_of(text), tmp_path / "p.xlsx")
    made = openpyxl.load_workbook(tmp_path / "p.xlsx")
    assert made.sheetnames == ["list_1_", "Problems"] and made["Problems"]["B2"].value == "1"
    with pytest.raises(EnvironmentFault, match="no folder"):
        problems_workbook(roster_of(book([HEAD, ["1", "", ""]])), tmp_path / "no" / "p.xlsx")
