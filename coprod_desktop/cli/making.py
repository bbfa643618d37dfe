"""coprod make and coprod demo."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from coprod_desktop.app import exporting, sources
from coprod_desktop.app.versions import Form, Hooks, Made, Version, Wanted
from coprod_desktop.cli.problems import while_reading, while_writing
from coprod_desktop.cli.status import Status
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.strings import count, say

_USUAL = frozenset(Version) - {Version.GIANT_PRINT}


def make(asked: Namespace) -> int:
    """Make versions of a paper or a meeting."""
    return _make(asked, asked.file, _wanted(asked))


def demo(asked: Namespace) -> int:
    """Make every version of the sample meeting."""
    return _make(asked, sources.sample_meeting(), Wanted(frozenset(Version)))


def _make(asked: Namespace, path: Path, wanted: Wanted) -> int:
    with while_reading():
        source = sources.open_source(path)
    with while_writing():
        made = exporting.make(source.documents, wanted, asked.out, Lexicon.load(), Hooks(progress=_show_progress))
    (_print_json if asked.format == "json" else _print_text)(made, source.warnings)
    if made.failed:
        return Status.UNWRITABLE
    return Status.LOOK_AT if made.look_at or source.warnings else Status.DONE


def _wanted(asked: Namespace) -> Wanted:
    flags = {
        Version.STANDARD: asked.standard,
        Version.LARGE_PRINT: asked.large_print is not None,
        Version.GIANT_PRINT: asked.giant_print is not None,
        Version.EASY_READ: asked.easy_read,
        Version.AUDIO: asked.audio,
    }
    chosen = frozenset(version for version, is_wanted in flags.items() if is_wanted)
    return Wanted(
        chosen | {Version.WORD_LIST} if chosen else _USUAL,
        (Form(asked.only),) if asked.only else tuple(Form),
        18.0 if asked.large_print is None else asked.large_print,
        24.0 if asked.giant_print is None else asked.giant_print,
    )


def _show_progress(done: int, of: int, words: str) -> None:
    if words and sys.stderr.isatty():
        print(say("cli.making", number=done + 1, of=of, file=words), file=sys.stderr)


def _print_text(made: Made, warnings: tuple[str, ...]) -> None:
    print(count("cli.made", len(made.files), folder=made.folder.resolve()))
    for path in made.files:
        print(f"  {path.name}")
    if warnings or made.look_at:
        print(say("cli.look_at"))
    for warning in warnings:
        print(f"  {warning}")
    for one in made.look_at:
        print(f"  {one.file}: {one.sentence}")
    if made.failed:
        print(say("cli.failed"))
    for one in made.failed:
        print(f"  {one.file}: {one.sentence}")


def _print_json(made: Made, warnings: tuple[str, ...]) -> None:
    told = {
        "folder": str(made.folder.resolve()),
        "files": [path.name for path in made.files],
        "warnings": list(warnings),
        "look_at": [{"file": one.file, "sentence": one.sentence} for one in made.look_at],
        "failed": [{"file": one.file, "sentence": one.sentence} for one in made.failed],
    }
    print(json.dumps(told, ensure_ascii=False, indent=2))
