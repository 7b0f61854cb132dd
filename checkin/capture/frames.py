"""One picture of a camera, video or folder."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""(H, W, 3) BGR, or (H, W) grey; 8 bits."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture. `number` counts from 0; `seconds` since the source's first frame.

    `name` is the file's name where the frame is a picture file. `independent` frames are moments of their own: nothing
    is concluded from one to the next.
    """

    image: Picture
    number: int
    seconds: float
    name: str = ""
    independent: bool = False

    @property
    def grey(self) -> Picture:
        """The picture in grey, (H, W)."""
        if self.image.ndim == 2:
            return self.image
        return np.asarray(cv2.cvtColor(self.image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
