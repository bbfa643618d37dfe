"""Deciding about the words of a paper of the meeting: each choice is one edit, and the page shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coprod_desktop import checker
from coprod_desktop.app.checking import to_look_at
from coprod_desktop.checker import Decided, HardWord
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.language.kinds_of_word import can_stand
from coprod_desktop.model import edits
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import AGENDA, Choice, Meeting, WordDecision
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.meeting_desk import MeetingDesk


@dataclass(frozen=True, slots=True)
class _Checked:
    """What came of the decisions, and the words that are still to look at."""

    decided: Decided
    words: tuple[HardWord, ...]


class Deciding(QObject):
    """The decisions about one paper of the open meeting, while that paper is on the reading page.

    Signals:
        carried_out: a Decided, whenever the paper on the page has become another
        failed: the CoprodError that checking the paper raised
    """

    carried_out = Signal(object)
    failed = Signal(object)

    def __init__(self, shell: Shell, page: ReadingPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._desk: MeetingDesk | None = None
        self._paper_id = ""
        self._made_from: tuple[object, ...] = ()
        self._written: dict[Finding, Finding] = {}
        self._checking = Latest(self)
        self._checking.ready.connect(self._show)
        self._checking.failed.connect(self.failed)
        choices = page.panel.choices
        choices.decided.connect(lambda *chosen: self._with_place(partial(self.decide, chosen)))
        choices.never_asked.connect(lambda: self._with_place(self.never))
        choices.meaning_asked.connect(lambda: self._with_place(self.write_meaning))
        page.panel.decided.taken_back.connect(self.take_back)

    @property
    def paper_id(self) -> str:
        """The id of the paper that is decided about, "" when none is."""
        return self._paper_id if self.is_on else ""

    @property
    def is_on(self) -> bool:
        """Whether the paper on the page is one that can be decided about."""
        return self._desk is not None

    @property
    def may_decide(self) -> bool:
        """Whether the words of the paper may be decided about: not in a meeting that is only to be read."""
        return self._desk is not None and not self._desk.session.is_read_only

    @property
    def held(self) -> tuple[WordDecision, ...]:
        """What was decided about the paper so far."""
        meeting = self.meeting
        return checker.deciding.of_paper(meeting.word_decisions, self._paper_id) if meeting else ()

    @property
    def desk(self) -> MeetingDesk | None:
        """The desk of the meeting that the paper belongs to, None when it belongs to none."""
        return self._desk

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that the paper belongs to, None when it belongs to none."""
        return self._desk.session.meeting if self._desk else None

    def begin(self, desk: MeetingDesk, paper_id: str) -> None:
        """Let people decide about a paper of a meeting, which the page shows as it was written."""
        self.end()
        self._desk, self._paper_id = desk, paper_id
        desk.changed.connect(self._look_again)
        self._page.panel.let_decide(is_on=not desk.session.is_read_only)
        self._look_again()

    def end(self) -> None:
        """Stop deciding: the page shows something else."""
        self._checking.forget()
        if self._desk is not None:
            self._desk.changed.disconnect(self._look_again)
        self._desk, self._made_from, self._written = None, (), {}
        self._page.panel.let_decide(is_on=False)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._checking.let_go()

    def _look_again(self) -> None:
        if self._desk is None:
            return
        meeting = self._desk.session.meeting
        # An agenda item that changed is no reason to read a whole paper again.
        parts = (meeting.word_decisions, meeting.own_words, meeting.papers, meeting.people)
        made_from = (meeting if self._paper_id == AGENDA else parts, self._never_words())
        if made_from != self._made_from:
            self._made_from = made_from
            paper_id = self._paper_id
            self._checking.request(lambda _: self._checked(meeting, paper_id))

    def _checked(self, meeting: Meeting, paper_id: str) -> _Checked:
        from coprod_desktop.app import word_decisions

        settings = checker.Settings(known_terms=self._never_words())
        decided = word_decisions.of_paper(meeting, paper_id, self._shell.lexicon(), settings)
        return _Checked(decided, to_look_at(decided.findings))

    def _never_words(self) -> frozenset[str]:
        return self._shell.own_words.never

    def _show(self, checked: _Checked) -> None:
        assert self._desk is not None
        decided = checked.decided
        self._written = dict(zip(decided.findings, decided.written, strict=True))
        terms = {word.term for word in checked.words}
        self._page.show_decided(
            decided.document, tuple(one for one in decided.findings if one.term in terms), checked.words
        )
        self._page.show_decisions(self.held)
        self.carried_out.emit(decided)

    def decide(self, chosen: tuple[Choice, str, bool], finding: Finding) -> None:
        """Keep what was `chosen` about a finding in the paper as written: how, the words instead, and if everywhere."""
        from coprod_desktop.app import word_decisions

        if self._desk is None:
            return
        choice, replacement, is_everywhere = chosen
        # "Co-produce" needs other words than "co-production": what is chosen for another kind of word holds there only.
        is_other_kind = choice is Choice.REPLACE and not can_stand("noun", finding.term, finding.text, "")
        if is_everywhere and not is_other_kind:
            decision = word_decisions.decide_everywhere(self._paper_id, finding, choice, replacement)
        else:
            meeting = self._desk.session.meeting
            decision = word_decisions.decide(meeting, self._paper_id, finding, choice, replacement)
        self._desk.apply(edits.add_word_decision(decision))

    def take_back(self, decision: WordDecision) -> None:
        """Let a decision hold no longer."""
        if self._desk is not None:
            self._desk.apply(edits.remove_word_decision(decision))

    def never(self, finding: Finding) -> None:
        """Never mark the term of a finding again, for this person."""
        own, term = self._shell.own_words, finding.term
        try:
            own.never_mark(term)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        self._look_again()
        undo = Offer(say("gui.choices.mark_again"), lambda: self._mark_again(term))
        self._shell.tell(say("gui.choices.never_done", term=term), undo)

    def _mark_again(self, term: str) -> None:
        try:
            self._shell.own_words.mark_again(term)
        except CoprodError as error:
            self._shell.tell_error(error)
        self._look_again()

    def write_meaning(self, finding: Finding) -> None:
        """Let the person write what the letters of a finding mean."""
        from coprod_desktop.gui.dialogs.own_word_dialog import OwnWordDialog, blank

        if self._desk is not None:
            OwnWordDialog(self._shell, blank(finding.term), meeting=self._desk).open()

    def _with_place(self, do: Callable[[Finding], object]) -> None:
        """Do something about the place that is chosen, as it stands in the paper as it was written."""
        place = self._page.panel.place
        if place is not None and (finding := self._written.get(place)) is not None:
            do(finding)
