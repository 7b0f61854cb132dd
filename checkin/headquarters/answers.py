"""Receipts of headquarters: made from what was kept of a file, so the same ones again after a crash."""

import contextlib
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checkin.errors import CheckinError
from checkin.exchange import receipt
from checkin.exchange.receipt import Answer, Receipt
from checkin.store import Reading, Store, beside, loose_ends
from checkin.store.received import Received
from checkin.words import Sentence, packed, say, unpacked


def receipt_of(store: Store, file: Received) -> Receipt:
    """Return the receipt for a file."""
    return Receipt(
        name=file.name,
        sha256=file.sha256,
        answer=Answer(file.answer),
        sentence=str(unpacked(file.sentence)),
        received=file.at,
        headquarters=store.device.device,
        public_key=store.device.public_key,
        course=file.course,
        day=file.day,
        device=file.device,
        revision=file.revision,
        counted=json.loads(file.counted),
    )


def answer(store: Store, file: Received) -> str:
    """Write the receipt beside its file, where it does not lie there already; returns why it could not be, or ""."""
    made = receipt_of(store, file)
    folder = Path(file.place) / receipt.FOLDER
    try:
        data = receipt.encode(made)
        if not _lies_in(folder, made.name, data):
            receipt.write(folder, made, store.private_key())
    except CheckinError as error:
        return error.sentence
    return ""


def _lies_in(folder: Path, name: str, data: bytes) -> bool:
    with contextlib.suppress(OSError):
        path = folder / receipt.receipt_name(name)
        return path.read_bytes() == data and path.with_name(path.name + ".sig").stat().st_size == 64
    return False


def counted(reading: Reading, course: str, devices: tuple[str, ...]) -> dict[str, int]:
    """Return the last number of the unbroken run that is here of each of these devices."""
    heads = beside.known_heads(reading, course)
    found = {device: heads[device] for device in devices if device in heads}
    for gap in loose_ends.gaps(reading, course):
        if gap.device in found:
            found[gap.device] = min(found[gap.device], gap.first - 1)
    return found


def missing(reading: Reading, course: str, devices: tuple[str, ...]) -> Sentence | None:
    """Return what is missing of these devices, or None."""
    found = [gap for gap in loose_ends.gaps(reading, course) if gap.device in devices]
    if not found:
        return None
    first = found[0]
    lacking = say("Headquarters", "Taken; entries {first} to {last} of device {device} are missing before it.")
    return lacking.format(first=first.first, last=first.last, device=first.device)


def filled(reading: Reading, file: Received, now: datetime) -> Received | None:
    """Return a file that had a gap before it as it is now, when the gap is gone."""
    devices = tuple(json.loads(file.counted))
    if missing(reading, file.course, devices) is not None:
        return None
    told = json.dumps(counted(reading, file.course, devices), sort_keys=True)
    whole = packed(say("Headquarters", "Taken; nothing is missing any more."))
    return replace(file, answer=str(Answer.ACCEPTED), sentence=whole, counted=told, at=now)
