"""Books as offices send them: what people see in the cells, whatever the program that wrote them."""

import shutil
import subprocess
from datetime import date, datetime, time
from pathlib import Path
from threading import enumerate as threads

import openpyxl
import psutil
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checkin.errors import Cancelled, InputError
from checkin.sheets import Book, biff, read_book, read_text
from checkin.sheets.book import letter
from tests.sheets.hostile import cell, row, xlsx

FILES = Path(__file__).parent / "files"
OFFICE = shutil.which("soffice")


def rows(book: Book, sheet: int = 0) -> tuple[tuple[str, ...], ...]:
    return book.sheets[sheet].rows


def check_roster(book: Book) -> None:
    """Check the roster of `files`: titles and headings merged, a unit for several people, totals and a note below."""
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [
        ("学员名册", False),
        ("联系人", False),
        ("选项", True),
    ]
    found = rows(book)
    assert found[0] == ("应对气候变化培训班参训人员名单",) * 7
    assert found[2][:5] == ("编号", "姓名", "单位", "职务", "联系方式") and found[3][4:6] == ("手机", "邮箱")
    people = found[4:9]
    assert [person[0] for person in people] == ["001", "002", "003", "004", "005"]
    names = ["欧阳娜娜", "古丽娜尔·买买提", "张\u3000三", "林𬱖", "José Núñez"]
    assert [person[1] for person in people] == names
    assert [person[2] for person in people] == ["四川省生态环境厅"] * 3 + ["浙江省生态环境厅"] * 2
    assert people[0][4] == "13800000001" and people[4][4] == "+34 600 000 005"
    assert people[0][6] == "2020-12-06" and people[4][3] == "#DIV/0!"
    assert found[9][:2] == ("合计", "5人") and found[10][0] == "备注：以上人员均已确认"


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_roster_made_with_libreoffice(kind: str) -> None:
    book = read_book(FILES / f"roster.{kind}")
    assert book.kind == kind and book.encoding == "" and book.encodings == ()
    check_roster(book)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("target", ["xlsx", "ods", "csv:Text - txt - csv (StarCalc):44,34,76"])
def test_a_roster_converted_anew(tmp_path: Path, target: str) -> None:
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [str(OFFICE), home, "--headless", "--convert-to", target, "--outdir", tmp_path, FILES / "roster.xls"]
    subprocess.run(command, check=True, timeout=110, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    book = read_book(tmp_path / f"roster.{target[:4].rstrip(':')}")
    if book.kind == "csv":
        assert [line[1] for line in rows(book)[4:6]] == ["欧阳娜娜", "古丽娜尔·买买提"] and rows(book)[4][0] == "001"
    else:
        check_roster(book)


@pytest.mark.parametrize(
    ("name", "said"), [("locked.xls", "password"), ("locked.ods", "password"), ("page.xls", "web page")]
)
def test_what_libreoffice_makes_and_we_refuse(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_book(FILES / name)


def test_values_are_what_people_see(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append([1.0, 17, 0.1 + 0.2, 1.5, 123456789012345678, 13800000001, True, None, " a "])
    moment = datetime(2020, 12, 7, 8, 30)  # noqa: DTZ001  # spreadsheets know no zones
    sheet.append([moment.replace(hour=0, minute=0), moment, date(2020, 12, 7), time(8, 30), "=1/0", "001"])
    workbook.save(tmp_path / "v.xlsx")
    found = rows(read_book(tmp_path / "v.xlsx"))
    assert found[0] == ("1", "17", "0.3", "1.5", "123456789012346000", "13800000001", "TRUE", "", " a ")
    assert found[1] == ("2020-12-07", "2020-12-07 08:30:00", "2020-12-07", "08:30", "", "001")


def test_errors_and_zeros_of_a_workbook(tmp_path: Path) -> None:
    styles = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">'
        '<numFmt numFmtId="164" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    line = row(
        1,
        '<c r="A1" s="1"><v>7</v></c>',
        '<c r="B1" s="1"/><c r="C1"><v>7</v></c>',
        '<c r="D1" t="e"><f>A1/0</f><v>#DIV/0!</v></c>',
        '<c r="E1" s="1" t="str"><f>A1</f><v>7</v></c>',
        '<c r="F1" s="1"><v>1.5</v></c>',
    )
    (tmp_path / "z.xlsx").write_bytes(xlsx(line, parts={"xl/styles.xml": styles}))
    assert rows(read_book(tmp_path / "z.xlsx")) == (("0007", "", "7", "#DIV/0!", "7", "1.5"),)


@settings(max_examples=200, deadline=None)
@example([(30, 36), (79, 8)], 0)
@given(st.lists(st.tuples(st.integers(0, 8703), st.integers(0, 255)), max_size=20), st.integers(0, 8704))
def test_a_damaged_old_workbook_is_read_without_its_errors_and_zeros(damage: list[tuple[int, int]], end: int) -> None:
    data = bytearray((FILES / "roster.xls").read_bytes())
    for at, value in damage:
        data[at] = value
    for text in biff.seen(bytes(data)).values():
        assert all(isinstance(cell, str) for cell in text.values())
    biff.seen(bytes(data[:end]))


@pytest.mark.parametrize(
    ("packed", "number"),
    [
        (0x3FF00000, 1.0),
        (0x3FF00001, 0.01),
        ((7 << 2) | 2, 7.0),
        ((-7 << 2) & 0xFFFFFFFF | 2, -7.0),
        (1205 << 2 | 3, 12.05),
    ],
)
def test_packed_numbers_of_old_workbooks(packed: int, number: float) -> None:
    assert biff._number(packed) == number


def test_merged_cells_hold_their_value_and_no_other(tmp_path: Path) -> None:
    merged = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D1:XFD1048576"/><mergeCell ref="C3:C9"/></mergeCells>'
    lines = row(1, cell("A1", "x"), cell("D1", "y"), cell("F1", "z")) + row(3, cell("A3", "end"))
    (tmp_path / "m.xlsx").write_bytes(xlsx(lines, below=merged))
    assert rows(read_book(tmp_path / "m.xlsx")) == (
        ("x", "x", "", "y", "y", "z"),
        ("x", "x", "", "y", "y", "y"),
        ("end", "", "", "y", "y", "y"),
    )


def test_rows_and_columns_keep_their_places(tmp_path: Path) -> None:
    (tmp_path / "p.xlsx").write_bytes(xlsx(row(3, cell("C3", "x"))))
    assert rows(read_book(tmp_path / "p.xlsx")) == ((), (), ("", "", "x"))


@pytest.mark.parametrize("name", ["r.csv", "r.xlsx", "r.txt", "r", "名 单.et"])
def test_a_file_is_what_it_holds_not_what_it_is_called(tmp_path: Path, name: str) -> None:
    for content, kind in ((xlsx(row(1, cell("A1", "编号"))), "xlsx"), ("编号".encode(), "csv")):
        (tmp_path / name).write_bytes(content)
        book = read_book(tmp_path / name)
        assert (book.kind, rows(book)) == (kind, (("编号",),))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "，"])
def test_delimiters(tmp_path: Path, delimiter: str) -> None:
    lines = ["名册", delimiter.join(["编号", "姓名", "单位"]), delimiter.join(["1", '"王, 小; 明"', "某厅、某局"])]
    (tmp_path / "r.csv").write_text("\r\n".join(lines), encoding="utf-8")
    assert rows(read_book(tmp_path / "r.csv")) == (
        ("名册",),
        ("编号", "姓名", "单位"),
        ("1", "王, 小; 明", "某厅、某局"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\tb\n1\t2\n", (("a", "b"), ("1", "2"))),
        ("\ufeffa,b\r\n1,2", (("a", "b"), ("1", "2"))),
        ("sep=;\na;b,c\n1;2\n", (("a", "b,c"), ("1", "2"))),
        ('a\t"two\nlines"\n', (("a", "two\nlines"),)),
        ('5" disk,x\n6,y\n', (('5" disk', "x"), ("6", "y"))),
        ("'+86 138,'=1+1,'plain,'\n", (("+86 138", "=1+1", "'plain", "'"),)),
        ("a,b\n1,2\n,,\n\n", (("a", "b"), ("1", "2"))),
        ("a\rb\r", (("a",), ("b",))),
        ("a,b\n1,2\n\x1a", (("a", "b"), ("1", "2"))),
    ],
)
def test_pasted_cells(text: str, expected: tuple[tuple[str, ...], ...]) -> None:
    book = read_text(text)
    assert rows(book) == expected and book.kind == "pasted"


def test_nothing_pasted() -> None:
    for text in ("", " \n", ",,\n", "\ufeff"):
        with pytest.raises(InputError, match="Pasted cells is empty"):
            read_text(text)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "no.csv", "no file"), (tmp_path, "folder"), (Path("a\0b"), "cannot be read")):
        with pytest.raises(InputError, match=said):
            read_book(path)


def test_a_file_with_an_odd_name(tmp_path: Path) -> None:
    path = tmp_path / 'it\'s 100% "ok" \udcff😀.csv'
    path.write_bytes(b"a,b\n")
    assert rows(read_book(path)) == (("a", "b"),)


def _large(tmp_path: Path) -> Path:
    path = tmp_path / "large.csv"
    path.write_text("number,name\n" + "".join(f"{n},name {n}\n" for n in range(100_000)), encoding="utf-8")
    return path


def test_progress_is_told_and_cancel_ends_the_reader(tmp_path: Path) -> None:
    path, told = _large(tmp_path), []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return done == 0

    with pytest.raises(Cancelled):
        read_book(path, progress=stop)
    assert told[0] == (0, 0) and told[-1][1] in (0, 100_001)
    with pytest.raises(ZeroDivisionError):
        read_book(path, progress=lambda done, total: 1 // done)
    assert not psutil.Process().children() and not [t for t in threads() if t.name == "checkin-sheets"]


def test_limits_of_memory_and_time(tmp_path: Path) -> None:
    path = _large(tmp_path)
    with pytest.raises(InputError, match="more than 20 MB"):
        read_book(path, memory_mb=20)
    with pytest.raises(InputError, match="longer than 0 s"):
        read_book(path, seconds=0.01)
    assert not psutil.Process().children()


def test_a_reader_that_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.csv"
    path.write_text("a,b\n")
    for command in (["false"], ["echo", "no JSON"], ["echo", '{"neither": 1}'], ["echo", '["rows", 1]']):
        monkeypatch.setattr("checkin.sheets.process.command", lambda command=command: command)
        with pytest.raises(InputError, match="could not be read"):
            read_book(path)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_columns(column: int, name: str) -> None:
    assert letter(column) == name
