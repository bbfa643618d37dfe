"""A meeting: its stages as a list on the left, the chosen stage beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.gui.editors.agenda_editor import AgendaEditor
from coprod_desktop.gui.editors.details_editor import DetailsEditor
from coprod_desktop.gui.meeting_stages import LATER_STAGES, make_stage
from coprod_desktop.gui.panels.pages import Pages
from coprod_desktop.gui.panels.papers_page import PapersPage
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.panels.versions_page import VersionsPage
from coprod_desktop.gui.people.people_page import PeoplePage
from coprod_desktop.gui.theme import SUBHEADING, Theme
from coprod_desktop.model.easy_read_version import is_signed_off
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.strings import say

_LETTERS_FOR_NAMES = 80  # across; with less, the stages are icons, whose names are heard and shown on pointing

STAGES = {
    "details": "calendar-blank",
    "people": "users-three",
    "agenda": "list-numbers",
    "papers": "file-text",
    "versions": "files",
    **LATER_STAGES,
}


class MeetingPage(QWidget):
    """Everything about one meeting.

    Signals:
        edited: the Edit that the person made
        stage_changed: the key of the stage now shown
        stage_made: the key and the page of a later stage that was opened for the first time
    """

    edited = Signal(object)
    stage_changed = Signal(str)
    stage_made = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = QFrame(self)
        self._side.setProperty("look", "side")
        self.heading = PlainLabel(self._side)
        self.stages = QListWidget(self._side)
        self.stages.setProperty("look", "stages")
        self.stages.setAccessibleName(say("gui.stages.list"))
        self.stages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill_stages()
        self._side_column = QVBoxLayout(self._side)
        self._side_column.addWidget(self.heading)
        self._side_column.addWidget(self.stages, 1)
        self._side_column.addStretch()
        self.details = DetailsEditor(theme, self)
        self.people = PeoplePage(theme, self)
        self.agenda = AgendaEditor(theme, self)
        self.papers = PapersPage(theme, self)
        self.versions = VersionsPage(theme, self)
        self._stack = Pages(self)
        self._first = (self.details, self.people, self.agenda, self.papers, self.versions)
        for page in self._first:
            self._stack.addWidget(page)
        self._meeting, self._stage = Meeting(""), next(iter(STAGES))
        self._later: dict[str, StagePage] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self.details.edited.connect(self.edited)
        self.people.edited.connect(self.edited)
        self.agenda.edited.connect(self.edited)
        self.agenda.power.went.connect(self._go_and_mend)
        self.stages.currentRowChanged.connect(self._show_stage)
        for key, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(key), self).activated.connect(lambda by=by: self._step(by))
        self.stages.setCurrentRow(0)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting as it is now, on the stage that is open."""
        self.heading.setText(meeting.title or say("gui.meeting.untitled"))
        self.details.show_meeting(meeting)
        self.people.show_meeting(meeting)
        self.agenda.show_meeting(meeting)
        self.papers.show_meeting(meeting)
        made_of = {AGENDA, *(one.id for one in papers(meeting))}
        easy_reads = [one for one in meeting.easy_reads if one.paper_id in made_of]
        signed_off = sum(one.checks != () and is_signed_off(one) for one in easy_reads)
        self.versions.show_easy_read(signed_off, len(made_of) - signed_off)
        self._meeting = meeting
        self._show_later()

    def later(self, key: str) -> StagePage:
        """Return the page of a later stage, which is made when it is first asked for."""
        if key not in self._later:
            self._later[key] = made = make_stage(key, self._theme, self._stack)
            self._stack.addWidget(made)
            self.stage_made.emit(key, made)
        return self._later[key]

    def go_to(self, stage: str) -> None:
        """Open a stage by its key in STAGES."""
        self.stages.setCurrentRow(list(STAGES).index(stage))

    def _step(self, by: int) -> None:
        """Go to the next stage or back from wherever in the page somebody is; Tab then leads into it."""
        row = min(max(self.stages.currentRow() + by, 0), len(STAGES) - 1)
        self.stages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.stages.setCurrentRow(row)

    def _go_and_mend(self, place: str, rule: str, about: str) -> None:
        """Go to where a question of the power check is answered: a person, a field about the meeting, or an item."""
        match place:
            case "people":
                self.go_to("people")
                self.people.go_to(about)
            case "details":
                self.go_to("details")
                self.details.go_to(rule)
            case _:
                self.agenda.go_to(about, rule)

    @property
    def stage(self) -> str:
        """The key of the stage that is open."""
        return self._stage

    @property
    def stage_page(self) -> QWidget:
        """The page of the stage that is open."""
        return self._stack.currentWidget() or self

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.agenda.item.settle()
        self.details.settle()
        self.people.settle()
        for stage in self._later.values():
            stage.settle()

    def _show_later(self) -> None:
        """Show the meeting on the later stage that is open, if one is; the others wait until they are."""
        if self.stage in self._later:
            self._later[self.stage].show_meeting(self._meeting)

    def _fill_stages(self) -> None:
        for number, key in enumerate(STAGES, 1):
            item = QListWidgetItem(say(f"gui.stages.{key}"))
            spoken = say("gui.stages.spoken", name=say(f"gui.stages.{key}"), number=number, of=len(STAGES))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(say(f"gui.stages.{key}"))
            self.stages.addItem(item)

    def _show_stage(self, row: int) -> None:
        self.settle()
        self._stage = list(STAGES)[row]
        self._stack.setCurrentWidget(self.later(self._stage) if self._stage in LATER_STAGES else self._first[row])
        self._show_later()
        self.stage_changed.emit(list(STAGES)[row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the stage the room that it needs: by the names of the stages when the window is narrow."""
        theme = self._theme
        has_room = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_FOR_NAMES
        names = [say(f"gui.stages.{key}") if has_room else "" for key in STAGES]
        self.heading.setVisible(has_room)
        for row, name in enumerate(names):
            self.stages.item(row).setText(name)
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in names)
        around = theme.space(1.5 if has_room else 0.5)
        self._side_column.setContentsMargins(around, theme.space(2), min(around, theme.space(1)), theme.space(1))
        # With room for the scroll bar beside the icons, which a low window needs.
        bar = self.stages.verticalScrollBar().sizeHint().width()
        self._side.setFixedWidth(widest + theme.icon_size() + bar + theme.space(6.5 if has_room else 4))

    def _take_sizes(self) -> None:
        theme = self._theme
        self.heading.setFont(theme.font(SUBHEADING, bold=True))
        self._side_column.setSpacing(theme.space(1.5))
        self.stages.setMinimumHeight(theme.space(5))
        self.stages.setIconSize(QSize(theme.icon_size(), theme.icon_size()))
        for row, icon in enumerate(STAGES.values()):
            item = self.stages.item(row)
            item.setIcon(theme.list_icon(icon))
            item.setSizeHint(QSize(0, theme.space(3.5)))
        around = self.stages.height() - self.stages.viewport().height()
        self.stages.setMaximumHeight(theme.space(3.5) * len(STAGES) + around)
        self._fit()
