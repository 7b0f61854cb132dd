"""The choice of how much a day file tells."""

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout

from checkin.exchange.contents import Profile
from checkin.ui.delivery.words import profile_meaning, profile_words
from checkin.ui.language import translate
from checkin.ui.page import label


def choose_profile(box: QVBoxLayout, chosen: Profile) -> tuple[QComboBox, QLabel]:
    """Add the choice and what it means; returns both."""
    box.addWidget(label(translate("Delivery", "What the day file tells"), "small"))
    profiles = QComboBox()
    profiles.setAccessibleName(translate("Delivery", "What the day file tells"))
    for profile in Profile:
        profiles.addItem(profile_words(profile), profile.value)
    profiles.setCurrentIndex(list(Profile).index(chosen))
    meaning = label(profile_meaning(chosen), "small", wrap=True)
    box.addWidget(profiles)
    box.addWidget(meaning)
    return profiles, meaning
