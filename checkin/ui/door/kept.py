"""What outlives a Door page that is made again."""

from dataclasses import dataclass

from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.deciding import Shown
from checkin.ui.door.readers import Readers


@dataclass(frozen=True, slots=True)
class Kept:
    """What a page in another language goes on with: cameras and scanners run on, nobody is scanned twice for it."""

    readers: Readers
    camera: CameraView
    shown: Shown
    typed: str
