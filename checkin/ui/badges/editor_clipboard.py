"""Copying elements from side to side and from template to template: as the JSON of a template with one side."""

import base64
import json
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from checkin.badges import pictures
from checkin.badges.template import Element, Side, Template
from checkin.badges.template_file import plain_name
from checkin.badges.template_json import LARGEST, template_data, template_from
from checkin.errors import InputError

KIND = "application/x-checkin-badge-elements+json"
_PICTURES = "application/x-checkin-badge-pictures+json"
_MOST_BYTES = 20_000_000
"""Bytes of the pictures that go along."""


def copy(template: Template, chosen: list[Element]) -> None:
    """Put elements on the clipboard, with the pictures that they show."""
    part = replace(template, sides=(Side(tuple(chosen)),), fold="")
    wanted = {element.file for element in chosen if element.type == "image"} & template.pictures.keys()
    beside = {name: base64.b64encode(template.pictures[name]).decode() for name in sorted(wanted)}
    data = QMimeData()
    data.setData(KIND, json.dumps(template_data(part), ensure_ascii=False).encode())
    if sum(map(len, beside.values())) <= _MOST_BYTES:
        data.setData(_PICTURES, json.dumps(beside).encode())
    QGuiApplication.clipboard().setMimeData(data)


def can_paste() -> bool:
    """Tell whether there are elements on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and data.hasFormat(KIND)


def pasted(template: Template) -> tuple[Template, list[Element]]:
    """Return the elements on the clipboard, and the template with the pictures that they need; none for other things.

    Elements whose picture is not there are left out. Raises InputError for elements that no template can have.
    """
    if not can_paste():
        return template, []
    data = QGuiApplication.clipboard().mimeData()
    found = template_from(bytes(data.data(KIND).data())[: LARGEST + 1], "clipboard")
    known = {**_beside(bytes(data.data(_PICTURES).data())), **template.pictures}
    chosen = [e for e in found.sides[0].elements if e.type != "image" or e.file in known]
    shown = {e.file for e in chosen if e.type == "image"} - template.pictures.keys()
    more = {name: known[name] for name in shown}
    return replace(template, pictures=MappingProxyType({**template.pictures, **more})), chosen


def _beside(data: bytes) -> dict[str, bytes]:
    """Return the pictures on the clipboard that are pictures."""
    found: dict[str, bytes] = {}
    try:
        named = json.loads(data) if data and len(data) <= 2 * _MOST_BYTES else {}
        for name, text in named.items():
            content = base64.b64decode(text)
            pictures.picture(content, name)
            if plain_name(name):
                found[name] = content
    except (ValueError, AttributeError, TypeError, RecursionError, InputError):
        return {}
    return found
