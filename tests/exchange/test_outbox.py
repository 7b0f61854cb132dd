"""The outbox: one whole file at each target whatever happens, nothing called sent before it is there, and receipts."""

import random
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.exchange import receipt as r
from checkin.exchange.carriers import CarryFault, Given, Parcel, Stopped
from checkin.exchange.carriers.carrier import FileCarrier
from checkin.exchange.courier import Courier
from checkin.exchange.credentials import Credentials, Keeper
from checkin.exchange.outbox import Outbox, Round
from checkin.exchange.receipt import Answer, Receipt
from checkin.store import Store
from checkin.store.outbox import Delivery, State, Target
from checkin.words import unpacked
from tests.exchange.conftest import DAY, Hands, Wallet, parcel
from tests.exchange.servers import PASSWORD, sftp_server

HQ = bytes(range(7, 39))
HQ_PUBLIC = Ed25519PrivateKey.from_private_bytes(HQ).public_key().public_bytes_raw()


def _only(outbox: Outbox) -> Delivery:
    (one,) = outbox.kept.deliveries()
    return one


@pytest.fixture
def there(tmp_path: Path, outbox: Outbox) -> Path:
    """A folder that is the target hq."""
    folder = tmp_path / "there"
    folder.mkdir()
    outbox.kept.put_target(Target("hq", str(folder)))
    return folder


def _receipt(folder: Path, sent: Parcel, answer: Answer, hands: Hands, secret: bytes = HQ, **more: object) -> None:
    public = Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
    said = Receipt(sent.name, str(more.get("sha256", sent.sha256)), answer, "Said.", hands.now, "hq22", public)
    r.write(folder, said, secret)


def test_a_file_waits_is_sent_and_answered(outbox: Outbox, there: Path, hands: Hands) -> None:
    sent = parcel(outbox)
    there.rename(there.with_name("away"))
    assert outbox.queue(sent, "c0", DAY, 1, ["hq"]) == 1
    assert outbox.queue(sent, "c0", DAY, 1, ["hq"]) == 0
    assert outbox.round() == Round(failed=1)
    one = _only(outbox)
    assert one.state is State.WAITING and one.tries == 1 and "is not there" in unpacked(one.problem)
    assert one.next_try is not None and hands.now < one.next_try <= hands.now + timedelta(seconds=20)
    there.with_name("away").rename(there)
    assert outbox.round() == Round()  # not due yet
    hands.move(seconds=20)
    assert outbox.round() == Round(sent=1)
    one = _only(outbox)
    assert one.state is State.SENT and one.sent == hands.now and one.problem == ""
    outbox.kept.change_target("hq", headquarters=HQ_PUBLIC.hex())
    _receipt(there / r.FOLDER, sent, Answer.ACCEPTED, hands)
    hands.move(minutes=16)
    assert outbox.round() == Round(receipts=1)
    one = _only(outbox)
    assert (one.state, one.answer, one.next_try) == (State.ANSWERED, "accepted", None)
    assert outbox.next_due() is None and outbox.round(all_now=True) == Round()


def test_tries_come_later_and_later_and_not_all_at_once(outbox: Outbox, hands: Hands) -> None:
    outbox.kept.put_target(Target("hq", "sftp://me@127.0.0.1:1/in"))
    outbox.queue(parcel(outbox), "c0", DAY, 1, ["hq"])
    waits = []
    for _ in range(14):
        outbox.round(all_now=True)
        due = _only(outbox).next_try
        assert due is not None
        waits.append((due - hands.now).total_seconds())
    assert all(1 <= wait <= min(1800, 10 * 2**n) for n, wait in enumerate(waits))
    assert max(waits) > 60 and len(set(waits)) == len(waits)


def test_one_that_is_there_is_not_sent_again(outbox: Outbox, there: Path) -> None:
    sent = parcel(outbox)
    for name in sent.files:
        shutil.copy(sent.folder / name, there / name)
    before = (there / sent.name).stat().st_mtime_ns
    outbox.queue(sent, "c0", DAY, 1, ["hq"])
    assert outbox.round().sent == 1 and (there / sent.name).stat().st_mtime_ns == before


def test_what_was_under_way_at_the_end_begins_again(outbox: Outbox, there: Path, store: Store, hands: Hands) -> None:
    sent = parcel(outbox)
    outbox.queue(sent, "c0", DAY, 1, ["hq"])
    outbox.kept.change(_only(outbox), state=State.SENDING)
    (there / f".{sent.name}.part").write_bytes(b"PK hal")
    assert outbox.round() == Round()
    outbox.close()
    again = Outbox(Path(store.place).parent, Credentials(store), clock=hands)
    assert again.round() == Round(sent=1)
    assert sorted(p.name for p in there.iterdir()) == sorted(sent.files)
    again.close()


def test_receipts_are_believed_only_when_a_person_trusts_their_key(outbox: Outbox, there: Path, hands: Hands) -> None:
    sent = parcel(outbox)
    outbox.queue(sent, "c0", DAY, 1, ["hq"])
    _receipt(there, sent, Answer.ACCEPTED, hands)
    outbox.round()
    one, target = _only(outbox), outbox.kept.targets()[0]
    assert one.state is State.SENT and r.fingerprint(HQ_PUBLIC) in unpacked(one.problem)
    assert target.offered_headquarters == HQ_PUBLIC.hex() and target.headquarters == ""
    outbox.kept.change_target("hq", headquarters=HQ_PUBLIC.hex())
    outbox.round(all_now=True)
    assert _only(outbox).state is State.ANSWERED
    outbox.send_again(_only(outbox))
    _receipt(there, sent, Answer.REFUSED, hands, secret=bytes(32))
    outbox.round()
    one = _only(outbox)
    assert one.state is State.SENT and "another headquarters" in unpacked(one.problem)


def test_receipts_for_other_files_and_older_ones_say_nothing(outbox: Outbox, there: Path, hands: Hands) -> None:
    sent = parcel(outbox)
    outbox.kept.change_target("hq", headquarters=HQ_PUBLIC.hex())
    outbox.queue(sent, "c0", DAY, 1, ["hq"])
    _receipt(there, sent, Answer.ACCEPTED, hands, sha256="00" * 32)
    outbox.round()
    assert _only(outbox).state is State.SENT
    _receipt(there, sent, Answer.UNKNOWN_SENDER, hands)
    outbox.round(all_now=True)
    assert (_only(outbox).state, _only(outbox).answer) == (State.REFUSED, "unknown_sender")
    hands.move(hours=1)
    _receipt(there, sent, Answer.ACCEPTED, hands)  # headquarters let it out of quarantine
    outbox.round(all_now=True)
    assert _only(outbox).state is State.ANSWERED
    (there / r.receipt_name(sent.name)).write_bytes(b"\xff{")
    outbox.send_again(_only(outbox))
    outbox.round()
    assert _only(outbox).state is State.SENT and "not a receipt" in unpacked(_only(outbox).problem)


def test_cancelled_is_left_alone_and_begun_anew_when_asked(outbox: Outbox, there: Path) -> None:
    outbox.queue(parcel(outbox), "c0", DAY, 1, ["hq"])
    outbox.cancel(_only(outbox))
    assert outbox.round(all_now=True) == Round() and not list(there.iterdir())
    outbox.send_again(_only(outbox))
    assert outbox.round() == Round(sent=1)


def test_a_file_that_is_gone_from_the_outbox_keeps_no_other_waiting(outbox: Outbox, there: Path, hands: Hands) -> None:
    lost, sent = parcel(outbox, "a.zip", b"a"), parcel(outbox, "b.zip", b"b")
    outbox.queue(lost, "c0", DAY, 1, ["hq"])
    hands.move(seconds=1)
    outbox.queue(sent, "c0", DAY, 2, ["hq"])
    shutil.rmtree(lost.folder)
    assert outbox.round() == Round(sent=1, failed=1)
    assert [d.state for d in outbox.kept.deliveries()] == [State.WAITING, State.SENT]


def test_a_changed_host_key_sends_nothing(outbox: Outbox, tmp_path: Path) -> None:
    root = tmp_path / "served"
    root.mkdir()
    with sftp_server(root) as server:
        outbox.kept.put_target(Target("hq", server.address, host_key="SHA256:of-before"))
        outbox.credentials.put("hq", PASSWORD)
        outbox.queue(parcel(outbox), "c0", DAY, 1, ["hq"])
        assert outbox.round() == Round(failed=1) and not list(root.iterdir())
        target = outbox.kept.targets()[0]
        assert target.offered_host_key == server.fingerprint
        outbox.kept.change_target("hq", host_key=target.offered_host_key)
        assert outbox.round(all_now=True) == Round(sent=1)
    folder = outbox.kept.path.parent
    for path in [*folder.rglob("*")]:
        assert path.is_dir() or PASSWORD.encode() not in path.read_bytes(), path


def test_passwords_go_to_the_keyring_and_without_one_into_the_store(
    store: Store, wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = Credentials(store)
    assert credentials.put("hq", "a") is Keeper.KEYRING and credentials.get("hq") == "a"
    with store.read() as reading:
        assert reading.kept("target:hq") is None
    wallet.kept.clear()
    monkeypatch.setattr(type(wallet), "priority", 0)
    assert credentials.keeper() is Keeper.STORE
    assert credentials.put("hq", "b") is Keeper.STORE and credentials.get("hq") == "b" and not wallet.kept
    credentials.put("hq", "")
    assert credentials.get("hq") == ""


def test_the_courier_delivers_by_itself_and_ends(outbox: Outbox, there: Path) -> None:
    sent, told = parcel(outbox), threading.Event()

    def queue() -> None:
        outbox.queue(sent, "c0", DAY, 1, ["hq"])

    courier = Courier(outbox, queue, told=lambda _round: told.set())
    courier.start()
    assert told.wait(20)
    courier.stop()
    assert _only(outbox).state is State.SENT and (there / sent.name).exists()


@dataclass
class Shaky(FileCarrier):
    """A folder at the other end of a line that fails when a script says so."""

    folder: Path
    script: Iterator[str]
    log: list[str] = field(default_factory=list)

    def _next(self) -> str:
        return next(self.script, "well")

    def write(self, name: str, data: bytes) -> None:
        event = self._next()
        if event == "lost":
            raise CarryFault("lost")
        whole = event not in ("half", "silently half", "killed")
        (self.folder / name).write_bytes(data if whole else data[: len(data) // 2])
        if event == "half":
            raise CarryFault("half")
        if event == "killed":
            raise Stopped

    def read(self, name: str, most: int) -> bytes | None:
        if self._next() == "lost":
            raise CarryFault("lost")
        path = self.folder / name
        return path.read_bytes() if path.exists() and path.stat().st_size <= most else None

    def rename(self, old: str, new: str) -> None:
        event = self._next()
        if event == "lost":
            raise CarryFault("lost")
        (self.folder / old).replace(self.folder / new)
        if event == "half":
            raise CarryFault("the answer was lost")

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()


EVENTS = st.lists(st.sampled_from(["well", "lost", "half", "silently half", "killed"]), max_size=60)


@given(data=st.data())
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_any_failures_end_with_one_whole_file_at_each_target(
    data: st.DataObject, store: Store, wallet: Wallet, hands: Hands, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("outbox")
    scripts = {name: iter(data.draw(EVENTS, label=name)) for name in ("one", "two")}
    folders = {name: place / name for name in scripts}

    def opener(target: Target, _given: Given) -> Shaky:
        if next(scripts[target.name], "well") == "lost":
            raise CarryFault("no line")
        return Shaky(folders[target.name], scripts[target.name])

    def begin() -> Outbox:
        return Outbox(place, Credentials(store), clock=hands, opener=opener, chance=random.Random(1))

    outbox = begin()
    sent = parcel(outbox, data=bytes(range(256)) * 4)
    for name, folder in folders.items():
        folder.mkdir()
        outbox.kept.put_target(Target(name, str(folder)))
    outbox.queue(sent, "c0", DAY, 1, list(folders))
    for _ in range(200):
        outbox.round()
        for one in outbox.kept.deliveries():
            whole = folders[one.target] / sent.name
            if one.state is State.SENT:
                assert whole.read_bytes() == sent.data(sent.name)
        if data.draw(st.booleans(), label="restart"):
            outbox.close()
            outbox = begin()
        if all(one.state is State.SENT for one in outbox.kept.deliveries()):
            break
        hands.move(hours=1)
    assert [one.state for one in outbox.kept.deliveries()] == [State.SENT, State.SENT]
    for folder in folders.values():
        assert sorted(p.name for p in folder.iterdir()) == sorted(sent.files)
        assert all((folder / name).read_bytes() == sent.data(name) for name in sent.files)
    outbox.close()
