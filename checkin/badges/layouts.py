"""Sheets of badges: where the cards lie on the page, in millimetres."""

from dataclasses import dataclass

from checkin.errors import InputError
from checkin.words import say


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet. Lengths in mm; `symbol_mm` is the symbol's width without its quiet zone."""

    id: str
    title: str
    page_width: float
    page_height: float
    card_width: float
    card_height: float
    columns: int
    rows: int
    origin_x: float
    origin_y: float
    pitch_x: float
    pitch_y: float
    symbol_mm: float

    @property
    def per_page(self) -> int:
        """Cards on one page."""
        return self.columns * self.rows

    def position(self, index: int) -> tuple[float, float]:
        """Return left and top (mm) of the card with this index on its page, row by row."""
        row, column = divmod(index, self.columns)
        return self.origin_x + column * self.pitch_x, self.origin_y + row * self.pitch_y


DEFAULT = "a4-8-90x60"

LAYOUTS = {
    DEFAULT: Layout(
        id=DEFAULT,
        title=say("Badges", "A4, 8 badges of 90 × 60 mm"),  # the sheet of DURABLE 1456-02
        page_width=210,
        page_height=297,
        card_width=90,
        card_height=60,
        columns=2,
        rows=4,
        origin_x=15,
        origin_y=28.5,
        pitch_x=90,
        pitch_y=60,
        symbol_mm=31.0,
    )
}


def layout(layout_id: str) -> Layout:
    """Return a built-in layout. Raises InputError naming the known ones."""
    try:
        return LAYOUTS[layout_id]
    except KeyError:
        sentence = say("Badges", "There is no layout {layout}. Choose one of: {known}.")
        raise InputError(sentence.format(layout=repr(layout_id), known=", ".join(LAYOUTS))) from None
