"""Acts of the editor that can be refused: what is said then goes to whoever shows it."""

from collections.abc import Callable

from checkin.errors import CheckinError


def guarded(act: Callable[[], object], refused: Callable[[CheckinError], object]) -> Callable[[], None]:
    """Return what does an act, and hands over the error where it is refused."""

    def done() -> None:
        try:
            act()
        except CheckinError as error:
            refused(error)

    return done
