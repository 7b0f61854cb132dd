"""Cells of spreadsheets and text tables that others made: files in a process of its own, pasted cells here."""

from checkin.sheets.book import Book, Encoding, Sheet
from checkin.sheets.reading import read_book, read_text

__all__ = ["Book", "Encoding", "Sheet", "read_book", "read_text"]
