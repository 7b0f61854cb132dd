"""Reads a course and its timetable from a TOML file; every fault is found at once."""

import tomllib
from pathlib import Path

from checkin.attendance.course_plan import CoursePlan, PlanReader
from checkin.errors import InputError
from checkin.words import say

__all__ = ["CoursePlan", "parse_course", "read_course"]


def read_course(path: Path) -> CoursePlan:
    """Read a course file in UTF-8, with or without BOM. Raises InputError that lists every fault."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        sentence = say("Course", "There is no file {path}. Give a course file (TOML), or 'demo'.")
        raise InputError(sentence.format(path=path)) from None
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and path.is_dir():
            sentence = say("Course", "{path} is a folder. Give the course file in it.")
            raise InputError(sentence.format(path=path)) from None
        reason = getattr(error, "strerror", None) or error
        raise InputError(say("Course", "{path} cannot be read: {reason}.").format(path=path, reason=reason)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sentence = say("Course", "{name} is not a text in UTF-8 (line {line}). Save it as UTF-8.")
        raise InputError(sentence.format(name=path.name, line=line)) from None
    return parse_course(text, path.name)


def parse_course(text: str, name: str, *, overlaps_allowed: bool = False) -> CoursePlan:
    """Read the text of a course file; `name` is what messages call it. Raises InputError that lists every fault."""
    try:
        table = tomllib.loads(text)
    except RecursionError:
        sentence = say("Course", "{name} is not a course file: it is nested too deeply.")
        raise InputError(sentence.format(name=name)) from None
    except ValueError as error:  # TOMLDecodeError, which names line and column, and numbers too long for int
        sentence = say("Course", "{name} is not a course file in TOML: {error}.")
        raise InputError(sentence.format(name=name, error=error)) from error
    reader = PlanReader(overlaps_allowed=overlaps_allowed)
    plan = reader.plan(table)
    reader.raise_faults(name)
    return plan
