"""Documents like those of a real board: a council paper, an agenda, an easy read draft, and one of everything."""

import io
from itertools import count

from PIL import Image

from coprod_desktop.model import document as doc
from coprod_desktop.model.document import Run

CHART_SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
<rect x="10" y="120" width="60" height="70" fill="#0b3d91"/>
<rect x="110" y="80" width="60" height="110" fill="#0b3d91"/>
<rect x="210" y="40" width="60" height="150" fill="#0b3d91"/>
<path d="M0 195 H400" stroke="#000" stroke-width="4"/></svg>"""


class Ids:
    """Hands out block ids."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"b{next(self._numbers)}"


_new = Ids()


def p(*parts: str | Run) -> doc.Paragraph:
    return doc.Paragraph(_new(), tuple(part if isinstance(part, Run) else Run(part) for part in parts))


def h(level: int, text: str, number: str = "") -> doc.Heading:
    return doc.Heading(_new(), level, doc.words(text), number)


def b(text: str) -> Run:
    return Run(text, bold=True)


def link(text: str, address: str) -> Run:
    return Run(text, link=address)


def listed(*items: str | tuple[doc.Block, ...], style: str = "bullet", start: int = 1) -> doc.ListBlock:
    made = (doc.ListItem(_new(), item if isinstance(item, tuple) else (p(item),)) for item in items)
    return doc.ListBlock(_new(), tuple(made), style, start)


def cell(text: str, along: int = 1, down: int = 1, header: bool = False) -> doc.Cell:
    return doc.Cell((p(text),) if text else (), along, down, header)


def table(*rows: tuple[str | doc.Cell, ...], header_rows: int = 1, caption: str = "") -> doc.Table:
    made = tuple(doc.Row(tuple(one if isinstance(one, doc.Cell) else cell(one) for one in row)) for row in rows)
    return doc.Table(_new(), made, header_rows, doc.words(caption))


def png(width: int = 320, height: int = 200) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "PNG")
    return out.getvalue()


def council_paper() -> doc.Document:
    """A short-breaks paper as a council would write it, with the things that council papers have."""
    blocks = (
        h(1, "Short breaks for family carers: what we heard and what we suggest"),
        table(
            ("Report to", "Carers’ Partnership Board"),
            ("Date of meeting", "Wednesday 9 December 2026, 10:30 am"),
            ("Report from", "Ms Adeyemi-Clarke, Head of Commissioning, and Mr Okafor, family carer"),
            ("For", "Decision"),
            header_rows=0,
        ),
        h(2, "Purpose of this report", "1"),
        p(
            "This report says what family carers told us about short breaks between 4 May 2026 and 31 July 2026. It "
            "asks the board to ",
            b("agree three changes"),
            " to how short breaks are booked and paid for. You can ring the carers’ line on 0300 123 4567 before the "
            "meeting if you would like to talk any of it through.",
        ),
        p("The board is asked to:"),
        listed(
            "agree that carers can book a short break without a new assessment, up to 14 nights a year;",
            "agree that £1.2 million of the adult social care budget is set aside for this from April 2027;",
            (
                p("ask officers and carers together to write the booking rules, which should say:"),
                listed("who can book", "how much notice is needed", "what happens when a booking falls through"),
            ),
            style="lower-letter",
        ),
        h(2, "Background", "2"),
        p(
            "Under the Care Act 2014 the council must assess the needs of carers and meet those that are eligible. "
            "In 2025 to 2026, 1,846 carers in the county had an assessment",
            Run("1", note="n1"),
            ". Of these, 612 were offered a short break and 431 took one. The difference is the reason for this work.",
        ),
        p(
            "The figures are published on ",
            link("the council’s open data pages", "https://data.northfield.example.gov.uk/adult-social-care/carers"),
            ". You can also email ",
            link("carers@northfield.example.gov.uk", "mailto:carers@northfield.example.gov.uk"),
            " and ask for a paper copy.",
        ),
        doc.Picture(
            _new(), "chart", "Bar chart. Short breaks taken rose from 210 in 2023 to 431 in 2026.", width_mm=110
        ),
        h(3, "What carers told us"),
        p(
            "We held six meetings, two of them online, and sent a form to every carer on the register. 288 people "
            "answered. Carers ran four of the six meetings. They said:"
        ),
        listed(
            "booking takes too long: the middle wait was 11 weeks;",
            "a new assessment every time feels like having to prove yourself again;",
            "replacement care is hard to find at weekends, and harder for people who need two carers.",
        ),
        p("“By the time the letter came I had cancelled the holiday and paid for it.” (Family carer, Ashbourne)"),
        h(3, "What other councils do"),
        table(
            ("Council", "Nights a year", "New assessment?", "Who books", "Cost in 2025"),
            ("Eastmere", "21", "No", "Carer, online or by phone", "£1.4 million"),
            ("Southdale", "14", "Only over 14 nights", "Carer or social worker", "£0.9 million"),
            ("Westbrook", "10", "Yes", "Social worker", "£0.6 million"),
            (cell("Northfield now"), cell("7"), cell("Yes"), cell("Social worker"), cell("£0.7 million")),
            caption="Table 1: Short breaks in four councils",
        ),
        h(2, "What we suggest", "3"),
        p("We looked at three ways forward. Family carers and officers scored them together on 2 September 2026."),
        table(
            ("Option", "What it means"),
            ("Leave things as they are", "No new cost. Waits stay at about 11 weeks."),
            ("Book without assessment up to 14 nights", "About £1.2 million a year. Waits should fall under 3 weeks."),
            ("Book without assessment up to 28 nights", "About £2.6 million a year. Not enough replacement care yet."),
            caption="Table 2: Three options",
        ),
        h(2, "Cyfieithu / Welsh speakers", "4"),
        doc.Paragraph(
            _new(),
            (
                Run(
                    "Mae’r ddogfen hon ar gael yn Gymraeg. Ffoniwch ni os oes angen cŵn tywys arnoch.", language="cy-GB"
                ),
            ),
        ),
        p("The word for dog is ", Run("cŵn", language="cy-GB"), " when there are several."),
        h(2, "What happens next", "5"),
        listed(
            "The board decides on 9 December 2026.",
            "Carers and officers write the booking rules by 26 February 2027.",
            "The new way of booking starts on 1 April 2027.",
            style="decimal",
        ),
        p("Contact: Dr Pritchard, County Hall, Northfield NF1 4AB, or ring 0300 123 4567 from 9:00 am to 5:00 pm."),
        doc.Note("n1", (p("Council figures for April 2025 to March 2026, rounded to whole people."),)),
    )
    media = {"chart": doc.Media("image/svg+xml", CHART_SVG)}
    return doc.Document(
        "Short breaks for family carers: what we heard and what we suggest",
        blocks,
        author="Northfield Council",
        status="Draft",
        media=media,
    )


def agenda() -> doc.Document:
    items = (
        ("Welcome and how we work together", "To tell", "Sam Okafor and Jo Pritchard", "10 minutes"),
        ("Short breaks: what should change?", "To decide", "Winnie Hughes and Ade Bello", "40 minutes"),
        ("Break", "", "", "15 minutes"),
        ("Travel to the day centre", "To make together", "Ade Bello and Carys Pugh", "30 minutes"),
        ("What happens next", "To ask", "Sam Okafor", "10 minutes"),
    )
    blocks: list[doc.Block] = [
        p("Wednesday 9 December 2026, 10:30 am to 12:30 pm"),
        p("Northfield Library, Room 2, 14 High Street, NF1 4AB"),
        p("Contact: Carys Pugh, 0300 123 4567, ", link("carys@example.org", "mailto:carys@example.org")),
    ]
    for number, (title, purpose, people, minutes) in enumerate(items, 1):
        blocks.append(h(1, title, str(number)))
        if purpose:
            blocks.append(listed(f"What it is for: {purpose}", f"Presented by: {people}", f"Time: {minutes}"))
            blocks.append(p("What can still change: how people book, and how many nights. What cannot: the law."))
        else:
            blocks.append(p(minutes))
    return doc.Document("Agenda: Carers’ board", tuple(blocks), kind="agenda", status="Agreed by both co-chairs")


EASY_ROWS = (
    ("1F3E0", "A house", ("We are the carers’ board.", "We meet at Northfield Library.")),
    ("1F4C5", "A calendar", ("The next meeting is on Wednesday 9 December 2026.", "It starts at 10:30 am.")),
    ("1F5E3", "A person who speaks", ("You can tell us what you think.", "You can bring a supporter.")),
    ("1F4B7", "Pound notes", ("We will pay for your travel.", "Ring us on 0300 123 4567.", "Ask for Carys.")),
    ("", "", ("A **short break** is time away from caring.", "It can be an hour or a week.")),
    ("2705", "A tick", ("At the meeting we will choose what to do.", "Everyone has a say.")),
)


def easy_read() -> doc.Document:
    blocks: list[doc.Block] = [h(1, "About the meeting")]
    for place, (code, alt, sentences) in enumerate(EASY_ROWS):
        if place == 3:
            blocks.append(h(1, "Money and choices"))
        picture = doc.Picture(_new(), f"openmoji:{code}", alt, is_decorative=place == 0) if code else None
        blocks.append(doc.PictureRow(_new(), tuple(p(*_bold_parts(text)) for text in sentences), picture))
    return doc.Document("Carers’ board meeting", tuple(blocks), kind="easy-read", status="Easy read draft")


def _bold_parts(text: str) -> list[Run]:
    return [Run(part, bold=place % 2 == 1) for place, part in enumerate(text.split("**")) if part]


def everything(sections: int = 3) -> doc.Document:
    """One of everything, `sections` times over; about two pages a section at 18 point."""
    blocks: list[doc.Block] = [p("This document has one of everything in it. ", b("It is for tests."))]
    notes: list[doc.Block] = []
    for number in range(1, sections + 1):
        note = f"note-{number}"
        blocks.extend(_section(number, note))
        notes.append(doc.Note(note, (p(f"This is note {number}. It has a second sentence."), p("And a paragraph."))))
    media = {
        "chart": doc.Media("image/svg+xml", CHART_SVG),
        "photo": doc.Media("image/png", png()),
    }
    return doc.Document("One of everything", (*blocks, *notes), author="Test", status="Draft", media=media)


def _section(number: int, note: str) -> list[doc.Block]:
    long = "Carers asked for breaks that can be booked by phone at short notice. " * 6
    target = h(1, f"Part {number}: travel and breaks", str(number))
    return [
        target,
        p(long, Run("", note=note), " It goes on after the mark."),
        p(
            "A link that runs over more than one line: ",
            link(
                "the page on which the county council explains how to ask for help with travel", "https://example.org/a"
            ),
            ", and one ",
            link("inside this document", f"#{target.id}"),
            ".",
        ),
        h(2, "Lists"),
        listed(
            "First",
            (p("Second, with a list inside:"), listed("inner one", "inner two", style="decimal", start=3)),
            (p("Third, with two paragraphs."), p("This is the second.")),
        ),
        listed("Alpha", "Beta", "Gamma", style="upper-roman"),
        h(3, "Pictures"),
        doc.Picture(_new(), "chart", f"Three bars that rise, part {number}", width_mm=80),
        doc.Picture(_new(), "photo", f"A photo that fades from black to white, part {number}", width_mm=60),
        doc.Picture(_new(), "openmoji:1F68C", "", is_decorative=True),
        h(2, "A table with spans"),
        table(
            ("Day", "Morning", "Afternoon"),
            (cell("Monday", down=2, header=True), "Drop-in", "Closed"),
            (cell("Carers’ lunch, both halves", along=2),),
            *((f"Day {day}", f"Opens {day % 3 + 8}:30 am", "Closes 4:00 pm") for day in range(1, 26)),
            caption=f"Opening times, part {number}",
        ),
        doc.Paragraph(_new(), (Run("Croeso i Gymru. Mae’r tŷ yn fawr. Mae’r cŵn yma.", language="cy-GB"),)),
        p("Letters ŵ and ŷ, an arrow → and a tick ✓ in one line. TERMS OF REFERENCE are loud."),
    ]
