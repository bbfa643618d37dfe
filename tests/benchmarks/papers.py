"""Long papers to measure with: made by python-docx, as another program would make them."""

from pathlib import Path

from coprod_desktop.model import document as doc

WORDS_A_PAGE = 450
PARAGRAPHS = (
    "The board met on Monday to talk about short breaks for family carers. Sam told everyone how the new rota had "
    "worked over the summer, and three people said that they still could not get a place on a Saturday.",
    "The council has written to everybody who gets a direct payment. If you pay a helper, you may need to send the "
    "forms again. Ring the team if you are not sure, or ask at the library on Tuesday morning.",
    "Jo Pritchard asked why the plan for the day centre had changed. The answer was that the roof needs work, and the "
    "money for it was not in this year’s budget. A decision will be made in June.",
    "People told us that the bus is late, the hall is cold, and the letters are too long. We will try out shorter "
    "letters with ten families and then ask them what they think about it.",
    "A carer's assessment looks at how caring affects your life. The local authority must offer one, and safeguarding "
    "concerns are passed on to the adult social care team within one working day.",
)


def sections(pages: int) -> list[tuple[str, list[str]]]:
    """Return headings with their paragraphs, as long as this many pages of a council's paper."""
    made: list[tuple[str, list[str]]] = []
    number = 0
    for section in range(1, pages * 2 + 1):
        texts: list[str] = []
        while sum(len(text.split()) for text in texts) < WORDS_A_PAGE // 2:
            texts.append(PARAGRAPHS[number % len(PARAGRAPHS)])
            number += 1
        made.append((f"{section} What people told us", texts))
    return made


def word_file(path: Path, pages: int) -> Path:
    """Write a Word paper with headings, paragraphs, lists and tables."""
    import docx  # which takes memory that is measured elsewhere

    word = docx.Document()
    word.add_heading("A long paper", 0)
    for place, (heading, texts) in enumerate(sections(pages)):
        word.add_heading(heading, 1)
        for text in texts:
            word.add_paragraph(text)
        for item in ("by telephone", "on paper", "at the library"):
            word.add_paragraph(item, style="List Bullet")
        if place % 4 == 0:
            table = word.add_table(rows=3, cols=3)
            for row in table.rows:
                for cell in row.cells:
                    cell.text = "Two hours a week"
    word.save(str(path))
    return path


def document(pages: int) -> doc.Document:
    """Return the same as one of our documents."""
    blocks: list[doc.Block] = []
    for place, (heading, texts) in enumerate(sections(pages)):
        blocks.append(doc.Heading(f"h{place}", 1, doc.words(heading)))
        blocks += [doc.Paragraph(f"h{place}-p{n}", doc.words(text)) for n, text in enumerate(texts)]
    return doc.Document("A long paper", tuple(blocks))
