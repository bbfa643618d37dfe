"""How to get at the papers that came with an email, on the command line."""

import shlex
from argparse import Namespace
from collections.abc import Sequence

from coprod_desktop.importing import Brought
from coprod_desktop.strings import say

_MOST_TOLD = 12


def how_to_open(asked: Namespace, brought: Sequence[Brought]) -> tuple[str, ...]:
    """Return a line for each paper that came with an email: its name, and the command that opens it."""
    papers = [one for one in brought if one.is_paper]
    return tuple(say("mail.cli_how", name=one.name, command=_command(asked, one)) for one in papers[:_MOST_TOLD])


def _command(asked: Namespace, one: Brought) -> str:
    place = ".".join(map(str, (*asked.attachment, one.number)))
    return f"coprod {asked.command} {shlex.quote(str(asked.file))} --attachment {place}"
