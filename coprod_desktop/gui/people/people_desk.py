"""Joins the People stage to files: lists of people, the address book, one person's record, and copies for others."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app import one_file, people_lists
from coprod_desktop.app.address_book import Known
from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.placing import put
from coprod_desktop.app.session import Session
from coprod_desktop.coproduction.people_words import record_as_document
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.people.book_dialog import BookDialog
from coprod_desktop.gui.people.people_page import PeoplePage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import needs_of, person
from coprod_desktop.strings import say


class PeopleDesk(QObject):
    """What the People stage asks for and cannot do by itself."""

    def __init__(self, shell: Shell, session: Session, page: PeoplePage) -> None:
        super().__init__(page)
        self._shell, self._session, self._page = shell, session, page
        self._reading, self._writing = Latest(self), Latest(self)
        self._reading.ready.connect(self._take_in)
        self._writing.ready.connect(self._tell_written)
        for work in (self._reading, self._writing):
            work.failed.connect(self._tell_failed)
        page.asked.connect(self._answer)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the meeting."""
        self._reading.let_go()
        self._writing.let_go()

    def bring(self, path: Path) -> None:
        """Bring in the people of a CSV file."""
        self._reading.request(lambda _: people_lists.read_list(path))

    def save_record(self, person_id: str, path: Path) -> None:
        """Write all that is known of one person to a file."""
        meeting = self._session.meeting
        if (who := person(meeting, person_id)) is not None:
            document, record = record_as_document(meeting, who), needs_of(meeting, person_id)
            self._writing.request(lambda _: (path, one_file.write_document(document, path, record)))

    def save_copy(self, path: Path) -> None:
        """Write a copy of the meeting without anybody's private record."""
        content = self._session.copy_for_others()
        self._writing.request(lambda _: _written(path, content))

    def _answer(self, what: str, person_id: str) -> None:
        match what:
            case "bring":
                self._choose_list()
            case "book":
                self._open_book()
            case "copy":
                self.choose_copy()
            case "show_record":
                self._show_record(person_id)
            case "save_record":
                self._choose_record(person_id)
            case "keep":
                self._keep(person_id)
            case "erased":
                self._tell_erased(person_id)

    def _choose_list(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget, say("people.bring"), "", say("people.list_kinds")
        )
        if name:
            self.bring(Path(name))

    def choose_copy(self) -> None:
        """Ask where to write a copy without anybody's private record, and write it."""
        title = self._session.meeting.title or say("gui.meeting.untitled")
        folder = self._session.path.parent if self._session.path else Path.home()
        start = folder / f"{plain_file_name(say('people.copy_name', title=title))}.coprod"
        name, _ = QFileDialog.getSaveFileName(
            self._shell.window_widget, say("people.copy"), str(start), say("gui.open.meeting_kinds")
        )
        if name:
            self.save_copy(Path(name))

    def _choose_record(self, person_id: str) -> None:
        who = person(self._session.meeting, person_id)
        if who is None:
            return
        start = Path.home() / f"{plain_file_name(say('people.record_title', name=who.name))}.docx"
        name, _ = QFileDialog.getSaveFileName(
            self._shell.window_widget, say("people.save_record"), str(start), say("people.record_kinds")
        )
        if name:
            self.save_record(person_id, Path(name))

    def _show_record(self, person_id: str) -> None:
        if (who := person(self._session.meeting, person_id)) is not None:
            DocumentDialog(self._shell, record_as_document(self._session.meeting, who)).open()

    def _open_book(self) -> None:
        book = self._shell.address_book
        if book.trouble is not None:
            self._shell.tell_error(book.trouble)
        dialog = BookDialog(self._shell, book, frozenset(one.id for one in self._session.meeting.people))
        dialog.brought.connect(self._bring_known)
        dialog.open()

    def _bring_known(self, known: Known) -> None:
        self._page.edited.emit(edits.add_people((known.person,), () if known.record.is_blank else (known.record,)))
        self._page.choose(known.id)

    def _keep(self, person_id: str) -> None:
        meeting = self._session.meeting
        who = person(meeting, person_id)
        if who is None:
            return
        try:
            self._shell.address_book.put(who, needs_of(meeting, person_id))
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        key = "people.kept_shared" if self._shell.shares_people else "people.kept"
        self._shell.tell(say(key, name=who.name or say("people.no_name")))

    def _tell_erased(self, person_id: str) -> None:
        if (who := person(self._session.meeting, person_id)) is not None:
            self._shell.tell(say("people.erased", name=who.name or say("people.no_name")))

    def _take_in(self, found: object) -> None:
        assert isinstance(found, people_lists.PeopleList)
        here = {one.name.casefold() for one in self._session.meeting.people}
        new = tuple(one for one in found.people if one.name.casefold() not in here)
        self._page.edited.emit(edits.add_people(new, found.records))
        if new:
            self._page.choose(new[0].id)
        words = people_lists.told(found, len(found.people) - len(new))
        self._shell.tell(" ".join((words, *found.look_at[:5])))

    def _tell_written(self, written: object) -> None:
        assert isinstance(written, tuple)
        path, look_at = written
        self._shell.tell(" ".join((say("people.saved", name=path.name), *look_at)))

    def _tell_failed(self, error: CoprodError) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)


def _written(path: Path, content: bytes) -> tuple[Path, tuple[str, ...]]:
    put(path, content)
    return path, ()
