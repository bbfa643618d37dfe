"""Looks at how the paper on the reading page is written, while its writer has that list open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from coprod_desktop import checker
from coprod_desktop.app import word_decisions
from coprod_desktop.checker import Family, Settings
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.deciding import Deciding
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.writing.writing_panel import WritingPanel
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import Meeting

KEY = "check_writing"


@dataclass(frozen=True, slots=True)
class _Looked:
    """The findings in `document`, and the same where they stand in the paper as it was written."""

    document: Document
    findings: tuple[Finding, ...]
    written: tuple[Finding, ...]


class WritingDesk(QObject):
    """The list of what could be clearer, kept true while it is open; what is chosen there is decided by `deciding`."""

    def __init__(self, shell: Shell, page: ReadingPage, deciding: Deciding) -> None:
        super().__init__(page)
        self._shell, self._page, self._deciding = shell, page, deciding
        self.panel = WritingPanel(shell.theme, page)
        self._written: dict[Finding, Finding] = {}
        self._looking = Latest(self)
        self._looking.ready.connect(self._show)
        self._looking.failed.connect(self._tell)
        page.add_side(KEY, self.panel, self.panel.first, self.panel.choose)
        page.side.changed.connect(self._begin_or_end)
        page.words_known.connect(self.look)
        self._join_panel()

    def _join_panel(self) -> None:
        panel, choices = self.panel, self.panel.choices
        panel.show_families(self._shell.families)
        panel.closed.connect(self._page.close_side)
        panel.place_chosen.connect(self._page.show_place)
        panel.listen_asked.connect(self._shell.listening.say)
        panel.families_chosen.connect(self._take_families)
        panel.decided.taken_back.connect(self._deciding.take_back)
        choices.decided.connect(lambda *chosen: self._with_place(partial(self._deciding.decide, chosen)))
        choices.never_asked.connect(lambda: self._with_place(self._deciding.never))
        choices.meaning_asked.connect(lambda: self._with_place(self._deciding.write_meaning))

    @property
    def is_open(self) -> bool:
        """Whether the list is beside the paper."""
        return self._page.side.open_key == KEY

    def look(self) -> None:
        """Look at the paper, if the list is open."""
        paper = self._page.paper
        if not self.is_open or paper is None:
            return
        self.panel.let_decide(is_on=self._deciding.may_decide)
        self.panel.decided.show_decisions(self._deciding.held)
        self.panel.show_looking()
        settings = Settings(families=self._shell.families, known_terms=self._shell.own_words.never)
        if (meeting := self._deciding.meeting) is not None:
            paper_id = self._deciding.paper_id
            self._looking.request(lambda _: self._of_meeting(meeting, paper_id, settings))
        else:
            self._looking.request(lambda _: self._of_paper(paper.document, settings))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._looking.let_go()

    def _of_meeting(self, meeting: Meeting, paper_id: str, settings: Settings) -> _Looked:
        decided = word_decisions.of_paper(meeting, paper_id, self._shell.lexicon(), settings)
        return _Looked(decided.document, decided.findings, decided.written)

    def _of_paper(self, document: Document, settings: Settings) -> _Looked:
        findings = checker.check(document, self._shell.lexicon(), settings)
        return _Looked(document, findings, findings)

    def _show(self, looked: _Looked) -> None:
        if not self.is_open:
            return
        self._written = dict(zip(looked.findings, looked.written, strict=True))
        self.panel.show_findings(looked.findings)
        if looked.document == self._page.view.shown:  # with meanings in the text, every place is another
            self._page.view.show_findings(looked.findings)

    def _begin_or_end(self) -> None:
        if self.is_open:
            self.look()
        else:
            self._looking.forget()
            self._page.mark_words()

    def _with_place(self, do: Callable[[Finding], object]) -> None:
        chosen = self.panel.chosen
        if chosen is not None and (finding := self._written.get(chosen)) is not None:
            do(finding)

    def _take_families(self, families: frozenset[Family]) -> None:
        self._shell.choose_families(families)
        self.look()

    def _tell(self, error: CoprodError) -> None:
        self._shell.tell_error(error)
