"""The Pledge stage: what the group promises, how people say it was kept, and how that changes over time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.after.answer_editor import AnswerEditor
from coprod_desktop.gui.after.promises_editor import PromisesEditor
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

PAPERS = ("pledge", "form", "report")
"""What can be made from this stage, by key."""


class PledgePage(StagePage):
    """The group's own pledge.

    Signals:
        paper_asked: one of PAPERS, to look at and to make
        logo_asked: choose the group's logo, or take it away when there is one
    """

    paper_asked = Signal(str)
    logo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("pledge.title"), say("pledge.intro"))
        # Tab visits them in the order in which they are made.
        self.papers = {key: Button(say(f"pledge.make_{key}"), self) for key in PAPERS}
        self.logo = Button(parent=self)
        self.logo.clicked.connect(lambda: self.logo_asked.emit())
        self.promises = PromisesEditor(theme, self)
        self.answers = AnswerEditor(theme, self, self.promises.begin)
        as_main_action(self.papers["report"])
        row = FlowLayout(gap=theme.space(1))
        for key, button in self.papers.items():
            button.clicked.connect(lambda *_, key=key: self.paper_asked.emit(key))
            row.addWidget(button)
        row.addWidget(self.logo)
        self.body.addLayout(row)
        for key, part in (("promises", self.promises), ("answers", self.answers)):
            heading = QLabel(say(f"pledge.heading_{key}"))
            as_heading(heading)
            self.body.addWidget(heading)
            self.body.addWidget(part)
            part.edited.connect(self.edited)
        self.body.addStretch()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the pledge as it is now."""
        self.promises.show_meeting(meeting)
        self.answers.show_meeting(meeting)
        self.logo.setText(say("pledge.logo_remove" if meeting.logo else "pledge.logo_choose"))

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.promises.settle()
