"""What all parts of one OpenDocument text share, and where its pictures are."""

import base64
import binascii
from dataclasses import dataclass, field

from coprod_desktop.importing import errors
from coprod_desktop.importing.draft import Draft, Footnote
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.odt.names import OFFICE, XLINK, Element
from coprod_desktop.importing.odt.numbering import Numbering
from coprod_desktop.importing.odt.styles import Styles
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.zip_parts import ZipParts


@dataclass(slots=True)
class Source:
    """The document as its parts see it; `package` is None for one in a single XML file."""

    package: ZipParts | None
    styles: Styles
    numbering: Numbering
    language: str
    remarks: Remarks
    pictures: Pictures = field(default_factory=Pictures)
    notes: list[Footnote] = field(default_factory=list)

    def run_language(self, language: str) -> str:
        """Return the language to note on a run: "" unless it is another one than the document's."""
        return "" if _primary(language) in ("", _primary(self.language)) else language

    def add_note(self, blocks: tuple[Draft, ...]) -> str:
        """Keep a note and return its key."""
        key = f"note {len(self.notes) + 1}"
        self.notes.append(Footnote(key, blocks))
        return key

    def content_of(self, element: Element) -> bytes | None:
        """Return what a draw:image or draw:object holds, or None for what is not in the file."""
        inline = element.find(f"{OFFICE}binary-data")
        if inline is not None:
            return _decoded(inline.text or "")
        return self.part(element.get(f"{XLINK}href", ""))

    def part(self, place: str) -> bytes | None:
        """Return the bytes of a part by the name that the text gives it, or None."""
        name = place.removeprefix("./")
        if self.package is None or not name or name not in self.package:
            return None
        try:
            return self.package.read(name)
        except errors.Damaged:
            return None


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
