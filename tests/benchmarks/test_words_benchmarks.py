"""How fast words are loaded, found and checked; prints figures and claims nothing. Run with ``-m task -s``.

The lists are padded to 1,600 entries while fewer ship, so that figures can be compared from one time to the next.
"""

import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_desktop import assets, checker
from coprod_desktop.language import word_lists
from coprod_desktop.language.automaton import WORTH_MAKING
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from tests.benchmarks.papers import PARAGRAPHS
from tests.builders import heading, paper, paragraph

pytestmark = pytest.mark.task

FULL_SIZE = 1600
REPEATS = 5


def _text(size: int) -> str:
    whole = "\n".join(PARAGRAPHS)
    return (whole + "\n") * (size // len(whole) + 1)


def _document(size: int) -> Document:
    number = size // (len("".join(PARAGRAPHS)) // len(PARAGRAPHS))
    blocks = [
        paragraph(PARAGRAPHS[one % len(PARAGRAPHS)], f"b{one}")
        if one % 9
        else heading("What we heard", block_id=f"b{one}")
        for one in range(number)
    ]
    return paper(*blocks)


def _best_ms(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Return the shortest of some runs: processor time, which other work on the machine blurs less."""
    times = []
    for _ in range(REPEATS):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times) * 1000


def _tell(what: str, figure: float, unit: str, aim: str) -> None:
    print(f"\n{what}: {figure:.2f} {unit} (aim: {aim})")


@pytest.fixture
def full_lists(tmp_path: Path) -> Path:
    """Return a folder with the shipped lists and enough made-up entries to come to the full size."""
    folder = tmp_path / "lists"
    folder.mkdir()
    shipped = 0
    for path in assets.word_list_folder().glob("*.toml"):
        content = path.read_text(encoding="utf-8")
        shipped += content.count("[[entry]]")
        (folder / path.name).write_text(content, encoding="utf-8")
    made = "".join(_made_up(number) for number in range(max(0, FULL_SIZE - shipped)))
    (folder / "zz-made-up.toml").write_text('topic = "made up"\n' + made, encoding="utf-8")
    return folder


def _made_up(number: int) -> str:
    word = "".join(chr(97 + number // 26**place % 26) for place in range(3))
    return (
        f'[[entry]]\nterm = "{word}ition care {word}ment"\nforms = ["{word}ition-based {word}ment"]\nkind = "jargon"\n'
        f'short_forms = [{{ text = "{word.upper()}Q", capitals_only = true }}]\n'
        f'meaning = "Help that people get at home for a short time after they have been in hospital."\n'
        f'easy_meaning = "Help at home after hospital."\ncaught = "x"\nnot_caught = "y"\ntopic = "made up"\n'
    )


def _warm(folder: Path) -> Lexicon:
    lexicon = Lexicon.load(folder)
    lexicon.find("care")
    return lexicon


def test_loading_all_lists(full_lists: Path) -> None:
    first = time.process_time()
    lists = word_lists.load(full_lists)
    first_ms = (time.process_time() - first) * 1000
    forms = sum(len(one.any_case) + len(one.exact) for one in lists.surfaces)
    print(f"\n{len(lists.entries)} entries, {forms} forms; first reading of all lists: {first_ms:.0f} ms")
    _tell("reading the kept lists", _best_ms(lambda: word_lists.load(full_lists)), "ms", "with the next, under 150")
    _tell("reading them and making the search", _best_ms(lambda: _warm(full_lists)), "ms", "under 150")


def test_memory_of_all_lists(full_lists: Path) -> None:
    _warm(full_lists)
    tracemalloc.start()
    lexicon = _warm(full_lists)
    lexicon.find(_text(WORTH_MAKING))  # with so much, the quick search is made too
    _tell(
        "Python memory of lists and forms", tracemalloc.get_traced_memory()[0] / 1e6, "MB", "under 60, search included"
    )
    tracemalloc.stop()
    assert lexicon.entries


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="resident size is read from Linux's /proc")
def test_memory_of_a_whole_process(full_lists: Path) -> None:
    # The resident size now: the peak that the system keeps is inherited from the process that started this one.
    program = (
        "import sys; from pathlib import Path; from coprod_desktop.language.lexicon import Lexicon\n"
        "def now(): return int(Path('/proc/self/statm').read_text().split()[1]) * 4096 / 1e6\n"
        "before = now(); lexicon = Lexicon.load(Path(sys.argv[1]))\n"
        "lexicon.find('care ' * 11_000); print(now() - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(full_lists)],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    _tell("growth of the process by all lists and the search", float(done.stdout), "MB", "under 60")


def test_finding_terms(full_lists: Path) -> None:
    lexicon = _warm(full_lists)
    for size in (1_000_000, 10_000_000):
        text = _text(size)
        ms = _best_ms(lambda text=text: lexicon.find(text))  # type: ignore[misc]
        _tell(f"finding terms in {size // 1_000_000} MB", len(text.encode()) / 1e3 / ms, "MB/s", "20 or more")
    print(f"{len(lexicon.find(_text(1_000_000)))} terms in each megabyte")


def test_checking_ten_pages(full_lists: Path) -> None:
    lexicon, document = _warm(full_lists), _document(20_000)
    found = checker.check(document, lexicon)
    _tell(
        f"all checks on 20 kB ({len(found)} findings)", _best_ms(lambda: checker.check(document, lexicon)), "ms", "20"
    )


def test_checking_one_block_of_a_long_paper(full_lists: Path) -> None:
    lexicon, document = _warm(full_lists), _document(1_000_000)
    start = time.process_time()
    known = checker.learn(document, lexicon)
    _tell("learning what a 500-page paper explains, once", (time.process_time() - start) * 1000, "ms", "none")
    block = paragraph(PARAGRAPHS[4], "b4")
    _tell("one changed block", _best_ms(lambda: checker.check_block(block, known, lexicon)), "ms", "under 10")


def test_checking_from_a_cold_start(tmp_path: Path) -> None:
    file = tmp_path / "ten-pages.txt"
    file.write_text(_text(20_000), encoding="utf-8")
    command = [sys.executable, "-m", "coprod_desktop", "check", str(file)]
    assert b"local authority" in subprocess.run(command, capture_output=True, check=False).stdout
    ms = _best_ms(lambda: subprocess.run(command, capture_output=True, check=False), time.perf_counter)
    _tell("coprod check on ten pages, from cold", ms, "ms", "under 400")
