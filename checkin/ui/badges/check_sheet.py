"""What the check of a printed file found: every symbol that was read back, and each that was not."""

from PySide6.QtWidgets import QWidget

from checkin.badges.readback import Readback
from checkin.office.print_plans import Plan
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import spoken, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import label
from checkin.ui.table import Table


class CheckSheet(Sheet):
    """Shows the result of one check."""

    def __init__(self, plan: Plan, result: Readback, parent: QWidget) -> None:
        super().__init__(translate("Badges", "Check of the file"), parent)
        words = translate("Badges", "{read} of {wanted} symbols read back, each at its place.")
        self.headline = label(words.format(read=result.read, wanted=result.wanted), "strong", wrap=True)
        self.box.addWidget(self.headline)
        self.box.addWidget(label(plan.out, "small", wrap=True))
        good = not result.faults and result.wanted > 0
        self.verdict = label(
            translate("Badges", "The file is good: every badge opens the door.")
            if good
            else translate(
                "Badges", "Do not print this file. Make it again, with a larger symbol if that does not help."
            ),
            "good" if good else "bad",
            wrap=True,
        )
        self.box.addWidget(self.verdict)
        self.model = RowsModel((Column(translate("Badges", "What was not read"), spoken),))
        self.model.set_rows(result.faults)
        if result.faults:
            table = Table(translate("Badges", "What was not read"))
            table.setModel(self.model)
            table.fit({0: 1})
            self.box.addWidget(table, 1)
        self.add_act(translate("Badges", "Close"), self.reject, "primary")
        self.resize(680, 420 if result.faults else 1)
