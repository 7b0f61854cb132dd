"""What every test of the window gets: a screen that speaks English, whatever the system prefers."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from checkin.ui.language import use_language


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "en")
    yield
    use_language(qapp, "en")
