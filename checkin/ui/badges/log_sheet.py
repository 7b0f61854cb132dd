"""The print log: when, how many, on which sheet and printer, and by whom; of everybody, or of who is searched for."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from checkin.attendance.course import Course
from checkin.store.printed import Printing
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import moment_words, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import SearchField, label
from checkin.ui.services import Services
from checkin.ui.table import Table

_MOST_PEOPLE = 200
_PAUSE = 150


class LogSheet(Sheet):
    """Shows the print log, the newest first."""

    def __init__(self, services: Services, course: Course, parent: QWidget, words: str = "") -> None:
        super().__init__(translate("Badges", "Print log"), parent)
        self._services, self._course = services, course
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        self.search = SearchField(translate("Badges", "Only who is found by name, pinyin, number, unit or province"))
        self.search.setText(words)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.box.addWidget(self.search)
        self.count = label("", "quiet", wrap=True)
        self.box.addWidget(self.count)
        self.model = RowsModel(
            (
                Column(translate("Badges", "When"), lambda p: moment_words(course, p.at), "strong"),
                Column(translate("Badges", "Badges"), lambda p: str(p.badges), right=True),
                Column(translate("Badges", "Design"), lambda p: p.template, second=lambda p: p.sheet),
                Column(translate("Badges", "Printer"), lambda p: p.printer or translate("Badges", "PDF file")),
                Column(translate("Badges", "Who printed"), lambda p: p.operator or "–"),
            )
        )
        self.table = Table(translate("Badges", "Print log"))
        self.table.setModel(self.model)
        self.box.addWidget(self.table, 1)
        self.add_act(translate("Badges", "Close"), self.reject, "primary")
        self.finished.connect(self._pause.stop)
        self.resize(980, 600)
        self._show()

    def _show(self) -> None:
        rows = self._read(self.search.text().strip())
        self.model.set_rows(rows)
        self.table.fit({2: 2, 3: 1})
        if rows:
            words = translate("Badges", "Printed {n} times in all.")
            self.count.setText(words.format(n=sum(row.badges for row in rows)))
        else:
            self.count.setText(translate("Badges", "Nothing was printed yet."))

    def _read(self, words: str) -> list[Printing]:
        badges, course = self._services.office.badges, self._course.course
        if not words:
            return badges.log(course)
        return badges.log_of(course, self._services.store.people(course).find(words)[:_MOST_PEOPLE])
