"""Finds a person by name, pinyin, number or unit, and checks in by hand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checkin.attendance.course import Course
from checkin.desk import Found
from checkin.ui import theme
from checkin.ui.door.lettering import wrapped, write
from checkin.ui.language import time_words
from checkin.ui.sentences import person_line

ENTER = Qt.Key.Key_Return, Qt.Key.Key_Enter
TOKEN_DIGITS = 48
"""A USB scanner types this many digits and Enter."""
_ROW = 56
_Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """People found, and whether they are here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: list[Found] = []
        self._course: Course | None = None

    def show_found(self, found: Sequence[Found], course: Course) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self.found, self._course = list(found), course
        self.endResetModel()

    def state_of(self, found: Found) -> str:
        """Return whether a person is here."""
        if found.trainee.withdrawn is not None:
            return self.tr("Left the course")
        if found.arrival is None or self._course is None:
            return self.tr("Not here yet")
        return self.tr("Here since {time}").format(time=time_words(self._course, found.arrival))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            person = found.trainee
            return "  ".join(
                part for part in (person.name, person.latin, person_line(person), self.state_of(found)) if part
            )
        return found if role == Qt.ItemDataRole.UserRole else None


class FoundDelegate(QStyledItemDelegate):
    """Paints one person in a row: name, transcription, unit and number, state at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found, model = index.data(Qt.ItemDataRole.UserRole), index.model()
        if not isinstance(found, Found) or not isinstance(model, FoundModel):
            return
        box = QRectF(option.rect).adjusted(6, 2, -6, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ink, quiet = theme.color("ink"), theme.color("quiet")
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(box, 10, 10)
            ink = quiet = theme.color("on_accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, 10, 10)
        person, said = found.trainee, model.state_of(found)
        top = box.center().y()
        present = found.arrival is not None
        said = wrapped(said, box.width() * 0.4, theme.BODY, 1, bold=present)[0]
        right = box.right() - 16 - theme.text_width(said, theme.BODY, bold=present)
        write(painter, QPointF(right, top - 11), said, theme.BODY, ink if present else quiet, bold=present)
        if present:
            right -= 22
            painter.setBrush(quiet if ink == quiet else theme.color("good"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(right + 8, top), 6, 6)
        x = box.left() + 18
        for text, size, color, bold, share in (
            (person.name, 20, ink, True, 0.4),
            (person.latin, theme.BODY, quiet, False, 0.4),
            (person_line(person), theme.BODY, quiet, False, 1.0),
        ):
            width = min(theme.text_width(text, size, bold=bold) + 2, (right - x - 16) * share)
            if text and width > 30:
                line = wrapped(text, width, size, 1, bold=bold)[0]
                write(painter, QPointF(x, top - size * 0.64), line, size, color, bold=bold)
                x += width + 20
        painter.restore()


class SearchEdit(QLineEdit):
    """The field; while it is empty, Ctrl+Z belongs to the page. A held Enter is one Enter."""

    def event(self, event: QEvent) -> bool:
        undo = QKeySequence.StandardKey.Undo
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(undo)
        if asked and not self.text():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.key() in ENTER:
            event.accept()
            return
        super().keyPressEvent(event)


class SearchField(QFrame):
    """The row with the field.

    Signals:
        changed()           something else is searched for
        moved(int)          Up (-1) or Down (1) was pressed
        confirmed()         Enter
        token_typed(str)    a USB scanner typed a token
        dismissed()         Esc
    """

    changed = Signal()
    moved = Signal(int)
    confirmed = Signal()
    token_typed = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setMinimumHeight(48)
        self.field = SearchEdit()
        self.field.setProperty("kind", "bare")
        self.field.setPlaceholderText(self.tr("Find by name, pinyin, number or unit …"))
        self.field.setAccessibleName(self.tr("Find a person and check in by hand"))
        self.field.textEdited.connect(self.changed)
        self.field.returnPressed.connect(self._on_return_pressed)
        key = QLabel("F2")
        key.setProperty("role", "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(26, 2, 26, 2)
        layout.addWidget(self.field, 1)
        layout.addWidget(key)

    def _on_return_pressed(self) -> None:
        text = self.field.text().strip()
        if len(text) == TOKEN_DIGITS and text.isascii() and text.isdigit():
            self.field.clear()
            self.token_typed.emit(text)
        elif text:
            self.confirmed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.field.clear()
            self.dismissed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in ENTER:
            event.accept()  # the field has said so already; the page would take it for another one
        else:
            super().keyPressEvent(event)


class Results(QFrame):
    """The people found, over the page.

    Signals:
        chosen(Found)   this person is to be checked in
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.model = FoundModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setStyleSheet("QListView { border: none; background: transparent; }")
        self.list.doubleClicked.connect(self._on_double_clicked)
        self.nobody = QLabel(self.tr("Nobody of this course is called that."))
        self.nobody.setProperty("role", "quiet")
        self.nobody.setMinimumHeight(44)
        self.nobody.setWordWrap(True)
        self.nobody.setContentsMargins(18, 0, 18, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 6, 2, 6)
        layout.addWidget(self.list)
        layout.addWidget(self.nobody, 1, Qt.AlignmentFlag.AlignTop)

    def show_found(self, found: Sequence[Found], course: Course, *, keep: bool = False) -> None:
        """List people, the first one selected; `keep`: the same person as before, nobody when that one is gone."""
        before = self._selected()
        self.model.show_found(found, course)
        self.list.setVisible(bool(found))
        self.nobody.setVisible(not found)
        row = 0 if found else -1
        if keep:
            same = (i for i, one in enumerate(found) if before and one.trainee.trainee == before.trainee.trainee)
            row = next(same, -1)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def step(self, by: int) -> None:
        """Select the next (1) or previous (-1) person."""
        row = min(max(self.list.currentIndex().row() + by, 0), len(self.model.found) - 1)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def choose(self) -> None:
        """Choose the selected person."""
        found = self._selected()
        if found is not None:
            self.chosen.emit(found)

    def _selected(self) -> Found | None:
        found = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Found) else None

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.choose()
