"""What the list of days says of each."""

from checkin.ui.delivery.travel import Travels
from checkin.ui.delivery.words import state_words
from checkin.ui.language import day_words, translate
from checkin.ui.models import Column


def day_columns(travels: Travels) -> tuple[Column, ...]:
    """Return the columns of the list of days."""
    return (
        Column(translate("Delivery", "Day"), lambda d: day_words(d.day, short=True), "strong"),
        Column(translate("Delivery", "Sessions"), lambda d: str(d.sessions)),
        Column(translate("Delivery", "State"), state_words),
        Column(translate("Delivery", "Revision"), lambda d: str(d.revision) if d.revision else "–", "quiet"),
        Column(
            translate("Delivery", "To headquarters"),
            lambda d: travels.summary(d.day)[0],
            second=lambda d: travels.summary(d.day)[1],
        ),
    )
