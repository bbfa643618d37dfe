"""Plans with everything in them that a Word file can hold, made by hand so that the writer is tested on its own."""

from dataclasses import replace

from coprod_desktop.render import profiles
from coprod_desktop.render.plan import (
    Contents,
    ContentsEntry,
    Figure,
    GridCell,
    GridRow,
    GridTable,
    Item,
    ItemList,
    ListStyle,
    NoteText,
    PictureWords,
    Plan,
    PlanBlock,
    PlanMedia,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)
from coprod_desktop.render.profiles import Profile

PROFILES: dict[str, Profile] = {
    "standard-14": profiles.standard(),
    "large-18": profiles.large_print(),
    "large-20": profiles.large_print(20),
    "giant-28": profiles.giant_print(28),
    "easy-read-16": profiles.easy_read(),
    "clearer-letters-18": replace(profiles.large_print(), family="Atkinson Hyperlegible"),
}

HOUSE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path fill="#fff" stroke="#000" stroke-width="3"
 d="M12 34 36 12l24 22v26H12z"/><rect x="30" y="42" width="12" height="18" fill="#0B3D91"/></svg>"""
# One red point, as small as a PNG can be.
POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def words(text: str, **look: object) -> tuple[Words, ...]:
    return (Words(text, **look),)  # type: ignore[arg-type]


def text(block_id: str, words_: str, **look: object) -> Text:
    return Text(block_id, words(words_), **look)  # type: ignore[arg-type]


def heading(profile: Profile, block_id: str, level: int, words_: str, number: str = "") -> TextHeading:
    return TextHeading(block_id, level, words(words_), profile.heading_size_pt(level), number)


def item_list(block_id: str, style: ListStyle, *items: tuple[str, tuple[PlanBlock, ...]], depth: int = 0) -> ItemList:
    return ItemList(
        block_id,
        tuple(Item(f"{block_id}-{n}", label, blocks) for n, (label, blocks) in enumerate(items, 1)),
        style,
        depth=depth,
    )


def plan(profile: Profile, *blocks: PlanBlock, **facts: object) -> Plan:
    """Return a plan that starts with its title."""
    top = TitleBlock("plan-title", words("Short breaks for carers"))
    given = {"title": "Short breaks for carers", "language": "en-GB", "header": "Short breaks for carers"}
    return Plan(
        profile=profile,
        blocks=(top, *blocks),
        page_word="Page",
        of_word="of",
        author="Northfield carers and council",
        media={"house": PlanMedia("image/svg+xml", HOUSE), "point": PlanMedia("image/png", POINT)},
        **{**given, **facts},  # type: ignore[arg-type]
    )


def everything(profile: Profile) -> Plan:
    """Return a plan with every kind of block and of words."""
    blocks = (
        _title(),
        _contents(),
        *_paragraphs(profile),
        *_lists(profile),
        *_tables(profile),
        *_pictures(profile),
        *_notes(profile),
    )
    made = plan(profile, status="Draft", header="Draft: short breaks for carers")
    return replace(made, blocks=blocks)


def _title() -> TitleBlock:
    lines = ("Paper 3 for the carers’ board, Wednesday 9\u00a0December\u00a02026", "This is the large print version.")
    return TitleBlock("plan-title", words("Short breaks for carers"), "Draft: co-chairs have not agreed it yet", lines)


def _contents() -> Contents:
    entries = (
        ("why", "1 Why we ask", 1),
        ("money", "1.1 What it costs", 2),
        ("choices", "2 What you can choose", 1),
        ("when", "3 When things happen", 1),
        ("pictures", "4 Pictures", 1),
    )
    return Contents("plan-contents", "Contents", tuple(ContentsEntry(*entry) for entry in entries), "page")


def _paragraphs(profile: Profile) -> tuple[PlanBlock, ...]:
    return (
        heading(profile, "why", 1, "Why we ask", "1"),
        Text(
            "why-1",
            (
                Words("Carers told us that "),
                Words("short breaks", bold=True),
                Words(" help them most when they can choose the day. You said it in "),
                Words("our survey", link="https://www.example.org.uk/survey?year=2026&who=carers", link_title="Survey"),
                Words(" (www.example.org.uk/survey) and again in the group"),
                Words(" "),
                Words("(Note\u00a01)", link="#note-1", link_title="Note 1", note="note-1"),
                Words(". See also "),
                Words("what you can choose", link="#choices", link_title="Further down"),
                Words(". Call 0300\u00a0123\u00a04567 before 9\u00a0December\u00a02026."),
            ),
        ),
        Text(
            "why-2",
            (
                Words("In Welsh, a carer is a "),
                Words("gofalwr di-dâl", language="cy"),
                Words(" and the house is "),
                Words("tŷ", language="cy", family="Arimo" if profile.family != "Arimo" else ""),
                Words(".\nThis line starts afresh, for co\u2011production & <care>.", bold=False),
            ),
        ),
        text("mark", "Print page 2", part="page-mark"),
        heading(profile, "money", 2, "What it costs", "1.1"),
        text("money-1", "A short break costs £180 for a day and £410 for a night. " * 4),
        heading(profile, "money-deep", 3, "Where the money comes from"),
        text("money-2", "The council pays for the first 6 days. The family pays nothing."),
        heading(profile, "money-deeper", 4, "What we do not know"),
        text("money-3", "We do not know yet what the price will be next year."),
    )


def _lists(profile: Profile) -> tuple[PlanBlock, ...]:
    inner = item_list(
        "l-inner",
        "lower-letter",
        ("a.", (text("l-i1", "with the same carer each time"),)),
        ("b.", (text("l-i2", "with a friend"),)),
        depth=1,
    )
    deeper = item_list("l-deep", "bullet", ("•", (text("l-d1", "or with nobody at all"),)), depth=2)
    return (
        heading(profile, "choices", 1, "What you can choose", "2"),
        text("l-0", "You can choose:", keep_with_next=True),
        item_list(
            "l-1",
            "bullet",
            ("•", (text("l-11", "a day away, by the sea or in the hills, with somebody who knows you well"),)),
            ("•", (text("l-12", "a night away"), text("l-12b", "A night away starts at 5pm and ends at 10am."))),
            ("•", (text("l-13", "help at home:"), inner, deeper)),
        ),
        text("l-2", "To ask for a break:", keep_with_next=True),
        item_list(
            "l-3",
            "decimal",
            ("1.", (text("l-31", "Talk to your support worker."),)),
            ("2.", (text("l-32", "Fill in the form together."),)),
        ),
        text("l-4", "Then, in another list that starts at one again:", keep_with_next=True),
        item_list(
            "l-5",
            "decimal",
            ("1.", (text("l-51", "Wait for a letter."),)),
            ("2.", (text("l-52", "Choose your days."),)),
        ),
        replace(
            item_list(
                "l-6",
                "lower-roman",
                ("viii.", (text("l-61", "The eighth promise: nobody is left out."),)),
                ("ix.", (text("l-62", "The ninth promise: papers come in time."),)),
            ),
            start=8,
        ),
        item_list("l-7", "plain", ("", (text("l-71", "Day", part="label"), text("l-72", "Monday to Friday")))),
    )


def _tables(profile: Profile) -> tuple[PlanBlock, ...]:
    rows = [("What", "Who does it", "By when")] if profile.widest_table > 2 else [("What", "By when")]
    named = [("Send the papers", "Sam Okafor", "25 November"), ("Book the room", "Jo Pritchard", "27 November")]
    rows += [(row[0], *row[1 if profile.widest_table > 2 else 2 :]) for row in named * 8]
    simple = grid(profile, "t-1", rows)
    spans = GridTable(
        "t-2",
        (70.0, 70.0),
        (
            GridRow((_cell("t-2-a", "Both kinds of break", 0, header="column", column_span=2),)),
            GridRow((_cell("t-2-b", "Away", 0, header="row", row_span=2), _cell("t-2-c", "By day", 1))),
            GridRow((_cell("t-2-d", "By night", 1),)),
            GridRow((_cell("t-2-e", "At home", 0, header="row"), GridCell((), 1))),
        ),
        1,
        profile.body_pt,
        2.5,
    )
    return (
        heading(profile, "when", 1, "When things happen", "3"),
        text("t-caption", "Who does what before the meeting", part="caption", keep_with_next=True),
        simple,
        text("t-after", "Everyone gets the papers on the same day."),
        grid(profile, "t-3", [("Item", "Minutes"), ("Welcome", "10")]),
        spans,
    )


def grid(profile: Profile, block_id: str, rows: list[tuple[str, ...]], header_rows: int = 1) -> GridTable:
    width = profile.text_width_mm / len(rows[0])
    return GridTable(
        block_id,
        (width,) * len(rows[0]),
        tuple(
            GridRow(
                tuple(
                    _cell(f"{block_id}-{r}-{c}", one, c, header="column" if r < header_rows else "")
                    for c, one in enumerate(row)
                )
            )
            for r, row in enumerate(rows)
        ),
        header_rows,
        profile.body_pt,
        2.5,
        "A table of " + ", ".join(rows[0]),
    )


def _cell(block_id: str, words_: str, column: int, header: str = "", **spans: int) -> GridCell:
    return GridCell((text(block_id, words_),), column, header_of=header, **spans)  # type: ignore[arg-type]


def _pictures(profile: Profile) -> tuple[PlanBlock, ...]:
    house = Figure("p-house", "house", profile.picture_mm, profile.picture_mm, "A house with a blue door")
    said = (
        ("You can have a short break.", "Your carer can have a rest."),
        ("You choose the day.",),
        ("Somebody who knows you comes with you.", "You can bring a friend.", "You do not pay."),
    )
    rows = tuple(
        PictureWords(
            f"p-row-{n}",
            tuple(text(f"p-row-{n}-{m}", sentence) for m, sentence in enumerate(sentences)),
            profile.picture_mm,
            8.0,
            replace(house, id=f"p-row-{n}-f") if n != 2 else None,
        )
        for n, sentences in enumerate(said, 1)
    )
    return (
        heading(profile, "pictures", 1, "Pictures", "4"),
        replace(house, id="p-1", width_mm=40, height_mm=40),
        Figure("p-2", "point", 20, 20, is_decorative=True),
        *rows,
        text("p-credit", "Pictures: OpenMoji, CC BY-SA 4.0, openmoji.org", part="credit"),
    )


def _notes(profile: Profile) -> tuple[PlanBlock, ...]:
    return (
        heading(profile, "notes", 1, "Notes"),
        NoteText(
            "note-1", "Note\u00a01", (text("note-1-p", "The group met on 3 November."),), "why-1", "Back to the text"
        ),
    )
