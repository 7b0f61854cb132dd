"""The menu of the Door page: its acts, then its settings, which ask for the PIN where one is set."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from checkin.ui.door.choices import add_choices
from checkin.ui.door.keys_sheet import key_words

if TYPE_CHECKING:
    from checkin.ui.door.tools import DoorTools


class ToolsMenu(QObject):
    """Fills a menu with what the tools can do at this moment."""

    def __init__(self, tools: DoorTools) -> None:
        super().__init__(tools)
        self._tools = tools

    def add_to(self, menu: QMenu, *, served: bool, emptied: bool) -> None:
        """Add the acts and the settings. `served`: there is a session; `emptied`: one whose exits are scanned."""
        menu.addSeparator()
        self._add_acts(menu, served, emptied)
        menu.addSeparator()
        self._add_settings(menu)

    def _add_acts(self, menu: QMenu, served: bool, emptied: bool) -> None:
        tools = self._tools
        person = tools.person
        note = self.tr("Note for {name}…").format(name=person.name) if person else self.tr("Note…")
        for words, key, act, possible in (
            (self.tr("Register a walk-in…"), "F3", tools.register, True),
            (self.tr("Lists of this session…"), "F4", tools.show_lists, served),
            (note, "F6", tools.write_note, person is not None),
            (self.tr("Enter a paper sign-in sheet…"), "", tools.enter_paper, True),
            (self.tr("Everybody out…"), "", tools.everybody_out, emptied),
            (self.tr("Check before the doors open…"), "F8", tools.check, True),
            (self.tr("Rehearse on a copy…"), "", tools.rehearse, tools.may_rehearse),
            (self.tr("PIN of this laptop…"), "", tools.set_pin, True),
            (self.tr("Lock: only the door"), "F11", tools.lock_wanted.emit, True),
            (self.tr("Keys…"), "F1", tools.show_keys, True),
        ):
            if tools.locked() and act in (tools.rehearse, tools.lock_wanted.emit):
                continue  # a second window is a way out, and it is locked already
            action = menu.addAction(words.replace("&", "&&") + (f"\t{key_words(key)}" if key else ""))
            action.setEnabled(possible)
            action.triggered.connect(partial(_call, act))

    def _add_settings(self, menu: QMenu) -> None:
        tools = self._tools
        volumes = ((0.0, self.tr("Off")), (0.3, self.tr("Quiet")), (0.6, self.tr("Medium")), (0.9, self.tr("Loud")))
        add_choices(menu.addMenu(self.tr("Sound")), volumes, tools.volume, tools.set_volume)
        stays = [(0.0, self.tr("Until the next scan"))]
        stays += [(float(s), self.tr("{seconds} s").format(seconds=s)) for s in (3, 5, 10, 30)]
        add_choices(menu.addMenu(self.tr("A verdict stays")), stays, tools.hold, tools.set_hold)
        shown = menu.addAction(self.tr("Show phones in the lists"))
        shown.setCheckable(True)
        shown.setChecked(tools.phones)
        shown.triggered.connect(tools.show_phones)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
