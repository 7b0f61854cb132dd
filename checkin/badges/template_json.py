"""Reads the JSON of a template, suspiciously: every fault is a sentence that says where it is and what to do."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checkin.badges.conditions import condition
from checkin.badges.fields import field, pattern
from checkin.badges.template import Card, Side, Template, element_data, element_from
from checkin.errors import InputError
from checkin.places import resources
from checkin.words import Sentence, say

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

LARGEST = 1_000_000
"""Bytes of a template."""
_DEEPEST = 24
_MOST_FAULTS = 20


def template_from(text: bytes, where: str) -> Template:
    """Return the template of a JSON file, without its pictures. `where` is how faults name the file.

    Raises InputError with every fault.
    """
    data = _json(text, where)
    faults = tuple(_schema_faults(data)) or tuple(_inner_faults(data))
    if faults:
        head = say("Template", "{file} is no usable badge template:")
        raise InputError(head.format(file=where), faults[:_MOST_FAULTS])
    return Template(
        name=data["name"],
        card=_card(data["card"]),
        sides=tuple(Side(tuple(element_from(e) for e in side["elements"])) for side in data["sides"]),
        title=data.get("title", ""),
        title_zh=data.get("title_zh", ""),
        fold=data.get("fold") or "",
    )


def faults_of(template: Template) -> tuple[Sentence, ...]:
    """Return what a file of this template would be refused for; nothing when it can be saved and read again."""
    data = template_data(template)
    return tuple((tuple(_schema_faults(data)) or tuple(_inner_faults(data)))[:_MOST_FAULTS])


def _card(data: Mapping[str, Any]) -> Card:
    w, h, bleed, corner = (float(data.get(name, 0)) for name in ("w", "h", "bleed", "corner"))
    slot = data.get("slot")
    place = (float(slot["x"]), float(slot["y"]), float(slot["w"]), float(slot["h"])) if slot else None
    return Card(w, h, bleed, corner, place)


def template_data(template: Template) -> dict[str, Any]:
    """Return the JSON object of a template: reading it gives the same template."""
    card: dict[str, Any] = {"w": template.card.w, "h": template.card.h}
    card |= {name: getattr(template.card, name) for name in ("bleed", "corner") if getattr(template.card, name)}
    if template.card.slot:
        card["slot"] = dict(zip(("x", "y", "w", "h"), template.card.slot, strict=True))
    data: dict[str, Any] = {"format": "badge-template/1", "name": template.name}
    data |= {name: getattr(template, name) for name in ("title", "title_zh") if getattr(template, name)}
    data["card"] = card
    if template.fold:
        data["fold"] = template.fold
    return data | {"sides": [{"elements": [element_data(e) for e in side.elements]} for side in template.sides]}


def _json(text: bytes, where: str) -> Any:
    """Read JSON that may be hostile: no depth, number, constant or repeated key gets past here."""
    if len(text) > LARGEST:
        sentence = say("Template", "{file} is larger than a badge template can be ({size} MB).")
        raise InputError(sentence.format(file=where, size=len(text) // LARGEST))
    try:
        written = text.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(say("Template", "{file} is not UTF-8 text.").format(file=where)) from None
    depth = 0
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', written):
        depth += (bracket in "[{") - (bracket in "]}") if len(bracket) == 1 else 0
        if depth > _DEEPEST:
            raise InputError(say("Template", "{file} has brackets nested too deep.").format(file=where))
    try:
        found = json.loads(
            written,
            parse_constant=_refuse_number,
            parse_int=lambda digits: _number(digits, int),
            parse_float=lambda digits: _number(digits, float),
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        sentence = say("Template", "{file} is no JSON: line {line}, column {column}: {reason}.")
        raise InputError(sentence.format(file=where, line=error.lineno, column=error.colno, reason=error.msg)) from None
    except (ValueError, RecursionError) as error:
        raise InputError(say("Template", "{file}: {reason}").format(file=where, reason=error.args[0])) from None
    if re.search(r"[\ud800-\udfff]", json.dumps(found, ensure_ascii=False)):
        sentence = say("Template", "{file} has halves of characters in it, which no program can write.")
        raise InputError(sentence.format(file=where))
    return found


def _refuse_number(name: str) -> object:
    raise ValueError(say("Template", "{number} is no length.").format(number=name))


def _number(digits: str, kind: type[int] | type[float]) -> float:
    if len(digits) > 24 or abs(value := kind(digits)) > 1e6:
        raise ValueError(say("Template", "{number} is no length.").format(number=digits[:24] + "…"))
    return value


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(say("Template", "'{name}' stands twice in one object.").format(name=twice[:60]))
    return found


@lru_cache(maxsize=1)
def _validator() -> "Validator":
    from jsonschema import Draft202012Validator  # noqa: PLC0415  # takes a tenth of a second to load

    return Draft202012Validator(json.loads((resources() / "badges" / "badge-template.schema.json").read_bytes()))


def _schema_faults(data: Any) -> Iterator[Sentence]:
    """Yield what the schema does not allow, in our words."""
    for error in sorted(_validator().iter_errors(data), key=lambda error: [str(step) for step in error.absolute_path]):
        yield from _said(error)


def _said(error: "ValidationError") -> Iterator[Sentence]:
    deeper = [inner for inner in error.context or () if inner.validator != "type"]
    if error.validator == "oneOf" and deeper:
        for inner in deeper:
            yield from _said(inner)
        return
    where, value = _where(error), error.validator_value
    if error.validator == "additionalProperties":
        known = list(error.schema.get("properties", ()))
        for name in sorted(set(error.instance) - set(known)):
            yield unknown(where, name, known)
    elif error.validator == "required":
        for name in value:
            if name not in error.instance:
                yield say("Template", "{where}: '{name}' is missing.").format(where=where, name=name)
    elif error.validator in ("enum", "const"):
        allowed = [str(one) for one in (value if error.validator == "enum" else [value])]
        near = get_close_matches(str(error.instance), allowed, 1)
        known_values = near[0] if near else ", ".join(allowed)
        sentence = say("Template", "{where}: {value} is not known here. Did you mean {near}?")
        yield sentence.format(where=where, value=_brief(error.instance), near=known_values)
    elif error.validator in ("minimum", "maximum"):
        sentence = say("Template", "{where}: {value} is out of range, the limit is {limit}.")
        yield sentence.format(where=where, value=_brief(error.instance), limit=value)
    elif error.validator == "type":
        sentence = say("Template", "{where}: {value} is of the wrong kind, {kind} is expected.")
        yield sentence.format(where=where, value=_brief(error.instance), kind=value)
    else:
        sentence = say("Template", "{where}: {value} cannot be used ({rule}: {limit}).")
        yield sentence.format(where=where, value=_brief(error.instance), rule=error.validator, limit=_brief(value))


def unknown(where: str, name: str, known: Sequence[str]) -> Sentence:
    """Return the sentence for a key that is not known, with the nearest one that is."""
    near = get_close_matches(name, known, 1)
    if near:
        sentence = say("Template", "{where}: there is no '{name}'. Did you mean '{near}'?")
        return sentence.format(where=where, name=name[:60], near=near[0])
    sentence = say("Template", "{where}: there is no '{name}'. There are: {known}.")
    return sentence.format(where=where, name=name[:60], known=", ".join(known))


def _where(error: "ValidationError") -> str:
    """Return "side 1, element name, size" for the place of a fault."""
    words, path = [], list(error.absolute_path)
    while path:
        step = path.pop(0)
        if step == "sides" and path:
            words.append(f"side {int(path.pop(0)) + 1}")
        elif step == "elements" and path:
            words.append(f"element {int(path.pop(0)) + 1}")
        else:
            words.append(str(step))
    return ", ".join(words) or "template"


def _brief(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:60] + "…"


def _inner_faults(data: Mapping[str, Any]) -> Iterator[Sentence]:
    """Yield what the schema cannot see: fields, conditions, sizes, names that stand twice."""
    seen: set[tuple[int, str]] = set()
    if data.get("fold") and len(data["sides"]) != 2:
        yield say("Template", "A badge that is folded has two sides.")
    for number, side in enumerate(data["sides"]):
        for element in side["elements"]:
            where = f"side {number + 1}, {element['id']}"
            if (number, element["id"]) in seen:
                yield say("Template", "{where}: this name stands twice.").format(where=where)
            seen.add((number, element["id"]))
            if "size" in element and element["size"]["min"] > element["size"]["max"]:
                yield say("Template", "{where}: the smallest size is above the largest.").format(where=where)
            for text in _read(element):
                yield say("Template", "{where}: {reason}").format(where=where, reason=text)


def _read(element: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong in the texts, conditions and colours of an element."""
    colours = [element[name] for name in ("color", "fill", "stroke") if isinstance(element.get(name), dict)]
    cases = [case["when"] for colour in colours for case in colour.get("cases", ())]
    whens = [*cases, *([element["when"]] if element.get("when") else [])]
    readings = [(condition, when) for when in whens]
    readings += [(field, colour["by"]) for colour in colours if colour.get("by")]  # type: ignore[misc]
    readings += [(pattern, element["text"])] if "text" in element else []  # type: ignore[list-item]
    for reading, text in readings:
        try:
            reading(text)
        except InputError as error:
            yield error.sentence
