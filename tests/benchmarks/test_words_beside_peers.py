"""Finding the same terms in the same text, beside GNU diction and textlint. Run with ``-m task -s``.

diction comes with Debian. textlint and its rule are found through COPROD_TEXTLINT, the folder in which
``npm install textlint textlint-rule-terminology`` was run. Neither makes forms of a term, so we are given none either:
every program looks for the same strings. Both peers also read the text as prose, so this says what the same question
costs, and not that their makers were slow.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop.language import word_lists
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.forms import Surface
from coprod_desktop.language.matching import Matcher
from coprod_desktop.model.document import plain_text, text_blocks
from tests.benchmarks.test_words_benchmarks import _best_ms, _tell
from tests.evaluation.annotated import read_all

pytestmark = pytest.mark.task

TERMS = 1000
SIZE = 1_000_000

OURS = """
import sys
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.forms import Surface
from coprod_desktop.language.matching import Matcher
terms = open(sys.argv[1], encoding="utf-8").read().splitlines()
entries = [Entry(term, "x") for term in terms]
matcher = Matcher(entries, [Surface(frozenset({term}), frozenset()) for term in terms])
print(len(matcher.find(open(sys.argv[2], encoding="utf-8").read())))
"""


def _terms() -> list[str]:
    terms = (entry.term.lower() for entry in word_lists.load().entries)
    return sorted({term for term in terms if term.replace(" ", "").isalpha() and term.isascii()})[:TERMS]


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a megabyte of care papers: the marked texts without their marks, again and again."""
    papers = "\n\n".join(plain_text(block) for one in read_all() for block in text_blocks(one.document))
    file = tmp_path_factory.mktemp("peers") / "papers.txt"
    file.write_text((papers + "\n\n") * (SIZE // len(papers) + 1), encoding="utf-8")
    return file


@pytest.fixture
def our_seconds(text: Path, tmp_path: Path) -> float:
    """Return the processor seconds of a whole process of ours, its start included."""
    terms = tmp_path / "terms.txt"
    terms.write_text("\n".join(_terms()), encoding="utf-8")
    return _seconds(lambda: subprocess.run([sys.executable, "-c", OURS, terms, text], check=True, capture_output=True))


def _seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that a child process took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_our_matching_alone(text: Path) -> None:
    terms = _terms()
    surfaces = [Surface(frozenset({term}), frozenset()) for term in terms]
    matcher = Matcher([Entry(term, "x") for term in terms], surfaces)
    papers = text.read_text(encoding="utf-8")
    ms = _best_ms(lambda: matcher.find(papers))
    _tell(f"our matching of {len(terms)} terms alone, in process", len(papers.encode()) / 1e3 / ms, "MB/s", "none")


def test_beside_gnu_diction(text: Path, our_seconds: float, tmp_path: Path) -> None:
    if not shutil.which("diction"):
        pytest.skip("GNU diction is not here: apt-get install diction")
    phrases = tmp_path / "phrases"
    phrases.write_text("".join(f" {term}\tsee the list\n" for term in _terms()), encoding="utf-8")
    command = ["diction", "-q", "-d", "-f", str(phrases), str(text)]
    _tell_ratio("GNU diction", _seconds_of_peer(command), our_seconds)


def test_beside_textlint(text: Path, our_seconds: float, tmp_path: Path) -> None:
    folder = os.environ.get("COPROD_TEXTLINT", "")
    program = Path(folder) / "node_modules" / ".bin" / "textlint"
    if not folder or not program.exists():
        pytest.skip("textlint is not here: say in COPROD_TEXTLINT where it was installed with npm")
    settings = tmp_path / "textlintrc.json"
    terms = {"defaultTerms": False, "terms": [[term, f"{term}."] for term in _terms()]}
    settings.write_text(json.dumps({"rules": {"terminology": terms}}), encoding="utf-8")
    command = [str(program), "--config", str(settings), "--format", "unix", str(text)]
    _tell_ratio("textlint", _seconds_of_peer(command, folder), our_seconds)


def _seconds_of_peer(command: list[str], folder: str | None = None) -> float:
    found: list[bytes] = []

    def work() -> None:
        found.append(subprocess.run(command, check=False, capture_output=True, cwd=folder).stdout)

    seconds = _seconds(work)
    assert len(found[0]) > SIZE // 10, "the peer found nothing, so it was not asked rightly"
    return seconds


def _tell_ratio(name: str, theirs: float, ours: float) -> None:
    print(f"\n{name}: {theirs:.2f} s; ours, start included: {ours:.2f} s; {theirs / ours:.1f} times")
