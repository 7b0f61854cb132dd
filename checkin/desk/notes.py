"""Notes: what staff are to tell a person at the next scan."""

import uuid
from datetime import datetime

from checkin.attendance.course import Note
from checkin.attendance.journal import EntryKind
from checkin.desk.desk import Desk
from checkin.errors import InputError
from checkin.words import say

LONGEST = 200
"""Characters of a note: it is read in passing."""


class Notes:
    """The notes of one course. A note is shown at every scan of its person until it is withdrawn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, trainee: str) -> list[Note]:
        """Return the notes for one person, the oldest first."""
        with self._desk.store.read() as reading:
            return reading.notes(self._desk.course.course, trainee)

    def add(self, trainee: str, text: str, now: datetime) -> Note:
        """Write a note for a person. Raises InputError for an empty or endless one, or an unknown person."""
        text = " ".join(text.split())
        if not text:
            raise InputError(say("Desk", "Write what is to be said."))
        if len(text) > LONGEST:
            sentence = say("Desk", "A note has at most {longest} characters, this one has {count}.")
            raise InputError(sentence.format(longest=LONGEST, count=len(text)))
        note = Note(uuid.uuid4().hex[:16], trainee, text)
        self._set(note, now, withdrawn=False)
        return note

    def withdraw(self, note: Note, now: datetime) -> None:
        """Do not show a note any more."""
        self._set(note, now, withdrawn=True)

    def _set(self, note: Note, now: datetime, *, withdrawn: bool) -> None:
        course = self._desk.course.course
        with self._desk.store.write() as writing:
            if writing.trainee(course, note.trainee) is None:
                raise InputError(say("Desk", "This person is not on the roster of the course."))
            body = {"note": note.note, "trainee": note.trainee, "withdrawn": withdrawn}
            operator, personal = self._desk.operator, {"text": note.text}
            writing.append(course, EntryKind.NOTE_SET, body, now=now, operator=operator, personal=personal)
