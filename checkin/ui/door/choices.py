"""Entries of a menu of which exactly one is chosen."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

T = TypeVar("T")


def add_choices(menu: QMenu, choices: Iterable[tuple[T, str]], chosen: T, choose: Callable[[T], object]) -> None:
    """Add (value, words) to a menu; `choose` is called with the value that staff choose."""
    group = QActionGroup(menu)
    for value, words in choices:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _=False, v=value: choose(v))
        group.addAction(action)
