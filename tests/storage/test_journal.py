import os
import resource
from pathlib import Path

import pytest

from coprod_desktop.storage import files
from coprod_desktop.storage.journal import Journal, read_journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "one.journal"


def payloads(path: Path) -> list[bytes]:
    return [one.payload for one in read_journal(path).records]


def test_records_come_back_in_order_with_their_numbers(path: Path) -> None:
    journal = Journal.start(path, [b"base"])
    assert [journal.append(b"one"), journal.append(b"")] == [2, 3]
    assert [(one.number, one.payload) for one in read_journal(path).records] == [(1, b"base"), (2, b"one"), (3, b"")]


def test_a_journal_torn_at_any_byte_keeps_every_whole_record(path: Path) -> None:
    journal = Journal.start(path, [b"base"])
    sizes = [journal.size]
    for payload in (b"first", b"", b"third" * 20):
        journal.append(payload)
        sizes.append(journal.size)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert len(read_journal(path).records) == sum(size <= length for size in sizes), length


def test_a_journal_with_any_byte_changed_keeps_the_records_before_it(path: Path) -> None:
    journal = Journal.start(path, [b"base"])
    end_of_first = journal.size
    journal.append(b"second")
    whole = path.read_bytes()
    for place in range(end_of_first, len(whole)):
        broken = bytearray(whole)
        broken[place] ^= 1
        path.write_bytes(broken)
        assert payloads(path) == [b"base"], place


def test_writing_goes_on_behind_the_last_whole_record(path: Path) -> None:
    Journal.start(path, [b"base"]).append(b"torn")
    path.write_bytes(path.read_bytes()[:-2])
    assert Journal.reopen(path).append(b"next") == 2
    assert payloads(path) == [b"base", b"next"]
    assert not read_journal(path).is_torn


def test_a_file_that_is_no_journal_holds_no_records(path: Path) -> None:
    path.write_bytes(b"shopping list")
    assert read_journal(path).records == ()
    assert read_journal(path).is_torn


def test_a_record_that_does_not_fit_leaves_the_journal_as_it_was(path: Path) -> None:
    journal = Journal.start(path, [b"base"])
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, old[1]))
    try:
        with pytest.raises(files.DiskFull):
            journal.append(os.urandom(10_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    assert payloads(path) == [b"base"]
    assert journal.append(b"when there is room") == 2
    assert payloads(path) == [b"base", b"when there is room"]


def test_a_journal_whose_folder_is_gone_says_so(path: Path) -> None:
    journal = Journal.start(path, [b"base"])
    path.unlink()
    with pytest.raises(files.FolderGone):
        journal.append(b"next")
