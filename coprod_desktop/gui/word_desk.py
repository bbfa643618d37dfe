"""Looking words up: joins the page to the word lists, off the window's thread."""

from PySide6.QtCore import QObject

from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.look_up_page import LookUpPage
from coprod_desktop.gui.shell import Shell


class WordDesk(QObject):
    """The Look up a word page and its searches."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self.page = LookUpPage(shell.theme, shell.window_widget)
        self._searching = Latest(self)
        self._searching.ready.connect(lambda found: self.page.show_entries(*found))
        self._searching.failed.connect(shell.tell_error)
        self.page.asked.connect(self._search)
        self.page.listen_asked.connect(shell.listening.say)

    def _search(self, query: str) -> None:
        self._searching.request(lambda _: (query, self._shell.lexicon().look_up(query) if query.strip() else ()))
