"""coprod check."""

from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from coprod_desktop import checker
from coprod_desktop.app import sources
from coprod_desktop.cli.passwords import password_for
from coprod_desktop.cli.printing import print_indented, print_json
from coprod_desktop.cli.problems import while_reading
from coprod_desktop.cli.status import Status
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import count, say

Checked = list[tuple[Document, tuple[Finding, ...]]]


def check(asked: Namespace) -> Status:
    """Print what a reader may want explained or changed in a paper, or in a meeting's agenda and papers."""
    # Another process reads the paper: meanwhile this one has time for the word lists.
    with ThreadPoolExecutor(1) as aside, while_reading():
        lists = aside.submit(lambda: Lexicon.load().made_ready())
        source = sources.open_source(asked.file, password=password_for(asked))
        own, wrong = _own_words(asked.own_words)
    settings = checker.Settings(profile="easy-read" if asked.easy_read else "standard")
    decided = source.decided(source.lexicon(own, lists.result()), settings)
    checked = [(one.document, one.findings) for one in decided]
    warnings = (*source.warnings, *wrong)
    if asked.format == "json":
        print_json({**as_json(checked), "warnings": list(warnings)})
    else:
        _print_text(checked, warnings)
    return Status.LOOK_AT if warnings or any(findings for _, findings in checked) else Status.DONE


def _own_words(path: Path | None) -> tuple[tuple[OwnWord, ...], tuple[str, ...]]:
    """Return the words of a person's list, and sentences about what is wrong in it."""
    if path is None:
        return (), ()
    from coprod_desktop.app import own_words  # only who has a list waits for what reads it

    found = own_words.read_list(path)
    return found.words, tuple(map(own_words.in_words, found.problems))


def as_json(checked: Checked) -> dict[str, Any]:
    """Return the whole text, and the findings with code points into it; documents are joined by a line end."""
    texts: list[str] = []
    found: list[dict[str, Any]] = []
    start = 0
    for document, findings in checked:
        one = checker.report.as_json(document, findings)
        found += [{**each, "start": each["start"] + start, "end": each["end"] + start} for each in one["findings"]]
        texts.append(one["text"])
        start += len(one["text"]) + 1
    return {"text": "\n".join(texts), "findings": found}


def _print_text(checked: Checked, warnings: tuple[str, ...]) -> None:
    for document, findings in checked:
        if len(checked) > 1:
            print(f"{say('cli.in_document', title=document.title or say('app.untitled'))}\n")
        for line in checker.report.as_lines(document, findings):
            print(line)
        if findings:
            print()
    if warnings:
        print(say("cli.not_carried_over"))
        print_indented(warnings)
        print()
    number = sum(len(findings) for _, findings in checked)
    print(count("cli.findings", number) if number else say("cli.no_findings"))
