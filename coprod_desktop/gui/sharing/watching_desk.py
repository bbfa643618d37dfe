"""Watches the meeting's file, and tells when somebody else saved, moved or copied it."""

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.app.session import Session
from coprod_desktop.app.watching import Known, Marks, News, Seen, look
from coprod_desktop.gui.combining.combining_desk import CombiningDesk
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.keeping import Keeping
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.strings import say

# Network drives do not tell of changes, so somebody has to look. A look at a file that is as it was takes no time.
_EVERY_MS = 4000


class WatchingDesk(QObject):
    """Looks at one session's file every few seconds, off the window's thread."""

    def __init__(self, shell: Shell, session: Session, keeping: Keeping, combining: CombiningDesk) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._session, self._keeping, self._combining = shell, session, keeping, combining
        self._marks: Marks | None = None
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look_now)
        self._timer.start()
        self.look_now()

    @property
    def is_busy(self) -> bool:
        """Whether a look is going on."""
        return self._work.is_busy

    def look_now(self) -> None:
        """Look at the file, unless a look or a save is still going on."""
        session = self._session
        if session.path is None or session.is_read_only or self._work.is_busy or self._keeping.is_busy:
            return
        known = Known(session.path, session.file_digest, session.opened, self._marks)
        self._work.request(lambda _: (known, look(known)))

    def let_go(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._work.let_go()
        self.deleteLater()  # the window outlives the meeting, and would keep this

    def _take(self, answer: tuple[Known, Seen]) -> None:
        known, seen = answer
        session = self._session
        if self._keeping.is_busy or (known.path, known.digest) != (session.path, session.file_digest):
            return  # our own save came in between; the next look knows of it
        self._marks = seen.marks
        if seen.digest:
            session.may_save_over(seen.digest)
        self._tell(seen, known.path.name)

    def _combine(self) -> Offer:
        return Offer(say("sharing.combine"), self._combining.combine_with_own_file)

    def _tell(self, seen: Seen, name: str) -> None:
        match seen.news:
            case News.NEWER:
                who = seen.who or say("combining.somebody")
                self._shell.tell(say("sharing.newer", who=who, name=name), self._combine())
            case News.OLDER:
                self._shell.tell(say("sharing.older", name=name), Offer(say("sharing.save"), self._keeping.save))
            case News.GONE:
                self._shell.tell(say("sharing.gone", name=name), Offer(say("sharing.save"), self._keeping.save))
            case News.RENAMED:
                words = say("sharing.renamed", name=name, new=seen.name)
                self._shell.tell(words, Offer(say("sharing.save"), self._keeping.save))
            case News.COPY:
                self._combining.look_beside()
