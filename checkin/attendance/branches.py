"""Forks: where two histories of one device are known, each entry belongs to a branch, whichever arrived first."""

from collections import Counter
from collections.abc import Mapping

from checkin.attendance.journal import BRANCH


def fork_of(nodes: Mapping[bytes, tuple[int, bytes]]) -> int | None:
    """Return the lowest number at which two links of one device are known, or None.

    `nodes`: number and link before, by link. A link that something is chained to is known, even where its entry is not.
    """
    seen: dict[int, bytes] = {}
    fork: int | None = None
    for link, (seq, before) in nodes.items():
        for number, known in ((seq, link), (seq - 1, before)):
            if seen.setdefault(number, known) != known and (fork is None or number < fork):
                fork = number
    return fork


def branches_of(device: str, nodes: Mapping[bytes, tuple[int, bytes]]) -> dict[bytes, str]:
    """Return under which name each entry of a device is stored, by link.

    Without a fork that is the device. From the fork on each stretch of the chain has a name of its own, made of the
    link of its first entry: the name depends on what is known, not on the order in which it arrived.
    """
    fork = fork_of(nodes)
    if fork is None:
        return dict.fromkeys(nodes, device)
    following = Counter(before for _, before in nodes.values())
    names: dict[bytes, str] = {}
    for link, (seq, before) in sorted(nodes.items(), key=lambda node: node[1][0]):
        if seq < fork:
            names[link] = device
        elif seq > fork and before in names and following[before] == 1:
            names[link] = names[before]
        else:
            names[link] = f"{device}{BRANCH}{link.hex()[:16]}"
    return names
