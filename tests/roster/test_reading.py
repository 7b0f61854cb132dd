"""Rosters as offices send them: titles, headings, several sheets, totals; every fault at once, names as typed."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.errors import Cancelled, InputError
from checkin.places import resources
from checkin.roster import Choice, Severity, read_roster, roster_of
from checkin.roster.reading import wanted_place
from tests.roster.books import HEAD, book, roster

FILES = Path(__file__).parents[1] / "sheets" / "files"
names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=30)


@pytest.mark.parametrize("name", ["roster.csv", "roster.xlsx"])
def test_demo_roster(name: str) -> None:
    found = read_roster(resources() / "demo" / name)
    assert found.ok and len(found.rows) == 40 and len({r.province for r in found.rows}) == 31
    assert found.rows[31].name == "古丽娜尔·阿不都热依木·买买提明" and found.rows[0].phone == "138-0000-0001"
    assert found.problems == () and found.left_out == () and found.ignored_columns == ()


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_a_roster_with_titles_two_rows_of_headings_and_totals(kind: str) -> None:
    found = read_roster(FILES / f"roster.{kind}")
    assert [row.name for row in found.rows] == ["欧阳娜娜", "古丽娜尔·买买提", "张\u3000三", "林𬱖", "José Núñez"]
    assert [row.unit for row in found.rows] == ["四川省生态环境厅"] * 3 + ["浙江省生态环境厅"] * 2
    assert found.header_row == 4 and found.sheet == "学员名册" and found.rows[0].row == 5
    assert found.rows[0].phone == "13800000001" and found.ignored_columns == ("联系方式 邮箱", "报到日期")
    assert [(row.row, row.why) for row in found.left_out] == [(10, "a total"), (11, "a note")]
    assert [(p.row, p.column) for p in found.errors] == [(9, "D")] and found.rows[4].number == "005"


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        (["No.", "Full Name"], ["number", "name"]),
        (["NUMBER", "name"], ["number", "name"]),
        (["编　号", "姓 名"], ["number", "name"]),
        (["序号", "学员姓名", "性别"], ["number", "name", ""]),
        (["序号", "姓名", "编号"], ["", "name", "number"]),
        (["编号*", "姓名 Name", "单位（全称）"], ["number", "name", "unit"]),
        (["ID", "Name (姓名)", "Name (English)"], ["number", "name", "latin"]),
        (["No", "参训人员姓名", "现任职务", "联系电话/手机"], ["number", "name", "position", "phone"]),
        (["编号", "姓名", "办公电话", "手机"], ["number", "name", "", "phone"]),
        (["编号", "姓名", "所在省份", "分组情况", "座次"], ["number", "name", "province", "group", "seat"]),
        (["номер", "ФИО", "организация", "должность"], ["number", "name", "unit", "position"]),
    ],
)
def test_headings(head: list[str], fields: list[str]) -> None:
    found = roster([head, ["1", "Ada", *"xyz"[: len(head) - 2]]])
    assert [column.field for column in found.columns] == fields
    assert found.ignored_columns == tuple(text for text, field in zip(head, fields, strict=True) if not field)
    assert found.columns[1].sample == ("Ada",) and found.columns[1].letter == "B"


@pytest.mark.parametrize(
    ("upper", "lower", "fields"),
    [
        (["编号", "姓名", "联系方式", ""], ["", "", "邮箱", "手机"], {"number": 0, "name": 1, "phone": 3}),
        (
            ["编号", "姓名", "联系方式", "联系方式"],
            ["编号", "姓名", "邮箱", "手机"],
            {"number": 0, "name": 1, "phone": 3},
        ),
        (["编号", "基本信息", "", ""], ["", "姓名", "单位", "电话"], {"number": 0, "name": 1, "unit": 2, "phone": 3}),
        (
            ["编号", "姓名", "单位", "组"],
            ["No.", "Name", "Unit", "Group"],
            {"number": 0, "name": 1, "unit": 2, "group": 3},
        ),
    ],
)
def test_headings_over_two_rows(upper: list[str], lower: list[str], fields: dict[str, int]) -> None:
    found = roster([["名册"], upper, lower, ["1", "张三", "a", "b"]])
    assert {column.field: column.place for column in found.columns if column.field} == fields
    assert found.header_row == 3 or upper[3] == "组"
    assert [row.name for row in found.rows] == ["张三"]


def test_a_person_is_never_taken_for_headings() -> None:
    found = roster([["编号", "姓名", "组", ""], ["1", "张三", "电话", "手机"], ["2", "李四", "a", "b"]])
    assert [row.name for row in found.rows] == ["张三", "李四"] and found.header_row == 1


def test_the_best_sheet_is_read_and_others_can_be_chosen() -> None:
    first = ("联系人", [["单位", "姓名"], ["某厅", "王五"]])
    good = ("名册", [HEAD, ["1", "张三", "某厅"], ["2", "李四", "某厅"]])
    hidden = ("旧", [(*HEAD, "电话"), ["9", "旧人", "", "1"]], True)
    found = roster(("说明", [["请填写"]]), first, good, hidden)
    assert found.sheet == "名册" and [row.name for row in found.rows] == ["张三", "李四"]
    looks = [(s.name, s.people, s.hidden, s.taken, s.alike) for s in found.sheets]
    assert looks == [
        ("说明", 0, False, False, False),
        ("联系人", 1, False, False, False),
        ("名册", 2, False, True, False),
        ("旧", 1, True, False, False),
    ]
    assert roster(first, good, hidden, sheets=("旧",)).rows[0].name == "旧人"
    for wrong, said in (
        (("纸",), "no sheet 纸. It has: 说明, 联系人"),
        (("说明",), "Sheet 说明 of list.xlsx has no row"),
    ):
        with pytest.raises(InputError, match=said):
            roster(("说明", [["请填写"]]), first, sheets=wrong)


def test_sheets_with_the_same_headings_are_told_and_can_be_taken_together() -> None:
    one = ("一组", [HEAD, ["1", "张三", "甲厅"]])
    two = ("二组", [["名册"], ["姓名", "编号", "单位"], ["李四", "2", "乙厅"], ["王五", "3", "乙厅"]])
    found = roster(one, two)
    assert found.sheet == "二组" and [s.name for s in found.sheets if s.alike] == ["一组"] and found.ok
    assert "一组" in found.warnings[0].message and found.warnings[0].sheet == "一组"
    both = roster(one, two, sheets=("一组", "二组"))
    assert [(row.sheet, row.row, row.number, row.name) for row in both.rows] == [
        ("一组", 2, "1", "张三"),
        ("二组", 3, "2", "李四"),
        ("二组", 4, "3", "王五"),
    ]
    assert both.problems == () and both.sheet == "一组, 二组"
    doubled = roster(one, ("三组", one[1]), sheets=("一组", "三组"))
    assert "row 2 of sheet 一组" in doubled.errors[0].message
    assert doubled.line(doubled.errors[0]).startswith("sheet 三组, row 2, column A (编号): The number 1")


def test_columns_can_be_chosen_for_all_sheets() -> None:
    one = ("一", [["代码", "姓名", "备注"], ["7", "张三", "某厅"]])
    two = ("二", [["姓名", "备注", "代码"], ["李四", "乙厅", "8"]])
    found = roster(one, two, sheets=("一", "二"), columns={"number": 0, "unit": 2})
    assert [(row.number, row.name, row.unit) for row in found.rows] == [("7", "张三", "某厅"), ("8", "李四", "乙厅")]
    assert found.ok and found.ignored_columns == ()
    without = roster(one, columns={"number": 0, "name": None, "latin": 1})
    assert [p.field for p in without.errors] == ["name"] and without.rows[0].latin == "张三"


def test_what_was_remembered_of_a_heading_goes_first() -> None:
    rows = [["代码", "姓名", "部门", "单位"], ["7", "张三", "某处", "某厅"]]
    remembered = {"代码": "number", "部门": "unit", "单位": ""}
    found = roster(rows, remembered=remembered)
    assert [column.field for column in found.columns] == ["number", "name", "unit", ""] and found.ok
    assert roster(rows, remembered=remembered, columns={"unit": 3}).rows[0].unit == "某厅"


def test_a_file_without_headings_is_read_by_places() -> None:
    rows = [["001", "张三", "某厅"], ["002", "李四", ""]]
    with pytest.raises(InputError, match="not a roster"):
        roster(rows)
    for chosen in ({"header_row": 0}, {}):
        found = roster(rows, columns={"number": 0, "name": 1, "unit": 2}, **chosen)
        assert [row.name for row in found.rows] == ["张三", "李四"] and found.ok and found.header_row == 0
    assert [column.heading for column in found.columns] == ["", "", ""]
    named = roster([["číslo", "jméno"], *rows], columns={"number": 0, "name": 1})
    assert (named.header_row, len(named.rows), named.columns[1].heading) == (1, 2, "jméno")


def test_the_row_of_the_headings_can_be_chosen() -> None:
    rows = [["编号", "姓名"], ["1", "例：王某"], ["编号", "姓名"], ["1", "张三"]]
    assert [row.name for row in roster(rows, header_row=3).rows] == ["张三"]
    with pytest.raises(InputError, match="not a roster"):
        roster(rows, header_row=9)


def test_people_without_numbers_can_be_numbered() -> None:
    rows = [["姓名", "单位"], ["张三", "某厅"], ["李四", ""], ["合计", "2人"]]
    found = roster(rows)
    assert [(p.field, p.row, p.column, p.severity) for p in found.problems] == [("number", 1, "", Severity.ERROR)]
    assert "numbered" in found.problems[0].message and not found.ok and not found.numbered
    numbered = roster(rows, numbered=True)
    assert numbered.ok and numbered.numbered and [row.number for row in numbered.rows] == ["001", "002"]
    assert not roster([HEAD, ["7", "Ada", ""]], numbered=True).numbered, "the file has numbers of its own"


def test_every_fault_is_named_with_row_column_and_heading() -> None:
    rows = [
        HEAD,
        ["1", "", "厅"],
        ["", "乙"],
        ["1", "丙"],
        ["4", "丁\x07"],
        ["5", "戊" * 201],
        ["6", "己\n庚", "#REF!"],
    ]
    found = roster(rows)
    assert [(p.row, p.column, p.heading, p.field) for p in found.errors] == [
        (2, "B", "姓名", "name"),
        (3, "A", "编号", "number"),
        (4, "A", "编号", "number"),
        (5, "B", "姓名", "name"),
        (6, "B", "姓名", "name"),
        (7, "B", "姓名", "name"),
        (7, "C", "单位", "unit"),
    ]
    said = [p.message for p in found.errors]
    assert (
        "row 2" in said[2]
        and "U+0007" in said[3]
        and "201" in said[4]
        and "line break" in said[5]
        and "#REF!" in said[6]
    )
    assert not found.ok and found.line(found.errors[0]) == f"row 2, column B (姓名): {said[0]}"


@pytest.mark.parametrize(
    ("cell", "field", "said"),
    [
        ("张\u200b三", "name", "U+200B ZERO WIDTH SPACE"),
        ("张\u00ad三", "name", "U+00AD SOFT HYPHEN"),
        ("\u202e张三", "name", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("张\ue000", "name", "U+E000"),
        ("张\U000e0fff", "name", "U+E0FFF"),
        ("张\ufeff三", "name", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("四川省\r\n生态环境厅", "unit", "read as a space"),
        ("110101199001010000", "number", "15 digits"),
    ],
)
def test_what_should_be_looked_at(cell: str, field: str, said: str) -> None:
    values = {"number": "1", "name": "张三", "unit": "厅", field: cell}
    found = roster([HEAD, list(values.values())])
    assert found.ok and [(p.field, p.severity) for p in found.warnings] == [(field, Severity.WARNING)]
    assert said in found.warnings[0].message
    kept = getattr(found.rows[0], field)
    assert kept == (cell if field != "unit" else "四川省 生态环境厅")


@pytest.mark.parametrize(
    "name", ["欧阳䶮", "林𬱖", "𰻝某", "\U00031350某", "O'Neil-Smith", "阿依古丽·买买提江", "葛󠄀某", "नरेन्द्र"]
)
def test_rare_names_are_no_fault(name: str) -> None:
    found = roster([HEAD, ["1", name, ""]])
    assert found.problems == () and found.rows[0].name == name


@pytest.mark.parametrize("name", ["a\ufffdb", "a\ufffeb", "a\U0001ffffb", "\ufdd0", "a\x00", "a\x85b"])
def test_broken_characters_block(name: str) -> None:
    (problem,) = roster([HEAD, ["1", name, ""]]).problems
    assert problem.blocks and f"U+{ord(next(c for c in name if c != 'a')):04X}" in problem.message


def test_only_number_phone_and_seat_are_brought_to_half_width() -> None:
    head = ["编号", "姓名", "电话", "座位", "单位"]
    found = roster([head, ["　００１ ", "　Ａｄａ１　", "１３８－００", "Ａ－１", "第１处 "]])
    row = found.rows[0]
    assert (row.number, row.phone, row.seat) == ("001", "138-00", "A-1")
    assert (row.name, row.unit) == ("Ａｄａ１", "第１处")


def test_the_same_person_twice_is_a_warning_the_same_number_an_error() -> None:
    found = roster([HEAD, ["1", "张三", "甲"], ["2", "张三", "乙"], ["3", "张三", "甲"], ["１", "李四", "甲"]])
    assert [(p.row, p.field, p.severity) for p in found.problems] == [
        (4, "name", Severity.WARNING),
        (5, "number", Severity.ERROR),
    ]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["合计", "5人"], "a total"),
        (["合 计", "", "5"], "a total"),
        (["", "共40人"], "a total"),
        (["41", "合计", "40"], "a total"),
        (["Total", "40", ""], "a total"),
        (["Total: 40 participants"], "a total"),
        (["", "", "总计：12人"], "a total"),
        (["备注：以上人员", "备注：以上人员", "备注：以上人员"], "a note"),
        (["填表人：", "王五", ""], "a note"),
        (["Note: lunch is at noon"], "a note"),
        (["以上名单已经审核。"], "a note"),
        (["", "以上名单：共三页", ""], "a note"),
        (["", "", "", "仅见于此"], "a note"),
        (["编号", "姓名", "单位"], "the headings again"),
        (["No.", "Name", "Unit"], "the headings again"),
        (["四川省", "四川省", "四川省", "四川省"], "one text across the row"),
        (["31", "", ""], "a number without a person"),
    ],
)
def test_what_is_no_person_is_left_out_and_named(row: list[str], why: str) -> None:
    found = roster([HEAD, ["1", "张三", "甲"], row])
    assert [(one.row, one.why, one.text) for one in found.left_out] == [
        (3, why, " ".join(dict.fromkeys(filter(None, row))))
    ]
    assert found.ok and [person.name for person in found.rows] == ["张三"]


@pytest.mark.parametrize(
    "row",
    [
        ["7", "Date", "x"],
        ["7", "Note", ""],
        ["7", "共工", ""],
        ["7", "总小小", ""],
        ["7", "注：张", "厅"],
        ["A", "A", ""],
        ["7", "7", "7"],
        ["备7", "备", "备"],
        ["7", "Contact Smith", ""],
    ],
)
def test_people_with_odd_names_are_people(row: list[str]) -> None:
    found = roster([HEAD, row])
    assert found.left_out == () and [(p.number, p.name) for p in found.rows] == [(row[0], row[1])]


def test_a_number_without_a_name_among_people_is_a_fault() -> None:
    found = roster([HEAD, ["1", "张三", ""], ["2", "", ""], ["3", "李四", ""], ["4", "", ""], ["5", "", ""]])
    assert [(p.row, p.field) for p in found.errors] == [(3, "name")]
    assert [one.row for one in found.left_out] == [5, 6]


def test_headings_and_nobody() -> None:
    with pytest.raises(InputError, match="nobody below"):
        roster([HEAD])
    assert roster([HEAD, ["合计", "0人"]]).rows == ()


@pytest.mark.parametrize("content", ["just a text\nof two lines\n", "a,b\n1,2\n", "生态环境厅\n"])
def test_what_is_no_roster(tmp_path: Path, content: str) -> None:
    (tmp_path / "r.csv").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="is not a roster"):
        read_roster(tmp_path / "r.csv")


@given(names=st.lists(names, min_size=1, max_size=5))
def test_names_are_kept_code_point_for_code_point(names: list[str]) -> None:
    found = roster([HEAD, *([f"n{n}", name, "厅"] for n, name in enumerate(names))])
    kept = {row.number: row.name for row in found.rows}
    left = {one.row - 2 for one in found.left_out}
    for number, name in enumerate(names):
        if number not in left:
            assert kept[f"n{number}"] == name.strip()
        flagged = {p.row - 2 for p in found.problems if p.field == "name"}
        if any(unicodedata.category(c) in ("Cf", "Co") for c in name.strip()) and number not in left:
            assert number in flagged


def test_progress_and_cancel() -> None:
    made = book([HEAD, *([str(n), f"n{n}", ""] for n in range(5000))])
    told: list[tuple[int, int]] = []
    roster_of(made, progress=lambda done, total: told.append((done, total)))
    assert told == [(2000, 5001), (4000, 5001)]
    with pytest.raises(Cancelled):
        roster_of(made, Choice(), progress=lambda *_: False)


def test_a_letter_means_the_column_and_not_a_cell_of_that_name() -> None:
    rows = [["代号", "学员", "分类", "机构"], ["101", "Anna", "B", "X"], ["102", "Bert", "C", "Y"]]
    found = book(rows)
    assert [wanted_place(found, (), text) for text in ("A", "B", "D", "学员", "ZZ", "b")] == [0, 1, 3, 1, 701, 2]


def test_two_fields_of_one_column_are_refused() -> None:
    rows = [["Nr", "Full name", "Team"], ["1", "Ada", "X"]]
    with pytest.raises(InputError, match="Two fields are read from one column"):
        roster(rows, columns={"name": 1, "unit": 1})
