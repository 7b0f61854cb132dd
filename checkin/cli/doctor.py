"""`checkin doctor`: is everything here that a morning at the door needs?"""

import platform
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module, metadata
from pathlib import Path

import click

from checkin import __version__
from checkin.cli.context import json_option, open_store, show
from checkin.clock import system_clock
from checkin.errors import CheckinError
from checkin.places import data_folder, is_address, resources, store_place
from checkin.preflight import Finding, State, about_clock, about_disk, free_bytes


@dataclass(frozen=True, slots=True)
class Check:
    """One finding. One that is not `needed` does not fail the whole: a laptop without a camera still prints badges."""

    name: str
    ok: bool
    needed: bool
    message: str


@click.command()
@json_option
@click.option("--camera", default="0", show_default=True, help="Camera to try.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool, camera: str) -> None:
    """Check camera, decoder, badges, sound, fonts, store, clock and versions."""
    folder = data_folder(ctx.obj)
    checks = [
        _checked("versions", _versions),
        _checked("decoder", _decoder),
        _checked("fonts", _fonts),
        _checked("badges", _badges),
        _checked("window", _window),
        _checked("exchange", _exchange),
        _checked("store", lambda: _store(ctx.obj)),
        _checked("disk", lambda: _told(about_disk(free_bytes(folder)))),
        _checked("clock", lambda: _told(about_clock(system_clock(), None))),
        _checked("camera", lambda: _camera(camera), needed=False),
        _checked("sound", _sound, needed=False),
    ]
    ok = all(check.ok or not check.needed for check in checks)
    value = {"ok": ok, "checks": [{n: getattr(c, n) for n in ("name", "ok", "needed", "message")} for c in checks]}
    lines = [f"{_mark(c)}  {c.name}: {c.message}" for c in checks]
    show(as_json, value, lambda: "\n".join([*lines, "Ready." if ok else "Not ready: see the lines marked BAD."]))
    ctx.exit(0 if ok else 1)


def _mark(check: Check) -> str:
    if check.ok:
        return "ok  "
    return "BAD " if check.needed else "note"


def _checked(name: str, look: Callable[[], str], *, needed: bool = True) -> Check:
    try:
        return Check(name, True, needed, look())
    except (CheckinError, ImportError, OSError, RuntimeError) as error:
        return Check(name, False, needed, str(error))


_ROADS = ("httpx", "fsspec.implementations.sftp", "webdav4.fsspec", "s3fs", "psycopg", "keyring", "pyrage")
"""What is loaded only where it is used: ways to headquarters and to other doors, passwords, door files."""


def _exchange() -> str:
    for name in _ROADS:
        import_module(name)
    _bucket()
    return ", ".join(name.partition(".")[0] for name in _ROADS)


def _bucket() -> None:
    """Make a client of S3, which reads the service's own description from files; nothing goes over the network."""
    import s3fs  # noqa: PLC0415  # a check imports what it checks, so that a missing library is a finding

    nobody = {"key": "doctor", "secret": "doctor", "client_kwargs": {"region_name": "us-east-1"}}
    system = s3fs.S3FileSystem(**nobody, skip_instance_cache=True)
    try:
        system.connect()
        system.s3.get_paginator("list_objects_v2")
    except Exception as error:  # what is not there is told in the library's own words
        raise RuntimeError(f"S3 cannot be used: {error}") from error


def _versions() -> str:
    names = ("PySide6-Essentials", "SQLAlchemy", "opencv-python-headless", "zxing-cpp", "qrcode")
    parts = [f"checkin {__version__}", f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    for name in names:
        try:
            parts.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            parts.append(f"{name} (frozen)")
    return ", ".join(parts)


def _decoder() -> str:
    import cv2  # noqa: PLC0415  # a check imports what it checks, so that a missing library is a finding
    import numpy as np  # noqa: PLC0415

    from checkin.badges import symbol, token  # noqa: PLC0415
    from checkin.capture.decoder import Decoder  # noqa: PLC0415

    text = token.encode("doctor", token.new_key(), token.new_badge_id())
    dark = np.array(symbol.modules(text), dtype=bool)
    picture = np.pad(np.where(dark, 0, 255).astype(np.uint8), symbol.QUIET_ZONE, constant_values=255)
    readings = Decoder().read(cv2.resize(picture, None, fx=6, fy=6, interpolation=cv2.INTER_NEAREST))
    if [reading.text for reading in readings] != [text]:
        raise RuntimeError("a symbol made here was not read back")
    return "reads a symbol made here"


def _fonts() -> str:
    from checkin.printing import fonts  # noqa: PLC0415  # as above
    from checkin.printing.pdf import ensure_application  # noqa: PLC0415

    ensure_application()
    missing = fonts.missing_characters("阿依古丽·买买提江 欧阳䶮 𬱖")
    if missing:
        raise RuntimeError(f"{fonts.family()} lacks {missing}")
    return f"{fonts.family()} from {resources() / 'fonts'}"


def _badges() -> str:
    from checkin.badges import sheet, token  # noqa: PLC0415  # as above
    from checkin.badges.face import BadgeFace  # noqa: PLC0415
    from checkin.badges.layouts import DEFAULT, layout  # noqa: PLC0415

    text = token.encode("doctor", token.new_key(), token.new_badge_id())
    face = BadgeFace(text, "001", "王建国", "Wang Jianguo", "河北省生态环境厅", "河北", "", "Self-check", "自检")
    with tempfile.TemporaryDirectory() as folder:
        report = sheet.write_pdf(Path(folder) / "badge.pdf", [face], layout(DEFAULT))
    return f"{report.badges} badge painted to PDF"


def _window() -> str:
    import_module("checkin.ui.shell")
    return "all its pages can be loaded"


def _store(data: str | None) -> str:
    from checkin.store import Store  # noqa: PLC0415  # as above

    place, folder = store_place(data), data_folder(data)
    told = str(folder)
    if not is_address(place) and not (folder / "checkin.db").exists():
        with tempfile.TemporaryDirectory() as temporary, Store.open(Path(temporary) / "store") as store:
            findings = store.check()
        told = f"{folder} (not made yet; a new store works)"
    else:
        with open_store(data) as store:
            findings = store.check()
            if is_address(place):
                told = f"{store.place} ({findings[0].message}); secrets of this machine in {folder}"
    bad = [f"{f.name}: {f.message}" for f in findings if not f.ok]
    if bad:
        raise RuntimeError("; ".join(bad))
    return told


def _told(finding: Finding) -> str:
    """Return what was found; raises RuntimeError with the advice when it is bad."""
    if finding.state is State.BAD:
        raise RuntimeError(f"{finding.found}; {finding.advice}")
    return finding.found


def _camera(camera: str) -> str:
    from checkin.capture.sources import open_source  # noqa: PLC0415  # as above

    source = open_source(camera)
    try:
        frame = source.read()
    finally:
        source.close()
    if frame is None:
        raise RuntimeError(f"{source.description} gives no picture")
    return f"{source.description}, {frame.image.shape[1]} × {frame.image.shape[0]}"


def _sound() -> str:
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  # as above

    from checkin.printing.pdf import ensure_application  # noqa: PLC0415

    ensure_application()
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise RuntimeError("no loudspeaker; verdicts are shown without sound")
    return device.description()
