"""The Today stage: what the calm view is for, and the button that opens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.coproduction.timetable import time_in_words
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import clock_time, date_in_full
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.theme import Theme, as_main_action
from coprod_desktop.model.meeting import Meeting, agenda
from coprod_desktop.strings import count, say


class TodayStage(StagePage):
    """The stage from which the view for the room is opened.

    Signals:
        start_asked: open the view
    """

    start_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("today.title"), say("today.intro"))
        self.facts = PlainLabel()
        self.start = Button(say("today.start"))
        as_main_action(self.start)
        self.start.clicked.connect(lambda: self.start_asked.emit())
        self.body.addWidget(self.facts)
        self.body.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show when the meeting is, and how many items it has."""
        items = sum(1 for one in agenda(meeting) if not one.is_break)
        parts = [date_in_full(meeting.on) if meeting.on else "", time_in_words(meeting, clock_time), meeting.place]
        self.facts.setText("\n".join([*filter(None, parts), count("today.items", items)]))
        self.start.setEnabled(bool(agenda(meeting)))
