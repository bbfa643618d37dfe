"""The dialogs of the People stage and the agenda, in every palette, at 100 % and 200 %, through the audit."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.own_templates import save_template
from coprod_desktop.coproduction.agenda_forms import talk_form
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.people.book_dialog import BookDialog
from coprod_desktop.gui.power.consultation_dialog import ConsultationDialog
from coprod_desktop.gui.power.name_dialog import NameDialog
from coprod_desktop.gui.power.reply_dialog import ReplyDialog
from coprod_desktop.gui.power.template_dialog import TemplateDialog
from coprod_desktop.gui.theme import Look
from coprod_desktop.model.consultation import Consultation, ElectionPeriod
from coprod_desktop.model.meeting import Person
from coprod_desktop.model.needs import Needs
from tests import builders
from tests.a11y.audit import audit, in_words
from tests.gui.windows import LOOKS, main_window


def template(window: MainWindow) -> QWidget:
    save_template("Our own board", builders.meeting())
    return TemplateDialog(window)


def name(window: MainWindow) -> QWidget:
    dialog = NameDialog(window, "")
    dialog.save.click()
    return dialog


def reply(window: MainWindow) -> QWidget:
    dialog = ReplyDialog(window, builders.meeting())
    dialog.note.click()
    return dialog


def consultation(window: MainWindow) -> QWidget:
    return ConsultationDialog(window, Consultation(elections=(ElectionPeriod("e", "the council"),)), "Short breaks")


def book(window: MainWindow) -> QWidget:
    kept = AddressBook()
    kept.put(Person("ade", "Ade Bello"), Needs("ade"))
    return BookDialog(window, kept, frozenset({"ade"}))


def document(window: MainWindow) -> QWidget:
    return DocumentDialog(window, talk_form(builders.meeting()))


DIALOGS = (template, name, reply, consultation, book, document)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", DIALOGS)
def test_every_dialog_is_sound(qtbot: QtBot, make: Callable[[MainWindow], QWidget], look: Look) -> None:
    dialog = make(main_window(qtbot, look))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.close()
