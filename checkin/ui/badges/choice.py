"""What is printed on what: the template, the sheet, how cards go onto it, the printer. Remembered on this laptop."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QSettings

from checkin.badges.builtin import DESIGNS, fitting, template
from checkin.badges.layouts import DEFAULT, Layout, layout, layouts
from checkin.badges.setup import FLIPS, Setup
from checkin.badges.template import Template
from checkin.errors import CheckinError, InputError
from checkin.office import Badges
from checkin.printing.profiles import Profile, profile

Card = tuple[float, float, bool]
"""Width and height in mm, and whether it is folded."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`name`: what the template is found by; `design`: the built-in one, or the file. `printer`: "" for a PDF."""

    name: str
    design: str
    template: Template
    sheet: Layout
    setup: Setup = field(default_factory=Setup)
    printer: str = ""
    profile: str = ""

    @property
    def card(self) -> Card:
        """The place for a card on the sheet."""
        return card_of(self.sheet)


def card_of(sheet: Layout) -> Card:
    """Return the size of a sheet's cards; 3⅜ inches are written in two ways."""
    return round(sheet.card_width, 2), round(sheet.card_height, 2), sheet.fold


def sheets_for(design: str, badges: Badges) -> list[Layout]:
    """Return the sheets on which a design can be printed. Raises InputError for a faulty template or sheet."""
    known = list(layouts(badges.part("sheets")).values())
    if design in DESIGNS:
        return [sheet for sheet in known if _fits(sheet, design)]
    whole = template(design, badges.part("templates"))
    return [s for s in known if s.takes(whole.card.w, whole.card.h) and s.fold == bool(whole.fold)]


def choose(badges: Badges, design: str, sheet: Layout, known: Choice | None = None) -> Choice:
    """Return the choice of a design on a sheet; the rest stays as it is known, where the sheet allows it.

    Raises InputError for a faulty template.
    """
    built_in = design in DESIGNS
    whole = fitting(sheet, design) if built_in else template(design, badges.part("templates"))
    made = Choice(whole.name if built_in else design, design, whole, sheet)
    if known is None:
        return made
    setup = replace(known.setup, skip=min(known.setup.skip, sheet.per_page - 1))
    return replace(made, setup=setup, printer=known.printer, profile=known.profile)


def remembered(badges: Badges, settings: QSettings) -> Choice:
    """Return what was chosen the last time on this laptop, or the usual choice where that is gone."""

    def value(name: str, usual: str = "") -> str:
        return str(settings.value(f"badges/{name}", usual))

    try:
        sheet = layout(value("sheet", DEFAULT), badges.part("sheets"))
        made = choose(badges, value("design", DESIGNS[0]), sheet)
    except CheckinError:
        made = choose(badges, DESIGNS[0], layout(DEFAULT))
    flip = value("flip")
    setup = Setup(stack=value("stack") == "1", flip=flip if flip in FLIPS else "", marks=value("marks", "1") == "1")
    made = replace(made, setup=setup, printer=value("printer"))
    return with_profile(made, value("profile"), badges.folder)


def remember(choice: Choice, settings: QSettings) -> None:
    """Keep a choice for the next time. Used labels are those of one sheet, so they are forgotten."""
    setup = choice.setup
    for name, value in (
        ("design", choice.design),
        ("sheet", choice.sheet.id),
        ("flip", setup.flip),
        ("stack", str(int(setup.stack))),
        ("marks", str(int(setup.marks))),
        ("printer", choice.printer),
        ("profile", choice.profile),
    ):
        settings.setValue(f"badges/{name}", value)


def with_profile(choice: Choice, name: str, folder: Path | None) -> Choice:
    """Return the choice with a printer's profile; with none where there is no such one any more."""
    found = Profile()
    if name and folder is not None:
        try:
            found = profile(folder, name)
        except CheckinError:
            name = ""
    return replace(choice, profile=name, setup=replace(choice.setup, profile=found))


def _fits(sheet: Layout, design: str) -> bool:
    try:
        fitting(sheet, design)
    except InputError:
        return False
    return True
