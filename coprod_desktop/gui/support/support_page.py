"""The Support stage."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.support.paper_editor import PaperEditor
from coprod_desktop.gui.support.plan_editor import PlanEditor
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class SupportPage(StagePage):
    """Papers to fill in, and what to do when.

    Signals:
        make_asked: the SupportPaper to look at and to make
        calendar_asked: save the dates as a calendar file
    """

    make_asked = Signal(object)
    calendar_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("support.title"), say("support.intro"))
        self.papers = PaperEditor(theme, self)
        self.plan = PlanEditor(theme, self)
        self.calendar = Button(say("support.calendar"), self)
        self.calendar.clicked.connect(lambda: self.calendar_asked.emit())
        for key, part in (("papers", self.papers), ("plan", self.plan)):
            heading = QLabel(say(f"support.heading_{key}"))
            as_heading(heading)
            self.body.addWidget(heading)
            self.body.addWidget(part)
            part.edited.connect(self.edited)
        self.body.addWidget(self.calendar)
        self.body.addStretch()
        self.papers.make_asked.connect(self.make_asked)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is filled in and planned now."""
        self.papers.show_meeting(meeting)
        self.plan.show_meeting(meeting)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.papers.settle()
        self.plan.settle()
