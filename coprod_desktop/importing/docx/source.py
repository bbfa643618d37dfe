"""What all stories of one Word document share: its styles, lists, pictures, notes and remarks."""

from dataclasses import dataclass, field

from coprod_desktop.importing.docx.numbering import Numbering
from coprod_desktop.importing.docx.package import Package, Relationship
from coprod_desktop.importing.docx.pages import PrintedPages
from coprod_desktop.importing.docx.styles import Styles
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pictures import Pictures


@dataclass(slots=True)
class Source:
    """The document as its stories see it; `relationships` are those of the part that is being read."""

    package: Package
    styles: Styles
    numbering: Numbering
    language: str
    remarks: Remarks
    relationships: dict[str, Relationship] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=Pictures)
    known_notes: frozenset[str] = frozenset()
    note_marks: dict[str, str] = field(default_factory=dict)
    notes_in_order: dict[str, None] = field(default_factory=dict)
    pages: PrintedPages = field(default_factory=PrintedPages)

    def run_language(self, language: str) -> str:
        """Return the language to note on a run: "" unless it is another one than the document's.

        American English in a British paper is a setting that somebody forgot, not another language.
        """
        return "" if _primary(language) in ("", _primary(self.language)) else language

    def refer_to_note(self, key: str) -> bool:
        """Note that a mark points at this note; false when there is no such note."""
        if key not in self.known_notes:
            return False
        self.notes_in_order[key] = None
        return True


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
