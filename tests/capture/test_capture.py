"""Capture: sources, decoder, repeat filter, scanner, simulated camera."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.capture.decoder import Decoder
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import CameraStateKind, scan_frames
from checkin.capture.simulated import SimulatedCamera
from checkin.capture.slot import FrameSlot
from checkin.capture.sources import Source, open_source
from checkin.errors import EnvironmentFault, InputError
from tests.capture.fakes import TEXT, Fake, Heard, card, frame


def test_decoder_reads_rotated_blurred_dark_and_inverted() -> None:
    picture = np.full((720, 1280), 170, np.uint8)
    picture[150:510, 400:760] = card()[:, :, 0]
    turn = cv2.getRotationMatrix2D((580, 330), 33, 1)
    for image in (
        picture,
        cv2.warpAffine(picture, turn, (1280, 720), borderValue=170),
        cv2.GaussianBlur(picture, (0, 0), 2),
        (picture // 4).astype(np.uint8),
        255 - picture,
    ):
        readings = Decoder().read(np.asarray(image, np.uint8))
        assert [r.text for r in readings] == [TEXT]
        assert len(readings[0].corners) == 4


def test_decoder_tries_again_on_an_enhanced_picture() -> None:
    soft = cv2.GaussianBlur(
        cv2.copyMakeBorder(card(size=100), 150, 150, 200, 200, cv2.BORDER_CONSTANT, value=(170,) * 3), (0, 0), 1.6
    )
    grey = np.asarray(cv2.cvtColor(soft, cv2.COLOR_BGR2GRAY), np.uint8)
    decoder = Decoder()
    found = [decoder.read(grey) for _ in range(5)]
    assert any(found) and Decoder().read_still(grey)
    assert all(abs(x - 250) < 70 and abs(y - 200) < 70 for x, y in next(f for f in found if f)[0].corners)


def test_still_picture_larger_than_a_screen() -> None:
    large = np.full((4000, 5000), 200, np.uint8)
    large[1000:1360, 4000:4360] = card()[:, :, 0]
    (reading,) = Decoder().read_still(large)
    assert reading.text == TEXT and abs(reading.corners[0][0] - 4044) < 20


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2**32 - 1))
def test_decoder_never_raises(height: int, width: int, seed: int) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, (height, width)).astype(np.uint8)
    assert Decoder().read(picture) == () and Decoder().read_still(picture) == ()


def test_repeat_filter() -> None:
    seen = RepeatFilter(pause=3)
    held = [seen.accept("a", t / 10) for t in range(100)]  # ten seconds in view
    assert held == [True] + [False] * 99
    assert seen.accept("b", 10.0)
    assert not seen.accept("a", 12.8)
    assert seen.accept("a", 15.8)


def test_the_slot_keeps_the_newest_frame() -> None:
    slot = FrameSlot()
    for number in range(5):
        slot.put(frame(card(), number))
    taken = slot.take(1)
    assert taken is not None and taken.number == 4
    slot.close()
    assert slot.take(1) is None and slot.closed


def test_a_held_badge_is_one_text() -> None:
    heard = Heard(lambda: Fake([frame(card(), n) for n in range(30)]))
    heard.until(CameraStateKind.ENDED)
    assert heard.texts == [TEXT] and heard.frames
    kinds = [s.kind for s in heard.states]
    assert kinds[:2] == [CameraStateKind.STARTING, CameraStateKind.RUNNING]


def test_a_lost_camera_is_said_and_opened_again() -> None:
    opened: list[Fake] = []

    def opener() -> Source:
        lost = EnvironmentFault("The camera is gone.")
        opened.append(Fake([frame(card()), lost] if not opened else [frame(card("2" * 48), n) for n in range(30)]))
        return opened[-1]

    heard = Heard(opener)
    heard.until(CameraStateKind.ENDED)
    assert heard.texts == [TEXT, "2" * 48]
    assert "The camera is gone." in [s.sentence for s in heard.states]
    assert opened[0].closed and opened[1].closed


def test_a_camera_that_cannot_be_opened_does_not_stop_the_program() -> None:
    heard = Heard(lambda: open_source("99"))
    heard.until(CameraStateKind.LOST)
    assert "No camera 99" in heard.states[-1].sentence


def test_an_unexpected_fault_is_a_sentence() -> None:
    heard = Heard(lambda: Fake([RuntimeError("driver")]))
    heard.until(CameraStateKind.LOST)
    assert "driver" not in heard.states[-1].sentence


def test_video_frames_carry_their_time(tmp_path: Path) -> None:
    path = tmp_path / "影片.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (360, 360))
    for _ in range(12):
        writer.write(card())
    writer.release()
    source = open_source(path)
    frames = []
    while (one := source.read()) is not None:
        frames.append(one)
    source.close()
    assert [(f.number, round(f.seconds, 3)) for f in frames] == [(n, n / 10) for n in range(12)]


def test_pictures_of_a_folder_in_natural_order(tmp_path: Path) -> None:
    for name in ("10.png", "9.png", "图.jpg"):
        _ok, data = cv2.imencode(Path(name).suffix, card())
        (tmp_path / name).write_bytes(data.tobytes())
    (tmp_path / "notes.txt").write_text("x")
    source = open_source(tmp_path)
    found = list(scan_frames(source, Decoder(), RepeatFilter()))
    assert [f.name for f, _ in found] == ["9.png", "10.png", "图.jpg"]
    assert [f.seconds for f, _ in found] == [0, 60, 120]


@pytest.mark.parametrize("content", [b"", b"RIFF....AVI broken", b"\x89PNG\r\n\x1a\n broken"])
def test_unreadable_files(tmp_path: Path, content: bytes) -> None:
    for name in ("x.avi", "x.png"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError):
            open_source(tmp_path / name)


def test_simulated_camera_shows_each_badge_once() -> None:
    texts = [f"{n:048d}" for n in range(5)]
    badges = []
    for text in texts:
        badge = np.full((480, 720, 3), 255, np.uint8)
        badge[100:400, 400:700] = card(text, 300)
        badges.append(badge)
    camera = SimulatedCamera(badges, realtime=False)
    assert [r.text for _, r in scan_frames(camera, Decoder(), RepeatFilter())] == texts
    again = SimulatedCamera(badges, realtime=False)
    first = SimulatedCamera(badges, realtime=False).read()
    second = again.read()
    assert first is not None and second is not None and np.array_equal(first.image, second.image)
