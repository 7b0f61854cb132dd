"""What Qt and the program's parts log goes into the log file of the window, never onto the terminal."""

import logging
import sys
import tempfile
import traceback

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


def fault(error: Exception) -> str:
    """Keep the trace of a fault in a file and return the sentence that says so."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="checkin-fault-", suffix=".txt", delete=False
    ) as file:
        file.writelines(traceback.format_exception(error))
    return (
        f"The program met a fault of its own ({type(error).__name__}). What was acknowledged is stored. "
        f"Please send this file to its makers: {file.name}"
    )


def _on_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind is QtMsgType.QtFatalMsg:  # Qt ends the process after this: it is the last chance to say why
        sys.stderr.write(f"Error: the window cannot be shown: {text}\n")
    else:
        log.log(_LEVELS[kind], "%s: %s", context.category or "qt", text)
