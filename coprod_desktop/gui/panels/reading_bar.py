"""The reading bar: listen, pause, stop, back, next and speed, at the foot of every page with words."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say

SLOWEST, FASTEST, STEP = 80, 450, 10


class ReadingBar(QFrame):
    """Buttons for reading aloud; the reader itself is elsewhere. `is_reading` is what it showed last.

    Signals:
        approached: the pointer or the keyboard came to the Listen button
        speed_chosen: words a minute
        state_shown: whether something is read aloud may have changed
        begun: something is read aloud now, and was not before
    """

    approached = Signal()
    speed_chosen = Signal(int)
    state_shown = Signal()
    begun = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._actions = theme, actions
        self._leaves_out = self.is_reading = False
        self.setProperty("look", "foot")
        self.setAccessibleName(say("gui.listen.bar"))
        self._flow = FlowLayout()
        keys = ("listen", "stop", "previous_sentence", "next_sentence")
        self.buttons = [CommandButton(actions[key], theme, self) for key in keys]
        self.buttons[0].installEventFilter(self)
        self.speed = QSpinBox(self)
        self.speed.setRange(SLOWEST, FASTEST)
        self.speed.setSingleStep(STEP)
        self.speed.setKeyboardTracking(False)
        self.speed.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.speed.valueChanged.connect(self.speed_chosen)
        self.speed_label = labelled(say("gui.listen.speed"), self.speed)
        self._speed = QWidget(self)
        together = QHBoxLayout(self._speed)
        together.setContentsMargins(0, 0, 0, 0)
        together.addWidget(self.speed_label)
        together.addWidget(self.speed)
        for widget in (*self.buttons, self._speed):
            self._flow.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.addLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.show_state(is_reading=False, is_paused=False)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of whoever comes to the Listen button."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.approached.emit()
        return super().eventFilter(watched, event)

    def show_state(self, *, is_reading: bool, is_paused: bool) -> None:
        """Let the first button say what it will do next, and take away what cannot be done now."""
        is_begun = is_reading and not self.is_reading
        self.is_reading = is_reading
        key = "pause" if is_reading and not is_paused else "go_on" if is_paused else "listen"
        self._actions["listen"].setText(say(f"gui.command.{key}"))
        self._icon = "pause" if key == "pause" else "speaker-high"
        self._actions["listen"].setIcon(self._theme.button_icon(self._icon))
        self.buttons[0].setVisible(not self._leaves_out)  # a button comes back when its command changes
        for name in ("stop", "previous_sentence", "next_sentence"):
            self._actions[name].setVisible(is_reading)
        self.state_shown.emit()
        if is_begun:
            self.begun.emit()

    def leave_out_the_rest(self, *, is_left_out: bool) -> None:
        """Leave out Listen, which the page has too, and the speed, which a menu has too: the page needs the room."""
        self._leaves_out = is_left_out
        self.buttons[0].setVisible(not is_left_out)
        self._speed.setVisible(not is_left_out)

    def show_speed(self, words_a_minute: int) -> None:
        """Show a speed that was chosen elsewhere."""
        self.speed.blockSignals(True)
        self.speed.setValue(words_a_minute)
        self.speed.blockSignals(False)

    def _take_sizes(self) -> None:
        self._actions["listen"].setIcon(self._theme.button_icon(self._icon))  # every command took its usual one anew
        self._flow.setSpacing(self._theme.space(1))
        if (outer := self.layout()) is not None:
            outer.setContentsMargins(*(self._theme.space(1),) * 4)
