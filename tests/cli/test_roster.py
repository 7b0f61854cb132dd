"""`checkin roster` as a script sees it."""

import json
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from tests.cli.test_cli import Shell

FILES = Path(__file__).parents[1] / "sheets" / "files"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "store")
    made("course", "load", "demo")
    return made


def write(path: Path, text: str, encoding: str = "utf-8") -> str:
    path.write_bytes(text.encode(encoding))
    return str(path)


def numbers(shell: Shell) -> dict[str, str]:
    return {person["number"]: person["name"] for person in json.loads(shell("roster", "list", "--json").stdout)}


def test_the_diff_is_told_before_and_after(shell: Shell, tmp_path: Path) -> None:
    file = write(
        tmp_path / "new.csv", "编号,姓名,单位\n001,王建军,新单位\n2,李敏,天津市生态环境局\n900,新人,某厅\n合计,3人,\n"
    )
    dry = shell("roster", "import", file, "--dry-run")
    assert dry.exit_code == 0 and len(numbers(shell)) == 40
    for said in (
        "name: 王建国 → 王建军",
        "900 新人, 某厅",
        "a total: 合计 3人",
        "lost or gained zeros",
        "would be imported",
    ):
        assert said in dry.output, said
    real = json.loads(shell("roster", "import", file, "--json").stdout)
    assert real["imported"] and [one["number"] for one in real["new"]] == ["900"] and real["same"] == 1
    assert real["changed"][0]["fields"]["name"] == ["王建国", "王建军"]
    assert real["columns"] == {"number": "A", "name": "B", "unit": "C"} and len(real["missing"]) == 38
    assert numbers(shell)["001"] == "王建军" and "2" not in numbers(shell)


def test_problems_are_listed_and_written(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "back.xlsx"
    file = write(tmp_path / "bad.csv", "编号,姓名\n901,甲\n,乙\n903,\n901,丁\u200b\n", "utf-8-sig")
    result = shell("roster", "import", file, "--problems", str(out))
    assert result.exit_code == 1 and "3 problem(s)" in result.output and "row 3, column A (编号)" in result.output
    assert "U+200B" in result.output and openpyxl.load_workbook(out).sheetnames == ["bad", "Problems"]
    told = json.loads(shell("roster", "import", file, "--json").stdout)
    assert [p["severity"] for p in told["problems"]].count("error") == 3 and not told["imported"]
    assert len(numbers(shell)) == 40


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_workbooks_of_offices(shell: Shell, kind: str) -> None:
    file = str(FILES / f"roster.{kind}")
    assert "#DIV/0!" in shell("roster", "import", file).output
    result = shell("roster", "import", file, "--column", "position=", "--dry-run")
    assert result.exit_code == 0 and "5 rows would be imported" in result.output, result.output


def test_sheets_encodings_and_columns_are_chosen(shell: Shell, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "一组"
    for title, person in (("一组", ["801", "甲", "处长"]), ("二组", ["802", "乙", "科员"])):
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        for line in (["代码", "姓名", "头衔"], person):
            sheet.append(line)
    book.save(tmp_path / "b.xlsx")
    file, chosen = str(tmp_path / "b.xlsx"), ("--column", "number=代码", "--column", "position=c")
    assert "no column for the number" in shell("roster", "import", file).output
    both = shell("roster", "import", file, "--sheet", "all", *chosen)
    assert both.exit_code == 0 and "2 new" in both.output, both.output
    assert "1 rows would be imported" in shell("roster", "import", file, "--sheet", "2", "--dry-run").output, (
        "remembered"
    )
    for wrong in (("--sheet", "3"), ("--column", "number=无"), ("--column", "seat=XFD1")):
        refused = shell("roster", "import", file, *wrong)
        assert refused.exit_code == 1 and "has no" in refused.output
    assert shell("roster", "import", file, "--column", "shoe=A").exit_code == 2
    text = write(tmp_path / "cz.csv", "číslo;jméno\r\n701;Jiří Dvořák\r\n", "cp1250")
    told = json.loads(
        shell("roster", "import", text, "--column", "number=A", "--column", "name=B", "--dry-run", "--json").stdout
    )
    assert told["encoding"] == "cp1250" and told["new"][0]["name"] == "Jiří Dvořák" and "cp1252" in told["encodings"]
    other = shell(
        "roster", "import", text, "--encoding", "cp1252", "--column", "number=A", "--column", "name=B", "--header", "1"
    )
    assert "Jiøí Dvoøák" in other.output


def test_numbering_and_pasted_cells(shell: Shell) -> None:
    pasted = "姓名\t单位\n新人\t某厅\n李敏\t天津市生态环境局\n"
    refused = shell("roster", "import", "-", stdin=pasted)
    assert refused.exit_code == 1 and "numbered" in refused.output
    done = shell("roster", "import", "-", "--numbered", stdin=pasted)
    assert done.exit_code == 0 and "1 new, 0 changed, 0 back, 1 the same" in done.output
    assert numbers(shell)["041"] == "新人"


def test_export_and_import_change_nothing(shell: Shell, tmp_path: Path) -> None:
    for name in ("out.xlsx", "out.csv"):
        assert "40 people" in shell("roster", "export", str(tmp_path / name)).output
        told = json.loads(shell("roster", "import", str(tmp_path / name), "--json").stdout)
        assert (told["same"], told["new"], told["changed"], told["missing"]) == (40, [], [], [])
    assert shell("roster", "export", str(tmp_path / "out.pdf")).exit_code == 1


def test_photos_of_a_folder(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("001.jpg", "003 张翀.png"):
        Image.new("RGB", (50, 60), (1, 2, 3)).save(folder / name)
    dry = shell("roster", "photos", str(folder), "--dry-run")
    assert dry.exit_code == 0 and "2 photos would be kept" in dry.output and "002 李敏" in dry.output
    assert "2 photos kept" in shell("roster", "photos", str(folder)).output
    (folder / "nobody.jpg").write_bytes(b"x")
    (folder / "004.jpg").write_bytes(b"x")
    told = shell("roster", "photos", str(folder), "--json")
    value = json.loads(told.stdout)
    assert told.exit_code == 1 and value["same"] == 2 and list(map(Path, value["unreadable"])) == [folder / "004.jpg"]
    assert [Path(path).name for path in value["unmatched"]] == ["nobody.jpg"]
