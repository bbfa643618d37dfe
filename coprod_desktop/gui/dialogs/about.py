"""What the program is, whose work is in it, and under which licences."""

from PySide6.QtWidgets import QMessageBox, QWidget

import coprod_desktop
from coprod_desktop.strings import say


def about(parent: QWidget) -> None:
    """Open the About window."""
    box = QMessageBox(parent)
    box.setWindowTitle(say("gui.about.title"))
    box.setText(say("gui.about.name", version=coprod_desktop.__version__))
    box.setInformativeText(say("gui.about.text"))
    box.addButton(say("gui.message.close"), QMessageBox.ButtonRole.RejectRole)
    box.finished.connect(box.deleteLater)
    box.open()
