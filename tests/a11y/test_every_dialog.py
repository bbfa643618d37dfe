"""No dialog is left out: each is known here, fits at three times the size, and those of papers are sound."""

import importlib
import pkgutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop import gui
from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.own_words import OwnWords
from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.app.shared_folder import Chosen, SharedFolder
from coprod_desktop.easyread.coming_back import ComeBack
from coprod_desktop.gui.dialogs.about import AboutWindow
from coprod_desktop.gui.dialogs.bring_list_dialog import BringListDialog
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.dialogs.help_window import HelpWindow
from coprod_desktop.gui.dialogs.own_word_dialog import OwnWordDialog
from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog
from coprod_desktop.gui.finding.find_dialog import FindDialog
from coprod_desktop.gui.importing_ui.brought_dialog import BroughtDialog
from coprod_desktop.gui.importing_ui.unsure_dialog import UnsureDialog
from coprod_desktop.gui.listening_ui.big_words import BigWords
from coprod_desktop.gui.listening_ui.in_dialogs import OWN_LISTEN
from coprod_desktop.gui.listening_ui.rehearsal_dialog import RehearsalDialog
from coprod_desktop.gui.listening_ui.saying_dialog import SayingDialog
from coprod_desktop.gui.listening_ui.sound_dialog import SoundDialog
from coprod_desktop.gui.listening_ui.voice_dialog import VoiceDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.sharing.shared_folder_dialog import SharedFolderDialog
from coprod_desktop.gui.spelling.spelling_dialog import SpellingDialog
from coprod_desktop.gui.studio.front_dialog import FrontDialog
from coprod_desktop.gui.studio.leave_out_dialog import LeaveOutDialog
from coprod_desktop.gui.studio.picture_dialog import PictureDialog
from coprod_desktop.gui.studio.readers_dialog import ReadersDialog
from coprod_desktop.gui.studio.sets_dialog import SetsDialog
from coprod_desktop.gui.studio.word_dialog import WordDialog
from coprod_desktop.gui.theme import Look
from coprod_desktop.importing import Brought, Unsure
from coprod_desktop.model.edits.easy_read_word import Change, RowChange
from coprod_desktop.model.meeting import OwnWord
from tests.a11y import test_combining_dialogs as combining_dialogs
from tests.a11y import test_locking_dialogs as locking_dialogs
from tests.a11y import test_power_dialogs as power_dialogs
from tests.a11y import test_printing_dialogs as printing_dialogs
from tests.a11y import test_reader_dialogs as reader_dialogs
from tests.a11y import test_studio_dialogs as studio_dialogs
from tests.a11y import test_word_dialogs as word_dialogs
from tests.a11y.audit import LAPTOP, audit, fits, in_words
from tests.builders import paper, paragraph
from tests.gui.test_finding import looked
from tests.gui.test_spelling import checked, written
from tests.gui.windows import LOOKS, go_to_easy_read, go_to_paper, main_window, open_dialog, open_meeting

Make = Callable[[QtBot, MainWindow, Path], QWidget]


def unsure(_qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
    places = (Unsure("b1", "“Money” may be a heading, or may not."),)
    opened = OpenPaper("Garden", paper(paragraph("Money")), unsure=places)
    return UnsureDialog(opened, window.theme, window)


def brought(_qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
    files = (Brought(1, "Agenda for the carers’ board in December.docx", True), Brought(2, "photo.heic", False))
    return BroughtDialog(files, window.theme, window)


def by_command(command: str) -> Make:
    """Return what opens a dialog from its command, on a paper."""

    def make(qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
        go_to_paper(qtbot, window)
        return open_dialog(qtbot, window, command)

    return make


def of_meeting(command: str) -> Make:
    """Return what opens a dialog from its command, in the sample meeting."""

    def make(qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
        window.desks.open_sample()
        return open_dialog(qtbot, window, command)

    return make


def of_studio(command: str) -> Make:
    """Return what opens a dialog from its command, in the studio."""

    def make(qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
        go_to_easy_read(qtbot, window)
        return studio_dialogs.opened(qtbot, window, command)

    return make


def with_window(make: Callable[[MainWindow], QWidget]) -> Make:
    return lambda _qtbot, window, _folder: make(window)


def with_folder(make: Callable[[MainWindow, Path], QWidget]) -> Make:
    return lambda _qtbot, window, folder: make(window, folder)


def coming_back(qtbot: QtBot, window: MainWindow, _folder: Path) -> QWidget:
    go_to_easy_read(qtbot, window)
    version = window.desks.studio.version
    assert version is not None
    gone = tuple(RowChange(Change.REMOVED, row) for row in version.rows[:3])
    return WordDialog(window, version, ComeBack(gone, ("Page numbers",)))


def finding(qtbot: QtBot, window: MainWindow, folder: Path) -> QWidget:
    open_meeting(window, written(), folder / "meeting.coprod")
    return looked(qtbot, window, "the")


def spelling(qtbot: QtBot, window: MainWindow, folder: Path) -> QWidget:
    open_meeting(window, written(), folder / "meeting.coprod")
    return checked(qtbot, window)


def shared_folder(qtbot: QtBot, window: MainWindow, folder: Path) -> QWidget:
    """Show the folder of a group, with something that two people changed."""
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setenv("COPROD_DATA_FOLDER", str(folder / "jo"))
        words = OwnWords()
        words.put(OwnWord("theirs", "hub", "A place where people meet"))
        SharedFolder(words, AddressBook()).look(Chosen(folder), "Jo")
    window.own_words.put(OwnWord("ours", "hub", "The old school"))
    dialog = open_dialog(qtbot, window, "shared_folder")
    assert isinstance(dialog, SharedFolderDialog)
    dialog.share(folder)
    qtbot.waitUntil(lambda: not window.desks.shared.is_busy, timeout=20_000)
    return dialog


DIALOGS: dict[str, Make] = {
    SharedFolderDialog.__name__: shared_folder,
    UnsureDialog.__name__: unsure,
    BroughtDialog.__name__: brought,
    AboutWindow.__name__: by_command("about"),
    HelpWindow.__name__: by_command("help"),
    VersionsDialog.__name__: by_command("versions"),
    VoiceDialog.__name__: of_meeting("voice"),
    BigWords.__name__: of_meeting("big_words"),
    SayingDialog.__name__: of_meeting("say_like_this"),
    RehearsalDialog.__name__: of_meeting("rehearse"),
    SoundDialog.__name__: of_meeting("save_sound"),
    PictureDialog.__name__: of_studio("picture"),
    FrontDialog.__name__: of_studio("front"),
    ReadersDialog.__name__: of_studio("readers"),
    SetsDialog.__name__: of_studio("picture_sets"),
    LeaveOutDialog.__name__: of_studio("remove"),
    FindDialog.__name__: finding,
    SpellingDialog.__name__: spelling,
    OwnWordDialog.__name__: with_window(word_dialogs.own_word),
    BringListDialog.__name__: with_window(word_dialogs.bring_list),
    "CombineDialog": with_folder(combining_dialogs.combining),
    "DifferencesDialog": with_folder(combining_dialogs.side_by_side),
    "HistoryDialog": with_folder(combining_dialogs.history),
    "WordingDialog": with_folder(combining_dialogs.one_change),
    "PasswordDialog": with_folder(locking_dialogs.changing),
    "AskPasswordDialog": with_folder(locking_dialogs.asking),
    "TemplateDialog": with_window(power_dialogs.template),
    "NameDialog": with_window(power_dialogs.name),
    "ReplyDialog": with_window(power_dialogs.reply),
    "ConsultationDialog": with_window(power_dialogs.consultation),
    "BookDialog": with_window(power_dialogs.book),
    DocumentDialog.__name__: with_window(power_dialogs.document),
    "LookDialog": with_window(printing_dialogs.look),
    "PrintDialog": with_window(printing_dialogs.printing),
    "TellDialog": with_window(reader_dialogs.telling),
    "HaveReadDialog": with_window(reader_dialogs.having_read),
    "LargeCards": with_window(reader_dialogs.cards),
    WordDialog.__name__: coming_back,
    "EnlargedDialog": with_window(reader_dialogs.large_table),
}


def every_dialog() -> set[str]:
    for one in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        importlib.import_module(one.name)
    found, waiting = set(), [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith(gui.__name__):
                found.add(kind.__name__)
    return found


def shown(qtbot: QtBot, window: MainWindow, folder: Path, name: str) -> QWidget:
    dialog = DIALOGS[name](qtbot, window, folder)
    if not dialog.isVisible():
        assert isinstance(dialog, QDialog)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
    for _ in range(3):  # words that came late move what stands below them
        QApplication.processEvents()
    return dialog


def test_every_dialog_of_the_program_is_known_here() -> None:
    assert every_dialog() == set(DIALOGS)


def has_a_listen_button(dialog: QWidget) -> bool:
    if dialog.property(OWN_LISTEN):
        return True
    buttons = (one for one in dialog.findChildren(QAbstractButton) if one.isVisible())
    return any("Listen" in (one.text().replace("&", ""), one.accessibleName()) for one in buttons)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits_at_three_times_the_size_and_can_be_listened_to(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    window = main_window(qtbot, Look(300))
    dialog = shown(qtbot, window, tmp_path, name)
    assert type(dialog).__name__ == name
    dialog.resize(LAPTOP)
    for _ in range(3):
        QApplication.processEvents()
    assert in_words(list(fits(dialog))) == ""
    assert has_a_listen_button(dialog)
    dialog.close()


def audited(qtbot: QtBot, folder: Path, name: str, look: Look) -> str:
    window = main_window(qtbot, look)
    dialog = shown(qtbot, window, folder, name)
    with suppress(qtbot.TimeoutError):  # what is looked for off the window's thread, such as voices, makes words longer
        qtbot.waitUntil(lambda: not list(fits(dialog)), timeout=2_000)
    found = in_words(audit(dialog))
    dialog.close()
    return found


# Those whose checks need more than opening them have tests of their own, in all looks.
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("name", [UnsureDialog.__name__, BroughtDialog.__name__, SharedFolderDialog.__name__])
def test_every_dialog_about_what_others_send_is_sound(qtbot: QtBot, tmp_path: Path, name: str, look: Look) -> None:
    assert audited(qtbot, tmp_path, name, look) == ""


@pytest.mark.task
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_is_sound_in_every_look(qtbot: QtBot, tmp_path: Path, name: str, look: Look) -> None:
    assert audited(qtbot, tmp_path, name, look) == ""
