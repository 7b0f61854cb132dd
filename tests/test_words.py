"""Sentences remember what they are made of, and every sentence for staff is one."""

import ast
import pickle
import string
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

import checkin
from checkin.attendance.course_file import parse_course
from checkin.desk import PinRefused
from checkin.errors import CheckinError, InputError, StoreError
from checkin.words import Sentence, Titled, say

PACKAGE = Path(checkin.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))


def test_a_sentence_is_its_text_and_remembers_its_parts() -> None:
    bare = say("Roster", "The name is missing.")
    assert (bare, bare.template, bare.values) == ("The name is missing.", "The name is missing.", {})
    sentence = say("Roster", "{name} has {count} rows.").format(name="list.csv", count=3)
    assert sentence == "list.csv has 3 rows." and f"{sentence}" == str(sentence) == "list.csv has 3 rows."
    assert (sentence.context, sentence.template) == ("Roster", "{name} has {count} rows.")
    assert sentence.values == {"name": "list.csv", "count": 3}


def test_a_value_is_taken_as_it_is() -> None:
    assert say("Roster", "{name} is empty.").format(name="{name}{0}{") == "{name}{0}{ is empty."


def test_a_title_remembers_how_it_is_written_in_chinese() -> None:
    both, one = Titled("Opening", "开班式"), Titled("", "开班式")
    assert (both, both.chinese, one) == ("Opening", "开班式", "开班式")
    assert pickle.loads(pickle.dumps(both)).chinese == "开班式"
    assert say("Check", "{title} opens").format(title=both).values["title"] is both


def test_a_value_may_be_a_sentence() -> None:
    where = say("Course", "Session {number}").format(number=2)
    sentence = say("Course", "{where} lacks '{key}'.").format(where=where, key="end")
    assert sentence == "Session 2 lacks 'end'."
    assert sentence.values["where"] is where


def whole(text: str) -> tuple[str, str, str, dict[str, object]]:
    assert isinstance(text, Sentence)
    return str(text), text.context, text.template, text.values


def test_it_crosses_a_process() -> None:
    where = say("Course", "Session {number}").format(number=2)
    sentence = say("Course", "{where} lacks '{key}'.").format(where=where, key="end")
    again = pickle.loads(pickle.dumps(sentence))
    assert whole(again) == whole(sentence)
    assert whole(again.values["where"]) == whole(where)
    assert whole(pickle.loads(pickle.dumps(say("Course", "everybody")))) == whole(say("Course", "everybody"))


def test_errors_cross_a_process() -> None:
    problem = say("Roster", "Row {row} has no name.").format(row=3)
    error = InputError(say("Roster", "{name} has faults:").format(name="list.csv"), (problem, "as it is"))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is InputError and str(again) == "list.csv has faults:\nRow 3 has no name.\nas it is"
    assert whole(again.sentence) == whole(error.sentence) and whole(again.problems[0]) == whole(problem)
    later = pickle.loads(pickle.dumps(PinRefused(say("Desk", "Wrong PIN."), 2.5)))
    assert isinstance(later, PinRefused) and (later.wait, later.problems) == (2.5, ())
    assert whole(later.sentence) == whole(say("Desk", "Wrong PIN."))
    assert str(pickle.loads(pickle.dumps(StoreError("plain")))) == "plain"


@dataclass(frozen=True, slots=True)
class Kept:
    text: str


def test_it_is_kept_whole_in_other_values() -> None:
    sentence = say("Check", "{number} GB free").format(number=80)
    assert Kept(sentence).text is sentence and replace(Kept(""), text=sentence).text is sentence
    assert Kept(sentence) == Kept("80 GB free"), "equal to its text"
    kept = {sentence: sentence}
    assert kept["80 GB free"] is sentence


def test_a_course_file_tells_its_faults_in_sentences() -> None:
    with pytest.raises(InputError) as caught:
        parse_course('code = "C"\ntitle = "T"\ntime_zone = "Asia/Shanghia"\n[[session]]\ncodes = "A"\n', "course.toml")
    assert {whole(text)[1] for text in (caught.value.sentence, *caught.value.problems)} == {"Course"}


# What the tools that translate need


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))


def says(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"


def error_classes() -> set[str]:
    """Return the names of CheckinError and of all that inherit from it, wherever they are."""
    bases = {
        node.name: {name_of(base) for base in node.bases}
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }
    known = {CheckinError.__name__}
    while more := {name for name, over in bases.items() if over & known} - known:
        known |= more
    return known


def test_errors_are_made_of_sentences() -> None:
    """The command line speaks English only; the window says everything else in its own language."""
    classes = error_classes()
    assert {"InputError", "EnvironmentFault", "StoreError", "FileError", "PinRefused"} <= classes
    wrong = [
        place(path, call)
        for path in SOURCES
        if path.parent != PACKAGE / "cli"
        for call in calls(path)
        if name_of(call.func) in classes and (not call.args or not is_sentence(call.args[0]))
    ]
    assert not wrong


def is_sentence(argument: ast.expr) -> bool:
    """Tell whether this may be a sentence: no text as it is, put together or filled in on the spot."""
    if isinstance(argument, ast.Call) and name_of(argument.func) in ("join", "str"):
        return False
    if isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "format":
        return is_sentence(argument.func.value)
    return not isinstance(argument, ast.JoinedStr | ast.Constant | ast.BinOp)


def test_say_takes_two_literals() -> None:
    wrong = [place(path, call) for path in SOURCES for call in calls(path) if says(call) and not literals(call)]
    assert not wrong


def literals(call: ast.Call) -> bool:
    given = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return len(given) == len(call.args) == 2 and not call.keywords and all(isinstance(text, str) for text in given)


def test_sentences_are_filled_with_what_they_name() -> None:
    """A name that is missing would be found by the person who was to read the sentence."""
    wrong = []
    for path in SOURCES:
        for scope in (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.Module)):
            wrong += [f"{place(path, call)} {missing}" for call, missing in unfilled(scope)]
    assert not wrong


def unfilled(scope: ast.FunctionDef | ast.Module) -> Iterator[tuple[ast.AST, set[str]]]:
    """Yield where a sentence of this function is made into text without a value that its template names."""
    said: dict[str, set[str]] = {}
    for node in own(scope):
        if isinstance(node, ast.Assign):
            said |= {target.id: named(value, said) for target, value in pairs(node) if isinstance(target, ast.Name)}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            given = {keyword.arg for keyword in node.keywords}
            missing = named(node.func.value, said) - given
            if missing and None not in given:  # None: **values
                yield node, missing


def own(scope: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a function in the order of the text, parts before their whole; functions in it have theirs."""
    for node in ast.iter_child_nodes(scope):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from own(node)
            yield node


def pairs(node: ast.Assign) -> list[tuple[ast.expr, ast.expr]]:
    target, value = node.targets[0], node.value
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


def named(value: ast.AST, said: dict[str, set[str]]) -> set[str]:
    """Return the {names} in the templates that this may be."""
    if says(value):
        assert isinstance(value, ast.Call)
        text = value.args[1]
        assert isinstance(text, ast.Constant)
        return {field for _, field, _, _ in string.Formatter().parse(text.value) if field is not None}
    if isinstance(value, ast.IfExp):
        return named(value.body, said) | named(value.orelse, said)
    return said.get(value.id, set()) if isinstance(value, ast.Name) else set()


def test_templates_name_their_values_plainly() -> None:
    """No format in a template: a value is text by then, and a translator writes {name} only."""
    wrong = []
    for path in SOURCES:
        for call in filter(says, calls(path)):
            parts = list(string.Formatter().parse(ast.literal_eval(call.args[1])))
            if any(field is not None and (spec or conversion or not field.isidentifier())
                   for _, field, spec, conversion in parts):  # fmt: skip
                wrong.append(place(path, call))
    assert not wrong
