"""Certificates: who earned one, the register, the code, and the page that is handed out."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.certificates import credit_of, next_number, share_of, typed_code, verification_code
from checkin.attendance.course import Basis, CertificateRule, Course, Session, Trainee
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.attendance.standings import Standing, State
from checkin.errors import InputError
from checkin.office import Office
from checkin.office.certificates import Certificates
from checkin.office.reports import Reports
from checkin.store import Store
from tests.conftest import MORNING
from tests.reports.scene import hold, renamed
from tests.reports.test_attendance_pdf import nothing_beside_the_page, pages_of

pytestmark = pytest.mark.engines


AFTER = datetime(2020, 12, 12, tzinfo=UTC)
START = datetime(2020, 12, 7, 1, tzinfo=UTC)
PERSON = Trainee("t", "001", "王芳", group="1")


def session(code: str, hours: float, *, weight: float = 1.0, expected: tuple[str, ...] = ()) -> Session:
    return Session(code, code, START, START + timedelta(hours=hours), weight=weight, expected=expected)


def stood(of: Session, state: State, minutes: int = 0) -> Standing:
    return Standing(PERSON, of, state, minutes=minutes)


A, B, C = session("A", 1), session("B", 3), session("C", 2, weight=2)
OTHERS, FREE = session("D", 1, expected=("2",)), session("E", 1, weight=0)
SESSIONS, HOURS = Basis.SESSIONS, Basis.HOURS

TABLE = [
    (SESSIONS, False, [(A, State.PRESENT, 60), (B, State.LATE, 9), (C, State.LEFT_EARLY, 9)], 1.0),
    (SESSIONS, False, [(A, State.PRESENT, 60), (B, State.ABSENT, 0), (C, State.ABSENT, 0)], 0.25),
    (SESSIONS, False, [(A, State.EXCUSED, 0), (B, State.PRESENT, 9)], 0.5),
    (SESSIONS, True, [(A, State.EXCUSED, 0), (B, State.PRESENT, 9)], 1.0),
    (SESSIONS, False, [(A, State.PRESENT, 60), (OTHERS, State.ABSENT, 0), (FREE, State.ABSENT, 0)], 1.0),
    (SESSIONS, False, [(A, State.ABSENT, 0), (OTHERS, State.PRESENT, 60), (FREE, State.PRESENT, 60)], 0.0),
    (SESSIONS, False, [(FREE, State.PRESENT, 60)], 0.0),
    (SESSIONS, False, [], 0.0),
    (HOURS, False, [(A, State.PRESENT, 60), (B, State.ABSENT, 0)], 0.25),
    (HOURS, False, [(A, State.ABSENT, 0), (B, State.LEFT_EARLY, 90)], 0.375),
    (HOURS, False, [(A, State.PRESENT, 999), (B, State.ABSENT, 0)], 0.25),
    (HOURS, True, [(A, State.EXCUSED, 0), (B, State.EXPECTED, 0), (C, State.PRESENT, 60)], 0.375),
]


@pytest.mark.parametrize(("basis", "excused", "standings", "share"), TABLE)
def test_shares(basis: Basis, excused: bool, standings: list[tuple[Session, State, int]], share: float) -> None:
    rule = CertificateRule(basis, 0.8, excused)
    given_to = [stood(*one) for one in standings]
    assert share_of(given_to, (A, B, C, OTHERS, FREE), rule) == pytest.approx(share)


def test_four_of_five_are_four_fifths() -> None:
    tenths = [replace(session(str(n), 1), weight=0.1) for n in range(5)]
    standings = [stood(one, State.PRESENT if n else State.ABSENT) for n, one in enumerate(tenths)]
    credit = credit_of(standings, tenths, CertificateRule(share=0.8))
    assert credit.earned and credit.possible
    assert not credit_of(standings, tenths, CertificateRule(share=0.81)).earned


def test_what_is_still_to_come_is_told_apart() -> None:
    credit = credit_of([stood(A, State.PRESENT), stood(B, State.EXPECTED)], (A, B), CertificateRule(share=0.8))
    assert (credit.attended, credit.total, credit.open, credit.earned, credit.possible) == (1, 2, 1, False, True)
    lost = credit_of([stood(A, State.PRESENT), stood(B, State.ABSENT)], (A, B), CertificateRule(share=0.8))
    assert not lost.possible


RULES = st.builds(CertificateRule, st.sampled_from(Basis), st.floats(0, 1), st.booleans())
MANY = st.lists(
    st.tuples(st.floats(0.1, 9), st.floats(0, 5), st.sampled_from(State), st.integers(0, 700), st.booleans()),
    max_size=12,
)


@given(RULES, MANY, st.data())
def test_the_share_lies_between_nothing_and_all_and_grows(
    rule: CertificateRule, many: list[tuple[float, float, State, int, bool]], data: st.DataObject
) -> None:
    sessions = [
        session(str(n), h, weight=w, expected=() if mine else ("2",)) for n, (h, w, _, _, mine) in enumerate(many)
    ]
    standings = [stood(s, state, minutes) for s, (_, _, state, minutes, _) in zip(sessions, many, strict=True)]
    share = share_of(standings, sessions, rule)
    assert 0 <= share <= 1
    if standings:
        n = data.draw(st.integers(0, len(standings) - 1))
        better = [*standings]
        whole = int((sessions[n].end - sessions[n].start).total_seconds() // 60) + 1
        better[n] = replace(standings[n], state=State.PRESENT, minutes=max(whole, standings[n].minutes))
        assert share_of(better, sessions, rule) >= share - 1e-9


def test_codes_belong_to_course_number_and_person() -> None:
    key = bytes(range(32))
    code = verification_code(key, "c", "CC-0001", "t")
    assert len(code) == 10 and code.isdecimal() and code == verification_code(key, "c", "CC-0001", "t")
    others = [("c", "CC-0002", "t"), ("c", "CC-0001", "u"), ("d", "CC-0001", "t"), ("cC", "C-0001", "t")]
    assert code not in {verification_code(key, *one) for one in others} | {
        verification_code(key[::-1], "c", "CC-0001", "t")
    }
    assert typed_code(" １２３ 45-6 ") == "123456"
    assert next_number("CC", 9) == "CC-0010" and next_number("CC", 0, "abc") == "CC-0001-abc"


@pytest.fixture
def held(store: Store, course: Course) -> Course:
    """The demo course after its last day."""
    hold(store, course.course, AFTER)
    return course


def test_the_register_has_no_hole_and_nobody_gets_two(office: Office, held: Course, store: Store) -> None:
    certificates = Certificates(office)
    earned = [c.trainee.number for c in certificates.candidates(held.course, AFTER) if c.earned]
    assert 20 < len(earned) < 40
    first = certificates.issue(held.course, AFTER, earned[3:5])
    assert [c.certificate.number for c in first if c.certificate] == ["CC2020-0001", "CC2020-0002"]
    everybody = certificates.issue(held.course, AFTER + timedelta(days=1))
    assert sorted(c.certificate.number for c in everybody if c.certificate) == [
        f"CC2020-{n:04}" for n in range(1, len(earned) + 1)
    ]
    assert [c.certificate for c in everybody if c.trainee.number in earned[3:5]] == [c.certificate for c in first]
    again = certificates.issue(held.course, AFTER + timedelta(days=2))
    assert again == everybody
    issued = [e for e in store.entries(held.course) if e.kind == EntryKind.CERTIFICATE_ISSUED]
    assert len(issued) == len(earned) and set(issued[0].body) == {"number", "trainee", "code", "share"}
    assert all(finding.ok for finding in store.check())


def test_who_has_not_earned_one_gets_none(office: Office, held: Course, store: Store) -> None:
    certificates = Certificates(office)
    short = next(c for c in certificates.candidates(held.course, AFTER) if not c.earned)
    with pytest.raises(InputError, match=rf"{short.trainee.number} .* attended \d of 9, needs 7.2"):
        certificates.issue(held.course, AFTER, [short.trainee.number])
    with pytest.raises(InputError, match="Not on the roster: 999"):
        certificates.issue(held.course, AFTER, ["999"])
    good = next(c for c in certificates.candidates(held.course, AFTER) if c.earned)
    office.withdraw(held.course, good.trainee.number, AFTER)
    with pytest.raises(InputError, match="left the course"):
        certificates.issue(held.course, AFTER, [good.trainee.number])
    assert not any(e.kind == EntryKind.CERTIFICATE_ISSUED for e in store.entries(held.course))


def test_a_code_is_verified(office: Office, held: Course) -> None:
    certificates = Certificates(office)
    (one, other) = certificates.issue(held.course, AFTER)[:2]
    assert one.certificate is not None and other.certificate is not None
    shown = certificates.verify(
        held.course, one.certificate.number, f" {one.certificate.code[:5]} {one.certificate.code[5:]}"
    )
    assert shown.genuine and shown.trainee == one.trainee
    assert not certificates.verify(held.course, one.certificate.number, other.certificate.code).genuine
    assert not certificates.verify(held.course, one.certificate.number, "").genuine
    assert certificates.verify(held.course, "CC2020-9999", one.certificate.code).certificate is None


def test_two_laptops_give_no_number_twice(office: Office, held: Course, store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other") as theirs:
        with theirs.write() as writing:
            writing.take(store.runs(held.course), anyone=True)
        other = Certificates(Office(theirs))
        with pytest.raises(InputError, match="key of this course"):
            other.issue(held.course, AFTER)
        with theirs.write() as writing:
            writing.keep(f"badge_key:{held.course}", store.badge_key(held.course))
        there, here = (
            other.issue(held.course, AFTER),
            Certificates(office).issue(held.course, AFTER + timedelta(hours=1)),
        )
        assert there[0].certificate is not None
        assert there[0].certificate.number == f"CC2020-0001-{theirs.device.device}"
        with store.write() as writing:
            writing.take([run for run in theirs.runs(held.course) if run.device == theirs.device.device], anyone=True)
        numbers = [c.certificate.number for c in (*there, *here) if c.certificate]
        assert len(set(numbers)) == len(numbers)
        counted = [c.certificate for c in Certificates(office).candidates(held.course, AFTER) if c.certificate]
        assert counted == [c.certificate for c in there], "of two, the one that was issued first"
        for certificate in (c.certificate for c in (*there, *here)):
            assert certificate is not None
            assert Certificates(office).verify(held.course, certificate.number, certificate.code).genuine


def test_a_course_without_people_or_attendance(office: Office, course: Course) -> None:
    with pytest.raises(InputError, match="Nobody has earned"):
        Certificates(office).issue(course.course, MORNING)
    with pytest.raises(InputError, match="No certificate has been issued yet"):
        Reports(office).certificates(course.course, Path("none.pdf"))
    bare = office.load_course(CoursePlan(Course("", "BARE", "Bare"), ()), MORNING)
    with pytest.raises(InputError, match="no sessions"):
        Certificates(office).candidates(bare.course, MORNING)
    with pytest.raises(InputError, match="Cancelled: nothing was changed"):
        Certificates(office).issue(course.course, MORNING, progress=lambda _done, _all: False)


def test_the_page_says_who_what_and_when(office: Office, held: Course, tmp_path: Path) -> None:
    renamed(office, held.course, AFTER)
    issued = Certificates(office).issue(held.course, AFTER)
    path = tmp_path / "c.pdf"
    printed = Reports(office).certificates(held.course, path)
    texts = pages_of(path)
    assert printed.pages == len(texts) == len(issued) and printed.warnings == ()
    for candidate, text in zip(issued, texts, strict=True):
        certificate, flat, name = candidate.certificate, text.replace(" ", ""), candidate.trainee.name
        assert certificate is not None
        assert certificate.number in text and f"{certificate.code[:5]} {certificate.code[5:]}" in text
        for words in ("结业证书", held.title_zh, "2020年12月7日至11日", "2020年12月12日", held.guiding_body):
            assert words.replace(" ", "") in flat
        if max(name) < "\U00010000":  # Qt's PDF names no character beyond these, though it shows them
            assert name.replace(" ", "").replace("\t", "") in flat
    nothing_beside_the_page(path, margin=48)
    first = pypdfium2.PdfDocument(path)
    picture = first[0].render(scale=3).to_numpy()
    (read,) = zxingcpp.read_barcodes(cv2.cvtColor(np.ascontiguousarray(picture), cv2.COLOR_BGR2GRAY))
    first.close()
    assert issued[0].certificate is not None
    assert read.text == f"{issued[0].certificate.number} {issued[0].certificate.code}"
    english = office.load_course(
        CoursePlan(replace(held, language="en"), office.timetable(held.course).sessions), AFTER
    )
    Reports(office).certificates(english.course, tmp_path / "e.pdf", [issued[0].trainee.number])
    (text,) = pages_of(tmp_path / "e.pdf")
    assert "Certificate of Completion" in text and "7 – 11 December 2020, Shanghai" in text


def test_printing_is_told_and_can_be_stopped(office: Office, held: Course, tmp_path: Path) -> None:
    issued = Certificates(office).issue(held.course, AFTER)
    told: list[tuple[int, int]] = []
    Reports(office).certificates(held.course, tmp_path / "c.pdf", progress=lambda *at: told.append(at) or True)
    assert told == [(n, len(issued)) for n in range(1, len(issued) + 1)]
    with pytest.raises(InputError, match="Cancelled"):
        Reports(office).certificates(held.course, tmp_path / "d.pdf", progress=lambda done, _all: done < 3)
    without = next(
        p.number for p in office.trainees(held.course) if p.trainee not in {c.trainee.trainee for c in issued}
    )
    with pytest.raises(InputError, match=f"No certificate was issued to: {without}"):
        Reports(office).certificates(held.course, tmp_path / "d.pdf", [without])
    assert {file.name for file in tmp_path.iterdir()} == {"c.pdf", "store"}


def test_no_page_is_printed_for_an_erased_name(office: Office, held: Course, store: Store, tmp_path: Path) -> None:
    issued = Certificates(office).issue(held.course, AFTER)
    gone = issued[0].trainee
    with store.write() as writing:
        body = {name: getattr(gone, name) for name in ("trainee", "number", "unit", "province", "group", "seat")}
        writing.append(held.course, EntryKind.TRAINEE_SET, body, now=AFTER, operator="o", personal={"name": ""})
    printed = Reports(office).certificates(held.course, tmp_path / "c.pdf")
    assert printed.pages == len(issued) - 1 and gone.number in printed.warnings[0]
    with pytest.raises(InputError, match="nothing to print"):
        Reports(office).certificates(held.course, tmp_path / "d.pdf", [gone.number])
