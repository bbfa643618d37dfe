"""Forms on paper around an agenda: what members want to talk about, and what a manager says about an item."""

from collections.abc import Iterable, Iterator

from coprod_desktop import strings
from coprod_desktop.coproduction.template_pages import labelled
from coprod_desktop.coproduction.writing_space import MEDIA
from coprod_desktop.model import dates
from coprod_desktop.model.document import (
    Block,
    Cell,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    plain_text,
    walk,
    words,
)
from coprod_desktop.model.meeting import AgendaItem, Meeting

STATEMENT = ("has_happened", "will_happen", "difference", "can_change", "cannot_change")
"""The fields of an item that the form asks for, in its order."""

_ROOM = {"what": 3, "why": 2, "who": 1, "help": 1}


@strings.in_a_document
def talk_form(meeting: Meeting) -> Document:
    """Return the one-page form "What should we talk about?"."""
    name = meeting.title.strip() or strings.say("templates.our_meeting")
    when = dates.date_in_full(meeting.on) if meeting.on else ""
    intro = strings.say("templates.talk_intro_day" if when else "templates.talk_intro", meeting=name, day=when)
    contact = meeting.contact.strip()
    back = strings.say("templates.talk_back_to", contact=contact) if contact else strings.say("templates.talk_back")
    # How it comes back stands at the top: at the end it would be alone on a second page.
    blocks: list[Block] = [_plain("talk-intro", intro), _plain("talk-back", back)]
    for key, lines in _ROOM.items():
        blocks += labelled(f"talk-{key}", strings.say(f"templates.talk_{key}"), "", lines)
    return Document(strings.say("templates.talk_title"), tuple(blocks), kind="form", media=dict(MEDIA))


@strings.in_a_document
def statement_form(meeting: Meeting, item: AgendaItem) -> Document:
    """Return the one-page form that asks what `STATEMENT` names about one item, filled in as far as it is known."""
    title = item.title.strip() or strings.say("agenda.item_no_title")
    rows = [Row((_cell("statement-item", strings.say("templates.statement_item")), _cell("statement-title", title)))]
    rows += [
        Row((_cell(f"statement-{name}", _question(name)), _cell(f"statement-{name}-answer", getattr(item, name))))
        for name in STATEMENT
    ]
    head = Row((_cell("statement-q", strings.say("templates.statement_question"), is_header=True),
                _cell("statement-a", strings.say("templates.statement_answer"), is_header=True)))  # fmt: skip
    meeting_name = meeting.title.strip() or strings.say("templates.our_meeting")
    blocks: tuple[Block, ...] = (
        _plain("statement-intro", strings.say("templates.statement_intro", meeting=meeting_name)),
        Table("statement", (head, *rows), header_rows=1),
        _plain("statement-back", strings.say("templates.statement_back")),
    )
    return Document(strings.say("templates.statement_title"), blocks, kind="form")


def read_statement(document: Document) -> dict[str, str]:
    """Return the answers in a filled form by field, blank ones left out; {} for a document that is no such form."""
    questions = {_plain_words(_question(name)): name for name in STATEMENT}
    answers: dict[str, str] = {}
    for asked, answer in _pairs(document):
        name = questions.get(_plain_words(asked))
        if name and answer.strip():
            answers[name] = answer.strip()
    return answers


def statement_item(document: Document) -> str:
    """Return the title of the item that a filled form is about, "" when it does not say."""
    wanted = _plain_words(strings.say("templates.statement_item"))
    return next((answer.strip() for asked, answer in _pairs(document) if _plain_words(asked) == wanted), "")


def _pairs(document: Document) -> Iterator[tuple[str, str]]:
    for block in walk(document.blocks):
        if isinstance(block, Table):
            for row in block.rows:
                if len(row.cells) >= 2:
                    yield _text(row.cells[0].blocks), _text(row.cells[1].blocks)


def _text(blocks: Iterable[Block]) -> str:
    parts = [plain_text(one) for one in walk(tuple(blocks)) if isinstance(one, Heading | Paragraph)]
    return "\n".join(part.strip() for part in parts if part.strip())


def _plain_words(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _question(name: str) -> str:
    return strings.say(f"templates.statement_{name}")


def _cell(block_id: str, text: str, *, is_header: bool = False) -> Cell:
    # An empty cell takes a few lines, so that somebody who prints the form can write in it.
    return Cell((_plain(block_id, text or "\n\n"),), is_header=is_header)


def _plain(block_id: str, text: str) -> Paragraph:
    return Paragraph(block_id, words(text))
