"""Run in a process of its own: how long an easy read version of 300 rows takes until its rows are on the screen."""

from dataclasses import replace
from statistics import median

from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.app import studio
from coprod_desktop.easyread import sentences
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.gui.theme import Look, Theme
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.meeting import Meeting, Paper
from tests.benchmarks.measuring import milliseconds
from tests.benchmarks.memory import peak_megabytes
from tests.benchmarks.papers import document

ROWS = 300
_PAGES = 14
_TIMES = 5


def main() -> None:
    """Open it some times and print the milliseconds in the middle, and the memory."""
    application = QApplication([])
    theme = Theme(application, Look())
    version = _version()
    print(median(_opened(theme, version) for _ in range(_TIMES)))
    print(peak_megabytes())


def _version() -> EasyReadVersion:
    paper = document(_PAGES)
    meeting = Meeting("m", papers=(Paper("p", paper.title, paper, sentences.of_document(paper)),))
    version = studio.begin(meeting, "p", Lexicon.load(), PictureIndex.load())
    return replace(version, rows=version.rows[:ROWS])


def _opened(theme: Theme, version: EasyReadVersion) -> float:
    window = QWidget()
    window.resize(1280, 860)
    page = StudioPage(theme, window)
    page.resize(window.size())
    window.show()
    QApplication.processEvents()

    def show() -> None:
        page.show_version(version)
        QApplication.processEvents()

    took = milliseconds(show)
    page.thumbnails.let_go()
    window.close()
    return took


if __name__ == "__main__":
    main()
