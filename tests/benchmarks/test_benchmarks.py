"""The benchmark runs and reads at least what its peer reads. Times are printed, never asserted."""

import pytest

from tests.benchmarks import scanning


@pytest.mark.timeout(300)
def test_scanning_reads_more_than_its_peer() -> None:
    rows = scanning.run()
    reads = rows[-1]
    assert reads.ours >= reads.peer and reads.ours >= 24 * 4
