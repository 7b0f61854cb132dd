"""Every text of the window can be said in another language, and is asked for when it is shown."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import checkin.ui
from checkin.places import resources

FOLDER = Path(checkin.ui.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))
TOOLS = Path(sys.executable).with_name("pyside6-lupdate" + (".exe" if sys.platform == "win32" else ""))
SAYING = {"translate", "tr", "say"}
TEXTS: dict[str, tuple[int, ...]] = {
    "label": (0,),
    "Elided": (0,),
    "button": (0,),
    "QLabel": (0,),
    "QPushButton": (0,),
    "QToolButton": (0,),
    "QCheckBox": (0,),
    "QRadioButton": (0,),
    "SearchField": (0,),
    "Table": (0,),
    "Column": (0,),
    "Empty": (1,),
    "Sheet": (0,),
    "text_field": (0,),
    "add_field": (0,),
    "add_act": (0,),
    "addAction": (0,),
    "addSection": (0,),
    "addMenu": (0,),
    "addItem": (0,),
    "setText": (0,),
    "setTitle": (0,),
    "setToolTip": (0,),
    "setStatusTip": (0,),
    "setPlaceholderText": (0,),
    "setAccessibleName": (0,),
    "setAccessibleDescription": (0,),
    "setWindowTitle": (0,),
    "setPrefix": (0,),
    "setSuffix": (0,),
    "show": (0,),
    "refuse": (0,),
    "run": (0,),
    "getOpenFileName": (1, 3),
    "getSaveFileName": (1, 3),
    "getExistingDirectory": (1,),
}
"""Calls that show what they are given, and where in their arguments it stands."""
NAMES = {"Checkin", "rtsp"}
"""What is the same in every language."""
WORD = re.compile(r"[A-Za-z]{2,}")


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def says(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or called(node) not in SAYING:
        return False
    return called(node) == "tr" or isinstance(node.func, ast.Name)  # painter.translate(x, y) says nothing


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def untranslated(node: ast.expr) -> bool:
    """Tell whether letters of a literal reach the screen, but for what is looked up with it or said in a call."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and any(word not in NAMES for word in WORD.findall(node.value))
    if isinstance(node, ast.JoinedStr):
        return any(untranslated(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return untranslated(node.value)
    if isinstance(node, ast.IfExp):
        return untranslated(node.body) or untranslated(node.orelse)
    if isinstance(node, ast.BinOp):
        return untranslated(node.left) or untranslated(node.right)
    if isinstance(node, ast.BoolOp):
        return any(untranslated(part) for part in node.values)
    if isinstance(node, ast.Tuple | ast.List):
        return any(untranslated(part) for part in node.elts)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
        return untranslated(node.func.value) or any(untranslated(part) for part in node.args)
    return False


def at_import(node: ast.AST) -> Iterator[ast.Call]:
    """Find what is called while a module is imported: everything outside functions, and their defaults."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for early in (*child.decorator_list, *child.args.defaults, *child.args.kw_defaults):
                yield from calls(early) if early is not None else ()
            continue
        if isinstance(child, ast.Lambda):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from at_import(child)


@pytest.fixture(params=FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def tree(request: pytest.FixtureRequest) -> ast.Module:
    return ast.parse(request.param.read_text(encoding="utf-8"))


def test_what_is_translated_is_a_literal(tree: ast.Module) -> None:
    odd = [
        (call.lineno, ast.unparse(call))
        for call in calls(tree)
        if says(call)
        and "text.template" not in ast.unparse(call)  # spoken() says again what another layer wrote as a literal
        and not all(isinstance(part, ast.Constant) and isinstance(part.value, str | int) for part in call.args[:2])
    ]
    assert odd == []


def test_plurals_are_counted_in_one_place(tree: ast.Module, request: pytest.FixtureRequest) -> None:
    counted = [call.lineno for call in calls(tree) if says(call) and len(call.args) > 2]
    assert counted == [] or "language.py" in request.node.name


def test_nothing_is_translated_while_the_program_is_imported(tree: ast.Module) -> None:
    early = [(call.lineno, ast.unparse(call)) for call in at_import(tree) if says(call) and called(call) != "say"]
    assert early == []


def test_nothing_is_shown_that_cannot_be_translated(tree: ast.Module) -> None:
    shown = []
    for call in calls(tree):
        places = TEXTS.get(called(call), ())
        if called(call) == "__init__":  # super().__init__("heading", parent)
            places = (0,)
        given = [call.args[place] for place in places if place < len(call.args)]
        given += [word.value for word in call.keywords if word.arg in ("action", "tip", "text")]
        shown += [(part.lineno, ast.unparse(part)) for part in given if untranslated(part)]
    assert shown == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("label('Course')", True),
        ("label('–')", False),
        ("label(f'No. {n}')", True),
        ("label(f'{a} – {b}')", False),
        ("label(translate('A', 'Course'))", False),
        ("label(translate('A', 'No. {n}').format(n='ab'))", False),
        ("label('No. {n}'.format(n=1))", True),
        ("label('Closed' if closed else '')", True),
        ("label(words['closed'])", False),
        ("label('Checkin · ' + code)", False),
    ],
)
def test_this_test_sees(code: str, found: bool) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert untranslated(call.args[0]) == found


def test_this_test_sees_what_is_early() -> None:
    early = (
        "A = (Column(translate('A', 'b')),)\nclass C:\n    B = tr('x')\n    def f(self, x=tr('y')): return tr('z')\n"
    )
    assert [ast.unparse(c) for c in at_import(ast.parse(early)) if called(c) in SAYING] == [
        "translate('A', 'b')",
        "tr('x')",
        "tr('y')",
    ]


@pytest.mark.skipif(not TOOLS.exists(), reason="the translation tools come with the test environment")
def test_translations_are_complete_and_current(tmp_path: Path) -> None:
    """Whoever adds a sentence runs resources/translations/update.sh and translates it."""
    shipped = resources() / "translations"
    root = Path(__file__).parents[2]
    for language, options in (("zh_CN", ["-tr-function-alias", "translate+=say"]), ("en", ["-pluralonly"])):
        name = f"checkin_{language}.ts"
        shutil.copy(shipped / name, tmp_path / name)
        sources = sorted(str(path.relative_to(root)) for path in (root / "checkin").rglob("*.py"))
        update = [TOOLS, "-locations", "none", "-no-obsolete", *options, *sources, "-ts", str(tmp_path / name)]
        subprocess.run(update, check=True, cwd=root, capture_output=True)
        made = ElementTree.parse(tmp_path / name)
        missing = [
            message.findtext("source")
            for message in made.iter("message")
            if message.find("translation").get("type") == "unfinished"  # type: ignore[union-attr]
        ]
        assert not missing, f"not translated into {language}: {missing}"
        paper = next((c for c in made.iter("context") if c.findtext("name") == "Paper"), None)
        printed = set() if paper is None else {m.findtext("source") for m in paper.iter("message")}
        for message in made.iter("message"):
            source = message.findtext("source") or ""
            if source in printed:  # dates and sentences on paper are built in another order there
                continue
            for said in message.find("translation").itertext():  # type: ignore[union-attr]
                if said.strip():
                    assert set(re.findall(r"{\w+}", said)) == set(re.findall(r"{\w+}", source)), (source, said)
        release = [TOOLS.with_name(TOOLS.name.replace("lupdate", "lrelease")), str(tmp_path / name)]
        subprocess.run([*release, "-qm", str(tmp_path / "made.qm")], check=True, capture_output=True)
        assert (tmp_path / "made.qm").read_bytes() == (shipped / f"checkin_{language}.qm").read_bytes(), "run update.sh"
