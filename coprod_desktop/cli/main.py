"""The edge of the command line: every failure ends here as one sentence and a status."""

import contextlib
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from coprod_desktop.app import logs
from coprod_desktop.cli import arguments as asking
from coprod_desktop.cli.problems import NotReadable, NotWritable
from coprod_desktop.cli.status import Status
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.strings import say

log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the coprod command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a letter must not end the work.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    with logs.kept() as kept:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        if kept.is_used:
            _tell(say("cli.log", path=kept.path))
    return int(status)


def _run(arguments: Sequence[str]) -> Status:
    try:
        asked = asking.parse(arguments)
    except CoprodError as error:
        return _end(Status.WRONG_USAGE, _sentence(error))
    except SystemExit as ended:  # argparse has printed the help, or said what is missing
        return Status(int(ended.code or 0))
    try:
        status = _command(asked)(asked)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _end(Status.STOPPED, say("errors.stopped"))
    except BrokenPipeError:
        return _end_quietly()
    except Exception as error:  # the edge of the program: no traceback reaches a person
        return _explain(error)
    return status


def _command(asked: Namespace) -> Callable[[Namespace], Status]:
    # Each command brings its own parts in, so that looking up a word does not wait for the PDF writer.
    match asked.command:
        case "make" | "demo":
            from coprod_desktop.cli import making

            return making.make if asked.command == "make" else making.demo
        case "pack":
            from coprod_desktop.cli import packing

            return packing.pack
        case "power":
            from coprod_desktop.cli import sharing_power

            return sharing_power.power
        case "read":
            from coprod_desktop.cli import reading_aloud

            return reading_aloud.read
        case "check":
            from coprod_desktop.cli import checking

            return checking.check
        case "words":
            from coprod_desktop.cli import looking_up

            return looking_up.look_up
        case _:
            return _show_help


def _show_help(_asked: Namespace) -> Status:
    asking.parser().print_help(sys.stderr)
    return Status.WRONG_USAGE


def _explain(error: Exception) -> Status:
    match error:
        case StoppedByPerson():
            return _end(Status.STOPPED, say(error.says, **error.facts))
        case NotReadable():
            return _end(Status.UNREADABLE, _sentence(error.__cause__))
        case NotWritable():
            return _end(Status.UNWRITABLE, _sentence(error.__cause__))
        case OSError():  # all other files are read and written by parts that explain their failures
            _give_up_output()
            return _end(Status.UNWRITABLE, say("cli.cannot_print"))
        case _:
            return _end(Status.UNREADABLE, _sentence(error))


def _sentence(cause: BaseException | None) -> str:
    if isinstance(cause, CoprodError):
        return say(cause.says, **cause.facts)
    log.error("the command failed", exc_info=cause)
    return say("errors.unknown")


def _end(status: Status, sentence: str) -> Status:
    _tell(sentence)
    return status


def _tell(sentence: str) -> None:
    with contextlib.suppress(OSError):  # nobody may be there to read it
        print(sentence, file=sys.stderr)


def _end_quietly() -> Status:
    _give_up_output()
    return Status.DONE


def _give_up_output() -> None:
    # Whoever read our lines has gone, or has no room. Python would try again, and complain, while it shuts down.
    with contextlib.suppress(OSError, ValueError):  # a stand-in for stdout has no file number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
