"""Whatever a document holds, a version of it is made, and it passes its check. A failing one is named by its seed."""

import random
import string

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import pdf_writer, planning, preflight
from tests.render.samples import png
from tests.render.versions import PROFILES

_PLAIN = string.ascii_letters + string.digits + "      .,:;-/()£&@'’–"
_ODD = (
    "ŵŷ→✓☐½ﬁΩж中文العربية😀👨\u200d👩\u200d👧"
    "\u00a0\u00ad\u200b\ufeff\t\n\r\u2028\x00\x07e\u0301\uf0b7\ud7ff\udc00\ufffe\U0010ffff"
)
_LINKS = (
    "https://example.org/a?b=c d",
    "mailto:a@b.c",
    "tel:+44300",
    "#b1",
    "#nowhere",
    "javascript:x",
    "file:///c:/x",
)
_STYLES = ("bullet", "decimal", "lower-letter", "upper-roman", "unheard of")
_SOURCES = ("good", "broken", "absent", "openmoji:1F3E0", "openmoji:../x", "svg")
_MEDIA = {
    "good": doc.Media("image/png", png()),
    "broken": doc.Media("image/png", b"not a picture"),
    "svg": doc.Media(
        "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>a</text></svg>"
    ),
}


class Inventor:
    """Makes up documents that no person would write."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def document(self) -> doc.Document:
        blocks = tuple(self.block(3) for _ in range(self.dice.randint(0, 9)))
        status = self.dice.choice(("", "Draft"))
        return doc.Document(self.text(), blocks, status=status, author=self.text(), media=_MEDIA)

    def text(self) -> str:
        kind = self.dice.random()
        letters = _PLAIN if kind < 0.6 else _PLAIN + _ODD if kind < 0.8 else string.ascii_letters
        longest = 900 if kind < 0.1 else 90
        return "".join(self.dice.choice(letters) for _ in range(self.dice.randint(0, longest)))

    def some_id(self) -> str:
        return self.dice.choice(("b ŵ(/)", *(f"b{number}" for number in range(20))))

    def runs(self) -> tuple[doc.Run, ...]:
        return tuple(self.run() for _ in range(self.dice.randint(0, 4)))

    def run(self) -> doc.Run:
        dice = self.dice
        link = dice.choice(_LINKS) if dice.random() < 0.3 else ""
        note = dice.choice(("n1", "no note")) if dice.random() < 0.2 else ""
        language = dice.choice(("", "", "cy-GB", "en-GB"))
        return doc.Run(self.text(), dice.random() < 0.3, dice.random() < 0.3, link, note, language)

    def paragraph(self) -> doc.Paragraph:
        return doc.Paragraph(self.some_id(), self.runs())

    def picture(self) -> doc.Picture:
        dice = self.dice
        alt = dice.choice(("", "A house", "IMG_1.png"))
        return doc.Picture(self.some_id(), dice.choice(_SOURCES), alt, dice.random() < 0.3, dice.choice((0, 20, 900)))

    def blocks(self, depth: int) -> tuple[doc.Block, ...]:
        return tuple(self.block(depth) for _ in range(self.dice.randint(0, 3)))

    def block(self, depth: int) -> doc.Block:
        leaves = (self.paragraph, self.paragraph, self.heading, self.picture)
        if depth and self.dice.random() < 0.5:
            return self.dice.choice((self.list, self.table, self.row_with_picture, self.note))(depth - 1)
        return self.dice.choice(leaves)()

    def heading(self) -> doc.Heading:
        number = self.dice.choice(("", "1", "12.3"))
        return doc.Heading(self.some_id(), self.dice.randint(1, 6), self.runs(), number)

    def list(self, depth: int) -> doc.ListBlock:
        items = tuple(doc.ListItem(self.some_id(), self.blocks(depth)) for _ in range(self.dice.randint(0, 4)))
        return doc.ListBlock(self.some_id(), items, self.dice.choice(_STYLES), self.dice.randint(-1, 5000))

    def table(self, depth: int) -> doc.Table:
        rows = tuple(doc.Row(self.cells(depth)) for _ in range(self.dice.randint(0, 6)))
        return doc.Table(self.some_id(), rows, self.dice.randint(0, 3), self.runs())

    def cells(self, depth: int) -> tuple[doc.Cell, ...]:
        spans = (1, 1, 1, 2, 3)
        return tuple(
            doc.Cell(
                self.blocks(depth), self.dice.choice(spans), self.dice.choice(spans), is_header=self.dice.random() < 0.2
            )
            for _ in range(self.dice.randint(0, 4))
        )

    def row_with_picture(self, _depth: int) -> doc.PictureRow:
        sentences = tuple(self.paragraph() for _ in range(self.dice.randint(0, 3)))
        return doc.PictureRow(self.some_id(), sentences, self.picture() if self.dice.random() < 0.6 else None)

    def note(self, depth: int) -> doc.Note:
        return doc.Note(self.dice.choice(("n1", "n2")), self.blocks(depth))


def assert_version_is_sound(seed: int, look: str) -> None:
    plan = planning.plan(Inventor(seed).document(), PROFILES[look])
    assert preflight.check_pdf(pdf_writer.write(plan), plan).faults == (), f"seed {seed}, {look}"


@pytest.mark.parametrize("look", PROFILES)
def test_any_document_makes_a_sound_version(look: str) -> None:
    for seed in range(15):
        assert_version_is_sound(seed, look)


@pytest.mark.task
@pytest.mark.parametrize("look", PROFILES)
def test_very_many_documents_make_sound_versions(look: str) -> None:
    for seed in range(100, 600):
        assert_version_is_sound(seed, look)
