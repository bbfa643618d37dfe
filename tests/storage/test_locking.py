"""A password on a meeting file: what opens it, what does not, and what is never on disk."""

import base64
import io
import json
import re
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from pyrage import DecryptError, passphrase

from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.storage import backups, locking, meeting_file
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock, NoPassword, TooSlowNow, WrongPassword
from coprod_desktop.storage.members import Opened, to_members
from tests import builders
from tests.locks import PASSWORD, a_lock, every_byte, other_lock
from tests.storage.merging.divergence import saved

PICTURE = b"\x89PNG a picture of the library, as it was painted on the day"


def opened(lock: Lock | None = None) -> Opened:
    meeting = builders.meeting()
    paper = builders.paper(doc.Picture("p1", "library.png", "The library"))
    paper = replace(paper, media={"library.png": doc.Media("image/png", PICTURE)})
    meeting = replace(meeting, papers=(Paper("paper-1", "Rest", paper),))
    return replace(saved(Opened(Meeting(meeting.id)), meeting, "Sam", 0), lock=lock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    meeting_file.write(tmp_path / "board.coprod", opened(a_lock()))
    return tmp_path / "board.coprod"


def test_the_password_opens_a_locked_meeting(path: Path) -> None:
    closed = meeting_file.lock_of(path)
    assert closed is not None
    found = meeting_file.read(path, closed.opened(PASSWORD))
    assert found.meeting == opened().meeting
    assert found.lock == a_lock()


def test_another_password_does_not_open_it(path: Path) -> None:
    closed = meeting_file.lock_of(path)
    assert closed is not None
    with pytest.raises(WrongPassword):
        closed.opened(PASSWORD + " ")


def test_a_file_without_a_password_tells_of_no_lock(tmp_path: Path) -> None:
    meeting_file.write(tmp_path / "open.coprod", opened())
    assert meeting_file.lock_of(tmp_path / "open.coprod") is None
    assert meeting_file.read(tmp_path / "open.coprod", a_lock()).lock is None


def test_without_a_lock_it_says_that_there_is_a_password_and_gives_the_hint(path: Path) -> None:
    with pytest.raises(IsLocked) as raised:
        meeting_file.read(path)
    assert raised.value.facts == {"name": "board.coprod", "hint": "What passes the library"}


def test_the_key_of_another_meeting_does_not_open_it(path: Path) -> None:
    with pytest.raises(IsLocked):
        meeting_file.read(path, other_lock())


def test_a_password_has_at_least_one_sign() -> None:
    with pytest.raises(NoPassword):
        Lock.new("")


def test_a_letter_that_another_keyboard_writes_in_two_signs_opens_it_too() -> None:
    lock = Lock.new(unicodedata.normalize("NFD", "ŵyl café"))
    assert lock.closed.opened(unicodedata.normalize("NFC", "ŵyl café")) == lock


def test_no_word_of_the_meeting_is_in_the_file(path: Path) -> None:
    meeting = opened().meeting
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        content += b"".join(archive.read(name) for name in archive.namelist())
    for word in (meeting.title, meeting.place, meeting.id, *(one.name for one in meeting.people)):
        assert word.encode() not in content
    assert PICTURE not in content


def test_any_tool_for_the_age_format_opens_it(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        key = json.loads(archive.read("lock.json"))["key"]
        identity = pyrage.passphrase.decrypt(key.encode(), PASSWORD).decode()
        inside = pyrage.decrypt(archive.read("locked.age"), [pyrage.x25519.Identity.from_str(identity)])
    with zipfile.ZipFile(io.BytesIO(inside)) as archive:
        assert json.loads(archive.read("meeting.json"))["title"] == "Carers' board"


def test_every_save_is_locked_anew(path: Path) -> None:
    before = path.read_bytes()
    meeting_file.write(path, opened(a_lock()))
    assert path.read_bytes() != before


@pytest.mark.parametrize("gone", ["lock.json", "locked.age"])
def test_a_locked_file_that_lost_a_part_is_damaged(path: Path, gone: str) -> None:
    with zipfile.ZipFile(path) as archive:
        left = {name: archive.read(name) for name in archive.namelist() if name != gone}
    path.write_bytes(meeting_file.to_bytes(left))
    with pytest.raises(meeting_file.CannotRead):
        meeting_file.read(path, a_lock())


@pytest.mark.parametrize("told", [b"", b"[]", b"{}", b'{"key": 1}', b'{"key": "\xc3\xa9"}', b"[" * 9000, b" " * 20_000])
def test_a_lock_that_tells_nonsense_makes_a_damaged_file(path: Path, told: bytes) -> None:
    path.write_bytes(meeting_file.to_bytes({locking.LOCK: told, locking.LOCKED: b"x"}))
    with pytest.raises(meeting_file.DamagedMeeting):
        meeting_file.lock_of(path)


def test_locked_content_that_was_changed_is_damaged_not_a_wrong_password(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["locked.age"] = members["locked.age"][:-1] + b"?"
    path.write_bytes(meeting_file.to_bytes(members))
    with pytest.raises(meeting_file.DamagedMeeting):
        meeting_file.read(path, a_lock())


def test_what_is_locked_is_read_with_the_same_suspicion(path: Path) -> None:
    inside = meeting_file.to_bytes({**to_members(opened()), "../evil.json": b"{}"})
    path.write_bytes(meeting_file.to_bytes(locking.locked_members(inside, a_lock())))
    with pytest.raises(meeting_file.DamagedMeeting):
        meeting_file.read(path, a_lock())


def test_a_locked_meeting_is_saved_over_and_not_set_aside(path: Path) -> None:
    meeting_file.write(path, opened(a_lock()))
    assert [one.name for one in path.parent.glob("*.coprod")] == ["board.coprod"]


def test_backups_of_a_locked_meeting_are_locked_and_come_back_whole(tmp_path: Path) -> None:
    backups.keep(opened(a_lock()))
    (kept,) = backups.backups_of("meeting-1")
    assert backups.read_backup(kept, a_lock()).meeting == opened().meeting
    with pytest.raises(IsLocked):
        backups.read_backup(kept)
    assert PICTURE not in every_byte(tmp_path)
    assert b"Sam Okafor" not in every_byte(tmp_path)


def test_pictures_of_locked_backups_are_not_tidied_away() -> None:
    backups.keep(opened(a_lock()))
    store = AttachmentStore(a_lock())
    names = {name.removeprefix("attachments/") for name in to_members(opened()) if name.startswith("attachments/")}
    assert len(names) == 1
    assert store.on_disk(names) <= backups.pictures_in_backups()


def test_locking_locks_the_backups_of_before_too(tmp_path: Path) -> None:
    backups.keep(opened())
    pictures = backups.lock_again("meeting-1", None, a_lock())
    AttachmentStore().remove(pictures - backups.pictures_in_backups())
    (kept,) = backups.backups_of("meeting-1")
    assert backups.read_backup(kept, a_lock()).meeting == opened().meeting
    assert PICTURE not in every_byte(tmp_path)
    assert b"Sam Okafor" not in every_byte(tmp_path)


def test_after_a_change_of_password_only_the_new_one_opens_backups() -> None:
    backups.keep(opened(a_lock()))
    backups.lock_again("meeting-1", a_lock(), other_lock())
    (kept,) = backups.backups_of("meeting-1")
    assert backups.read_backup(kept, other_lock()).meeting == opened().meeting
    with pytest.raises(IsLocked):
        backups.read_backup(kept, a_lock())


def test_backups_are_open_again_when_the_password_is_taken_away() -> None:
    backups.keep(opened(a_lock()))
    backups.lock_again("meeting-1", a_lock(), None)
    assert backups.read_backup(backups.backups_of("meeting-1")[0]).meeting == opened().meeting


def test_a_lock_never_shows_its_key_when_it_is_printed() -> None:
    assert a_lock().identity not in repr(opened(a_lock()))


def with_work(lock: ClosedLock, factor: int) -> ClosedLock:
    """Return a lock as a much faster computer would have made it: the work of a try is written in its first line."""
    head, *lines, foot = lock.key.strip().split("\n")
    content = base64.b64decode("".join(lines))
    harder = re.sub(rb"(-> scrypt \S+ )\d+", rb"\g<1>%d" % factor, content, count=1)
    return ClosedLock("\n".join((head, *_in_lines(base64.b64encode(harder).decode("ascii")), foot, "")))


def _in_lines(text: str) -> list[str]:
    return [text[at : at + 64] for at in range(0, len(text), 64)]


def test_a_password_that_this_computer_is_too_slow_for_is_not_called_wrong() -> None:
    lock = with_work(Lock.new("four plain words here").closed, 40)
    with pytest.raises(TooSlowNow):
        lock.opened("four plain words here")


def test_a_computer_that_was_busy_for_a_moment_tries_the_password_again(monkeypatch: pytest.MonkeyPatch) -> None:
    lock = Lock.new("four plain words here")
    decrypt, tries = passphrase.decrypt, []

    def busy_at_first(key: bytes, password: str) -> bytes:
        tries.append(key)
        if len(tries) < 3:
            raise DecryptError("Excessive work parameter for passphrase.")
        content: bytes = decrypt(key, password)
        return content

    monkeypatch.setattr(passphrase, "decrypt", busy_at_first)
    assert lock.closed.opened("four plain words here").identity == lock.identity
