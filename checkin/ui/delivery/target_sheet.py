"""Asks where day files go: what kind of place, its address, its password, and what the files tell."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from checkin.errors import InputError
from checkin.exchange.contents import Profile
from checkin.exchange.target import Kind, checked_name, checked_options, parse
from checkin.store.outbox import Target
from checkin.ui.delivery.travel_words import EXAMPLES, kind_words
from checkin.ui.delivery.words import profile_words
from checkin.ui.door.sheet import Sheet, narrow, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, label

Save = Callable[[Target, str | None], None]
"""Takes the target and its password (None: the one that there is); raises InputError."""


class TargetSheet(Sheet):
    """A new target, or one that is changed."""

    def __init__(self, before: Target | None, save: Save, parent: QWidget) -> None:
        heading = translate("Delivery", "Where do day files go?")
        super().__init__(heading, parent)
        self._before, self._save = before, save
        self.name = text_field(translate("Delivery", "Headquarters"), 60)
        self.kind = QComboBox()
        narrow(self.kind)
        for kind in Kind:
            self.kind.addItem(kind_words(kind), kind.value)
        self.add_fields((translate("Delivery", "Name"), self.name), (translate("Delivery", "Kind of place"), self.kind))
        self._add_address()
        self.password = text_field("", 500)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_field(translate("Delivery", "Password, token or passphrase"), self.password)
        self.option = text_field("", 500)
        self._option_name = label("", "small", wrap=True)
        self._option_name.setBuddy(self.option)
        self.box.addWidget(self._option_name)
        self.box.addWidget(self.option)
        self.profile = QComboBox()
        narrow(self.profile)
        for profile in Profile:
            self.profile.addItem(profile_words(profile), profile.value)
        self.add_field(translate("Delivery", "What the day file tells"), self.profile)
        self.add_act(translate("Delivery", "Cancel"), self.reject, "quiet")
        self.save_button = self.add_act(translate("Delivery", "Save"), self._on_save, "primary")
        self._fill()
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    def _add_address(self) -> None:
        self.address = text_field("", 500)
        self.address.setAccessibleName(translate("Delivery", "Address"))
        self.box.addWidget(label(translate("Delivery", "Address"), "small"))
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        self.browse = button(translate("Delivery", "Choose…"), self._on_browse)
        row.addWidget(self.browse)
        self.box.addLayout(row)

    def _fill(self) -> None:
        if self._before is None:
            return
        kept = translate("Delivery", "as before")
        self.name.setText(self._before.name)
        self.address.setText(self._before.address)
        self.password.setPlaceholderText(kept)
        kind = parse(self._before.address).kind
        self.kind.setCurrentIndex(list(Kind).index(kind))
        self.option.setText(self._before.options.get(_option_of(kind), ""))
        profile = Profile(self._before.options.get("profile", Profile.FULL))
        self.profile.setCurrentIndex(list(Profile).index(profile))

    def _chosen(self) -> Kind:
        return list(Kind)[self.kind.currentIndex()]

    def _on_kind(self) -> None:
        kind = self._chosen()
        self.address.setPlaceholderText(EXAMPLES[kind])
        self.browse.setVisible(kind is Kind.FOLDER)
        remote = kind not in (Kind.FOLDER, Kind.STICK)
        self.password.setEnabled(remote)
        words = {
            "key": translate("Delivery", "Private key file, if the server asks for one"),
            "endpoint": translate("Delivery", "Address of the S3 service, if it is not Amazon's"),
            "ca": translate("Delivery", "Certificate file, if the server has its own authority"),
        }.get(_option_of(kind), "")
        self._option_name.setText(words)
        self.option.setAccessibleName(words)
        self._option_name.setVisible(bool(words))
        self.option.setVisible(bool(words))

    def _on_browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, translate("Delivery", "Folder for day files"))
        if name:
            self.address.setText(name)

    def _on_save(self) -> None:
        options = dict(self._before.options) if self._before is not None else {}
        if _option_of(self._chosen()):
            options[_option_of(self._chosen())] = self.option.text()
        options["profile"] = str(list(Profile)[self.profile.currentIndex()])
        typed = self.password.text()
        password = typed if typed or self._before is None else None
        try:
            address = self.address.text()
            if parse(address).kind is not self._chosen():
                sentence = translate("Delivery", "This address is of another kind. One looks like this: {example}")
                self.refuse(sentence.format(example=EXAMPLES[self._chosen()]))
                return
            made = Target(checked_name(self.name.text()), address, checked_options(options))
            self._save(made, password)
        except InputError as error:
            self.refuse(spoken(error))
            return
        self.accept()


def _option_of(kind: Kind) -> str:
    return {Kind.SFTP: "key", Kind.S3: "endpoint", Kind.WEBDAV: "ca", Kind.HTTPS: "ca"}.get(kind, "")
