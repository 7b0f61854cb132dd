"""The user's own templates: stored under their own names, found again by what they hold, never over another one."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtGui import QImage

from checkin.badges.builtin import template, template_names
from checkin.badges.own import free_name, keep_template, own_file
from checkin.badges.samples import extremes, telling
from checkin.badges.template import Element, Side
from checkin.badges.template_file import read_template
from checkin.badges.template_json import faults_of
from checkin.errors import EnvironmentFault, InputError
from tests.badges.people import faces

PLAIN = replace(template("plain-90x60"), name="mine")


def test_kept_found_and_read_equal(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there" / "yet"
    path = keep_template(folder, PLAIN)
    assert path.name == "mine.badge.json" and path.name in template_names(folder)
    stored = template("mine", folder)
    assert stored == PLAIN and own_file(folder, stored) == path
    assert own_file(folder, template("plain-90x60")) is None


def test_with_a_picture_it_becomes_a_package_and_without_json_again(tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(tmp_path / "a.png"))
    data = (tmp_path / "a.png").read_bytes()
    first = keep_template(tmp_path, PLAIN)
    shown = Element("logo", "image", 1, 1, 9, 9, file="a.png")
    pictured = replace(
        PLAIN, sides=(Side((*PLAIN.sides[0].elements, shown)),), pictures=MappingProxyType({"a.png": data, "b": b""})
    )
    second = keep_template(tmp_path, pictured, first)
    assert second.name == "mine.badgepkg" and not first.exists()
    assert dict(read_template(second).pictures) == {"a.png": data}
    assert keep_template(tmp_path, PLAIN, second) == first and not second.exists()


def test_names_of_others_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ships with the program"):
        keep_template(tmp_path, template("plain-90x60"))
    kept = keep_template(tmp_path, PLAIN)
    before = kept.read_bytes()
    with pytest.raises(InputError, match="already"):
        keep_template(tmp_path, replace(PLAIN, title="another"))
    assert kept.read_bytes() == before
    assert keep_template(tmp_path, replace(PLAIN, title="another"), kept) == kept
    assert free_name(tmp_path, "mine") == "mine-2" and free_name(tmp_path, "plain-90x60") == "plain-90x60-2"


def test_a_damaged_file_beside_it_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "bad.badge.json").write_text("{", encoding="utf-8")
    path = keep_template(tmp_path, PLAIN)
    assert own_file(tmp_path, read_template(path)) == path


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        keep_template(tmp_path / "file" / "templates", PLAIN)


def test_faults_of_a_template_are_those_of_its_file() -> None:
    assert faults_of(PLAIN) == ()
    wrong = replace(PLAIN.sides[0].elements[0], id="no spaces")
    assert "no spaces" in faults_of(replace(PLAIN, sides=(Side((wrong,)),)))[0]


def test_those_that_stand_out() -> None:
    assert extremes([]) == {} and telling([]) == []
    found = extremes(faces(12))
    assert set(found) == {"longest", "rarest", "unit", "shortest", "empty"}
    assert set(telling(faces(12))) == set(found.values())
