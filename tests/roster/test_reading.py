"""Rosters as offices send them: encodings, headings, every fault at once, and names exactly as typed."""

import contextlib
import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.errors import InputError
from checkin.places import resources
from checkin.roster import read_roster

HEAD = ["编号", "姓名", "单位"]
names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Co", "Cn")), min_size=1, max_size=30)


def write(path: Path, rows: list[list[str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("name", ["roster.csv", "roster.xlsx"])
def test_demo_roster(name: str) -> None:
    roster = read_roster(resources() / "demo" / name)
    assert roster.ok and len(roster.rows) == 40 and len({r.province for r in roster.rows}) == 31
    assert roster.rows[31].name == "古丽娜尔·阿不都热依木·买买提明" and roster.rows[0].phone == "138-0000-0001"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [["学员名册", "", ""], HEAD, ["001", "欧阳䶮", "某厅"], ["002", "林𬱖", ""], ["", "", ""]]
    roster = read_roster(write(tmp_path / "r.csv", rows, encoding, delimiter))
    assert [(r.row, r.number, r.name) for r in roster.rows] == [(3, "001", "欧阳䶮"), (4, "002", "林𬱖")]
    assert roster.header_row == 2 and roster.ok


@pytest.mark.parametrize("head", [["No.", "Full Name"], ["NUMBER", "name"], ["编　号", "姓 名"], ["序号", "学员姓名"]])
def test_headings(tmp_path: Path, head: list[str]) -> None:
    roster = read_roster(write(tmp_path / "r.csv", [[*head, "favourite colour"], ["1", "Ada", "blue"]]))
    assert roster.rows[0].name == "Ada" and roster.ignored_columns == ("favourite colour",)


def test_the_number_of_a_person_goes_before_the_number_of_a_row(tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("序号,姓名,编号\n1,张三,801\n2,李四,802\n", encoding="utf-8")
    assert [row.number for row in read_roster(file).rows] == ["801", "802"]
    file.write_text("序号,姓名\n1,张三\n", encoding="utf-8")
    assert read_roster(file).rows[0].number == "1"


def test_every_fault_is_named_with_row_and_column(tmp_path: Path) -> None:
    rows = [HEAD, ["1", ""], ["", "乙"], ["1", "丙"], ["4", "丁\x07"], ["5", "戊" * 201], ["6", "己", "ok"]]
    roster = read_roster(write(tmp_path / "r.csv", rows))
    assert [(p.row, p.column) for p in roster.problems] == [
        (2, "姓名"),
        (3, "编号"),
        (4, "编号"),
        (5, "姓名"),
        (6, "姓名"),
    ]
    assert "row 2" in roster.problems[2].message and not roster.ok


def test_numbers_of_a_workbook_stay_numbers_people_know(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    book.active.append([1.0, "Ada", None])
    book.active.append([17, " Bo ", "x"])
    book.save(tmp_path / "r.xlsx")
    assert [(r.number, r.name) for r in read_roster(tmp_path / "r.xlsx").rows] == [("1", "Ada"), ("17", "Bo")]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(names, min_size=1, max_size=5), encoding=st.sampled_from(["utf-8-sig", "utf-16", "gb18030"]))
def test_names_are_kept_code_point_for_code_point(tmp_path: Path, names: list[str], encoding: str) -> None:
    rows = [HEAD, *([f"{n}", name, "厅"] for n, name in enumerate(names))]
    try:
        file = write(tmp_path / "r.csv", rows, encoding)
    except UnicodeEncodeError:
        return
    if encoding == "gb18030" and file.read_bytes()[:3].isascii():
        return
    assert [r.name for r in read_roster(file).rows] == [name.strip() for name in names]


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 300_000_000)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"%PDF-1.7 \xff\xfe\xfa\x80", "not a roster"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "roster"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old or encrypted"),
        ("编号,姓名\n".encode(), "nobody"),
        (b"name,unit\nAda,x\n", "not a roster"),
        (b"number,name\n1,a\0b\n", "NUL"),
        (bomb(), "would unpack"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_roster(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "r.xlsx").write_bytes(content)
    with pytest.raises(InputError, match=said):
        read_roster(tmp_path / "r.xlsx")


def test_missing_and_folder(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "no.csv", "no file"), (tmp_path, "folder")):
        with pytest.raises(InputError, match=said):
            read_roster(path)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_are_a_roster_or_an_input_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "r").write_bytes(content)
    with contextlib.suppress(InputError):
        read_roster(tmp_path / "r")
