"""Where frames come from: webcam, video file, picture, folder of pictures, network camera."""

import contextlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from checkin.capture.frames import Frame, Picture
from checkin.errors import EnvironmentFault, InputError
from checkin.words import say

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".gif"})
SIZES = {720: (1280, 720), 1080: (1920, 1080)}
"""Sizes that can be asked of a webcam (width, height in px), by their height."""
_AUTOMATIC = 3
"""Exposure by the driver: aperture priority in Video4Linux, and any number but 0 in DirectShow and Media Foundation."""
_ADDRESS = re.compile(r"^(rtsp|rtsps|http|https)://", re.IGNORECASE)
_PATIENCE = 1.0
"""Seconds without a picture after which a camera counts as lost."""
_SMALLEST = 64
"""Bytes; OpenCV 5 refuses a WebP file below 32 bytes, which is a whole one of few colours."""
_LAST_CAMERA = 9999
"""OpenCV counts 100 numbers for each way to reach a camera; it takes none much above."""


@dataclass(frozen=True, slots=True)
class Optics:
    """What is asked of a webcam; what its driver does not have, it leaves as it is.

    720p reads a badge at 40 to 65 cm, 1080p half as far again at twice the cost. Exposure is always the driver's own:
    a fixed one suits one door at one hour. A lamp (torch) cannot be switched through OpenCV.
    """

    height: int = 720
    autofocus: bool = True


class Source(Protocol):
    """What gives frames. `live` ones cannot be asked twice for the same moment, so late frames may be dropped."""

    live: bool
    fps: float
    description: str

    def read(self) -> Frame | None:
        """Return the next frame, None at the end. Raises EnvironmentFault when a camera was lost."""

    def close(self) -> None:
        """Give the device or file free."""


def open_source(spec: str | Path, optics: Optics | None = None) -> Source:
    """Open a source: a webcam's number, a file, a folder, or an rtsp or http address.

    Raises InputError for a file that is missing or cannot be read, EnvironmentFault for a camera that does not answer.
    """
    text = str(spec)
    if not text.strip():
        raise InputError(say("Camera", "No source is named. Give a webcam number (0), a file, a folder or an address."))
    camera = say("Camera", "Camera {number}")
    if text.isdecimal():
        return _Capture(int(text), camera.format(number=text), live=True, optics=optics or Optics())
    if _ADDRESS.match(text):
        return _Capture(text, camera.format(number=_without_password(text)), live=True)
    try:
        return _open_path(Path(text))
    except OSError as error:
        sentence = say("Camera", "{source} cannot be opened: {reason}. Choose another with --source.")
        raise InputError(sentence.format(source=text, reason=error.strerror)) from error


def _open_path(path: Path) -> Source:
    if path.is_dir():
        return Pictures(sorted((p for p in path.iterdir() if _is_picture(p)), key=_natural), str(path))
    if not path.exists():
        sentence = say(
            "Camera", "There is no file or camera {path}. Give a webcam number (0), a file, a folder or an address."
        )
        raise InputError(sentence.format(path=path))
    if _is_picture(path):
        load_picture(path)
        return Pictures([path], path.name)
    return _Capture(str(path), path.name, live=False)


class Pictures:
    """Picture files, each a moment of its own, a minute apart. Unreadable ones are left out and named in `problems`."""

    live = False
    fps = 1 / 60

    def __init__(self, files: list[Path], description: str) -> None:
        if not files:
            kinds = ", ".join(sorted(PICTURES))
            sentence = say("Camera", "There is no picture in {folder}. Pictures end in {kinds}.")
            raise InputError(sentence.format(folder=description, kinds=kinds))
        self.description = description
        self.problems: list[str] = []
        self._frames = self._read_all(files)

    def read(self) -> Frame | None:
        """Return the next picture that can be read."""
        return next(self._frames, None)

    def close(self) -> None:
        """Nothing is held open."""

    def _read_all(self, files: list[Path]) -> Iterator[Frame]:
        for number, file in enumerate(files):
            try:
                yield Frame(load_picture(file), number, number * 60.0, file.name, independent=True)
            except InputError as error:
                self.problems.append(error.sentence)


class _Capture:
    """What OpenCV captures: a webcam, a network camera or a video file."""

    def __init__(self, target: int | str, description: str, *, live: bool, optics: Optics | None = None) -> None:
        self.live = live
        self.description = description
        self._number = 0
        self._start = 0.0
        self._capture = _open(target, description, live=live)
        if optics is not None:
            _ask(self._capture, optics)
        fps = self._capture.get(cv2.CAP_PROP_FPS)
        self.fps = float(fps) if 1 <= fps <= 240 else 30.0
        self._first: Picture | None = None if live else self._grab()
        if not live and self._first is None:
            self._capture.release()
            sentence = say("Camera", "{source} holds no picture that can be read. Is it a video?")
            raise InputError(sentence.format(source=description))

    def read(self) -> Frame | None:
        """Return the next frame; a camera that stays silent counts as lost."""
        image, self._first = (self._first, None) if self._first is not None else (self._grab(), None)
        if image is None:
            if self.live:
                sentence = say("Camera", "{source} gives no picture any more. Check its cable or network.")
                raise EnvironmentFault(sentence.format(source=self.description))
            return None
        if self._number == 0:
            self._start = time.monotonic()
        number, self._number = self._number, self._number + 1
        seconds = time.monotonic() - self._start if self.live else number / self.fps
        return Frame(image, number, seconds)

    def close(self) -> None:
        """Give the camera or file free."""
        self._capture.release()

    def _grab(self) -> Picture | None:
        end = time.monotonic() + _PATIENCE
        while True:
            with contextlib.suppress(cv2.error):
                ok, image = self._capture.read()
                if ok and image is not None and image.size:
                    return np.asarray(image, dtype=np.uint8)
            if not self.live or time.monotonic() >= end:
                return None
            time.sleep(0.02)


def load_picture(path: Path) -> Picture:
    """Return a picture file as (H, W, 3) BGR. Raises InputError when it is none."""
    try:
        data = np.fromfile(path, dtype=np.uint8)
    except OSError as error:
        sentence = say("Camera", "{name} cannot be read: {reason}.")
        raise InputError(sentence.format(name=path.name, reason=error.strerror)) from error
    image = None
    _silence()
    if data.size:
        if data.size < _SMALLEST:
            data = np.pad(data, (0, _SMALLEST - data.size))
        with contextlib.suppress(cv2.error):
            image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    if image is None:
        raise InputError(say("Camera", "{name} is not a picture that can be read.").format(name=path.name))
    return np.asarray(image, dtype=np.uint8)


def _silence() -> None:
    """Keep OpenCV from printing; the setting in the environment comes too late where it was loaded before."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def _open(target: int | str, description: str, *, live: bool) -> cv2.VideoCapture:
    _silence()
    capture = cv2.VideoCapture()
    if isinstance(target, int):
        opened = target <= _LAST_CAMERA and capture.open(target)
    elif live:
        opened = capture.open(
            target, cv2.CAP_ANY, [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, 5000, cv2.CAP_PROP_READ_TIMEOUT_MSEC, 5000]
        )
    else:
        opened = capture.open(target)
    if opened and capture.isOpened():
        return capture
    capture.release()
    if isinstance(target, int):
        sentence = say("Camera", "No camera {number} was found. Plug one in, or choose another.")
        raise EnvironmentFault(sentence.format(number=target))
    if live:
        sentence = say("Camera", "{source} does not answer. Check its address and the network.")
        raise EnvironmentFault(sentence.format(source=description))
    sentence = say("Camera", "{source} is neither a picture nor a video that can be read.")
    raise InputError(sentence.format(source=description))


def _ask(capture: cv2.VideoCapture, optics: Optics) -> None:
    width, height = SIZES[optics.height]
    for setting, value in (
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),  # raw, most webcams give 10 frames a second or fewer
        (cv2.CAP_PROP_FRAME_WIDTH, width),
        (cv2.CAP_PROP_FRAME_HEIGHT, height),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
        (cv2.CAP_PROP_AUTO_EXPOSURE, _AUTOMATIC),
        (cv2.CAP_PROP_AUTOFOCUS, float(optics.autofocus)),
    ):
        with contextlib.suppress(cv2.error):
            capture.set(setting, value)


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in PICTURES and not path.name.startswith(".")


def _natural(path: Path) -> list[tuple[int, int, str]]:
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in re.split(r"(\d+)", path.name) if part]


def _without_password(address: str) -> str:
    return re.sub(r"//.*@", "//", address)  # a password may hold / and @ itself
