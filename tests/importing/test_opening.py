"""Papers are opened in a process of their own, which gives back exactly what the reader read."""

import pickle
import re
import sys
import threading
from pathlib import Path

import pytest

from coprod_desktop import importing, strings, workers
from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.importing import errors, limits, transfer
from tests.importing.samples import sample_of
from tests.importing.word import Word, footnote_mark, item, notes, para, picture, png, row, styled, table


def paper() -> Word:
    word = Word(
        styled("Title", "Siân’s paper"),
        para("Words", footnote_mark(1), picture("r1", "A tree")),
        item("a"),
        item("b", level=1),
        table(row("x", "y"), row("z", "q")),
    )
    return word.attach("footnotes", notes("footnote", "Note")).attach_picture("r1", png()).titled("t", "Jo")


def test_a_paper_opened_in_a_worker_is_the_paper_read_here(tmp_path: Path) -> None:
    path = tmp_path / "Siân’s paper.docx"
    path.write_bytes(paper().as_bytes())
    assert importing.open_paper(path) == importing.read_bytes(path.name, path.read_bytes())


def test_a_failure_in_the_worker_arrives_as_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(errors.Damaged) as caught:
        importing.open_paper(path)
    assert caught.value.facts == {"name": "a.docx"}


@pytest.mark.parametrize("place", ["missing.docx", ".", "x" * 300])
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, place: str) -> None:
    with pytest.raises(errors.CannotRead):
        importing.open_paper(tmp_path / place)


def test_opening_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(paper().as_bytes())
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(StoppedByPerson):
        importing.open_paper(path, stopped=stopped.is_set)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_a_paper_that_eats_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"*a* " * 2_000_000)
    few = workers.Limits(seconds=60, memory_bytes=150 * 1024 * 1024)
    monkeypatch.setattr(limits, "of_worker", lambda _: few)
    with pytest.raises(workers.WorkerTooBig):
        importing.open_paper(path)


def test_a_small_file_gets_ten_seconds_of_work_and_half_a_gigabyte() -> None:
    small, large = limits.of_worker(1_000), limits.of_worker(limits.FILE_BYTES)
    assert (small.processor_seconds, round(small.memory_bytes / 1024**2)) == (10, 500)
    assert large.memory_bytes == limits.WORKER_MOST_MEMORY_BYTES > small.memory_bytes
    assert large.processor_seconds > small.processor_seconds


def test_nothing_but_a_paper_is_taken_from_a_worker() -> None:
    for other in (b"", b"junk", pickle.dumps(Path), pickle.dumps(print), pickle.dumps("a paper")):
        with pytest.raises(ValueError, match="not a paper"):
            transfer.unpack(other)


def test_every_kind_of_file_that_we_offer_is_read() -> None:
    for suffix in importing.SUFFIXES:
        assert importing.read_bytes(f"a{suffix}", sample_of(suffix)).document.blocks


def test_every_kind_of_paper_comes_through_the_worker_as_it_is(tmp_path: Path) -> None:
    for suffix in (".odt", ".pdf", ".rtf", ".html", ".eml"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(sample_of(suffix))
        assert importing.open_paper(path) == importing.read_bytes(path.name, path.read_bytes())


def test_the_worker_gives_up_before_a_person_would() -> None:
    assert limits.WORKER_SECONDS <= 120


def test_the_window_offers_every_kind_of_paper_that_we_read() -> None:
    offered = re.findall(r"\*(\.\w+)", strings.say("gui.open.paper_kinds"))
    assert sorted(offered) == sorted(importing.SUFFIXES)
