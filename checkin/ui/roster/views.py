"""The lists of the preview: problems, what was left out, and the people by what an import does to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from checkin.ui.language import spoken, translate
from checkin.ui.models import Column
from checkin.ui.roster.looking import Look
from checkin.ui.roster.words import field_word

VIEWS = "file", "errors", "warnings", "out", "new", "changed", "back", "same", "missing"
"""All lists, in the order of their chips."""


@dataclass(frozen=True, slots=True)
class View:
    """One list: its name, the words of its chip, its rows, and what to say about it."""

    name: str
    words: str
    rows: Sequence[Any]
    advice: str = ""


def views_of(look: Look) -> list[View]:
    """Return the lists that have something to show, in the order of VIEWS; "file" is the sheet itself."""
    roster, change = look.roster, look.change
    found = [
        View(
            "errors",
            translate("RosterImport", "Errors {n}"),
            roster.errors,
            translate(
                "RosterImport",
                "Nothing is imported while there are any: correct them in the file, or have the office do it.",
            ),
        ),
        View(
            "warnings",
            translate("RosterImport", "Warnings {n}"),
            roster.warnings,
            translate("RosterImport", "These do not keep the file from being imported."),
        ),
        View(
            "out",
            translate("RosterImport", "Left out {n}"),
            roster.left_out,
            translate("RosterImport", "Rows that are no people. Is one of them a person after all?"),
        ),
        View(
            "new",
            translate("RosterImport", "New {n}"),
            change.new,
            translate("RosterImport", "They come onto the roster."),
        ),
        View(
            "changed",
            translate("RosterImport", "Changed {n}"),
            change.changed,
            translate("RosterImport", "Their badges and scans stay with them."),
        ),
        View(
            "back",
            translate("RosterImport", "Back {n}"),
            change.back,
            translate("RosterImport", "They had left the course, and are on it again."),
        ),
        View(
            "same",
            translate("RosterImport", "Same {n}"),
            look.same,
            translate("RosterImport", "They are on the roster already, with the same data."),
        ),
        View(
            "missing",
            translate("RosterImport", "Missing {n}"),
            change.missing,
            translate("RosterImport", "They are not in the file, and stay on the roster: an import removes nobody."),
        ),
    ]
    kept = [
        View(one.name, one.words.format(n=len(one.rows)), one.rows, one.advice)
        for one in found
        if one.rows or one.name in ("new", "changed", "missing")
    ]
    advice = translate("RosterImport", "Say above each column what it is. What you change is remembered.")
    if look.guessed:
        advice = translate(
            "RosterImport", "No headings were found. Say above each column what it is; the name is only a guess."
        )
    kept.insert(0, View("file", translate("RosterImport", "File"), (), advice))
    return kept


def problem_columns(several: bool) -> tuple[Column, ...]:
    """Return the columns of the problems; `several`: with the sheet of each."""
    sheet = (Column(translate("RosterImport", "Sheet"), lambda p: p.sheet, "quiet"),) if several else ()
    return (
        *sheet,
        Column(translate("RosterImport", "Row"), lambda p: str(p.row) if p.row else "–", "strong"),
        Column(translate("RosterImport", "Column"), lambda p: p.column or "–", second=lambda p: p.heading),
        Column(translate("RosterImport", "What is wrong"), lambda p: spoken(p.message)),
    )


def left_out_columns(several: bool) -> tuple[Column, ...]:
    """Return the columns of the rows that are no people."""
    sheet = (Column(translate("RosterImport", "Sheet"), lambda p: p.sheet, "quiet"),) if several else ()
    return (
        *sheet,
        Column(translate("RosterImport", "Row"), lambda p: str(p.row), "strong"),
        Column(translate("RosterImport", "Why"), lambda p: spoken(p.why)),
        Column(translate("RosterImport", "What the row says"), lambda p: p.text, "quiet"),
    )


def people_columns() -> tuple[Column, ...]:
    """Return the columns of people, of the file or of the roster."""
    return (
        Column(field_word("number"), lambda p: p.number, "quiet"),
        Column(field_word("name"), lambda p: p.name, "strong", lambda p: p.latin),
        Column(field_word("unit"), lambda p: p.unit, second=lambda p: p.province),
        Column(field_word("position"), lambda p: p.position),
        Column(field_word("group"), lambda p: p.group),
    )
