"""The studio: something beside (the paper, what to look at, or the pages), the rows, and the chosen row."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget

from coprod_desktop.easyread import ledger, sign_off
from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.gui.a11y import tab_stops
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.pages import Pages
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.studio.commands import StudioCommands
from coprod_desktop.gui.studio.line_list import Line, LineList
from coprod_desktop.gui.studio.pages_panel import PagesPanel
from coprod_desktop.gui.studio.paper_panel import PaperPanel
from coprod_desktop.gui.studio.room import Room
from coprod_desktop.gui.studio.row_editor import PICTURE_UNITS, RowEditor
from coprod_desktop.gui.studio.things_panel import ThingsPanel
from coprod_desktop.gui.studio.thumbnails import Thumbnails
from coprod_desktop.gui.theme import Theme, as_quiet, as_subheading
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, line_of, row_of
from coprod_desktop.strings import count, say

_LETTERS_FOR_THREE = 135  # across; with less, what is beside takes the place of the rows
_LETTERS_FOR_TWO = 95  # with less, the row stands below the list
_LINES_FOR_ALL = 30  # of text, in the window
_ICON_UNITS = 3.5
_PARTS = (4, 4, 5)  # how the room is shared until somebody moves a border: beside, rows, the row
_SIDES = ("show_paper", "show_things", "show_pages")
_ROW_COMMANDS = ("add", "split", "join", "up", "down", "remove")


class StudioPage(QWidget):
    """The easy read version of one paper.

    Signals:
        row_chosen: the id of the row that is shown now
        side_chosen: the key of what is beside the rows, "" for nothing
        picture_dropped: the Path of a picture that was dropped onto a row
        image_dropped: the QImage that was dropped onto a row
    """

    row_chosen = Signal(str)
    side_chosen = Signal(str)
    picture_dropped = Signal(object)
    image_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.version = EasyReadVersion("", "", "")
        self._findings: Mapping[str, tuple[RowFinding, ...]] = {}
        self.commands = StudioCommands(self, theme)
        self.thumbnails = Thumbnails(theme, self)
        self.thumbnails.drawn.connect(self._show_pictures)
        self._head = QFrame(self)
        self._head.setProperty("look", "bar")
        self._title, self._status = PlainLabel(self._head), PlainLabel(self._head)
        as_subheading(self._title)
        as_quiet(self._status)
        self._buttons = FlowLayout()
        self._spare_buttons: list[QWidget] = []
        for key in (*_SIDES, "front", "readers", "make"):
            self._add_button(key, self._buttons, self._head)
        self._head_column = QVBoxLayout(self._head)
        self._head_column.addWidget(self._title)
        self._head_column.addWidget(self._status)
        self._head_column.addLayout(self._buttons)
        self.paper, self.things = PaperPanel(theme, self), ThingsPanel(theme, self)
        self.pages = PagesPanel(theme, self)
        self._side = Pages(self)
        for panel in (self.paper, self.things, self.pages):
            self._side.addWidget(panel)
        self.rows = LineList(self)
        self.rows.setAccessibleName(say("studio.rows.list"))
        self.rows.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._row_buttons = FlowLayout()
        self._middle = self._rows_column()
        self.editor = RowEditor(self.commands, theme, self)
        self.rows.itemActivated.connect(lambda _: self.editor.words.setFocus(Qt.FocusReason.OtherFocusReason))
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._side_room, self._rows_room = Room(self._side, self._split), Room(self._middle, self._split)
        for place, widget in enumerate((self._side_room, self._rows_room, self.editor)):
            self._split.addWidget(widget)
            self._split.setStretchFactor(place, 1)
        self._was_moved = False
        self._split.splitterMoved.connect(lambda *_: setattr(self, "_was_moved", True))
        whole = QWidget(self)
        inner = QVBoxLayout(whole)
        inner.addWidget(self._head)
        inner.addWidget(self._split, 1)
        column = QVBoxLayout(self)
        self._room = Room(whole, self, least_lines=3)
        column.addWidget(self._room)
        for layout in (inner, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setAcceptDrops(True)
        self.editor.words.setAcceptDrops(False)  # a file would become its address
        for key in _SIDES:
            self.commands.connect(key, partial(self._turn_side, key))
        theme.changed.connect(self._take_sizes)
        self.show_side("show_paper")
        self._take_sizes()

    @property
    def chosen(self) -> DraftRow | None:
        """The row that is shown."""
        return row_of(self.version, self.rows.chosen_key)

    @property
    def side(self) -> str:
        """The key of what is beside the rows, "" for nothing."""
        return next((key for key in _SIDES if self.commands[key].isChecked()), "")

    def show_version(self, version: EasyReadVersion) -> None:
        """Show a version as it is now."""
        self.version = version
        self._title.setText(version.title)
        self._status.setText(f"{ledger.progress(version)} · {sign_off.status_in_words(version)}")
        self.rows.show_all(self._lines())
        self.paper.show_accounts(ledger.accounts(version))
        self._show_chosen()

    def show_findings(self, findings: Sequence[RowFinding]) -> None:
        """Show what to look at, in the lists and in the row."""
        by_row: dict[str, list[RowFinding]] = {}
        for one in findings:
            by_row.setdefault(one.row_id, []).append(one)
        self._findings = {row_id: tuple(found) for row_id, found in by_row.items()}
        numbers = {row.id: place for place, row in enumerate(self.version.rows, 1)}
        self.things.show_findings(findings, numbers)
        self.rows.show_all(self._lines())
        self._show_findings_of_row()

    def go_to_row(self, row_id: str, words: str = "", *, types: bool = False) -> None:
        """Choose a row; with `words` or `types` the caret goes into its sentences."""
        self.rows.choose_key(row_id)
        if self.editor.isHidden():
            self.show_side("")
        if words or types:
            self.editor.select(words)
            for area in (self.editor, self._room):
                area.ensureWidgetVisible(self.editor.words)

    def show_side(self, key: str) -> None:
        """Show something beside the rows: a key of the commands, or "" for nothing."""
        for one in _SIDES:
            self.commands[one].setChecked(one == key)
        if key:
            self._side.setCurrentIndex(_SIDES.index(key))
        had_keys = QApplication.focusWidget()
        self._place()
        if had_keys is not None and self.isAncestorOf(had_keys) and not had_keys.isVisibleTo(self):
            self._take_keys()
        self.side_chosen.emit(key)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.editor.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a picture onto the row where it is dropped, else onto the chosen one."""
        data = event.mimeData()
        item = self.rows.itemAt(self.rows.viewport().mapFrom(self, event.position().toPoint()))
        if item is not None and self.rows.isVisible():
            self.rows.setCurrentItem(item)
        if files := [url.toLocalFile() for url in data.urls() if url.isLocalFile()]:
            self.picture_dropped.emit(Path(files[0]))
        elif isinstance(image := data.imageData(), QImage):
            self.image_dropped.emit(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _take_keys(self) -> None:
        """Let the keys go to what has taken the place of what had them."""
        beside = self._side.currentWidget() if self.side else None
        stops = (*tab_stops(beside), *tab_stops(self._head)) if beside else (self.rows,)
        next(one for one in stops if one.isEnabled()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_side(self, key: str) -> None:
        self.show_side(key if self.commands[key].isChecked() else "")

    def _rows_column(self) -> QWidget:
        middle = QWidget(self)
        self._middle_column = QVBoxLayout(middle)
        self._middle_column.addWidget(self.rows, 1)
        for key in _ROW_COMMANDS:
            self._add_button(key, self._row_buttons, middle)
        self._middle_column.addLayout(self._row_buttons)
        return middle

    def _add_button(self, key: str, row: FlowLayout, parent: QWidget) -> None:
        button = CommandButton(self.commands[key], self._theme, parent)
        row.addWidget(button)
        if key not in _SIDES:
            self._spare_buttons.append(button)

    def _lines(self) -> list[Line]:
        version = self.version
        looked_at = {line.id for line in version.lines if line.is_looked_at}
        return [
            Line(
                row.id,
                self._line_words(number, row, done=bool(row.sources) and looked_at.issuperset(row.sources)),
                self._spoken(row),
                bool(row.heading_level),
                self.thumbnails.icon(row.picture, self._icon_side(), version.media),
            )
            for number, row in enumerate(version.rows, 1)
        ]

    def _line_words(self, number: int, row: DraftRow, *, done: bool) -> str:
        words = say("studio.row_line", number=number, words="\n".join(row.sentences) or say("studio.row_empty"))
        broken = sum(1 for one in self._findings.get(row.id, ()) if not one.is_wish)
        parts = [count("studio.to_look_at", broken)] if broken else []
        if done:
            parts.append(say("studio.row_done"))
        return "\n".join((words, " · ".join(parts))) if parts else words

    def _spoken(self, row: DraftRow) -> str:
        words = " ".join(row.sentences) or say("studio.row_empty")
        broken = sum(1 for one in self._findings.get(row.id, ()) if not one.is_wish)
        parts = [say("studio.spoken_heading", words=words) if row.heading_level else words]
        if not row.heading_level:
            parts.append(say("studio.spoken_picture", alt=row.picture_alt) if row.picture else say("studio.no_picture"))
        if broken:
            parts.append(count("studio.to_look_at", broken))
        return ". ".join(part.rstrip(".") for part in parts)

    def _show_chosen(self) -> None:
        row = self.chosen
        of = len(self.version.rows)
        number = self.version.rows.index(row) + 1 if row else 0
        lines = [line for one in (row.sources if row else ()) if (line := line_of(self.version, one))]
        self.editor.show_row(row, number, of, lines)
        self._show_picture()
        self._show_findings_of_row()
        for key in ("done", "listen_row", "split", "remove"):
            self.commands[key].setEnabled(row is not None)
        for key in ("picture", "paste_picture"):
            self.commands[key].setEnabled(row is not None and not row.heading_level)
        self.commands["join"].setEnabled(0 < number < of)
        self.commands["up"].setEnabled(number > 1)
        self.commands["down"].setEnabled(0 < number < of)
        if row is not None:
            self.paper.choose(row.sources)
        self.row_chosen.emit(row.id if row else "")

    def _show_findings_of_row(self) -> None:
        row = self.chosen
        self.editor.show_findings(self._findings.get(row.id, ()) if row else ())

    def _show_picture(self) -> None:
        row = self.chosen
        if row is not None:
            side = self._theme.space(PICTURE_UNITS)
            picture = self.thumbnails.picture(row.picture, side, self.version.media)
            self.editor.show_picture(picture, row.picture_alt, is_none=not row.picture)

    def _show_pictures(self) -> None:
        side = self._icon_side()
        self.rows.show_icons([self.thumbnails.icon(row.picture, side, self.version.media) for row in self.version.rows])
        self._show_picture()

    def _make_room(self, *, is_low: bool) -> None:
        """Leave out what the title of the window and the menu say too, where the rows need the room."""
        for widget in (self._title, self._status, *self._spare_buttons):
            widget.setVisible(not is_low)

    def _place(self) -> None:
        is_low = self.window().height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self._make_room(is_low=is_low)
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        has_side = bool(self.side)
        self._side_room.setVisible(has_side)
        self._rows_room.setVisible(not has_side or letters > _LETTERS_FOR_THREE)
        is_wide = letters > _LETTERS_FOR_TWO
        self.editor.setVisible(is_wide or not is_low or not has_side)
        self._split.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        if not self._was_moved:
            self._share(self.width() if is_wide else self.height())

    def _share(self, room: int) -> None:
        """Share the room between the parts that are shown, in proportion."""
        rooms = (self._side_room, self._rows_room, self.editor)
        parts = [0 if one.isHidden() else part for one, part in zip(rooms, _PARTS, strict=True)]
        self._split.setSizes([room * part // sum(parts) for part in parts])

    def _icon_side(self) -> int:
        return self._theme.space(_ICON_UNITS)

    def _take_sizes(self) -> None:
        theme = self._theme
        gap = theme.space(1)
        self._head_column.setContentsMargins(theme.space(2), gap, theme.space(2), gap)
        self._head_column.setSpacing(theme.space(0.5))
        self._middle_column.setContentsMargins(gap, gap, gap, gap)
        self._middle_column.setSpacing(theme.space(0.75))
        for panel in (self.paper, self.things, self.pages):
            panel.setContentsMargins(gap, gap, gap, gap)
        self.rows.setIconSize(QSize(self._icon_side(), self._icon_side()))
        self._place()
        if self.version.id:
            self.rows.show_all(self._lines())
            self._show_picture()
