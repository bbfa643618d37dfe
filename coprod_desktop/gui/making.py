"""Joins a versions page to the work behind it: make, show how far, cancel, show what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from coprod_desktop.app.session import Session
from coprod_desktop.app.versions import Hooks, Made, Wanted
from coprod_desktop.checker import Decided
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.panels.versions_page import VersionsPage
from coprod_desktop.gui.printing.example import example
from coprod_desktop.gui.shell import Shell
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.strings import say

MadeFrom = Callable[[Lexicon], Sequence[Document | Decided]]
"""What gives the documents to make versions of, off the window's thread, once the word lists are at hand."""


class HasMeeting(Protocol):
    """What has the meeting that versions are made of, and can change it."""

    session: Session

    def apply(self, edit: edits.Edit) -> None:
        """Make an edit of the meeting."""


class Making(QObject):
    """The making of versions for one page. `documents` is asked when the person presses Make."""

    def __init__(
        self, page: VersionsPage, documents: Callable[[], MadeFrom], shell: Shell, meeting: HasMeeting | None = None
    ) -> None:
        super().__init__(page)
        self._meeting = meeting
        self._looks = Latest(self)
        self._looks.ready.connect(page.looks.show_looks)
        page.looks.asked.connect(self._edit_look)
        page.looks.removed.connect(self._remove_look)
        page.looks.put_back.connect(self._put_look_back)
        self._find_looks()
        self._page, self._documents, self._shell = page, documents, shell
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        self._work.failed.connect(self._tell)
        self._work.progressed.connect(page.making.show_progress)
        page.make_asked.connect(self._make)
        page.cancel_asked.connect(self._work.cancel)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._looks.let_go()
        self._work.let_go()

    def _find_looks(self) -> None:
        of_meeting = self._meeting.session.meeting.own_profiles if self._meeting else ()
        self._looks.request(lambda _: _all_looks(of_meeting))

    def _edit_look(self, look: OwnProfile) -> None:
        from coprod_desktop.gui.printing.look_dialog import LookDialog

        dialog = LookDialog(self._shell, example(), look)
        dialog.kept.connect(self._take_look)
        dialog.open()

    def _remove_look(self, look: OwnProfile) -> None:
        if self._meeting is not None and look in self._meeting.session.meeting.own_profiles:
            self._meeting.apply(edits.remove_own_profile(look))
        self._looks.request(lambda _: _changed(look, is_kept=False))

    def _put_look_back(self, look: OwnProfile) -> None:
        # A meeting takes it along again when a version is made in it.
        self._looks.request(lambda _: _changed(look, is_kept=True))

    def _take_look(self, look: OwnProfile) -> None:
        self._page.looks.show_looks((look,))
        self._page.looks.tick(look.name)

    def _make(self, wanted: Wanted, folder: Path) -> None:
        if self._meeting is not None:
            # Who gets the file makes the same versions from it.
            known = self._meeting.session.meeting.own_profiles
            for look in (one for one in wanted.own if one not in known):
                self._meeting.apply(edits.put_own_profile(look))
            wanted = replace(wanted, contact=self._meeting.session.meeting.contact)
        documents = self._documents()
        self._page.making.begin()
        self._work.request(lambda ticket: self._made(documents, wanted, folder, ticket))

    def _made(self, documents: MadeFrom, wanted: Wanted, folder: Path, ticket: Ticket) -> Made:
        from coprod_desktop.app import exporting

        lexicon = self._shell.lexicon()
        return exporting.make(documents(lexicon), wanted, folder, lexicon, Hooks(ticket.tell, ticket.stopped))

    def _show(self, made: object) -> None:
        assert isinstance(made, Made)
        self._page.show_made(made)

    def _tell(self, error: CoprodError) -> None:
        self._page.making.show_stopped(say(error.says, **error.facts))


def _changed(look: OwnProfile, *, is_kept: bool) -> tuple[OwnProfile, ...]:
    """Keep a look or forget it, and return what has to be shown anew."""
    from coprod_desktop.app import own_profiles

    if is_kept:
        return (own_profiles.keep(look),)
    own_profiles.remove(look)
    return ()


def _all_looks(of_meeting: tuple[OwnProfile, ...]) -> tuple[OwnProfile, ...]:
    from coprod_desktop.app import own_profiles

    return own_profiles.all_looks(of_meeting)[0]
