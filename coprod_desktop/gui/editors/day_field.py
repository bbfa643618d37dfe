"""Days that people type: the field says so when no day can be read from its words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.dates import short_date
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.model.typed import read_date
from coprod_desktop.strings import say

LETTERS_OF_DATE = 32  # with the day of the week in front, in any language of the window


def add_day(form: Form, words: str, day: date | None, take: Callable[[date | None], None]) -> LineField:
    """Add a field to a form; `take` gets each day that was typed, None where the field was emptied."""
    field = LineField(form)
    form.add(words, field, say("people.day_hint"), LETTERS_OF_DATE)
    field.show_text(short_date(day) if day else "")
    field.settled.connect(lambda text: settle_day(form, field, text, take))
    return field


def settle_day(
    form: Form, field: QWidget, text: str, take: Callable[[date | None], None], problem: str = "people.no_day"
) -> None:
    """Give `take` the day in these words, None for no words; else say at the field what is wrong, by a key."""
    try:
        day = read_date(text, date.today())
    except ValueError:
        form.tell_problem(field, say(problem, words=text))
        return
    form.tell_problem(field, "")
    take(day)
