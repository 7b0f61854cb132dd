"""What Qt and the program's parts log goes into the log file of the window, never onto the terminal."""

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
}
log = logging.getLogger("checkin.qt")


def collect() -> None:
    """Take Qt's messages, and keep Python from printing records that no handler takes."""
    logging.getLogger("checkin").addHandler(logging.NullHandler())
    logging.getLogger("checkin").propagate = False
    qInstallMessageHandler(_on_message)


def _on_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind is QtMsgType.QtFatalMsg:  # Qt ends the process after this: it is the last chance to say why
        sys.stderr.write(f"Error: the window cannot be shown: {text}\n")
    else:
        log.log(_LEVELS[kind], "%s: %s", context.category or "qt", text)
