"""What is said of a day file that was written."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from checkin.office import Exported
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import button, label, line


def tell_file(box: QVBoxLayout, done: Exported) -> None:
    """Say where the file is, what it holds, and how it is known."""
    box.addWidget(line())
    box.addWidget(label(translate("Delivery", "Day file"), "strong"))
    holds = translate("Delivery", "Revision {revision}, provisional: {rows} rows, {entries} journal entries")
    if done.final:
        holds = translate("Delivery", "Revision {revision}, final: {rows} rows, {entries} journal entries")
    facts = (
        (translate("Delivery", "Folder"), str(done.folder)),
        (translate("Delivery", "Files"), "\n".join(f.name for f in done.files)),
        (translate("Delivery", "Holds"), holds.format(revision=done.revision, rows=done.rows, entries=done.entries)),
        (translate("Delivery", "SHA-256"), f"{done.sha256[:32]}\n{done.sha256[32:]}"),
    )
    for name, value in facts:
        box.addWidget(label(name, "small"))
        words = label(value, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(words)
    url = QUrl.fromLocalFile(str(done.folder))
    row = Flow()
    copy, see = translate("Delivery", "Copy SHA-256"), translate("Delivery", "Open folder")
    row.addWidget(button(copy, lambda: QGuiApplication.clipboard().setText(done.sha256)))
    row.addWidget(button(see, lambda: QDesktopServices.openUrl(url)))
    box.addLayout(row)
