"""The exceptions whose text is a sentence for staff.

CheckinError                 shown as it is, never with a traceback
├── InputError               a file or a value that was given is wrong: says where, and what to do
├── EnvironmentFault         disk, lock, camera, display, network: says what to do
│   └── PasswordNeeded       a server wants a password that nobody gave yet, or another one
├── StoreError               the store cannot be used: newer, locked, damaged
└── Cancelled                somebody pressed Cancel: nothing was kept
"""

from checkin.words import say


class CheckinError(Exception):
    """Something staff can understand and act on; `str(error)` is shown as it is.

    `sentence` is what the window says in its own language, followed by the `problems`, a line each.
    """

    def __init__(self, sentence: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__("\n".join((sentence, *problems)))
        self.sentence, self.problems = sentence, problems

    def __reduce__(self) -> tuple[type["CheckinError"], tuple[str, tuple[str, ...]]]:
        """Cross a process whole."""
        return type(self), (self.sentence, self.problems)


class InputError(CheckinError):
    """A given file or value is wrong. `problems` lists every fault found, one sentence each."""


class EnvironmentFault(CheckinError):  # noqa: N818  # EnvironmentError is Python's own
    """The machine does not give what is needed: disk full, read-only, no camera, no display."""


class PasswordNeeded(EnvironmentFault):
    """A server wants a password: the caller may ask for it."""


class StoreError(CheckinError):
    """The store cannot be opened or written."""


class Cancelled(CheckinError):  # noqa: N818  # no error: it was asked for
    """Somebody ended the work before it was done."""

    def __init__(self) -> None:
        super().__init__(say("Errors", "Cancelled: nothing was kept."))

    def __reduce__(self) -> tuple[type["Cancelled"], tuple[()]]:  # type: ignore[override]  # it takes no words
        """Cross a process whole."""
        return type(self), ()
