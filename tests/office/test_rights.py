"""What people may ask for: all that is held about them, and that it is erased; and day files that tell less."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin.attendance.course import Course
from checkin.attendance.course_file import read_course
from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import whole_runs
from checkin.attendance.standings import State
from checkin.desk import Desk, Notes, WalkIn, WalkIns
from checkin.errors import Cancelled, EnvironmentFault, InputError
from checkin.exchange import dayfile
from checkin.exchange.contents import Profile
from checkin.office import Attendance, Closing, Leaves, Office, Rights, recount
from checkin.places import resources
from checkin.store import Store
from tests.conftest import MORNING

pytestmark = pytest.mark.engines


DAY = date(2020, 12, 7)
EVENING = MORNING + timedelta(hours=12)
YEARS = timedelta(days=2000)
SECRETS = ("王建国", "Wang Jianguo", "138-0000-0001", "measles", "teacher saw", "collect the file")


@pytest.fixture
def one(office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path) -> str:
    """Trainee 001, of whom there is something of every kind."""
    who = office.person(course.course, "001").trainee
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7 has the measles")
    walk_in, face = WalkIns(desk).register(WalkIn("Wang J.", phone="555-1234"), MORNING)
    desk.scan(face.token, MORNING)
    WalkIns(desk).match(walk_in.trainee, who, MORNING)
    desk.undo(desk.scan(tokens["001"], MORNING + timedelta(minutes=3)).scan, "held up twice", MORNING)
    Notes(desk).add(who, "collect the file", MORNING)
    Leaves(office).grant(course.course, [who], "measles", MORNING, days=[DAY], document=letter)
    Attendance(office).correct(course.course, who, "L1", State.PRESENT, "the teacher saw him", MORNING)
    office.reissue_badge(course.course, "001", MORNING)
    return who


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_that_is_held_is_told(office: Office, course: Course, one: str, tmp_path: Path) -> None:
    number = Rights(office).export_person(course.course, one, tmp_path / "001.zip", EVENING)
    held = members(tmp_path / "001.zip")
    told: Mapping[str, Any] = json.loads(held["person.json"])
    assert number == sum(len(rows) for rows in told.values() if isinstance(rows, list))
    assert told["person"][0]["name"] == "王建国" and told["person"][0]["phone"] == "138-0000-0001"
    assert [row["name"] for row in told["records"]] == ["王建国", "Wang J."]
    assert {row["kind"] for row in told["scans"]} == {"ADMITTED", "ALREADY_IN"}
    assert [row["undone"] for row in told["scans"]].count("held up twice") == 1
    assert len(told["badges"]) == 3 and len(told["leave"]) == 2 and told["notes"][0]["text"] == "collect the file"
    assert told["corrections"][0]["reason"] == "the teacher saw him"
    assert {row["session"]: row["standing"] for row in told["standings"]}["L1"] == "present"
    (document,) = [name for name in held if name.startswith("documents/")]
    assert document.endswith(".pdf") and held[document] == b"%PDF-1.7 has the measles"
    page = held["person.html"].decode()
    assert all(secret in page for secret in ("王建国", "measles", "555-1234", "collect the file", "L1"))
    assert "salt" not in held["person.json"].decode()


def test_the_page_escapes_what_people_typed(office: Office, course: Course, desk: Desk, tmp_path: Path) -> None:
    walk_in, _ = WalkIns(desk).register(WalkIn("<script>alert(1)</script>"), MORNING)
    Rights(office).export_person(course.course, walk_in.trainee, tmp_path / "w.zip", EVENING)
    assert b"<script>" not in members(tmp_path / "w.zip")["person.html"]
    with pytest.raises(EnvironmentFault, match="no folder"):
        Rights(office).export_person(course.course, walk_in.trainee, tmp_path / "no" / "w.zip", EVENING)
    with pytest.raises(InputError, match="not on the roster"):
        Rights(office).export_person(course.course, "nobody", tmp_path / "w.zip", EVENING)


def test_erased_but_the_journal_holds(office: Office, course: Course, one: str, store: Store, tmp_path: Path) -> None:
    before = [entry.content() for entry in store.entries(course.course)]
    erased = Rights(office).erase_person(course.course, one, "asked for it by letter", EVENING)
    assert erased.people == 2 and erased.records >= 5 and "backups" in erased.still[0]
    assert all(finding.ok for finding in store.check())
    entries = store.entries(course.course)
    assert [entry.content() for entry in entries[: len(before)]] == before
    assert [e.body["reason"] for e in entries if e.kind == EntryKind.PERSON_ERASED] == ["asked for it by letter"] * 2
    for file in Path(store.place).parent.rglob("*"):
        if file.is_file() and file.suffix != ".lock":
            data = file.read_bytes()
            assert not any(secret.encode() in data for secret in (*SECRETS, "555-1234")), file
    assert office.trainees(course.course, "王建国") == []
    states = {(s.trainee.number, s.session.code): s.state for s in office.attendance(course.course, DAY)}
    assert states["001", "L1"] is State.PRESENT and states["001", "OPEN"] is State.PRESENT
    Rights(office).export_person(course.course, one, tmp_path / "after.zip", EVENING)
    after = json.loads(members(tmp_path / "after.zip")["person.json"])
    assert after["person"][0]["name"] == "" and all(row["erased"] for row in after["records"])


def test_another_device_erases_too(office: Office, course: Course, one: str, store: Store) -> None:
    known = store.entries(course.course)
    with Store.in_memory() as other:
        with other.write() as writing:
            writing.take(whole_runs(known), anyone=True)
        assert Office(other).person(course.course, "001").name == "王建国"
        Rights(office).erase_person(course.course, one, "asked", EVENING)
        with other.write() as writing:
            writing.take(store.runs(course.course), anyone=True)
        assert Office(other).person(course.course, "001").name == ""
        assert all(e.personal is None for e in other.entries(course.course) if e.body.get("trainee") == one)


def test_what_erasing_refuses(office: Office, course: Course, one: str) -> None:
    rights = Rights(office)
    with pytest.raises(InputError, match="does not name"):
        rights.erase_person(course.course, one, "王建国 asked", EVENING)
    with pytest.raises(InputError, match="reason"):
        rights.erase_person(course.course, one, " ", EVENING)
    rights.erase_person(course.course, one, "asked", EVENING)
    with pytest.raises(InputError, match="erased already"):
        rights.erase_person(course.course, one, "asked", EVENING)


def test_after_the_retention_date_everybody_is_erased(
    office: Office, course: Course, one: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.office.rights._AT_ONCE", 10)
    rights = Rights(office)
    assert course.keep_until is not None
    with pytest.raises(InputError, match="kept up to"):
        rights.erase_after(course.course, EVENING)
    with pytest.raises(Cancelled):
        rights.erase_after(course.course, MORNING + YEARS, lambda done, _all: done < 20)
    assert sum(p.name == "" for p in office.trainees(course.course)) in (19, 20)
    steps: list[tuple[int, int]] = []
    done = rights.erase_after(course.course, MORNING + YEARS, lambda *step: bool(steps.append(step)) or True)
    assert done.people == 21 and steps == [(10, 21), (20, 21), (21, 21)]
    assert {p.name for p in office.trainees(course.course)} == {""}
    assert all(finding.ok for finding in store.check())
    assert rights.erase_after(course.course, MORNING + YEARS).people == 0
    plan = read_course(resources() / "demo" / "course.toml")
    office.load_course(replace(plan, course=replace(plan.course, keep_until=None)), EVENING)
    with pytest.raises(InputError, match="no retention date"):
        rights.erase_after(course.course, EVENING)


def rows(data: bytes) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return list(csv.DictReader(io.StringIO(archive.read("attendance.csv").decode("utf-8-sig"))))


def exported(office: Office, course: Course, folder: Path, profile: Profile) -> bytes:
    done = office.export_day(course.course, DAY, folder, profile=profile)
    again = office.export_day(course.course, DAY, folder / "again", profile=profile)
    data = done.files[0].read_bytes()
    assert again.files[0].read_bytes() == data and done.files[0].name == again.files[0].name
    assert dayfile.read(data, done.files[1].read_bytes(), bytes.fromhex(done.public_key)).signed
    return data


def test_names_tell_no_reason(office: Office, course: Course, one: str, tmp_path: Path) -> None:
    data = exported(office, course, tmp_path / "n", Profile.NAMES)
    assert "王建国".encode() in data and b"Wang Jianguo" in data
    for secret in ("138-0000", "处长", "measles", "teacher saw", "collect the file", "held up twice", one):
        assert secret.encode() not in data, secret
    read = dayfile.read(data)
    assert read.profile is Profile.NAMES and read.entries == () and read.descriptor["contents"] == "names"
    assert "remarks" not in rows(data)[0] and len(rows(data)) == 80


def test_statistics_tell_no_name(office: Office, course: Course, one: str, tmp_path: Path) -> None:
    data = exported(office, course, tmp_path / "s", Profile.STATISTICS)
    for person in office.trainees(course.course):
        for secret in (person.name, person.latin, person.unit, person.trainee):
            assert not secret or secret.encode() not in data, secret
    read = dayfile.read(data)
    assert read.profile is Profile.STATISTICS and read.descriptor["contents"] == "statistics"
    told = rows(data)
    assert set(told[0]) == {
        *("day", "session", "title", "person", "group", "standing", "arrival", "departure", "minutes", "door")
    }
    people = [row["person"] for row in told if row["session"] == "OPEN"]
    assert people == sorted(people) and len(set(people)) == 40, "not in the order of the roster"
    assert [row["arrival"] for row in told if row["standing"] == "present" and row["session"] == "OPEN"] == ["08:52"]
    other = exported(office, course, tmp_path / "t", Profile.STATISTICS)
    assert {row["person"] for row in rows(other)} == set(people)


def test_a_full_file_counts_again(office: Office, course: Course, one: str, tmp_path: Path) -> None:
    read = dayfile.read(exported(office, course, tmp_path / "f", Profile.FULL))
    assert read.profile is Profile.FULL and "contents" not in read.descriptor
    assert len(recount(read.runs, course.course, DAY)) == 80


def test_each_profile_names_the_file_it_replaces(office: Office, course: Course, one: str, tmp_path: Path) -> None:
    closing = Closing(office)
    closing.close(course.course, DAY, EVENING)
    first = {p: dayfile.sha256_of(exported(office, course, tmp_path / f"1{p}", p)) for p in Profile}
    closing.reopen(course.course, DAY, "a sheet", EVENING)
    closing.close(course.course, DAY, EVENING)
    for profile in Profile:
        read = dayfile.read(exported(office, course, tmp_path / f"2{profile}", profile))
        assert read.descriptor["replaces"] == first[profile]
    Rights(office).erase_person(course.course, one, "asked", EVENING)
    read = dayfile.read(exported(office, course, tmp_path / "3", Profile.FULL))
    assert read.descriptor["replaces"] == "" and read.descriptor["erased"] >= 5


def test_a_file_that_is_not_what_it_says_is_refused(office: Office, course: Course, tmp_path: Path) -> None:
    data = exported(office, course, tmp_path / "n", Profile.NAMES)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    for contents in ("full", "everything"):
        described = json.loads(held["datapackage.json"]) | {"contents": contents}
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for name, content in (held | {"datapackage.json": json.dumps(described).encode()}).items():
                archive.writestr(zipfile.ZipInfo(name), content)
        with pytest.raises(dayfile.DayFileError):
            dayfile.read(target.getvalue())
