"""Cells of spreadsheets that others made, read in a process of its own."""
