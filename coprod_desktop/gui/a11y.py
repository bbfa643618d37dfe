"""What makes a control born labelled, and a message heard as well as seen."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def labelled(text: str, field: QWidget, hint: str = "") -> QLabel:
    """Give a field its visible label; Qt speaks a buddy's words as the field's name.

    A combo box takes its name from nothing else on Linux and macOS, so every field gets its name this way.
    """
    label = QLabel(text, field.parentWidget())
    label.setBuddy(field)
    if hint:
        field.setAccessibleDescription(hint)
    return label


def in_tab_order(*stops: QWidget) -> None:
    """Let Tab visit these one after the other; without this, what is made later comes after everything else."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def tab_stops(part: QWidget) -> tuple[QWidget, ...]:
    """Return what the Tab key visits in a part of the window, in the order in which it was made."""
    inside = part.findChildren(QWidget)
    return tuple(one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy())


def last_stop(part: QWidget) -> QWidget | None:
    """Return what the Tab key visits last in a part of the window, folded away or not; None when there is nothing."""
    stops = set(tab_stops(part))
    at, last = part.nextInFocusChain(), None
    while at is not None and at is not part:
        last = at if at in stops else last
        at = at.nextInFocusChain()
    return last


def announce(speaker: QWidget, words: str) -> None:
    """Tell a screen reader something without moving the focus; the caller shows the same words."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)
