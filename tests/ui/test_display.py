"""Language and appearance: chosen in the rail, remembered, in use at once."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QMenu

from checkin.attendance.course import Course
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.display import Display
from checkin.ui.language import Counted, day_words, spoken, use_language
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.words import say
from tests.conftest import MORNING


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


def no_camera():
    raise EnvironmentFault("No camera in this test.")


def test_the_window_speaks_another_language_at_once(qtbot, store: Store, office: Office, course: Course) -> None:
    window = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(window)
    window.show()
    window.open_page("roster")
    assert window.door is not None
    desk = window.door.desk
    desk.pin("L3")
    old = [weakref.ref(page) for page in (*window.pages.values(), window.door)]
    widgets = len(QApplication.allWidgets())
    window.display.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.rail.button("roster").text() == "名册")
    assert window.door.desk is desk and desk.pinned == "L3", "the door goes on where it was"
    assert window.current == "roster" and window.stack.currentWidget() is window.pages["roster"]
    window.display.choose("language", "en")
    qtbot.waitUntil(lambda: window.rail.button("roster").text() == "Roster")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [page() for page in old if page() is not None] == [], "nothing keeps the old pages"
    assert len(QApplication.allWidgets()) <= widgets
    window.close()


def test_what_was_chosen_is_remembered(qapp: QApplication, tmp_path) -> None:
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    display = Display(settings)
    menu = QMenu()
    display.fill(menu)
    checked = [a.data() for a in menu.actions() if a.isChecked()]
    assert checked == [("language", "system"), ("scheme", "system")]
    display.choose("scheme", "dark")
    assert theme.tokens().dark
    display.choose("language", "zh_CN")
    display.fill(menu)
    assert [a.data() for a in menu.actions() if a.isChecked()] == [("language", "zh_CN"), ("scheme", "dark")]
    settings.setValue("display/language", "klingon")
    Display(settings).apply(qapp)
    assert day_words(MORNING.date()), "an unknown language is the system's"


def test_days_and_numbers_in_both_languages(qapp: QApplication) -> None:
    use_language(qapp, "en")
    assert day_words(MORNING.date()) == "Mon 7 December"
    assert day_words(MORNING.date(), short=True) == "Mon 7 Dec"
    assert [Counted().people(n) for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]
    use_language(qapp, "zh_CN")
    assert day_words(MORNING.date()) == "12月7日 周一"
    assert Counted().people(1) == "1 人" and Counted().people(5) == "5 人"


def test_sentences_of_other_layers_are_said_in_the_language(qapp: QApplication) -> None:
    use_language(qapp, "en")
    sentence = say("Nowhere", "{inner} twice").format(inner=say("Nowhere", "{n} times").format(n=3))
    assert spoken(sentence) == "3 times twice"
    assert spoken(InputError(sentence, (sentence,))) == "3 times twice\n3 times twice"
    assert spoken("as it is") == "as it is"
