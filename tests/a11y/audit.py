"""Accessibility checks of a window, made inside the process in milliseconds.

Each check yields a Problem for each breach; a window is sound when none does. The rule that a check holds is in its
docstring (standards section 9, WCAG 2.2). test_audit.py proves that each check can fail.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QImage, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QToolBar,
    QWidget,
)

from coprod_desktop.strings import say

LEAST_TARGET = 24  # APP-06, logical pixels
LEAST_TEXT_CONTRAST = 7.0  # APP-10, our own promise
LEAST_FOCUS_CHANGE = 3.0  # APP-04
RING = 6  # pixels from the edge of a control within which its focus ring is drawn
LAPTOP = QSize(1366, 728)  # a small laptop's screen without its task bar


@dataclass(frozen=True, slots=True)
class Problem:
    """A breach: which widget, and what is wrong in words."""

    widget: str
    words: str


W = TypeVar("W", bound=QWidget)
Check = Callable[[QWidget], Iterator[Problem]]


def audit(window: QWidget) -> list[Problem]:
    """Return every problem of a window that is shown, at its present size and colours."""
    return [problem for check in CHECKS for problem in check(window)]


def names(window: QWidget) -> Iterator[Problem]:
    """APP-17, APP-27: everything that takes the focus has one name; a combo box has it from a label."""
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name).strip()
        said_first = (one for one, kind in interface.relations() if kind & QAccessible.RelationFlag.Label)
        labels = [one for one in said_first if not isinstance(one.object(), QGroupBox)]
        if isinstance(widget, QComboBox) and not labels:
            yield _problem(widget, "is a combo box without a label: its own name is ignored on Linux and macOS")
        elif not name:
            yield _problem(widget, "takes the focus and has no name")
        elif labels and widget.accessibleName() not in ("", labels[0].text(QAccessible.Text.Name)):
            yield _problem(widget, "has two names, and both are said")


def labels_in_names(window: QWidget) -> Iterator[Problem]:
    """WCAG 2.5.3: what is read on a button is in its name, so that who speaks to the computer can say it."""
    for button in _shown(window, QAbstractButton):
        said = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        if _letters(button.text()) not in _letters(said):
            yield _problem(button, f"is called “{said}”, which is not what it says")


def list_lines(window: QWidget) -> Iterator[Problem]:
    """APP-21: each line of a list says which one of how many it is."""
    for view in _shown(window, QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model else 0):
            said = str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
            if say("gui.list.spoken", line="", number=row + 1, of=model.rowCount()).lstrip(", ") not in said:
                yield _problem(view, f"has a line that does not say its place: “{said or model.index(row, 0).data()}”")


def reach(window: QWidget) -> Iterator[Problem]:
    """APP-01: no button is out of the keyboard's reach."""
    inside = (QAbstractSpinBox, QToolBar, QTabBar, QAbstractItemView, QComboBox, QLineEdit, QMenuBar)
    for button in _shown(window, QAbstractButton):
        is_part = button.objectName().startswith("qt_") or isinstance(button.parentWidget(), inside)
        is_part = is_part or _is_led_to_by_arrows(button)
        if button.isEnabled() and not button.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_part:
            yield _problem(button, "cannot be reached by keyboard")


def _is_led_to_by_arrows(button: QAbstractButton) -> bool:
    """Return whether Tab stops at the choice of a group that is chosen now, from which arrows lead to this one."""
    group = button.group()
    chosen = group.checkedButton() if group is not None and group.exclusive() else None
    return chosen is not None and chosen.isVisible() and bool(chosen.focusPolicy() & Qt.FocusPolicy.TabFocus)


def tab_order(window: QWidget) -> Iterator[Problem]:
    """APP-05: the Tab key visits everything, one part of the window after the other, from the top down in a column."""
    wanted = set(focusable(window))
    visited = [widget for widget in _tab_chain(window) if widget in wanted]
    for widget in wanted - set(visited):
        yield _problem(widget, "is not visited by the Tab key")
    left: set[QWidget] = set()
    for before, after in pairwise(visited):
        one, other = before.mapTo(window, QPoint()), after.mapTo(window, QPoint())
        if _part(before) is not _part(after):
            left.add(_part(before))
            if _part(after) in left and _part(after) is not window:
                yield _problem(after, f"is visited after {_name(before)}, though Tab had left that part of the window")
        elif other.y() + after.height() <= one.y() and other.x() < one.x() + before.width():
            yield _problem(after, f"is above {_name(before)}, which the Tab key visits first")


def traps(window: QWidget) -> Iterator[Problem]:
    """APP-01: Tab leaves every text, and a text to read has a caret for the keyboard."""
    for edit in (*_shown(window, QTextEdit), *_shown(window, QPlainTextEdit)):
        if not edit.tabChangesFocus():
            yield _problem(edit, "keeps the Tab key")
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        if edit.isReadOnly() and not edit.textInteractionFlags() & by_keyboard:
            yield _problem(edit, "cannot be read with the keyboard")


def shortcuts(window: QWidget) -> Iterator[Problem]:
    """APP-02: no key means two things."""
    uses: dict[str, set[str]] = defaultdict(set)
    for action in window.findChildren(QAction):
        for keys in action.shortcuts():
            uses[keys.toString()].add(action.text())
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            uses[QKeySequence.mnemonic(action.text()).toString()].add(f"menu {action.text()}")
    for widget in (*_shown(window, QAbstractButton), *_shown(window, QLabel)):
        uses[QKeySequence.mnemonic(widget.text()).toString()].add(_name(widget))
    for keys, meanings in uses.items():
        if keys and len(meanings) > 1:
            yield Problem(keys, f"means {len(meanings)} things: {sorted(meanings)}")


def targets(window: QWidget) -> Iterator[Problem]:
    """APP-06: what can be pressed is 24 by 24 pixels or more, and so is a line of a list."""
    for widget in focusable(window):
        if isinstance(widget, QAbstractItemView | QTextEdit):
            continue
        if min(widget.width(), widget.height()) < LEAST_TARGET:
            yield _problem(widget, f"is {widget.width()} by {widget.height()} pixels, too small to press")
    for view in _shown(window, QAbstractItemView):
        model = view.model()
        height = view.visualRect(model.index(0, 0)).height() if model and model.rowCount() else LEAST_TARGET
        if height < LEAST_TARGET:
            yield _problem(view, f"has lines {height} pixels high")


def contrast_of_palette(window: QWidget) -> Iterator[Problem]:
    """APP-10: words stand out from what is behind them, 7:1 or more."""
    role = QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Text, role.AlternateBase),
    )
    for ink, ground in pairs:
        front = QApplication.palette().color(QPalette.ColorGroup.Active, ink)
        back = QApplication.palette().color(QPalette.ColorGroup.Active, ground)
        if contrast(front, back) < LEAST_TEXT_CONTRAST:
            yield _problem(window, f"{ink.name} on {ground.name} is only {contrast(front, back):.2f}:1")


def contrast_of_words(window: QWidget) -> Iterator[Problem]:
    """APP-10: the words that are really drawn on labels and buttons stand out 7:1 or more, whatever styles them."""
    for widget in (*_shown(window, QLabel), *_shown(window, QAbstractButton)):
        if widget.text() and widget.isEnabled():
            drawn = _contrast_drawn(_picture(widget))
            if drawn < LEAST_TEXT_CONTRAST:
                yield _problem(widget, f"draws its words at only {drawn:.2f}:1")


def fits(window: QWidget) -> Iterator[Problem]:
    """APP-13: no words are cut off, nothing scrolls sideways, and the window fits a small laptop."""
    needed = window.minimumSizeHint()
    if needed.width() > LAPTOP.width() or needed.height() > LAPTOP.height():
        yield _problem(window, f"needs {needed.width()} by {needed.height()} pixels and does not scroll")
    for widget in (*_shown(window, QLabel), *_shown(window, QAbstractButton)):
        if widget.text() and not widget.objectName().startswith("qt_"):
            yield from _cut_off(widget)
    for edit in _shown(window, QLineEdit):
        if edit.height() + 1 < edit.minimumSizeHint().height():
            yield _problem(edit, "is too low for its words")
    for area in _shown(window, QAbstractScrollArea):
        if too_wide := area.horizontalScrollBar().maximum():
            yield _problem(area, f"is {too_wide} pixels wider than can be seen")


def _cut_off(widget: QLabel | QAbstractButton) -> Iterator[Problem]:
    wraps = widget.hasHeightForWidth()
    need = QSize(0, widget.heightForWidth(widget.width())) if wraps else widget.sizeHint()
    if widget.width() + 1 < need.width() or widget.height() + 1 < need.height():
        has = f"{widget.width()} by {widget.height()}"
        yield _problem(widget, f"is cut off: it has {has} and needs {need.width()} by {need.height()}")
    elif not _is_scrolled(widget) and not widget.parentWidget().rect().contains(widget.geometry()):
        yield _problem(widget, "is cut off by what it stands in")


def _is_scrolled(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget().parentWidget(), QScrollArea)


def focus_shows(window: QWidget) -> Iterator[Problem]:
    """APP-03, APP-04: the focus can be seen: a change of 3:1 or more, as long as two sides of the control."""
    for widget in focusable(window):
        widget.clearFocus()
        QApplication.processEvents()
        without = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if not widget.hasFocus():
            yield _problem(widget, "does not take the focus")
            continue
        changed = _changed_at_edge(without, _picture(widget))
        if changed < widget.width() + widget.height():
            yield _problem(widget, f"changes by 3:1 in only {changed} pixels of its edge when it has the focus")


CHECKS: tuple[Check, ...] = (
    names,
    labels_in_names,
    list_lines,
    reach,
    tab_order,
    traps,
    shortcuts,
    targets,
    contrast_of_palette,
    contrast_of_words,
    fits,
    focus_shows,
)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours by the WCAG formula, 1 to 21."""
    return _contrast(one.rgb(), other.rgb())


def focusable(window: QWidget) -> list[QWidget]:
    """Return what the Tab key should visit."""
    parts = (QAbstractSpinBox, QComboBox)
    return [
        widget
        for widget in _shown(window, QWidget)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not isinstance(widget.parentWidget(), parts)
    ]


def _contrast(one: int, other: int) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def _luminance(rgb: int) -> float:
    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255)


def _shown(window: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible() and widget.window() is window]


def _part(widget: QWidget) -> QWidget:
    """Return the scrolling page that a widget is on, or its window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow() and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent or widget


def _tab_chain(window: QWidget) -> Iterator[QWidget]:
    widget = window.nextInFocusChain()
    while widget is not window:
        yield widget
        widget = widget.nextInFocusChain()


def _picture(widget: QWidget) -> QImage:
    """Return what is on the screen where a widget is, with whatever lies behind it."""
    window = widget.window()
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    return window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())).toImage()


def _rows(image: QImage) -> list[memoryview]:
    """Return the pixels of an image, row by row, as numbers that Python can compare by the thousand."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(plain.constBits())).cast("I")
    return [pixels[start : start + plain.width()] for start in range(0, len(pixels), plain.width())]


def _contrast_drawn(image: QImage) -> float:
    """Return the contrast of the most frequent colour, which is the ground, and the colour farthest from it."""
    colours: Counter[int] = Counter()
    for row in _rows(image):
        colours.update(row)
    [(ground, _)] = colours.most_common(1)
    return max(_contrast(ground, ink) for ink in colours)


def _changed_at_edge(before: QImage, after: QImage) -> int:
    """Return how many pixels at the edge differ 3:1 or more from what they were; rings are drawn nowhere else."""
    old, new = _rows(before), _rows(after)
    changed = 0
    for place, (was, now) in enumerate(zip(old, new, strict=True)):
        is_edge = place < RING or place >= len(new) - RING
        for left, right in ((0, len(now)),) if is_edge else ((0, RING), (max(RING, len(now) - RING), len(now))):
            if was[left:right] != now[left:right]:
                pairs = zip(was[left:right], now[left:right], strict=True)
                changed += sum(_contrast(one, other) >= LEAST_FOCUS_CHANGE for one, other in pairs if one != other)
    return changed


def _letters(words: str) -> str:
    return " ".join(words.replace("&", "").split())


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} “{text or widget.objectName()}”"


def _problem(widget: QWidget, words: str) -> Problem:
    return Problem(_name(widget), words)


def in_words(problems: list[Problem]) -> str:
    """Return the problems as lines for the report of a failed test; "" when there are none."""
    return "\n".join(f"{problem.widget} {problem.words}" for problem in problems)
