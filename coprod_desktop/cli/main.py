"""The edge of the command line: every failure ends here as one sentence and a status."""

import logging
import sys
from collections.abc import Callable, Sequence

from coprod_desktop.cli.arguments import parser
from coprod_desktop.cli.problems import NotReadable, NotWritable
from coprod_desktop.cli.status import Status
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.strings import say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the coprod command and return its exit status."""
    logging.basicConfig(level=logging.CRITICAL, stream=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a letter must not end the work.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    asked = parser().parse_args(arguments)
    try:
        return int(_command(asked.command)(asked))
    except (KeyboardInterrupt, StoppedByPerson):
        return _end(Status.STOPPED, say("errors.stopped"))
    except NotReadable as problem:
        return _end(Status.UNREADABLE, _sentence(problem.__cause__))
    except NotWritable as problem:
        return _end(Status.UNWRITABLE, _sentence(problem.__cause__))
    except BrokenPipeError:
        return int(Status.DONE)
    except Exception:  # the edge of the program: no traceback reaches a person
        logging.getLogger(__name__).exception("the command failed")
        return _end(Status.UNREADABLE, say("errors.unknown"))


def _command(name: str) -> Callable[..., int]:
    # Each command brings its own parts in, so that looking up a word does not wait for the PDF writer.
    if name in ("make", "demo"):
        from coprod_desktop.cli import making

        return making.make if name == "make" else making.demo
    from coprod_desktop.cli import wording

    return wording.check if name == "check" else wording.look_up


def _sentence(cause: BaseException | None) -> str:
    if isinstance(cause, CoprodError):
        return say(cause.says, **cause.facts)
    return say("errors.unknown")


def _end(status: Status, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return int(status)
