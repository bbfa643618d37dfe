"""What can go wrong with a worker, and how a failure inside one reaches the other side."""

from collections.abc import Iterator
from typing import Any

from coprod_desktop.errors import CoprodError

_PLAIN_FACTS = (str, int, float, bool, type(None))


class WorkerDied(CoprodError):
    """The child ended, or answered with something that is no message."""

    says = "workers.died"


class WorkerTooSlow(CoprodError):
    """The child was silent for longer than its limit and was ended. Facts: seconds."""

    says = "workers.too_slow"


class WorkerTooBig(CoprodError):
    """The child needed more memory than its limit, or answered with more than its limit, and was ended."""

    says = "workers.too_big"


class FailedInWorker(CoprodError):
    """A CoprodError of the child whose class this process has not loaded; its sentence and facts are kept."""

    def __init__(self, says: str, facts: dict[str, Any]) -> None:
        super().__init__(**facts)
        self.says = says
        self.args = (says, facts)

    def __reduce__(self) -> tuple[object, ...]:
        return (FailedInWorker, (self.says, self.facts))


def packed(error: CoprodError) -> dict[str, Any]:
    """Return a failure as plain values for the pipe; facts that are not plain values become text."""
    facts = {name: fact if isinstance(fact, _PLAIN_FACTS) else str(fact) for name, fact in error.facts.items()}
    return {"class": _name_of(type(error)), "says": error.says, "facts": facts}


def unpacked(error: dict[str, Any]) -> CoprodError:
    """Return the failure that `packed` put on the pipe, of its own class where this process knows it.

    Only classes that are loaded already count: a message never makes this process import anything.
    """
    says, facts = str(error.get("says", "")), dict(error.get("facts", {}))
    for kind in _family(CoprodError):
        if _name_of(kind) == error.get("class") and kind.says == says:
            return kind(**facts)
    return FailedInWorker(says, facts)


def _name_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _family(kind: type[CoprodError]) -> Iterator[type[CoprodError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _family(child)
