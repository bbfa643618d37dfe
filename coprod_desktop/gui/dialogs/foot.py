"""The foot that dialogs share: what can be done, how to leave, and letting go of the dialog when it is closed."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button


def set_on_foot(dialog: QDialog, body: QWidget, leave: str, *actions: Button) -> None:
    """Lay a dialog out: `body` with all the room, below it its actions and a button with the words of `leave`."""
    buttons = QDialogButtonBox(dialog)
    for action in actions:
        buttons.addButton(action, QDialogButtonBox.ButtonRole.ActionRole)
    buttons.addButton(Button(leave, dialog), QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(body, 1)
    column.addWidget(buttons)
    dialog.finished.connect(dialog.deleteLater)
