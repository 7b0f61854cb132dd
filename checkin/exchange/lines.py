"""The journal as lines of a file, and the lines as runs of the journal again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from checkin.attendance.journal import START, canonical, entry_from, personal_hash
from checkin.attendance.runs import Run
from checkin.exchange.archive import FileError
from checkin.words import say


def journal_lines(runs: Iterable[Run]) -> bytes:
    """Return the entries, one canonical JSON a line."""
    return b"".join(canonical(entry.content()) + b"\n" for run in runs for entry in run.entries)


def personal_lines(runs: Iterable[Run]) -> bytes:
    """Return the personal side records, one canonical JSON a line."""
    kept = (entry for run in runs for entry in run.entries if entry.personal is not None)
    named = (({"device": e.content()["device"], "seq": e.seq}, dict(e.personal or {})) for e in kept)
    return b"".join(canonical(name | {"personal": personal}) + b"\n" for name, personal in named)


def told_runs(runs: Sequence[Run]) -> list[dict[str, Any]]:
    """Return device, first and last number, count, link before and end of the chain (hex) of each piece of journals.

    Runs that follow on each other are one piece.
    """
    pieces: list[dict[str, Any]] = []
    for run in runs:
        *_, (_, end, _) = run.chained()
        last = pieces[-1] if pieces else {}
        if (last.get("device"), last.get("chain_end")) == (run.device, run.before.hex()):
            last |= {"last": run.last, "count": last["count"] + len(run.entries), "chain_end": end.hex()}
            continue
        span = {"device": run.device, "first": run.first, "last": run.last, "count": len(run.entries)}
        pieces.append({**span, "before": run.before.hex(), "chain_end": end.hex()})
    return pieces


def is_whole(runs: Sequence[Run]) -> bool:
    """Tell whether each device's journal is here from its first entry on, without a gap or a branch."""
    pieces = told_runs(runs)
    return all(piece["first"] == 1 for piece in pieces) and len({p["device"] for p in pieces}) == len(pieces)


def ranges(runs: Sequence[Run]) -> dict[str, dict[str, Any]]:
    """Return first and last number, count and end of the chain (hex) of each device of whole journals."""
    names = ("first", "last", "count", "chain_end")
    return {piece["device"]: {name: piece[name] for name in names} for piece in told_runs(runs)}


def read_runs(described: Mapping[str, Any], members: Mapping[str, bytes]) -> tuple[Run, ...]:
    """Return the journal, when it is the one that the descriptor speaks of.

    Raises FileError, and what Python raises for values of wrong types.
    """
    personal = {}
    for text in members["personal.jsonl"].splitlines():
        record = json.loads(text)
        personal[record["device"], record["seq"], personal_hash(record["personal"])] = record["personal"]
    lines, runs = iter(members["journal.jsonl"].splitlines()), list[Run]()
    for piece in _pieces(described):
        contents = _together(list(islice(lines, int(piece["count"]))))
        entries = []
        for content in contents:
            named = content["device"], content["seq"], content["body"].get("personal")
            entries.append(entry_from(content, personal.pop(named, None)))
        runs.append(Run(bytes.fromhex(piece["before"]), tuple(entries)))
    if personal:
        device, seq, _ = next(iter(personal))
        altered = say("Store", "Entry {number} of device {device}: its personal record was altered.")
        raise FileError(altered.format(number=seq, device=device))
    if next(lines, None) is not None or sum(len(run.entries) for run in runs) != described["entries"]:
        raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    told = {"ranges": ranges(runs)} if "ranges" in described else {"runs": told_runs(runs)}
    if any(described[name] != value for name, value in told.items()):
        raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    return tuple(runs)


def _together(lines: Sequence[bytes]) -> list[Any]:
    """Return what each line says, read in one go."""
    found: list[Any] = json.loads(b"[" + b",".join(lines) + b"]")
    if len(found) != len(lines):
        raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    return found


def _pieces(described: Mapping[str, Any]) -> list[dict[str, Any]]:
    if "ranges" not in described:
        return list(described["runs"])
    found = [{**span, "device": device, "before": START.hex()} for device, span in described["ranges"].items()]
    for piece in found:
        if piece["first"] != 1 or piece["count"] != piece["last"]:
            raise FileError(say("DayFile", "Entries of device {device} are missing.").format(device=piece["device"]))
    return found
