"""Leave: for whom, from what, why, with which document; and what is not taken."""

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.standings import State
from checkin.desk import Desk
from checkin.errors import CheckinError, EnvironmentFault, InputError
from checkin.office import Closing, Leaves, Office
from checkin.office.documents import DOCX, JPEG, LARGEST, PDF, PNG, media_of, read_document
from checkin.store import Store
from tests.conftest import MORNING

pytestmark = pytest.mark.engines


DAY = date(2020, 12, 7)


def docx() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return target.getvalue()


def ids(office: Office, course: Course, *numbers: str) -> list[str]:
    return [office.person(course.course, number).trainee for number in numbers]


def excused(office: Office, course: Course, day: date = DAY) -> set[tuple[str, str]]:
    standings = office.attendance(course.course, day)
    return {(s.trainee.number, s.session.code) for s in standings if s.state is State.EXCUSED}


def test_several_people_and_a_whole_day(office: Office, course: Course) -> None:
    granted = Leaves(office).grant(
        course.course, ids(office, course, "001", "002"), "flu", MORNING, days=[DAY], granted_by="Director Li"
    )
    assert excused(office, course) == {(n, code) for n in ("001", "002") for code in ("OPEN", "L1")}
    assert len(granted) == 4 and {leave.granted_by for leave in granted} == {"Director Li"}
    (standing, *_) = [s for s in office.attendance(course.course, DAY) if s.trainee.number == "001"]
    assert standing.remarks == "on leave: flu (Director Li)"


def test_a_day_excuses_only_from_what_expects_them(office: Office, course: Course) -> None:
    third = office.person(course.course, "003")
    sessions = office.timetable(course.course).sessions
    day = next(course.day(s.start) for s in sessions if s.expected and not s.expects(third.group))
    granted = Leaves(office).grant(course.course, [third.trainee], "ill", MORNING, days=[day])
    mine = [s.code for s in sessions if course.day(s.start) == day and s.expects(third.group)]
    assert [leave.session for leave in granted] == mine
    other = next(s.code for s in sessions if not s.expects(third.group))
    with pytest.raises(InputError, match="is not expected in these sessions"):
        Leaves(office).grant(course.course, [third.trainee], "ill", MORNING, sessions=[other])


def test_withdrawn_with_a_reason(office: Office, course: Course) -> None:
    leaves, (one,) = Leaves(office), ids(office, course, "001")
    leaves.grant(course.course, [one], "ill", MORNING, days=[DAY])
    assert leaves.withdraw(course.course, one, ["OPEN"], "is well again", MORNING) == 1
    assert excused(office, course) == {("001", "L1")}
    assert [(g.leave.session, g.withdrawn) for g in leaves.of(course.course, one)] == [("L1", False), ("OPEN", True)]
    with pytest.raises(InputError, match="no leave"):
        leaves.withdraw(course.course, one, ["OPEN"], "again", MORNING)
    with pytest.raises(InputError, match="reason"):
        leaves.withdraw(course.course, one, ["L1"], " ", MORNING)


def test_who_comes_although_on_leave_has_come(office: Office, course: Course, desk: Desk) -> None:
    (one,) = ids(office, course, "001")
    Leaves(office).grant(course.course, [one], "ill", MORNING, sessions=["OPEN"])
    desk.check_in(one, MORNING)
    assert excused(office, course) == set()


def test_a_document_is_kept_and_found(office: Office, course: Course, tmp_path: Path) -> None:
    letter = tmp_path / "请假条.pdf"
    letter.write_bytes(b"%PDF-1.7 a letter")
    people = ids(office, course, "001", "002")
    first, second = Leaves(office).grant(course.course, people, "ill", MORNING, sessions=["OPEN"], document=letter)
    assert first.attachment_name == "请假条.pdf" and first.attachment == second.attachment
    assert Leaves(office).document(course.course, first) == b"%PDF-1.7 a letter"
    for entry in office.store.entries(course.course):
        assert "ill" not in entry.body.values() and "请假条" not in str(entry.content())


def test_nothing_is_stored_of_what_is_refused(office: Office, course: Course, store: Store, tmp_path: Path) -> None:
    leaves, (one,) = Leaves(office), ids(office, course, "001")
    script = tmp_path / "letter.pdf"
    script.write_bytes(b"#!/bin/sh\n")
    before = len(store.entries(course.course))
    for refused, said in (
        (lambda: leaves.grant(course.course, [one], "ill", MORNING, sessions=["X"]), "no session X"),
        (lambda: leaves.grant(course.course, [one], "ill", MORNING), "Choose a session"),
        (lambda: leaves.grant(course.course, [one], " ", MORNING, sessions=["OPEN"]), "reason"),
        (lambda: leaves.grant(course.course, [one], "x" * 501, MORNING, sessions=["OPEN"]), "500"),
        (lambda: leaves.grant(course.course, [one, "nobody"], "ill", MORNING, sessions=["OPEN"]), "not on the roster"),
        (lambda: leaves.grant("nowhere", [one], "ill", MORNING, sessions=["OPEN"]), "not in the store"),
        (
            lambda: leaves.grant(course.course, [one], "ill", MORNING, sessions=["OPEN"], document=script),
            "neither PDF",
        ),
    ):
        with pytest.raises(InputError, match=said):
            refused()
    assert len(store.entries(course.course)) == before


def test_not_on_a_closed_day(office: Office, course: Course) -> None:
    leaves, (one,) = Leaves(office), ids(office, course, "001")
    leaves.grant(course.course, [one], "ill", MORNING, sessions=["OPEN"])
    Closing(office).close(course.course, DAY, MORNING + timedelta(hours=12))
    with pytest.raises(InputError, match="Reopen it first"):
        leaves.grant(course.course, [one], "ill", MORNING, days=[DAY])
    with pytest.raises(InputError, match="Reopen it first"):
        leaves.withdraw(course.course, one, ["OPEN"], "well", MORNING)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"%PDF-1.4", PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4", PDF),
        (b"\xff\xd8\xff\xe0", JPEG),
        (b"\x89PNG\r\n\x1a\nrest", PNG),
        (docx(), DOCX),
        (b"", None),
        (b"MZ\x90\x00", None),
        (b"<html>%PDF-</html>", None),
        (b"PK\x03\x04 not a zip", None),
        (docx()[:-30], None),
    ],
)
def test_media_by_content(data: bytes, media: str | None) -> None:
    assert media_of(data) == media


def test_documents_that_cannot_be_taken(tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(b"%PDF-" + bytes(LARGEST))
    with pytest.raises(InputError, match="10 MB"):
        read_document(large)
    with pytest.raises(InputError, match="no file"):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(CheckinError) as error:
        read_document(tmp_path)
    assert isinstance(error.value, EnvironmentFault)
