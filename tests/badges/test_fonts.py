"""A font that the user adds joins the chain; a file that is none is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from checkin.badges.artist import Artist
from checkin.badges.builtin import template
from checkin.printing import fonts
from tests.badges.people import face, make_font

RARE = "\U00020bb7"  # 𠮷, which Noto Sans SC does not have


@pytest.fixture
def pack(tmp_path: Path) -> Iterator[Path]:
    """Give a folder with a font that has a square for two rare characters."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    make_font(folder / "rare.ttf", RARE + "\ue123")
    (folder / "broken.ttf").write_bytes(b"no font at all")
    (folder / "readme.txt").write_text("not looked at")
    known = dict(fonts._added)
    yield folder
    fonts._added.clear()
    fonts._added.update(known)
    fonts._forget()
    QFontDatabase.removeAllApplicationFonts()
    fonts.family.cache_clear()
    fonts._forget()


def test_an_added_font_is_used_and_a_broken_file_is_named(pack: Path) -> None:
    name = f"王{RARE}\ue123"
    assert fonts.missing_characters(name) == f"{RARE}\ue123"
    (fault,) = fonts.use_pack(pack)
    assert "broken.ttf" in fault and fonts.use_pack(pack) == []
    assert fonts.missing_characters(name) == "" and fonts.families()[-1] == "Rare"
    picture = Artist(template("plain-90x60")).picture(face(name=name), 8)
    assert not picture.isNull()
