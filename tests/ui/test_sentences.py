"""What staff read about each verdict."""

import ast
import inspect
from datetime import UTC, datetime, timedelta

import pytest

from checkin.attendance.course import Course, Leave, Session, Trainee
from checkin.attendance.verdicts import Kind, Verdict
from checkin.ui import sentences
from checkin.ui.sentences import words

COURSE = Course("c", "C", "Course", zone="Asia/Shanghai")
START = datetime(2020, 12, 7, 1, 0, tzinfo=UTC)
OPENING = Session("S1", "Opening ceremony", START, START + timedelta(minutes=40), room="Hall 1")
LECTURE = Session("S2", "Lecture", START + timedelta(hours=25), START + timedelta(hours=26), room="Hall 2")
PERSON = Trainee("t", "031", "阿依古丽·买买提江", "Ayguli", "新疆维吾尔自治区生态环境厅", group="2")
AT = START - timedelta(minutes=8)


def verdict(kind: Kind, **details: object) -> Verdict:
    return Verdict(kind, AT, **{"session": OPENING, "trainee": PERSON, **details})  # type: ignore[arg-type]  # by name


CASES = [
    (verdict(Kind.ADMITTED), ("WELCOME", "新疆维吾尔自治区生态环境厅 · Group 2 · No. 031", "Admitted 08:52")),
    (verdict(Kind.LATE, minutes=5), ("LATE", "5 minutes late", "Admitted 08:52")),
    (verdict(Kind.LATE, minutes=1), ("LATE", "1 minute late", "Admitted")),
    (
        verdict(Kind.ALREADY_IN, since=AT - timedelta(minutes=11), door="Door B"),
        ("ALREADY IN", "Came in at 08:41 through Door B", "No need to do anything"),
    ),
    (
        verdict(Kind.REPLACED, since=datetime(2020, 12, 7, 0, 20, tzinfo=UTC)),
        ("OLD BADGE", "Replaced at the desk on Mon 7 December, 08:20", "Ask for the new badge"),
    ),
    (verdict(Kind.REVOKED, since=AT), ("BADGE WITHDRAWN", "Mon 7 December, 08:52", "organizer")),
    (verdict(Kind.WITHDRAWN, since=AT), ("LEFT THE COURSE", "since Mon 7 December, 08:52", "organizer")),
    (verdict(Kind.NOT_OPEN), ("NOT OPEN YET", "Opening ceremony opens at 08:30", "08:30")),
    (
        verdict(Kind.WRONG_SESSION, elsewhere=LECTURE),
        ("ANOTHER SESSION", "Expected in Hall 2 at Tue 8 December, 10:00: Lecture", "Show the way to Hall 2"),
    ),
    (verdict(Kind.WRONG_SESSION), ("ANOTHER SESSION", "Not expected in Opening ceremony", "organizer")),
    (
        verdict(Kind.NO_SESSION, session=None, elsewhere=LECTURE),
        ("NO SESSION NOW", "Next: Lecture (Hall 2) opens at Tue 8 December, 09:30", "come back"),
    ),
    (verdict(Kind.CLOSED, elsewhere=LECTURE), ("SESSION IS OVER", "Opening ceremony ended at 09:40", "Next: Lecture")),
    (
        verdict(Kind.EXCUSED_BUT_HERE, leave=Leave("l", "t", "S1", "ill", "Wang Li")),
        ("ON LEAVE", "On leave, granted by Wang Li: ill", "Admitted 08:52"),
    ),
    (verdict(Kind.CHECKED_OUT, since=START, minutes=47), ("GOODBYE", "Here for 47 minutes", "Out at 08:52")),
    (verdict(Kind.BACK_IN, since=START), ("WELCOME BACK", "Went out at 09:00", "Back in at 08:52")),
    (verdict(Kind.OTHER_COURSE, trainee=None, course_title="Water"), ("ANOTHER COURSE", "Water", "way")),
    (verdict(Kind.FORGED, trainee=None), ("NOT GENUINE", "This badge was not issued here", "Do not let in")),
    (verdict(Kind.NOT_A_BADGE, trainee=None), ("NOT A BADGE", "Not a badge of this program", "Ask")),
    (verdict(Kind.PROVISIONAL, trainee=None, badge=123456), ("WELCOME", "not yet known", "Admitted 08:52")),
]


@pytest.mark.parametrize(("given", "said"), CASES, ids=[f"{v.kind}-{i}" for i, (v, _) in enumerate(CASES)])
def test_each_verdict_says_what_and_what_to_do(given: Verdict, said: tuple[str, str, str]) -> None:
    spoken = words(given, COURSE)
    for part, expected in zip((spoken.headline, spoken.detail, spoken.action), said, strict=True):
        assert expected in part


def test_all_kinds_are_covered() -> None:
    assert {v.kind for v, _ in CASES} == set(Kind)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_verdict_with_no_facts_still_speaks(kind: Kind) -> None:
    spoken = words(Verdict(kind, AT), COURSE)
    assert spoken.headline
    assert spoken.action
    assert sentences.outcome(kind)


def test_no_two_kinds_share_headline_and_action() -> None:
    spoken = {(words(v, COURSE).headline, words(v, COURSE).detail) for v, _ in CASES}
    assert len(spoken) == len(CASES)


def test_an_override_names_its_reason() -> None:
    assert "let in by hand: Badge forgotten" in words(verdict(Kind.ADMITTED, override="Badge forgotten"), COURSE).action


def test_only_literals_are_translated() -> None:
    calls = [n for n in ast.walk(ast.parse(inspect.getsource(sentences))) if isinstance(n, ast.Call)]
    translated = [n for n in calls if isinstance(n.func, ast.Name) and n.func.id == "translate"]
    assert len(translated) > 60
    assert all(isinstance(argument, ast.Constant) for call in translated for argument in call.args)
