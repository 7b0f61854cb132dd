"""What every command needs: the store of the chosen folder, the course of now, and how results are printed."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.errors import InputError, PasswordNeeded
from checkin.office import Office
from checkin.places import store_place
from checkin.store import Store

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
course_option = click.option(
    "--course", "code", metavar="CODE", help="The course, when the store holds several; or its id."
)


@contextmanager
def opened(data: str | None) -> Iterator[Store]:
    """Open the store of the chosen folder for one command."""
    store = open_store(data)
    try:
        yield store
    finally:
        store.close()


def open_store(data: str | None) -> Store:
    """Open the store of the chosen folder or server; asks for the server's password where somebody can answer.

    Raises what Store.open does.
    """
    place = store_place(data)
    try:
        return Store.open(place)
    except PasswordNeeded as error:
        if not sys.stdin.isatty():
            raise
        click.echo(f"{error}", err=True)
        return Store.open(place, password=click.prompt("Password", hide_input=True, err=True))


def chosen_course(office: Office, code: str | None) -> Course:
    """Return the course named by `code`, or the only one. Raises InputError otherwise."""
    courses = office.courses()
    if not courses:
        raise InputError("There is no course in this store. Load one with 'checkin course load FILE' (or 'demo').")
    if code is not None:
        found = [course for course in courses if course.code == code] or [c for c in courses if c.course == code]
        if len(found) > 1:
            raise InputError(
                f"The store holds several courses {code}. Choose by id with --course: "
                f"{', '.join(f'{c.course} ({c.title})' for c in found)}."
            )
        if found:
            return found[0]
        raise InputError(f"There is no course {code}. The store holds: {', '.join(c.code for c in courses)}.")
    if len(courses) > 1:
        raise InputError(
            f"The store holds several courses: {', '.join(dict.fromkeys(c.code for c in courses))}. "
            "Choose with --course."
        )
    return courses[0]


def show(as_json: bool, value: object, text: Callable[[], str]) -> None:
    """Print a value as JSON, or as the text for people."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=plain) if as_json else text())


def plain(value: object) -> Any:
    """Return what JSON has no word for as text."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def table(rows: Sequence[tuple[str, ...]], head: tuple[str, ...]) -> str:
    """Return rows as aligned columns; Chinese characters take two places."""
    widths = [max(_width(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = [head, tuple("─" * w for w in widths), *rows]
    return "\n".join("  ".join(_padded(c, w) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines)


def _width(text: str) -> int:
    return sum(2 if ord(c) >= 0x2E80 else 1 for c in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
