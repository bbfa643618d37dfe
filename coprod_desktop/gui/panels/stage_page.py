"""What every later stage of a meeting has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme, as_quiet, as_title
from coprod_desktop.model.meeting import Meeting


class StagePage(Sheet):
    """A stage with its title and a quiet line below it; subclasses fill `body` and show the meeting.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, title: str, intro: str) -> None:
        super().__init__(theme, parent)
        self.theme = theme
        heading = QLabel(title)
        as_title(heading)
        self.intro = PlainLabel()
        self.intro.setText(intro)
        as_quiet(self.intro)
        self.body.addWidget(heading)
        self.body.addWidget(self.intro)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the meeting as it is now."""

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
