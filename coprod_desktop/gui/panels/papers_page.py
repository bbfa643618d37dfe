"""The papers that come with a meeting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_main_action, as_quiet, as_title
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.strings import count, say


class PapersPage(Sheet):
    """The third stage of a meeting.

    Signals:
        add_asked: the person wants to bring a paper
        newer_asked: the id of a paper that a newer version is to take the place of
        read_asked, easy_read_asked, remove_asked: the id of a paper; to read and make easy, also AGENDA
    """

    add_asked = Signal()
    newer_asked = Signal(str)
    read_asked = Signal(str)
    easy_read_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._heading = QLabel(say("gui.papers.title"))
        as_title(self._heading)
        self._words = QLabel()
        self._words.setWordWrap(True)
        as_quiet(self._words)
        self.list = ShortList(self)
        self.list.setAccessibleName(say("gui.papers.list"))
        self.list.itemActivated.connect(lambda _: self.read_asked.emit(self.chosen_id))
        self._buttons = FlowLayout()
        self.add = Button(say("gui.papers.add"))
        as_main_action(self.add)
        self.add.clicked.connect(lambda: self.add_asked.emit())
        self.read = Button(say("gui.papers.read"))
        self.read.clicked.connect(lambda: self.read_asked.emit(self.chosen_id))
        self.easy_read = Button(say("gui.papers.easy_read"))
        self.easy_read.clicked.connect(lambda: self.easy_read_asked.emit(self.chosen_id))
        self.newer = Button(say("gui.papers.newer"))
        self.newer.clicked.connect(lambda: self.newer_asked.emit(self.chosen_id))
        self.remove = Button(say("gui.papers.remove"))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.chosen_id))
        self.agenda = Button(say("gui.papers.agenda"))
        self.agenda.clicked.connect(lambda: self.read_asked.emit(AGENDA))
        self.easy_agenda = Button(say("gui.papers.easy_agenda"))
        self.easy_agenda.clicked.connect(lambda: self.easy_read_asked.emit(AGENDA))
        for button in (self.add, self.read, self.easy_read, self.newer, self.remove, self.agenda, self.easy_agenda):
            self._buttons.addWidget(button)
        for widget in (self._heading, self._words, self.list):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        self.body.addStretch(1)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def chosen_id(self) -> str:
        """The id of the chosen paper, "" when there is none."""
        return self.list.chosen_key

    def show_meeting(self, meeting: Meeting) -> None:
        """List the papers as they are now."""
        shown = papers(meeting)
        self.list.show_lines([paper.title for paper in shown], [paper.id for paper in shown])
        self.list.setVisible(bool(shown))
        self._words.setText(count("gui.papers.words", len(shown)) if shown else say("gui.papers.none"))
        for button in (self.read, self.easy_read, self.newer, self.remove):
            button.setEnabled(bool(shown))

    def _take_sizes(self) -> None:
        theme = self._theme
        self._buttons.setSpacing(theme.space(0.75))
