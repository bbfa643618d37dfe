"""Big words: one sentence at a time, as large as the window allows, with the word being said marked in two ways."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.speech.script import Utterance

_LARGEST_POINTS = 160
_KEYS = ("listen", "stop", "previous_sentence", "next_sentence")
_MORE_KEYS = ("previous_spoken_word", "next_spoken_word", "previous_heading", "next_heading", "slower", "faster")


class BigSentence(QScrollArea):
    """Words as large as there is room for; scrolls where even the usual size has none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._written, self._word = "", (0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("listening.big.title"))
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setProperty("look", "page")
        self.setWidget(self._label)
        theme.changed.connect(self._fit)

    @property
    def words(self) -> str:
        """What is shown."""
        return self._written

    @property
    def word(self) -> str:
        """The word that is marked, "" when none is."""
        return self._written[slice(*self._word)]

    def show_sentence(self, words: str) -> None:
        """Show a sentence, with no word of it marked."""
        self._written, self._word = " ".join(words.split("\n")), (0, 0)
        self._label.setAccessibleName(self._written)
        self._fit()

    def mark_word(self, start: int, end: int) -> None:
        """Mark a word, given by its place in the sentence."""
        self._word = (start, end)
        self._label.setText(self._marked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = QFont(self._theme.page_font())
        least, most = round(self._theme.font(READING).pointSizeF()), _LARGEST_POINTS
        while most - least > 1:
            font.setPointSize((least + most) // 2)
            if self._has_room(font):
                least = font.pointSize()
            else:
                most = font.pointSize()
        font.setPointSize(least)
        self._label.setFont(font)
        self._label.setText(self._marked())

    def _has_room(self, font: QFont) -> bool:
        room = self.viewport().size()
        page = QTextDocument()
        page.setDefaultFont(font)
        page.setPlainText(self._written)
        page.setTextWidth(room.width())
        # A word that is wider than the window would be cut.
        return page.idealWidth() <= room.width() and page.size().height() <= room.height()

    def _marked(self) -> str:
        start, end = self._word
        before, word, after = (
            html.escape(part) for part in (self._written[:start], self._written[start:end], self._written[end:])
        )
        if not word:
            return before + after
        colours = self._theme.colours
        style = f"background-color:{colours.word};color:{colours.on_word};text-decoration:underline"
        return f'{before}<span style="{style}">{word}</span>{after}'


class BigWords(QDialog):
    """A window over the window for who follows word by word; the keys of the reading bar work here too."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._listening = shell.listening
        self._said: Utterance | None = None
        self.setWindowTitle(say("listening.big.title"))
        self.sentence = BigSentence(shell.theme, self)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons)
        flow.setSpacing(shell.theme.space(0.75))
        self.buttons = [CommandButton(shell.commands[key], shell.theme, self._buttons) for key in _KEYS]
        for button in self.buttons:
            flow.addWidget(button)
        self.back = Button(say("listening.big.close"), self._buttons)
        self.back.clicked.connect(self.reject)
        flow.addWidget(self.back)
        for key in (*_KEYS, *_MORE_KEYS):
            # A dialog that is in front keeps the window's keys away.
            self.addAction(shell.commands[key])
        column = QVBoxLayout(self)
        column.addWidget(self.sentence, 1)
        column.addWidget(self._buttons)
        self._listening.sentence_said.connect(self._show)
        self._listening.word_said.connect(self._mark)
        if self._listening.now is not None:
            self._show(self._listening.now)
        else:
            self.sentence.show_sentence(say("listening.big.start"))
        self.finished.connect(self.deleteLater)
        self.resize(shell.window_widget.size())
        self.buttons[0].setFocus()

    def _show(self, utterance: Utterance) -> None:
        self._said = utterance
        self.sentence.show_sentence(utterance.written.strip() or utterance.spoken)

    def _mark(self, block_id: str, start: int, end: int) -> None:
        said = self._said
        if said is None or said.block_id != block_id:
            return
        left = said.start + len(said.written) - len(said.written.lstrip())
        self.sentence.mark_word(max(0, start - left), end - left)
