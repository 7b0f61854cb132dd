"""What staff call designs, orders and faults."""

from checkin.badges.faults import FaultKind, Severity
from checkin.badges.layouts import Layout
from checkin.ui.language import spoken, translate

_CARDS = {(85.6, 53.98): "CR80", (74.0, 105.0): "A7", (105.0, 148.0): "A6", (148.0, 105.0): "A6"}


def design_word(design: str) -> str:
    """Return the name of a built-in design."""
    return {
        "ceremony": translate("Badges", "Ceremony"),
        "plain": translate("Badges", "Plain"),
        "photo": translate("Badges", "With photo"),
        "staff": translate("Badges", "Staff"),
        "walk-in": translate("Badges", "Walk-in"),
    }[design]


def order_word(order: str) -> str:
    """Return what badges are ordered by."""
    return {
        "number": translate("Badges", "By number"),
        "pinyin": translate("Badges", "By name"),
        "unit": translate("Badges", "By unit"),
        "province": translate("Badges", "By province"),
        "group": translate("Badges", "By group"),
        "seat": translate("Badges", "By seat"),
    }[order]


def card_words(width: float, height: float, fold: bool) -> str:
    """Return the size of a card: "90 × 60 mm"."""
    known = _CARDS.get((width, height), "")
    words = (
        translate("Badges", "{width} × {height} mm, to fold") if fold else translate("Badges", "{width} × {height} mm")
    )
    size = words.format(width=f"{width:g}", height=f"{height:g}")
    return f"{known}, {size}" if known else size


def sheet_words(sheet: Layout) -> str:
    """Return what a sheet is, with the numbers that its makers give it."""
    return " · ".join((spoken(sheet.title), *sheet.makers))


def severity_word(severity: Severity) -> str:
    """Return how bad a fault is."""
    return {
        Severity.STOP: translate("Badges", "Mend before printing"),
        Severity.WARN: translate("Badges", "Look at these"),
        Severity.NOTE: translate("Badges", "Good to know"),
    }[severity]


def fault_word(kind: FaultKind) -> str:
    """Return what is wrong, in a few words."""
    return {
        FaultKind.TOO_LONG: translate("Badges", "Text does not fit"),
        FaultKind.NO_GLYPH: translate("Badges", "No font has a character"),
        FaultKind.DOTS: translate("Badges", "Symbol too small for the printer"),
        FaultKind.NO_SYMBOL: translate("Badges", "No QR symbol"),
        FaultKind.DISTANCE: translate("Badges", "Symbol reads only from near"),
        FaultKind.COVERED: translate("Badges", "Symbol covered"),
        FaultKind.CONTRAST: translate("Badges", "Text hard to read on its ground"),
        FaultKind.OUTSIDE: translate("Badges", "Outside the card, or near its edge"),
        FaultKind.SLOT: translate("Badges", "Over the slot"),
        FaultKind.PHOTO: translate("Badges", "No photo"),
        FaultKind.DOUBLE_TOKEN: translate("Badges", "Two badges with one symbol"),
        FaultKind.DOUBLE_NAME: translate("Badges", "Two people of one name"),
        FaultKind.SIZE: translate("Badges", "Card does not fit the sheet"),
        FaultKind.BACK: translate("Badges", "Second side is not printed"),
    }[kind]
