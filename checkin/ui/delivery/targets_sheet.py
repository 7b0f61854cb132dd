"""The targets of this laptop: added, changed, tried, trusted, removed."""

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.exchange.carriers import HostKeyFault
from checkin.exchange.credentials import Keeper
from checkin.exchange.receipt import fingerprint
from checkin.store.outbox import Target
from checkin.ui.delivery.post import Post
from checkin.ui.delivery.target_sheet import TargetSheet
from checkin.ui.door.sheet import Sheet
from checkin.ui.flow import Flow
from checkin.ui.language import spoken, translate
from checkin.ui.page import Scroll, button, clear, label, line
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class TargetsSheet(Sheet):
    """Lists the targets, and whether a day is sent when it is closed."""

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(translate("Delivery", "Targets for day files"), parent)
        self._services, self._tasks = services, tasks
        self._post: Post = services.post
        self._said: dict[str, tuple[str, str]] = {}
        self._doomed = ""
        self.form: TargetSheet | None = None
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._scroll = Scroll(inside, 500)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.box.addWidget(self._scroll, 1)
        self.by_itself = QCheckBox(translate("Delivery", "Send a day when it is closed"))
        self.by_itself.setChecked(self._post.sending.by_itself)
        self.by_itself.toggled.connect(self._on_by_itself)
        self.box.addWidget(self.by_itself)
        if self._post.outbox.credentials.keeper() is Keeper.STORE:
            words = translate(
                "Delivery",
                "There is no keyring on this system: passwords lie in the store, which only this user can read.",
            )
            self.box.addWidget(label(words, "small", wrap=True))
        self.add_act(translate("Delivery", "Close"), self.reject, "quiet")
        self.add_button = self.add_act(translate("Delivery", "Add target…"), self.add, "primary")
        self.resize(660, 640)
        self.show_targets()

    def show_targets(self) -> None:
        """Read the targets again and list them."""
        clear(self._list)
        targets = self._post.sending.targets()
        if not targets:
            words = translate(
                "Delivery", "No target yet. It can be a folder, a USB stick, or a server that headquarters runs."
            )
            self._list.addWidget(label(words, "quiet", wrap=True))
        for place, target in enumerate(targets):
            if place:
                self._list.addWidget(line())
            self._tell(target)
        self._list.addStretch(1)

    def add(self) -> None:
        """Ask for a new target."""
        self._ask(None)

    def edit(self, target: Target) -> None:
        """Ask what is to be changed of a target."""
        self._ask(target)

    def test(self, target: Target) -> None:
        """Try a target, off the window's thread."""
        self._say(target.name, translate("Delivery", "Trying …"), "small")
        outbox = self._post.outbox
        title = translate("Delivery", "Trying {target}").format(target=target.name)

        def done(_: object) -> None:
            self._say(target.name, translate("Delivery", "It works: a file was written, read and removed."), "good")

        def refused(error: BaseException) -> None:
            if isinstance(error, HostKeyFault):
                outbox.kept.change_target(target.name, offered_host_key=error.presented)
            said = spoken(error) if isinstance(error, CheckinError) else type(error).__name__
            self._say(target.name, said, "bad")

        self._tasks.run(title, lambda _progress: outbox.try_out(target), done, refused)

    def trust(self, target: Target) -> None:
        """Trust what a target presented: its server's key, or headquarters'."""
        if target.offered_host_key:
            self._post.sending.trust_host(target.name, target.offered_host_key)
        else:
            self._post.sending.trust_headquarters(target.name, target.offered_headquarters)
        self._said.pop(target.name, None)
        self._changed()

    def remove(self, target: Target) -> None:
        """Ask, and at the second time remove a target."""
        if self._doomed != target.name:
            self._doomed = target.name
        else:
            self._doomed = ""
            self._post.sending.remove(target.name)
        self._changed()

    def _ask(self, before: Target | None) -> None:
        def save(target: Target, password: str | None) -> None:
            old = before.name if before is not None else ""
            self._post.sending.add(target, password, self._services.clock(), instead_of=old)
            self._said.pop(target.name, None)
            self._changed()

        self.form = TargetSheet(before, save, self)
        self.form.open()

    def _tell(self, target: Target) -> None:
        box = self._list
        box.addWidget(label(target.name, "strong", wrap=True))
        box.addWidget(label(target.address, "small", wrap=True))
        if target.headquarters:
            words = translate("Delivery", "Receipts are believed from {key}")
            box.addWidget(label(words.format(key=fingerprint(bytes.fromhex(target.headquarters))), "small", wrap=True))
        said = self._said.get(target.name)
        if said is not None:
            box.addWidget(label(said[0], said[1], wrap=True))
        self._tell_offered(target)
        acts = Flow()
        acts.addWidget(button(translate("Delivery", "Test"), lambda: self.test(target)))
        acts.addWidget(button(translate("Delivery", "Change…"), lambda: self.edit(target)))
        doomed = self._doomed == target.name
        words = translate("Delivery", "Remove it, and what waits for it") if doomed else translate("Delivery", "Remove")
        acts.addWidget(button(words, lambda: self.remove(target), "danger" if doomed else "quiet"))
        box.addLayout(acts)

    def _tell_offered(self, target: Target) -> None:
        if target.offered_host_key:
            words = translate("Delivery", "The server shows the key {key}. Compare it with who runs the server.")
            act, key = translate("Delivery", "Trust this server"), target.offered_host_key
        elif target.offered_headquarters:
            words = translate("Delivery", "Receipts are signed with the key {key}. Compare it with headquarters.")
            act, key = (
                translate("Delivery", "Trust this headquarters"),
                fingerprint(bytes.fromhex(target.offered_headquarters)),
            )
        else:
            return
        self._list.addWidget(label(words.format(key=key), "", wrap=True))
        row = Flow()
        row.addWidget(button(act, lambda: self.trust(target), "primary"))
        self._list.addLayout(row)

    def _on_by_itself(self, on: bool) -> None:
        self._post.sending.by_itself = on
        self._post.wake()

    def _say(self, name: str, words: str, role: str) -> None:
        self._said[name] = words, role
        self.show_targets()

    def _changed(self) -> None:
        self.show_targets()
        self._post.wake()
