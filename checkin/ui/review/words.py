"""What the page Review says of items, of decisions and of devices."""

from checkin.attendance.course import Course
from checkin.office import DeviceState, ReviewItem
from checkin.office.findings import Choice, Kind
from checkin.ui.language import moment_words, spoken, translate


def kind_words(kind: Kind) -> str:
    """Return what an item is about, in a word or two."""
    return {
        Kind.DEVICE: translate("Review", "Unknown device"),
        Kind.GAP: translate("Review", "Missing entries"),
        Kind.FORK: translate("Review", "Two histories"),
        Kind.CLOCK: translate("Review", "Clock"),
        Kind.QUICK: translate("Review", "Two doors at once"),
        Kind.TWICE: translate("Review", "Let in twice"),
        Kind.WALK_IN: translate("Review", "Walk-in"),
        Kind.OTHER: translate("Review", "Other"),
    }[kind]


def choice_words(choice: Choice) -> str:
    """Return what a button does."""
    return {
        Choice.ACCEPT: translate("Review", "Accept as it is"),
        Choice.TRUST: translate("Review", "Trust this device"),
        Choice.REFUSE: translate("Review", "Do not count it"),
        Choice.NOT_COUNTED: translate("Review", "Do not count the later scan"),
        Choice.SAME: translate("Review", "This is the same person"),
        Choice.ANOTHER: translate("Review", "This is somebody else"),
    }[choice]


def choice_meaning(choice: Choice) -> str:
    """Return what follows from a decision."""
    return {
        Choice.ACCEPT: translate("Review", "Nothing changes. It is not asked again, here or elsewhere."),
        Choice.TRUST: translate("Review", "What it wrote counts, here and wherever this decision arrives."),
        Choice.REFUSE: translate("Review", "What waits goes on waiting, and counts for nothing."),
        Choice.NOT_COUNTED: translate("Review", "The later scan is undone, with your reason."),
        Choice.SAME: translate("Review", "Badge and scans of the walk-in count for the person that is chosen."),
        Choice.ANOTHER: translate("Review", "The walk-in stays a person of its own."),
    }[choice]


def decided_words(item: ReviewItem, course: Course) -> str:
    """Return what was decided, when and by whom; "" while nobody has."""
    done = item.decided
    if done is None:
        return ""
    known = done.decision in set(Choice)
    said = choice_words(Choice(done.decision)) if known else done.decision
    words = translate("Review", "{choice} · {when}, {who}")
    return words.format(choice=said, when=moment_words(course, done.at), who=done.operator)


def item_words(item: ReviewItem) -> str:
    """Return the sentence of an item."""
    return spoken(item.found)


def device_words(device: DeviceState) -> str:
    """Return how a device stands."""
    if device.own:
        return translate("Review", "This computer")
    if device.revoked_since is not None:
        return translate("Review", "Revoked from entry {number} on").format(number=device.revoked_since)
    if not device.trusted:
        return translate("Review", "Not known: {n} wait").format(n=device.waiting)
    if device.last < max(device.elsewhere, 1):
        return translate("Review", "Not yet merged")
    return translate("Review", "Trusted")


def device_last(device: DeviceState) -> str:
    """Return how far a device is known here, and elsewhere where that is further."""
    if device.elsewhere > device.last:
        return translate("Review", "{last} of {elsewhere}").format(last=device.last, elsewhere=device.elsewhere)
    return str(device.last)
