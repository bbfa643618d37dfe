"""Making versions from the window: into the folder that was chosen, all or nothing of each file."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.versions import Form, Made, Version
from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.versions_page import VersionsPage
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import ReaderCheck
from coprod_desktop.model.meeting import Paper
from tests import builders
from tests.easyread import versions as easy_reads
from tests.gui.windows import go_to_easy_read, main_window, open_dialog, open_meeting, page_of, press, show_paper

LONGEST_MS = 20_000
PAPER = builders.paper(
    builders.heading("Short breaks"), builders.paragraph("We commission short breaks with carers.", "b1")
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the question for a folder."""
    folder = tmp_path / "versions"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> VersionsPage:
    """Return the last stage of a meeting."""
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page_of(window).go_to("versions")
    return page_of(window).versions


def tick_only(page: VersionsPage, versions: set[Version], forms: set[Form]) -> None:
    for version, box in page.boxes.items():
        box.setChecked(version in versions)
    for form, form_box in page.forms.items():
        form_box.setChecked(form in forms)


def make(qtbot: QtBot, page: VersionsPage) -> None:
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.make.isEnabled() and page.making.words.isVisible(), timeout=LONGEST_MS)


def lines(page: VersionsPage) -> list[str]:
    return [
        page.making.lists["gui.versions.files"].item(row).text()
        for row in range(page.making.lists["gui.versions.files"].count())
    ]


def test_versions_are_made_in_the_folder_that_was_chosen(qtbot: QtBot, page: VersionsPage, folder: Path) -> None:
    tick_only(page, {Version.STANDARD, Version.LARGE_PRINT}, {Form.WORD})
    make(qtbot, page)
    made = sorted(path.name for path in folder.rglob("*.docx"))
    assert len(made) == 2
    assert sorted(lines(page)) == made
    assert page.making.words.text().startswith("Done. 2 files")


def test_what_a_person_should_look_at_is_listed(qtbot: QtBot, page: VersionsPage, folder: Path) -> None:
    tick_only(page, {Version.EASY_READ}, {Form.WORD})
    make(qtbot, page)
    shown = [
        page.making.lists["gui.versions.look_at"].item(row).text()
        for row in range(page.making.lists["gui.versions.look_at"].count())
    ]
    assert page.making.lists["gui.versions.look_at"].isVisible() == bool(shown)
    assert shown
    assert all(".docx: " in line and line.endswith((".", ")", "”")) for line in shown)


def test_nothing_ticked_is_said_in_words_and_no_folder_is_asked_for(qtbot: QtBot, page: VersionsPage) -> None:
    tick_only(page, set(), {Form.WORD})
    page.making.make.click()
    assert page.making.words.text() == "Tick at least one version, and Word or PDF."


def test_no_folder_chosen_means_nothing_is_made(
    qtbot: QtBot, page: VersionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page.making.make.click()
    assert page.making.make.isEnabled()
    assert not page.making.progress.isVisible()


def test_a_size_is_chosen_only_for_a_version_that_is_wanted(page: VersionsPage) -> None:
    page.boxes[Version.LARGE_PRINT].setChecked(False)
    assert not page.large.isEnabled()
    page.boxes[Version.LARGE_PRINT].setChecked(True)
    assert page.large.isEnabled()


def test_the_size_that_was_chosen_is_in_what_is_wanted(qtbot: QtBot, page: VersionsPage) -> None:
    page.large.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert page.wanted().large_print_pt == 20


class Held:
    """Making that waits after its first file until it is stopped or let go, and writes like the real one."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.is_stopped = False

    def make(self, _documents: object, _wanted: object, folder: Path, _lexicon: object, hooks: object) -> Made:
        tell: Callable[[int, int, str], None] = hooks.progress  # type: ignore[attr-defined]
        stopped: Callable[[], bool] = hooks.stopped  # type: ignore[attr-defined]
        tell(1, 4, "Agenda - large print.docx")
        while not stopped() and not self.go.wait(0.01):
            pass
        self.is_stopped = stopped()
        return Made(folder, (), (), ())


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held()
    monkeypatch.setattr("coprod_desktop.app.exporting.make", held.make)
    return held


def test_progress_says_what_is_being_made(qtbot: QtBot, page: VersionsPage, folder: Path, held: Held) -> None:
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.progress.maximum() == 4, timeout=LONGEST_MS)
    assert page.making.progress.value() == 1
    assert page.making.cancel.isVisible()
    assert page.making.cancel.hasFocus()
    held.go.set()
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    assert not page.making.progress.isVisible()


def test_making_can_be_stopped_by_keyboard(qtbot: QtBot, page: VersionsPage, folder: Path, held: Held) -> None:
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.progress.maximum() == 4, timeout=LONGEST_MS)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    assert held.is_stopped
    assert page.making.make.hasFocus()


def test_stopping_in_the_middle_leaves_no_half_file(qtbot: QtBot, page: VersionsPage, folder: Path) -> None:
    tick_only(page, {Version.STANDARD, Version.LARGE_PRINT, Version.GIANT_PRINT}, {Form.WORD, Form.PDF})
    page.making.make.click()
    qtbot.waitUntil(lambda: any(folder.rglob("*")), timeout=LONGEST_MS)
    page.making.cancel.click()
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    for path in folder.rglob("*"):
        if path.is_file():
            assert path.suffix in (".docx", ".pdf")
            content = path.read_bytes()
            assert content.startswith(b"PK") or content.rstrip().endswith(b"%%EOF")


def test_a_paper_is_made_into_versions_in_a_dialog(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    show_paper(qtbot, window, PAPER)
    dialog = open_dialog(qtbot, window, "versions")
    assert isinstance(dialog, VersionsDialog)
    tick_only(dialog.page, {Version.STANDARD}, {Form.WORD})
    make(qtbot, dialog.page)
    assert len(list(folder.rglob("*.docx"))) == 1
    dialog.close()


def test_a_dialog_closed_in_the_middle_of_its_work_leaves_no_thread(
    qtbot: QtBot, window: MainWindow, folder: Path, held: Held
) -> None:
    show_paper(qtbot, window, PAPER)
    dialog = open_dialog(qtbot, window, "versions")
    assert isinstance(dialog, VersionsDialog)
    dialog.page.making.make.click()
    qtbot.waitUntil(lambda: dialog.page.making.progress.maximum() == 4, timeout=LONGEST_MS)
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: held.is_stopped, timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: "job" not in [thread.name for thread in threading.enumerate()], timeout=LONGEST_MS)
    assert window.isVisible()


def test_the_window_closed_in_the_middle_of_its_work_leaves_no_thread(
    qtbot: QtBot, window: MainWindow, page: VersionsPage, folder: Path, held: Held
) -> None:
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.progress.maximum() == 4, timeout=LONGEST_MS)
    window.close()
    assert held.is_stopped
    assert [thread for thread in threading.enumerate() if thread.name == "job"] == []


def test_another_stage_in_the_middle_of_the_work_lets_it_go_on(
    qtbot: QtBot, window: MainWindow, page: VersionsPage, folder: Path, held: Held
) -> None:
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.progress.maximum() == 4, timeout=LONGEST_MS)
    page_of(window).go_to("agenda")
    held.go.set()
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    assert not held.is_stopped


def test_an_easy_read_draft_is_made_into_its_own_version_first(qtbot: QtBot, window: MainWindow) -> None:
    go_to_easy_read(qtbot, window)
    dialog = open_dialog(qtbot, window, "versions")
    assert isinstance(dialog, VersionsDialog)
    assert dialog.page.wanted().versions == frozenset({Version.EASY_READ})
    dialog.close()


def test_an_easy_read_version_is_called_a_draft_until_readers_signed_it_off(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    version = easy_reads.begun()
    readers = [edits.put_reader(version.id, ReaderCheck(one, one, is_yes=True)) for one in ("ann", "ben")]
    ready = easy_reads.after(version, *readers, edits.set_readers(version.id, "Speak Up", is_by_readers=True))
    for made, words in ((version, "Easy read draft"), (ready, "Easy read (1 checked by readers, 1 still a draft)")):
        paper = Paper(made.paper_id, "Breaks", easy_reads.paper_of("We will meet."))
        meeting = replace(builders.meeting(), papers=(paper,), easy_reads=(made,))
        open_meeting(window, meeting, tmp_path / f"{words[:10]}-{made.checks != ()}.coprod")
        assert page_of(window).versions.boxes[Version.EASY_READ].words == words
