"""Icons of one family: Phosphor, from the font in the QtAwesome package, drawn once and then read from files.

Drawing them takes the font (1.4 MB) and 15 ms of every start; reading a small picture takes none.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from coprod_desktop import __version__, assets


@cache
def icon(name: str, colour: str, size: int) -> QIcon:
    """Return the named Phosphor icon in a colour ("#rrggbb"), `size` logical pixels square."""
    return QIcon(str(icon_file(name, colour, size)))


def for_button(name: str, colours: tuple[str, str], size: int, gap: int) -> QIcon:
    """Return an icon to stand before words: in the first colour, and in the second while the button is down.

    `gap` is empty space to its right: Qt sets the words of a button too close to its icon, and has no setting for it.
    """
    made = QIcon(str(icon_file(name, colours[0], size, gap)))
    made.addFile(str(icon_file(name, colours[1], size, gap)), QSize(), QIcon.Mode.Normal, QIcon.State.On)
    return made


def for_command(name: str, colours: tuple[str, str], size: int, gap: int) -> QIcon:
    """Return an icon for buttons and menus: in the second colour also where it is chosen in a menu."""
    made = for_button(name, colours, size, gap)
    made.addFile(str(icon_file(name, colours[1], size, gap)), QSize(), QIcon.Mode.Active)
    return made


def for_list(name: str, colours: tuple[str, str], size: int) -> QIcon:
    """Return an icon for a line of a list: in the first colour, and in the second when the line is chosen."""
    made = QIcon(QPixmap(str(icon_file(name, colours[0], size))))
    made.addPixmap(QPixmap(str(icon_file(name, colours[1], size))), QIcon.Mode.Selected)
    return made


def icon_file(name: str, colour: str, size: int, gap: int = 0) -> Path:
    """Return the picture file of an icon, which style sheets take too; made when it is not there yet."""
    path = _folder() / f"{name}-{colour.lstrip('#')}-{size}-{gap}.png"
    if not path.is_file():
        from coprod_desktop.gui.icon_drawing import draw

        draw(name, colour, (size, gap), path)
    return path


@cache
def _folder() -> Path:
    # The versions of packages would be more exact, and asking for one costs 25 ms of every start.
    return assets.cache_folder("icons") / __version__
