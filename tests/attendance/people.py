"""The course, sessions and people that these tests share."""

from datetime import UTC, datetime, timedelta

from checkin.attendance.course import Badge, Course, Direction, Leave, Passage, Session, Timetable, Trainee

COURSE = Course("c1", "CC2020", "Climate", zone="Asia/Shanghai")
MINUTE = timedelta(minutes=1)


def at(hour: int, minute: int = 0, second: int = 0, day: int = 7) -> datetime:
    """Return a moment of December 2020, Shanghai time, in UTC."""
    return datetime(2020, 12, day, tzinfo=UTC) + timedelta(hours=hour - 8, minutes=minute, seconds=second)


OPENING = Session("OPEN", "Opening ceremony", at(9), at(9, 40), room="Hall 1")
LECTURE = Session("L1", "Lecture", at(10), at(11, 40), room="Hall 1", opens_before=15 * MINUTE)
VISIT = Session("V1", "Visit", at(14), at(16), room="Gate", exits=True)
ONE = Session("S1", "Seminar one", at(14, day=9), at(16, day=9), room="Room 201", expected=("1", "2"))
TWO = Session("S2", "Seminar two", at(14, day=9), at(16, day=9), room="Room 202", expected=("3",))
TIMETABLE = Timetable((OPENING, LECTURE, VISIT, ONE, TWO))

WANG = Trainee("t1", "001", "王芳", group="1")
LI = Trainee("t3", "003", "李四", group="3")
BADGE = Badge(77, "t1", at(8, day=1))
LEAVE = Leave("l1", "t1", "OPEN", "ill", "Director Zhao")


def came(*moment: int, door: str = "Door A", override: str = "") -> Passage:
    """Return an arrival."""
    return Passage(at(*moment), Direction.IN, door, override)


def went(*moment: int, override: str = "") -> Passage:
    """Return a departure."""
    return Passage(at(*moment), Direction.OUT, "Door A", override)
