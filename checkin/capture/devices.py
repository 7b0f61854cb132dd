"""The cameras of this machine, by name and by an identity that survives unplugging and another socket."""

from collections.abc import Callable
from dataclasses import dataclass

from cv2_enumerate_cameras import enumerate_cameras

from checkin.capture.sources import Optics, Source, open_source
from checkin.errors import EnvironmentFault
from checkin.words import say


@dataclass(frozen=True, slots=True)
class CameraDevice:
    """One camera. `index` is OpenCV's number for it today; `identity` is remembered, the number is not."""

    index: int
    name: str
    identity: str


def cameras() -> tuple[CameraDevice, ...]:
    """Return the cameras that are plugged in, by their number; empty when the system tells nothing."""
    try:
        found = sorted(enumerate_cameras(), key=lambda camera: camera.index)
    except Exception:  # a driver or system library that fails is as good as no list: numbers still work
        return ()
    devices: list[CameraDevice] = []
    for camera in found:
        name = (camera.name or "").strip() or say("Camera", "Camera {number}").format(number=camera.index)
        maker = f"{camera.vid:04x}:{camera.pid:04x} " if camera.vid is not None and camera.pid is not None else ""
        identity = maker + name
        same = sum(d.identity.split(" #")[0] == identity for d in devices)
        if same:
            identity, name = f"{identity} #{same + 1}", f"{name} #{same + 1}"
        devices.append(CameraDevice(camera.index, name, identity))
    return tuple(devices)


def camera_opener(identity: str, optics: Optics | None = None) -> Callable[[], Source]:
    """Return what opens this camera wherever it is plugged in by then; "" is the first one, a web address itself."""

    def opener() -> Source:
        if "://" in identity:
            return open_source(identity)
        known = cameras()
        if not identity:
            return open_source(str(known[0].index if known else 0), optics)
        index = next((camera.index for camera in known if camera.identity == identity), None)
        if index is None:
            sentence = say("Camera", "The camera {name} is not plugged in. Plug it in, or choose another.")
            raise EnvironmentFault(sentence.format(name=identity))
        return open_source(str(index), optics)

    return opener
