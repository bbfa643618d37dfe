"""Emphasis that a paper shows with slanted letters goes into every file that can say so, and comes back from it."""

import pytest

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import making, profiles

SLANTED = (
    doc.Run("We said "),
    doc.Run("never again", italic=True),
    doc.Run(", and "),
    doc.Run("we meant it", bold=True, italic=True),
    doc.Run(" in "),
    doc.Run("Croeso", italic=True, language="cy-GB"),
    doc.Run(", see "),
    doc.Run("the guide", italic=True, link="https://example.org/a"),
)


@pytest.mark.parametrize("form", ["docx", "odt", "html"])
def test_emphasis_comes_back_as_it_was(form: making.Form) -> None:
    document = doc.Document("A paper", (doc.Paragraph("p", SLANTED),))
    made = making.make(document, profiles.standard(), form).content
    found = importing.read_bytes(f"a.{form}", made).document
    runs = [run for block in doc.text_blocks(found) for run in block.runs]
    slanted = [(run.text.strip(), run.bold, run.language, run.link) for run in runs if run.italic]
    assert slanted == [
        ("never again", False, "", ""),
        ("we meant it", True, "", ""),
        ("Croeso", False, "cy-GB", ""),
        ("the guide", False, "", "https://example.org/a"),
    ]
