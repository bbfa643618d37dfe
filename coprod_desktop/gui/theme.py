"""How everything looks: one letter shape, one type scale, one spacing unit, one focus ring.

Sizes come from the text size that the person chose, never from fixed pixels, so 300 % is the same design, larger.
"""

from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from coprod_desktop import assets
from coprod_desktop.gui import letters
from coprod_desktop.gui.colours import LIGHT, Colours
from coprod_desktop.gui.icons import for_button, for_command, for_list, icon, icon_file
from coprod_desktop.gui.page_look import PageLook, with_letters

BASE_POINTS = 11.5
SMALLEST_PERCENT, LARGEST_PERCENT, STEP_PERCENT = 100, 300, 20

# The type scale, as multiples of the base size.
TITLE, HEADING, SUBHEADING, BODY, READING = 1.7, 1.35, 1.15, 1.0, 1.2


@cache
def _sheet() -> Template:
    return Template(assets.resource("themes", "window.qss").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Look:
    """The person's choice of size and colours."""

    percent: int = 100
    colours: Colours = LIGHT


class Theme(QObject):
    """Gives the whole program its look and tells who paints for themselves when it changes.

    Signals:
        changed: the look is another now
        page_changed: the page of a paper looks another way now
    """

    changed = Signal()
    page_changed = Signal()

    def __init__(self, application: QApplication, look: Look, page_look: PageLook | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._page_look = page_look or PageLook()
        self._apply()

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._look

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._look.colours

    @property
    def page_look(self) -> PageLook:
        """How the page of a paper looks."""
        return self._page_look

    def choose_page(self, look: PageLook) -> None:
        """Let the page of a paper look another way; all else stays as it is."""
        if look != self._page_look:
            self._page_look = look
            self.page_changed.emit()

    def page_font(self, *, bold: bool = False, scale: float = 1.0) -> QFont:
        """Return the letters that this person reads papers in."""
        return with_letters(self.font(READING * scale, bold=bold), self._page_look)

    def choose(self, look: Look) -> None:
        """Take on another look, within the sizes that we offer."""
        percent = min(max(look.percent, SMALLEST_PERCENT), LARGEST_PERCENT)
        self._look = Look(percent, look.colours)
        self._apply()
        self.changed.emit()

    def font(self, scale: float = BODY, *, bold: bool = False) -> QFont:
        """Return the letter shape at a step of the type scale."""
        font = QFont(letters.of_window())
        font.setPointSizeF(BASE_POINTS * self._look.percent / 100 * scale)
        font.setBold(bold)
        return font

    def space(self, units: float = 1) -> int:
        """Return so many spacing units in pixels; one unit is half the height of a line of body text."""
        return round(units * self._unit)

    def icon(self, name: str, *, scale: float = 1.3, colour: str = "") -> QIcon:
        """Return an icon, in the colour of words unless another is given."""
        return icon(name, colour or self.colours.text, self.icon_size(scale))

    def list_icon(self, name: str) -> QIcon:
        """Return an icon for a line of a list, which keeps its contrast when the line is chosen."""
        return for_list(name, (self.colours.text, self.colours.on_accent), self.icon_size())

    def button_icon(self, name: str) -> QIcon:
        """Return an icon to stand in front of a button's words; its size is `button_icon_size`."""
        both = (self.colours.text, self.colours.on_accent)
        return for_button(name, both, self.icon_size(), self.space(0.5))

    def command_icon(self, name: str) -> QIcon:
        """Return the same for a command that stands in menus too."""
        both = (self.colours.text, self.colours.on_accent)
        return for_command(name, both, self.icon_size(), self.space(0.5))

    def button_icon_size(self) -> QSize:
        """Return the size of a button's icon with the gap behind it."""
        return QSize(self.icon_size() + self.space(0.5), self.icon_size())

    def icon_size(self, scale: float = 1.3) -> int:
        """Return the side of an icon in pixels, as a multiple of the letter size."""
        return round(QFontMetrics(self.font()).height() / 1.3 * scale)

    def _apply(self) -> None:
        self._application.setFont(self.font())
        self._unit = QFontMetrics(self.font()).height() / 2
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(self._style_sheet())

    def _style_sheet(self) -> str:
        look = self.colours
        names = (name for name in look.__slots__ if name != "name")
        gap, pad, slim, wide = (self.space(size) for size in (0.5, 0.75, 1, 1.5))
        sizes = {
            "gap": gap,
            "pad": pad,
            "slim": slim,
            "wide": wide,
            # The ring is 2 px wider than the border it replaces, so the words inside must not move.
            "gap_focus": max(gap - 2, 0),
            "pad_focus": max(pad - 2, 0),
            "slim_focus": max(slim - 2, 0),
            "wide_focus": max(wide - 2, 0),
            "tick": self.space(2),
            "buttons": self.space(4.5),
            "under_title": self.space(2.75),
            "box": self.space(1.9),
            "disc": self.space(1.9) // 2 + 1,
            "bar": self.space(1.5),
            "round": self.space(0.4),
            "title": f"{self.font(TITLE).pointSizeF():.1f}",
            "heading": f"{self.font(HEADING).pointSizeF():.1f}",
            "subheading": f"{self.font(SUBHEADING).pointSizeF():.1f}",
            "body": f"{self.font().pointSizeF():.1f}",
            "menu_icon": self.button_icon_size().width(),
            "caret": self.icon_size(0.9),
            "mark": max(gap // 2, 2),
            "check": icon_file("check-bold", look.on_accent, self.icon_size()).as_posix(),
            "tick_mark": icon_file("check-bold", look.text, self.icon_size()).as_posix(),
            "caret_down": icon_file("caret-down", look.text, self.icon_size(0.9)).as_posix(),
            "caret_up": icon_file("caret-up", look.text, self.icon_size(0.9)).as_posix(),
        }
        return _sheet().substitute(sizes, **{name: getattr(look, name) for name in names})


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette, so that what no style sheet reaches has the same colours."""
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.page,
        QPalette.ColorRole.AlternateBase: colours.soft,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.quiet_text,
        QPalette.ColorRole.Button: colours.page,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.page,
        QPalette.ColorRole.ToolTipText: colours.text,
    }
    made = QPalette()
    for role, colour in roles.items():
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            made.setColor(group, role, QColor(colour))
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet_text))
    return made


def as_title(label: QWidget) -> QWidget:
    """Mark a label as the screen's title, for the style sheet and for tests."""
    return _wrapped(_as(label, "title"))


def as_heading(label: QWidget) -> QWidget:
    """Mark a label as a heading."""
    return _wrapped(_as(label, "heading"))


def as_subheading(label: QWidget) -> QWidget:
    """Mark a label as a smaller heading."""
    return _as(label, "subheading")


def as_quiet(label: QWidget) -> QWidget:
    """Mark a label as a quiet explanation."""
    return _as(label, "quiet")


def as_problem(label: QWidget) -> QWidget:
    """Mark a label as what is wrong with a field."""
    return _as(label, "problem")


def as_main_action(button: QWidget) -> QWidget:
    """Mark the one main button of a screen."""
    return _as(button, "main")


def _wrapped(widget: QWidget) -> QWidget:
    if isinstance(widget, QLabel):
        widget.setWordWrap(True)
    return widget


def _as(widget: QWidget, role: str) -> QWidget:
    widget.setProperty("look", role)
    return widget
