"""Doors × hub × headquarters: schedules of what happens and goes wrong, each with one record in the end.

`python -m tests.benchmarks.schedules NUMBER` runs so many and fails with the shortest schedule that ends otherwise.
"""

import os
import subprocess
import sys
import time

from tests.benchmarks.rows import Row, row
from tests.flow.schedules import run_schedules

NUMBER = 20_000


def run(number: int = NUMBER) -> list[Row]:
    """Run schedules on all cores; returns how many did not end with one record, and how many were run a second."""
    began = time.perf_counter()
    processes = min(4, os.cpu_count() or 1)
    command = [sys.executable, "-m", "tests.benchmarks.schedules", str(-(-number // processes)), "alone"]
    workers = [subprocess.Popen(command) for _ in range(processes)]
    failed = sum(worker.wait() != 0 for worker in workers)
    took = time.perf_counter() - began
    return [
        row(f"workers that found a schedule with two records, of {processes}", failed, 0, f"{number} schedules"),
        row("schedules a second", number / took, 1, "a second"),
    ]


def _main() -> None:
    number = int(sys.argv[1])
    if sys.argv[2:] == ["alone"]:
        print(f"{run_schedules(number)} schedules, one record in the end of each")
    elif any(one.ours for one in run(number)[:1]):
        sys.exit(1)


if __name__ == "__main__":
    _main()
