"""The panel of the course itself: what it is called, where and by whom it is held, what is kept and certified."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit

from checkin.attendance.course import Basis, CertificateRule, Course
from checkin.attendance.course_plan import zone_names
from checkin.ui.course.edits import Box, CountEdit, DayEdit, fill, line_edit
from checkin.ui.course.fields import Form, Notice, Side, buttons
from checkin.ui.language import translate
from checkin.ui.page import button

_TEXTS = ("code", "title", "title_zh", "venue", "guiding_body")
USUAL_ZONE = "Asia/Shanghai"


class CoursePanel(Side):
    """Shows what is said of a course, or asks it of a new one.

    Signals: saved(object): a `Course` that is to be stored; one without identity is new.
    """

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Course", "The course"))
        self.course: Course | None = None
        self._first: Course | None = None
        self._make_fields()
        self._make_form()
        self.save_button = button(translate("Course", "Save"), self.save, "primary")
        self.undo_button = button(translate("Course", "Undo"), self._on_undo)
        self.problems = Notice("bad", "bad")
        self.foot.addWidget(self.problems)
        self.foot.addWidget(buttons(self.save_button, self.undo_button))

    def _make_fields(self) -> None:
        self.code, self.title, self.title_zh, self.venue, self.guiding_body = (line_edit() for _ in _TEXTS)
        self.zone = line_edit(hint=USUAL_ZONE)
        zones = QCompleter(QStringListModel(sorted(zone_names())), self.zone)
        zones.setFilterMode(Qt.MatchFlag.MatchContains)
        zones.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(zones)
        zones.activated.connect(self._on_typed)
        self.organizers = QPlainTextEdit()
        self.organizers.setTabChangesFocus(True)
        self.organizers.setFixedHeight(104)
        self.language = QComboBox()
        self.language.addItem(translate("Course", "By its titles"), "")
        self.language.addItem(translate("Course", "Chinese"), "zh_CN")
        self.language.addItem(translate("Course", "English"), "en")
        self.basis = QComboBox()
        self.basis.addItem(translate("Course", "sessions"), Basis.SESSIONS)
        self.basis.addItem(translate("Course", "hours"), Basis.HOURS)
        self.share = CountEdit(100, 5)
        self.share.setSuffix(" %")
        self.excused = Box()
        self.kept = Box()
        self.keep_until = DayEdit()
        for edit in (self.code, self.title, self.title_zh, self.venue, self.guiding_body, self.zone):
            edit.textEdited.connect(self._on_typed)
            edit.returnPressed.connect(self.save)
        self.organizers.textChanged.connect(self._on_typed)
        for choice in (self.language, self.basis):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(6)
            choice.activated.connect(self._on_typed)
        self.share.valueChanged.connect(self._on_typed)
        for box in (self.excused, self.kept):
            box.toggled.connect(self._on_typed)
        self.keep_until.dateChanged.connect(self._on_typed)

    def _make_form(self) -> None:
        form = Form()
        form.add((translate("Course", "Title"), self.title))
        form.add((translate("Course", "Chinese title"), self.title_zh))
        form.add((translate("Course", "Code"), self.code), (translate("Course", "Time zone"), self.zone))
        form.add((translate("Course", "Venue"), self.venue))
        form.add((translate("Course", "Organized by, a line each"), self.organizers))
        form.add((translate("Course", "Guided by"), self.guiding_body))
        form.add((translate("Course", "Language of what is printed and sent"), self.language))
        form.add(
            (translate("Course", "A certificate asks for"), self.share), (translate("Course", "of all"), self.basis)
        )
        form.add_box(translate("Course", "A session missed on leave counts as attended"), self.excused)
        form.add_box(translate("Course", "Personal data are to be erased after a day"), self.kept)
        form.add((translate("Course", "Last day on which they are kept"), self.keep_until))
        self.contents.addWidget(form)
        self.contents.addStretch(1)

    def show_course(self, course: Course) -> None:
        """Show a course; what is typed of it, or of a new one, and not stored yet stays."""
        if self.dirty and self.course is not None and self.course.course in ("", course.course):
            self._first = course if self.course.course else self._first
            self._look()
            return
        self.fill(course)

    def fill(self, course: Course) -> None:
        """Fill in all fields; what was typed before is gone. A course without identity is new."""
        self.course = None  # nothing that is filled in is typed
        fresh = translate("Course", "New course")
        self.heading.setText(fresh if not course.course else translate("Course", "The course"))
        self.close_button.setVisible(not course.course)
        for name in _TEXTS:
            fill(getattr(self, name), getattr(course, name))
        self.zone.setText(course.zone)
        self.organizers.setPlainText("\n".join(course.organizers))
        self.language.setCurrentIndex(max(0, self.language.findData(course.language)))
        self.basis.setCurrentIndex(max(0, self.basis.findData(course.rule.basis)))
        self.share.setValue(round(course.rule.share * 100))
        self.excused.setChecked(course.rule.excused)
        self.kept.setChecked(course.keep_until is not None)
        self.keep_until.set_day(course.keep_until or _in_a_year())
        self.course, self._first = course, course
        self.show_top()
        self._look()

    def typed(self) -> Course:
        """Return the course that the fields describe."""
        assert self.course is not None, "it is filled in first"
        texts: dict[str, Any] = {name: getattr(self, name).text().strip() for name in _TEXTS}
        lines = (line.strip() for line in self.organizers.toPlainText().splitlines())
        share = self.share.value() / 100
        known = self.course.rule
        same = round(known.share * 100) == self.share.value()  # a share such as 2/3 is not rounded by looking at it
        rule = CertificateRule(
            Basis(self.basis.currentData()), known.share if same else share, self.excused.isChecked()
        )
        return replace(
            self.course,
            **texts,
            zone=self.zone.text().strip(),
            organizers=tuple(line for line in lines if line),
            language=self.language.currentData(),
            rule=rule,
            keep_until=self.keep_until.day() if self.kept.isChecked() else None,
        )

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.course is not None and self.typed() != self._first

    def save(self) -> None:
        """Ask for what is typed to be stored."""
        if self.save_button.isEnabled():
            self.saved.emit(self.typed())

    def refuse(self, words: str) -> None:
        """Say why it was not stored."""
        self.problems.say(words)

    def begin(self) -> None:
        """Be ready to be typed into."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self.keep_until.setEnabled(self.kept.isChecked())
        self.save_button.setEnabled(self.dirty)
        self.undo_button.setEnabled(self.dirty)
        self.undo_button.setVisible(self.course is not None and bool(self.course.course))
        self.refuse("")

    def _on_typed(self) -> None:
        if self.course is not None:
            self._look()

    def _on_undo(self) -> None:
        if self._first is not None:
            self.fill(self._first)


def _in_a_year() -> date:
    today = QDate.currentDate().addYears(1)
    return date(today.year(), today.month(), today.day())
