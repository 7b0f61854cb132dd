"""Carriers and real servers: what arrives, what is refused, and what people are told."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from checkin.errors import InputError
from checkin.exchange import receipt as r
from checkin.exchange.archive import store_files
from checkin.exchange.carriers import CarryFault, Given, HostKeyFault, Parcel, Stopped, open_carrier
from checkin.exchange.carriers.disk import open_stick, plugged_in
from checkin.exchange.outbox import Outbox
from checkin.exchange.target import Kind, parse
from checkin.printing.whole import whole_file
from checkin.store.outbox import Target
from tests.exchange.conftest import parcel
from tests.exchange.servers import PASSWORD, USER, Sftp, certificate_in, sftp_server, web_server, webdav_server

BIG = random.Random(1).randbytes(1_200_000)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "served"
    (folder / "inbox").mkdir(parents=True)
    return folder


@pytest.fixture
def sftp(root: Path) -> Iterator[Sftp]:
    with sftp_server(root) as server:
        yield server


@pytest.fixture
def sent(outbox: Outbox) -> Parcel:
    return parcel(outbox, data=BIG)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _try_out(target: Target, given: Given) -> None:
    with closing(open_carrier(target, given)) as carrier:
        carrier.try_out()


def _carried(target: Target, given: Given, sent: Parcel, inbox: Path) -> None:
    """Deliver twice and over an older file; everything is there once, and a receipt comes back."""
    carrier = open_carrier(target, given)
    try:
        carrier.try_out()
        assert not carrier.stands(sent)
        (inbox / sent.name).write_bytes(b"older")
        assert not carrier.stands(sent)
        carrier.deliver(sent)
        carrier.deliver(sent)
        assert carrier.stands(sent)
        assert carrier.receipt(sent) is None
        (inbox / r.FOLDER).mkdir()
        name = r.receipt_name(sent.name)
        (inbox / r.FOLDER / name).write_bytes(b"{}")
        assert carrier.receipt(sent) is None  # not without its signature
        (inbox / r.FOLDER / f"{name}.sig").write_bytes(bytes(64))
        assert carrier.receipt(sent) == (b"{}", bytes(64))
    finally:
        carrier.close()
    assert _names(inbox) == ["CC2020_2020-12-07_dd_r1.zip", "CC2020_2020-12-07_dd_r1.zip.sig", "dd.pem", "receipts"]
    assert (inbox / sent.name).read_bytes() == BIG


def test_folder(sent: Parcel, root: Path) -> None:
    _carried(Target("t", str(root / "inbox")), Given(), sent, root / "inbox")


def test_stick_is_found_by_its_label(sent: Parcel, root: Path) -> None:
    with pytest.raises(CarryFault, match="Put the stick COURSE in"):
        open_stick("COURSE", "hq", Given(), lambda: {})
    carrier = open_stick("Course", "hq", Given(), lambda: {"COURSE": root})
    carrier.deliver(sent)
    assert carrier.stands(sent) and (root / "hq" / sent.name).read_bytes() == BIG
    assert isinstance(plugged_in(), dict)


def test_sftp(sent: Parcel, sftp: Sftp, root: Path) -> None:
    _carried(Target("t", sftp.address), Given(PASSWORD, sftp.fingerprint), sent, root / "inbox")


def test_sftp_makes_its_folder(sent: Parcel, sftp: Sftp, root: Path) -> None:
    target = Target("t", sftp.address + "/2020/climate")
    carrier = open_carrier(target, Given(PASSWORD, sftp.fingerprint))
    carrier.deliver(sent)
    carrier.close()
    assert (root / "inbox" / "2020" / "climate" / sent.name).read_bytes() == BIG


def test_an_unknown_host_key_is_asked_about_and_a_changed_one_refused(sftp: Sftp) -> None:
    with pytest.raises(HostKeyFault, match="then trust it") as first:
        open_carrier(Target("t", sftp.address), Given(PASSWORD))
    assert first.value.presented == sftp.fingerprint
    with pytest.raises(HostKeyFault, match="key changed") as changed:
        open_carrier(Target("t", sftp.address), Given(PASSWORD, "SHA256:of-before"))
    assert PASSWORD not in repr(changed.value) and PASSWORD not in str(changed.value)


def test_sftp_wrong_password_and_server_away(sftp: Sftp) -> None:
    with pytest.raises(CarryFault, match="name or password") as wrong:
        open_carrier(Target("t", sftp.address), Given("not it", sftp.fingerprint))
    assert "not it" not in str(wrong.value)
    sftp.stop()
    with pytest.raises(CarryFault, match="cannot be reached"):
        open_carrier(Target("t", sftp.address), Given(PASSWORD, sftp.fingerprint))


def test_sftp_lost_in_the_middle(sent: Parcel, sftp: Sftp, root: Path) -> None:
    carrier = open_carrier(Target("t", sftp.address), Given(PASSWORD, sftp.fingerprint))
    sftp.stop()
    with pytest.raises(CarryFault):
        carrier.deliver(sent)
    carrier.close()
    assert sent.name not in _names(root / "inbox")


def test_stopped_in_the_middle_leaves_no_file_under_its_name(sent: Parcel, sftp: Sftp, root: Path) -> None:
    asked = iter([False] * 5 + [True] * 100)
    given = Given(PASSWORD, sftp.fingerprint, lambda: next(asked))
    carrier = open_carrier(Target("t", sftp.address), given)
    with pytest.raises(Stopped):
        carrier.deliver(sent)
    carrier.close()
    assert sent.name not in _names(root / "inbox")


def test_webdav(sent: Parcel, root: Path) -> None:
    with webdav_server(root) as port:
        address = f"dav://{USER}@127.0.0.1:{port}/inbox"
        _carried(Target("t", address), Given(PASSWORD), sent, root / "inbox")
        with pytest.raises(CarryFault, match="name or password"):
            _try_out(Target("t", address), Given("wrong"))
    with pytest.raises(CarryFault, match="cannot be reached"):
        _try_out(Target("t", address), Given(PASSWORD))


def test_webdav_checks_the_certificate(sent: Parcel, root: Path, tmp_path: Path) -> None:
    made = certificate_in(tmp_path)
    with webdav_server(root, made) as port:
        address = f"davs://{USER}@127.0.0.1:{port}/inbox"
        with pytest.raises(CarryFault, match="is not trusted"):
            _try_out(Target("t", address), Given(PASSWORD))
        _carried(Target("t", address, {"ca": str(made[0])}), Given(PASSWORD), sent, root / "inbox")


def test_web_address(sent: Parcel, tmp_path: Path) -> None:
    made = certificate_in(tmp_path)
    with web_server(made) as server:
        address = f"https://127.0.0.1:{server.server_port}/api"
        with pytest.raises(CarryFault, match="is not trusted"):
            _try_out(Target("t", address), Given("t0ken"))
        target = Target("t", address, {"ca": str(made[0])})
        with pytest.raises(CarryFault, match="name or password"):
            _try_out(target, Given("wrong"))
        carrier = open_carrier(target, Given("t0ken"))
        carrier.try_out()
        assert not carrier.stands(sent)
        for _ in range(2):
            carrier.deliver(sent)
        assert carrier.stands(sent) and server.files == {sent.sha256: BIG}
        assert server.heads[sent.sha256]["Checkin-Signature"] == "00" * 64
        assert carrier.receipt(sent) is None
        server.receipts[sent.sha256] = b"{}", bytes(64)
        assert carrier.receipt(sent) == (b"{}", bytes(64))
        for status, told in ((503, "busy"), (507, "no room"), (307, "another address"), (418, "answer 418")):
            server.fail = [status]
            with pytest.raises(CarryFault, match=told):
                carrier.deliver(sent)
        carrier.close()


def test_s3(sent: Parcel, monkeypatch: pytest.MonkeyPatch) -> None:
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    try:
        endpoint = "http://{}:{}".format(*server.get_host_and_port())
        keys = {"aws_access_key_id": "k", "aws_secret_access_key": PASSWORD, "region_name": "us-east-1"}
        with closing(boto3.client("s3", endpoint_url=endpoint, **keys)) as client:
            options = {"endpoint": endpoint, "region": "us-east-1"}
            with pytest.raises(CarryFault, match="no bucket"):
                _try_out(Target("t", "s3://k@Inbox/2020", options), Given(PASSWORD))
            client.create_bucket(Bucket="inbox")
            with closing(open_carrier(Target("t", "s3://k@inbox/2020", options), Given(PASSWORD))) as carrier:
                carrier.try_out()
                assert not carrier.stands(sent) and carrier.receipt(sent) is None
                carrier.deliver(sent)
                carrier.deliver(sent)
                assert carrier.stands(sent)
            names = [one["Key"] for one in client.list_objects_v2(Bucket="inbox")["Contents"]]
            assert names == [f"2020/{name}" for name in sorted(sent.files)]
    finally:
        server.stop()


def test_full_disk(sent: Parcel, root: Path, full_disk: Callable[[], AbstractContextManager[None]]) -> None:
    carrier = open_carrier(Target("t", str(root / "inbox")), Given())
    with full_disk(), pytest.raises(CarryFault, match="no room left"):
        carrier.deliver(sent)
    assert sent.name not in _names(root / "inbox")
    carrier.deliver(sent)
    assert carrier.stands(sent)


@pytest.mark.parametrize(
    "address",
    [
        *("", "relative/folder", "ftp://host/x", "sftp://", "sftp://u:secret@host/", "dav://example.org/x"),
        *("http://example.org", "https://host/x?a=b", "usb:", "usb:A/../b", "sftp://host:x/", "sftp://host/../x"),
    ],
)
def test_wrong_addresses_are_refused_without_their_password(address: str) -> None:
    with pytest.raises(InputError) as error:
        parse(address)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/srv/inbox", Kind.FOLDER),
        ("file:///srv/in%20box", Kind.FOLDER),
        ("usb:COURSE 1/hq", Kind.STICK),
        ("sftp://me@host/in", Kind.SFTP),
        ("davs://me@host/in", Kind.WEBDAV),
        ("s3://Bucket/prefix", Kind.S3),
        ("https://hq.example/api", Kind.HTTPS),
    ],
)
def test_addresses(address: str, kind: Kind) -> None:
    assert parse(address).kind is kind


@pytest.mark.skipif(os.name != "posix", reason="links are for administrators there")
def test_links_in_a_folder_of_others_lead_nowhere(sent: Parcel, root: Path, tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("of this laptop")
    for name in (*sent.files, "checkin-test.txt"):
        (root / f".{name}.part").symlink_to(diary)
    (root / sent.name).symlink_to(sent.folder / sent.name)
    carrier = open_carrier(Target("f", str(root)), Given())
    assert not carrier.stands(sent), "a link to the file itself is not the file"
    carrier.try_out()
    carrier.deliver(sent)
    assert carrier.stands(sent) and not (root / sent.name).is_symlink()
    assert diary.read_text() == "of this laptop"
    (root / f".{sent.name}.part").symlink_to(diary)
    store_files(root, {sent.name: b"x"})
    (root / f".{sent.name}.part").symlink_to(diary)
    with whole_file(root / sent.name) as file:
        file.write(b"y")
    assert diary.read_text() == "of this laptop" and (root / sent.name).read_bytes() == b"y"
