"""What the page Delivery says of days, of the checklist, and of how much a day file tells."""

from checkin.exchange.contents import Profile
from checkin.office import DayState, Severity
from checkin.ui.language import translate


def state_words(state: DayState) -> str:
    """Return whether a day is open."""
    if state.closed:
        return translate("Delivery", "Closed")
    return translate("Delivery", "Open again") if state.revision else translate("Delivery", "Open")


def severity_words(severity: Severity) -> str:
    """Return how much an item of the checklist matters."""
    return {
        Severity.OK: translate("Delivery", "In order"),
        Severity.LOOK: translate("Delivery", "Look at this"),
        Severity.STOP: translate("Delivery", "Put this right first"),
    }[severity]


def profile_words(profile: Profile) -> str:
    """Return what a profile is called."""
    return {
        Profile.FULL: translate("Delivery", "Everything, with the journal"),
        Profile.NAMES: translate("Delivery", "Names, without reasons"),
        Profile.STATISTICS: translate("Delivery", "Statistics, without names"),
    }[profile]


def profile_meaning(profile: Profile) -> str:
    """Return what a profile means for those who receive the file."""
    return {
        Profile.FULL: translate("Delivery", "Headquarters can check it and count it again."),
        Profile.NAMES: translate("Delivery", "No telephone, position, reason or remark; it cannot be counted again."),
        Profile.STATISTICS: translate("Delivery", "A pseudonym for each person, the same on every day of the course."),
    }[profile]


def day_meaning(state: DayState) -> str:
    """Return what the state of a day means for its file."""
    if state.closed:
        words = translate("Delivery", "Closed, revision {revision}. The day file is final.")
    elif state.revision:
        words = translate("Delivery", "Open again since revision {revision}; closing it makes revision {next}.")
    else:
        words = translate("Delivery", "Open. A day file written now is provisional: revision 0, not final.")
    return words.format(revision=state.revision, next=state.revision + 1)
