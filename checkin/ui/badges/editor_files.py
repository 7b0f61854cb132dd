"""Where templates come from and go to: built in, the user's own, a file to give away. Built-in ones stay."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from checkin.badges.builtin import template_names
from checkin.badges.own import free_name, keep_template, own_file
from checkin.badges.template import Template
from checkin.badges.template_file import JSON, PACKAGE, read_template, save_template
from checkin.badges.template_json import faults_of
from checkin.errors import CheckinError, InputError
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_guard import guarded
from checkin.ui.badges.editor_sheets import ChangesSheet, NameSheet, NewSheet
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate


class Files(QObject):
    """Saves, opens, imports and exports the document's template.

    Signals: saved(str): stored in the folder under this name; named(): the template has another name, or none that is
    stored; refused(object): it was not done, with the exception; exported(str): written there.
    """

    saved = Signal(str)
    named = Signal()
    refused = Signal(object)
    exported = Signal(str)

    def __init__(self, document: Document, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._folder, self._window = document, folder, window
        self.place = own_file(folder, document.template)
        """The file in the folder that is edited; None for one that is not the user's own yet."""
        self.name = document.template.name
        self.sheet: Sheet | None = None

    @property
    def dirty(self) -> bool:
        """Whether something was changed since it was saved or opened."""
        return not self._document.stack.isClean()

    @property
    def template(self) -> Template:
        """The template as it is stored: with its name, and without pictures that nothing shows."""
        whole = self._document.template
        used = {element.file for _, element in whole.elements() if element.type == "image"}
        found = {name: data for name, data in whole.pictures.items() if name in used}
        return replace(whole, name=self.name, pictures=MappingProxyType(found))

    def fill(self, menu: QMenu) -> None:
        """Put into a menu what can be done with files."""
        for words, act in (
            (translate("Template", "New from a built-in template…"), self.ask_new),
            (translate("Template", "Open a file…"), self.ask_open),
            (translate("Template", "Save as…"), self.ask_name),
            (translate("Template", "Export as a file…"), self.ask_export),
        ):
            menu.addAction(words).triggered.connect(guarded(act, self.refused.emit))

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Store the template: over the file it came from, or under a name that is asked for."""
        if self.place is None:
            self.ask_name(then)
            return
        try:
            self._store(self.template, self.place)
        except CheckinError as error:
            self.refused.emit(error)
        else:
            if then is not None:
                then()

    def save_as(self, name: str, title: str | None = None) -> None:
        """Store the template as another one of the user's. Raises InputError for a name that cannot be used."""
        titled = self._document.template if title is None else replace(self._document.template, title=title)
        template = replace(self.template, name=name, title=titled.title)
        if faults := faults_of(template):
            wrong = any("name" in str(fault).split(":")[0] for fault in faults)
            raise InputError(translate("Template", "A name has a to z, digits and hyphens.") if wrong else faults[0])
        self._store(template, None)
        self._document.do(translate("Template", "Change the title"), titled)
        self._document.stack.setClean()

    def ask_name(self, then: Callable[[], object] | None = None) -> None:
        """Ask under which name to store the template."""
        built_in = self.name in template_names()
        wanted = free_name(self._folder, f"my-{self.name}"[:60] if built_in else self.name)

        def act(name: str, title: str) -> None:
            self.save_as(name, title)
            if then is not None:
                then()

        self._open(NameSheet(wanted, self._document.template.title, act, self._window))

    def ask_new(self) -> None:
        """Begin another template, from one of the built-in ones."""
        self.leave(lambda: self._open(NewSheet(self.begin, self._window)))

    def ask_open(self) -> None:
        """Ask for a template file and open it."""
        title = translate("Template", "Open a template")
        kinds = translate("Template", "Templates (*{json} *{package})").format(json=JSON, package=PACKAGE)

        def ask() -> None:
            name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
            if name:
                guarded(lambda: self.open(Path(name)), self.refused.emit)()

        self.leave(ask)

    def open(self, path: Path) -> None:
        """Open a template file. Raises InputError with all that is wrong with it."""
        self.begin(read_template(path))

    def begin(self, template: Template) -> None:
        """Edit another template."""
        self.name, self.place = template.name, own_file(self._folder, template)
        self._document.open(template)
        self.named.emit()

    def ask_export(self) -> None:
        """Ask where to write the template, to be given away."""
        title = translate("Template", "Export the template")
        kinds = translate("Template", "Template package (*{package})").format(package=PACKAGE)
        name, _ = QFileDialog.getSaveFileName(self._window, title, self.name + PACKAGE, kinds)
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the template with its pictures as one file. Raises EnvironmentFault when it cannot be written."""
        path = path if path.name.endswith(PACKAGE) else path.with_name(path.name + PACKAGE)
        save_template(path, self.template)
        self.exported.emit(path.name)

    def leave(self, act: Callable[[], object]) -> None:
        """Do something that ends the editing of this template; asks first where changes would be lost."""
        if self.dirty:
            self._open(ChangesSheet(lambda: self.save(act), act, self._window))
        else:
            act()

    def _store(self, template: Template, over: Path | None) -> None:
        self.place = keep_template(self._folder, template, over)
        self.name = template.name
        self._document.stack.setClean()
        self.named.emit()
        self.saved.emit(self.place.name)

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()
