"""Finding the same terms in the same text, beside GNU diction and textlint.

diction comes with Debian; `make bench` installs textlint and its rule beside the virtual environment. Neither makes
forms of a term, so we are given none either: every program looks for the same strings. Both peers also read the text
as prose, so this says what the same question costs, and not that their makers were slow. Each is a process of its
own, its start included, measured by the processor's time.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.language import word_lists
from coprod_desktop.model.document import plain_text, text_blocks
from tests.benchmarks.measuring import Row
from tests.evaluation.annotated import read_all

TERMS = 1000
SIZE = 1_000_000
TEXTLINT = Path(os.environ.get("COPROD_TEXTLINT", Path(sys.prefix) / "textlint"))
"""Where textlint is installed; it looks for its rules in the folder that it is started in."""

_OURS = """
import sys
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.forms import Surface
from coprod_desktop.language.matching import Matcher
terms = open(sys.argv[1], encoding="utf-8").read().splitlines()
entries = [Entry(term, "x") for term in terms]
matcher = Matcher(entries, [Surface(frozenset({term}), frozenset()) for term in terms])
for match in matcher.find(open(sys.argv[2], encoding="utf-8").read()):
    print(match.start, match.end, match.entry.term)
"""


def rows(folder: Path) -> list[Row]:
    """Return what we and each peer that is here cost; a peer that is not here has no row, which is said."""
    text, terms = _text(folder), _terms()
    listed = folder / "terms.txt"
    listed.write_text("\n".join(terms), encoding="utf-8")
    ours = _seconds([sys.executable, "-c", _OURS, str(listed), str(text)])
    peers = {"GNU diction": _diction(terms, text, folder), "textlint": _textlint(terms, text, folder)}
    found: list[Row] = []
    for name, command in peers.items():
        if command:
            what = f"the same {TERMS:,} terms in {SIZE // 1_000_000} MB of care papers, start included"
            found.append(Row(what, ours, "s", "", _seconds(command), name))
        else:
            print(f"not compared: {name} is not here", file=sys.stderr)
    return found


def _terms() -> list[str]:
    terms = (entry.term.lower() for entry in word_lists.load().entries)
    return sorted({term for term in terms if term.replace(" ", "").isalpha() and term.isascii()})[:TERMS]


def _text(folder: Path) -> Path:
    """Return a megabyte of care papers: the marked texts without their marks, again and again."""
    papers = "\n\n".join(plain_text(block) for one in read_all() for block in text_blocks(one.document))
    file = folder / "papers.txt"
    file.write_text((papers + "\n\n") * (SIZE // len(papers) + 1), encoding="utf-8")
    return file


def _diction(terms: Sequence[str], text: Path, folder: Path) -> list[str]:
    phrases = folder / "phrases"
    phrases.write_text("".join(f" {term}\tsee the list\n" for term in terms), encoding="utf-8")
    program = shutil.which("diction")
    return [program, "-q", "-d", "-f", str(phrases), str(text)] if program else []


def _textlint(terms: Sequence[str], text: Path, folder: Path) -> list[str]:
    program = TEXTLINT / "node_modules" / ".bin" / "textlint"
    settings = folder / "textlintrc.json"
    listed = {"defaultTerms": False, "terms": [[term, f"{term}."] for term in terms]}
    settings.write_text(json.dumps({"rules": {"terminology": listed}}), encoding="utf-8")
    command = [str(program), "--config", str(settings), "--format", "unix", str(text)]
    return command if program.exists() else []


def _seconds(command: Sequence[str]) -> float:
    """Return the processor seconds that a command took; it must have found something."""
    home = TEXTLINT if TEXTLINT.exists() else None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(command, check=False, capture_output=True, cwd=home)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if len(ran.stdout) < SIZE // 100:
        raise RuntimeError(f"{command[0]} found nothing, so it was not asked rightly: {ran.stderr[-500:]!r}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
