"""Any course with any timetable."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from checkin.attendance.course import Basis, CertificateRule, Course, Session
from checkin.attendance.course_plan import CoursePlan

CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff")
ODD = st.sampled_from(
    ["=1+1", "a,b;c", "第1组、第2组", "_x0041_", "\\n \\, \\;", '"', "'", "0012", "1.0", "yes", "#x", "]]>"]
)
LINES = (st.text(CHARACTERS, min_size=1, max_size=30) | ODD).map(str.strip).filter(bool)
TEXTS = st.just("") | LINES
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "UTC", "America/New_York", "Asia/Kathmandu"])
NUMBERS = st.integers(0, 4000).map(lambda n: n / 1000)
DAYS = st.dates(date(1975, 1, 1), date(2190, 1, 1))
CLOCK_CHANGES = st.sampled_from([datetime(2020, 10, 25, tzinfo=UTC), datetime(2020, 11, 1, 5, tzinfo=UTC)])
STARTS = (
    st.integers(0, 215 * 365 * 86400).map(lambda seconds: datetime(1975, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
    | st.builds(lambda start, minutes: start + timedelta(minutes=minutes), CLOCK_CHANGES, st.integers(-90, 180))
    | DAYS.map(lambda day: datetime(day.year, day.month, day.day, 16, tzinfo=UTC))
)
MINUTES = st.integers(0, 1440).map(lambda minutes: timedelta(minutes=minutes))
COURSES = st.builds(
    Course,
    course=st.just(""),
    code=LINES,
    title=LINES,
    title_zh=TEXTS,
    venue=TEXTS,
    zone=ZONES,
    organizers=st.lists(LINES, max_size=3).map(tuple),
    guiding_body=TEXTS,
    language=st.sampled_from(["", "zh_CN", "en"]),
    rule=st.builds(CertificateRule, st.sampled_from(Basis), NUMBERS.filter(lambda n: n <= 1), st.booleans()),
    keep_until=st.none() | DAYS,
)
SESSIONS = st.builds(
    lambda start, length, **rest: Session(
        start=start.replace(microsecond=0), end=start.replace(microsecond=0) + length, **rest
    ),
    start=STARTS,
    length=st.integers(1, 100_000).map(lambda seconds: timedelta(seconds=seconds)),
    code=LINES,
    title=LINES,
    title_zh=TEXTS,
    speaker=TEXTS,
    room=TEXTS,
    opens_before=MINUTES,
    late_after=MINUTES,
    expected=st.lists(LINES, max_size=3, unique=True).map(tuple),
    exits=st.booleans(),
    weight=NUMBERS,
)
PLANS = st.builds(
    lambda course, sessions: CoursePlan(course, tuple(sorted(sessions, key=lambda s: (s.start, s.code)))),
    COURSES,
    st.lists(SESSIONS, min_size=1, max_size=4, unique_by=lambda s: s.code),
)
