"""A field for a day, which says so when no day can be read from what was typed."""

from collections.abc import Callable
from datetime import date

from coprod_desktop.gui.dates import short_date
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.model.typed import read_date
from coprod_desktop.strings import say


def add_day(form: Form, words: str, day: date | None, take: Callable[[date | None], None]) -> LineField:
    """Add a field to a form; `take` gets each day that was typed, None where the field was emptied."""
    field = LineField(form)
    form.add(words, field, say("people.day_hint"))
    field.show_text(short_date(day) if day else "")
    field.settled.connect(lambda text: _settle(form, field, text, take))
    return field


def _settle(form: Form, field: LineField, text: str, take: Callable[[date | None], None]) -> None:
    try:
        day = read_date(text, date.today())
    except ValueError:
        form.tell_problem(field, say("people.no_day", words=text))
        return
    form.tell_problem(field, "")
    take(day)
