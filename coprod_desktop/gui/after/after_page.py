"""The stage after the meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.after.outcome_editor import OutcomeEditor
from coprod_desktop.gui.after.readings_editor import ReadingsEditor
from coprod_desktop.gui.after.said_did_editor import SaidDidEditor
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

PAPERS = ("minutes", "said_did", "record")
"""What can be made from this stage, by key."""


class AfterPage(StagePage):
    """What came of the meeting.

    Signals:
        paper_asked: one of PAPERS, to look at and to make
    """

    paper_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("after.title"), say("after.intro"))
        # Tab visits them in the order in which they are made.
        self.papers = {key: Button(say(f"after.make_{key}"), self) for key in PAPERS}
        self.outcomes = OutcomeEditor(theme, self)
        self.said_did = SaidDidEditor(theme, self)
        self.readings = ReadingsEditor(theme, self)
        as_main_action(self.papers["minutes"])
        row = FlowLayout(gap=theme.space(1))
        for key, button in self.papers.items():
            button.clicked.connect(lambda *_, key=key: self.paper_asked.emit(key))
            row.addWidget(button)
        self.body.addLayout(row)
        for key, part in (("items", self.outcomes), ("said_did", self.said_did), ("readings", self.readings)):
            heading = QLabel(say(f"after.heading_{key}"))
            as_heading(heading)
            self.body.addWidget(heading)
            self.body.addWidget(part)
            part.edited.connect(self.edited)
        self.body.addStretch()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is written down now."""
        for part in (self.outcomes, self.said_did, self.readings):
            part.show_meeting(meeting)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.outcomes.settle()
        self.said_did.settle()
