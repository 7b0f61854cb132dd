"""The theme: both schemes can be read, the choice is followed, nothing is left unfilled in the style sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui import theme


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours."""

    def luminance(name: str) -> float:
        color = QColor(name)
        parts = [color.redF(), color.greenF(), color.blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("t", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(t: theme.Tokens) -> None:
    for ground in (t.ground, t.panel, t.hover):
        assert contrast(t.ink, ground) >= 7
        assert contrast(t.quiet, ground) >= 4.5
    assert contrast(t.on_accent, t.accent) >= 4.5
    assert contrast(t.accent, t.panel) >= 3


@pytest.mark.parametrize("t", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheet_is_filled(qapp: QApplication, t: theme.Tokens) -> None:
    sheet = theme.style_sheet(t)
    assert "@" not in sheet
    assert t.accent in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_choice_of_the_user_is_followed(qapp: QApplication, choice: str) -> None:
    theme.apply(qapp, choice)
    wanted = theme.DARK if choice == "dark" else theme.LIGHT
    assert theme.tokens() == wanted
    assert qapp.palette().window().color() == QColor(wanted.ground)


def colours(widget: QWidget) -> set[str]:
    """Return the colours at the place of the box to tick."""
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(26) for y in range(image.height())}


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_boxes_to_tick_can_be_seen(qtbot: QtBot, qapp: QApplication, choice: str, kind: type[QAbstractButton]) -> None:
    theme.apply(qapp, choice)
    box, t = kind("words"), theme.tokens()
    qtbot.addWidget(box)
    box.ensurePolished()
    assert QColor(t.quiet).name() in colours(box), "the frame of an empty one"
    assert QColor(t.accent).name() not in colours(box)
    box.setChecked(True)
    ticked = colours(box)
    assert {QColor(t.accent).name(), QColor(t.on_accent).name()} <= ticked
    box.setEnabled(False)
    assert QColor(t.accent).name() not in colours(box)


def test_a_box_that_is_partly_ticked_differs_from_both_others(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    box = QCheckBox("words")
    box.setTristate(True)
    qtbot.addWidget(box)
    pictures = set()
    for state in Qt.CheckState:
        box.setCheckState(state)
        image = box.grab().toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 3


def test_figures_are_all_of_one_width(qapp: QApplication) -> None:
    assert len({round(theme.text_width(figure, 36, bold=True), 2) for figure in "0123456789"}) == 1
