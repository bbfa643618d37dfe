"""A mistake of ours as a person may pass it on: what kind, where in the program, and never a word of theirs."""

import traceback
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import qVersion

import coprod_desktop
from coprod_desktop.errors import CoprodError
from coprod_desktop.strings import say


class Mistake(CoprodError):
    """An error that nobody expected; `details` is what helps to put it right."""

    says = "errors.unknown"

    @property
    def details(self) -> str:
        """Kinds, places in the program and versions: nothing that was written in it, and no name of a folder."""
        return str(self.facts["details"])

    @classmethod
    def of(cls, error: BaseException) -> "Mistake":
        """Return the mistake that this error shows. It keeps nothing of the error, whose frames hold windows."""
        return cls(details="\n".join((*_versions(), *_kinds_and_places(error))))


def _versions() -> tuple[str, ...]:
    import platform  # only a mistake has to pay for it

    return (
        f"{say('gui.program')} {coprod_desktop.__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )


def _kinds_and_places(error: BaseException) -> Iterator[str]:
    """Yield the error and what led to it, the newest first; what an error says may be words of a document."""
    met: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in met:
        met.append(following)
        yield ""
        yield type(following).__name__
        yield from _places(following)
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)


def _places(error: BaseException) -> Iterator[str]:
    # Without the lines of code themselves, which a file that was changed since could fill with anything.
    for frame in traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False):
        yield f"  {_in_program(frame.filename)}:{frame.lineno} {frame.name}"


def _in_program(file: str) -> str:
    """Return a file's path from our package on; of other people's code its name: folders can hold a person's name."""
    parts = Path(file).parts
    ours = [place for place, part in enumerate(parts[:-1]) if part == "coprod_desktop"]
    return "/".join(parts[ours[-1] :]) if ours else parts[-1]
