"""Hostile templates, packages and pictures: each is refused with a sentence, quickly, and nothing outside is read."""

import json
import os
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.badges.pictures import picture
from checkin.badges.template_file import read_template
from checkin.badges.template_json import template_from
from checkin.errors import CheckinError, InputError

TEXT = {"id": "n", "type": "text", "x": 1, "y": 1, "w": 50, "h": 10, "text": "{name}", "size": {"max": 20, "min": 10}}
IMAGE = {"id": "i", "type": "image", "x": 1, "y": 1, "w": 50, "h": 10, "file": "a.png"}


def data(*elements: dict[str, Any], **changed: Any) -> dict[str, Any]:
    whole = {"format": "badge-template/1", "name": "t", "card": {"w": 90, "h": 60}}
    return {**whole, "sides": [{"elements": list(elements or (TEXT,))}], **changed}


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *, rows: int | None = None) -> bytes:
    """Return a PNG whose header says so many pixels; only `rows` of them are there."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = zlib.compress(bytes(1 + (width + 7) // 8) * (height if rows is None else rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ('{"sides": ' + "[" * 30 + "]" * 30 + "}", "nested too deep"),
        ('{"card": NaN}', "NaN is no length"),
        ('{"card": -Infinity}', "-Infinity is no length"),
        ('{"card": 1e400}', "is no length"),
        ('{"card": ' + "9" * 5000 + "}", "is no length"),
        ('{"card": 12345678901}', "is no length"),
        ('{"name": "a", "name": "b"}', "'name' stands twice"),
        ("not json", "line 1, column 1"),
        ("", "is no JSON"),
        ("null", "of the wrong kind"),
        ("[]", "of the wrong kind"),
        ('"' + "x" * 2_000_000 + '"', "larger than a badge template"),
        (b"\xff\xfe\x00", "not UTF-8"),
    ],
)
def test_hostile_json(text: str | bytes, said: str) -> None:
    began = time.perf_counter()
    with pytest.raises(InputError) as caught:
        template_from(text.encode() if isinstance(text, str) else text, "t.badge.json")
    assert said in str(caught.value) and time.perf_counter() - began < 2
    assert len(str(caught.value)) < 4000


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (data(format="badge-template/2"), "Did you mean badge-template/1?"),
        (data(nmae="x"), "there is no 'nmae'. Did you mean 'name'?"),
        (data({**TEXT, "colour": "#000000"}), "side 1, element 1: there is no 'colour'. Did you mean 'color'?"),
        (data({**TEXT, "color": "red"}), "side 1, element 1, color"),
        (data({**TEXT, "color": {"default": "#00"}}), "color"),
        (data({**TEXT, "type": "txt"}), "Did you mean text?"),
        (data({**TEXT, "type": "svg"}), "is not known here"),
        (data({**TEXT, "align": "centre"}), "Did you mean center?"),
        (data({**TEXT, "x": "5"}), "x"),
        (data({**TEXT, "w": 5000}), "5000 is out of range, the limit is 1000"),
        (data({**TEXT, "lines": 99}), "99 is out of range"),
        (data({**TEXT, "size": {"max": 10, "min": 20}}), "the smallest size is above the largest"),
        (data({**TEXT, "text": "{nmae}"}), "Did you mean {name}?"),
        (data({**TEXT, "when": "import os"}), "There is no field {import}"),
        (data({**TEXT, "color": {"by": "grup"}}), "Did you mean {group}?"),
        (data(TEXT, TEXT), "this name stands twice"),
        (data({k: v for k, v in TEXT.items() if k != "size"}), "'size' is missing"),
        (data(*({**TEXT, "id": f"n{n}"} for n in range(300))), "cannot be used"),
        (data(card={"w": 90, "h": 1e5}), "out of range"),
        (data(sides=[]), "sides"),
        (data(fold="a6"), "two sides"),
        (data(name="../../etc/passwd"), "name"),
    ],
)
def test_wrong_templates_are_told_where_and_what(whole: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError) as caught:
        template_from(json.dumps(whole).encode(), "t.badge.json")
    assert said in str(caught.value), str(caught.value)


LEAF = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("text"))
ANY = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
)


@given(value=ANY, key=st.sampled_from(["card", "sides", "name", "fold", "format"]), inside=st.booleans())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_json_is_a_template_or_refused(value: object, key: str, inside: bool) -> None:
    whole = data({**TEXT, "color": value, "when": value}) if inside else data(**{key: value})
    try:
        template_from(json.dumps(whole).encode(), "t.badge.json")
    except InputError as error:
        assert str(error)


@given(content=st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        template_from(content, "t.badge.json")
    with pytest.raises(InputError):
        picture(content, "p.png")


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "a/b.png", "..\\x.png", "C:x.png", ".hidden.png", ""])
def test_pictures_lie_beside_the_template(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.png").write_bytes(png(8, 8))
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "t.badge.json").write_text(json.dumps(data({**IMAGE, "file": name})))
    with pytest.raises(InputError, match=r"without folders|no picture|beside"):
        read_template(inner / "t.badge.json")


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
@pytest.mark.parametrize("make", [os.symlink, lambda target, link: os.mkfifo(link)])
def test_links_and_pipes_are_no_pictures(tmp_path: Path, make: Callable[..., None]) -> None:
    (tmp_path / "real.png").write_bytes(png(8, 8))
    inner = tmp_path / "inner"
    inner.mkdir()
    make(tmp_path / "real.png", inner / "a.png")
    (inner / "t.badge.json").write_text(json.dumps(data(IMAGE)))
    with pytest.raises(InputError, match="is a link"):
        read_template(inner / "t.badge.json")


def packed(path: Path, files: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if change is not None:
                change(info)
            archive.writestr(info, content)
    return path


WHOLE = json.dumps(data(IMAGE)).encode()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"template.badge.json": WHOLE, "../a.png": b""}, "only pictures beside"),
        ({"template.badge.json": WHOLE, "/etc/a.png": b""}, "only pictures beside"),
        ({"template.badge.json": WHOLE, "sub/a.png": b""}, "only pictures beside"),
        ({"template.badge.json": WHOLE, "a\\b.png": b""}, "only pictures beside"),
        ({"template.badge.json": WHOLE, "A.png": b"", "a.png": b""}, "holds a file twice"),
        ({"template.badge.json": WHOLE, "other.badge.json": WHOLE}, "must hold one template"),
        ({"a.png": b""}, "must hold one template"),
        ({"template.badge.json": WHOLE}, "There is no picture a.png"),
        ({"template.badge.json": WHOLE, "a.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}, "PNG, JPEG or WebP"),
        ({"template.badge.json": WHOLE, **{f"{n}.png": b"" for n in range(100)}}, "is not unpacked"),
        ({"template.badge.json": WHOLE, "a.png": bytes(120_000_000)}, "is not unpacked"),
        ({"template.badge.json": b'{"a":' * 50_000, "a.png": b""}, "nested too deep"),
    ],
)
def test_hostile_packages(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_template(packed(tmp_path / "t.badgepkg", files))
    assert said in str(caught.value), str(caught.value)
    assert [file.name for file in tmp_path.iterdir()] == ["t.badgepkg"]


def test_links_in_packages_are_refused(tmp_path: Path) -> None:
    def link(info: zipfile.ZipInfo) -> None:
        if info.filename == "a.png":
            info.external_attr = 0o120777 << 16

    path = packed(tmp_path / "t.badgepkg", {"template.badge.json": WHOLE, "a.png": b"/etc/passwd"}, link)
    with pytest.raises(InputError, match="only pictures beside"):
        read_template(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_damaged_package_is_read_as_it_was_or_refused(tmp_path: Path, method: int) -> None:
    path = tmp_path / "t.badgepkg"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("template.badge.json", json.dumps(data()).encode())
    content = path.read_bytes()
    whole = read_template(path)
    for at in range(0, len(content), 3):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        with suppress(CheckinError):
            assert read_template(path) == whole


def test_half_a_character_is_refused() -> None:
    text = json.dumps(data() | {"title": "\ud800x"}).encode()
    with pytest.raises(InputError, match="halves of characters"):
        template_from(text, "t.badge.json")


def test_a_package_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "t.badgepkg", {"template.badge.json": WHOLE, "a.png": bytes(50_000)})
    content = bytearray(path.read_bytes())
    for at in (content.rfind(b"PK\x01\x02") + 24,):
        content[at : at + 4] = struct.pack("<I", 40)  # the central directory promises 40 bytes
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_template(path)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(InputError):
        read_template(path)


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (png(100_000, 100_000, rows=1), "100000 × 100000 pixels"),
        (png(8_000, 8_000, rows=1), "8000 × 8000 pixels"),
        (png(25_000, 10), "25000 × 10 pixels"),
        (png(1000, 1000, rows=3)[:-20], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "damaged"),
        (b"\xff\xd8\xff" + b"\x00" * 40, "damaged"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "no PNG"),
        (b"GIF89a", "no PNG"),
        (b"RIFF\x00\x00\x00\x00WAVE", "no PNG"),
        (b"", "no PNG"),
    ],
)
def test_hostile_pictures(content: bytes, said: str) -> None:
    before = psutil.Process().memory_info().rss
    with pytest.raises(InputError) as caught:
        picture(content, "p.png")
    assert said in str(caught.value), str(caught.value)
    assert psutil.Process().memory_info().rss - before < 50_000_000


def test_a_large_picture_is_made_as_small_as_it_prints() -> None:
    assert max(picture(png(6000, 4000), "p.png").size().toTuple()) == 3000


def test_a_missing_or_unreadable_file_is_a_sentence(tmp_path: Path) -> None:
    for name in ("no.badge.json", "no.badgepkg", "no.txt"):
        with pytest.raises(CheckinError):
            read_template(tmp_path / name)
    (tmp_path / "folder.badge.json").mkdir()
    (tmp_path / "folder.badgepkg").mkdir()
    for name in ("folder.badge.json", "folder.badgepkg"):
        with pytest.raises(CheckinError):
            read_template(tmp_path / name)
