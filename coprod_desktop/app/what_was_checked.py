"""What is said after an export: what was checked by machine, and what no machine can check."""

from collections.abc import Iterable

from coprod_desktop.app.versions import Form
from coprod_desktop.strings import say


def sentences(file_names: Iterable[str]) -> tuple[str, ...]:
    """Return one sentence for each kind of file among these, then what a person should look at; none for no such file.

    No file is saved that did not pass its check, so that its kind tells what was checked.
    """
    endings = {name.rpartition(".")[2].lower() for name in file_names}
    said = [_about(form) for form in Form if form.value in endings]
    return (*said, say("checked.by_person")) if said else ()


def _about(form: Form) -> str:
    return say("checked.kind", kind=say(f"checked.{form.value}"), checked=say(f"render.checked_{form.value}"))
