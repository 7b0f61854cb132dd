"""Check-in for multi-day training courses: roster in, badges out, scans kept, day files to headquarters."""

__version__ = "0.1.0"
