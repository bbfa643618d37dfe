"""Makes resources/samples/northfield-carers-board.coprod, the made-up meeting that people try the program on.

Run it as `python tools/make_sample_meeting.py`; the same program always makes the same file. All people, places and
bodies in it are invented.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from coprod_desktop import assets
from coprod_desktop.app.reading import OpenPaper, paper_of
from coprod_desktop.model import edits
from coprod_desktop.model.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    words,
)
from coprod_desktop.model.meeting import AgendaItem, Meeting, Paper, Person, Purpose, Role, Side
from coprod_desktop.model.needs import Format, Needs, Support
from coprod_desktop.model.order import spread
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.changes import changes_between
from coprod_desktop.storage.history import Revision, empty
from coprod_desktop.storage.members import Opened

PAPER_ID = "paper-short-breaks"
PAPER_TITLE = "Short breaks for family carers"
PAPER_HEADING = "Short breaks for family carers: options from April 2027"
WRITTEN = datetime(2026, 11, 16, 14, 20, tzinfo=UTC)

PEOPLE = (
    Person("person-sam", "Sam Okafor", frozenset({Role.CO_CHAIR}), frozenset({Side.FAMILY_CARER})),
    Person("person-jo", "Jo Pritchard", frozenset({Role.CO_CHAIR}), frozenset({Side.ORGANISATION})),
    Person("person-ade", "Ade Bello", frozenset({Role.PRESENTER}), frozenset({Side.LIVED_EXPERIENCE})),
    Person("person-winnie", "Winnie Hughes", frozenset({Role.PRESENTER}), frozenset({Side.FAMILY_CARER})),
    Person("person-priya", "Priya Nair", frozenset({Role.PRESENTER}), frozenset({Side.ORGANISATION})),
    Person("person-tom", "Tom Fielding", frozenset({Role.PRESENTER}), frozenset({Side.PARTNER})),
    Person("person-mei", "Mei Chen", frozenset({Role.MEMBER}), frozenset({Side.LIVED_EXPERIENCE, Side.USER_LED})),
    Person("person-carys", "Carys Llŷr", frozenset({Role.NOTE_TAKER}), frozenset({Side.ORGANISATION})),
)

ASKED, REVIEW = date(2026, 10, 5), date(2027, 10, 5)
NEEDS = (
    Needs(
        "person-winnie",
        frozenset({Format.LARGE_PRINT}),
        20,
        "yellow",
        phone="01632 960144",
        best_way="Phone, after 4pm",
        expenses="Taxi both ways, paid by the council",
        asked_on=ASKED,
        recorded_on=ASKED,
        is_flagged=True,
        review_on=REVIEW,
    ),
    Needs(
        "person-ade",
        frozenset({Format.EASY_READ, Format.AUDIO}),
        support=frozenset({Support.SUPPORTER, Support.BREAKS}),
        support_words="Dan comes along and sits next to me",
        email="ade@northfield.example",
        payment="The board's fee, after a talk about benefits",
        wants_chat_before=True,
        asked_on=ASKED,
        recorded_on=ASKED,
        is_flagged=True,
        review_on=REVIEW,
    ),
    Needs(
        "person-mei",
        frozenset({Format.ELECTRONIC_FILE}),
        support=frozenset({Support.STEP_FREE, Support.HELP_TO_LEAVE}),
        leaving="Carys goes with me. I use a wheelchair.",
        email="mei@northfield.example",
        asked_on=ASKED,
        recorded_on=ASKED,
        is_flagged=True,
        review_on=REVIEW,
    ),
)


def items() -> tuple[AgendaItem, ...]:
    """Return the agenda: five items, each presented by two people, and a break."""
    places = iter(spread(6))
    return (
        AgendaItem(
            "item-welcome",
            "Welcome, and how we work together",
            next(places),
            Purpose.TELL,
            "Who is here, where things are, and what our red, yellow and green cards mean. "
            "Please say if you need anything to take part.",
            "person-sam",
            ("person-sam", "person-jo"),
            10,
        ),
        AgendaItem(
            "item-last-time",
            "What you said in September, and what happened",
            next(places),
            Purpose.TELL,
            "You asked for three things last time. Two are done. One is late, and Jo will say why.",
            "person-mei",
            ("person-mei", "person-jo"),
            15,
            can_change="What we do about the one that is late.",
        ),
        AgendaItem(
            "item-short-breaks",
            "Short breaks for family carers from April",
            next(places),
            Purpose.DECIDE,
            "The council has to buy short breaks again before April. The paper gives three options.\n"
            "Which one should this board recommend, and what must be in the contract so that families can rely on it?",
            "person-winnie",
            ("person-winnie", "person-priya"),
            35,
            "Which option we recommend, how breaks are booked, what counts as a good break, and who checks.",
            "The total budget for the first year, and the date when the present contract ends (31 March 2027).",
            (PAPER_ID,),
        ),
        AgendaItem("item-break", "", next(places), minutes=15, is_break=True),
        AgendaItem(
            "item-bus",
            "Getting to the day centre by bus",
            next(places),
            Purpose.ASK,
            "The number 14 will no longer stop outside the day centre. "
            "What would that mean for you, and what should we ask the bus company to do?",
            "person-ade",
            ("person-ade", "person-tom"),
            20,
            "Where the new stop goes, and the times of the buses.",
            "The road works in Mill Lane, which last until June.",
        ),
        AgendaItem(
            "item-guide",
            "A one-page guide to asking for a carer's assessment",
            next(places),
            Purpose.MAKE_TOGETHER,
            "We write the first draft together, in small groups. "
            "Bring the letter that you found hardest to understand.",
            "person-sam",
            ("person-sam", "person-mei"),
            20,
            "All of it. Nothing is written yet.",
        ),
    )


def short_breaks() -> Document:
    """Return the paper: two pages as a council might write them, hard words included."""
    writing = _Writing()
    writing.heading(PAPER_HEADING, 1)
    writing.text(
        "Report to the Northfield Carers Board, 9 December 2026. "
        "Written by Priya Nair (commissioning) with Winnie Hughes (family carer)."
    )
    writing.heading("1. Why this paper is here")
    writing.text(
        "The block contract for short breaks ends on 31 March 2027. The council has a duty under the Care Act 2014 to "
        "meet the eligible needs of carers, and short breaks are the support that carers ask for most. Commissioners "
        "must therefore go out to tender in January, and this board is asked to co-produce the service specification "
        "before that happens."
    )
    writing.text(
        "At present 212 carers have a short break in their support plan. Between April and September 2026, 61 of them "
        "had a break cancelled at least once, in most cases because the provider had no trained staff. Take-up among "
        "carers from Black and minority ethnic communities is low: 9 per cent of breaks, although an estimated "
        "17 per cent of carers in Northfield are from these communities."
    )
    writing.heading("2. What carers told us")
    writing.text(
        "Four listening events and a survey were held over the summer. 143 carers took part, and 38 people who are "
        "supported by a family carer. The key themes were:"
    )
    writing.bullets(
        "Breaks are cancelled at short notice, and nobody rings to say so.",
        "Booking has to be done by telephone, in office hours, which is impossible for working carers.",
        "A break is only a break if the person you care for has a good time as well.",
        "Staff change so often that families have to explain everything again and again.",
        "Few carers knew that they could have a direct payment and arrange a break themselves.",
    )
    writing.heading("3. The options")
    writing.text(
        "An options appraisal was undertaken with six members of this board in October. All three options are "
        "affordable within the financial envelope for 2027/28. Option C scored highest, but it also carries the "
        "greatest implementation risk."
    )
    writing.table(
        ("Option", "What it means", "Cost in year 1", "Main risk"),
        (
            "A. Same as now",
            "One provider, a block contract, breaks booked by telephone",
            "£418,000",
            "Cancellations go on",
        ),
        (
            "B. A list of providers",
            "Four to six providers on a framework; carers choose",
            "£431,000",
            "Small providers may not join",
        ),
        (
            "C. A break budget",
            "Each carer has a personal budget for breaks, as a direct payment or held by the council",
            "£447,000",
            "Some carers may need help to manage it",
        ),
        caption="The three options, what they cost and what could go wrong",
    )
    writing.heading("4. What would be measured")
    writing.text(
        "The present key performance indicators count hours delivered. They say nothing about outcomes. It is proposed "
        "that the new contract monitoring framework should be person-centred and should be reviewed by carers "
        "themselves. Suggested measures are cancellations with less than 48 hours' notice, how many carers had the "
        "break they chose, and whether the person who is supported enjoyed it."
    )
    writing.heading("5. Equality and accessibility")
    writing.text(
        "An equality impact assessment has been started and will be completed with carers. Providers will be required "
        "to follow the Accessible Information Standard. Young carers and parent carers are out of scope of this "
        "procurement, because they are covered by separate arrangements; they will be signposted accordingly."
    )
    writing.heading("6. What the board is asked to do")
    writing.numbers(
        "Say which option it recommends to the council, and why.",
        "Agree three things that must be in the service specification.",
        "Choose two carers and one person who is supported to sit on the evaluation panel. They will be paid for "
        "their time, and expenses will be met.",
    )
    writing.heading("7. What happens next")
    writing.text(
        "The recommendation goes to the council's cabinet on 14 January 2027. Cabinet papers are published five "
        "working days before. The invitation to tender will be issued by the end of January, and the new arrangements "
        "will be mobilised from 1 April. Priya and Winnie will come back to this board in March and say what was "
        "decided, what was changed because of this meeting, and what was not."
    )
    return Document(PAPER_HEADING, tuple(writing.blocks), author="Priya Nair and Winnie Hughes")


class _Writing:
    """A document in the making; blocks are numbered in the order they come."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def heading(self, text: str, level: int = 2) -> None:
        self.blocks.append(Heading(self._name(), level, words(text)))

    def text(self, text: str) -> None:
        self.blocks.append(Paragraph(self._name(), words(text)))

    def bullets(self, *texts: str) -> None:
        self._list(texts, "bullet")

    def numbers(self, *texts: str) -> None:
        self._list(texts, "decimal")

    def table(self, *rows: tuple[str, ...], caption: str) -> None:
        name = self._name()
        made = [
            Row(
                tuple(
                    Cell((Paragraph(f"{name}-{down}-{across}", words(text)),), is_header=down == 0)
                    for across, text in enumerate(row)
                )
            )
            for down, row in enumerate(rows)
        ]
        self.blocks.append(Table(name, tuple(made), 1, words(caption)))

    def _list(self, texts: tuple[str, ...], style: str) -> None:
        name = self._name()
        made = [
            ListItem(f"{name}-{number}", (Paragraph(f"{name}-{number}-text", words(text)),))
            for number, text in enumerate(texts, 1)
        ]
        self.blocks.append(ListBlock(name, tuple(made), style))

    def _name(self) -> str:
        return f"block-{len(self.blocks) + 1}"


def sample_meeting() -> Meeting:
    """Return the meeting, to which one of the two co-chairs has agreed so far."""
    paper: Paper = paper_of(OpenPaper(PAPER_TITLE, short_breaks()), PAPER_ID)
    meeting = Meeting(
        "meeting-northfield-sample",
        "Northfield Carers Board",
        "Family carers, people who use care and support, and Northfield Council",
        date(2026, 12, 9),
        time(10, 30),
        "Northfield Library, Room 2 (ground floor, step-free, hearing loop)",
        "Carys Llŷr, telephone 01632 960123, carersboard@northfield.example, or at the library desk",
        PEOPLE,
        items(),
        (paper,),
        ends=time(12, 30),
        needs=NEEDS,
    )
    return edits.agree("person-sam", WRITTEN.date()).apply(meeting)


def main() -> None:
    """Write the file."""
    meeting = sample_meeting()
    attachments: dict[str, bytes] = {}
    changes = changes_between(empty(meeting), meeting, attachments)
    revision = Revision("rev-sample", "Sam Okafor", WRITTEN, edits=("write the agenda",), changes=changes)
    opened = replace(Opened(meeting), revisions=(revision,), head=revision.id, attachments=attachments)
    path = assets.resource("samples", "northfield-carers-board.coprod")
    meeting_file.write(path, opened)
    print(path)


if __name__ == "__main__":
    main()
