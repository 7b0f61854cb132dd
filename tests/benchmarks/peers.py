"""Every free decoder that can be had as a wheel, behind one shape: a grey picture in, the texts of its symbols out."""

import contextlib
import importlib
import itertools
from collections.abc import Callable

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from checkin.capture.decoder import Decoder

Grey = NDArray[np.uint8]
Reader = Callable[[Grey], set[str]]


def ours() -> Reader:
    """Return the program's decoder, as it sees the frames of one camera: it learns from what worked."""
    decoder, seconds = Decoder(), itertools.count()
    return lambda grey: {reading.text for reading in decoder.read(grey, next(seconds) / 30)}


def still() -> Reader:
    """Return the program's decoder for pictures that stand alone: all tries at once."""
    return lambda grey: {reading.text for reading in Decoder().read_still(grey)}


def peers() -> dict[str, Callable[[], Reader]]:
    """Return the decoders that are installed here, by name (`pip install .[bench]` has them all)."""
    makers: dict[str, Callable[[], Reader]] = {"zxing-cpp": _zxing, "cv2 QRCodeDetector": _cv2, "cv2 Aruco": _aruco}
    for name, module, maker in (
        ("tapirscan", "tapirscan", _tapirscan),
        ("pyzbar", "pyzbar.pyzbar", _pyzbar),
        ("qrlyzer", "qrlyzer", _qrlyzer),
        ("quirc", "deqr", _quirc),
    ):
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
            makers[name] = maker
    return makers


def _zxing() -> Reader:
    def read(grey: Grey) -> set[str]:
        codes = zxingcpp.read_barcodes(
            grey, formats=zxingcpp.BarcodeFormat.QRCodeModel2, try_rotate=False, text_mode=zxingcpp.TextMode.Plain
        )
        return {code.text for code in codes if code.valid}

    return read


def _cv2() -> Reader:
    detector = cv2.QRCodeDetector()

    def read(grey: Grey) -> set[str]:
        try:
            return {text for text in [detector.detectAndDecode(grey)[0]] if text}
        except (cv2.error, UnicodeDecodeError):
            return set()

    return read


def _aruco() -> Reader:
    detector = cv2.QRCodeDetectorAruco()

    def read(grey: Grey) -> set[str]:
        try:
            return {text for text in [detector.detectAndDecode(grey)[0]] if text}
        except (cv2.error, UnicodeDecodeError):
            return set()

    return read


def _tapirscan() -> Reader:
    import tapirscan

    scanner = tapirscan.Scanner("medium", formats=["QRCode"], parallel=False)

    def read(grey: Grey) -> set[str]:
        image = tapirscan.PixelImage(grey.tobytes(), width=grey.shape[1], height=grey.shape[0])
        return {code.text for code in scanner.scan(image).barcodes}

    return read


def _pyzbar() -> Reader:
    from pyzbar import pyzbar

    def read(grey: Grey) -> set[str]:
        try:
            found = pyzbar.decode(grey, symbols=[pyzbar.ZBarSymbol.QRCODE])
        except ValueError:
            return set()
        return {code.data.decode("utf-8", "replace") for code in found}

    return read


def _qrlyzer() -> Reader:
    import qrlyzer

    def read(grey: Grey) -> set[str]:
        try:
            return set(qrlyzer.detect_and_decode_from_bytes(grey.tobytes(), grey.shape[1], grey.shape[0]))
        except BaseException as error:  # a Rust panic is no Exception
            if isinstance(error, KeyboardInterrupt):
                raise
            return set()

    return read


def _quirc() -> Reader:
    import deqr

    decoder = deqr.QuircDecoder()

    def read(grey: Grey) -> set[str]:
        try:
            found = decoder.decode(deqr.image.ImageLoader(grey.copy()), convert_data=False) or []
        except Exception:
            return set()
        return {b"".join(entry.data for entry in code.data_entries).decode("utf-8", "replace") for code in found}

    return read
