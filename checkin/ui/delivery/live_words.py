"""What is said of the exchange with other doors: a word or two for the head of the door, and the whole of it."""

from dataclasses import dataclass

from checkin.attendance.course import Course
from checkin.exchange.folder import FolderState
from checkin.exchange.hub_state import HubState
from checkin.ui.language import Counted, moment_words, spoken, time_words, translate

State = FolderState | HubState


@dataclass(frozen=True, slots=True)
class Standing:
    """How a door stands with the others, for its head; not `good` where something is to be done. `second` may be ""."""

    good: bool
    together: bool
    first: str
    second: str

    @property
    def whole(self) -> str:
        """Both lines as one."""
        return ", ".join(part for part in (self.first, self.second) if part)


def standing_of(hub: HubState | None, folder: FolderState | None, course: Course) -> Standing | None:
    """Return how a door stands: with the hub where it has one, else with the folder; None for neither."""
    state: State | None = hub or folder
    if state is None:
        return None
    undecided = max(one.undecided for one in (hub, folder) if one is not None)
    waits = translate("Live", "Review: {n} wait").format(n=undecided) if undecided else ""
    if not state.together:
        first = translate("Live", "Alone since {when}").format(when=time_words(course, state.since))
        return Standing(False, False, first, _waiting(state) or waits)
    first = translate("Live", "Together with the hub")
    if isinstance(state, FolderState):
        first = translate("Live", "Together with the folder")
    odd = state.broken if isinstance(state, FolderState) else state.problems
    second = waits or (translate("Live", "something is damaged") if odd else "")
    return Standing(not second, True, first, second)


def state_said(state: State, course: Course) -> str:
    """Return how one exchange stands, a line each."""
    since = moment_words(course, state.since)
    lines = [translate("Live", "Alone since {when}").format(when=since), spoken(state.reason)]
    if state.together and isinstance(state, HubState):
        lines = [translate("Delivery", "Together with the hub since {when}").format(when=since)]
    elif state.together:
        lines = [translate("Delivery", "Together with the folder since {when}").format(when=since)]
    if isinstance(state, HubState):
        told = [
            (state.waiting, translate("Delivery", "Scans of this door that wait: {n}")),
            (state.taken, translate("Delivery", "New entries of other doors: {n}")),
            (state.undecided, translate("Delivery", "Devices that wait for a decision under Review: {n}")),
        ]
        lines += [spoken(problem) for problem in state.problems]
    else:
        told = [
            (state.waiting, translate("Delivery", "Entries of this door that wait: {n}")),
            (state.taken, translate("Delivery", "New entries of other doors: {n}")),
            (state.undecided, translate("Delivery", "Entries of unknown devices, to be decided under Review: {n}")),
            (len(state.broken), translate("Delivery", "Files that are not whole, or not yet: {n}")),
        ]
    lines += [words.format(n=number) for number, words in told if number]
    return "\n".join(line for line in lines if line)


def remedy_said(state: State) -> str:
    """Return what to do where a door is alone, or something waits; "" for nothing."""
    if state.together:
        return translate("Live", "Somebody decides on the page Review what counts.") if state.undecided else ""
    if isinstance(state, FolderState):
        return translate(
            "Live",
            "Go on scanning: nothing is lost, and everything is exchanged by itself when the folder is there again. "
            "Look whether its drive is connected.",
        )
    return translate(
        "Live",
        "Go on scanning: nothing is lost, and everything is exchanged by itself when the hub answers again. Until then "
        "this door does not know who came in at others. Look at the network; if it is there, tell who runs the hub.",
    )


def _waiting(state: State) -> str:
    if not state.waiting:
        return ""
    number = Counted().scans(state.waiting) if isinstance(state, HubState) else Counted().entries(state.waiting)
    return translate("Live", "{number} waiting").format(number=number)
