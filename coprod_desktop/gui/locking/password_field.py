"""Fields for a password, and a box that shows what is typed in them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import say


class PasswordField(OneLine):
    """One line that shows dots, and tells neither word lists nor keyboards that learn what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        keep_out = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(keep_out | Qt.InputMethodHint.ImhNoAutoUppercase)

    def show_signs(self, *, are_shown: bool) -> None:
        """Show what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if are_shown else QLineEdit.EchoMode.Password)


def show_box(parent: QWidget, *fields: PasswordField) -> TickBox:
    """Return a box that shows what is typed in these fields while it is ticked."""
    box = TickBox(say("locking.show"), parent)

    def show(is_on: bool) -> None:
        for field in fields:
            field.show_signs(are_shown=is_on)

    box.toggled.connect(show)
    return box
