"""The letters that come with the program, as packages, under the names by which Qt knows them."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from coprod_desktop import assets, strings

ARIAL_LETTERS = "Arimo"
_FILES = {
    ARIAL_LETTERS: ("fontpkg_arimo", "Arimo[[]wght[]].ttf"),
    # Its letters are hard to mistake, but it has no ŵ and no ŷ.
    "Atkinson Hyperlegible": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-[RB]*[rd].ttf"),
}
_OF_LANGUAGE = {"cy": ARIAL_LETTERS}


def need_bold() -> bool:
    """Return whether the window is written in letters whose bold has not been made yet."""
    return of_window() == ARIAL_LETTERS and not any(assets.cache_folder("fonts").glob(f"{ARIAL_LETTERS}-Bold-*.ttf"))


def of_window() -> str:
    """Return the family that the window is written in: one that has every letter of its language."""
    return loaded(_OF_LANGUAGE.get(strings.language(), "Atkinson Hyperlegible"))


@cache
def loaded(name: str) -> str:
    """Return the name under which Qt knows a family, once it is loaded where it is one of ours.

    Raises FileNotFoundError when its package is not installed.
    """
    if name not in _FILES:
        return name
    package, files = _FILES[name]
    found = find_spec(package)
    if found is None or found.origin is None:
        raise FileNotFoundError("the package of our letters is not installed")
    families = [_load(path) for path in sorted((Path(found.origin).parent / "files").glob(files))]
    load_bold(name)
    return next(iter(families), name)


def load_bold(name: str) -> None:
    """Load the bold of a family of one file for all weights, which Qt would only smear, once it has been made."""
    for path in sorted(assets.cache_folder("fonts").glob(f"{name}-Bold-*.ttf"))[-1:]:
        _load(path)


def make_bold() -> None:
    """Make the bold of the window's letters where it is not there yet: 1.5 s, once on a computer; off the window."""
    from coprod_desktop.render import fonts

    fonts.keep_bold_arimo()


def _load(path: Path) -> str:
    identity = QFontDatabase.addApplicationFont(str(path))
    return next(iter(QFontDatabase.applicationFontFamilies(identity)), path.stem)
