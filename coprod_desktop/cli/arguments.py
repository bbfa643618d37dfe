"""What can be asked for on the command line."""

import argparse
from pathlib import Path
from typing import NoReturn

import coprod_desktop
from coprod_desktop.cli.status import Status
from coprod_desktop.strings import say


class PlainParser(argparse.ArgumentParser):
    """An argument parser that ends with our status for wrong usage and points to --help."""

    def error(self, message: str) -> NoReturn:
        self.exit(Status.WRONG_USAGE, say("cli.wrong_usage", message=message, command=self.prog) + "\n")


def parser() -> PlainParser:
    """Return the parser of the whole command."""
    made = PlainParser(prog="coprod", description=say("cli.about"), epilog=say("cli.statuses"), add_help=False)
    _help(made)
    made.add_argument("--version", action="version", version=f"Coprod Desktop {coprod_desktop.__version__}")
    commands = made.add_subparsers(dest="command", required=True, metavar=say("cli.command"), title=say("cli.commands"))
    _check(commands)
    _words(commands)
    _make(commands)
    _demo(commands)
    return made


def _add(commands: "argparse._SubParsersAction[PlainParser]", name: str) -> PlainParser:
    made = commands.add_parser(name, help=say(f"cli.{name}"), description=say(f"cli.{name}_more"), add_help=False)
    _help(made)
    return made


def _help(made: PlainParser) -> None:
    made.add_argument("-h", "--help", action="help", help=say("cli.help"))


def _format(made: PlainParser) -> None:
    made.add_argument("--format", choices=("text", "json"), default="text", help=say("cli.format"))


def _check(commands: "argparse._SubParsersAction[PlainParser]") -> None:
    made = _add(commands, "check")
    made.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.check_file"))
    made.add_argument("--easy-read", action="store_true", help=say("cli.check_easy_read"))
    _format(made)


def _words(commands: "argparse._SubParsersAction[PlainParser]") -> None:
    made = _add(commands, "words")
    made.add_argument("term", nargs="+", metavar=say("cli.term"), help=say("cli.words_term"))
    _format(made)


def _make(commands: "argparse._SubParsersAction[PlainParser]") -> None:
    made = _add(commands, "make")
    made.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.make_file"))
    _versions(made)
    _format(made)


def _demo(commands: "argparse._SubParsersAction[PlainParser]") -> None:
    made = _add(commands, "demo")
    _out(made)
    _format(made)


def _versions(made: PlainParser) -> None:
    made.add_argument("--standard", action="store_true", help=say("cli.standard"))
    for name, usual in (("large-print", 18.0), ("giant-print", 24.0)):
        made.add_argument(
            f"--{name}",
            nargs="?",
            type=float,
            const=usual,
            metavar=say("cli.points"),
            help=say(f"cli.{name.replace('-', '_')}"),
        )
    made.add_argument("--easy-read", action="store_true", help=say("cli.easy_read"))
    made.add_argument("--audio", action="store_true", help=say("cli.audio"))
    made.add_argument("--only", choices=("docx", "pdf"), help=say("cli.only"))
    _out(made)


def _out(made: PlainParser) -> None:
    made.add_argument("--out", type=Path, default=Path("papers"), metavar=say("cli.folder"), help=say("cli.out"))
