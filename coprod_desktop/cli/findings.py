"""What is printed about the findings of `coprod check`: for people, or as JSON."""

from typing import Any

from coprod_desktop.checker import report
from coprod_desktop.cli.printing import print_indented
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import count, say

Checked = list[tuple[Document, tuple[Finding, ...]]]
"""Each document with what was found in it."""


def as_json(checked: Checked) -> dict[str, Any]:
    """Return the whole text, and the findings with code points into it; documents are joined by a line end."""
    texts: list[str] = []
    found: list[dict[str, Any]] = []
    start = 0
    for document, findings in checked:
        one = report.as_json(document, findings)
        found += [{**each, "start": each["start"] + start, "end": each["end"] + start} for each in one["findings"]]
        texts.append(one["text"])
        start += len(one["text"]) + 1
    return {"text": "\n".join(texts), "findings": found}


def print_text(checked: Checked, warnings: tuple[str, ...]) -> None:
    """Print the findings of each document, what could not be carried over, and how many there are."""
    for document, findings in checked:
        if len(checked) > 1:
            print(f"{say('cli.in_document', title=document.title or say('app.untitled'))}\n")
        for line in report.as_lines(document, findings):
            print(line)
        if findings:
            print()
    if warnings:
        print(say("cli.not_carried_over"))
        print_indented(warnings)
        print()
    number = sum(len(findings) for _, findings in checked)
    print(count("cli.findings", number) if number else say("cli.no_findings"))
