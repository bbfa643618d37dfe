"""One document as one file, in the version that one person wants."""

from pathlib import Path

from coprod_desktop.app.placing import put
from coprod_desktop.model.document import Document
from coprod_desktop.model.needs import Needs
from coprod_desktop.render import making, profiles
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.writers import Form

FORMS = ("docx", "pdf", "txt")


def write_document(document: Document, path: Path, record: Needs) -> tuple[str, ...]:
    """Write a document as Word, PDF or plain text, by the ending of the name, in the size that the record asks for.

    Return what a person should look at, as sentences. Raises NotSaved, and OurFault as `making.make` does.
    """
    made = making.make(document, _profile(record), _form(path))
    put(path, made.content)
    return made.look_at


def _form(path: Path) -> Form:
    match path.suffix.lower():
        case ".pdf":
            return "pdf"
        case ".txt":
            return "txt"
        case _:
            return "docx"


def _profile(record: Needs) -> Profile:
    return profiles.large_print(record.size_pt) if record.size_pt else profiles.standard()
