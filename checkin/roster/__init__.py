"""Reading what offices send: find the sheet and the headings, map columns, check every row. Nothing is stored here."""

from checkin.roster.columns import FIELDS, HEADINGS, plain
from checkin.roster.reading import read_roster, roster_of, wanted_place
from checkin.roster.roster_file import (
    Choice,
    LeftOut,
    RosterColumn,
    RosterFile,
    RosterProblem,
    RosterRow,
    RosterSheet,
    Severity,
)
from checkin.roster.writing import problems_workbook

__all__ = [
    "FIELDS",
    "HEADINGS",
    "Choice",
    "LeftOut",
    "RosterColumn",
    "RosterFile",
    "RosterProblem",
    "RosterRow",
    "RosterSheet",
    "Severity",
    "plain",
    "problems_workbook",
    "read_roster",
    "roster_of",
    "wanted_place",
]
