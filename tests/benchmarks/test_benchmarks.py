"""The benchmarks run, and we read at least what the peer reads. Times are printed, never asserted."""

import pytest

from tests.benchmarks import exchange, hard, headquarters, hub, scanning
from tests.benchmarks.peers import ours
from tests.benchmarks.rows import SAMPLES
from tests.flow.frames import Room


@pytest.mark.timeout(300)
def test_scanning_reads_more_than_its_peer() -> None:
    rows = scanning.run()
    reads = rows[-1]
    assert reads.ours >= reads.peer and reads.ours >= 24 * 4


@pytest.mark.parametrize("kind", hard.KINDS, ids=lambda kind: kind.name)
def test_the_easiest_frames_of_each_condition_are_read(kind: hard.Kind) -> None:
    hard.use(Room(SAMPLES))
    for token, camera in hard.shots_of(hard.Kind(kind.name, kind.shots[:1]), 2, seed=3):
        reader = ours()
        assert any(reader(camera()) == {token} for _ in range(6))


def test_journals_of_doors_are_merged_and_add_nothing_again() -> None:
    first, again, cost = exchange.run(doors=2, entries=50, large=15_000)
    assert min(first.ours, again.ours, cost.ours, cost.peer) > 0


def test_headquarters_takes_day_files_and_believes_no_changed_one() -> None:
    *_, others, believed = headquarters.run(doors=2, entries=40, mutants=100, orders=3)
    assert (others.ours, believed.ours) == (0, 0)


def test_doors_lose_and_double_nothing_while_the_hub_stops_and_starts() -> None:
    done = hub.exchange(hub.Plan(doors=6, seconds=4.0, stops=1, outage=1.0))
    assert (done.lost, done.doubled) == (0, 0) and done.scans >= 24
