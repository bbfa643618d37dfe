"""coprod check and coprod words."""

import json
from argparse import Namespace
from pathlib import Path

from coprod_desktop import checker, importing
from coprod_desktop.cli.problems import while_reading
from coprod_desktop.cli.status import Status
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.strings import count, say


def check(asked: Namespace) -> int:
    """Print what a reader may want explained or changed in a file."""
    with while_reading():
        document = read(asked.file)
    settings = checker.Settings(profile="easy-read" if asked.easy_read else "standard")
    findings = checker.check(document, Lexicon.load(), settings)
    if asked.format == "json":
        print(json.dumps(checker.report.as_json(document, findings), ensure_ascii=False, indent=2))
    else:
        for line in checker.report.as_lines(document, findings):
            print(line)
        print(count("cli.findings", len(findings)) if findings else say("cli.no_findings"))
    return Status.LOOK_AT if findings else Status.DONE


def look_up(asked: Namespace) -> int:
    """Print what a word means."""
    query = " ".join(asked.term)
    entries = Lexicon.load().look_up(query)
    if asked.format == "json":
        print(json.dumps([_as_json(entry) for entry in entries], ensure_ascii=False, indent=2))
    elif not entries:
        print(say("cli.no_word", term=query))
    for entry in entries if asked.format == "text" else ():
        print(_as_text(entry))
    return Status.DONE if entries else Status.LOOK_AT


def read(path: Path) -> Document:
    """Return the document in a paper, told apart from a meeting by its name."""
    return importing.open_paper(path).document


def _as_json(entry: Entry) -> dict[str, object]:
    return {
        "term": entry.term,
        "meaning": entry.meaning,
        "easy_meaning": entry.easy_meaning,
        "say_instead": entry.say_instead.text if entry.say_instead else "",
        "short_forms": [short.text for short in entry.short_forms],
        "kind": entry.kind.value,
        "nation": list(entry.nation),
        "see_also": list(entry.see_also),
        "needs_review": entry.needs_review,
    }


def _as_text(entry: Entry) -> str:
    lines = [entry.term, f"  {entry.meaning}"]
    if entry.easy_meaning:
        lines.append("  " + say("cli.easy_meaning", meaning=entry.easy_meaning))
    if entry.say_instead:
        lines.append("  " + say("cli.say_instead", words=entry.say_instead.text))
    if entry.see_also:
        lines.append("  " + say("cli.see_also", words=", ".join(entry.see_also)))
    if entry.needs_review:
        lines.append("  " + say("cli.needs_review"))
    return "\n".join(lines)
