"""The one family of failures that can be put to a person in a plain sentence."""


class CoprodError(Exception):
    """A failure that can be explained: `says` names its sentence, `facts` fill it in.

    The sentence lives in resources/strings and is looked up by whoever shows it, with
    ``strings.say(error.says, **error.facts)``. It tells what happened, what is safe and what to do.
    """

    says = "errors.unknown"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.says, facts)
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        # Facts are keywords, so the default pickling (positional args) would lose them on the way out of a worker.
        return (_rebuild, (type(self), self.facts))


def _rebuild(kind: type[CoprodError], facts: dict[str, object]) -> CoprodError:
    return kind(**facts)


class StoppedByPerson(CoprodError):
    """A person pressed Cancel; nothing was changed."""

    says = "errors.stopped"
