"""The open meeting: edits with undo, every one on disk at once, and saving to its file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.app import recovery
from coprod_desktop.app.holding import WhenHeld, is_same_file, take_hold
from coprod_desktop.app.own_file import OwnFile
from coprod_desktop.app.recovery import Unfinished
from coprod_desktop.app.safekeeping import Safekeeping, Start
from coprod_desktop.app.saving import Saving
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.edits import Edit, facts_with_titles
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import files, meeting_file, unsaved
from coprod_desktop.storage.files import Told, say_nothing
from coprod_desktop.storage.history import Revision
from coprod_desktop.storage.lock import FileLock
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.members import Opened, to_members, without_private
from coprod_desktop.storage.merging.combining import Combined, joined_file
from coprod_desktop.storage.recording import Joined, Note, recorded
from coprod_desktop.storage.unsaved import Found


class ReadOnlyMeeting(CoprodError):
    """The meeting is open for reading only; a copy can be saved and changed."""

    says = "storage.read_only"


class NewerMeetingNotSaved(CoprodError):
    """A meeting of a newer program: a copy made here would lose what this program does not know."""

    says = "storage.newer_not_saved"


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    meeting: Meeting
    joined: tuple[Joined, ...] = ()


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


class Session:
    """One open meeting and its file.

    Use `new`, `open` or `recover` to make one, and `close` it. `revision` rises with every change, so that answers
    from the background can be told to be stale. Whoever subscribes is called after each change and each save.
    """

    def __init__(self, opened: Opened, who: str, path: Path | None = None, journal: Path | None = None) -> None:
        self.who = who
        self.path = path
        self.revision = 0
        self.is_read_only = False
        self.warnings = opened.warnings
        self._opened = opened
        self._meeting = opened.meeting
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._names: list[str] = []
        self._joined: tuple[Joined, ...] = ()
        self._joined_at_save = 0
        self._listeners: list[Callable[[], None]] = []
        self._file = OwnFile()
        self._is_past_locked = opened.lock is None
        self._safe = Safekeeping(journal, self._start(), _now) if journal else None

    @classmethod
    def new(cls, who: str = "") -> "Session":
        """Return a session with a blank meeting that has no file yet."""
        return cls(Opened(Meeting(new_id("meeting"))), who, journal=unsaved.new_journal())

    @classmethod
    def start_from(cls, path: Path, who: str = "") -> "Session":
        """Return a session with a new meeting that begins as the one in a file, which stays as it is.

        Raises what `meeting_file.read` raises.
        """
        meeting = replace(meeting_file.read(path).meeting, id=new_id("meeting"), agreements=())
        return cls(Opened(meeting), who, journal=unsaved.new_journal())

    @classmethod
    def open(
        cls,
        path: Path,
        who: str = "",
        when_held: WhenHeld = WhenHeld.TELL,
        lock: Lock | None = None,
        told: Told = say_nothing,
    ) -> "Session":
        """Return a session with the meeting in a file, and with edits that a crash left behind.

        Raises what `meeting_file.read` raises, IsLocked among it when `lock` does not open the file, and what `told`
        raises to stop; and InUse or MayBeInUse when somebody has the file open and `when_held` is TELL. TAKE_OVER takes
        it from another computer, never from another window of this one.
        """
        if not path.is_file():
            meeting_file.read(path)  # says what is wrong, and leaves no lock beside what is not there
        # The hold comes first: what is read after it, no other window can save over.
        hold, can_save = take_hold(path, who, when_held)
        try:
            if can_save:
                return cls._opened_from(path, who, hold, lock, told)
            return cls._for_reading(meeting_file.read(path, lock, told), who, path)
        except BaseException:
            OwnFile(hold).release()
            raise

    @classmethod
    def _opened_from(cls, path: Path, who: str, hold: FileLock | None, lock: Lock | None, told: Told) -> "Session":
        content = meeting_file.content_of(path, told)  # once: a slow drive takes long, and others may save meanwhile
        opened = meeting_file.from_content(content, path, lock)
        if opened.is_read_only:
            OwnFile(hold).release()
            return cls._for_reading(opened, who, path)
        files.sweep_left_drafts(path)
        journal = unsaved.journal_of(opened.meeting.id, path)
        found, warning = recovery.left_for(opened, journal)
        session = cls(opened, who, path, journal)
        session._file = OwnFile(hold, files.digest_of(content))
        session.warnings += (warning,) if warning else ()
        if found is not None:
            session._go_on(found)
        return session

    @classmethod
    def recover(cls, work: Unfinished, who: str = "", lock: Lock | None = None, told: Told = say_nothing) -> "Session":
        """Return a session with work that was left behind.

        Where its file is still as it was, that is the file's session; otherwise it is a meeting without a file, to be
        saved in a place of its own. Raises CannotRead when the work is gone, IsLocked when `lock` does not open it.
        """
        try:
            found = unsaved.bring_back(work.journal, lock)
        except (unsaved.UnreadableWork, OSError) as error:
            raise meeting_file.CannotRead(name=work.title) from error
        path = Path(found.base.path) if found.base.path else None
        if path is not None and recovery.is_as_it_was(path, found):
            return cls.open(path, who, lock=found.lock, told=told)
        own = recovery.moved_to_itself(found)
        session = cls(recovery.opened_for(own), who, journal=own.file)
        session._go_on(own)
        return session

    @classmethod
    def _for_reading(cls, opened: Opened, who: str, path: Path) -> "Session":
        session = cls(opened, who, path)
        session.is_read_only = True
        if not opened.is_read_only:
            session.warnings = (*session.warnings, strings.say("storage.read_only"))
        return session

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._meeting

    @property
    def history(self) -> tuple[Revision, ...]:
        """The revisions in the file, as it was last read or saved."""
        return self._opened.revisions

    @property
    def opened(self) -> Opened:
        """The file as it was last read or saved, with what was taken in from other copies since."""
        return self._opened

    @property
    def lock(self) -> Lock | None:
        """What the meeting is locked with, None when it has no password."""
        return self._opened.lock

    @property
    def file_digest(self) -> str:
        """The digest that the file has as long as nobody else saves it; "" while there is no file."""
        return self._file.expected(self._joined)

    @property
    def is_changed(self) -> bool:
        """Whether the meeting differs from what its file holds."""
        return self._meeting != self._opened.meeting

    @property
    def trouble(self) -> CoprodError | None:
        """Why the last edits are only in memory, None when all are on disk."""
        return self._safe.trouble if self._safe else None

    @property
    def undo_name(self) -> str:
        """What `undo` would take back, such as "move Short breaks up"; "" when there is nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What `redo` would do again; "" when there is nothing."""
        return self._undone[-1].name if self._undone else ""

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` after each change and save; return what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def apply(self, edit: Edit) -> None:
        """Make an edit; it is on disk when this returns, or `trouble` says why not.

        An edit that changes nothing is no step. Raises ReadOnlyMeeting.
        """
        if self.is_read_only:
            raise ReadOnlyMeeting
        before, after = self._meeting, edit.apply(self._meeting)
        if after == before:
            return
        name = _in_words(edit, before, after)
        self._done.append(_Step(name, before, self._joined))
        self._undone.clear()
        self._become(name, after)

    def combine(self, combined: Combined, decided: Meeting, digest: str = "") -> None:
        """Take in another copy as people `decided`, in one step; saved, its revision comes from both copies.

        `digest` is that of the meeting's own file, when it is the copy: somebody else saved it, and now we know what.
        A meeting without a password takes on that of the copy. Raises ReadOnlyMeeting.
        """
        if self.is_read_only:
            raise ReadOnlyMeeting
        name = strings.say("edits.combined")
        before, joined = self._meeting, self._joined
        self._opened = joined_file(self._opened, combined.other)
        if self._opened.lock is None and combined.other.lock is not None:
            self._take_on(combined.other.lock)
        self._joined = (*joined, Joined(combined.other.head, combined.theirs))
        if digest:
            self._file.was_read(combined.other.head, digest)
        if decided != before:
            self._done.append(_Step(name, before, joined))
            self._undone.clear()
            self._become(name, decided)

    def _take_on(self, lock: Lock) -> None:
        self._opened = replace(self._opened, lock=lock)
        self._is_past_locked = False
        if self._safe:
            self._safe.lock_with(lock)

    def may_save_over(self, digest: str) -> None:
        """Take note that the file has this digest now, and holds nothing that is not here."""
        self._file.holds_less(digest)

    def undo(self) -> None:
        """Take the last step back; do nothing when there is none."""
        if self._done:
            step = self._done.pop()
            self._undone.append(_Step(step.name, self._meeting, self._joined))
            self._joined = step.joined
            self._become(strings.say("edits.undone", change=step.name), step.meeting)

    def redo(self) -> None:
        """Do the step again that was taken back last; do nothing when there is none."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(_Step(step.name, self._meeting, self._joined))
            self._joined = step.joined
            self._become(step.name, step.meeting)

    def save(self, path: Path | None = None) -> None:
        """Save to the meeting's file, or to another one, which is then the meeting's.

        Raises ReadOnlyMeeting, NewerMeetingNotSaved, ChangedOnDisk, InUse and what `meeting_file.write` raises; the
        file is then as it was, and the edits are still here and in the journal.
        """
        saving = self.start_saving(path)
        try:
            digest = saving.write()
        except BaseException:
            self.give_up_saving()
            raise
        self.finish_saving(saving, digest)

    def start_saving(self, path: Path | None = None) -> Saving:
        """Return the save as a value whose `write` may run off the window's thread. Raises as `save` does.

        What follows is `finish_saving`, or `give_up_saving` when `write` raised.
        """
        return self._start_saving(path, self._opened.lock)

    def start_locking(self, lock: Lock | None, path: Path | None = None) -> Saving:
        """Return a save that locks the meeting, or leaves it open when `lock` is None; else as `start_saving`."""
        return self._start_saving(path, lock)

    def _start_saving(self, path: Path | None, lock: Lock | None) -> Saving:
        target = path or self.path
        is_own = is_same_file(target, self.path)
        if self._opened.is_newer:
            raise NewerMeetingNotSaved
        if target is None or (self.is_read_only and is_own):
            raise ReadOnlyMeeting
        self._file.hold_next(target, self.who, is_own=is_own)
        self._joined_at_save = len(self._joined)
        return Saving(
            target,
            self._opened,
            replace(self._to_save(), lock=lock),
            self.file_digest if is_own else "",
            len(self._names),
            locks_past=not self._is_past_locked or lock != self._opened.lock,
            journal=self._safe.file if self._safe else None,
        )

    def finish_saving(self, saving: Saving, digest: str) -> None:
        """Take note of a save that `write` finished with this digest."""
        is_new_place = self._safe is None or not is_same_file(saving.path, self.path)
        self._opened, self._is_past_locked = saving.opened, True
        self._file.was_saved(digest)
        self.path, self.is_read_only = saving.path, False
        self._names = self._names[saving.edits :]
        self._joined = self._joined[self._joined_at_save :]
        if is_new_place:
            self._keep_beside(saving.path)
        elif self._safe is not None:
            self._safe.saved(self._start(), self.undo_name, self._meeting)
        self._tell()

    def give_up_saving(self) -> None:
        """Let go of the place that a save was started for; the meeting stays where it is."""
        self._file.give_up()

    def copy_for_others(self) -> bytes:
        """Return the content of a file with the meeting as it is, without anybody's private record."""
        return meeting_file.to_bytes(without_private(to_members(self._to_save())))

    def close(self, *, keep_changes: bool = True) -> None:
        """Let go of the file. Unsaved edits stay in the journal, unless they are given up."""
        if self._safe:
            if not keep_changes or not self.is_changed:
                self._safe.forget()
            self._safe.release()
            self._safe = None
        self._file.release()
        self._listeners.clear()

    def _become(self, name: str, meeting: Meeting) -> None:
        if self._safe:
            self._safe.keep(name, meeting)
        self._meeting = meeting
        self.revision += 1
        self._names.append(name)
        self._tell()

    def _go_on(self, found: Found) -> None:
        assert self._safe is not None
        self._safe.go_on(found)
        if found.meeting != self._meeting:
            self._done.append(_Step(strings.say("edits.recovered"), self._meeting))
            self._meeting = found.meeting
            self._names.extend(found.names)
            self.revision += 1

    def _keep_beside(self, path: Path) -> None:
        before = self._safe
        self._safe = Safekeeping(recovery.free_journal(self._meeting.id, path), self._start(), _now)
        self._safe.saved(self._start(), self.undo_name, self._meeting)
        if before is not None:
            before.forget()
            before.release()

    def _to_save(self) -> Opened:
        opened = self._opened
        if opened.head and not self.is_changed and not self._joined:
            return replace(opened, warnings=(), is_damaged=False)
        journal, number = self._safe.mark if self._safe else ("", 0)
        note = Note(self.who, _now(), tuple(self._names), journal, number)
        return recorded(opened, self._meeting, note, self._joined)

    def _start(self) -> Start:
        return Start(self._opened.meeting, self.path, self._opened.head, self.who, self._opened.lock)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _in_words(edit: Edit, before: Meeting, after: Meeting) -> str:
    no_title = strings.say("edits.no_title")
    facts = {key: value.strip() or no_title for key, value in facts_with_titles(edit, before, after).items()}
    return strings.say(edit.name, **facts)
