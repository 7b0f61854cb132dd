"""Photos of trainees from a folder: matched by name, small, upright, and none of a cancelled import."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from checkin.attendance.course import Course
from checkin.errors import Cancelled, InputError
from checkin.office import Office, Photos, Rosters
from checkin.roster.portrait import portrait
from checkin.store import Store
from tests.conftest import MORNING
from tests.roster.books import HEAD, roster

pytestmark = pytest.mark.qt_log_ignore("JPEG", "Unsupported marker", "libpng", "qt.gui.imageio", "QImage")
RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def photos(office: Office) -> Photos:
    return Photos(office)


def picture(path: Path, size: tuple[int, int] = (300, 400), colour: tuple[int, ...] = RED, **saved: object) -> Path:
    """Write a picture whose upper half has a colour, the lower one black."""
    image = Image.new("RGBA" if len(colour) == 4 else "RGB", size, colour)
    image.paste((0, 0, 0), (0, size[1] // 2, size[0], size[1]))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **saved)  # type: ignore[arg-type]
    return path


def shown(data: bytes) -> tuple[tuple[int, int], tuple[int, ...]]:
    """Return the size of a photo, and the colour of its upper half."""
    image = Image.open(io.BytesIO(data))
    assert image.format == "JPEG" and not image.getexif()
    return image.size, image.getpixel((image.width // 2, image.height // 8))  # type: ignore[return-value]


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("size", "kept"),
    [((300, 400), (300, 400)), ((3000, 4000), (480, 640)), ((4000, 1000), (480, 120)), ((1, 5000), (1, 640))],
)
@pytest.mark.parametrize("ending", ["jpg", "png", "bmp", "gif", "webp", "tiff"])
def test_photos_fit_and_are_never_made_larger(
    tmp_path: Path, size: tuple[int, int], kept: tuple[int, int], ending: str
) -> None:
    found, colour = shown(portrait(picture(tmp_path / f"x.{ending}", size)))
    assert found == kept and (near(colour, RED) or size[0] == 1)


@pytest.mark.parametrize(("orientation", "turned"), [(1, False), (3, False), (6, True), (8, True)])
@pytest.mark.parametrize("size", [(2000, 1000), (200, 100)])
def test_photos_are_turned_as_the_camera_was_held(
    tmp_path: Path, orientation: int, turned: bool, size: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "Maker"
    found, colour = shown(portrait(picture(tmp_path / "x.jpg", size, exif=exif)))
    wide = size if size[0] < 480 else ((320, 640) if turned else (480, 240))
    assert found == ((wide[1], wide[0]) if turned and size[0] < 480 else wide)
    if orientation in (1, 3):
        assert near(colour, RED if orientation == 1 else (0, 0, 0))


def test_transparent_is_white(tmp_path: Path) -> None:
    assert near(shown(portrait(picture(tmp_path / "x.png", colour=(9, 9, 9, 0))))[1], (255, 255, 255))


def _png_of(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says it is that large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    rows = zlib.compress(b"\0" * 1000)
    parts = [struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))]
    parts.append(struct.pack(">I", len(rows)) + b"IDAT" + rows + struct.pack(">I", zlib.crc32(b"IDAT" + rows)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no picture"),
        (b"not a picture", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "no picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "damaged"),
        (_png_of(20_000, 20_000), "20000 × 20000"),
        (_png_of(60_000, 2), "60000 × 2"),
        (_png_of(100, 100)[:60], "damaged"),
        (_png_of(0, 5), "damaged"),
    ],
)
def test_what_is_no_photo(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(InputError, match=said):
        portrait(tmp_path / "x.jpg")
    with pytest.raises(InputError, match="cannot be read"):
        portrait(tmp_path / "no.jpg")


def test_pictures_are_matched_by_number_name_or_both(
    photos: Photos, office: Office, course: Course, tmp_path: Path
) -> None:
    Rosters(office).take_in(course.course, roster([HEAD, ["901", "李敏", "甲"], ["902", "José", "乙"]]), MORNING)
    names = ["001.jpg", "张翀.PNG", "004 刘犇.jpg", "陈淼_006.jpg", "甲/李敏-甲.jpg", "乙/jose\u0301.jpg"]
    for name in [*names, "李敏.jpg", "nobody.jpg", "005.jpg", "005-乌云其木格.jpg", ".hidden.jpg", "list.docx"]:
        picture(tmp_path / name) if not name.endswith("docx") else (tmp_path / name).write_bytes(b"x")
    match = photos.match(course.course, tmp_path)
    assert {person.number for person, _ in match.found} == {"001", "003", "004", "006", "901", "902"}
    assert [path.name for path in match.unmatched] == ["nobody.jpg"]
    assert [(path.name, [p.number for p in who]) for path, who in match.ambiguous] == [
        ("李敏.jpg", ["002", "019", "901"])
    ]
    assert [(person.number, len(paths)) for person, paths in match.doubles] == [("005", 2)]
    assert len(match.without) == 36 and "005" in {person.number for person in match.without}


def test_photos_are_kept_and_given_back(
    photos: Photos, office: Office, store: Store, course: Course, tmp_path: Path
) -> None:
    picture(tmp_path / "001.jpg", (1000, 1000))
    (tmp_path / "002.jpg").write_bytes(b"\xff\xd8\xffbroken")
    done = photos.take_in(course.course, tmp_path, MORNING)
    assert [person.number for person in done.added] == ["001"] and done.same == 0
    assert [(path.name, "damaged" in error.sentence) for path, error in done.unreadable] == [("002.jpg", True)]
    person = next(p for p in office.trainees(course.course) if p.number == "001")
    data = photos.photo(course.course, person)
    assert data is not None and shown(data) == ((480, 480), pytest.approx(RED, abs=30))
    assert not QImage.fromData(data).isNull()
    again = photos.take_in(course.course, tmp_path, MORNING)
    assert (again.added, again.same) == ((), 1)
    Rosters(office).take_in(course.course, roster([HEAD, ["001", "王建军", "新"]]), MORNING)
    kept = next(p for p in office.trainees(course.course) if p.number == "001")
    assert kept.photo == person.photo and kept.name == "王建军", "an import of the roster keeps the photo"
    picture(tmp_path / "001.jpg", (100, 100), BLUE)
    assert len(photos.take_in(course.course, tmp_path, MORNING).added) == 1
    photos.remove(course.course, person.trainee, MORNING)
    bare = next(p for p in office.trainees(course.course) if p.number == "001")
    assert photos.photo(course.course, bare) is None and all(finding.ok for finding in store.check())


def test_cancelled_photos_are_not_kept(photos: Photos, store: Store, course: Course, tmp_path: Path) -> None:
    for number in ("001", "002", "003"):
        picture(tmp_path / f"{number}.jpg")
    before = store.entries(course.course)
    with pytest.raises(Cancelled):
        photos.take_in(course.course, tmp_path, MORNING, lambda done, total: (done, total) != (2, 3))
    assert store.entries(course.course) == before


def test_no_folder_and_no_pictures(photos: Photos, course: Course, tmp_path: Path) -> None:
    for path, said in ((tmp_path, "no picture"), (tmp_path / "no", "not a folder")):
        with pytest.raises(InputError, match=said):
            photos.match(course.course, path)


def test_a_number_with_a_hyphen_is_not_another_ones(
    photos: Photos, office: Office, course: Course, tmp_path: Path
) -> None:
    Rosters(office).take_in(course.course, roster([HEAD, ["1-11", "甲", "a"], ["11-1", "乙", "b"]]), MORNING)
    picture(tmp_path / "one" / "1-11.jpg")
    match = photos.match(course.course, tmp_path / "one")
    assert {person.number: path.name for person, path in match.found} == {"1-11": "1-11.jpg"}
    picture(tmp_path / "one" / "11-1.jpg")
    picture(tmp_path / "two" / "111.jpg")
    match = photos.match(course.course, tmp_path / "one")
    assert {person.number: path.name for person, path in match.found} == {
        "1-11": "1-11.jpg",
        "11-1": "11-1.jpg",
    }
    assert len(photos.match(course.course, tmp_path / "two").ambiguous) == 1
