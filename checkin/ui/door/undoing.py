"""Undoes a scan, or everybody out as a whole: asks why, stores it, and says so."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from checkin.clock import Clock
from checkin.desk import Desk, ScanRow
from checkin.desk.everybody import EverybodyOut
from checkin.errors import CheckinError
from checkin.ui.door.asking import Asking
from checkin.ui.door.shapes import Shape
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.language import Counted, spoken, time_words
from checkin.ui.messages import unexpected
from checkin.ui.sentences import VerdictWords


class Undoing(QObject):
    """Says what was undone in the panel, unless somebody else was scanned meanwhile.

    Signals:
        undone(str)        stored; a sentence that says so where the panel does not
        failed(str, str)   a headline and a sentence for staff
    """

    undone = Signal(str)
    failed = Signal(str, str)

    def __init__(self, desk: Desk, clock: Clock, asking: Asking, panel: VerdictPanel) -> None:
        super().__init__(panel)
        self._desk, self._clock, self._asking, self._panel = desk, clock, asking, panel
        self._everybody = EverybodyOut(desk)

    def ask_last(self, row: ScanRow) -> None:
        """Ask why the last thing is undone: a scan, or all of an act that stored many."""
        rows = self._everybody.act_of(row)
        if len(rows) < 2:
            self.ask(row)
            return
        self._asking.why_undo_all(rows, self._desk.course, partial(self._undo, rows, self._panel.turn))

    def ask(self, row: ScanRow) -> None:
        """Ask why a scan is undone."""
        self._asking.why_undo(row, self._desk.course, partial(self._undo, [row], self._panel.turn))

    def _undo(self, rows: list[ScanRow], turn: int, reason: str) -> None:
        try:
            if len(rows) == 1:
                self._desk.undo(rows[0].scan, reason, self._clock())
            else:
                self._everybody.take_back(rows, reason, self._clock())
        except Exception as error:
            known = isinstance(error, CheckinError)
            self.failed.emit(self.tr("NOT UNDONE"), spoken(error) if known else unexpected())
            if not known:
                raise
            return
        self._say(rows, turn)

    def _say(self, rows: list[ScanRow], turn: int) -> None:
        person, time = rows[0].trainee, time_words(self._desk.course, rows[0].at)
        name = person.name if person is not None and len(rows) == 1 else ""
        detail = self.tr("The scan at {time} does not count any more.").format(time=time)
        if len(rows) > 1:
            detail = self.tr("{people} are inside again.").format(people=Counted().people(len(rows)))
        said = self.tr("Undone: {what}").format(what=name or detail)
        if self._panel.turn == turn or self._panel.idle:
            latin = person.latin if person is not None and name else ""
            self._panel.show_done(VerdictWords(self.tr("UNDONE"), detail, "", name, latin), Shape.BACK, said)
            self.undone.emit("")
        else:
            self._panel.announce(said)
            self.undone.emit(said)
