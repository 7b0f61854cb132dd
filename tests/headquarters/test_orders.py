"""Day files in any order, some twice, some withheld: one state, and what is missing is named exactly."""

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkin.exchange.receipt import Answer
from checkin.office import Office
from checkin.store import Store
from checkin.store.checks import dump
from tests.conftest import MORNING
from tests.headquarters.conftest import EVENING, FIRST, Headquarters, Organizer
from tests.headquarters.orders import send, try_order

DAYS = [FIRST + timedelta(days=n) for n in range(5)]


@pytest.fixture
def sent(organizer: Organizer, tmp_path: Path) -> list[Path]:
    """Five days of one course, each with its file, signed."""
    paths = []
    for number, day in enumerate(DAYS):
        organizer.scan(slice(3 * number, 3 * number + 3), MORNING + timedelta(days=number))
        organizer.close(day, EVENING + timedelta(days=number))
        paths.append(organizer.send(tmp_path / "in", day))
    return paths


def _state(store: Store, days: list[date], course: str) -> object:
    with store.read() as reading:
        views = {name: rows for name, rows in dump(reading.connection).items() if name not in ("trust", "device")}
    return views, [[(s.trainee, s.state) for s in Office(store).attendance(course, day)] for day in days]


def test_any_order_gives_one_state(organizer: Organizer, sent: list[Path]) -> None:
    course, chance, states = organizer.course.course, random.Random(3), []
    for _ in range(4):
        with Store.in_memory() as store:
            hq = Headquarters(store)
            hq.trust(organizer.store)
            order = chance.sample(sent, len(sent)) + chance.choices(sent, k=2)
            outcomes = [hq.intake.take(path, EVENING, settled=True) for path in order]
            assert all(one.answer is not None and one.answer.received for one in outcomes)
            states.append(_state(store, DAYS, course))
    assert all(state == states[0] for state in states)


def test_what_is_withheld_is_missed_exactly(tmp_path: Path) -> None:
    """Journals in pieces; `python -m tests.benchmarks headquarters` tries 500 orders."""
    sent, chance = send(tmp_path), random.Random(9)
    states = [try_order(sent, chance) for _ in range(15)]
    assert all(state == states[0] for state in states)


def test_the_newest_first(organizer: Organizer, hq: Headquarters, sent: list[Path]) -> None:
    hq.trust(organizer.store)
    answers = [hq.intake.take(path, EVENING, settled=True).answer for path in reversed(sent)]
    assert answers[0] is Answer.ACCEPTED and set(answers) == {Answer.ACCEPTED}
