"""`python -m tests.benchmarks`: prints the benchmark table. Figures are ratios against a peer in the same run."""

import argparse
import json
import platform
import subprocess
import sys

from tests.benchmarks import (
    badges,
    cost,
    decoding,
    door,
    endurance,
    exchange,
    headquarters,
    hub,
    matrix,
    reports,
    roster,
    scale,
    scanning,
    schedules,
)
from tests.benchmarks.rows import Row

BENCHMARKS = {
    "scanning": scanning.run,
    "decoding": decoding.run,
    "cost": cost.run,
    "door": door.run,
    "endurance": endurance.run,
    "scale": scale.run,
    "reports": reports.run,
    "matrix": matrix.run,
    "roster": roster.run,
    "badges": badges.run,
    "exchange": exchange.run,
    "headquarters": headquarters.run,
    "hub": hub.run,
    "schedules": schedules.run,
}


def main() -> None:
    """Run the benchmarks named, or all, and print one line for each figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="default: all")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    names = options.names or [*BENCHMARKS]
    rows = BENCHMARKS[names[0]]() if len(names) == 1 else [row for name in names for row in _apart(name)]
    if options.json:
        print(json.dumps([row._asdict() for row in rows], indent=2))
        return
    print(f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}, {sys.platform}\n")
    width = max(len(row.what) for row in rows)
    print(f"{'what':{width}}  {'ours':>12}  {'peer':>12}  {'ratio':>7}  against")
    for row in rows:
        print(f"{row.what:{width}}  {row.ours:12.3f}  {row.peer:12.3f}  {row.ratio:7.2f}  {row.against}")


def _apart(name: str) -> list[Row]:
    """Run one benchmark in a process of its own: none measures what another left behind."""
    command = [sys.executable, "-m", "tests.benchmarks", name, "--json"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return [Row(**row) for row in json.loads(done.stdout)]


if __name__ == "__main__":
    main()
