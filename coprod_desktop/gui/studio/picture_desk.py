"""Pictures of the chosen row: found, suggested, pasted, dropped, brought in as sets, and remembered."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QGuiApplication, QImage

from coprod_desktop.app import own_pictures
from coprod_desktop.app.picture_library import PictureLibrary
from coprod_desktop.easyread.pictures import OWN, PictureChoice, PictureIndex
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.picture_dialog import PictureDialog
from coprod_desktop.gui.studio.sets_dialog import SetsDialog
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.model import edits
from coprod_desktop.model.document import Media
from coprod_desktop.model.edits import ChosenPicture, Edit, RowPlace
from coprod_desktop.strings import count, say

_FOUND = 40  # pictures in the list at once: more are hard to look through, and a letter more narrows them


class PictureDesk(QObject):
    """Gives rows their pictures. `apply` makes an edit."""

    def __init__(self, shell: Shell, page: StudioPage, apply: Callable[[Edit], None]) -> None:
        super().__init__(page)
        self._shell, self._page, self._apply = shell, page, apply
        self._library: PictureLibrary | None = None
        self._index: PictureIndex | None = None
        self._sets: SetsDialog | None = None
        self._lock = Lock()
        self._searching, self._bringing, self._keeping = Latest(self), Latest(self), Latest(self)
        for work in (self._searching, self._bringing, self._keeping):
            work.failed.connect(shell.tell_error)
        self._bringing.ready.connect(self._take_picture)
        self._keeping.ready.connect(self._show_sets)
        page.thumbnails.find = self.media
        page.commands.connect("picture", self._choose)
        page.commands.connect("paste_picture", self.paste)
        page.commands.connect("picture_sets", self._ask_sets)
        page.editor.suggestion_chosen.connect(lambda choice: self._use(choice, False))
        page.picture_dropped.connect(self.bring)
        page.image_dropped.connect(self._bring_image)

    def index(self) -> PictureIndex:
        """Return all pictures ready for looking up, the person's own among them; called off the window's thread."""
        with self._lock:
            if self._index is None:
                self._library = self._library or PictureLibrary()
                self._index = PictureIndex.load(self._library.ideas())
            return self._index

    def media(self, source: str) -> Media | None:
        """Return the bytes of a picture of one's own that no version holds yet; called off the window's thread."""
        if not source.startswith(OWN):
            return None
        self.index()
        return self._library.media(source) if self._library else None

    def bring(self, path: Path) -> None:
        """Put a picture from a file onto the chosen row."""
        self._bringing.request(lambda _: self._kept(own_pictures.read(path)))

    def paste(self) -> None:
        """Put the picture that was copied elsewhere onto the chosen row."""
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._shell.tell(say("studio.nothing_to_paste"))
        else:
            self._bring_image(image)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        for work in (self._searching, self._bringing, self._keeping):
            work.let_go()

    def _bring_image(self, image: QImage) -> None:
        words = self._words()

        def work(_: Ticket) -> ChosenPicture:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")  # type: ignore[call-overload]
            data: QByteArray = buffer.data()
            return self._kept(own_pictures.made_ready(bytes(data.data()), words))

        self._bringing.request(work)

    def _kept(self, picture: ChosenPicture) -> ChosenPicture:
        """Keep a picture in the person's own set too, so that the same words find it again."""
        index = self.index()
        found = index.suggest(self._words(), 1)
        words = tuple(dict.fromkeys(one.lower() for one in (picture.alt, *(choice.words for choice in found)) if one))
        assert self._library is not None
        self._library.add(picture, words, say("studio.sets.own_name"))
        self._index = None
        return picture

    def _take_picture(self, picture: ChosenPicture) -> None:
        if self._page.chosen is not None:
            self._apply(edits.set_row_picture(self._place, picture))

    def _words(self) -> str:
        row = self._page.chosen
        return " ".join(row.sentences) if row else ""

    @property
    def _place(self) -> RowPlace:
        return RowPlace(self._page.version.id, self._page.rows.chosen_key)

    def _choose(self) -> None:
        self._page.settle()
        if self._page.chosen is None:
            return
        words = self._words()
        dialog = PictureDialog(self._shell, words, self._page.thumbnails, self._page.version.media)
        self._searching.ready.connect(dialog.show_found)
        dialog.searched.connect(lambda typed, topic: self._search(typed, topic, words))
        dialog.chosen.connect(self._use)
        dialog.file_chosen.connect(self.bring)
        self._search("", "", words)
        dialog.open()

    def _search(self, typed: str, topic: str, words: str) -> None:
        def work(_: Ticket) -> tuple[tuple[str, ...], tuple[PictureChoice, ...]]:
            index = self.index()
            if typed.strip():
                return index.topics(), index.search(typed, _FOUND, topic)
            return index.topics(), index.of_topic(topic) if topic else index.suggest(words, _FOUND)

        self._searching.request(work)

    def _use(self, choice: PictureChoice | None, everywhere: bool) -> None:
        change = edits.set_picture_everywhere if everywhere else edits.set_row_picture
        place, words = self._place, self._words()

        def work(_: Ticket) -> Callable[[], None]:
            media = self.media(choice.source) if choice else None
            picture = ChosenPicture(choice.source, choice.alt, media) if choice else ChosenPicture()
            if choice is not None:
                self._remember(words, choice)
            return lambda: self._apply(change(place, picture))

        self._keep(work)

    def _remember(self, words: str, choice: PictureChoice) -> None:
        """Remember a correction: the words that the first suggestion was found by have this picture from now on."""
        found = self.index().suggest(words, 1)
        if found and found[0].source != choice.source and self._library is not None:
            self._library.remember(found[0].words, choice)
            self._index = None

    def _keep(self, work: Callable[[Ticket], Callable[[], None]]) -> None:
        keeping = Latest(self)  # one of its own: a second choice must not drop the first
        keeping.ready.connect(lambda do: do())
        keeping.failed.connect(self._shell.tell_error)
        keeping.request(work)

    def _ask_sets(self) -> None:
        dialog = SetsDialog(self._shell)
        dialog.brought.connect(self._bring_set)
        dialog.put_first.connect(lambda one: self._change_sets(lambda library, _: library.put_first(one)))
        dialog.removed.connect(lambda one: self._change_sets(lambda library, _: library.remove(one)))
        dialog.finished.connect(lambda _: setattr(self, "_sets", None))
        self._sets = dialog
        self._change_sets(lambda library, _: None)
        dialog.open()

    def _bring_set(self, path: Path, licence: str) -> None:
        self._change_sets(lambda library, ticket: _brought(library, path, licence, ticket))

    def _change_sets(self, step: Callable[[PictureLibrary, Ticket], str | None]) -> None:
        self._keeping.request(lambda ticket: self._stepped(step, ticket))

    def _stepped(self, step: Callable[[PictureLibrary, Ticket], str | None], ticket: Ticket) -> str:
        self.index()
        assert self._library is not None
        words = step(self._library, ticket)
        self._index = None
        return words or ""

    def _show_sets(self, words: str) -> None:
        if self._sets is not None and self._library is not None:
            self._sets.show_sets(self._library.sets, self._library.order, words)


def _brought(library: PictureLibrary, path: Path, licence: str, ticket: Ticket) -> str:
    one, skipped = library.bring(path, licence, ticket.stopped)
    words = count("studio.sets.brought", len(one.pictures), name=one.name)
    return f"{words} {count('studio.sets.skipped', skipped)}" if skipped else words
