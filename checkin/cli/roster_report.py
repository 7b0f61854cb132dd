"""What the commands of `checkin roster` print: as text for people, and as JSON for scripts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from checkin.office import Changed, PhotoImport, PhotoMatch, RosterChange
from checkin.roster import RosterFile, RosterRow

_MOST = 40
"""Lines of a list; the rest is counted."""


def change_text(read: RosterFile, change: RosterChange | None, *, done: bool) -> str:
    """Return what was read, what is wrong with it, and what it changes."""
    return "\n".join(_change_lines(read, change, done))


def _change_lines(read: RosterFile, change: RosterChange | None, done: bool) -> Iterator[str]:
    columns = ", ".join(f"{c.field} {c.letter} ({c.heading})" for c in read.columns if c.field)
    sheet = f", sheet {read.sheet}" if read.sheet else ""
    yield f"{read.path.name}: read as {read.encoding}{sheet}; headings in row {read.header_row}; columns: {columns}."
    if read.ignored_columns:
        yield f"Columns that are not used: {', '.join(read.ignored_columns)}."
    if len(read.encodings) > 1:
        yield "Other encodings: " + "; ".join(f"{e.name} ({', '.join(e.sample)})" for e in read.encodings[1:]) + "."
    yield from _listed("Left out:", [f"row {one.row}, {one.why}: {one.text}" for one in read.left_out])
    yield from _listed("To correct:", [read.line(problem) for problem in read.errors])
    yield from _listed("To look at:", [read.line(problem) for problem in read.warnings])
    if change is None:
        return
    yield from _listed("New:", [f"{row.number} {row.name}" + _of(row.unit) for row in change.new])
    yield from _listed("Changed:", [_changed(one) for one in change.changed])
    yield from _listed("Back:", [_changed(one) for one in change.back])
    if change.missing:
        names = "; ".join(f"{t.number} {t.name}" for t in change.missing[:_MOST])
        rest = " …" if len(change.missing) > _MOST else ""
        yield f"Not in this file, left as they are ({len(change.missing)}): {names}{rest}"
    yield from change.cautions
    counts = f"{len(change.new)} new, {len(change.changed)} changed, {len(change.back)} back, {change.same} the same"
    yield f"{len(read.rows)} rows {'imported' if done else 'would be imported'}: {counts}."


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"  {line}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"  … and {len(lines) - _MOST} more"


def _of(unit: str) -> str:
    return f", {unit}" if unit else ""


def _changed(one: Changed) -> str:
    told = "; ".join(f"{f.field}: {f.before or '–'} → {f.after or '–'}" for f in one.fields)
    return f"{one.before.number} {one.after.name}" + (f": {told}" if told else "")


def change_json(read: RosterFile, change: RosterChange | None, *, done: bool) -> dict[str, Any]:
    """Return all that there is to say of an import."""
    value: dict[str, Any] = {
        "file": str(read.path),
        "imported": done,
        "encoding": read.encoding,
        "encodings": {one.name: one.sample for one in read.encodings},
        "sheets": [
            {n: getattr(sheet, n) for n in ("name", "people", "hidden", "taken", "alike")} for sheet in read.sheets
        ],
        "header_row": read.header_row,
        "columns": {column.field: column.letter for column in read.columns if column.field},
        "ignored_columns": read.ignored_columns,
        "rows": len(read.rows),
        "left_out": [{n: getattr(one, n) for n in ("sheet", "row", "text", "why")} for one in read.left_out],
        "problems": [
            {n: getattr(p, n) for n in ("severity", "sheet", "row", "column", "heading", "field", "message")}
            for p in read.problems
        ],
    }
    return value if change is None else value | _changes(change)


def _changes(change: RosterChange) -> dict[str, Any]:
    def persons(people: Iterable[Any]) -> list[dict[str, str]]:
        return [{"number": person.number, "name": person.name} for person in people]

    def changed(people: Iterable[Changed]) -> list[dict[str, Any]]:
        return [
            {"number": one.before.number, "name": one.after.name, "row": one.row.row}
            | {"fields": {f.field: [f.before, f.after] for f in one.fields}}
            for one in people
        ]

    def rows(people: Iterable[RosterRow]) -> list[dict[str, Any]]:
        return [{"number": row.number, "name": row.name, "unit": row.unit, "row": row.row} for row in people]

    return {
        "new": rows(change.new),
        "changed": changed(change.changed),
        "back": changed(change.back),
        "same": change.same,
        "missing": persons(change.missing),
        "erased": rows(change.erased),
        "cautions": change.cautions,
    }


def photos_text(match: PhotoMatch, done: PhotoImport | None) -> str:
    """Return whose the pictures of a folder are, and what could not be used."""
    lines = [*_listed("Nobody's:", [path.name for path in match.unmatched])]
    of_several = [f"{path.name}: {', '.join(_who(p) for p in people)}" for path, people in match.ambiguous]
    lines += _listed("Of several people, not used:", of_several)
    several = [f"{_who(person)}: {', '.join(path.name for path in paths)}" for person, paths in match.doubles]
    lines += _listed("Several for one person, not used:", several)
    lines += _listed("Cannot be read:", [error.sentence for _, error in done.unreadable] if done else ())
    lines += _listed("People without a photo:", [_who(person) for person in match.without])
    if done is None:
        return "\n".join([*lines, f"{len(match.found)} photos would be kept."])
    return "\n".join([*lines, f"{len(done.added)} photos kept, {done.same} as before."])


def photos_json(match: PhotoMatch, done: PhotoImport | None) -> dict[str, Any]:
    """Return the same as data."""
    value: dict[str, Any] = {
        "found": {person.number: str(path) for person, path in match.found},
        "unmatched": [str(path) for path in match.unmatched],
        "ambiguous": {str(path): [person.number for person in people] for path, people in match.ambiguous},
        "doubles": {person.number: [str(path) for path in paths] for person, paths in match.doubles},
        "without": [person.number for person in match.without],
    }
    if done is not None:
        value |= {"added": [person.number for person in done.added], "same": done.same}
        value["unreadable"] = {str(path): error.sentence for path, error in done.unreadable}
    return value


def _who(person: Any) -> str:
    return f"{person.number} {person.name}"
