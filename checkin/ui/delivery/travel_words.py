"""What is said of a day file on its way: how far it is, why not farther, and what headquarters answered."""

from collections.abc import Sequence

from checkin.attendance.course import Course
from checkin.exchange.receipt import Answer, sentence_in
from checkin.exchange.target import Kind
from checkin.store.outbox import Delivery, State
from checkin.ui.language import moment_words, spoken, translate
from checkin.words import unpacked

_ORDER = (State.REFUSED, State.WAITING, State.SENDING, State.SENT, State.ANSWERED, State.CANCELLED)
ICONS = {
    State.REFUSED: "bad",
    State.WAITING: "warn",
    State.SENDING: "warn",
    State.SENT: "good",
    State.ANSWERED: "good",
    State.CANCELLED: "warn",
}
"""The mark beside each state; the words say the rest."""


def state_said(one: Delivery) -> str:
    """Return how far a file is, in a word or two."""
    if one.state in (State.ANSWERED, State.REFUSED):
        return answer_words(one.answer)
    return {
        State.WAITING: translate("Delivery", "Waits to be sent"),
        State.SENDING: translate("Delivery", "Being sent"),
        State.SENT: translate("Delivery", "There, not answered yet"),
    }.get(one.state, translate("Delivery", "Given up"))


def answer_words(answer: str) -> str:
    """Return what headquarters answered."""
    return {
        Answer.ACCEPTED: translate("Delivery", "Accepted"),
        Answer.DUPLICATE: translate("Delivery", "Accepted before"),
        Answer.OLDER_REVISION: translate("Delivery", "A newer revision is there"),
        Answer.ALTERED: translate("Delivery", "Altered on the way"),
        Answer.UNKNOWN_SENDER: translate("Delivery", "This laptop is not known there"),
        Answer.GAP_BEFORE: translate("Delivery", "Accepted, something before it is missing"),
        Answer.REFUSED: translate("Delivery", "Refused"),
    }[Answer(answer)]


def detail_said(one: Delivery, course: Course) -> str:
    """Return the lines below it: since when, why, when it is tried again, and the receipt's sentence."""

    def at(words: str, moment: object) -> str:
        return words.format(when=moment_words(course, moment)) if moment else ""  # type: ignore[arg-type]

    lines = [spoken(unpacked(one.problem)) if one.problem else ""]
    if one.state is State.WAITING:
        lines.append(at(translate("Delivery", "Waiting since {when}"), one.since))
        if one.tries:
            lines.append(at(translate("Delivery", "Next try {when} at the latest"), one.next_try))
    if one.state in (State.ANSWERED, State.REFUSED):
        lines.insert(0, sentence_in(one.receipt))
        lines.append(at(translate("Delivery", "Answered {when}"), one.answered))
    lines.append(at(translate("Delivery", "Sent {when}"), one.sent))
    return "\n".join(line for line in lines if line)


def summary_said(deliveries: Sequence[Delivery]) -> tuple[str, str]:
    """Return the worst that became of a day's newest file, and at how many of its targets; "" when at all."""
    if not deliveries:
        return "–", ""
    newest = {one.target: one for one in deliveries}
    worst = min(newest.values(), key=lambda one: _ORDER.index(one.state))
    same, every = sum(one.state is worst.state for one in newest.values()), len(newest)
    number = translate("Delivery", "{number} of {all} targets").format(number=same, all=every)
    return state_said(worst), number if same < every else ""


def kind_words(kind: Kind) -> str:
    """Return what a kind of target is called."""
    return {
        Kind.FOLDER: translate("Delivery", "Folder"),
        Kind.STICK: translate("Delivery", "USB stick"),
        Kind.SFTP: translate("Delivery", "SFTP server"),
        Kind.WEBDAV: translate("Delivery", "WebDAV server"),
        Kind.S3: translate("Delivery", "S3 bucket"),
        Kind.HTTPS: translate("Delivery", "Web address"),
    }[kind]


EXAMPLES = {
    Kind.FOLDER: "/media/share/headquarters",
    Kind.STICK: "usb:COURSE/headquarters",
    Kind.SFTP: "sftp://name@files.example.org/inbox",
    Kind.WEBDAV: "davs://name@cloud.example.org/inbox",
    Kind.S3: "s3://key@bucket/inbox",
    Kind.HTTPS: "https://headquarters.example.org/api",
}
"""What an address of each kind looks like."""
