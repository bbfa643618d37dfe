"""Joins the studio to the open meeting: begins a version, keeps it in sight, looks at it, and prints it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from coprod_desktop.app import studio
from coprod_desktop.app.studio_findings import Looking
from coprod_desktop.app.word_decisions import of_paper
from coprod_desktop.checker import Decided
from coprod_desktop.easyread import ledger, offers, reader_form
from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.easyread.offers import Offer
from coprod_desktop.easyread.pictures import PictureChoice
from coprod_desktop.easyread.source_changes import SourceChange
from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.memory import give_back
from coprod_desktop.gui.panels.message_strip import Offer as MessageOffer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.front_dialog import FrontDialog
from coprod_desktop.gui.studio.page_making import PageMaking
from coprod_desktop.gui.studio.picture_desk import PictureDesk
from coprod_desktop.gui.studio.readers_dialog import ReadersDialog
from coprod_desktop.gui.studio.row_desk import RowDesk
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.gui.studio.word_desk import WordDesk
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.parsing import parser
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read_version import EasyReadVersion, is_signed_off, only_source
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting, easy_read
from coprod_desktop.strings import say

_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class _Help:
    """What can be said or shown instead in one row."""

    row_id: str
    offers: tuple[Offer, ...]
    choices: tuple[PictureChoice, ...]


class StudioDesk(QObject):
    """The easy read version of one paper of the open meeting.

    Signals:
        shown: the studio is on the page
        gone: the version that was shown has gone, by undo
    """

    shown = Signal()
    gone = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self._desk: MeetingDesk | None = None
        self._paper_id = ""
        self._looking: Looking | None = None
        self._found: _Help | None = None
        self._seen: EasyReadVersion | None = None
        self.page = StudioPage(shell.theme, shell.window_widget)
        self.menu = QMenu(say("studio.menu"), shell.window_widget)
        self.page.commands.fill(self.menu)
        self._rows = RowDesk(shell, self.page, self._apply)
        self._pictures = PictureDesk(shell, self.page, self._apply)
        self._pages = PageMaking(shell, self.page.pages, lambda: self.version)
        self._word = WordDesk(shell, self.page, lambda: self.version, self._apply)
        self._beginning, self._comparing = Latest(self), Latest(self)
        self._checking, self._helping = Latest(self), Latest(self)
        self._connect()

    @property
    def version(self) -> EasyReadVersion | None:
        """The version as it is now, None when none is open."""
        return easy_read(self._desk.session.meeting, self._paper_id) if self._desk else None

    @property
    def is_open(self) -> bool:
        """Whether a version of the open meeting is in the studio."""
        return self.version is not None

    def open(self, desk: MeetingDesk, paper_id: str) -> None:
        """Show the easy read version of a paper, or of the agenda; begin one where there is none."""
        self.end_meeting()
        self._desk, self._paper_id = desk, paper_id
        desk.changed.connect(self._follow)
        meeting = desk.session.meeting
        if self.version is None:
            self.page.show_version(EasyReadVersion("", paper_id, ""))  # the rows come in a moment
            self._shell.show_page(self.page, "", listens=True)
            self._draft(meeting, paper_id)
        else:
            self._show()
            self._comparing.request(partial(self._compared, meeting))

    def open_row(self, desk: MeetingDesk, paper_id: str, row_id: str) -> bool:
        """Show the row of a version that is in the meeting; return whether it is still there."""
        self.open(desk, paper_id)
        is_there = any(row.id == row_id for row in self.version.rows) if self.version else False
        if is_there:
            self.page.go_to_row(row_id)
        return is_there

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.page.settle()

    def end_meeting(self) -> None:
        """Let go of the meeting, with what was typed last kept."""
        if self._desk is None:
            return
        self.page.settle()
        self._desk.changed.disconnect(self._follow)
        self._desk, self._seen, self._looking = None, None, None

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        for work in (self._beginning, self._comparing, self._checking, self._helping):
            work.let_go()
        self._pictures.let_go()
        self._pages.let_go()
        self._word.let_go()
        self.page.thumbnails.let_go()

    def make(self) -> None:
        """Ask which versions to make of the paper, easy read first, and make them."""
        self.page.settle()
        meeting, paper_id = self._meeting, self._paper_id
        made_from = partial(_one_paper, meeting, paper_id)
        is_ready = self.version is not None and is_signed_off(self.version)
        VersionsDialog(self._shell, made_from, only_easy_read=True, is_signed_off=is_ready).open()

    def document(self) -> Document:
        """Return the version as readers get it; for reading aloud."""
        self.page.settle()
        version = self.version
        return studio.as_document(version, self._shell.lexicon()) if version else Document("", ())

    def _connect(self) -> None:
        commands = self.page.commands
        commands.connect("front", self._ask_front)
        commands.connect("readers", self._ask_readers)
        commands.connect("make", self.make)
        commands.connect("print_ledger", self._print_ledger)
        commands.connect("begin_again", self._begin_again)
        commands.connect("listen_row", self._listen)
        self.page.row_chosen.connect(self._help)
        self.page.row_chosen.connect(self._pages.follow)
        self.page.side_chosen.connect(lambda _: self._pages.follow(self.page.rows.chosen_key))
        self.page.thumbnails.drawn.connect(self._show_suggestions)
        self._beginning.ready.connect(self._take_version)
        self._beginning.busy_changed.connect(self._show_busy)
        self._comparing.ready.connect(self._take_change)
        self._checking.ready.connect(self._take_findings)
        self._helping.ready.connect(self._take_help)
        for work in (self._beginning, self._comparing, self._checking, self._helping):
            work.failed.connect(self._shell.tell_error)

    def _apply(self, edit: Edit) -> None:
        if self._desk is not None:
            self._desk.apply(edit)

    def _take_version(self, version: EasyReadVersion) -> None:
        self._apply(edits.put_easy_read(version))
        self._show()
        give_back()  # drafting a long paper frees much

    def _show(self) -> None:
        version = self.version
        if version is None:
            return
        self._seen = None
        self._follow()
        self._shell.show_page(self.page, version.title, listens=True)
        self._shell.listening.offer_document(self.document)
        self.page.rows.setFocus()
        self.shown.emit()

    def _follow(self) -> None:
        """Show the version as the last edit left it, when that changed it."""
        version, before = self.version, self._seen
        if version is before:
            return
        self._seen = version
        if version is None:
            self.gone.emit()
            return
        self.page.show_version(version)
        self._checking.request(lambda _: self._checked(version))

    def _checked(self, version: EasyReadVersion) -> tuple[RowFinding, ...]:
        looking = self._looking
        if looking is None:
            names = tuple(one.name for one in self._meeting.people)
            looking = self._looking = Looking(version, self._shell.lexicon(), names)
        return looking.of_version(version)

    @property
    def _meeting(self) -> Meeting:
        return self._desk.session.meeting if self._desk else Meeting("")

    def _take_findings(self, findings: tuple[RowFinding, ...]) -> None:
        self.page.show_findings(findings)

    def _help(self, row_id: str) -> None:
        """Look for other ways to say a row, and for pictures of it."""
        row, version = self.page.chosen, self.version
        if row is None or version is None or row.id != row_id:
            return

        def work(_: object) -> _Help:
            said = "\n".join(sentence for one in version.rows for sentence in one.sentences)
            if row.heading_level:
                return _Help(row.id, (), ())
            lexicon = self._shell.lexicon()
            found = offers.offers(row.sentences, lexicon, said, parser())
            found = (*found, *offers.back(row.sentences, only_source(version, row), lexicon))
            return _Help(row.id, found, self._pictures.index().suggest(" ".join(row.sentences), _SUGGESTIONS))

        self._helping.request(work)

    def _take_help(self, found: _Help) -> None:
        self._found = found
        if self.page.chosen is not None and self.page.chosen.id == found.row_id:
            self.page.editor.show_offers(found.offers)
            self._show_suggestions()

    def _show_suggestions(self) -> None:
        found, row = self._found, self.page.chosen
        if found is None or row is None or row.id != found.row_id:
            return
        side = self._shell.theme.space(4)
        icons = [self.page.thumbnails.icon(one.source, side, {}) for one in found.choices]
        self.page.editor.show_suggestions(found.choices, icons)

    def _compared(self, meeting: Meeting, _: object) -> SourceChange | None:
        version = easy_read(meeting, self._paper_id)
        return studio.source_change(meeting, version, self._shell.lexicon()) if version else None

    def _take_change(self, change: SourceChange | None) -> None:
        """Take in a paper that is not as it was, and say so; undo brings the earlier ledger back."""
        version = self.version
        if change is None or version is None or not change.is_any:
            return
        self._apply(edits.take_in_source(version.id, change.lines))
        facts = {"new": change.new, "changed": change.changed, "gone": change.gone}
        words = say("studio.paper_changed", **facts)
        self._shell.tell(words, MessageOffer(say("studio.go_there"), lambda: self.page.show_side("show_paper")))

    def _listen(self) -> None:
        self.page.settle()
        if self.page.chosen is not None:
            self._shell.listening.say("\n".join(self.page.chosen.sentences))

    def _ask_front(self) -> None:
        self.page.settle()
        if (version := self.version) is not None:
            cover = self.page.chosen if self.page.chosen and self.page.chosen.picture else None
            cover = cover or next((row for row in version.rows if row.picture), None)
            dialog = FrontDialog(self._shell, version, cover)
            dialog.edited.connect(self._apply)
            dialog.open()

    def _ask_readers(self) -> None:
        self.page.settle()
        if (version := self.version) is None or self._desk is None:
            return
        dialog = ReadersDialog(self._shell, version)
        dialog.edited.connect(self._apply)
        dialog.form_asked.connect(lambda: self._print(reader_form.of_version(version)))
        desk = self._desk

        def show() -> None:
            if (now := self.version) is not None:
                dialog.show_version(now)

        desk.changed.connect(show)
        # Closing a dialog that is on its way out says so twice.
        dialog.finished.connect(lambda _: desk.changed.disconnect(show), Qt.ConnectionType.SingleShotConnection)
        dialog.open()

    def _print_ledger(self) -> None:
        self.page.settle()
        if (version := self.version) is not None:
            self._print(ledger.as_document(version))

    def _print(self, document: Document) -> None:
        is_easy_read = document.kind == "easy-read"
        VersionsDialog(self._shell, (document,), only_easy_read=is_easy_read).open()

    def _begin_again(self) -> None:
        """Draft the paper anew, in the place of the version; undo brings it back."""
        self.page.settle()
        self._draft(self._meeting, self._paper_id)

    def _draft(self, meeting: Meeting, paper_id: str) -> None:
        pictures = self._pictures
        self._beginning.request(lambda _: studio.begin(meeting, paper_id, self._shell.lexicon(), pictures.index()))

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("studio.drafting") if is_busy else "", self._beginning.cancel)


def _one_paper(meeting: Meeting, paper_id: str, lexicon: Lexicon) -> tuple[Decided, ...]:
    return (of_paper(meeting, paper_id, lexicon),)
