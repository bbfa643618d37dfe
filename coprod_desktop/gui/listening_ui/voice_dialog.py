"""Who listens, and how they like to be read to. Every change is heard and remembered at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QSpinBox, QWidget

from coprod_desktop.app import voice_folder
from coprod_desktop.app.listeners import ANYBODY, LONGEST_NAME
from coprod_desktop.app.voice_folder import Looked
from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_bar import FASTEST, SLOWEST, STEP
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.speech.voices import Voice
from coprod_desktop.storage import places
from coprod_desktop.strings import count, say

_TIMES = (("none", 0.0), ("short", 0.5), ("usual", 1.0), ("long", 2.0), ("very_long", 4.0))
_NEAR = ("en-GB", "en-IE", "cy", "gd", "ga", "kw")  # the languages of these islands come first


class VoiceDialog(QDialog):
    """The settings of reading aloud, for each person who listens on this computer."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._listening = shell, shell.listening
        self._voices: tuple[Voice, ...] = ()
        self.setWindowTitle(say("listening.voice.title"))
        sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, sheet)
        self._make_fields()
        self._lay_out(sheet)
        self._looking = Latest(self)
        self._looking.ready.connect(self._take_voices)
        self._looking.failed.connect(lambda error: self._tell(say(error.says, **error.facts)))
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 66, 78))
        self._show_listeners()
        self._show_way()
        self._looking.request(lambda _: (_installed(), Looked(voice_folder.usable_voices())))

    def _make_fields(self) -> None:
        self.listener, self.voice = QComboBox(self.form), QComboBox(self.form)
        self.new_name = LineField(self.form)
        self.new_name.setMaxLength(LONGEST_NAME)
        self.all_voices = TickBox(say("listening.voice.all"), self.form)
        self.speed = _number(self.form, SLOWEST, FASTEST, STEP)
        self.pitch = _number(self.form, 0, 100, 5)
        self.volume = _number(self.form, 0, 100, 5)
        self.sentence_pause, self.heading_pause = QComboBox(self.form), QComboBox(self.form)
        for pause in (self.sentence_pause, self.heading_pause):
            for name, times in _TIMES:
                pause.addItem(say(f"listening.pause.{name}"), times)
        for field in (self.listener, self.voice, self.sentence_pause, self.heading_pause):
            keep_from_wheel(field)
            # A name as long as a line must not make the window wider than the screen.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(12)
        self.listener.currentIndexChanged.connect(self._choose_listener)
        self.voice.currentIndexChanged.connect(self._take_way)
        for number in (self.speed, self.pitch, self.volume):
            number.valueChanged.connect(self._take_way)
        for pause in (self.sentence_pause, self.heading_pause):
            pause.currentIndexChanged.connect(self._take_way)
        self.all_voices.toggled.connect(self._fill_voices)

    def _lay_out(self, sheet: Sheet) -> None:
        hints = ("listener", "new_name", "voice", "speed", "pitch", "volume", "sentence_pause", "heading_pause")
        fields: dict[str, QWidget] = {name: getattr(self, name) for name in hints}
        for name, field in fields.items():
            hint = say(f"listening.voice.{name}.hint") if name in ("listener", "voice", "speed", "pitch") else ""
            self.form.add(say(f"listening.voice.{name}"), field, hint)
            if name == "new_name":
                self.form.add_plain(self._row("add", "forget"))
            elif name == "voice":
                self.form.add_plain(self.all_voices)
                self.form.add_plain(self._row("try", "stop"))
        self.about = PlainLabel()
        as_quiet(self.about)
        self.form.add_plain(self.about)
        self.form.add_plain(self._row("folder", "look"))
        sheet.body.addWidget(self.form)
        sheet.body.addStretch()
        set_on_foot(self, sheet, say("listening.close"))
        in_tab_order(self.listener, self.new_name, self.add, self.forget, self.voice, self.all_voices)
        in_tab_order(self.all_voices, self.try_, self.stop, self.speed, self.pitch, self.volume)
        in_tab_order(self.volume, self.sentence_pause, self.heading_pause, self.folder, self.look)

    def _row(self, *names: str) -> QWidget:
        """Return a row of buttons, each kept under its name."""
        row = QWidget(self.form)
        flow = FlowLayout(row)
        flow.setSpacing(self._shell.theme.space(0.75))
        for name in names:
            button = Button(say(f"listening.voice.{name}"), row)
            button.clicked.connect(getattr(self, f"_{name}"))
            setattr(self, "try_" if name == "try" else name, button)
            flow.addWidget(button)
        return row

    add: Button
    forget: Button
    try_: Button
    stop: Button
    folder: Button
    look: Button

    def _show_listeners(self) -> None:
        listeners = self._listening.listeners
        with QSignalBlocker(self.listener):
            self.listener.clear()
            self.listener.addItem(say("listening.voice.anybody"), ANYBODY)
            for name in listeners.names:
                self.listener.addItem(name, name)
            self.listener.setCurrentIndex(self.listener.findData(listeners.chosen))
        self.forget.setVisible(listeners.chosen != ANYBODY)

    def _show_way(self) -> None:
        way = self._listening.settings
        shown = {self.speed: way.words_a_minute, self.pitch: way.pitch, self.volume: round(way.volume * 100)}
        for number, value in shown.items():
            with QSignalBlocker(number):
                number.setValue(value)
        for field, times in ((self.sentence_pause, way.sentence_pause), (self.heading_pause, way.heading_pause)):
            nearest = min(range(len(_TIMES)), key=lambda place: abs(_TIMES[place][1] - times))
            with QSignalBlocker(field):
                field.setCurrentIndex(nearest)
        self._fill_voices()

    def _fill_voices(self) -> None:
        chosen = self._listening.settings.voice or (self._voices[0].id if self._voices else "")
        with QSignalBlocker(self.voice):
            self.voice.clear()
            for voice in self._voices:
                is_near = voice.language.split("-")[0] == "en" or voice.language in _NEAR
                if is_near or voice.id == chosen or self.all_voices.isChecked():
                    self.voice.addItem(voice.name, voice.id)
            self.voice.setCurrentIndex(max(self.voice.findData(chosen), 0))
        self._say_about_voice()

    def _say_about_voice(self) -> None:
        voice = next((one for one in self._voices if one.id == self.voice.currentData()), None)
        if voice is not None:
            self.about.setText(say(f"listening.voice.{'tells_words' if voice.tells_words else 'guesses_words'}"))

    def _take_way(self) -> None:
        way = self._listening.settings
        self._listening.like(
            replace(
                way,
                voice=str(self.voice.currentData() or way.voice),
                words_a_minute=self.speed.value(),
                pitch=self.pitch.value(),
                volume=self.volume.value() / 100,
                sentence_pause=float(self.sentence_pause.currentData()),
                heading_pause=float(self.heading_pause.currentData()),
            )
        )
        self._say_about_voice()

    def _choose_listener(self) -> None:
        self._listening.take_listeners(self._listening.listeners.choosing(str(self.listener.currentData())))
        self._show_listeners()
        self._show_way()

    def _add(self) -> None:
        name = self.new_name.text().strip()
        self.form.tell_problem(self.new_name, "" if name else say("listening.voice.no_name"))
        if name:
            self._listening.take_listeners(self._listening.listeners.choosing(name))
            self.new_name.clear()
            self._show_listeners()
            self._show_way()
            self._tell(say("listening.voice.added", name=self._listening.listeners.chosen))

    def _forget(self) -> None:
        name = self._listening.listeners.chosen
        self._listening.take_listeners(self._listening.listeners.without(name))
        self._show_listeners()
        self._show_way()
        self._tell(say("listening.voice.forgotten", name=name))

    def _try(self) -> None:
        self._take_way()
        self._listening.say(say("listening.voice.sample"))

    def _stop(self) -> None:
        self._listening.stop()

    def _folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.voices_folder())))
        self._tell(say("listening.voice.folder_is", path=places.voices_folder()))

    def _look(self) -> None:
        self._tell(say("listening.voice.looking"))
        self._looking.request(lambda ticket: (_installed(), voice_folder.look(ticket.stopped), True))

    def _take_voices(self, found: Sequence[object]) -> None:
        installed, looked = found[0], found[1]
        assert isinstance(installed, tuple)
        assert isinstance(looked, Looked)
        self._voices = (*installed[:1], *looked.voices, *installed[1:])
        self._fill_voices()
        if len(found) > 2:
            words = count("listening.voice.found", len(looked.voices))
            self._tell("\n".join((words, *looked.problems)))

    def _tell(self, words: str) -> None:
        self.about.setText(words)
        announce(self.window(), words)

    def _end(self, _result: int) -> None:
        self._listening.stop()
        self._looking.let_go()


def _number(parent: QWidget, least: int, most: int, step: int) -> QSpinBox:
    field = QSpinBox(parent)
    field.setRange(least, most)
    field.setSingleStep(step)
    field.setKeyboardTracking(False)
    keep_from_wheel(field)
    return field


def _installed() -> tuple[Voice, ...]:
    from coprod_desktop.speech import voices

    return voices.installed()
