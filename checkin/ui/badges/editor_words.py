"""How the editor calls things: kinds of elements, fields, sides."""

from checkin.badges.template import Element
from checkin.ui.language import translate


def kind_word(kind: str) -> str:
    """Return what an element is, for people."""
    return {
        "text": translate("Template", "Text"),
        "qr": translate("Template", "QR symbol"),
        "photo": translate("Template", "Photo"),
        "image": translate("Template", "Picture"),
        "rect": translate("Template", "Box"),
        "ellipse": translate("Template", "Ellipse"),
        "line": translate("Template", "Line"),
    }[kind]


def field_words() -> dict[str, str]:
    """Return what each field of a text prints, those that are used most first."""
    return {
        "name": translate("Template", "Name"),
        "latin": translate("Template", "Name in Latin letters"),
        "unit": translate("Template", "Unit"),
        "position": translate("Template", "Position"),
        "province": translate("Template", "Province"),
        "group": translate("Template", "Group"),
        "number": translate("Template", "Number"),
        "seat": translate("Template", "Seat"),
        "title": translate("Template", "Title of the course, in its own language"),
        "subtitle": translate("Template", "Title of the course, in the other language"),
        "course_title": translate("Template", "English title of the course"),
        "course_title_zh": translate("Template", "Chinese title of the course"),
        "days": translate("Template", "Days of the course"),
        "venue": translate("Template", "Venue"),
        "organizer": translate("Template", "Organizer"),
        "language": translate("Template", "Language of the course (zh or en)"),
    }


def side_words(folded: bool) -> tuple[str, str]:
    """Return the names of both sides."""
    back = translate("Template", "Back, folded over") if folded else translate("Template", "Back")
    return translate("Template", "Front"), back


def element_words(element: Element) -> str:
    """Return what an element is and where it is, for a screen reader."""
    words = translate("Template", "{kind} {name}, {width} by {height} mm, {x} mm from the left, {y} mm from the top")
    said = words.format(
        kind=kind_word(element.type),
        name=element.id,
        width=f"{element.w:g}",
        height=f"{element.h:g}",
        x=f"{element.x:g}",
        y=f"{element.y:g}",
    )
    return f"{said}: {element.text}" if element.text else said
