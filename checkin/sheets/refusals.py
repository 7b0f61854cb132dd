"""Why a file was not read: codes that cross the process, and the sentence for each."""

from collections.abc import Mapping
from typing import Any

from checkin.errors import InputError
from checkin.words import say


class Refused(Exception):  # noqa: N818  # becomes an InputError on the other side of the process
    """A file that is not read. `code` names the sentence, `values` fill it."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code, self.values = code, values


SENTENCES = {
    "empty": say("Sheets", "{name} is empty. Ask whoever sent it to send it again."),
    "large": say("Sheets", "{name} has {size} MB; at most {most} MB are read. Copy the table into a new workbook."),
    "bomb": say("Sheets", "{name} would unpack to {size} MB: it is no table for people, and was not opened."),
    "locked": say("Sheets", "{name} is protected with a password. Open it, save it without the password, try again."),
    "damaged": say(
        "Sheets", "{name} is damaged or incomplete. Ask for it again, or open it and save it as .xlsx, then try that."
    ),
    "doctype": say(
        "Sheets", "{name} holds definitions that no spreadsheet program writes, and was not read. Ask who made it."
    ),
    "web": say(
        "Sheets",
        "{name} is a web page that was named like a workbook. Open it in Excel or WPS, choose Save as, then Excel "
        "workbook (.xlsx), and try that file.",
    ),
    "xml": say(
        "Sheets",
        "{name} is a table in an old XML form. Open it in Excel or WPS, choose Save as, then Excel workbook (.xlsx), "
        "and try that file.",
    ),
    "foreign": say("Sheets", "{name} is {what}, not a table. Give the list as .xlsx, .xls, .ods or .csv."),
    "binary": say("Sheets", "{name} holds NUL bytes: it is not a text. Save the table as .xlsx or as CSV (UTF-8)."),
    "undecodable": say("Sheets", "{name} cannot be read as {encoding}. Choose another encoding, or save it as .xlsx."),
    "no_encoding": say("Sheets", "There is no encoding {encoding}. Choose for instance utf-8, gb18030 or cp1252."),
    "quote": say(
        "Sheets", 'The quotation mark " in line {line} of {name} is never closed. Remove it, or save the file as .xlsx.'
    ),
    "rows": say(
        "Sheets",
        "Sheet {sheet} of {name} goes down to row {row}; at most {most} rows are read. Delete what is far below the "
        "table, or copy the table into a new workbook.",
    ),
    "columns": say(
        "Sheets",
        "Sheet {sheet} of {name} goes to column {column}; at most {most} columns are read. Delete what is far to the "
        "right of the table, or copy the table into a new workbook.",
    ),
    "cell": say(
        "Sheets",
        "Cell {cell} on sheet {sheet} of {name} holds {length} characters; at most {most} are read. Shorten it.",
    ),
    "cells": say("Sheets", "{name} holds more cells than any roster. Copy the table into a new workbook."),
    "memory": say(
        "Sheets",
        "{name} needs more than {most} MB of memory: it may have cells far below or right of the table. Copy the table "
        "into a new workbook, and try that.",
    ),
    "slow": say(
        "Sheets",
        "Reading {name} took longer than {most} s and was stopped. Copy the table into a new workbook, and try that.",
    ),
    "died": say(
        "Sheets",
        "{name} could not be read: it is damaged, or has cells far below or right of the table. Copy the table into a "
        "new workbook, and try that.",
    ),
}
FOREIGN = {
    "pdf": say("Sheets", "a PDF"),
    "picture": say("Sheets", "a picture"),
    "document": say("Sheets", "a document for printing"),
    "slides": say("Sheets", "a presentation"),
    "numbers": say("Sheets", "a Numbers document"),
    "archive": say("Sheets", "an archive of files"),
    "mail": say("Sheets", "a mail"),
    "program": say("Sheets", "a program"),
    "database": say("Sheets", "a database"),
}


def sentence(code: str, name: str, values: Mapping[str, Any]) -> InputError:
    """Return the error that says why the file of this name was not read."""
    told = {**values, "name": name}
    if "what" in told:
        told["what"] = FOREIGN.get(str(told["what"]), told["what"])
    return InputError(SENTENCES[code].format(**told))
