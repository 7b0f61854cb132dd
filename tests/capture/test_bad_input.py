"""Capture: what is asked for is missing, broken, foreign or fails half way."""

import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from checkin.capture.decoder import Decoder
from checkin.capture.frames import Frame
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import CameraStateKind, scan_frames
from checkin.capture.sources import PICTURES, Source, load_picture, open_source
from checkin.errors import EnvironmentFault, InputError
from tests.capture.fakes import TEXT, Fake, Heard, card, frame
from tests.conftest import SAMPLES


def _write(path: Path, image: NDArray[np.uint8]) -> None:
    path.write_bytes(cv2.imencode(path.suffix, image)[1].tobytes())


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        ("", InputError, "No source is named"),
        ("missing.avi", InputError, "no file or camera missing.avi"),
        ("x" * 5000, InputError, "cannot be opened"),
        ("a\0b", InputError, "no file or camera"),
        ("99", EnvironmentFault, "No camera 99 was found. Plug one in, or choose another."),
        ("4294967296", EnvironmentFault, "No camera 4294967296"),
        ("rtsp://desk:secret@127.0.0.1:9/x", EnvironmentFault, "Camera rtsp://127.0.0.1:9/x does not answer"),
    ],
)
def test_a_source_that_is_not_there(spec: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error) as caught:
        open_source(spec)
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_folder_without_pictures(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(InputError, match="There is no picture in"):
        open_source(tmp_path)


def test_an_unreadable_picture_in_a_folder_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    _write(tmp_path / "1.png", card())
    (tmp_path / "2.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    (tmp_path / "3.png").mkdir()
    _write(tmp_path / "4.png", card())
    source = open_source(tmp_path)
    found = [(f.name, f.seconds) for f, _ in scan_frames(source, Decoder(), RepeatFilter())]
    assert found == [("1.png", 0), ("4.png", 180)]
    problems = getattr(source, "problems")  # noqa: B009  # only folders have it
    assert [p.split()[0] for p in problems] == ["2.png", "3.png"]


def test_one_symbol_twice_in_a_picture_counts_once(tmp_path: Path) -> None:
    _write(tmp_path / "名牌.png", np.hstack([card(), card(), card("2" * 48)]))
    source = open_source(tmp_path / "名牌.png")
    assert sorted(r.text for _, r in scan_frames(source, Decoder(), RepeatFilter())) == [TEXT, "2" * 48]


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        ((0, 0), np.uint8),
        ((0, 5), np.uint8),
        ((1, 1), np.uint8),
        ((1, 3000), np.uint8),
        ((3000, 1), np.uint8),
        ((7,), np.uint8),
        ((30, 30, 4), np.uint8),
        ((50, 50), np.uint16),
    ],
)
def test_decoder_takes_any_array(shape: tuple[int, ...], kind: type) -> None:
    odd = np.zeros(shape, kind)
    decoder = Decoder()
    assert all(decoder.read(odd) == () for _ in range(5)) and decoder.read_still(odd) == ()


def test_a_symbol_of_bytes_that_are_no_text() -> None:
    (reading,) = Decoder().read(card(b"\xff\xfe\x00\x80")[:, :, 0])  # type: ignore[arg-type]  # bytes are meant
    assert isinstance(reading.text, str)


def test_a_callback_that_raises_does_not_stop_the_scanner() -> None:
    def fail(text: str) -> None:
        raise RuntimeError(text)

    heard = Heard(lambda: Fake([frame(card(str(n) * 48), n) for n in range(10)], pace=0.03), on_text=fail)
    heard.run(1.0)
    assert len(heard.frames) > 5 and heard.texts and heard.kinds[-1] is CameraStateKind.ENDED


def test_a_frame_that_is_no_picture_does_not_stop_the_scanner() -> None:
    odd = Frame(np.zeros((4, 4, 7), np.uint8), 0, 0.0)
    heard = Heard(lambda: Fake([odd, *(frame(card(), n) for n in range(1, 10))], pace=0.02))
    heard.run(0.8)
    assert heard.texts == [TEXT]


def test_a_video_keeps_its_own_pace(tmp_path: Path) -> None:
    path = tmp_path / "door.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (360, 360))
    for _ in range(6):
        writer.write(card())
    writer.release()
    heard = Heard(lambda: open_source(path))
    began = time.monotonic()
    heard.until(CameraStateKind.ENDED)
    assert time.monotonic() - began > 0.5, "as fast as it was filmed; a busy machine only makes it longer"
    assert len(heard.texts) == 1


def test_a_camera_that_runs_again_is_not_waited_for_longer() -> None:
    opened: list[float] = []

    def opener() -> Source:
        opened.append(time.monotonic())
        return Fake([frame(card()), EnvironmentFault("The camera is gone.")])

    Heard(opener).run(2.4)
    assert len(opened) >= 4, "each loss after a picture is tried again after half a second"


def test_stop_within_a_callback_and_before_the_start() -> None:
    Heard(lambda: Fake([])).scanner.stop()
    stopped = threading.Event()

    def end(_text: str) -> None:
        heard.scanner.stop()
        stopped.set()

    source = Fake([frame(card(), n) for n in range(1000)])
    heard = Heard(lambda: source, on_text=end)
    heard.scanner.start()
    assert stopped.wait(5)
    time.sleep(0.1)
    assert source.closed


def test_a_network_camera_that_falls_silent_is_lost() -> None:
    picture = cv2.imencode(".jpg", card())[1].tobytes()
    part = b"--b\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(picture) + picture + b"\r\n"

    def serve(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n")
            connection.sendall(part * 20)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, args=(server,), daemon=True)
        thread.start()
        source = open_source(f"http://127.0.0.1:{server.getsockname()[1]}/door.mjpg")
        first = source.read()
        assert source.live and first is not None and first.seconds < 0.1
        with pytest.raises(EnvironmentFault, match="no picture any more"):
            for _ in range(100):
                source.read()
        source.close()
        thread.join(5)


def test_opencv_prints_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.avi").write_bytes(b"nonsense" * 100)  # a broken RIFF header makes it print, past every switch
    (tmp_path / "x.png").write_bytes(b"broken")
    program = (
        "import sys, cv2\nfrom checkin.capture.sources import open_source\n"
        "from checkin.errors import CheckinError\n"
        "for spec in sys.argv[1:]:\n    try: open_source(spec)\n    except CheckinError: pass\n    else: sys.exit(3)\n"
    )
    specs = [str(tmp_path / "x.avi"), str(tmp_path / "x.png"), "97", "rtsp://127.0.0.1:9/x"]
    command = [sys.executable, "-c", program, *specs]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.samples
@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the folder of foreign photographs is not beside the checkout")
def test_foreign_photographs() -> None:
    truth = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
    right = readable = 0
    for name, entry in truth.items():
        if Path(name).suffix.lower() not in PICTURES:
            continue
        readings = Decoder().read_still(Frame(load_picture(SAMPLES / name), 0, 0.0).grey)
        assert not readings or entry["kind"] != "none", name
        readable += bool(entry["truth"])
        right += bool({_plain(r.text) for r in readings} & {_plain(text) for text in entry["truth"]})
    assert right >= 0.95 * readable, f"{right} of {readable}"


def _plain(text: str) -> str:
    """Without white space: the published texts differ from the symbols in their line ends."""
    return "".join(text.split())
