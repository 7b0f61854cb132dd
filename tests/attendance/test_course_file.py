"""The course file: the demo, and every fault named at once."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course_file import parse_course, read_course
from checkin.errors import InputError
from checkin.places import resources

HEAD = 'code="X"\ntitle="X"\ntime_zone="Asia/Shanghai"\n'


def session(code: str = "A", start: str = "09:00", end: str = "10:00", more: str = "") -> str:
    times = f"start=2020-01-01T{start}:00\nend=2020-01-01T{end}:00\n"
    return f'[[session]]\ncode="{code}"\ntitle="{code}"\n{times}{more}\n'


def test_demo() -> None:
    plan = read_course(resources() / "demo" / "course.toml")
    opening = plan.sessions[0]
    assert (plan.course.code, len(plan.sessions), opening.title_zh) == ("CC2020", 10, "开班式")
    assert opening.start == datetime(2020, 12, 7, 1, tzinfo=UTC)
    assert opening.opens == datetime(2020, 12, 7, 0, 30, tzinfo=UTC)
    assert opening.late == datetime(2020, 12, 7, 1, 5, tzinfo=UTC)
    themes = " ".join(s.title for s in plan.sessions)
    assert "Regional CO2 Peak Emissions Peak Action Plan Preparation" in themes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "lacks 'code'"),
        ("code = ", "not a course file"),
        (HEAD, "lacks 'session'"),
        (HEAD + "session = []", "no session"),
        (HEAD.replace("Asia/Shanghai", "Mars/Base"), "Mars/Base"),
        (HEAD.replace("Asia/Shanghai", "Asia"), "'Asia' is not known"),
        (HEAD.replace("Asia/Shanghai", "../etc/passwd"), "is not known"),
        (HEAD + 'venu="x"\n' + session(), "Did you mean 'venue'"),
        (HEAD + session(end="08:00"), "ends before it starts"),
        (HEAD + session(more="late_after=-5"), "0 to 1440"),
        (HEAD + session(more="late_after=true"), "must be a number"),
        (HEAD + session(more="expected=[1]"), "list of texts"),
        (HEAD + session(more='exits="yes"'), "true or false"),
        (HEAD + session() + session(start="11:00", end="12:00"), "given to 2 sessions"),
        (HEAD + session() + session("B", "09:30", "10:30"), "overlap for the same people"),
        (
            HEAD + session(more='room="R"\nexpected=["1"]') + session("B", more='room="R"\nexpected=["2"]'),
            "overlap in R",
        ),
        (HEAD.replace("Asia/Shanghai", "Europe/Berlin") + session().replace("2020-01-01T09", "2020-03-29T02"), "ends"),
    ],
)
def test_faults(text: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        parse_course(text, "x.toml")
    assert said in str(error.value)


def test_a_time_that_does_not_exist() -> None:
    text = HEAD.replace("Asia/Shanghai", "Europe/Berlin") + session("A", "02:30", "04:00").replace("01-01", "03-29")
    with pytest.raises(InputError, match="does not exist"):
        parse_course(text, "x.toml")


def test_parallel_sessions_of_other_groups_and_rooms_are_fine() -> None:
    one = session(more='room="R1"\nexpected=["1"]')
    assert len(parse_course(HEAD + one + session("B", more='room="R2"\nexpected=["2"]'), "x").sessions) == 2


def test_unreadable_files(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes('title = "Übung"'.encode("latin-1"))
    for path, said in ((tmp_path, "folder"), (tmp_path / "no.toml", "no file"), (tmp_path / "latin.toml", "UTF-8")):
        with pytest.raises(InputError, match=said):
            read_course(path)


@given(st.text(max_size=300))
def test_any_text_is_a_plan_or_an_input_error(text: str) -> None:
    with contextlib.suppress(InputError):
        parse_course(text, "x.toml")
