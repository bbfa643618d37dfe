"""Printing and looks of one's own: the true pages in sight, the reason for every refusal, and pages on paper."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app import own_profiles, printing
from coprod_desktop.app.versions import Version
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.printing import press
from coprod_desktop.gui.printing.example import example
from coprod_desktop.gui.printing.look_dialog import LookDialog
from coprod_desktop.gui.printing.own_looks import OwnLooks
from coprod_desktop.gui.printing.page_painter import PAGE_HEIGHT_PT, PAGE_WIDTH_PT, PagePainter
from coprod_desktop.gui.printing.print_dialog import PrintDialog
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import profiles
from coprod_desktop.render.profiles import Profile
from tests.gui.windows import go_to_paper, main_window, meeting_of, page_of

LONGEST_MS = 20_000
LOOK = OwnProfile("Gran’s print", "large-print", size_pt=20, paper="pale-yellow")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.fixture
def looks(qtbot: QtBot, window: MainWindow) -> LookDialog:
    """Return the window in which a look is made, its page in sight."""
    dialog = LookDialog(window, example(), LOOK)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=LONGEST_MS)
    return dialog


@pytest.fixture
def paper_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put one printer on this computer, which prints into a file."""
    path = tmp_path / "printed.pdf"

    def printer(_name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(path))
        return made

    monkeypatch.setattr(press, "printer_names", lambda: ["Kitchen printer"])
    monkeypatch.setattr(press, "printer_called", printer)
    return path


@pytest.fixture
def printing_window(qtbot: QtBot, window: MainWindow, paper_printer: Path) -> PrintDialog:
    """Return the window for printing the paper of the sample meeting, its pages in sight."""
    assert not paper_printer.exists()
    go_to_paper(qtbot, window)
    window.commands["print"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=LONGEST_MS)
    return dialog


def painted(profile: Profile, *, prints_paper: bool = True) -> QImage:
    image = QImage(round(PAGE_WIDTH_PT), round(PAGE_HEIGHT_PT), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    PagePainter(printing.of_document(example(), profile), prints_paper=prints_paper).paint(painter, 0, 1.0)
    painter.end()
    return image


def dark_rows(image: QImage) -> list[int]:
    return [
        y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 90 for x in range(image.width()))
    ]


@pytest.mark.usefixtures("qtbot")
def test_a_page_has_its_words_where_the_file_has_them() -> None:
    rows = dark_rows(painted(profiles.large_print()))
    title_top = 25 * 72 / 25.4
    assert title_top < rows[0] < title_top + 28
    assert rows[-1] < PAGE_HEIGHT_PT - 12 * 72 / 25.4


@pytest.mark.usefixtures("qtbot")
def test_the_colour_of_the_paper_is_painted_only_where_it_is_wanted() -> None:
    cream = painted(profiles.dyslexia_friendly()).pixelColor(5, 5).name().upper()
    plain = painted(profiles.dyslexia_friendly(), prints_paper=False).pixelColor(5, 5).name().upper()
    assert (cream, plain) == (profiles.dyslexia_friendly().colours.paper, "#FFFFFF")


def test_a_look_shows_its_true_page_while_it_is_chosen(qtbot: QtBot, looks: LookDialog) -> None:
    looks.fields.points.setValue(28)
    qtbot.waitUntil(
        lambda: looks.view.pages is not None and looks.view.pages.plan.profile.body_pt == 28, timeout=LONGEST_MS
    )


def test_a_size_below_the_floor_is_refused_with_the_reason(qtbot: QtBot, looks: LookDialog) -> None:
    looks.fields.points.setValue(12)
    qtbot.waitUntil(lambda: looks.problem.isVisible(), timeout=LONGEST_MS)
    assert "never smaller than 16 point" in looks.problem.text()
    assert not looks.save.isEnabled()


def test_a_refused_choice_names_its_rule(qtbot: QtBot, looks: LookDialog) -> None:
    looks.fields.pitch.setValue(100)
    qtbot.waitUntil(lambda: "(Rule LP-17)" in looks.problem.text(), timeout=LONGEST_MS)


def test_a_kept_look_is_there_tomorrow(looks: LookDialog) -> None:
    looks.save.click()
    assert own_profiles.find("Gran’s print").size_pt == 20


def test_a_look_without_a_name_is_not_kept(looks: LookDialog) -> None:
    looks.fields.name.setText("")
    looks.save.click()
    assert "name" in looks.problem.text()
    assert own_profiles.all_looks()[0] == ()


def test_a_look_used_for_a_meeting_travels_in_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    own_profiles.keep(LOOK)
    window.desks.open_sample()
    page = page_of(window).versions
    qtbot.waitUntil(lambda: "Gran’s print" in page.looks.boxes, timeout=LONGEST_MS)
    for box in (*page.boxes.values(), *page.forms.values()):
        box.setChecked(False)
    page.looks.tick("Gran’s print")
    next(iter(page.forms.values())).setChecked(True)
    page.make_asked.emit(page.wanted(), tmp_path)
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    assert [one.name for one in meeting_of(window).own_profiles] == ["Gran’s print"]
    assert {path.name.split(" - ")[-1] for path in tmp_path.glob("*.docx")} == {"Gran’s print, 20 point.docx"}


def test_pages_come_out_of_the_printer(qtbot: QtBot, printing_window: PrintDialog, paper_printer: Path) -> None:
    pages = printing_window.view.pages
    assert pages is not None
    printing_window.print_button.click()
    qtbot.waitUntil(lambda: "Kitchen printer" in printing_window.words.text(), timeout=LONGEST_MS)
    with pypdfium2.PdfDocument(paper_printer) as printed:
        assert len(printed) == pages.count
        assert [round(side * 25.4 / 72) for side in printed[0].get_size()] == [210, 297]


def test_only_the_pages_that_were_chosen_are_printed(
    qtbot: QtBot, printing_window: PrintDialog, paper_printer: Path
) -> None:
    printing_window.fields.first.setValue(2)
    printing_window.fields.last.setValue(2)
    printing_window.print_button.click()
    qtbot.waitUntil(lambda: "Kitchen printer" in printing_window.words.text(), timeout=LONGEST_MS)
    with pypdfium2.PdfDocument(paper_printer) as printed:
        assert len(printed) == 1


def test_the_word_list_can_be_printed(qtbot: QtBot, printing_window: PrintDialog) -> None:
    combo = printing_window.fields.look
    place = next(at for at in range(combo.count()) if combo.itemData(at)[0] is Version.WORD_LIST)
    combo.setCurrentIndex(place)
    qtbot.waitUntil(
        lambda: (
            printing_window.view.pages is not None
            and printing_window.view.pages.plan.title.startswith("Words in this paper")
        ),
        timeout=LONGEST_MS,
    )


def test_who_prints_is_told_how_much_paper_and_not_to_make_a_booklet(printing_window: PrintDialog) -> None:
    assert "sheets of A4 paper" in printing_window.advice.text()
    assert "booklet" in printing_window.advice.text()


def test_without_a_printer_the_pages_can_be_seen_and_not_printed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "printer_names", list)
    go_to_paper(qtbot, window)
    window.commands["print"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=LONGEST_MS)
    assert not dialog.print_button.isEnabled()
    assert "No printer" in dialog.fields.printer.currentText()
    dialog.reject()


@pytest.fixture
def own_looks(qtbot: QtBot, window: MainWindow) -> OwnLooks:
    made = OwnLooks(window.theme, window)
    qtbot.addWidget(made)
    return made


def test_a_look_can_be_removed_and_put_back(qtbot: QtBot, own_looks: OwnLooks) -> None:
    looks = own_looks
    looks.show_looks((replace(LOOK, id="look-1"),))
    looks.tick(LOOK.name)
    _, remove, put_back = looks.buttons(LOOK.name)
    with qtbot.waitSignal(looks.removed):
        remove.click()
    assert (looks.chosen(), looks.boxes) == ((), {})
    with qtbot.waitSignal(looks.put_back):
        put_back.click()
    assert list(looks.boxes) == [LOOK.name]


def test_a_look_under_a_new_name_takes_the_place_of_the_old_one(own_looks: OwnLooks) -> None:
    look = replace(LOOK, id="look-1")
    own_looks.show_looks((look,))
    own_looks.show_looks((replace(look, name="Gran’s new print"),))
    assert list(own_looks.boxes) == ["Gran’s new print"]


def test_a_wide_table_may_turn_the_page(looks: LookDialog) -> None:
    looks.fields.turned.setChecked(True)
    assert looks.look().wide_tables == "landscape"
