"""One person in the panel on the right: photo, record, badge, attendance, notes, and what can be done."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from checkin.attendance.course import Badge, Course, Trainee
from checkin.attendance.standings import State
from checkin.office.people import Known
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, day_words, moment_words, translate
from checkin.ui.models import state_words
from checkin.ui.page import button, clear, label, scrolled
from checkin.ui.roster.forms import Form
from checkin.ui.roster.words import field_word

_FACE = QSize(84, 112)
_LINES = ("unit", "province", "position", "group", "seat", "phone")


class Details(QFrame):
    """What is known of one person.

    Signals: wanted(str): an act: edit, badge, withdraw, take_back, match, export, erase, attendance.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        frame, self._box = scrolled(320)
        outside.addWidget(frame)
        self.known: Known | None = None
        self.form: Form | None = None
        self._course: Course | None = None
        self._standings: QVBoxLayout | None = None

    def show_nobody(self, sentence: str) -> None:
        """Say why there is nobody."""
        self._begin()
        self.known = None
        self._box.addWidget(label(sentence, "quiet", wrap=True))
        self._box.addStretch(1)

    def show_person(self, known: Known, course: Course) -> None:
        """Show one person."""
        self._begin()
        self.known, self._course = known, course
        self._head(known)
        self._state(known, course)
        if not known.erased:
            self._acts(known.person)
        self._standings = QVBoxLayout()
        self._standings.setSpacing(2)
        self._part(translate("Roster", "Badge"), badge_words(known.badge, course))
        for name in _LINES:
            if value := getattr(known.person, name):
                self._part(field_word(name), value)
        self._box.addLayout(self._standings)
        for note in known.notes:
            self._part(translate("Roster", "Note for the door"), note.text)
        self._box.addStretch(1)

    def show_standings(self, trainee: str, counts: Counter[State]) -> None:
        """Add how a person stands in the sessions of the course, unless another one is shown by now."""
        box = self._standings
        if box is None or self.known is None or self.known.person.trainee != trainee or not counts:
            return
        clear(box)
        box.addSpacing(6)
        head = translate("Roster", "Attendance, of {sessions}").format(sessions=Counted().sessions(counts.total()))
        box.addWidget(label(head, "small", wrap=True))
        told = translate("Roster", "{state} {n}")
        lines = [told.format(state=state_words(state), n=counts[state]) for state in State if counts[state]]
        box.addWidget(label("  ·  ".join(lines), wrap=True))
        look = button(translate("Roster", "Open the attendance"), lambda: self.wanted.emit("attendance"), "quiet")
        box.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(self, form: Form) -> None:
        """Put a question in place of the person."""
        self._begin()
        self.form = form
        self._box.addWidget(form)
        form.show()
        form.begin()

    def _begin(self) -> None:
        clear(self._box)
        self.form = self._standings = None

    def _head(self, known: Known) -> None:
        person = known.person
        row = QHBoxLayout()
        row.setSpacing(14)
        if known.photo is not None and (face := _face(known.photo, self.devicePixelRatioF())) is not None:
            picture = QLabel()
            picture.setPixmap(face)
            picture.setAccessibleName(translate("Roster", "Photo of {name}").format(name=person.name))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(translate("Roster", "No. {number}").format(number=person.number), "small"))
        name = label(person.name or translate("Roster", "Erased"), "title", wrap=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(name)
        if person.latin:
            words.addWidget(label(person.latin, "quiet", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        self._box.addLayout(row)

    def _state(self, known: Known, course: Course) -> None:
        person = known.person
        if known.erased:
            words = translate("Roster", "Erased: nothing is kept of this person but number, unit and scans.")
            self._box.addWidget(label(words, "bad", wrap=True))
        if person.withdrawn is not None:
            words = translate("Roster", "Left the course on {day}")
            day = day_words(course.day(person.withdrawn))
            self._box.addWidget(label(words.format(day=day), "bad", wrap=True))
        if person.walk_in:
            words = translate("Roster", "Walk-in, registered at the door")
            self._box.addWidget(label(words, "accent", wrap=True))

    def _acts(self, person: Trainee) -> None:
        row = Flow()
        if person.walk_in:
            row.addWidget(self._act(translate("Roster", "Find on the roster…"), "match"))
        if person.withdrawn is not None:
            row.addWidget(self._act(translate("Roster", "Take back"), "take_back"))
        row.addWidget(self._act(translate("Roster", "Edit…"), "edit"))
        more = QPushButton(translate("Roster", "More"))
        menu = QMenu(more)
        for words, act, fits in (
            (translate("Roster", "New badge…"), "badge", person.withdrawn is None),
            (translate("Roster", "Left the course…"), "withdraw", person.withdrawn is None),
            (translate("Roster", "Export all that is held…"), "export", True),
            (translate("Roster", "Erase this person…"), "erase", True),
        ):
            if fits:
                if act == "export":
                    menu.addSeparator()
                menu.addAction(words, partial(self.wanted.emit, act))
        more.setMenu(menu)
        row.addWidget(more)
        self._box.addLayout(row)

    def _act(self, words: str, act: str) -> QPushButton:
        return button(words, lambda: self.wanted.emit(act))

    def _part(self, head: str, text: str) -> None:
        self._box.addSpacing(4)
        self._box.addWidget(label(head, "small", wrap=True))
        words = label(text, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._box.addWidget(words)


def badge_words(badge: Badge | None, course: Course) -> str:
    """Return how it stands with the badge of a person."""
    if badge is None:
        return translate("Roster", "None yet: it is issued when badges are printed.")
    if badge.revoked is not None:
        return translate("Roster", "Revoked on {moment}").format(moment=moment_words(course, badge.revoked))
    if badge.issue > 1:
        words = translate("Roster", "The {n}. one, issued on {moment}")
        return words.format(n=badge.issue, moment=moment_words(course, badge.issued))
    return translate("Roster", "Issued on {moment}").format(moment=moment_words(course, badge.issued))


def _face(data: bytes, ratio: float) -> QPixmap | None:
    """Return a photo with round corners, or None for what is no picture."""
    photo = QPixmap()
    if not photo.loadFromData(data):
        return None
    size = _FACE * ratio
    photo = photo.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    face = QPixmap(size)
    face.fill(Qt.GlobalColor.transparent)
    painter = QPainter(face)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(face.rect()), 12 * ratio, 12 * ratio)
    painter.setClipPath(path)
    painter.drawPixmap((size.width() - photo.width()) // 2, (size.height() - photo.height()) // 3, photo)
    painter.end()
    face.setDevicePixelRatio(ratio)
    return face
