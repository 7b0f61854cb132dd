"""Tooltips that show text as it is: Qt would take a name with < and > for a page."""

from html import escape

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """Return what to give to `setToolTip` so that exactly this text is shown."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text, quote=False).replace(chr(10), '<br>')}</span>"
