"""Templates: fields, conditions, colours, files that are read back as they were written, and the built-in ones."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.builtin import DESIGNS, SIZES, fitting, template, template_names
from checkin.badges.conditions import condition
from checkin.badges.fields import FIELDS, pattern
from checkin.badges.layouts import layouts
from checkin.badges.template import Card, Colour, Element, Side, Template
from checkin.badges.template_file import read_template, save_template
from checkin.badges.template_json import template_data, template_from
from checkin.errors import InputError
from checkin.places import resources
from tests.badges.people import TITLE, TITLE_ZH, face


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("No. {number}", {}, "No. 001"),
        ("{province}[ · {group}]", {"group": ""}, "天津市"),
        ("[{province}][ · {group}]", {"province": ""}, "第1组"),
        ("[{province}][ · {group}]", {"province": "", "group": ""}, ""),
        ("[{seat} · ]No. {number}", {"seat": "A-12"}, "A-12 · No. 001"),
        ("{{{number}}} [[x]]", {}, "{001} [x]"),
        ("{title} / {subtitle}", {}, f"{TITLE_ZH} / {TITLE}"),
        ("{title}{subtitle}", {"course_title_zh": ""}, TITLE),
        ("{title}", {"chinese": False}, TITLE),
        ("{venue}, {days}", {}, "Shanghai, Linjiang Training Centre, 2020年12月7日至11日"),
    ],
)
def test_fields_are_filled(text: str, values: dict[str, object], said: str) -> None:
    assert pattern(text).fill(face(**values)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{nmae}", "Did you mean {name}?"),
        ("{phone}", "There is no field {phone}"),
        ("{name", "without its other half"),
        ("name}", "without its other half"),
        ("[{name}", "without its other half"),
        ("[a[b]]", "without its other half"),
        ("{name.__class__}", "There is no field"),
        ("{0}", "There is no field"),
    ],
)
def test_wrong_fields_are_said(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        pattern(text)
    assert said in str(caught.value)


def test_every_field_can_be_printed_and_none_is_private() -> None:
    assert all(isinstance(value(face()), str) for value in FIELDS.values())
    assert not {"phone", "token", "photo", "badge"} & FIELDS.keys()


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("group == '第1组'", True),
        ("group != '第1组'", False),
        ("group in ['第2组', '第1组']", True),
        ("group not in ['第2组']", True),
        ("seat == ''", True),
        ("seat != '' or (province == '天津市' and group == \"第1组\")", True),
        ("seat != '' or province == '天津市' and group == 'x'", False),
        ("'a' == 'a'", True),
        ("language == 'zh'", True),
    ],
)
def test_conditions(text: str, holds: bool) -> None:
    assert condition(text).holds(face()) is holds


@pytest.mark.parametrize(
    "text",
    [
        *("", "group", "group ==", "group == '1", "group = '1'", "group == '1' and", "(group == '1'", "group in []"),
        *("__import__('os').system('true')", "group == '1'; seat == ''", "grop == '1'", "1 == 1", "group == name()"),
        *("(" * 50 + "group == '1'" + ")" * 50, "group == '" + "x" * 2000 + "'", "group == '1' or" * 300),
    ],
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        condition(text)


@given(text=st.text(max_size=60))
def test_any_text_is_a_condition_or_refused(text: str) -> None:
    try:
        assert condition(text).holds(face()) in (True, False)
    except InputError as error:
        assert str(error)


def test_a_colour_follows_the_group() -> None:
    by_group = Colour("#000000", by="group", values=(("第9组", "#123456"),), palette=("#111111", "#222222", "#333333"))
    found = [by_group.of(face(group=group)) for group in ("第1组", "第3组", "第三组", "第4组", "第9组", "")]
    assert found == ["#111111", "#333333", "#333333", "#111111", "#123456", "#000000"]
    assert by_group.of(face(group="Observers")) == by_group.of(face(group="Observers"))
    cased = Colour("#000000", (("position == '处长'", "#AAAAAA"),))
    assert (cased.of(face()), cased.of(face(position=""))) == ("#AAAAAA", "#000000")


def own() -> Template:
    text = Element("name", "text", 5, 5, 40, 20, text="{name}", largest=30, smallest=12, lines=2, weight="bold")
    coloured = replace(text, id="b", color=Colour("#000000", (("seat == ''", "#123456"),), "group", (), ("#111111",)))
    shapes = (
        Element("r", "rect", 0, 0, 90.5, 10, fill=Colour("#0F4C5C"), radius=2.5),
        Element("e", "ellipse", 1, 1, 5, 5, 45, stroke=Colour("#112233"), stroke_width=0.4),
        Element("l", "line", 5, 50, 60, -10, stroke=Colour("#000000"), dash=1.5),
        Element("p", "photo", 60, 5, 20, 28, radius=1),
        Element("q", "qr", 50, 20, 38, 38, when="group != ''"),
    )
    slot = (38.0, 2.0, 14.0, 3.0)
    return Template("own", Card(90, 60, 2, 3, slot), (Side((text, coloured, *shapes)), Side((text,))), "Own", "自己的")


def test_a_template_is_read_as_it_was_written(tmp_path: Path) -> None:
    for ending in (".badge.json", ".badgepkg"):
        path = tmp_path / f"own{ending}"
        save_template(path, own())
        again = read_template(path)
        assert again == own() and len(again.digest) == 64
    data = template_data(own())
    assert template_data(template_from(json.dumps(data).encode(), "x")) == data


def test_a_package_keeps_its_pictures_and_its_bytes(tmp_path: Path) -> None:
    picture = _png(20, 10)
    shown = Side((Element("logo", "image", 1, 1, 20, 10, file="logo.png", fit="cover"),))
    with_picture = replace(own(), sides=(shown,), pictures=MappingProxyType({"logo.png": picture}))
    save_template(tmp_path / "a.badgepkg", with_picture)
    save_template(tmp_path / "b.badgepkg", with_picture)
    assert (tmp_path / "a.badgepkg").read_bytes() == (tmp_path / "b.badgepkg").read_bytes()
    again = read_template(tmp_path / "a.badgepkg")
    assert dict(again.pictures) == {"logo.png": picture}
    with pytest.raises(InputError, match="saved as"):
        save_template(tmp_path / "a.badge.json", with_picture)
    (tmp_path / "logo.png").write_bytes(picture)
    save_template(tmp_path / "c.badge.json", replace(with_picture, pictures=MappingProxyType({})))
    assert read_template(tmp_path / "c.badge.json").digest == again.digest
    (tmp_path / "logo.png").write_bytes(_png(21, 10))
    assert read_template(tmp_path / "c.badge.json").digest != again.digest


def _png(width: int, height: int) -> bytes:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage

    image, buffer = QImage(width, height, QImage.Format.Format_RGB32), QBuffer()
    image.fill(0xFF3366)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_the_built_in_templates_are_those_that_are_made(tmp_path: Path) -> None:
    """Whoever changes a design runs resources/badges/make_templates.py."""
    for file in ("make_templates.py", "parts.py"):
        (tmp_path / file).write_bytes((resources() / "badges" / file).read_bytes())
    subprocess.run([sys.executable, str(tmp_path / "make_templates.py")], check=True)
    made = {file.name: file.read_bytes() for file in tmp_path.glob("*.badge.json")}
    shipped = {file.name: file.read_bytes() for file in (resources() / "badges").glob("*.badge.json")}
    assert made == shipped and len(shipped) == len(DESIGNS) * len(SIZES)


@pytest.mark.parametrize("name", template_names())
def test_every_built_in_template_reads(name: str) -> None:
    found = template(name)
    assert found.name == name and found.title and found.title_zh
    assert any(element.type == "qr" for element in found.sides[0].elements)
    assert any("{name}" in element.text for element in found.sides[0].elements)
    assert read_template(resources() / "badges" / f"{name}.badge.json").digest == found.digest


def test_every_sheet_has_a_template_of_every_design() -> None:
    for layout in layouts().values():
        for design in DESIGNS:
            card = fitting(layout, design).card
            assert layout.takes(card.w, card.h)
            assert layout.card_width - card.w <= 1 and layout.card_height - card.h <= 6.1, layout.id


def test_ones_own_templates_are_found(tmp_path: Path) -> None:
    save_template(tmp_path / "mine.badge.json", own())
    (tmp_path / "notes.txt").write_text("no template")
    assert template_names(tmp_path)[-1] == "mine.badge.json"
    assert template("mine", tmp_path) == template("mine.badge.json", tmp_path) == own()
    assert template(str(tmp_path / "mine.badge.json")) == own()
    with pytest.raises(InputError, match="no template 'theirs'"):
        template("theirs", tmp_path)
