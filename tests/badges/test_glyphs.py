"""Every character that a Chinese name may have by law is drawn; what cannot be is named before printing."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from checkin.printing.fonts import font, missing_characters

RARE = "䶮㛃𬱖𠮷𪨊𰻝㐱䲟䴙䴘𩽾𩾌䓖䓛䓨䗖䗛䗪䝙䠀䥑䥽䦃䧳䩄䲠䴓䴕"
_SQUARE = 40


def general_characters() -> str:
    """Return the 8,105 characters of 通用规范汉字表."""
    text = (Path(__file__).parent / "general_characters.txt").read_text(encoding="utf-8")
    return "".join(line for line in text.splitlines() if not line.startswith("#"))


def drawn(characters: str, *, bold: bool) -> np.ndarray:
    """Return each character as a little picture (N, 40, 40), ink white."""
    columns = 100
    rows = -(-len(characters) // columns)
    image = QImage(columns * _SQUARE, rows * _SQUARE, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font(0.3, bold=bold))
    for index, character in enumerate(characters):
        row, column = divmod(index, columns)
        painter.drawText(QPointF(column * _SQUARE + 5, row * _SQUARE + 31), character)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    whole = 255 - pixels[:, : image.width()].reshape(rows, _SQUARE, columns, _SQUARE).swapaxes(1, 2)
    return whole.reshape(-1, _SQUARE, _SQUARE)[: len(characters)].copy()


def test_the_list_is_whole() -> None:
    characters = general_characters()
    assert len(characters) == len(set(characters)) == 8105
    assert sum(ord(c) > 0xFFFF for c in characters) == 196


def test_all_of_them_have_a_glyph() -> None:
    assert missing_characters(general_characters()) == ""


def test_no_two_look_alike_and_none_is_the_box() -> None:
    """By the pixels: a box drawn for what a font lacks would look like itself, again and again."""
    characters = general_characters()
    for bold in (False, True):
        pictures = drawn(characters, bold=bold)
        assert (pictures.reshape(len(characters), -1).max(axis=1) > 100).all()
        alike = len(characters) - len({picture.tobytes() for picture in pictures})
        assert alike == 0, f"{alike} look like another"


def test_rare_ones_are_drawn_or_named() -> None:
    missing = missing_characters(RARE)
    assert set(missing) <= set("𠮷𪨊𰻝"), f"unexpectedly missing: {missing}"
    for character in set(RARE) - set(missing):
        assert drawn(character, bold=False).max() > 100
