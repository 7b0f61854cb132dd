"""Reading what offices send: sniff, find the header, map columns, check every row. Pure: nothing is stored here."""

from checkin.roster.reading import RosterFile, RosterProblem, RosterRow, read_roster

__all__ = ["RosterFile", "RosterProblem", "RosterRow", "read_roster"]
