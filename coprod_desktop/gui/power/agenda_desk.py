"""Joins the agenda to files and dialogs: templates, the last meeting, old agendas, forms, and consultations."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app import own_templates
from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.one_file import write_document
from coprod_desktop.app.reading import open_paper
from coprod_desktop.app.session import Session
from coprod_desktop.coproduction import agenda_forms, consultation_page, old_agenda
from coprod_desktop.coproduction.carrying_on import carry_on_from
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.editors.agenda_editor import AgendaEditor
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.power.consultation_dialog import ConsultationDialog
from coprod_desktop.gui.power.name_dialog import NameDialog
from coprod_desktop.gui.power.reply_dialog import ReplyDialog
from coprod_desktop.gui.power.template_dialog import TemplateDialog
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model import edits
from coprod_desktop.model.consultation import Consultation
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, item
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage import meeting_file
from coprod_desktop.strings import count, say


@dataclass(frozen=True, slots=True)
class _Brought:
    """What came of a file: an edit, if there is something to do, and what to tell."""

    edit: edits.Edit | None
    words: str


class AgendaDesk(QObject):
    """What the agenda asks for and cannot do by itself."""

    def __init__(self, shell: Shell, session: Session, page: AgendaEditor) -> None:
        super().__init__(page)
        self._shell, self._session, self._page = shell, session, page
        self._work = Latest(self)
        self._work.ready.connect(self._take_in)
        self._work.failed.connect(self._tell_failed)
        self._work.busy_changed.connect(self._show_busy)
        page.asked.connect(self._answer)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the meeting."""
        self._work.let_go()
        self._page.power.let_go()

    def bring_agenda(self, path: Path) -> None:
        """Bring in the items of an agenda that somebody wrote in Word or the like."""
        self._work.request(partial(_old_agenda, path, self._session.meeting.people))

    def carry_on(self, path: Path) -> None:
        """Take over what goes on from the last meeting."""
        self._work.request(partial(_last_meeting, path))

    def read_statement(self, item_id: str, path: Path) -> None:
        """Take the answers of a filled form into an item."""
        if (about := item(self._session.meeting, item_id)) is not None:
            self._work.request(partial(_statement, path, about))

    def save_statement(self, item_id: str, path: Path) -> None:
        """Write the form that asks about an item."""
        meeting = self._session.meeting
        if (about := item(meeting, item_id)) is not None:
            self._work.request(partial(_saved_form, path, meeting, about))

    def _answer(self, what: str, item_id: str) -> None:
        match what:
            case "template":
                self._choose_template()
            case "save_template":
                self._name_template()
            case "last":
                self._choose("last", say("gui.open.meeting_kinds"), self.carry_on)
            case "old_agenda":
                self._choose("old_agenda", say("templates.old_kinds"), self.bring_agenda)
            case "talk_form":
                DocumentDialog(self._shell, agenda_forms.talk_form(self._session.meeting)).open()
            case "replies":
                self._ask_replies()
            case "statement":
                self._choose_form(item_id)
            case "read_statement":
                self._choose("filled_form", say("templates.statement_kinds"), partial(self.read_statement, item_id))
            case "consultation":
                self._ask_consultation(item_id)

    def _choose(self, key: str, kinds: str, do: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(self._shell.window_widget, say(f"templates.button_{key}"), "", kinds)
        if name:
            do(Path(name))

    def _choose_form(self, item_id: str) -> None:
        about = item(self._session.meeting, item_id)
        if about is None:
            return
        title = say("templates.statement_title")
        start = Path.home() / f"{plain_file_name(f'{title} - {about.title}')}.docx"
        name, _ = QFileDialog.getSaveFileName(
            self._shell.window_widget, say("power.statement_button"), str(start), say("people.record_kinds")
        )
        if name:
            self.save_statement(item_id, Path(name))

    def _choose_template(self) -> None:
        dialog = TemplateDialog(self._shell)
        dialog.chosen.connect(self._apply_all)
        dialog.open()

    def _name_template(self) -> None:
        dialog = NameDialog(self._shell, self._session.meeting.title)
        dialog.named.connect(self._save_template)
        dialog.open()

    def _save_template(self, name: str) -> None:
        try:
            own_templates.save_template(name, self._session.meeting)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        self._shell.tell(say("templates.kept", name=name))

    def _ask_replies(self) -> None:
        dialog = ReplyDialog(self._shell, self._session.meeting)
        dialog.noted.connect(self._page.edited)
        dialog.open()

    def _ask_consultation(self, item_id: str) -> None:
        about = item(self._session.meeting, item_id)
        if about is None:
            return
        dialog = ConsultationDialog(self._shell, about.consultation or Consultation(), about.title)
        dialog.answered.connect(lambda value: self._page.edited.emit(edits.change_item(item_id, consultation=value)))
        dialog.page_asked.connect(lambda: self._show_consultation(item_id))
        dialog.open()

    def _show_consultation(self, item_id: str) -> None:
        meeting = self._session.meeting
        if (about := item(meeting, item_id)) is not None:
            DocumentDialog(self._shell, consultation_page.consultation_document(meeting, about)).open()

    def _apply_all(self, several: tuple[edits.Edit, ...]) -> None:
        for edit in several:
            self._page.edited.emit(edit)

    def _take_in(self, brought: object) -> None:
        assert isinstance(brought, _Brought)
        if brought.edit is not None:
            self._page.edited.emit(brought.edit)
        self._shell.tell(brought.words)

    def _tell_failed(self, error: CoprodError) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._work.cancel)


def _old_agenda(path: Path, people: tuple[Person, ...], ticket: Ticket) -> _Brought:
    items = old_agenda.items_of(open_paper(path, stopped=ticket.stopped).document, people)
    if not items:
        return _Brought(None, say("templates.old_nothing", name=path.name))
    words = count("templates.old_came", len(items), name=path.name)
    return _Brought(edits.put_items(items, "edits.put_old_agenda"), words)


def _last_meeting(path: Path, _: Ticket) -> _Brought:
    last = meeting_file.read(path).meeting
    return _Brought(carry_on_from(last), say("templates.last_came", title=last.title or path.stem))


def _statement(path: Path, about: AgendaItem, ticket: Ticket) -> _Brought:
    document = open_paper(path, stopped=ticket.stopped).document
    answers = agenda_forms.read_statement(document)
    if not answers:
        return _Brought(None, say("templates.statement_nothing", name=path.name))
    words = count("templates.statement_came", len(answers), name=path.name, title=about.title)
    other = agenda_forms.statement_item(document)
    if other and other != about.title.strip():
        words = f"{words} {say('templates.statement_other', name=path.name, title=other)}"
    return _Brought(edits.change_item(about.id, **answers), words)  # type: ignore[arg-type]


def _saved_form(path: Path, meeting: Meeting, about: AgendaItem, _: Ticket) -> _Brought:
    write_document(agenda_forms.statement_form(meeting, about), path, Needs(""))
    return _Brought(None, say("templates.statement_saved", name=path.name, title=about.title))
