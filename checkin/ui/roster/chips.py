"""Chips of which only those are shown that have something to show; the others keep their place."""

from collections.abc import Sequence

from checkin.ui.page import Chips


def offer(chips: Chips, names: Sequence[str], words: dict[str, str]) -> None:
    """Show those of all `names` that have `words`; a choice that is not shown any more goes to the first that is."""
    chips.set([(name, words.get(name, "")) for name in names])
    shown = [name for name in names if name in words]
    for name in names:
        chips.chip(name).setVisible(name in words)
    if chips.current not in words and shown:
        chips.current = shown[0]
        chips.chip(shown[0]).setChecked(True)
