"""What becomes of each day file: taken once, answered with a signed receipt, or kept apart with the reason."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.journal import EntryKind
from checkin.demo import load_demo
from checkin.errors import InputError
from checkin.exchange import dayfile, receipt
from checkin.exchange.contents import Profile
from checkin.exchange.receipt import Answer, Receipt
from checkin.headquarters import Lists, Quarantine
from checkin.office import Closing, Merging, Office, Rights
from checkin.store import Store, received
from checkin.store.checks import dump
from tests.headquarters.conftest import EVENING, FIRST, SECOND, Headquarters, Organizer


def _receipt(hq: Headquarters, path: Path) -> Receipt:
    place = path.parent / receipt.FOLDER / receipt.receipt_name(path.name)
    signature = place.with_name(place.name + ".sig").read_bytes()
    return receipt.read(place.read_bytes(), signature, hq.store.device.public_key)


def _everything(store: Store) -> object:
    with store.read() as reading:
        return dump(reading.connection), received.files(reading), len(store.entries(""))


@pytest.mark.engines
def test_a_trusted_day_file_is_taken_once(store: Store, hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    organizer.scan(slice(0, 30))
    organizer.close(FIRST)
    path = organizer.send(tmp_path / "in")
    hq.trust(organizer.store)
    (outcome,) = hq.receive(tmp_path / "in")
    assert outcome.answer is Answer.ACCEPTED and outcome.fine and outcome.new > 80
    assert [c.code for c in hq.office.courses()] == ["CC2020"]
    here, there = (o.attendance(organizer.course.course, FIRST) for o in (hq.office, organizer.office))
    assert [(s.trainee, s.state) for s in here] == [(s.trainee, s.state) for s in there]
    told = _receipt(hq, path)
    assert (told.answer, told.sha256, told.revision) == (Answer.ACCEPTED, dayfile.sha256(path), 1)
    assert told.counted[organizer.store.device.device] == len(organizer.store.entries(organizer.course.course))
    before, files = _everything(hq.store), sorted((p, p.read_bytes()) for p in (path.parent / "receipts").iterdir())
    (again,) = hq.receive(tmp_path / "in", now=EVENING + timedelta(hours=1))
    assert again.answer is Answer.DUPLICATE and again.fine and again.new == 0
    assert _everything(hq.store) == before, "the same file twice changes nothing"
    assert sorted((p, p.read_bytes()) for p in (path.parent / "receipts").iterdir()) == files


def test_a_copy_under_another_name_is_a_duplicate(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    path = organizer.send(tmp_path / "in")
    hq.trust(organizer.store)
    hq.receive(path)
    copy = path.with_name("CC2020.sync-conflict-20201207.zip")
    copy.write_bytes(path.read_bytes())
    (outcome,) = hq.receive(copy)
    assert outcome.answer is Answer.DUPLICATE and _receipt(hq, copy).answer is Answer.DUPLICATE
    assert _receipt(hq, path).answer is Answer.ACCEPTED


def test_an_unknown_sender_waits_until_a_person_trusts_the_device(
    hq: Headquarters, organizer: Organizer, tmp_path: Path
) -> None:
    path = organizer.send(tmp_path / "in")
    (outcome,) = hq.receive(tmp_path / "in")
    assert outcome.answer is Answer.UNKNOWN_SENDER and "trust the device" in outcome.said
    assert not hq.office.courses() and _receipt(hq, path).answer is Answer.UNKNOWN_SENDER
    kept = Quarantine(hq.office)
    (file,) = kept.all()
    path.unlink()
    (released,) = kept.release(file, hq.intake, EVENING + timedelta(hours=1))
    assert released.answer is Answer.ACCEPTED and not kept.all()
    assert _receipt(hq, path).answer is Answer.ACCEPTED, "answered where it came from"
    assert not list((Path(hq.store.place).parent / "quarantine").iterdir())
    organizer.scan(slice(0, 3))
    organizer.close(FIRST)
    organizer.send(tmp_path / "in")
    (follows,) = hq.receive(tmp_path / "in")
    assert follows.answer is Answer.ACCEPTED, "and so is what comes later"


def test_who_brings_new_courses_may_not_send_to_those_that_are_here(
    hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    hq.receive(organizer.send(tmp_path / "in"))
    other = another("other")
    organizer_file = Merging(organizer.office).write(organizer.course.course, tmp_path / "stick", EVENING)
    Merging(Office(other)).take_in([organizer_file], EVENING)
    hq.trust(other)
    path = Organizer(other, organizer.course).send(tmp_path / "theirs")
    (outcome,) = hq.receive(path)
    assert outcome.answer is Answer.UNKNOWN_SENDER
    device = other.device
    with organizer.store.write() as writing:
        body = {"target": device.device, "name": device.name, "public_key": device.public_key.hex()}
        writing.append(organizer.course.course, EntryKind.DEVICE_TRUSTED, body, now=EVENING, operator="office")
    hq.receive(organizer.send(tmp_path / "in"))
    (now_known,) = hq.receive(path)
    assert now_known.answer is Answer.ACCEPTED, "whom the organizers trust follows"


def test_a_revoked_device_may_send_no_more(
    hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    hq.receive(organizer.send(tmp_path / "in"))
    device = organizer.store.device
    with hq.store.write() as writing:
        body = {"target": device.device, "public_key": device.public_key.hex(), "since": 50, "reason": "lost"}
        writing.append(organizer.course.course, EntryKind.DEVICE_REVOKED, body, now=EVENING, operator="hq")
        writing.settle(organizer.course.course)
    organizer.scan(slice(0, 2))
    (outcome,) = hq.receive(organizer.send(tmp_path / "in"))
    assert outcome.answer is Answer.UNKNOWN_SENDER and "revoked" in outcome.said


def test_an_older_revision_and_one_after_it(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    organizer.close(FIRST)
    first = organizer.send(tmp_path / "one")
    Closing(organizer.office).reopen(organizer.course.course, FIRST, "wrong list", EVENING + timedelta(minutes=1))
    organizer.close(FIRST, EVENING + timedelta(minutes=2))
    second = organizer.send(tmp_path / "two")
    assert [o.answer for o in hq.receive(second, first)] == [Answer.ACCEPTED, Answer.OLDER_REVISION]
    assert _receipt(hq, first).answer is Answer.OLDER_REVISION


@pytest.mark.parametrize("profile", [Profile.NAMES, Profile.STATISTICS])
def test_lists_without_a_journal_are_kept_as_they_are(
    hq: Headquarters, organizer: Organizer, profile: Profile, tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 30))
    (outcome,) = hq.receive(organizer.send(tmp_path / "in", profile=profile))
    standings = organizer.office.attendance(organizer.course.course, FIRST)
    assert outcome.answer is Answer.ACCEPTED and outcome.new == len(standings)
    assert not hq.office.courses(), "what the file cannot say is not made up"
    with hq.store.read() as reading:
        rows = received.rows_of(reading, organizer.course.course, FIRST, organizer.store.device.device)
    assert sorted(r.standing for r in rows) == sorted(s.state.value for s in standings)
    assert {bool(r.name) for r in rows} == {profile is Profile.NAMES}


def test_names_in_lists_are_erased_by_day_and_with_their_person(
    hq: Headquarters, organizer: Organizer, tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 30))
    hq.receive(organizer.send(tmp_path / "names", profile=Profile.NAMES))
    hq.receive(organizer.send(tmp_path / "full"))
    course, device = organizer.course.course, organizer.store.device.device

    def nameless() -> set[str]:
        with hq.store.read() as reading:
            return {row.number for row in received.rows_of(reading, course, FIRST, device) if not row.name}

    someone = organizer.office.trainees(course)[3]
    assert nameless() == set()
    Rights(hq.office).erase_person(course, someone.trainee, "asked for it", EVENING)
    assert nameless() == {someone.number}
    hq.receive(organizer.send(tmp_path / "again", profile=Profile.NAMES))
    assert nameless() == {someone.number}, "and a list that comes later brings nobody back"
    lists = Lists(hq.office)
    assert lists.erase_names(FIRST, lists.course(organizer.course.code)) == 0
    assert lists.erase_names(FIRST + timedelta(days=1)) > 30
    assert len(nameless()) == len(organizer.office.trainees(course))
    with pytest.raises(InputError, match="CC2020"):
        lists.course("another")


@pytest.mark.parametrize("what", ["zip", "signature", "none", "foreign", "truncated", "appended"])
def test_what_is_not_as_it_was_signed_is_kept_apart(
    hq: Headquarters, organizer: Organizer, what: str, tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    path = organizer.send(tmp_path / "in")
    signature, data = path.with_name(path.name + ".sig"), path.read_bytes()
    changed = {"zip": data.replace(b"CC2020", b"CC2021"), "truncated": data[:-9], "appended": data + b"x"}
    path.write_bytes(changed.get(what, data))
    if what == "signature":
        signature.write_bytes(bytes(64))
    elif what == "none":
        signature.unlink()
    elif what == "foreign":
        path.write_bytes(b"a letter")
    outcome = hq.intake.take(path, EVENING, settled=True)
    expected = Answer.REFUSED if what in ("none", "foreign") else Answer.ALTERED
    assert outcome.answer is expected and not hq.office.courses()
    assert _receipt(hq, path).answer is expected
    (file,) = Quarantine(hq.office).all()
    before = _everything(hq.store)
    assert hq.intake.take(path, EVENING + timedelta(hours=1), settled=True).answer is expected
    assert _everything(hq.store) == before, "refused again, and nothing changed"
    with pytest.raises(InputError, match="cannot be released"):
        Quarantine(hq.office).release(file, hq.intake, EVENING)


def test_a_receipt_that_was_lost_is_made_good(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    """As after a crash between the commit and the receipt."""
    hq.trust(organizer.store)
    path = organizer.send(tmp_path / "in")
    hq.receive(path)
    place = path.parent / receipt.FOLDER / receipt.receipt_name(path.name)
    kept = place.read_bytes()
    place.unlink()
    (again,) = hq.receive(path, now=EVENING + timedelta(days=1))
    assert again.answer is Answer.DUPLICATE and place.read_bytes() == kept


def test_a_folder_that_cannot_be_written_to_is_told(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    path = organizer.send(tmp_path / "in")
    (path.parent / receipt.FOLDER).write_text("in the way")
    (outcome,) = hq.receive(path)
    assert outcome.answer is Answer.ACCEPTED and outcome.unanswered and not outcome.fine


def test_a_gap_is_answered_and_then_made_good(
    hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path
) -> None:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 9))
    course, device = organizer.course.course, organizer.store.device.device
    runs = organizer.store.runs(course)
    other = another("cut")
    with other.write() as writing:  # a door that knows all but a stretch in the middle
        (run,) = runs
        cut = type(run)(run.chained()[-3][1], run.entries[-2:])
        writing.take([type(run)(run.before, run.entries[:-5]), cut], anyone=True)
    mine = organizer.store.device
    body = {"target": device, "name": mine.name, "public_key": mine.public_key.hex()}
    with other.write() as writing:
        writing.append(course, EntryKind.DEVICE_TRUSTED, body, now=EVENING, operator="office")
    hq.trust(other)
    path = Organizer(other, organizer.course).send(tmp_path / "cut")
    (outcome,) = hq.receive(path)
    assert outcome.answer is Answer.GAP_BEFORE and device in outcome.said and not outcome.fine
    told = _receipt(hq, path)
    assert told.answer is Answer.GAP_BEFORE and told.counted[device] == runs[0].last - 5
    hq.receive(organizer.send(tmp_path / "whole"), now=EVENING + timedelta(hours=1))
    whole = _receipt(hq, path)
    assert whole.answer is Answer.ACCEPTED and whole.received > told.received, "answered anew"
    assert whole.counted[device] == runs[0].last


def test_a_course_of_the_same_code_is_another_course(
    hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path
) -> None:
    second = another("second")
    theirs = Organizer(second, load_demo(Office(second), EVENING))
    for one in (organizer, theirs):
        hq.trust(one.store)
        (outcome,) = hq.receive(one.send(tmp_path / one.store.device.device, SECOND))
        assert outcome.answer is Answer.ACCEPTED
    assert len(hq.office.courses()) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such names")
def test_a_name_that_is_no_text_keeps_no_other_file_out(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    path = organizer.send(tmp_path / "in")
    hq.trust(organizer.store)
    for name in (b"0\xff\xfe.zip", b"0\n\x1b[31m.zip"):
        strange = os.fsencode(path.parent) + b"/" + name
        Path(os.fsdecode(strange)).write_bytes(path.read_bytes())
        Path(os.fsdecode(strange + b".sig")).write_bytes(path.with_name(path.name + ".sig").read_bytes())
    os.mkfifo(path.parent / "0.zip")
    found = hq.receive(path.parent)
    assert {one.answer for one in found} == {Answer.ACCEPTED, Answer.DUPLICATE} and len(found) == 3
    assert all(one.file is not None and one.file.name.isprintable() for one in found)
    assert sorted(bool(one.unanswered) for one in found) == [False, True, True], "these cannot be named in a receipt"
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    path.parent.rename(folder)
    assert all(one.answer is Answer.DUPLICATE for one in hq.receive(folder))
