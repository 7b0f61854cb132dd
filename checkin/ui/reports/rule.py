"""The rule of the certificates: said in a sentence, and changed in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from checkin.attendance.course import Basis, CertificateRule
from checkin.ui.course.edits import Box, CountEdit
from checkin.ui.course.fields import Form
from checkin.ui.language import translate
from checkin.ui.page import button, label
from checkin.ui.reports.words import rule_words


class RuleBar(QStackedWidget):
    """Says the rule; the fields to change it take its place.

    Signals: changed(object): a `CertificateRule` that is to be stored.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rule = CertificateRule()
        self._make_fields()
        self.addWidget(self._said())
        self.addWidget(self._asked())
        self.setCurrentIndex(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _make_fields(self) -> None:
        self.words = label("", "", wrap=True)
        self.change = button(translate("Certificates", "Change the rule…"), self.ask)
        self.share = CountEdit(100, 5)
        self.share.setSuffix(" %")
        self.basis = QComboBox()
        self.basis.addItem(translate("Certificates", "sessions"), Basis.SESSIONS)
        self.basis.addItem(translate("Certificates", "hours"), Basis.HOURS)
        self.excused = Box()
        self.save = button(translate("Certificates", "Save the rule"), self._on_saved)
        self.back = button(translate("Certificates", "Not now"), self.leave, "quiet")

    def _said(self) -> QWidget:
        said = QWidget()
        row = QHBoxLayout(said)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        return said

    def _asked(self) -> QWidget:
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        on_leave = Form()
        on_leave.add_box(translate("Certificates", "Leave counts as attended"), self.excused)
        for name, field in (
            (translate("Certificates", "A certificate asks for"), self.share),
            (translate("Certificates", "of all"), self.basis),
        ):
            field.setAccessibleName(name)
            row.addWidget(label(name))
            row.addWidget(field)
        row.addWidget(on_leave, 1)
        for made in (self.save, self.back):
            row.addWidget(made)
        return asked

    def show_rule(self, rule: CertificateRule) -> None:
        """Say a rule."""
        self.rule = rule
        self.words.setText(rule_words(rule))
        self.words.setAccessibleName(self.words.text())

    @property
    def asking(self) -> bool:
        """Whether the rule is being changed."""
        return self.currentIndex() == 1

    def ask(self) -> None:
        """Show the fields, with the rule as it is."""
        self.share.setValue(round(self.rule.share * 100))
        self.basis.setCurrentIndex(max(0, self.basis.findData(self.rule.basis)))
        self.excused.setChecked(self.rule.excused)
        self.setCurrentIndex(1)
        self.share.setFocus(Qt.FocusReason.OtherFocusReason)
        self.share.selectAll()

    def leave(self) -> None:
        """Leave the rule as it is."""
        self.setCurrentIndex(0)
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> CertificateRule:
        """Return the rule that the fields describe; a share such as 2/3 is not rounded by looking at it."""
        same = round(self.rule.share * 100) == self.share.value()
        share = self.rule.share if same else self.share.value() / 100
        return CertificateRule(Basis(self.basis.currentData()), share, self.excused.isChecked())

    def _on_saved(self) -> None:
        typed = self.typed()
        self.leave()
        if typed != self.rule:
            self.changed.emit(typed)
