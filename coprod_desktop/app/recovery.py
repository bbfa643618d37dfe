"""Work that was never saved because the program stopped: finding it, and what became of its file since."""

import contextlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import backups, files, lock, meeting_file, unsaved
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.locking import IsLocked
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.unsaved import Found, UnreadableWork


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Work that can be brought back: the file it belongs to (None for none), its title, and when it was last edited.

    Of work that is locked neither file nor title can be told without the password.
    """

    path: Path | None
    title: str
    when: datetime
    journal: Path
    is_locked: bool = False


def unfinished() -> tuple[Unfinished, ...]:
    """Return the work of programs that stopped, newest first; what another window has open is left out."""
    found = (_unfinished(journal) for journal in unsaved.all_journals() if not _is_held(journal))
    return tuple(sorted((one for one in found if one), key=lambda one: one.when, reverse=True))


def forget(work: Unfinished) -> None:
    """Give up work that was left behind."""
    with contextlib.suppress(OSError):
        work.journal.unlink(missing_ok=True)


def left_for(opened: Opened, journal: Path) -> tuple[Found | None, str]:
    """Return the work that goes on from this meeting, None when there is none, and a sentence when some is put by.

    Work that is in the file already is taken away; work that the file went on without is kept as unfinished work of
    its own, and work that cannot be read is set aside.
    """
    try:
        found = unsaved.bring_back(journal, opened.lock)
    except FileNotFoundError:
        return None, ""
    except IsLocked:  # the password of the file was changed or taken away since
        journal.rename(unsaved.new_journal())
        return None, strings.say("storage.work_put_by")
    except UnreadableWork:
        with contextlib.suppress(OSError):
            files.set_aside(journal, strings.say("storage.set_aside_name"))
        return None, strings.say("storage.work_not_read")
    if _holds(opened, found):
        journal.unlink(missing_ok=True)
        return None, ""
    if found.base.meeting == opened.meeting:
        return found, ""
    saved = _saved_up_to(opened, found)
    if saved:
        # It stopped while saving: the file has the first edits, the journal has those made meanwhile too.
        return replace(found, names=found.names[saved - 1 :]), ""
    journal.rename(unsaved.new_journal())
    return None, strings.say("storage.work_put_by")


def is_as_it_was(path: Path, found: Found) -> bool:
    """Return whether a file still holds just what the work was counted from."""
    try:
        return meeting_file.read(path, found.lock).meeting == found.base.meeting
    except CoprodError:
        return False


def moved_to_itself(found: Found) -> Found:
    """Return the work under a name of its own, so that its old file can be opened beside it."""
    own = unsaved.new_journal()
    found.file.rename(own)
    return replace(found, file=own)


def free_journal(meeting_id: str, path: Path) -> Path:
    """Return the journal for a meeting that was just saved to a file; work left there before is kept as its own."""
    journal = unsaved.journal_of(meeting_id, path)
    if journal.exists():
        journal.rename(unsaved.new_journal())
    return journal


def opened_for(found: Found) -> Opened:
    """Return what the work was counted from: with its history where a backup has it."""
    for backup in backups.backups_of(found.base.meeting.id):
        if backup.revision == found.base.head:
            with contextlib.suppress(CoprodError):
                opened = backups.read_backup(backup, found.lock)
                if opened.meeting == found.base.meeting:
                    return opened
    return Opened(found.base.meeting, lock=found.lock)


def tidy() -> None:
    """Take away stored pictures that no backup and no unfinished work needs any more."""
    AttachmentStore().tidy(backups.pictures_in_backups() | unsaved.pictures_in_journals())


def _unfinished(journal: Path) -> Unfinished | None:
    try:
        found = unsaved.bring_back(journal)
    except IsLocked:
        when = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
        return Unfinished(None, strings.say("locking.some_meeting"), when, journal, is_locked=True)
    except (UnreadableWork, OSError):
        return None
    path = Path(found.base.path) if found.base.path else None
    if found.meeting == found.base.meeting or (path and _is_in_file(path, found)):
        return None
    return Unfinished(path, found.meeting.title.strip() or strings.say("edits.no_title"), found.when, journal)


def _is_in_file(path: Path, found: Found) -> bool:
    try:
        return _holds(meeting_file.read(path), found)
    except CoprodError:
        return False


def _holds(opened: Opened, found: Found) -> bool:
    return any(one.journal == found.base.id and one.journal_number >= found.last_number for one in opened.revisions)


def _saved_up_to(opened: Opened, found: Found) -> int:
    """Return the number of the record that the file was saved at, 0 when its newest revision has other work."""
    newest = (one for one in opened.revisions if one.id == opened.head and one.journal == found.base.id)
    return next((one.journal_number for one in newest), 0)


def _is_held(journal: Path) -> bool:
    try:
        lock.FileLock.take(journal, "").release()
    except lock.InUse:
        return True
    except OSError:
        return False
    return False
