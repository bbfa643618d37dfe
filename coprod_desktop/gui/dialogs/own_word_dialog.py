"""A word of our own: what it means, and other words for it, checked while it is written."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.app.own_word_advice import about_meaning
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField, TextField
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say


def blank(term: str = "") -> OwnWord:
    """Return a word that nobody has explained yet."""
    return OwnWord(new_id("word"), term, "")


class OwnWordDialog(QDialog):
    """Asks what a word means, and keeps it: in the meeting where it is shared, else in the person's own list.

    Signals:
        saved: the OwnWord as it is kept
    """

    saved = Signal(object)

    def __init__(self, shell: Shell, word: OwnWord, *, meeting: MeetingDesk | None) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._word, self._meeting = shell, word, meeting
        self.setWindowTitle(say("gui.own_word.change" if word.meaning else "gui.own_word.title"))
        sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, sheet)
        self.term, self.say_instead, self.short_form, self.also_written = (LineField(self.form) for _ in range(4))
        self.meaning = TextField(shell.theme, self.form, lines=3)
        self.easy_meaning = TextField(shell.theme, self.form, lines=2)
        fields: dict[str, LineField | TextField] = {
            "term": self.term,
            "meaning": self.meaning,
            "easy_meaning": self.easy_meaning,
            "say_instead": self.say_instead,
            "short_form": self.short_form,
            "also_written": self.also_written,
        }
        for name, field in fields.items():
            hint = say(f"gui.own_word.{name}.hint")
            self.form.add(say(f"gui.own_word.{name}"), field, hint)
            field.show_text(getattr(word, name))
            field.settled.connect(self._check)
            if isinstance(field, TextField):
                # Meanings are short: without this, Qt makes the field as high as a letter.
                field.setMaximumHeight(field.minimumHeight())
        self.share = TickBox(say("gui.own_word.share"), self.form)
        self.share.setVisible(meeting is not None)
        self.share.setChecked(meeting is not None)
        self.form.add_plain(self.share)
        in_tab_order(*fields.values(), self.share)
        sheet.body.addWidget(self.form)
        sheet.body.addStretch()
        self.save = Button(say("gui.own_word.save"), self)
        as_main_action(self.save)
        self.save.clicked.connect(self._save)
        set_on_foot(self, sheet, say("gui.own_word.cancel"), self.save)
        self._checking = Latest(self)
        self._checking.ready.connect(self._show_advice)
        self.finished.connect(lambda _: self._checking.let_go())
        self.resize(comfortable(self, shell.theme, 70, 75))
        (self.meaning if word.term else self.term).setFocus()

    def word(self) -> OwnWord:
        """Return the word as it is written now."""
        return replace(
            self._word,
            term=self.term.text().strip(),
            meaning=" ".join(self.meaning.toPlainText().split()),
            easy_meaning=" ".join(self.easy_meaning.toPlainText().split()),
            say_instead=self.say_instead.text().strip(),
            short_form=self.short_form.text().strip(),
            also_written=self.also_written.text().strip(),
        )

    def _check(self) -> None:
        word = self.word()
        self._checking.request(lambda _: about_meaning(word, self._shell.lexicon()))

    def _show_advice(self, advice: tuple[str, ...]) -> None:
        self.form.tell_problem(self.meaning, "\n".join(advice))

    def _save(self) -> None:
        word = self.word()
        for name, field in (("meaning", self.meaning), ("term", self.term)):
            missing = not getattr(word, name)
            self.form.tell_problem(field, say(f"gui.own_word.no_{name}") if missing else "")
            if missing:
                field.setFocus()
        if word.term and word.meaning and self._keep(word):
            self.saved.emit(word)
            self.accept()

    def _keep(self, word: OwnWord) -> bool:
        if self._meeting is not None and self.share.isChecked():
            self._meeting.apply(edits.put_own_word(word))
            return True
        try:
            self._shell.own_words.put(word)
        except CoprodError as error:
            self.form.tell_problem(self.term, say(error.says, **error.facts))
            return False
        return True
