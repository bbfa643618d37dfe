"""Fonts inside a PDF: each file embeds the characters that it uses, and says which character each code stands for."""

import io
from typing import Any

from reportlab.pdfbase import ttfonts

from coprod_desktop.render.fonts import Face

_MOST_MAPPINGS_A_BLOCK = 100  # the limit of the CMap format


def character_map(name: str, subset: list[int]) -> str:
    """Return the map from codes to characters (ToUnicode); `subset` is the character for each code, 0 for none."""
    pairs = [(code, chr(character)) for code, character in enumerate(subset) if character]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), _MOST_MAPPINGS_A_BLOCK):
        block = pairs[start : start + _MOST_MAPPINGS_A_BLOCK]
        lines.append(f"{len(block)} beginbfchar")
        lines.extend(f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in block)
        lines.append("endbfchar")
    return "\n".join((*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"))


# WORKAROUND reportlab 5.1: its own map sends code 0 to U+0000, which PDF/UA-1 (7.21.7) forbids, puts more than 100
# entries into a block, and cannot write characters above U+FFFF.
ttfonts.makeToUnicodeCMap = character_map


def _shown(text: str, codes: bytes, word_em: float) -> str:
    """Return the operator that shows these codes, with white after each space where words stand further apart.

    PDF's own word spacing only knows code 32, which in our fonts is whatever came there.
    """
    if not word_em:
        return f"<{codes.hex().upper()}> Tj"
    parts = []
    start = 0
    for place, character in enumerate(text, 1):
        if character in " \u00a0":
            parts.append(f"<{codes[start:place].hex().upper()}> {-1000 * word_em:.4g}")
            start = place
    if start < len(codes):
        parts.append(f"<{codes[start:].hex().upper()}>")
    return f"[{' '.join(parts)}] TJ"


class _Embedded:
    """A font of the file: reportlab's, and the codes that it gave to characters of its first subset."""

    def __init__(self, face: Face, document: Any) -> None:
        self._document = document
        self._font = ttfonts.TTFont(face.name, io.BytesIO(face.content), asciiReadable=False, shapable=False)
        # The variable file that the regular comes from names no weight.
        self._font.face.name = face.name.encode()
        self._codes: dict[str, int] = {}

    def coded(self, text: str) -> list[tuple[int, bytes]]:
        """Return the text as codes, with the number of the subset that they belong to."""
        try:
            return [(0, bytes(map(self._codes.__getitem__, text)))]
        except KeyError:
            coded: list[tuple[int, bytes]] = self._font.splitString(text, self._document)
        start = 0
        for subset, codes in coded:
            if subset == 0:
                known = zip(text[start:], codes, strict=False)
                self._codes.update((character, code) for character, code in known if code)
            start += len(codes)
        return coded

    def name(self, subset: int) -> str:
        """Return what pages call a subset."""
        return str(self._font.getSubsetInternalName(subset, self._document))


class PdfFonts:
    """The fonts of one file being written.

    Fonts are read anew for each file: reportlab's font objects move a file position, so two threads cannot share one.
    """

    def __init__(self, document: Any) -> None:
        self._document = document
        self._fonts: dict[str, _Embedded] = {}
        self._chosen = ""

    def start_page(self) -> None:
        """Forget which font was chosen last: every page starts without one."""
        self._chosen = ""

    def show(self, text: str, face: Face, size_pt: float) -> str:
        """Return the operators that show `text`, in as many fonts as its characters need."""
        font = self._font(face)
        spacing = f" {face.letter_em * size_pt:.4g} Tc" if face.letter_em else ""
        out = []
        start = 0
        for subset, codes in font.coded(text):
            choice = f"{font.name(subset)} {size_pt:g} Tf{spacing}"
            if choice != self._chosen:
                out.append(choice)
                self._chosen = choice
            out.append(_shown(text[start : start + len(codes)], codes, face.word_em))
            start += len(codes)
        return " ".join(out)

    def _font(self, face: Face) -> _Embedded:
        if face.name not in self._fonts:
            self._fonts[face.name] = _Embedded(face, self._document)
        return self._fonts[face.name]
