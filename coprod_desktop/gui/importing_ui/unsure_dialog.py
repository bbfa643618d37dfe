"""What the reading of a paper was unsure of, as a list beside the paper, each with a way to go there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.strings import count, say


class UnsureDialog(QDialog):
    """Stays open beside the paper, so that one place after another can be looked at.

    Signals:
        go_asked: the id of a block to go to
    """

    go_asked = Signal(str)

    def __init__(self, paper: OpenPaper, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("formats.unsure_title"))
        places = paper.unsure
        sheet = Sheet(theme, self)
        title = PlainLabel(sheet)
        title.setText(count("formats.unsure_count", len(places)))
        as_heading(title)
        words = PlainLabel(sheet)
        words.setText("\n".join((*paper.warnings, say("formats.unsure_intro"))))
        words.setWordWrap(True)
        self.list = ShortList(sheet)
        self.list.show_lines(*_lines([(one.block_id, one.sentence) for one in places]))
        self.list.itemActivated.connect(lambda _: self.go_asked.emit(self.list.chosen_key))
        self.go = Button(say("formats.unsure_go"), self)
        as_main_action(self.go)
        self.go.clicked.connect(lambda: self.go_asked.emit(self.list.chosen_key))
        for widget in (title, words, labelled(say("formats.unsure_list"), self.list), self.list):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        set_on_foot(self, sheet, say("gui.message.close"), self.go)
        self.resize(comfortable(self, theme, 60, 55))
        self.list.setFocus()


def _lines(places: Sequence[tuple[str, str]]) -> tuple[list[str], list[str]]:
    return [sentence for _, sentence in places], [block_id for block_id, _ in places]
