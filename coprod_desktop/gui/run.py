"""Where the window is put together and the program runs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import coprod_desktop
from coprod_desktop import assets
from coprod_desktop.gui import languages
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.mistakes import Mistake
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.theme import Theme
from coprod_desktop.storage.settings import load_settings
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from argparse import ArgumentParser

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, with the file named on the command line when there is one; return the exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    asked = _parser().parse_args(given) if given else None  # reading none would cost 10 ms of most starts
    application = make_application()
    application.setApplicationName("coprod-desktop")
    application.setDesktopFileName("coprod-desktop")  # by which a desktop finds the icon and the menu entry
    window = _show_window(application)
    # After the window is up: these would hold it back.
    from coprod_desktop.app import logs
    from coprod_desktop.gui.memory import keep_in_one_heap

    keep_in_one_heap()
    application.setWindowIcon(QIcon(str(assets.resource("icons", "coprod-desktop.svg"))))
    if asked is not None and asked.sample:
        window.desks.open_sample()
    elif asked is not None and asked.file is not None:
        window.desks.open_file(asked.file)
    with logs.kept():
        status = application.exec()
        while window.is_opened_again:
            window.deleteLater()
            window = _show_window(application)
            status = application.exec()
        return status


def make_application() -> QApplication:
    """Return the one Qt application, in the style that our style sheet is made for."""
    # Choosing the style through Qt's own argument spares building Python's picture of QStyle: 20 ms of every start.
    return QApplication([*sys.argv[:1], "-style", "fusion"])


def _show_window(application: QApplication) -> MainWindow:
    window = make_window(application)
    application.setApplicationDisplayName(say("gui.program"))
    sys.excepthook = calm(window)
    window.show()
    return window


def make_window(application: QApplication) -> MainWindow:
    """Return the window, in the person's own language, size and colours, with nothing open."""
    remembered = Remembered(load_settings())
    languages.speak(languages.of_person(remembered.language), application)
    window = MainWindow(Theme(application, remembered.look, remembered.page_look), remembered)
    for warning in remembered.warnings:
        window.tell(warning)
    if remembered.meets_new_version(coprod_desktop.__version__):
        window.tell(say("tour.new_version"), Offer(say("tour.show_new"), window.commands["whats_new"].trigger))
    if remembered.is_simple:
        window.desks.simple.turn(is_on=True)
    window.desks.offer_unfinished()
    window.desks.make_letters()
    window.desks.look_into_shared_folder()
    return window


def calm(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what tells a person about an error of ours: calmly, with its details to copy; the journal has the work."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        log.error("an unexpected error", exc_info=(kind, error, trace))
        window.tell_error(Mistake.of(error))

    return tell


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog="coprod-desktop", description=say("gui.program.about"))
    parser.add_argument("file", nargs="?", type=Path, help=say("gui.program.file"))
    parser.add_argument("--sample", action="store_true", help=say("gui.program.sample"))
    return parser
