"""Looking words up: joins the page to the word lists, off the window's thread, and to words of our own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.panels.look_up_page import LookUpPage
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.language import browsing, own_lists
from coprod_desktop.language.entry import Entry
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say


class WordDesk(QObject):
    """The Look up a word page, its searches, and people's own words."""

    def __init__(self, shell: Shell, meeting: Callable[[], MeetingDesk | None] = lambda: None) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._meeting = shell, meeting
        self.page = page = LookUpPage(shell.theme, shell.window_widget)
        page.is_own = lambda entry: self._own(entry) is not None
        page.is_marked = lambda entry: entry.term not in shell.own_words.never
        self._searching = Latest(self)
        self._searching.ready.connect(self._show)
        self._searching.failed.connect(shell.tell_error)
        page.asked.connect(self._search)
        page.browse_asked.connect(self._browse)
        page.listen_asked.connect(shell.listening.say)
        page.add_asked.connect(lambda: self._write(None))
        page.bring_asked.connect(self._choose_list)
        page.save_asked.connect(self._save_list)
        page.view.copy_asked.connect(self._copy)
        page.view.change_asked.connect(self._write)
        page.view.delete_asked.connect(self._delete)
        page.view.mark_asked.connect(self._mark_again)
        self._browse("", "")

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._searching.let_go()

    def bring_list(self, path: Path) -> None:
        """Show what is in a list that somebody sent, and offer to take it in."""
        from coprod_desktop.app.own_words import read_list
        from coprod_desktop.gui.dialogs.bring_list_dialog import BringListDialog

        try:
            found = read_list(path)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        dialog = BringListDialog(self._shell, path.name, found)
        dialog.taken.connect(self.page.ask_again)
        dialog.open()

    def save_list(self, path: Path) -> None:
        """Save our own words and the meeting's as a list for others."""
        from coprod_desktop.app.own_words import write_list

        try:
            write_list(path, self._words())
        except CoprodError as error:
            self._shell.tell_error(error)
        else:
            self._shell.tell(say("gui.look_up.saved", name=path.name))

    def _search(self, query: str) -> None:
        self._searching.request(lambda _: (query, self._shell.lexicon().look_up(query), ()))

    def _browse(self, topic: str, letter: str) -> None:
        self._searching.request(lambda _: self._browsed(topic, letter))

    def _browsed(self, topic: str, letter: str) -> tuple[str, tuple[Entry, ...], tuple[str, ...]]:
        entries = self._shell.lexicon().entries
        return "", browsing.words(entries, topic, letter), browsing.topics(entries)

    def _show(self, found: tuple[str, tuple[Entry, ...], tuple[str, ...]]) -> None:
        query, entries, topics = found
        if topics:
            self.page.show_topics(topics)
        self.page.show_entries(query, entries)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._shell.tell(say("gui.look_up.copied"))

    def _words(self) -> tuple[OwnWord, ...]:
        desk = self._meeting()
        return own_lists.combine(self._shell.own_words.words, desk.session.meeting.own_words if desk else ())

    def _own(self, entry: Entry) -> OwnWord | None:
        return own_lists.find(self._words(), entry.term)

    def _write(self, entry: Entry | None) -> None:
        from coprod_desktop.gui.dialogs.own_word_dialog import OwnWordDialog, blank

        word = self._own(entry) if entry else None
        start = word or blank(self.page.field.text().strip() if self.page.chosen is None else "")
        desk = self._meeting()
        is_shared = desk is not None and (word is None or word in desk.session.meeting.own_words)
        dialog = OwnWordDialog(self._shell, start, meeting=desk if is_shared else None)
        dialog.saved.connect(lambda saved: self.page.look_up(saved.term))
        dialog.open()

    def _delete(self, entry: Entry) -> None:
        word, desk = self._own(entry), self._meeting()
        if word is None:
            return
        if desk is not None and word in desk.session.meeting.own_words:
            desk.apply(edits.remove_own_word(word))
            undo: Callable[[], object] = desk.undo
        else:
            if not self._change(lambda: self._shell.own_words.remove(word)):
                return
            undo = self._shell.own_words.undo
        self.page.ask_again()
        again = Offer(say("gui.look_up.bring_back"), partial(self._bring_back, undo))
        self._shell.tell(say("gui.look_up.deleted", term=word.term), again)

    def _mark_again(self, entry: Entry) -> None:
        self._change(lambda: self._shell.own_words.mark_again(entry.term))
        self.page.ask_again()

    def _bring_back(self, undo: Callable[[], object]) -> None:
        self._change(undo)
        self.page.ask_again()

    def _change(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except CoprodError as error:
            self._shell.tell_error(error)
            return False
        return True

    def _choose_list(self) -> None:
        kinds = say("gui.look_up.list_kinds")
        name, _ = QFileDialog.getOpenFileName(self._shell.window_widget, say("gui.look_up.bring_title"), "", kinds)
        if name:
            self.bring_list(Path(name))

    def _save_list(self) -> None:
        kinds, start = say("gui.look_up.list_kinds"), str(Path.home() / say("gui.look_up.list_name"))
        name, _ = QFileDialog.getSaveFileName(self._shell.window_widget, say("gui.look_up.save_title"), start, kinds)
        if name:
            self.save_list(Path(name))
