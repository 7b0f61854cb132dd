"""What people call the states of a device's day."""

from collections.abc import Callable

from checkin.exchange.receipt import Answer
from checkin.headquarters.places import Here
from checkin.words import Sentence, say


def here_said(here: Here) -> Sentence:
    """Return what a state is called."""
    return _HERE[here]()


def answer_said(answer: str) -> Sentence | str:
    """Return what an answer is called; "" as it is."""
    return _ANSWERS[Answer(answer)]() if answer else answer


_HERE: dict[Here, Callable[[], Sentence]] = {
    Here.RECEIVED: lambda: say("Headquarters", "received"),
    Here.EMPTY: lambda: say("Headquarters", "nothing happened"),
    Here.QUIET: lambda: say("Headquarters", "nothing heard"),
    Here.AWAITED: lambda: say("Headquarters", "not due yet"),
    Here.OPEN: lambda: say("Headquarters", "not closed"),
    Here.OLDER: lambda: say("Headquarters", "older revision"),
    Here.GAP: lambda: say("Headquarters", "gap"),
    Here.MISSING: lambda: say("Headquarters", "missing"),
    Here.REFUSED: lambda: say("Headquarters", "refused"),
    Here.ALTERED: lambda: say("Headquarters", "altered"),
}
_ANSWERS: dict[Answer, Callable[[], Sentence]] = {
    Answer.ACCEPTED: lambda: say("Headquarters", "accepted"),
    Answer.DUPLICATE: lambda: say("Headquarters", "duplicate"),
    Answer.OLDER_REVISION: lambda: say("Headquarters", "older revision"),
    Answer.ALTERED: lambda: say("Headquarters", "altered"),
    Answer.UNKNOWN_SENDER: lambda: say("Headquarters", "unknown sender"),
    Answer.GAP_BEFORE: lambda: say("Headquarters", "gap before it"),
    Answer.REFUSED: lambda: say("Headquarters", "refused"),
}
