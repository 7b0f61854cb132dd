"""The button of the reports: the workbook, the report on paper, the sign-in sheets of a day, the certificates."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton

from checkin.attendance.course import Course
from checkin.office.reports import Reports
from checkin.reports.course_workbook import Written
from checkin.ui.language import Counted, day_words, translate
from checkin.ui.page import Page
from checkin.ui.reports.certificates import CertificatesSheet
from checkin.ui.reports.places import Places, show_written


class ReportsButton(QPushButton):
    """Opens the menu of the reports on the course that a page shows."""

    def __init__(self, page: Page, day: Callable[[], date | None]) -> None:
        """Make the button. `day` returns the day that the page shows, or None for all of them."""
        super().__init__(translate("Reports", "Reports"))
        self._page, self._day = page, day
        self._places = Places()
        self.reports = QMenu(self)
        self.reports.setStyleSheet("QMenu::item { padding-right: 40px; }")  # or the arrow stands on the words
        self.reports.aboutToShow.connect(self.fill)
        self.setMenu(self.reports)

    def fill(self) -> None:
        """Offer what can be written of the course and the day that are shown now."""
        menu = self.reports
        menu.clear()
        course = self._page.course
        day = self.day() if course is not None else None
        if course is None or day is None:
            menu.addAction(translate("Reports", "There are no sessions to report on yet.")).setEnabled(False)
            return
        words = translate("Reports", "Workbook of the course (XLSX)…")
        menu.addAction(words).triggered.connect(lambda: self.ask_workbook())  # noqa: PLW0108  # triggered(bool)
        self._offer_pdf(menu.addMenu(translate("Reports", "Attendance report (PDF)")), self._day())
        words = translate("Reports", "Sign-in sheets of {day}").format(day=day_words(day))
        self._offer_sheets(menu.addMenu(words), day)
        menu.addSeparator()
        words = translate("Reports", "Certificates…")
        menu.addAction(words).triggered.connect(lambda: self.open_certificates())  # noqa: PLW0108  # triggered(bool)

    def day(self) -> date | None:
        """Return the day that is shown; when all are, the next one with sessions, else the last; None without any."""
        shown, course = self._day(), self._page.course
        if shown is not None or course is None:
            return shown
        days = self._page.services.office.timetable(course.course).days(course)
        today = course.day(self._page.services.clock())
        return next((day for day in days if day >= today), days[-1] if days else None)

    def _offer_pdf(self, menu: QMenu, day: date | None) -> None:
        choices: list[tuple[str, date | None, bool]] = [
            (translate("Reports", "Whole course…"), None, True),
            (translate("Reports", "Whole course, without reasons of leave…"), None, False),
        ]
        if day is not None:
            name = day_words(day)
            choices += [
                (translate("Reports", "{day}…").format(day=name), day, True),
                (translate("Reports", "{day}, without reasons of leave…").format(day=name), day, False),
            ]
        for words, of, reasons in choices:
            menu.addAction(words).triggered.connect(lambda *_, of=of, reasons=reasons: self.ask_pdf(of, reasons))

    def _offer_sheets(self, menu: QMenu, day: date) -> None:
        for order, words in (
            ("number", translate("Reports", "In order of numbers…")),
            ("unit", translate("Reports", "In order of units…")),
            ("name", translate("Reports", "In order of names…")),
        ):
            menu.addAction(words).triggered.connect(lambda *_, order=order: self.ask_sheets(day, order))

    def ask_workbook(self) -> None:
        """Ask where to write the workbook of the course."""
        name = translate("Reports", "attendance-{code}.xlsx").format(code=self._code())
        path = self._places.file(self, translate("Reports", "Write the workbook into"), name)
        if path is not None:
            self.write_workbook(path)

    def ask_pdf(self, day: date | None, reasons: bool) -> None:
        """Ask where to write the attendance report of a day, or of the whole course."""
        code = self._code() if day is None else f"{self._code()}-{day.isoformat()}"
        name = translate("Reports", "attendance-{code}.pdf").format(code=code)
        path = self._places.file(self, translate("Reports", "Write the attendance report into"), name)
        if path is not None:
            self.write_pdf(path, day, reasons)

    def ask_sheets(self, day: date, order: str) -> None:
        """Ask where to write the sign-in sheets of a day."""
        folder = self._places.folder(self, translate("Reports", "Write sign-in sheets into this folder"))
        if folder is not None:
            self.write_sheets(folder, day, order)

    def write_workbook(self, path: Path) -> None:
        """Write the workbook of the course, off the window's thread."""
        course, now, reports = self._course(), self._page.services.clock(), self._reports()

        def done(written: Written) -> None:
            words = translate("Reports", "{file}: {people} in a workbook.")
            self._say(words.format(file=path.name, people=Counted().people(written.people)), path)

        self._page.tasks.run(
            translate("Reports", "Writing the workbook"),
            lambda progress: reports.workbook(course.course, path, now, progress),
            done,
        )

    def write_pdf(self, path: Path, day: date | None, reasons: bool) -> None:
        """Write the attendance report, off the window's thread."""
        course, now, reports = self._course(), self._page.services.clock(), self._reports()

        def done(pages: int) -> None:
            words = translate("Reports", "{file}: {pages}.")
            self._say(words.format(file=path.name, pages=Counted().pages(pages)), path)

        self._page.tasks.run(
            translate("Reports", "Writing the attendance report"),
            lambda progress: reports.attendance_pdf(
                course.course, path, now, day=day, reasons=reasons, progress=progress
            ),
            done,
        )

    def write_sheets(self, folder: Path, day: date, order: str = "number") -> None:
        """Write a sign-in sheet for each session of a day, off the window's thread."""
        course, now, reports = self._course(), self._page.services.clock(), self._reports()

        def done(written: list[Path]) -> None:
            words = translate("Reports", "{sheets} written into {folder}.")
            self._say(words.format(sheets=Counted().sheets(len(written)), folder=folder), folder)

        self._page.tasks.run(
            translate("Reports", "Writing sign-in sheets"),
            lambda progress: reports.sign_in_sheets(course.course, day, folder, now, order=order, progress=progress),
            done,
        )

    def open_certificates(self) -> CertificatesSheet:
        """Open the sheet of the certificates."""
        sheet = CertificatesSheet(self._page.services, self._course(), self._places, self.window())
        sheet.show()
        return sheet

    def _say(self, words: str, path: Path) -> None:
        show_written(self._page.messages, words, path)

    def _reports(self) -> Reports:
        return Reports(self._page.services.office)

    def _course(self) -> Course:
        assert self._page.course is not None, "the menu offers nothing without a course"
        return self._page.course

    def _code(self) -> str:
        return self._course().code
