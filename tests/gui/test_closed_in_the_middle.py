"""The window closed in the middle of each long job: nothing is lost, no thread is left, nothing goes wrong."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.shared_folder import Chosen
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.packs.packs_page import PacksPage
from coprod_desktop.gui.panels.meeting_page import STAGES
from coprod_desktop.model import edits
from coprod_desktop.storage import meeting_file
from tests.gui.copies import change, two_copies
from tests.gui.windows import main_window, open_file, page_of, session_of

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
Begin = Callable[[MainWindow, Path], object]


def sample(window: MainWindow) -> None:
    window.desks.open_sample()


def of_sample(command: str) -> Begin:
    """Return what begins the work of a command on the sample meeting."""

    def begin(window: MainWindow, _folder: Path) -> None:
        sample(window)
        window.commands[command].trigger()

    return begin


def easy_read(window: MainWindow, _folder: Path) -> None:
    sample(window)
    desk = window.desks.meeting
    assert desk is not None
    desk.easy_read_asked.emit(desk.session.meeting.papers[0].id)


def paper_of_meeting(window: MainWindow, _folder: Path) -> None:
    sample(window)
    desk = window.desks.meeting
    assert desk is not None
    desk.read_asked.emit(desk.session.meeting.papers[0].id)


def bringing(window: MainWindow, _folder: Path) -> None:
    sample(window)
    desk = window.desks.meeting
    assert desk is not None
    for path in sorted(PAPERS.glob("*.docx"))[:3]:
        desk.bring_paper(path)


def versions(window: MainWindow, _folder: Path) -> None:
    sample(window)
    page_of(window).go_to("versions")
    page_of(window).versions.making.make.click()


def packs(window: MainWindow, _folder: Path) -> None:
    sample(window)
    page_of(window).go_to("packs")
    page = page_of(window).later("packs")
    assert isinstance(page, PacksPage)
    page.making.make.click()


def combining(window: MainWindow, folder: Path) -> None:
    ours, theirs = two_copies(folder)
    change(theirs, "Jo", [edits.set_title("From Jo")])
    open_file(window, ours)
    desk = window.desks.meeting
    assert desk is not None
    desk.combining.combine_with(theirs)


def shared_folder(window: MainWindow, folder: Path) -> None:
    window.desks.shared.choose(Chosen(folder))


def paper(window: MainWindow, _folder: Path) -> None:
    window.desks.open_file(sorted(PAPERS.glob("*.docx"))[0])


def meeting(window: MainWindow, folder: Path) -> None:
    ours, _ = two_copies(folder)
    window.desks.open_file(ours)


def listening(window: MainWindow, folder: Path) -> None:
    paper_of_meeting(window, folder)
    window.commands["listen"].trigger()


JOBS: dict[str, Begin] = {
    "opening a paper": paper,
    "opening a meeting": meeting,
    "a paper of the meeting": paper_of_meeting,
    "bringing papers in": bringing,
    "drafting easy read": easy_read,
    "making versions": versions,
    "making packs": packs,
    "combining": combining,
    "the shared folder": shared_folder,
    "reading aloud": listening,
    "looking words up": of_sample("look_up"),
    "printing": of_sample("print"),
    "saving sound": of_sample("save_sound"),
    "finding voices": of_sample("voice"),
    "checking the spelling": of_sample("check_spelling"),
    "finding words": of_sample("find"),
}


def stage(key: str, window: MainWindow) -> None:
    window.desks.show_meeting()
    if window.desks.meeting is not None:
        window.desks.meeting.page.go_to(key)


def easy_read_rows(window: MainWindow) -> None:
    desk = window.desks.meeting
    if desk is not None and desk.session.meeting.papers:
        desk.easy_read_asked.emit(desk.session.meeting.papers[0].id)


# Where somebody may have gone while the work went on.
PLACES: dict[str, Callable[[MainWindow], object]] = {
    "start": lambda window: window.desks.show_start(),
    "words": lambda window: window.desks.look_up("carer"),
    "simple view": lambda window: window.commands["simple_view"].trigger(),
    "easy read": easy_read_rows,
    **{f"stage: {key}": partial(stage, key) for key in STAGES},
}


def go_wherever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = str(folder / "made")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: made)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (made, ""))


def close_all(window: MainWindow) -> None:
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    window.close()
    assert [one.name for one in threading.enumerate() if one.name in ("job", "packs-0", "packs-1")] == []


@pytest.mark.parametrize("job", JOBS)
def test_the_window_closed_in_the_middle_of_a_job_leaves_no_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    go_wherever(tmp_path, monkeypatch)
    window = main_window(qtbot)
    JOBS[job](window, tmp_path)
    close_all(window)


@pytest.mark.task
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("job", JOBS)
def test_any_screen_closed_in_the_middle_of_any_job_leaves_no_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, job: str, place: str
) -> None:
    go_wherever(tmp_path, monkeypatch)
    window = main_window(qtbot)
    JOBS[job](window, tmp_path)
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    PLACES[place](window)
    QApplication.processEvents()
    close_all(window)


def test_a_closed_window_is_out_of_sight_before_its_last_work_ends(qtbot: QtBot) -> None:
    window, gate = main_window(qtbot), threading.Event()
    was_in_sight = []

    def look() -> None:
        was_in_sight.append(window.isVisible())
        gate.set()

    Latest(window).request(lambda _: gate.wait(20))
    QTimer.singleShot(0, window, look)
    window.close()
    assert was_in_sight == [False]


@pytest.mark.task
@pytest.mark.parametrize("job", [job for job in JOBS if job not in ("opening a paper", "opening a meeting")])
def test_an_edit_made_while_a_job_runs_is_in_the_file_when_the_window_closes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "made"))
    window = main_window(qtbot)
    JOBS[job](window, tmp_path)
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    if window.desks.meeting is None:
        window.desks.new_meeting()
    session = session_of(window)
    session.apply(edits.set_title("Written meanwhile"))
    path = session.path or tmp_path / "kept.coprod"
    session.save(path)
    session.apply(edits.set_details(place="The old school"))
    window.close()
    kept = meeting_file.read(path).meeting
    assert (kept.title, kept.place) == ("Written meanwhile", "The old school")
