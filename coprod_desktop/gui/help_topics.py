"""Which page of the help is about where somebody is; F1 opens it, in dialogs too, which the window does not hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.main_window import MainWindow

OF_DIALOGS = {
    "AboutWindow": "start",
    "AskPasswordDialog": "together",
    "BigWords": "listening",
    "BookDialog": "people",
    "BringListDialog": "look-up",
    "BroughtDialog": "papers",
    "CombineDialog": "together",
    "ConsultationDialog": "agenda",
    "DifferencesDialog": "together",
    "EnlargedDialog": "reading",
    "FindDialog": "words",
    "FrontDialog": "easy-read",
    "HaveReadDialog": "reading",
    "HistoryDialog": "together",
    "LargeCards": "reading",
    "LeaveOutDialog": "easy-read",
    "LookDialog": "printing",
    "NameDialog": "agenda",
    "OwnWordDialog": "look-up",
    "PasswordDialog": "together",
    "PictureDialog": "easy-read",
    "PrintDialog": "printing",
    "ReadersDialog": "easy-read",
    "RehearsalDialog": "listening",
    "ReplyDialog": "agenda",
    "SayingDialog": "listening",
    "SetsDialog": "easy-read",
    "SharedFolderDialog": "together",
    "SoundDialog": "listening",
    "SpellingDialog": "words",
    "TellDialog": "reading",
    "TemplateDialog": "agenda",
    "UnsureDialog": "papers",
    "VersionsDialog": "versions",
    "VoiceDialog": "listening",
    "WordDialog": "easy-read",
    "WordingDialog": "together",
}
"""By the name of the class; a dialog that is not here, such as a paper to look at, belongs to the page behind it."""

_MET = "has help"


def of_page(window: MainWindow, desks: Desks) -> str:
    """Return the topic of the page that is shown."""
    if desks.is_on_paper or desks.is_on_readers_page:
        return "reading"
    if desks.is_on_studio:
        return "easy-read"
    if desks.meeting is not None and desks.is_on_meeting:
        return desks.meeting.page.stage
    if window.page is window.start_page:
        return "start"
    return "look-up" if desks.is_on_words else "today"  # the view for the room has the whole window


def let_be_explained(dialog: QDialog, window: MainWindow) -> None:
    """Let F1 open the page about a dialog, over the dialog."""
    if dialog.property(_MET) or type(dialog).__name__ == "HelpWindow":
        return
    dialog.setProperty(_MET, True)

    def explain() -> None:
        from coprod_desktop.gui.dialogs.help_window import HelpWindow

        topic = OF_DIALOGS.get(type(dialog).__name__) or of_page(window, window.desks)
        HelpWindow(topic, window.theme, dialog).open()

    command = window.commands["help"]
    action = QAction(command.text(), dialog)
    action.setShortcuts(command.shortcuts())
    action.triggered.connect(explain)
    dialog.addAction(action)
