"""Day files that were changed on the way: by a bit, cut, doubled, spliced, filled, mixed with others, signed anew."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator

from checkin.exchange import dayfile
from checkin.exchange.archive import DESCRIPTOR, pack


def flipped(data: bytes, bit: int) -> bytes:
    """Return the data with one bit changed."""
    at, mask = divmod(bit, 8)
    return data[:at] + bytes([data[at] ^ (1 << mask)]) + data[at + 1 :]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the data changed in one of many ways."""
    first, second = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    some = bytes(chance.randrange(256) for _ in range(chance.randrange(1, 40)))
    ways: list[Callable[[], bytes]] = [
        lambda: data[:first],
        lambda: data[first:],
        lambda: data[:first] + data[second:],
        lambda: data[:second] + data[first:],
        lambda: data[:first] + some + data[first:],
        lambda: data[:first] + some + data[first + len(some) :],
        lambda: data[:first] + bytes(second - first) + data[second:],
        lambda: data + some,
        lambda: some + data,
        lambda: flipped(data, chance.randrange(8 * len(data))),
        lambda: some,
    ]
    return chance.choice(ways)()


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """Return a well-packed day file in whose descriptor or lines something is of another kind, with hashes set right.

    What its sender could sign: a program that is broken, or somebody who is trusted and means harm.
    """
    members = _members(data)
    described = json.loads(members[DESCRIPTOR])
    name = chance.choice(["journal.jsonl", "personal.jsonl", "attendance.csv", DESCRIPTOR])
    if name == DESCRIPTOR:
        _change(described, chance)
    elif name in members:
        lines = members[name].splitlines(keepends=True)
        at = chance.randrange(len(lines)) if lines else 0
        lines[at : at + 1] = chance.choice([[], [lines[at]] * 2, [mutated(lines[at], chance)], [b"\n", lines[at]]])
        members[name] = b"".join(lines)
    for one in described.get("resources", []) if isinstance(described.get("resources"), list) else []:
        if isinstance(one, dict) and isinstance(one.get("path"), str) and one["path"] in members:
            told = members[one["path"]]
            one |= {"bytes": len(told), "hash": f"sha256:{dayfile.sha256_of(told)}"}
    text = json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True, default=str)
    members[DESCRIPTOR] = text.encode("utf-8", "surrogatepass") + b"\n"
    return pack(members)


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_ODD: list[object] = [None, True, -1, 0, 2**40, 1.5, "", "x" * 5000, "\u202e", [], {}, [[]], {"a": {}}, "0" * 64]


def _change(value: object, chance: random.Random) -> None:
    """Put something odd somewhere into a nested value."""
    places = list(_places(value))
    holder, key = chance.choice(places)
    if isinstance(holder, dict) and chance.random() < 0.2:
        del holder[key]
    else:
        holder[key] = chance.choice(_ODD)  # type: ignore[index]


def _places(value: object) -> Iterator[tuple[object, object]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield value, key
        yield from _places(one)
