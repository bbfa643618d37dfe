"""Where each command leads: to one of the desks, or to a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop import strings
from coprod_desktop.gui import help_topics
from coprod_desktop.gui.actions import ON_A_PAPER
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.gui.meeting_desk import MeetingDesk


class Leading(QObject):
    """Joins the commands of a window to what its desks do."""

    def __init__(self, window: MainWindow, desks: Desks) -> None:
        super().__init__(window)
        self._window, self._desks = window, desks
        commands: dict[str, Callable[[], object]] = self._everywhere() | self._on_a_meeting() | self._to_hear()
        commands |= {key: partial(self._do_as_reader, key) for key in ON_A_PAPER}
        for key, do in commands.items():
            window.commands.connect(key, do)
        window.start_page.chosen.connect(lambda key: window.commands[key].trigger())
        window.start_page.file_chosen.connect(lambda path: desks.open_file(Path(path)))

    def _everywhere(self) -> dict[str, Callable[[], object]]:
        desks, window = self._desks, self._window
        return {
            "start": desks.show_start,
            "back_to_meeting": desks.show_meeting,
            "read_feedback": self._choose_feedback,
            "simple_view": lambda: desks.simple.turn(is_on=window.is_simple),
            "say_label": lambda: desks.simple.desk.say_label(),
            "paste_paper": lambda: desks.papers.paste(),
            "read_paper": lambda: desks.papers.choose(),
            "make_easy_read": self._make_easy_read,
            "new_meeting": desks.new_meeting,
            "open_meeting": self._choose_meeting,
            "look_up": desks.look_up,
            "versions": self._versions,
            "print": self._print,
            "hard_words": lambda: desks.papers.open_words(),
            "next_word": self._next_hard_word,
            "previous_word": lambda: desks.papers.step(-1),
            "check_writing": lambda: desks.papers.page.follow_command("check_writing"),
            "english": partial(self._choose_language, "en_GB"),
            "welsh": partial(self._choose_language, "cy"),
            "help": self._help,
            "tour": lambda: desks.tour.begin(),
            "whats_new": lambda: self._show_help("whats-new"),
            "about": self._about,
            "shared_folder": lambda: desks.shared.show(),
            "quit": window.close,
        }

    def _on_a_meeting(self) -> dict[str, Callable[[], object]]:
        do: dict[str, Callable[[MeetingDesk], None]] = {
            "save": lambda desk: desk.save(),
            "save_as": lambda desk: desk.save_as(),
            "combine": lambda desk: desk.combining.choose(),
            "history": lambda desk: desk.combining.show_history(),
            "copy_without_needs": lambda desk: desk.people.choose_copy(),
            "password": lambda desk: desk.locking.choose(),
            "undo": lambda desk: desk.undo(),
            "redo": lambda desk: desk.redo(),
        }
        return {key: partial(self._with_meeting, one) for key, one in do.items()}

    def _to_hear(self) -> dict[str, Callable[[], object]]:
        desks = self._desks
        return {
            "hear_here": lambda: desks.listening.hear_here(),
            "voice": lambda: desks.listening.choose_voice(),
            "big_words": lambda: desks.listening.show_big_words(),
            "say_like_this": lambda: desks.listening.teach(),
            "rehearse": lambda: desks.listening.rehearse(),
            "save_sound": lambda: desks.listening.save_sound(),
        }

    def _with_meeting(self, do: Callable[[MeetingDesk], None]) -> None:
        if self._desks.meeting is not None:
            if self._desks.is_on_studio:
                self._desks.studio.settle()
            do(self._desks.meeting)

    def _next_hard_word(self) -> None:
        if self._window.is_simple:
            self._desks.simple.do_command("next_word")
        elif self._desks.is_on_paper:
            self._desks.papers.step(1)

    def _do_as_reader(self, key: str) -> None:
        if self._window.is_simple:
            self._desks.simple.do_command(key)
        elif self._desks.is_on_paper:  # some keys mean the like on a meeting
            self._desks.papers.readers_actions[key]()

    def _choose_feedback(self) -> None:
        title, kinds = say("reader.received.open"), say("reader.tell.kinds")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self._desks.papers.receive(Path(name), self._desks.meeting)

    def _choose_meeting(self) -> None:
        kinds = say("gui.open.meeting_kinds")
        name, _ = QFileDialog.getOpenFileName(self._window, say("gui.open.meeting"), "", kinds)
        if name:
            self._desks.open_meeting(Path(name))

    def _make_easy_read(self) -> None:
        """Make the paper on the page easy read, or ask which one."""
        desks = self._desks
        if not desks.is_on_paper or desks.papers.page.paper is None:
            desks.into_studio.choose()
        elif desks.meeting is not None and desks.papers.paper_id:
            desks.studio.open(desks.meeting, desks.papers.paper_id)
        else:
            desks.into_studio.open_paper(desks.papers.page.paper)

    def _choose_language(self, language: str) -> None:
        """Speak another language once the window is opened again: what it says is everywhere in it."""
        window = self._window
        window.remembered.keep_language(language)
        window.show_language(language)
        if language == strings.language():
            return
        name = strings.LANGUAGES[language]
        again = Offer(say("languages.open_again"), window.open_again)
        window.tell(say("languages.from_next_time", name=name), again)

    def _versions(self) -> None:
        desks = self._desks
        if desks.is_on_studio:
            desks.studio.make()
        elif desks.is_on_paper:
            desks.papers.versions()
        elif desks.meeting is not None:
            desks.show_meeting()
            desks.meeting.page.go_to("versions")

    def _print(self) -> None:
        if self._window.is_simple:
            self._desks.simple.do_command("print")
        elif self._desks.sheet is not None:
            self._desks.sheet.print.click()
        elif self._desks.is_on_paper:
            self._desks.papers.print()
        elif self._desks.meeting is not None:
            self._desks.meeting.print()

    def _help(self) -> None:
        self._show_help(help_topics.of_page(self._window, self._desks))

    def _show_help(self, topic: str) -> None:
        from coprod_desktop.gui.dialogs.help_window import HelpWindow

        HelpWindow(topic, self._window.theme, self._window).open()

    def _about(self) -> None:
        from coprod_desktop.gui.dialogs.about import AboutWindow

        AboutWindow(self._window.theme, self._window).open()
