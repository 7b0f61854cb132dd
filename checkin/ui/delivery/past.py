"""What happened to a day: every closing and reopening with its reason, and what came in after the closing."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from checkin.attendance.course import Course
from checkin.office import Later, Turn
from checkin.ui.language import moment_words, spoken, translate
from checkin.ui.page import label

MOST = 30
"""Later things that are listed."""


def tell_history(box: QVBoxLayout, course: Course, turns: Sequence[Turn]) -> None:
    """List the closings and reopenings, the newest first."""
    if not turns:
        return
    box.addSpacing(6)
    box.addWidget(label(translate("Delivery", "History"), "strong"))
    for turn in reversed(turns):
        values = {"revision": turn.revision, "when": moment_words(course, turn.at), "who": turn.by}
        if turn.closed:
            words = translate("Delivery", "Revision {revision}: closed {when} by {who}").format(**values)
        else:
            words = translate("Delivery", "Reopened {when} by {who}").format(**values)
        box.addWidget(label(words, wrap=True))
        if turn.reason:
            box.addWidget(label(turn.reason, "small", wrap=True))


def tell_later(box: QVBoxLayout, course: Course, later: Sequence[Later]) -> None:
    """List what was stored about a closed day after its closing."""
    if not later:
        return
    box.addSpacing(6)
    box.addWidget(label(translate("Delivery", "After the closing"), "strong"))
    words = translate("Delivery", "The file does not have this. Reopen the day and close it again to send it.")
    box.addWidget(label(words, "quiet", wrap=True))
    for one in later[:MOST]:
        box.addWidget(label(spoken(one.what), wrap=True))
        box.addWidget(label(moment_words(course, one.at), "small", wrap=True))
    more = len(later) - MOST
    if more > 0:
        box.addWidget(label(translate("Delivery", "and {n} more").format(n=more), "small"))
