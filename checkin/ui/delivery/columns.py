"""What the list of days says of each."""

from checkin.office import DayState
from checkin.ui.delivery.travel import Travels
from checkin.ui.delivery.words import state_words
from checkin.ui.language import day_words, translate
from checkin.ui.models import Column

WIDTHS = {0: 2, 1: 1, 2: 2, 3: 4}
"""How the columns share the room that is left."""


def day_columns(travels: Travels) -> tuple[Column, ...]:
    """Return the columns of the list of days."""
    return (
        Column(translate("Delivery", "Day"), lambda d: day_words(d.day, short=True), "strong"),
        Column(translate("Delivery", "Sessions"), lambda d: str(d.sessions)),
        Column(translate("Delivery", "State"), state_words, second=_revision_words),
        Column(
            translate("Delivery", "To headquarters"),
            lambda d: travels.summary(d.day)[0],
            second=lambda d: travels.summary(d.day)[1],
        ),
    )


def _revision_words(day: DayState) -> str:
    """Return which revision a day is at, or "" where it was never closed."""
    return translate("Delivery", "Revision {revision}").format(revision=day.revision) if day.revision else ""
