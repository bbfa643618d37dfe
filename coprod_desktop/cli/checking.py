"""coprod check.

Another process reads the paper: meanwhile this one imports the checker and loads the word lists.
"""

from __future__ import annotations

from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.app import sources
from coprod_desktop.cli.attachments import how_to_open
from coprod_desktop.cli.passwords import password_for
from coprod_desktop.cli.printing import print_json
from coprod_desktop.cli.problems import while_reading
from coprod_desktop.cli.status import Status

if TYPE_CHECKING:
    from coprod_desktop.language.lexicon import Lexicon
    from coprod_desktop.model.meeting import OwnWord


def check(asked: Namespace) -> Status:
    """Print what a reader may want explained or changed in a paper, or in a meeting's agenda and papers."""
    with ThreadPoolExecutor(1) as aside, while_reading():
        lists = aside.submit(_word_lists)
        source = sources.open_source(asked.file, password=password_for(asked), attachment=asked.attachment)
        own, wrong = _own_words(asked.own_words)
    from coprod_desktop import checker
    from coprod_desktop.cli import findings

    settings = checker.Settings(profile="easy-read" if asked.easy_read else "standard")
    decided = source.decided(source.lexicon(own, lists.result()), settings)
    checked = [(one.document, one.findings) for one in decided]
    warnings = (*source.warnings, *how_to_open(asked, source.brought), *wrong)
    if asked.format == "json":
        print_json({**findings.as_json(checked), "warnings": list(warnings)})
    else:
        findings.print_text(checked, warnings)
    return Status.LOOK_AT if warnings or any(found for _, found in checked) else Status.DONE


def _word_lists() -> Lexicon:
    """Return the lists of the program; what uses them is imported on the way."""
    from coprod_desktop.cli import findings  # noqa: F401
    from coprod_desktop.language.lexicon import Lexicon

    return Lexicon.load().made_ready()


def _own_words(path: Path | None) -> tuple[tuple[OwnWord, ...], tuple[str, ...]]:
    """Return the words of a person's list, and sentences about what is wrong in it."""
    if path is None:
        return (), ()
    from coprod_desktop.app import own_words  # only who has a list waits for what reads it

    found = own_words.read_list(path)
    return found.words, tuple(map(own_words.in_words, found.problems))
