"""Lists that came without a journal: how long their names are kept is headquarters' own decision."""

from datetime import date

from checkin.errors import InputError
from checkin.office.office import Office
from checkin.store import received
from checkin.words import say


class Lists:
    """The lists of one store."""

    def __init__(self, office: Office) -> None:
        self._store = office.store

    def course(self, code: str | None) -> str | None:
        """Return the course of a code, None for None. Raises InputError where no file of it came."""
        if code is None:
            return None
        with self._store.read() as reading:
            codes = {file.code: file.course for file in received.files(reading) if file.code}
        if code not in codes:
            sentence = say("Headquarters", "No day file of a course {code} came. There are: {codes}.")
            raise InputError(sentence.format(code=code, codes=", ".join(sorted(codes)) or "-"))
        return codes[code]

    def erase_names(self, before: date, course: str | None = None) -> int:
        """Erase the names in lists of days before this one, of a course or of all; returns in how many rows."""
        with self._store.write() as writing:
            number = received.erase_names(writing, before, course)
        self._store.settle()
        return number
