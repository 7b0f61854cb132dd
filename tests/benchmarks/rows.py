"""What every benchmark returns."""

from pathlib import Path
from typing import NamedTuple

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
"""Photographs that others made; beside the checkout where they are at hand."""


class Row(NamedTuple):
    """One figure: ours, the peer's, and ours divided by the peer's."""

    what: str
    ours: float
    peer: float
    ratio: float
    against: str


def row(what: str, ours: float, peer: float, against: str) -> Row:
    """Return a row with its ratio."""
    return Row(what, ours, peer, ours / peer if peer else float("inf"), against)
