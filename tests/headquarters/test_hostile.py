"""Changed files change nothing at headquarters, and raise nothing but the one kind of error."""

import random
from pathlib import Path

import pytest

from checkin.attendance.course_file import CoursePlan, read_course
from checkin.exchange import dayfile
from checkin.exchange.archive import FileError
from checkin.exchange.receipt import Answer
from checkin.headquarters.letter import UnfitError, opened, read
from checkin.office import Office
from checkin.places import resources
from checkin.store import Store
from checkin.store.checks import dump
from tests.conftest import MORNING
from tests.headquarters.conftest import EVENING, FIRST, Headquarters, Organizer
from tests.headquarters.hostile import flipped, mutated, rewritten

MUTANTS = 1000
"""The benchmark command tries ten times as many."""


@pytest.fixture
def small(tmp_path: Path) -> tuple[bytes, bytes, bytes]:
    """A day file of a course without a roster, its signature, and the private key of its device."""
    with Store.open(tmp_path / "small") as store:
        plan: CoursePlan = read_course(resources() / "demo" / "course.toml")
        course = Office(store).load_course(plan, MORNING)
        path = Organizer(store, course).send(tmp_path / "small-in")
        return path.read_bytes(), path.with_name(f"{path.name}.sig").read_bytes(), store.private_key()


def test_every_bit_counts(small: tuple[bytes, bytes, bytes]) -> None:
    """A sample here; `python -m tests.benchmarks headquarters` flips every bit."""
    data, signature, _ = small
    whole = read(opened(data, signature), data)
    assert whole.people == 0 and whole.runs
    chance = random.Random(7)
    for bit in chance.sample(range(8 * len(data)), 600):
        with pytest.raises(UnfitError):
            opened(flipped(data, bit), signature)
    for bit in range(8 * len(signature)):
        with pytest.raises(UnfitError):
            opened(data, flipped(signature, bit))


def test_mutants_raise_the_one_error(small: tuple[bytes, bytes, bytes]) -> None:
    data, signature, _ = small
    chance = random.Random(11)
    for _ in range(MUTANTS):
        changed = mutated(data, chance)
        try:
            letter = read(opened(changed, signature), changed)
        except UnfitError as error:
            assert isinstance(error, FileError) and error.sentence
        else:
            assert changed == data and letter.runs


def test_signed_nonsense_changes_nothing_either(
    hq: Headquarters, organizer: Organizer, small: tuple[bytes, bytes, bytes], tmp_path: Path
) -> None:
    """Whoever holds a trusted key may sign what they like: it is taken as a whole, or refused as a whole."""
    hq.trust(organizer.store)
    path = organizer.send(tmp_path / "in", FIRST)
    data, chance = path.read_bytes(), random.Random(5)
    signature = path.with_name(f"{path.name}.sig")
    refused = 0
    for number in range(150):
        changed = rewritten(data, chance)
        place = path.with_name(f"{number}.zip")
        place.write_bytes(changed)
        place.with_name(f"{place.name}.sig").write_bytes(dayfile.sign(changed, organizer.store.private_key()))
        with hq.store.read() as reading:
            before = dump(reading.connection)
        outcome = hq.intake.take(place, EVENING, settled=True)
        assert outcome.answer is not None
        if not outcome.answer.received:
            refused += 1
            with hq.store.read() as reading:
                assert dump(reading.connection) == before, number
    assert refused > 100 and signature.is_file()
    assert all(finding.ok for finding in hq.store.check())


@pytest.mark.parametrize("hostile", [b"", b"PK\x03\x04" + bytes(60), b"{" * 100_000, b"\x00" * 5000])
def test_rubbish_is_answered(hq: Headquarters, hostile: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(hostile)
    outcome = hq.intake.take(path, EVENING, settled=True)
    assert outcome.answer in (Answer.REFUSED, Answer.ALTERED) and not outcome.unanswered
