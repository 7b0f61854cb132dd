"""Frames in, text out. Knows no trainee, no store and no widget."""

import os

# Without this the Windows driver takes 4 to 20 seconds to open a webcam; it must be set before OpenCV is loaded.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
