"""Batches: in chunks, paused, ended, and gone on with after the process was killed; each badge exactly once."""

import threading
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.badges import printer
from checkin.badges.builtin import template
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.readback import read_back
from checkin.badges.setup import Setup
from checkin.badges.template_file import save_template
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Badges, Office, Rosters
from checkin.office.batches import Batches, Gate, print_now
from checkin.printing.profiles import Profile
from tests.conftest import MORNING
from tests.roster.books import roster

SHEET = layout(DEFAULT)
DESIGN = ("ceremony-90x60", template("ceremony-90x60"))


def clock() -> datetime:
    return MORNING


@pytest.fixture
def batches(office: Office) -> Batches:
    return Batches(office.badges, clock)


def logged(badges: Badges, course: Course) -> Counter[int]:
    """Return how often each badge stands in the journal as printed."""
    entries = badges._office.store.entries(course.course)
    return Counter(badge for entry in entries if entry.kind == "badge_printed" for badge in entry.body["badges"])


def test_a_batch_is_printed_logged_and_forgotten(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf")
    assert batches.plans.open() == [plan] == [batches.plans.get(plan.batch)]
    seen: list[tuple[int, int]] = []
    outcome = batches.run(plan, lambda done, all_: not seen.append((done, all_)))
    assert (outcome.printed, outcome.pages, outcome.finished, outcome.files) == (40, 5, True, (tmp_path / "b.pdf",))
    assert seen[0] == (1, 40) and seen[-1] == (40, 40) and batches.plans.open() == []
    (entry,) = office.badges.log(course.course)
    assert (entry.badges, entry.template, entry.sheet, entry.batch) == (40, "ceremony-90x60", DEFAULT, plan.batch)
    assert entry.digest == DESIGN[1].digest and entry.operator == "organizer"
    assert not list((Path(office.store.place).parent / "printing").iterdir())


def test_a_reprint_is_the_same_badge_and_counted(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    for _ in range(3):
        faces = office.badges.faces(course.course, MORNING, ["001"])
        batches.run(batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf"))
    assert office.badges.times_printed(course.course) == {faces[0].badge: 3}
    assert len(office.badges.log(course.course, faces[0].badge)) == 3
    new = office.badges.reissue(course.course, "001", MORNING)
    assert new != faces[0].badge and office.badges.faces(course.course, MORNING, ["001"])[0].badge == new
    assert office.badges.log(course.course, new) == []


def test_chunks_are_whole_pages_and_files_of_their_own(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    faces = office.badges.faces(course.course, MORNING)
    setup = Setup(skip=3)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf", setup=setup, chunk=17)
    assert [len(chunk) for chunk in plan.chunks(8)] == [13, 16, 11]
    outcome = batches.run(plan)
    assert [file.name for file in outcome.files] == ["b-001.pdf", "b-002.pdf", "b-003.pdf"]
    done = 0
    for number, chunk in enumerate(plan.chunks(8)):
        result = read_back(
            outcome.files[number], faces[done : done + len(chunk)], SHEET, DESIGN[1], Setup(skip=3 * (number == 0))
        )
        assert result.read == len(chunk) and result.faults == ()
        done += len(chunk)


def test_it_can_be_ended_and_gone_on_with(office: Office, course: Course, batches: Batches, tmp_path: Path) -> None:
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf", chunk=16)
    outcome = batches.run(plan, lambda done, _: done < 20)
    assert (outcome.finished, outcome.printed) == (False, 16) and sorted(f.name for f in tmp_path.glob("*.pdf")) == [
        "b-001.pdf"
    ]
    assert sum(logged(office.badges, course).values()) == 16
    again = Batches(office.badges, clock)
    (waiting,) = again.plans.open()
    assert waiting == plan
    outcome = again.run(waiting)
    assert outcome.finished and outcome.printed == 40 and [f.name for f in outcome.files] == ["b-002.pdf", "b-003.pdf"]
    assert set(logged(office.badges, course).values()) == {1} and len(logged(office.badges, course)) == 40


def test_it_can_be_paused(office: Office, course: Course, batches: Batches, tmp_path: Path) -> None:
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf")
    seen: list[int] = []
    gate = Gate(lambda done, _: not seen.append(done))
    gate.pause()
    thread = threading.Thread(target=batches.run, args=(plan, gate))
    thread.start()
    time.sleep(0.3)
    assert gate.paused and seen == [] and thread.is_alive()
    gate.go_on()
    thread.join(20)
    assert seen[-1] == 40 and not thread.is_alive()


def test_badges_that_are_not_current_any_more_are_left_out(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf")
    office.badges.reissue(course.course, "001", MORNING)
    office.badges.revoke(course.course, "002", "lost", MORNING)
    office.withdraw(course.course, "003", MORNING)
    outcome = batches.run(plan)
    assert (outcome.printed, outcome.left_out, outcome.finished) == (37, 3, True)


def test_a_template_that_was_changed_meanwhile_is_refused(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    path = tmp_path / "own.badge.json"
    save_template(path, template("plain-90x60"))
    faces = office.badges.faces(course.course, MORNING, ["001"])
    plan = batches.plan(course.course, faces, (str(path), template(str(path))), SHEET, out=tmp_path / "b.pdf")
    save_template(path, template("staff-90x60"))
    with pytest.raises(InputError, match="was changed"):
        batches.run(plan)
    assert logged(office.badges, course) == {}


def test_a_damaged_or_unknown_plan_is_a_sentence(batches: Batches, office: Office, course: Course) -> None:
    with pytest.raises(InputError, match="no unfinished batch"):
        batches.plans.get("nope")
    folder = Path(office.store.place).parent / "printing"
    folder.mkdir()
    for text in ("{}", "[", '{"setup": 5}', "null"):
        (folder / "x.json").write_text(text)
        with pytest.raises(EnvironmentFault, match="damaged"):
            batches.plans.open()


def test_a_full_disk_logs_nothing(office: Office, course: Course, batches: Batches, tmp_path: Path) -> None:
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "no" / "b.pdf")
    with pytest.raises(EnvironmentFault):
        batches.run(plan)
    assert logged(office.badges, course) == {} and batches.plans.open() == [plan]


class Paper:
    """Stands for a printer: remembers what came out, and can break."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.dies = False

    def __call__(self, faces: list, *_: object, **__: object) -> str:  # type: ignore[type-arg]
        if self.dies:
            raise KeyboardInterrupt
        self.out += [face.number for face in faces]
        return "Paper"


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Paper:
    made = Paper()
    monkeypatch.setattr("checkin.office.batches.print_all", made)
    monkeypatch.setattr("checkin.office.batches.print_one", lambda face, *a, **k: made([face]))
    return made


def test_a_chunk_that_is_written_stays_when_somebody_comes_back(
    office: Office, course: Course, batches: Batches, tmp_path: Path
) -> None:
    """Whoever was left out of it is printed on their own: the file is not written over with them alone."""
    faces = office.badges.faces(course.course, MORNING)[:24]
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "w.pdf", chunk=8)
    office.withdraw(course.course, "003", MORNING)
    assert not batches.run(plan, lambda done, _all: done <= 10).finished
    first = plan.file(0, 3).read_bytes()
    back = roster([["编号", "姓名"], ["003", "张翀"]])
    assert Rosters(office).take_in(course.course, back, MORNING + timedelta(minutes=1)).back
    outcome = batches.run(plan)
    assert outcome.finished and outcome.left_out == 1 and plan.file(0, 3).read_bytes() == first
    assert set(logged(office.badges, course).values()) == {1} and len(logged(office.badges, course)) == 23


@pytest.mark.parametrize("arrived", [True, False])
def test_what_was_on_its_way_to_a_printer_is_asked(
    office: Office, course: Course, batches: Batches, paper: Paper, arrived: bool
) -> None:
    """Nobody can know whether pages that were sent just before a crash came out: a person says so."""
    faces = office.badges.faces(course.course, MORNING)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, printer="Paper", chunk=16)

    batches._print(plan, SHEET, 0, 3, faces[:16], None)
    paper.dies = True
    with pytest.raises(KeyboardInterrupt):
        batches.run(plan)
    paper.dies = False
    again = Batches(office.badges, clock)
    with pytest.raises(InputError, match=r"were on their way to the printer Paper"):
        again.run(plan)
    outcome = again.run(plan, arrived=arrived)
    assert outcome.finished and len(logged(office.badges, course)) == 40
    assert set(logged(office.badges, course).values()) == {1}
    assert len(paper.out) == (24 if arrived else 40) and len(set(paper.out)) == len(paper.out)


def test_one_badge_at_the_desk_is_logged(office: Office, course: Course, paper: Paper, tmp_path: Path) -> None:
    (face,) = office.badges.faces(course.course, MORNING, ["005"])
    whole = template("walk-in-90x60")
    assert print_now(office.badges, course.course, face, SHEET, MORNING, design=whole, printer="x") == "Paper"
    out = tmp_path / "one.pdf"
    assert print_now(office.badges, course.course, face, SHEET, MORNING, design=whole, out=out) == str(out)
    assert read_back(out, [face], SHEET, whole).read == 1
    assert [(p.printer, p.badges) for p in office.badges.log(course.course)] == [("", 1), ("Paper", 1)]
    paper.dies = True
    with pytest.raises(KeyboardInterrupt):
        print_now(office.badges, course.course, face, SHEET, MORNING, design=whole)
    assert office.badges.times_printed(course.course) == {face.badge: 2}


def test_a_plan_keeps_how_it_is_printed(office: Office, course: Course, batches: Batches, tmp_path: Path) -> None:
    faces = office.badges.faces(course.course, MORNING, ["001", "002"])
    setup = Setup(2, True, "long", Profile(1, 2, 0.99, 1.01, 0.5, -0.5), False)
    plan = batches.plan(course.course, faces, DESIGN, SHEET, out=tmp_path / "b.pdf", setup=setup)
    assert batches.plans.open() == [plan] and batches.plans.open()[0].setup == setup


def test_printing_without_a_printer_says_so(monkeypatch: pytest.MonkeyPatch, office: Office, course: Course) -> None:
    monkeypatch.setattr(printer, "printers", lambda: ())
    (face,) = office.badges.faces(course.course, MORNING, ["005"])
    with pytest.raises(EnvironmentFault, match="no printer"):
        print_now(office.badges, course.course, face, SHEET, MORNING, design=template("walk-in-90x60"))
    assert office.badges.log(course.course) == []
