"""What a group of rich text says about the words in it, and what the file says once for all of them."""

from dataclasses import dataclass, field, replace

from coprod_desktop.importing.rtf.forms import Field

# Windows' numbers of languages that papers here are written in.
LANGUAGES = {
    1033: "en-US",
    2057: "en-GB",
    1106: "cy-GB",
    1084: "gd-GB",
    2108: "ga-IE",
    6153: "en-IE",
    1045: "pl-PL",
    1048: "ro-RO",
    1031: "de-DE",
    1036: "fr-FR",
    1034: "es-ES",
    3082: "es-ES",
    1040: "it-IT",
    2070: "pt-PT",
    1049: "ru-RU",
    1058: "uk-UA",
    1094: "pa-IN",
    1081: "hi-IN",
    1056: "ur-PK",
    1093: "bn-IN",
    1095: "gu-IN",
    1025: "ar-SA",
    1055: "tr-TR",
    1065: "fa-IR",
    1143: "so-SO",
}
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
SYMBOL_CHARSET = 2
_DEEPEST_LIST = 8


@dataclass(frozen=True, slots=True)
class State:
    """What holds in a group; a group inside begins with the same."""

    goes_to: str = "text"
    bold: bool = False
    italic: bool = False
    is_hidden: bool = False
    is_struck: bool = False
    is_deleted: bool = False
    is_revised: bool = False
    font: int = -1
    language: int = 0
    skipped_after_unicode: int = 1
    field: Field | None = None
    link: str = ""
    is_in_contents: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the file says about the paragraph that is being read."""

    style: int = 0
    outline_level: int | None = None
    list_number: int = 0
    list_level: int = 0
    indent: int = 0
    is_in_table: bool = False

    def changed(self, name: str, number: int) -> "Paragraph | None":
        """Return the paragraph as a control word changes it, or None for a word about something else."""
        match name:
            case "pard":
                return Paragraph()
            case "s":
                return replace(self, style=number)
            case "outlinelevel":
                return replace(self, outline_level=number)
            case "ls":
                return replace(self, list_number=number)
            case "ilvl":
                return replace(self, list_level=min(max(number, 0), _DEEPEST_LIST))
            case "li":
                return replace(self, indent=number)
            case "intbl":
                return replace(self, is_in_table=True)
            case "itap":
                return replace(self, is_in_table=number > 0)
        return None


@dataclass(slots=True)
class Font:
    """A font of the file: its name, and the encoding of its letters ("" for the file's own)."""

    name: str = ""
    encoding: str = ""


@dataclass(slots=True)
class Style:
    """A paragraph style: its name and its outline level (from 0)."""

    name: str = ""
    outline_level: int | None = None


@dataclass(slots=True)
class Header:
    """What the head of the file says: fonts, styles, encoding, language, title and author."""

    encoding: str = "cp1252"
    default_font: int = 0
    default_language: int = 0
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, Style] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)

    def font(self, number: int) -> Font:
        """Return a font; one that the file does not describe is the file's own."""
        return self.fonts.get(number if number >= 0 else self.default_font, Font())


def encoding_of_charset(number: int) -> str:
    """Return the encoding that a font's character set stands for, "" for the file's own."""
    return "symbol" if number == SYMBOL_CHARSET else _CHARSETS.get(number, "")
