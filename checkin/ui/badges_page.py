"""The page Badges: who gets one, how it looks, and the PDF for the printer."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.attendance.course import Course, Trainee
from checkin.badges import sheet
from checkin.badges.artist import Artist
from checkin.badges.builtin import fitting
from checkin.badges.face import SAMPLE, BadgeFace, badge_face
from checkin.badges.layouts import DEFAULT, Layout, layout, layouts
from checkin.badges.wording import text_faults
from checkin.errors import InputError
from checkin.office.batches import Batches, Outcome
from checkin.ui import theme
from checkin.ui.elided import Elided
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.messages import Messages
from checkin.ui.models import ChoiceModel, Column
from checkin.ui.page import GAP, Empty, Page, Scroll, button, label, panel
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Progress, Tasks
from checkin.words import say

MOST_WARNINGS = 5


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            translate("Badges", "Name"),
            lambda t: t.name,
            "strong",
            lambda t: f"{t.number} · {t.latin}" if t.latin else t.number,
        ),
        Column(
            translate("Badges", "Unit"),
            lambda t: t.unit,
            second=lambda t: " · ".join(p for p in (t.province, t.group) if p),
        ),
    )


class Preview(QWidget):
    """One badge as it will be printed, with the same painter, at the screen's own resolution."""

    def __init__(self) -> None:
        super().__init__()
        self.face: BadgeFace | None = None
        self.layout_shown: Layout = layout(DEFAULT)
        self._kept: tuple[object, QPixmap] | None = None
        self.setMinimumSize(360, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(translate("Badges", "Preview of the badge"))

    def show_face(self, face: BadgeFace | None, layout: Layout) -> None:
        """Show a badge, or nothing."""
        self.face, self.layout_shown = face, layout
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size on screen."""
        return QSize(480, 320)

    def hasHeightForWidth(self) -> bool:
        """Keep the card's shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the card for a width."""
        return round(width * self.layout_shown.card_height / self.layout_shown.card_width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        if self.face is None:
            return
        ratio = self.devicePixelRatioF()
        scale = min(self.width() / self.layout_shown.card_width, self.height() / self.layout_shown.card_height)
        key = (self.face, self.layout_shown.id, scale, ratio)
        if self._kept is None or self._kept[0] != key:
            picture = QPixmap.fromImage(sheet.picture(self.face, self.layout_shown, scale * ratio))
            picture.setDevicePixelRatio(ratio)
            self._kept = (key, picture)
        picture = self._kept[1]
        size = picture.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter = QPainter(self)
        painter.drawPixmap(round(left), round(top), picture)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(round(left), round(top), round(size.width()) - 1, round(size.height()) - 1)


class BadgesPage(Page):
    """Chooses people, shows their badges, writes the PDF."""

    NAME = "badges"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.make_button = button(translate("Badges", "Make PDF…"), self.ask_file, "primary")
        self.head.addWidget(self.make_button)
        sentence = translate("Badges", "Badges are made from the roster. Import one first.")
        self.empty = Empty("badges", sentence, [self.way_to("roster")])
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(self._people(), 1)
        row.addWidget(self._side())
        self.body.addWidget(self.empty)
        self.body.addWidget(content)

    def _people(self) -> QVBoxLayout:
        self.model = ChoiceModel(_columns())
        self.table = Table(translate("Badges", "Whose badges"))
        self.table.setModel(self.model)
        self.model.choice_changed.connect(self._on_choice)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.count = Elided("", "quiet")
        top = QHBoxLayout()
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(button(translate("Badges", "Everybody"), lambda: self.model.choose(True), "quiet"))
        top.addWidget(button(translate("Badges", "Nobody"), lambda: self.model.choose(False), "quiet"))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        return left

    def _side(self) -> Scroll:
        frame, box = panel()
        self.preview = Preview()
        self.preview.setFixedSize(408, 272)
        box.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        sample = translate("Badges", "A sample symbol: only printed ones open the door.")
        box.addWidget(label(sample, "small", wrap=True))
        self.layouts = QComboBox()
        self.layouts.setAccessibleName(translate("Badges", "Sheet"))
        self.layouts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layouts.setMinimumContentsLength(12)
        for known in layouts().values():
            self.layouts.addItem(spoken(known.title), known.id)
        self.layouts.setToolTip(self.layouts.currentText())
        self.layouts.currentIndexChanged.connect(self._on_layout)
        box.addSpacing(8)
        box.addWidget(label(translate("Badges", "Sheet"), "small"))
        box.addWidget(self.layouts)
        self.pages = label("", "quiet", wrap=True)
        box.addWidget(self.pages)
        self.warnings_panel, inside = panel()
        inside.addWidget(label(translate("Badges", "Look at these before printing"), "warn", wrap=True))
        self.warnings = label("", "", wrap=True)
        inside.addWidget(self.warnings)
        self.warnings_panel.hide()
        contents = QWidget()
        side = QVBoxLayout(contents)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(frame)
        side.addWidget(self.warnings_panel)
        side.addStretch(1)
        whole = Scroll(contents)
        whole.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return whole

    @property
    def sheet_layout(self) -> Layout:
        """The sheet that is chosen."""
        return layout(self.layouts.currentData())

    def show_course(self) -> None:
        """Show the people, or the first step."""
        people = [] if self.course is None else self.services.office.trainees(self.course.course)
        people = [p for p in people if p.withdrawn is None]
        self.body.setCurrentIndex(1 if people else 0)
        self.make_button.setVisible(bool(people))
        if not people or self.course is None:
            self.note.setText("")
            return
        issued = self.services.office.badges_issued(self.course.course)
        words = translate("Badges", "{n} issued so far") if issued else translate("Badges", "None issued yet")
        self.note.setText(words.format(n=issued))
        if people != self.model.rows:
            self.model.set_rows(people)
            self._fit()
            self.table.selectRow(0)
            self._look_at_all(self.course, people)
        self._on_choice()

    def ask_file(self) -> None:
        """Ask for a place and write the PDF there."""
        code = self.course.code if self.course else "course"
        title, kinds = translate("Badges", "Make PDF"), translate("Badges", "PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, title, f"badges-{code}.pdf", kinds)
        if name:
            self.make_pdf(Path(name))

    def make_pdf(self, path: Path) -> None:
        """Issue badges to the chosen people who have none, and write them all off the window's thread."""
        course, layout, clock = self.course, self.sheet_layout, self.services.clock
        now = clock()
        numbers = [t.number for t in self.model.chosen()]
        if course is None or not numbers:
            self.messages.show(translate("Badges", "Nobody is chosen. Tick whose badges to print."), "bad")
            return
        office = self.services.office

        def work(progress: Progress) -> tuple[Path, Outcome]:
            faces, whole = office.badges.faces(course.course, now, numbers), fitting(layout)
            batches = Batches(office.badges, clock)
            plan = batches.plan(course.course, faces, (whole.name, whole), layout, out=path)
            outcome = batches.run(plan, progress)
            if not outcome.finished:
                batches.plans.drop(plan)
                raise InputError(say("Badges", "Cancelled: no file was written."))
            return path, outcome

        self.tasks.run(translate("Badges", "Making badges"), work, self._on_made)

    def _on_made(self, result: tuple[Path, Outcome]) -> None:
        path, outcome = result
        text = translate("Badges", "{badges} on {pages}: {file}").format(
            badges=Counted().badges(outcome.printed), pages=Counted().pages(outcome.pages), file=path.name
        )
        url = QUrl.fromLocalFile(str(path))
        self.messages.show(text, "good", action=(translate("Badges", "Open"), lambda: QDesktopServices.openUrl(url)))
        self.changed()

    def _look_at_all(self, course: Course, people: list[Trainee]) -> None:
        layout = self.sheet_layout
        faces = [_face(course, person) for person in people]
        title = translate("Badges", "Looking at the badges")
        self.tasks.run(title, lambda progress: _faults(faces, layout, progress), self._on_looked)

    def _on_looked(self, faults: list[str]) -> None:
        self.warnings_panel.setVisible(bool(faults))
        lines = [spoken(fault) for fault in faults[:MOST_WARNINGS]]
        if len(faults) > MOST_WARNINGS:
            lines.append(translate("Badges", "and {n} more").format(n=len(faults) - MOST_WARNINGS))
        self.warnings.setText("\n".join(lines))

    def _on_choice(self) -> None:
        chosen, everybody = len(self.model.chosen()), len(self.model.rows)
        words = translate("Badges", "{chosen} of {everybody} chosen")
        self.count.setText(words.format(chosen=chosen, everybody=everybody))
        self.make_button.setEnabled(chosen > 0)
        layout = self.sheet_layout
        sheets = -(-chosen // layout.per_page)
        words = translate("Badges", "{pages} of {n}, with crop marks. Print at 100 %, not fitted.")
        self.pages.setText(words.format(pages=Counted().pages(sheets), n=layout.per_page))

    def _on_selected(self, current: QModelIndex) -> None:
        person = self.model.row(current)
        face = _face(self.course, person) if self.course is not None and person is not None else None
        self.preview.show_face(face, self.sheet_layout)

    def _on_layout(self) -> None:
        self.layouts.setToolTip(self.layouts.currentText())
        self._on_choice()
        self._on_selected(self.table.currentIndex())

    def _fit(self) -> None:
        self.table.fit({1: 3, 0: 2})


def _face(course: Course, person: Trainee) -> BadgeFace:
    return badge_face(person, course, SAMPLE)


def _faults(faces: list[BadgeFace], layout: Layout, progress: Progress) -> list[str]:
    """Look at every badge for what does not fit."""
    faults: list[str] = []
    artist = Artist(fitting(layout))
    for number, face in enumerate(faces, start=1):
        faults += text_faults(artist, face)
        if not progress(number, len(faces)):
            break
    return faults
