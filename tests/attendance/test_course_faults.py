"""What a course file can say wrong, all of it at once, and the times it gives."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Basis, CertificateRule
from checkin.attendance.course_file import CoursePlan, parse_course, read_course
from checkin.attendance.course_keys import course_table, session_table
from checkin.attendance.course_plan import PlanReader
from checkin.errors import InputError
from checkin.words import Sentence

HEAD = 'code = "C"\ntitle = "T"\ntime_zone = "{zone}"\n'


def course(*sessions: str, zone: str = "Asia/Shanghai", more: str = "") -> str:
    return HEAD.format(zone=zone) + more + "".join(sessions)


def session(code: str, start: str, end: str, more: str = "") -> str:
    return f'\n[[session]]\ncode = "{code}"\ntitle = "Title {code}"\nstart = {start}\nend = {end}\n{more}\n'


def day(code: str, start: str, end: str, more: str = "") -> str:
    return session(code, f"2020-12-07T{start}:00", f"2020-12-07T{end}:00", more)


def problems(text: str) -> tuple[str, ...]:
    with pytest.raises(InputError) as caught:
        parse_course(text, "course.toml")
    assert all(problem in str(caught.value) for problem in caught.value.problems)
    return caught.value.problems or (caught.value.sentence,)


GOOD = day("A", "09:00", "10:00")


def test_all_keys() -> None:
    more = 'title_zh = "班"\nvenue = " Hall "\norganizers = ["X", "Y"]\nguiding_body = "Z"\n'
    every = 'title_zh = "课"\nspeaker = "S"\nroom = "R"\nopens_before = 0\nlate_after = 1440\n'
    late = day("B", "11:00", "12:00", every + 'expected = ["1", " 2 "]\nexits = true')
    plan = parse_course(course(late, GOOD, more=more), "x")
    assert (plan.course.course, plan.course.venue, plan.course.zone) == ("", "Hall", "Asia/Shanghai")
    assert plan.course.organizers == ("X", "Y") and plan.course.title_zh == "班" and plan.course.guiding_body == "Z"
    first, second = plan.sessions
    assert (first.code, second.code) == ("A", "B"), "in order of time"
    assert first.start == datetime(2020, 12, 7, 1, tzinfo=UTC) and first.start.tzinfo is UTC
    assert (first.opens_before, first.late_after) == (timedelta(minutes=30), timedelta(minutes=5))
    assert (first.expected, first.exits, first.room) == ((), False, "")
    assert (second.opens_before, second.late_after) == (timedelta(0), timedelta(days=1))
    assert (second.expected, second.exits, second.speaker, second.title_zh) == (("1", "2"), True, "S", "课")


def test_what_is_printed_kept_and_certified() -> None:
    head = 'language = "en"\nkeep_until = 2021-12-31\n'
    rule = '[certificate]\nbasis = "hours"\nshare = 0.75\nexcused = true\n'
    plan = parse_course(course(day("A", "09:00", "10:00", "weight = 0.5"), more=head + rule), "x")
    assert (plan.course.language, plan.course.keep_until) == ("en", date(2021, 12, 31))
    assert plan.course.rule == CertificateRule(Basis.HOURS, 0.75, True)
    assert plan.sessions[0].weight == 0.5
    plain = parse_course(course(GOOD, more="[certificate]\nshare = 1\n"), "x")
    assert (plain.course.language, plain.course.keep_until, plain.sessions[0].weight) == ("", None, 1)
    assert plain.course.rule == CertificateRule(Basis.SESSIONS, 1.0, False)


def test_tables_give_the_same_again() -> None:
    more = 'language = "en"\nkeep_until = 2021-12-31\norganizers = ["X"]\n[certificate]\nbasis = "hours"\n'
    plan = parse_course(course(GOOD, day("B", "11:00", "12:00", 'expected = ["1"]\nweight = 2'), more=more), "x")
    table = course_table(plan.course) | {"session": [session_table(s) for s in plan.sessions]}
    assert PlanReader().plan(table) == plan


def test_offsets_are_kept() -> None:
    plan = parse_course(course(session("A", "2020-12-07T09:00:00+01:00", "2020-12-07T09:00:00Z")), "x")
    assert [plan.sessions[0].start.hour, plan.sessions[0].end.hour] == [8, 9]


def test_all_problems_are_told_at_once() -> None:
    text = course(
        day("A", "09:00", "10:00", 'spaeker = "x"\nlate_after = -1'),
        day("A", "09:30", "10:30"),
        day("C", "12:00", "11:00"),
        zone="Asia/Shanghia",
        more="venue = 5\n",
    )
    found = problems(text)
    said = "\n".join(found)
    for words in ("'speaker'", "not -1", "'Asia/Shanghai'", "'venue' must", "given to 2", "overlap", "(C) ends before"):
        assert words in said, words
    assert len(found) == 7
    with pytest.raises(InputError, match=r"^course\.toml has 7 problems:\n"):
        parse_course(text, "course.toml")
    with pytest.raises(InputError, match=r"^x has 1 problem:\n"):
        parse_course(course(more='venu = "x"\n') + GOOD, "x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.format(zone=" "), "lacks 'time_zone'"),
        (course(GOOD, more="colour = 1\n"), "unknown key 'colour'. Known are: code,"),
        (course(GOOD, more='Venue = "x"\n'), "Did you mean 'venue'?"),
        (course(day("A", "09:00", "10:00", 'venue = "x"')), "above the first [[session]]"),
        (course(GOOD, more='organizers = "x"\n'), "a list of texts"),
        (course(more="session = 5\n"), "in two brackets"),
        (course(more='[session]\ncode = "A"\n'), "in two brackets"),
        (course(more='session = ["x"]\n'), "Session 1 must be a table"),
        (course(session("A", "2020-12-07", "2020-12-07T09:00:00")), "'start' must be a date with a time"),
        (course(session("A", "09:00:00", "2020-12-07T09:00:00")), "'start' must be a date with a time"),
        (course(day("OPEN", "09:00", "09:00")), "Session 1 (OPEN) ends when it starts: 2020-12-07 09:00 to 09:00."),
        (course(day("A", "09:00", "10:00", "opens_before = 1441")), "0 to 1440 minutes, not 1441"),
        (course(day("A", "09:00", "10:00", "opens_before = 5.0")), "whole minutes"),
        (course(day("A", "09:00", "10:00", 'expected = [" "]')), "a group without a name"),
        (course(day("A", "09:00", "10:00", "exits = 1")), "true or false"),
        (course(day("A", "09:00", "10:00", 'room = "a\\nb"')), "'room' must be one line"),
        (course(day("x" * 41, "09:00", "10:00")), "longer than 40"),
        (course(GOOD, more=f'venue = "{"x" * 501}"\n'), "'venue' is longer than 500"),
        (course(GOOD, more='venue = "\uffff"\n'), "'venue' must be one line"),
        (course(GOOD, more='language = "de"\n'), "'language' must be zh_CN or en, not de"),
        (course(GOOD, more="keep_until = 2021-12-31T00:00:00\n"), "'keep_until' must be a date: 2021-12-31"),
        (course(GOOD, more="keep_until = 9999-12-31\n"), "the year 9999 is not"),
        (course(GOOD, more="certificate = 0.8\n"), "that begins with [certificate]"),
        (course(GOOD, more='[certificate]\nbasis = "days"\n'), "'basis' must be sessions or hours, not days"),
        (course(GOOD, more="[certificate]\nshare = 80\n"), "'share' must be 0 to 1, not 80"),
        (course(GOOD, more="[certificate]\nshare = true\n"), "'share' must be a number"),
        (course(GOOD, more="[certificate]\nshare = nan\n"), "'share' must be 0 to 1, not nan"),
        (course(GOOD, more='[certificate]\nlanguage = "en"\n'), "above [certificate]"),
        (course(GOOD, more="[certificate]\nshares = 1\n"), "Did you mean 'share'?"),
        (course(day("A", "09:00", "10:00", "weight = -1")), "'weight' must be 0 to 1000, not -1"),
        (course(day("A", "09:00", "10:00", "weight = inf")), "'weight' must be 0 to 1000, not inf"),
        (course(day("A", "09:00", "10:00", 'weight = "1"')), "'weight' must be a number"),
        (course(session("A", "0001-01-01T00:00:00", "2020-12-07T09:00:00")), "the year 0001 is not"),
        (course(session("A", "2020-12-07T09:00:00", "9999-12-31T23:59:59-12:00")), "the year 9999 is not"),
    ],
)
def test_one_fault(text: str, said: str) -> None:
    assert said in "\n".join(problems(text))


@pytest.mark.parametrize(
    "zone", ["Asia", "Mars/Base", "../etc/passwd", "/etc/localtime", "C:\\\\x", "a\\u0000b", "asia/shanghai", "x" * 500]
)
def test_odd_time_zones(zone: str) -> None:
    (found,) = (p for p in problems(course(GOOD, zone=zone)) if "time zone" in p)
    assert "is not known" in found
    assert zone != "asia/shanghai" or "Did you mean 'Asia/Shanghai'?" in found


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("", "", "for the same people (everybody)"),
        ("", 'expected = ["1"]', "for the same people (1)"),
        ('expected = ["1", "2", "3"]', 'expected = ["3", "2"]', "for the same people (2, 3)"),
        ('expected = ["1"]\nroom = "Hall 1"', 'expected = ["2"]\nroom = "hall 1"', "in Hall 1"),
        ('room = "R"', 'room = "R"', "in R and for the same people (everybody)"),
        ('expected = ["1"]\nroom = "R"', 'expected = ["2"]\nroom = "Q"', ""),
        ('expected = ["1"]', 'expected = ["2"]', ""),
    ],
)
def test_overlaps(one: str, other: str, shared: str) -> None:
    text = course(day("A", "09:00", "10:00", one), day("B", "09:30", "10:30", other))
    if shared:
        times = "'Title A' (2020-12-07 09:00 to 10:00) and 'Title B' (2020-12-07 09:30 to 10:30)"
        assert problems(text) == (f"Two sessions overlap {shared}: {times}.",)
    else:
        assert len(parse_course(text, "x").sessions) == 2


def test_endless_timetables_are_refused_soon() -> None:
    many = [day(f"A{n}", "09:00", "10:00") for n in range(300)]
    assert len(problems(course(*many))) == 50, "not one for each of the 45,000 pairs"
    table = {"code": "C", "title": "T", "time_zone": "UTC", "session": [{}] * 2001}
    reader = PlanReader()
    reader.plan(table)
    assert "The course has 2001 sessions; there can be 2000 at most." in reader.problems


def test_one_after_the_other_is_no_overlap_and_each_pair_is_told() -> None:
    assert len(parse_course(course(GOOD, day("B", "10:00", "11:00")), "x").sessions) == 2
    long = day("L", "08:00", "18:00")
    assert len(problems(course(long, GOOD, day("B", "10:00", "11:00")))) == 2, "not only neighbours"


def test_past_midnight_names_both_days() -> None:
    night = session("N", "2020-12-07T23:00:00", "2020-12-08T01:00:00")
    (problem,) = problems(course(night, night.replace('"N"', '"M"')))
    assert "(2020-12-07 23:00 to 2020-12-08 01:00)" in problem


def test_clock_changes() -> None:
    gap = session("A", "2020-03-29T02:30:00", "2020-03-29T05:00:00")
    (problem,) = problems(course(gap, zone="Europe/Berlin"))
    assert "2020-03-29 02:30 does not exist in Europe/Berlin" in problem
    twice = session("A", "2020-10-25T02:30:00", "2020-10-25T05:00:00")
    (problem,) = problems(course(twice, zone="Europe/Berlin"))
    assert "comes twice" in problem
    for chosen, hour in (("2020-10-25T02:30:00+02:00", 0), ("2020-10-25T02:30:00+01:00", 1)):
        assert chosen in problem
        plan = parse_course(course(twice.replace("2020-10-25T02:30:00", chosen), zone="Europe/Berlin"), "x")
        assert plan.sessions[0].start == datetime(2020, 10, 25, hour, 30, tzinfo=UTC)


def test_toml_faults_say_where() -> None:
    assert "line 2, column" in problems('code = "C"\ntitle = = "T"\n')[0]
    assert "course.toml is not a course file" in problems("x = " + "9" * 5000)[0]
    assert "is not a course file" in problems("x = " + "[" * 100_000)[0]


def test_files(tmp_path: Path) -> None:
    good = tmp_path / "good.toml"
    good.write_bytes(b"\xef\xbb\xbf" + course(GOOD).replace("\n", "\r\n").encode())
    assert isinstance(read_course(good), CoursePlan)
    (tmp_path / "gb.toml").write_bytes(('code = "C"\n' + 'title = "培训班"\n').encode("gb18030"))
    (tmp_path / "utf16.toml").write_bytes(course(GOOD).encode("utf-16"))
    cases = {"gb.toml": "line 2", "utf16.toml": "not a text in UTF-8", "none.toml": "no file", ".": "is a folder"}
    for name, said in cases.items():
        with pytest.raises(InputError, match=said) as caught:
            read_course(tmp_path / name)
        assert caught.value.problems == () and caught.value.sentence == str(caught.value)
    with pytest.raises(InputError, match="cannot be read"):
        read_course(Path("a\0b"))


VALUES = st.recursive(
    st.sampled_from(
        ['"x"', "5", "-5", "true", "1.5", "nan", "2020-12-07T09:00:00", "2020-12-07", "0001-01-01T00:00:00Z"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda values: f"[{', '.join(values)}]")
        | inner.map(lambda value: f"{{code = {value}}}")
    ),
    max_leaves=4,
)
KEYS = ("code", "title", "time_zone", "organizers", "room", "start", "end", "opens_before", "expected", "exits", "zz")
KEYS += ("weight", "certificate", "keep_until", "language")
BLOCKS = st.dictionaries(st.sampled_from(KEYS), VALUES).map(lambda t: "\n".join(f"{k} = {v}" for k, v in t.items()))


@given(BLOCKS, st.lists(BLOCKS, max_size=4))
def test_any_values_give_a_plan_or_an_input_error(head: str, tables: list[str]) -> None:
    try:
        plan = parse_course("\n[[session]]\n".join([head, *tables]), "x")
    except InputError as error:
        assert error.problems and all(isinstance(problem, Sentence) for problem in error.problems)
    else:
        assert plan.sessions and all(s.opens < s.end for s in plan.sessions)
