"""The head of a rich text file: its fonts, styles and encoding."""

import codecs

from coprod_desktop.importing.rtf.state import Font, Header, Style, encoding_of_charset

_ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class HeadReader:
    """Fills a Header from what stands in the tables of fonts and styles."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._font = Font()
        self._style = Style()

    def word(self, table: str, name: str, number: int | None) -> None:
        """Take a control word in one of the tables ("fonts" or "styles")."""
        if table == "fonts":
            if name == "f":
                self._font = self._header.fonts.setdefault(number or 0, Font())
            elif name == "fcharset":
                self._font.encoding = encoding_of_charset(number or 0)
        elif name == "s":
            self._style = self._header.styles.setdefault(number or 0, Style())
        elif name in ("cs", "ds", "ts"):
            self._style = Style()
        elif name == "outlinelevel":
            self._style.outline_level = number

    def words(self, table: str, text: str) -> None:
        """Take words in one of the tables: names, each ended by a semicolon."""
        item = self._font if table == "fonts" else self._style
        name, ended, _ = text.partition(";")
        item.name = (item.name + name).strip() if not item.name.endswith(";") else item.name
        if ended and table == "styles":
            self._style = Style()


def set_encoding(header: Header, name: str, number: int) -> None:
    """Take a control word that says how the file's own bytes are to be read."""
    if name in _ENCODINGS:
        header.encoding = _ENCODINGS[name]
    elif name == "ansicpg":
        try:
            header.encoding = codecs.lookup(f"cp{number}").name if number != 65001 else "utf-8"
        except LookupError:
            header.encoding = "cp1252"
    elif name == "deff":
        header.default_font = number
