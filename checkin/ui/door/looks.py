"""How each verdict looks. Let in: light ground, dark text. Stop and think: dark ground, white text."""

from dataclasses import dataclass

from checkin.attendance.verdicts import Kind
from checkin.ui.door.shapes import Shape


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as "#RRGGBB", and the shape. `rim`: colour of a 6 px rim, or empty."""

    ground: str
    text: str
    shape: Shape
    rim: str = ""


_WHITE = "#FFFFFF"

LOOKS: dict[Kind, Look] = {
    Kind.ADMITTED: Look("#63D58F", "#06210F", Shape.CHECK),
    Kind.LATE: Look("#FFC93C", "#1F1600", Shape.CLOCK),
    Kind.EXCUSED_BUT_HERE: Look("#FFE7A3", "#1F1600", Shape.LETTER),
    Kind.CHECKED_OUT: Look("#8FC7FF", "#031B33", Shape.DOOR_OUT),
    Kind.BACK_IN: Look("#B4F0F5", "#04262B", Shape.DOOR_IN),
    Kind.PROVISIONAL: Look("#F3E9FF", "#2A0A4A", Shape.DASHED_CHECK),
    Kind.ALREADY_IN: Look("#4B3FB5", _WHITE, Shape.DOUBLE_CHECK),
    Kind.WRONG_SESSION: Look("#8A4200", _WHITE, Shape.SIGNPOST),
    Kind.NO_SESSION: Look("#1F5563", _WHITE, Shape.EMPTY_CALENDAR),
    Kind.NOT_OPEN: Look("#2F4858", _WHITE, Shape.HOURGLASS),
    Kind.CLOSED: Look("#17283A", _WHITE, Shape.BARRED_CLOCK),
    Kind.REPLACED: Look("#8E0F4A", _WHITE, Shape.TWO_CARDS),
    Kind.REVOKED: Look("#A3122A", _WHITE, Shape.OCTAGON),
    Kind.WITHDRAWN: Look("#641220", _WHITE, Shape.PERSON_GONE),
    Kind.OTHER_COURSE: Look("#7D1A6B", _WHITE, Shape.OTHER_WAY),
    Kind.FORGED: Look("#1C0006", _WHITE, Shape.SHIELD, "#FF3B4E"),
    Kind.NOT_A_BADGE: Look("#55585E", _WHITE, Shape.QUESTION),
}
FAILED = LOOKS[Kind.REVOKED]
"""The look of a sentence that says the program itself could not do it."""
