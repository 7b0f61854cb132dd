"""Cameras that fail in each way they know, through the scanner that the door uses."""

import itertools
import time

import cv2
import numpy as np
import pytest

from checkin.capture import devices
from checkin.capture.devices import camera_opener, cameras
from checkin.capture.frames import Frame, Picture
from checkin.capture.health import Fault
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import CameraStateKind
from checkin.capture.sources import Optics, Source, open_source
from checkin.errors import EnvironmentFault
from tests.capture.fakes import TEXT, Fake, Heard, frame, view

RANDOM = np.random.default_rng(1)


class Endless(Fake):
    """Gives pictures of one kind, each with its own noise, until it is closed."""

    def __init__(self, level: int, noise: float) -> None:
        super().__init__([], pace=0.02)
        self._level, self._noise = level, noise

    def read(self) -> Frame | None:
        time.sleep(self.pace)
        picture = np.full((180, 320, 3), self._level, np.float32) + RANDOM.normal(0, self._noise, (180, 320, 3))
        return frame(picture.clip(0, 255).astype(np.uint8))


@pytest.mark.parametrize(
    ("level", "noise", "fault"),
    [(0, 2, Fault.BLACK), (90, 2, Fault.COVERED), (255, 2, Fault.BRIGHT), (120, 0, Fault.COVERED)],
)
def test_pictures_of_no_use_are_said(level: int, noise: float, fault: Fault) -> None:
    heard = Heard(lambda: Endless(level, noise))
    heard.until(CameraStateKind.TROUBLED)
    assert fault.value in [state.sentence for state in heard.states]


def test_a_frozen_picture_is_said() -> None:
    heard = Heard(lambda: Fake([frame(view((TEXT, 300, 200)), n) for n in range(600)], pace=0.02))
    heard.until(CameraStateKind.TROUBLED)
    assert Fault.FROZEN.value in [state.sentence for state in heard.states]


def test_a_slow_camera_is_late_then_lost_then_seen_again() -> None:
    few = [frame(view(), n) for n in range(5)]
    heard = Heard(lambda: Fake([*few, 2.6, *few, 0.2, *few]))
    heard.run(4.0)
    kinds = [kind for kind, _ in itertools.groupby(heard.kinds)]
    assert kinds[:5] == [
        CameraStateKind.STARTING,
        CameraStateKind.RUNNING,
        CameraStateKind.LATE,
        CameraStateKind.LOST,
        CameraStateKind.RUNNING,
    ]


def test_a_driver_that_hangs_is_opened_again_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkin.capture.scanner._HUNG", 2.5)
    opened: list[Fake] = []

    def opener() -> Source:
        frames = [frame(view(), n) for n in range(3)]
        opened.append(Fake([*frames, 4.0] if not opened else [frame(view((TEXT, 300, 200)), n) for n in range(200)]))
        return opened[-1]

    heard = Heard(opener)
    heard.scanner.start()
    end = time.monotonic() + 15
    while not (heard.texts and opened[0].closed) and time.monotonic() < end:
        time.sleep(0.01)
    heard.scanner.stop()
    assert len(opened) == 2 and heard.texts == [TEXT]
    after = heard.kinds[heard.kinds.index(CameraStateKind.LOST) :]
    assert CameraStateKind.RUNNING in after
    assert opened[0].closed, "the old one is closed when its driver comes back"


def test_unplugged_and_plugged_in_again() -> None:
    gone = EnvironmentFault("The camera is not plugged in.")
    tries = itertools.count()

    def opener() -> Source:
        turn = next(tries)
        if turn == 1:
            raise gone
        first = [frame(view(), n) for n in range(3)]
        return Fake([*first, gone] if turn == 0 else [frame(view((TEXT, 300, 200)), n) for n in range(20)])

    heard = Heard(opener)
    heard.until(CameraStateKind.ENDED)
    assert heard.texts == [TEXT] and heard.kinds.count(CameraStateKind.LOST) >= 2


def test_two_cameras_of_a_door_scan_a_badge_once() -> None:
    repeat = RepeatFilter()
    source = [frame(view((TEXT, 300, 200)), n) for n in range(40)]
    one, two = Heard(lambda: Fake(list(source)), repeat), Heard(lambda: Fake(list(source)), repeat)
    one.scanner.start()
    two.until(CameraStateKind.ENDED)
    one.scanner.stop()
    assert one.texts + two.texts == [TEXT]


class _Info:
    def __init__(self, index: int, name: str, vid: int | None = 0x46D, pid: int | None = 0x825) -> None:
        self.index, self.name, self.vid, self.pid = index, name, vid, pid


def test_cameras_are_known_by_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged = [_Info(4, "HD Webcam"), _Info(0, "HD Webcam"), _Info(2, "Built-in", None, None), _Info(6, "")]
    monkeypatch.setattr(devices, "enumerate_cameras", lambda: plugged)
    assert [(c.index, c.name, c.identity) for c in cameras()] == [
        (0, "HD Webcam", "046d:0825 HD Webcam"),
        (2, "Built-in", "Built-in"),
        (4, "HD Webcam #2", "046d:0825 HD Webcam #2"),
        (6, "Camera 6", "046d:0825 Camera 6"),
    ]
    asked: list[str] = []
    monkeypatch.setattr(devices, "open_source", lambda spec, optics=None: asked.append(spec))
    for identity in ("", "Built-in", "046d:0825 HD Webcam #2", "rtsp://camera/door"):
        camera_opener(identity)()
    assert asked == ["0", "2", "4", "rtsp://camera/door"]
    with pytest.raises(EnvironmentFault, match="Sony is not plugged in"):
        camera_opener("Sony")()


class _Driver:
    """A webcam's driver that has no fixed focus."""

    def __init__(self) -> None:
        self.set_to: dict[int, float] = {}

    def open(self, _index: int) -> bool:
        return True

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def get(self, _setting: int) -> float:
        return 0.0

    def set(self, setting: int, value: float) -> bool:
        if setting == cv2.CAP_PROP_AUTOFOCUS:
            raise cv2.error("not supported")
        self.set_to[setting] = value
        return True

    def read(self) -> tuple[bool, Picture]:
        return True, np.zeros((1080, 1920, 3), np.uint8)

    def release(self) -> None:
        pass


def test_a_webcam_is_asked_for_its_size_and_the_rest_is_left_to_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    driver = _Driver()
    monkeypatch.setattr(cv2, "VideoCapture", lambda: driver)
    source = open_source("0", Optics(1080, autofocus=False))
    assert source.read() is not None
    assert driver.set_to[cv2.CAP_PROP_FRAME_WIDTH] == 1920 and driver.set_to[cv2.CAP_PROP_FRAME_HEIGHT] == 1080
    assert driver.set_to[cv2.CAP_PROP_AUTO_EXPOSURE] != 0
    assert next(iter(driver.set_to)) == cv2.CAP_PROP_FOURCC, "drivers take a size only for the format that was chosen"


def test_a_system_that_lists_no_cameras_still_opens_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[_Info]:
        raise OSError("no such library")

    monkeypatch.setattr(devices, "enumerate_cameras", broken)
    assert cameras() == ()
    with pytest.raises(EnvironmentFault, match="No camera 0"):
        camera_opener("")()


def test_a_second_hang_is_recovered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkin.capture.scanner._HUNG", 1.0)
    opened: list[Fake] = []

    def opener() -> Source:
        shown = [frame(view((TEXT, 300, 200)), n) for n in range(300)]
        first = [frame(view(), 0), 1.8, EnvironmentFault("the driver came back broken")]
        second = [*(frame(view(), n) for n in range(100)), 3.0]
        opened.append(Fake([first, second, shown][min(len(opened), 2)], pace=0.02))
        return opened[-1]

    heard = Heard(opener)
    heard.scanner.start()
    end = time.monotonic() + 20
    while not (heard.texts and opened[1].closed) and time.monotonic() < end:
        time.sleep(0.01)
    heard.scanner.stop()
    assert len(opened) == 3 and heard.texts == [TEXT]


@pytest.mark.parametrize("secret", ["secret", "pa/ss", "p@ss", "a:b"])
def test_a_password_is_never_told(secret: str) -> None:
    with pytest.raises(EnvironmentFault) as told:
        open_source(f"rtsp://admin:{secret}@127.0.0.1:9/x")
    assert secret not in str(told.value) and "admin" not in str(told.value)
