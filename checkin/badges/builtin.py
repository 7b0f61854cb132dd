"""The templates that ship with the program, five designs for every size, and those in the user's own folder."""

from functools import lru_cache
from pathlib import Path

from checkin.badges.layouts import Layout
from checkin.badges.template import Template
from checkin.badges.template_file import JSON, PACKAGE, read_template
from checkin.errors import InputError
from checkin.places import resources
from checkin.words import say

DESIGNS = ("ceremony", "plain", "photo", "staff", "walk-in")
SIZES = {
    **{"cr80": (85.6, 53.98), "90x60": (90, 60), "90x54": (90, 54), "80x50": (80, 50), "86x59": (85.7, 59.3)},
    **{"4x3in": (101.6, 76.2), "fold-a6": (148, 105), "a7": (74, 105), "a6": (105, 148)},
    **{"62x100": (62, 100), "59x102": (59, 102), "54x70": (54, 70), "51x89": (51, 89)},
}
"""Width and height in mm of each size that the designs are made for."""


def template_names(folder: Path | None = None) -> list[str]:
    """Return the built-in templates, then the files of the user's folder."""
    own = sorted(file.name for file in _files(folder))
    return [*(f"{design}-{size}" for design in DESIGNS for size in SIZES), *own]


def template(name: str, folder: Path | None = None) -> Template:
    """Return a template: built in by its name ("ceremony-90x60"), one of the folder by its file's, or any by its path.

    Raises InputError for an unknown or faulty one.
    """
    if name in template_names():
        return _built_in(name)
    own = {file.name: file for file in _files(folder)}
    for ending in ("", JSON, PACKAGE):
        if name + ending in own:
            return read_template(own[name + ending])
    path = Path(name)
    if path.name.endswith((JSON, PACKAGE)):
        return read_template(path)
    sentence = say("Template", "There is no template {name}. 'checkin badges templates' lists them.")
    raise InputError(sentence.format(name=repr(name)))


def fitting(layout: Layout, design: str = "ceremony") -> Template:
    """Return the built-in template of a design for a sheet's cards: of their size, else the largest that fits.

    Raises InputError when even the smallest is too large.
    """
    near = [
        size
        for size, (width, height) in SIZES.items()
        if layout.takes(width, height) and layout.fold == size.startswith("fold") and _shape(layout, width, height)
    ]
    if not near:
        sentence = say("Template", "No built-in template fits cards of {width} × {height} mm. Make one of your own.")
        raise InputError(sentence.format(width=f"{layout.card_width:g}", height=f"{layout.card_height:g}"))
    return _built_in(f"{design}-{max(near, key=lambda size: SIZES[size][0] * SIZES[size][1])}")


def _shape(layout: Layout, width: float, height: float) -> bool:
    """Tell whether both stand upright, or both lie."""
    return (layout.card_width > layout.card_height) == (width > height)


def _files(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return [file for file in folder.iterdir() if file.name.endswith((JSON, PACKAGE)) and not file.name.startswith(".")]


@lru_cache(maxsize=128)
def _built_in(name: str) -> Template:
    return read_template(resources() / "badges" / (name + JSON))
