"""Looks into the folder that a group shares every few seconds, off the window's thread, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.app.shared_clashes import KeptClash
from coprod_desktop.app.shared_folder import Chosen, Looked, SharedFolder
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.shell import Shell
from coprod_desktop.strings import count, say

# Network drives and sync programs tell of no changes. A look at a folder that is as it was takes no time.
_EVERY_MS = 8000


@dataclass(frozen=True, slots=True)
class Question:
    """What two people changed at once: the clash, what stays, and the other, in words."""

    clash: KeptClash
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found, and all that waits for an answer."""

    looked: Looked
    questions: tuple[Question, ...]


class SharedFolderDesk(QObject):
    """Keeps this computer's lists and those of the shared folder together.

    Signals:
        seen: the Seen of a look
        came: words, templates or people came in from others
    """

    seen = Signal(object)
    came = Signal()

    def __init__(self, shell: Shell, remembered: Remembered) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._remembered = shell, remembered
        self._shared = SharedFolder(shell.own_words, shell.address_book)
        self._trouble = ""
        self._told: frozenset[str] = frozenset()
        self.latest: Seen | None = None
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._work.failed.connect(shell.tell_error)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look_now)
        if self.chosen is not None:
            self._timer.start()

    @property
    def chosen(self) -> Chosen | None:
        """The folder that is shared, None when the lists are on this computer only."""
        return self._remembered.shared_folder

    @property
    def is_busy(self) -> bool:
        """Whether a look is going on."""
        return self._work.is_busy

    def choose(self, chosen: Chosen | None) -> None:
        """Share the lists in a folder from now on, or keep them here."""
        self._remembered.keep_shared_folder(chosen)
        self._trouble, self.latest = "", None
        if chosen is None:
            self._timer.stop()
            self._work.forget()
        else:
            self._timer.start()
            self._request(_nothing)

    def look_now(self) -> None:
        """Look into the folder, unless a look is going on."""
        if not self._work.is_busy:
            self._request(_nothing)

    def answer(self, clash: KeptClash, *, uses_other: bool) -> None:
        """Let the other wording of a clash stay, or leave it as it is."""
        do = self._shared.use_other if uses_other else self._shared.leave
        self._request(lambda: do(clash))

    def show(self) -> None:
        """Open the dialog with the folder and what waits for an answer."""
        from coprod_desktop.gui.sharing.shared_folder_dialog import SharedFolderDialog

        SharedFolderDialog(self._shell, self).open()

    def let_go(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._work.let_go()

    def _request(self, first: Callable[[], None]) -> None:
        if (chosen := self.chosen) is not None:
            who = self._remembered.name
            self._work.request(lambda _: self._look(chosen, who, first))

    def _look(self, chosen: Chosen, who: str, first: Callable[[], None]) -> Seen:
        first()
        looked = self._shared.look(chosen, who)
        questions = [Question(one, *self._shared.in_words(one)) for one in self._shared.clashes()]
        return Seen(looked, tuple(questions))

    def _take(self, seen: Seen) -> None:
        self.latest = seen
        if any(seen.looked.came.values()):
            self.came.emit()
        self._tell_trouble(seen.looked.trouble)
        self._tell_questions(seen)
        self.seen.emit(seen)

    def _tell_trouble(self, trouble: CoprodError | None) -> None:
        """Say once what stands in the way, and once that it is over."""
        before, self._trouble = self._trouble, trouble.says if trouble else ""
        if trouble is not None and before != trouble.says:
            self._shell.tell_error(trouble)
        elif trouble is None and before:
            self._shell.tell(say("shared.back"))

    def _tell_questions(self, seen: Seen) -> None:
        waiting = frozenset(f"{one.clash.list} {one.clash.key} {one.other}" for one in seen.questions)
        if new := waiting - self._told:
            self._shell.tell(count("shared.both_changed", len(new)), Offer(say("shared.show"), self.show))
        self._told = waiting


def _nothing() -> None:
    """Do nothing before a look."""
