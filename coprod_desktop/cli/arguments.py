"""What can be asked for on the command line."""

import argparse
import math
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import coprod_desktop
from coprod_desktop.cli.status import Status
from coprod_desktop.errors import CoprodError
from coprod_desktop.strings import say

FORMS = ("docx", "pdf", "html", "odt", "epub", "txt", "brf")
COMMANDS = ("check", "words", "make", "pack", "power", "read", "demo")

LABELS = ("21", "14", "8")  # on a sheet
SOUNDS = ("mp3", "ogg", "tracks", "epub", "daisy", "page")
SLOWEST, FASTEST = 80, 450  # words a minute

_LARGE, _GIANT = "--large-print", "--giant-print"
# What each size option means when it has no number behind it.
_USUAL_POINTS = {_LARGE: 18.0, _GIANT: 24.0}
PAPERS = ("white", "cream", "pale-yellow", "pale-blue", "pale-green", "pale-pink", "white-on-black")
_ATTACHMENT = re.compile(r"[1-9]\d{0,3}(?:\.[1-9]\d{0,3}){0,9}")
_POINTS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:pt|points?)?", re.IGNORECASE)


class NotACommand(CoprodError):
    """A command that there is none of (facts: written, commands)."""

    says = "cli.not_a_command"


class NotUnderstood(CoprodError):
    """Something on the command line that means nothing to us (facts: words, command)."""

    says = "cli.not_understood"


class NotASize(CoprodError):
    """Something that is no letter size (fact: written)."""

    says = "cli.not_a_size"


class NotAChoice(CoprodError):
    """Something that an option does not offer (facts: written, choices)."""

    says = "cli.not_a_choice"


class NotAnAttachment(CoprodError):
    """Something that is no number of a file that came with an email (fact: written)."""

    says = "mail.cli_not_a_number"


class NotAPace(CoprodError):
    """Something that is no speed to read at (facts: written, slowest, fastest)."""

    says = "listening.cli.not_a_pace"


class PlainFormatter(argparse.HelpFormatter):
    """Writes help with our own words at its head."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Write the line that shows how the command is typed."""
        super().add_usage(usage, actions, groups, say("cli.usage") if prefix is None else prefix)


class PlainParser(argparse.ArgumentParser):
    """An argument parser with our own words and our own status for wrong usage."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=PlainFormatter)
        self.given = self.add_argument_group(say("cli.given"))
        self.choices = self.add_argument_group(say("cli.choices"))
        self.choices.add_argument("-h", "--help", action="help", help=say("cli.help"))

    def error(self, message: str) -> NoReturn:
        """End with our status and one sentence."""
        self.exit(Status.WRONG_USAGE, say("cli.wrong_usage", message=message, command=self.prog) + "\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked for; `command` is None when nothing is.

    Raises NotACommand, NotUnderstood, NotASize, NotAChoice, SizeTooSmall or SizeTooBig; and SystemExit when argparse
    has said all there is to say.
    """
    command = next((one for one in arguments if not one.startswith("-")), None)
    if command is not None and command not in COMMANDS:
        raise NotACommand(written=command, commands=", ".join(COMMANDS))
    asked, unknown = parser().parse_known_args(_with_points(arguments))
    if unknown:
        raise NotUnderstood(words=" ".join(unknown), command=f"coprod {asked.command or ''}".rstrip())
    return asked


def parser() -> PlainParser:
    """Return the parser of the whole command."""
    made = PlainParser(prog="coprod", description=say("cli.about"), epilog=say("cli.statuses"))
    made.choices.add_argument(
        "--version", action="version", version=f"Coprod Desktop {coprod_desktop.__version__}", help=say("cli.version")
    )
    commands = made.add_subparsers(dest="command", metavar=say("cli.command"), title=say("cli.commands"))
    for name, add in zip(COMMANDS, (_check, _words, _make, _pack, _power, _read, _demo), strict=True):
        epilog = say("cli.example", command=say(f"cli.{name}_example"))
        add(commands.add_parser(name, help=say(f"cli.{name}"), description=say(f"cli.{name}_more"), epilog=epilog))
    return made


def _with_points(arguments: Sequence[str]) -> list[str]:
    """Give a size option its usual size where no number follows, so that it never takes the file for one."""
    following = [*arguments, ""][1:]
    return [
        f"{one}={_USUAL_POINTS[one]:g}" if one in _USUAL_POINTS and not _POINTS.fullmatch(after) else one
        for one, after in zip(arguments, following, strict=True)
    ]


def _check(made: PlainParser) -> None:
    made.given.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.check_file"))
    made.choices.add_argument("--easy-read", action="store_true", help=say("cli.check_easy_read"))
    made.choices.add_argument("--own-words", type=Path, metavar=say("cli.list"), help=say("cli.own_words"))
    _attachment(made)
    _format(made)
    _password(made)


def _words(made: PlainParser) -> None:
    made.given.add_argument("term", nargs="+", metavar=say("cli.term"), help=say("cli.words_term"))
    _format(made)


def _make(made: PlainParser) -> None:
    made.given.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.make_file"))
    made.choices.add_argument("--standard", action="store_true", help=say("cli.standard"))
    _size(made, _LARGE, _large_points)
    _size(made, _GIANT, _giant_points)
    made.choices.add_argument("--easy-read", action="store_true", help=say("cli.easy_read"))
    made.choices.add_argument("--simple-words", action="store_true", help=say("cli.simple_words"))
    made.choices.add_argument("--dyslexia-friendly", action="store_true", help=say("printing.cli_dyslexia_friendly"))
    made.choices.add_argument("--words-inside", action="store_true", help=say("cli.words_inside"))
    made.choices.add_argument("--audio", action="store_true", help=say("cli.audio"))
    made.choices.add_argument(
        "--profile", action="append", metavar=say("printing.cli_name"), help=say("printing.cli_profile")
    )
    made.choices.add_argument(
        "--paper", type=_one_of(*PAPERS), metavar=say("printing.cli_colour"), help=say("printing.cli_paper")
    )
    made.choices.add_argument("--only", type=_several_of(*FORMS), metavar="docx,pdf,…", help=say("formats.only"))
    _attachment(made)
    _out(made)
    _format(made)
    _password(made)


def _power(made: PlainParser) -> None:
    made.given.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.power_file"))
    _format(made)


def _pack(made: PlainParser) -> None:
    made.given.add_argument("file", type=Path, metavar=say("cli.file"), help=say("cli.pack_file"))
    made.choices.add_argument("--without-audio", action="store_true", help=say("cli.without_audio"))
    made.choices.add_argument(
        "--labels", type=_one_of(*LABELS), default=LABELS[0], metavar="21|14|8", help=say("cli.pack_labels")
    )
    made.choices.add_argument(
        "--out", type=Path, default=Path("packs"), metavar=say("cli.folder"), help=say("cli.pack_out")
    )
    _format(made)
    _password(made)


def _read(made: PlainParser) -> None:
    made.given.add_argument("file", type=Path, nargs="?", metavar=say("cli.file"), help=say("listening.cli.read_file"))
    made.choices.add_argument("--listener", metavar=say("listening.cli.name"), help=say("listening.cli.listener"))
    made.choices.add_argument("--voice", metavar=say("listening.cli.name"), help=say("listening.cli.voice"))
    made.choices.add_argument(
        "--speed", type=_pace, metavar=say("listening.cli.words"), help=say("listening.cli.speed")
    )
    made.choices.add_argument("--out", type=Path, metavar=say("cli.folder"), help=say("listening.cli.out"))
    made.choices.add_argument(
        "--as",
        dest="kinds",
        type=_several_of(*SOUNDS),
        default=("mp3",),
        metavar="mp3,epub,…",
        help=say("listening.cli.as"),
    )
    made.choices.add_argument("--by-word", action="store_true", help=say("listening.cli.by_word"))
    made.choices.add_argument("--voices", action="store_true", help=say("listening.cli.voices"))
    _attachment(made)
    _password(made)


def _demo(made: PlainParser) -> None:
    _out(made)
    _format(made)


def _out(made: PlainParser) -> None:
    made.choices.add_argument(
        "--out", type=Path, default=Path("papers"), metavar=say("cli.folder"), help=say("cli.out")
    )


def _password(made: PlainParser) -> None:
    made.choices.add_argument(
        "--password-file", type=Path, metavar=say("locking.cli_file"), help=say("locking.cli_password_file")
    )


def _attachment(made: PlainParser) -> None:
    made.choices.add_argument(
        "--attachment",
        type=_place_in_email,
        default=(),
        metavar=say("mail.cli_number"),
        help=say("mail.cli_attachment"),
    )


def _place_in_email(written: str) -> tuple[int, ...]:
    if not _ATTACHMENT.fullmatch(written.strip()):
        raise NotAnAttachment(written=written)
    return tuple(map(int, written.strip().split(".")))


def _format(made: PlainParser) -> None:
    made.choices.add_argument(
        "--format", type=_one_of("text", "json"), default="text", metavar="text|json", help=say("cli.format")
    )


def _size(made: PlainParser, option: str, points: Callable[[str], float]) -> None:
    words = say(f"cli.{option.strip('-').replace('-', '_')}")
    made.choices.add_argument(option, type=points, metavar=say("cli.points"), help=words)


def _large_points(written: str) -> float:
    # Only who asks for a size waits for the part that knows which sizes there are.
    from coprod_desktop.render import profiles

    return _points(written, profiles.large_print)


def _giant_points(written: str) -> float:
    from coprod_desktop.render import profiles

    return _points(written, profiles.giant_print)


def _points(written: str, profile: Callable[[float], object]) -> float:
    found = _POINTS.fullmatch(written.strip())
    if not found or not math.isfinite(size := float(found[1])):
        raise NotASize(written=written)
    profile(size)  # raises when nobody should be given that size
    return size


def _pace(written: str) -> int:
    if not written.strip().isdecimal() or not SLOWEST <= int(written) <= FASTEST:
        raise NotAPace(written=written, slowest=SLOWEST, fastest=FASTEST)
    return int(written)


def _one_of(*choices: str) -> Callable[[str], str]:
    def chosen(written: str) -> str:
        if written not in choices:
            raise NotAChoice(written=written, choices=", ".join(choices))
        return written

    return chosen


def _several_of(*choices: str) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a list with commas; each choice counts once."""
    one_of = _one_of(*choices)

    def chosen(written: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one_of(one.strip().lower()) for one in written.split(",")))

    return chosen
