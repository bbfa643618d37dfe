"""The times before elections that a consultation keeps clear of: as many as there are, typed in by people."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.day_field import add_day
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.model.consultation import ElectionPeriod
from coprod_desktop.model.ids import new_id
from coprod_desktop.strings import say


class ElectionsFold(Fold):
    """One form for each period, and one more whenever people ask for it. A period without words is none.

    Signals:
        changed: what there is now, as a tuple of ElectionPeriod
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, periods: Sequence[ElectionPeriod]) -> None:
        super().__init__(say("power.consultation_elections"), theme, parent)
        self._look = theme
        self._periods: dict[str, ElectionPeriod] = {}
        self.fields: list[dict[str, LineField]] = []
        about = QLabel(say("power.consultation_elections_hint"), self.inside)
        about.setWordWrap(True)
        as_quiet(about)
        self.body.addWidget(about)
        self.more = Button(say("power.consultation_election_add"), self.inside)
        self.more.clicked.connect(self._add_one)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for period in periods or (ElectionPeriod(new_id("election"), ""),):
            self._add(period)
        self.open(is_open=bool(periods))

    def settle(self) -> None:
        """Take what was typed and not told yet."""
        for fields in self.fields:
            for field in fields.values():
                field.pause.end()

    def _add_one(self) -> None:
        self._add(ElectionPeriod(new_id("election"), ""))
        self.fields[-1]["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, period: ElectionPeriod) -> None:
        self._periods[period.id] = period
        form, key = Form(self._look, self.inside), period.id
        name = LineField(form)
        name.show_text(period.name)
        form.add(say("power.consultation_election_name"), name)
        name.settled.connect(lambda text: self._become(key, name=text.strip()))
        fields = {"name": name}
        for part, day in (("starts", period.starts), ("ends", period.ends)):
            words = say(f"power.consultation_election_{part}")
            fields[part] = add_day(form, words, day, lambda day, part=part: self._become(key, **{part: day}))  # type: ignore[misc]  # lambda default
        self.fields.append(fields)
        self.body.insertWidget(self.body.indexOf(self.more), form)
        in_tab_order(*fields.values(), self.more)

    def _become(self, key: str, **fields: object) -> None:
        self._periods[key] = replace(self._periods[key], **fields)  # type: ignore[arg-type]
        self.changed.emit(tuple(one for one in self._periods.values() if one != ElectionPeriod(one.id, "")))
