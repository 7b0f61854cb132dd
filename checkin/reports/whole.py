"""Files that are there whole or not at all: the same for what is printed and what is reported."""

from checkin.printing.whole import whole_file

__all__ = ["whole_file"]
