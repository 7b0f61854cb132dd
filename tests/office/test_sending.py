"""What is sent by itself when a day is closed, and by whom; corrections; days without a scan."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.contents import Profile
from checkin.office import Closing, Office
from checkin.office.sending import Sending, outbox_of
from checkin.store.outbox import State, Target
from tests.conftest import MORNING

DAY, QUIET = date(2020, 12, 7), date(2020, 12, 9)
EVENING = MORNING + timedelta(hours=12)


@pytest.fixture
def there(tmp_path: Path) -> Path:
    folder = tmp_path / "there"
    folder.mkdir()
    return folder


@pytest.fixture
def sending(office: Office) -> Iterator[Sending]:
    with outbox_of(office) as outbox:
        yield Sending(office, outbox)


def _add(sending: Sending, there: Path, name: str = "hq", **options: str) -> None:
    sending.add(Target(name, str(there), options), None, MORNING)


def test_a_closed_day_is_queued_and_sent_by_itself(
    office: Office, course: Course, sending: Sending, there: Path
) -> None:
    closing = Closing(office)
    assert sending.queue_closed() == 0
    _add(sending, there)
    assert sending.queue_closed() == 0
    closing.close(course.course, DAY, EVENING)
    assert sending.queue_closed() == 1 and sending.queue_closed() == 0
    assert sending.outbox.round().sent == 1
    one = dayfile.read(*_read(there, "r1"))
    assert one.signed and one.descriptor["final"] and one.descriptor["replaces"] == ""

    closing.reopen(course.course, DAY, "a list came late", EVENING)
    assert sending.queue_closed() == 0
    closing.close(course.course, DAY, EVENING + timedelta(hours=1))
    assert sending.queue_closed() == 1
    sending.outbox.round(all_now=True)
    two = dayfile.read(*_read(there, "r2"))
    sent = sending.deliveries(course.course, DAY)
    assert two.descriptor["revision"] == 2 and two.descriptor["replaces"] == sent[0].sha256
    assert [one.state for one in sent] == [State.SENT, State.SENT]


def test_a_day_without_a_scan_is_a_signed_file(office: Office, course: Course, sending: Sending, there: Path) -> None:
    _add(sending, there)
    Closing(office).close(course.course, QUIET, EVENING)
    sending.queue_closed()
    assert sending.outbox.round().sent == 1
    read = dayfile.read(*_read(there, "r1"))
    assert read.signed and read.descriptor["day"] == "2020-12-09"
    assert not [entry for entry in read.entries if entry.kind == "scan"]


def test_not_by_itself_when_that_is_off_nor_what_was_closed_before_the_target(
    office: Office, course: Course, sending: Sending, there: Path
) -> None:
    Closing(office).close(course.course, DAY, EVENING)
    later = EVENING + timedelta(hours=1)
    sending.add(Target("hq", str(there)), None, later)
    assert sending.queue_closed() == 0
    sending.by_itself = False
    Closing(office).close(course.course, QUIET, later + timedelta(minutes=1))
    assert sending.queue_closed() == 0
    assert sending.send(course.course, DAY) == 1 and sending.outbox.round().sent == 1
    assert sending.send(course.course, DAY) == 1
    assert sending.deliveries(course.course, DAY)[0].state is State.WAITING
    sending.by_itself = True
    assert sending.queue_closed() == 1


def test_each_target_gets_what_it_may_know(office: Office, course: Course, sending: Sending, tmp_path: Path) -> None:
    folders = {profile: tmp_path / profile for profile in Profile}
    for profile, folder in folders.items():
        folder.mkdir()
        _add(sending, folder, profile, profile=profile)
    Closing(office).close(course.course, DAY, EVENING)
    assert sending.queue_closed() == 3 and sending.outbox.round().sent == 3
    for profile, folder in folders.items():
        assert dayfile.read(*_read(folder, "r1")).profile is profile


def test_an_open_day_that_is_sent_again_replaces_what_waited(
    office: Office, course: Course, sending: Sending, tmp_path: Path
) -> None:
    _add(sending, tmp_path / "away")
    sending.send(course.course, DAY)
    first = sending.deliveries(course.course)[0]
    office.withdraw(course.course, office.trainees(course.course)[0].number, MORNING)
    sending.send(course.course, DAY)
    (now,) = sending.deliveries(course.course)
    assert now.sha256 != first.sha256 and now.state is State.WAITING


def test_what_is_wrong_with_a_target_is_said(sending: Sending, there: Path) -> None:
    _add(sending, there)
    for target in (
        Target("hq", str(there)),
        Target("", str(there)),
        Target("a", "x"),
        Target("a", str(there), {"color": "red"}),
        Target("a", str(there), {"profile": "all"}),
        Target("a", "sftp://h/", {"key": "/no/such/key"}),
        Target("a", "s3://k@b", {"endpoint": "http://example.org"}),
    ):
        with pytest.raises(InputError):
            sending.add(target, None, MORNING)
    with pytest.raises(InputError, match="The targets are: hq"):
        sending.remove("other")


def test_an_edited_target_keeps_its_trust_and_password_at_the_same_server_only(sending: Sending) -> None:
    sending.add(Target("hq", "sftp://me@host/in"), "secret", MORNING)
    sending.trust_host("hq", "SHA256:abc")
    sending.trust_headquarters("hq", "ab" * 32)
    sending.add(Target("centre", "sftp://me@host/new"), None, EVENING, instead_of="hq")
    (kept,) = sending.targets()
    assert (kept.name, kept.host_key, kept.headquarters, kept.added) == ("centre", "SHA256:abc", "ab" * 32, MORNING)
    assert sending.outbox.credentials.get("centre") == "secret" and sending.outbox.credentials.get("hq") == ""
    sending.add(Target("centre", "sftp://me@other/new"), None, EVENING, instead_of="centre")
    (kept,) = sending.targets()
    assert (kept.host_key, kept.headquarters) == ("", "") and sending.outbox.credentials.get("centre") == ""


def test_without_a_target_nothing_can_be_sent(course: Course, sending: Sending) -> None:
    with pytest.raises(InputError, match="no target yet"):
        sending.send(course.course, DAY)


def _read(folder: Path, revision: str) -> tuple[bytes, bytes, bytes]:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    (file,) = folder.glob(f"*_{revision}*.zip")
    key = load_pem_public_key(next(folder.glob("*.pem")).read_bytes())
    return file.read_bytes(), file.with_name(file.name + ".sig").read_bytes(), key.public_bytes_raw()  # type: ignore[union-attr]
