"""Small pictures for lists and buttons, drawn off the window's thread and kept."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap

from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.document import Document, Media, Picture

MOST_KEPT = 600

_Key = tuple[str, int]


class Thumbnails(QObject):
    """Pictures by source and width. What is not drawn yet is drawn soon, and then `drawn` is told.

    Signals:
        drawn: pictures that were asked for are there now
    """

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.find: Callable[[str], Media | None] = lambda source: None
        """What finds pictures that no version holds; called off the window's thread."""
        self._images: dict[_Key, QPixmap | None] = {}
        self._wanted: dict[_Key, Media | None] = {}
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        theme.changed.connect(self._images.clear)

    def picture(self, source: str, widest: int, media: Mapping[str, Media]) -> QPixmap | None:
        """Return a picture `widest` pixels wide, or None while it is not there, or when it cannot be shown."""
        if not source:
            return None
        key = (source, widest)
        if key in self._images:
            return self._images[key]
        self._wanted[key] = media.get(source)
        if not self._work.is_busy:
            self._draw_next()
        return None

    def icon(self, source: str, widest: int, media: Mapping[str, Media]) -> QIcon:
        """Return the same as an icon; an empty one while it is not there."""
        found = self.picture(source, widest, media)
        if found is None:
            return QIcon()
        made = QIcon(found)
        made.addPixmap(found, QIcon.Mode.Selected)  # Qt would colour it as it colours a chosen line
        return made

    def let_go(self) -> None:
        """Draw no more."""
        self._wanted.clear()
        self._work.let_go()

    def _draw_next(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if wanted:
            find = self.find
            self._work.request(lambda _: {key: _drawn(key, media or find(key[0])) for key, media in wanted.items()})

    def _take(self, images: dict[_Key, QImage | None]) -> None:
        if len(self._images) > MOST_KEPT:
            self._images.clear()
        for key, image in images.items():
            self._images[key] = QPixmap.fromImage(image) if image is not None else None
        self._draw_next()
        self.drawn.emit()


def _drawn(key: _Key, media: Media | None) -> QImage | None:
    source, widest = key
    held = {source: media} if media else {}
    return load_picture(Picture("", source), Document("", (), media=held), widest)
