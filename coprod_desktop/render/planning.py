"""A document and a profile become a plan: every decision about a version is taken here or in what this calls."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.render import coverage, headings, layout
from coprod_desktop.render.block_planning import BlockPlanner
from coprod_desktop.render.full_forms import FullForms
from coprod_desktop.render.lines import type_of
from coprod_desktop.render.links import with_own_ids, without_dead_links
from coprod_desktop.render.no_break import keep_together
from coprod_desktop.render.pictures import Pictures
from coprod_desktop.render.plan import (
    NOTES_ID,
    TITLE_ID,
    Contents,
    GridTable,
    NoteText,
    Plan,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
)
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.remarks import Remarks, quote
from coprod_desktop.render.setting import points
from coprod_desktop.render.wording import Known, NoteMark, Wording, clean

# What may stand between the title and the contents list: paragraphs, and no more of them than an agenda has.
_MOST_FRONT_LINES = 10
_GREETINGS = ("Dear ", "Annwyl ")
# Longer versions get a contents list (1.2, ER-31).
PAGES_WITHOUT_CONTENTS = 3
_FEWEST_HEADINGS_TO_LIST = 3
# A heading, two paragraphs, the mark of a printed page and a caption.
_MOST_BEFORE_WIDE = 5
# LP-15: bold is for short phrases. Labels such as "Time:" do not count.
_MOST_BOLD = 0.15
_FEWEST_WORDS_TO_COUNT = 100
# So many lines of contents fill two pages of large print; beyond it the list keeps to the main headings.
_MOST_ENTRIES = 30
_MOST_EASY_READ_ENTRIES = 18  # one page of a simple list (ER-31)


@dataclass(frozen=True, slots=True)
class PrintPage:
    """Where a page of the standard version starts: before the block `block_id` stands `label`, such as "3" (LP-31)."""

    block_id: str
    label: str


def plan(
    document: doc.Document,
    profile: Profile,
    print_pages: Iterable[PrintPage] = (),
    front: Iterable[str] = (),
    full_forms: Mapping[str, str] | None = None,
) -> Plan:
    """Return the version of a document that a profile asks for.

    `print_pages` are the pages of the standard version, marked so that everyone in the room finds the same place.
    `front` are lines under the title, such as which other formats there are and how to ask for one (LP-46).
    `full_forms` says what short forms stand for, beside those that the document explains itself.
    What we could not do, and what a person can mend, is in the plan's `look_at`.
    """
    return _Planner(document, profile, tuple(front), full_forms).plan(tuple(print_pages))


def print_pages(document: doc.Document, standard: Profile) -> tuple[PrintPage, ...]:
    """Return where the pages of the standard version start; nothing when it has one page only."""
    pages = layout.anchor_pages(plan(document, standard))
    top_level = [block.id for block in document.blocks if block.id in pages]
    marks: list[PrintPage] = []
    marked = 0
    for block_id in top_level:
        page = pages[block_id]
        if page > marked:
            # A page on which no block starts is found with the next one that does.
            marks.append(PrintPage(block_id, _page_range(marked + 2, page + 1)))
            marked = page
    return tuple(marks)


def _page_range(first: int, last: int) -> str:
    if first == last:
        return strings.say("render.print_page", number=last)
    return strings.say("render.print_pages", first=first, last=last)


def _front(body: tuple[PlanBlock, ...]) -> int:
    """Return where the contents list goes: behind a short front, such as date and place, else behind the title."""
    for place, block in enumerate(body[: _MOST_FRONT_LINES + 1]):
        if isinstance(block, TextHeading):
            # The mark of a printed page belongs to what follows it.
            return place - 1 if place and _is_mark(body[place - 1]) else place
        if not isinstance(block, Text):
            return 0
    return 0


def _is_letter(body: tuple[PlanBlock, ...]) -> bool:
    """Return whether somebody is greeted before the text begins."""
    starts = (block.words[0].text for block in body[: _MOST_FRONT_LINES + 1] if isinstance(block, Text) and block.words)
    return any(start.startswith(_GREETINGS) for start in starts)


def _cover_end(body: tuple[PlanBlock, ...]) -> int:
    """Return behind which block of the body a cover ends, 0 where there is none."""
    return sum(1 for _ in takewhile(lambda block: block.id.startswith(doc.COVER_ROW), body))


def _ids(blocks: tuple[PlanBlock, ...]) -> frozenset[str]:
    return frozenset(block.id for block in blocks)


def _on_their_side(blocks: tuple[PlanBlock, ...]) -> frozenset[str]:
    """Return the ids of wide tables, and of what goes with each onto its page."""
    found: set[str] = set()
    for place, block in enumerate(blocks):
        if isinstance(block, GridTable) and block.is_wide:
            found |= {block.id, *(before.id for before in _before_wide(blocks[:place]))}
    return frozenset(found)


def _before_wide(blocks: tuple[PlanBlock, ...]) -> list[PlanBlock]:
    """Return the heading and the few lines before a wide table, else the lines that stay on its page.

    A heading with a line or two would leave an empty page behind.
    """
    near = blocks[-_MOST_BEFORE_WIDE:]
    starts = [place for place, one in enumerate(near) if isinstance(one, TextHeading)]
    section = near[starts[-1] :] if starts else ()
    held = list(section) if all(isinstance(one, Text | TextHeading) for one in section) else []
    for before in reversed(blocks[: len(blocks) - len(held)]):
        if not isinstance(before, TextHeading) and not (isinstance(before, Text) and before.keep_with_next):
            break
        held.append(before)
    return held


def _is_mark(block: PlanBlock) -> bool:
    return isinstance(block, Text) and block.part == "page-mark"


class _Planner:
    """The planning of one version."""

    def __init__(
        self,
        document: doc.Document,
        profile: Profile,
        front: tuple[str, ...],
        full_forms: Mapping[str, str] | None,
    ) -> None:
        self._document = document
        self._front_lines = tuple(keep_together(clean(line)) for line in front)
        self._profile = profile
        self._remarks = Remarks()
        self._title, self._title_id, self._blocks = _title_of(document)
        self._title_runs = _title_runs(document, self._title_id) or doc.words(self._title)
        self._notes = _notes(self._blocks)
        targets = frozenset((*(block.id for block in doc.walk(self._blocks)), self._title_id))
        known = Known(targets, self._note_marks(), FullForms(document, full_forms))
        self._wording = Wording(profile, document.language, known, self._remarks)
        self._pictures = Pictures(document.media, self._remarks, profile)
        self._planner = BlockPlanner(profile, self._wording, self._pictures, self._remarks)

    def plan(self, print_pages: tuple[PrintPage, ...]) -> Plan:
        title, *rest = without_dead_links(with_own_ids((self._title_block(), *self._body(print_pages))))
        body = tuple(rest)
        cover = _cover_end(body)
        without_contents = self._plan((title, *body))
        contents = self._contents(body, without_contents)
        if contents is None:
            return replace(without_contents, page_starts=_ids(body[cover : cover + 1]) if cover else frozenset())
        front = cover or _front(body)
        blocks = (title, *body[:front], contents, *body[front:])
        return replace(without_contents, blocks=blocks, page_starts=_ids((contents,)) if cover else frozenset())

    def _plan(self, blocks: tuple[PlanBlock, ...]) -> Plan:
        document = self._document
        return Plan(
            title=self._title,
            language=document.language,
            profile=self._profile,
            blocks=blocks,
            header=self._header(),
            page_word=strings.say("render.page"),
            of_word=strings.say("render.of"),
            author=clean(document.author),
            status=document.status,
            landscape=_on_their_side(blocks),
            media=self._pictures.media,
            look_at=self._remarks.sentences(),
            unprinted=self._remarks.of_letters(),
        )

    def _report_bold(self) -> None:
        """Note it down when so many words are bold that none of them stands out (LP-15)."""
        paragraphs = [block for block in doc.walk(self._blocks) if isinstance(block, doc.Paragraph)]
        runs = [run for block in paragraphs for run in block.runs if not run.text.rstrip().endswith(":")]
        bold = sum(len(run.text.split()) for run in runs if run.bold)
        words = sum(len(run.text.split()) for run in runs)
        if bold > _MOST_BOLD * words and words >= _FEWEST_WORDS_TO_COUNT:
            self._remarks.add("render.much_bold", percent=round(100 * bold / words))

    def _title_block(self) -> TitleBlock:
        words = self._wording.words(self._title_runs)
        self._report_bold()
        if self._profile.missing_family:
            self._remarks.add("render.font_missing", font=quote(self._profile.missing_family))
        lines = (*self._version_line(), *self._front_lines)
        return TitleBlock(self._title_id, words, clean(self._document.status), lines, self._wording.own_language)

    def _version_line(self) -> tuple[str, ...]:
        profile = self._profile
        key = "own" if profile.own_name else profile.key.replace("-", "_")
        # An easy read version says what it is in its status: only readers can make it easy read.
        if key in ("standard", "easy_read"):
            return ()
        return (strings.say(f"render.version_{key}", size=f"{profile.body_pt:g}", name=clean(profile.own_name)),)

    def _body(self, print_pages: tuple[PrintPage, ...]) -> tuple[PlanBlock, ...]:
        flowing = tuple(block for block in self._blocks if not isinstance(block, doc.Note))
        planned: list[PlanBlock] = []
        marks = {mark.block_id: mark.label for mark in print_pages}
        for place, block in enumerate(flowing):
            made = self._planner.plan_block(block, flowing[place + 1] if place + 1 < len(flowing) else None)
            if made and block.id in marks:
                words = self._wording.own(marks[block.id], bold=True)
                planned.append(Text(f"plan-page-{block.id}", words, "page-mark", keep_with_next=True))
            planned.extend(made)
        return headings.stepped((*planned, *self._note_texts(), *self._credits()), self._profile)

    def _note_marks(self) -> Mapping[str, NoteMark]:
        """Return the notes by id, numbered in the order in which the text mentions them; unmentioned ones come last."""
        mentions: dict[str, str] = {}
        for block in doc.text_blocks(replace(self._document, blocks=self._blocks)):
            for run in block.runs:
                if run.note in self._notes:
                    mentions.setdefault(run.note, block.id)
        ordered = [*mentions, *(note_id for note_id in self._notes if note_id not in mentions)]
        return {note_id: NoteMark(number, mentions.get(note_id, "")) for number, note_id in enumerate(ordered, 1)}

    def _note_texts(self) -> Iterator[PlanBlock]:
        marks = self._note_marks()
        if marks:
            yield self._planner.own_heading(NOTES_ID, strings.say("render.notes"))
        for note_id, mark in marks.items():
            label = strings.say("render.note", number=mark.number).replace(" ", "\u00a0")
            blocks = self._planner.plan_blocks(self._notes[note_id].blocks)
            title = strings.say("render.back_title", note=label) if mark.back_to else ""
            yield NoteText(note_id, label, blocks, mark.back_to, title)

    def _credits(self) -> Iterator[PlanBlock]:
        if self._pictures.used_sets:
            sets = "; ".join(strings.say(f"render.credit_{name.rstrip(':')}") for name in self._pictures.used_sets)
            yield Text("plan-credit", self._wording.own(strings.say("render.credit", sets=sets)), "credit")

    def _contents(self, body: tuple[PlanBlock, ...], without_contents: Plan) -> Contents | None:
        # A word list is from A to Z already, and nobody reads it through; nobody expects a contents list in a letter.
        if self._document.kind == "word-list" or _is_letter(body):
            return None
        entries = headings.entries(body, deepest=2)
        if len(entries) > (_MOST_EASY_READ_ENTRIES if self._document.kind == "easy-read" else _MOST_ENTRIES):
            entries = headings.entries(body, deepest=1)
        if len(entries) < _FEWEST_HEADINGS_TO_LIST:
            return None
        if not layout.is_longer_than(without_contents, PAGES_WITHOUT_CONTENTS):
            return None
        title, page = strings.say("render.contents"), strings.say("render.contents_page")
        return Contents("plan-contents", title, entries, page, self._wording.own_language)

    def _header(self) -> str:
        """Return title and status on one line; a long title is cut, the status only when it alone is too long."""
        status = " ".join(clean(self._document.status).split())
        if not self._fits_header(f"{self._title} · {status}"):
            # "Easy read draft: not yet checked by …" is said in full under the title.
            status = status.split(":")[0]
        tail = f" · {status}" if status else ""
        words = self._title.split()
        for count in range(len(words), 0, -1):
            cut = " ".join(words[:count]) + ("" if count == len(words) else "…")
            if self._fits_header(cut + tail):
                return cut + tail
        while status and not self._fits_header(status):
            status = status[:-2] + "…" if len(status) > 1 else ""
        return status

    def _fits_header(self, text: str) -> bool:
        profile = self._profile
        type_ = type_of(profile, profile.smallest_pt)
        printed = coverage.plain_words(text, profile.family)
        width = sum(type_.face(words).width(words.printed, profile.smallest_pt) for words in printed)
        return width <= points(profile.text_width_mm)


def _title_of(document: doc.Document) -> tuple[str, str, tuple[doc.Block, ...]]:
    """Return title, its id and the other blocks: a paper often starts with a heading that says the title again."""
    title = " ".join(clean(document.title).split())
    first = document.blocks[0] if document.blocks else None
    if isinstance(first, doc.Heading) and not first.number:
        said = " ".join(clean(doc.plain_text(first)).split())
        if said and (not title or said.casefold() == title.casefold()):
            return said, first.id, document.blocks[1:]
    return title or strings.say("render.untitled"), TITLE_ID, document.blocks


def _title_runs(document: doc.Document, title_id: str) -> tuple[doc.Run, ...]:
    """Return the title as its heading has it, with the languages of its words; nothing where it has no heading."""
    first = document.blocks[0] if document.blocks else None
    runs = first.runs if isinstance(first, doc.Heading) and first.id == title_id else ()
    return tuple(doc.Run(" ".join(run.text.splitlines()), language=run.language) for run in runs)


def _notes(blocks: tuple[doc.Block, ...]) -> dict[str, doc.Note]:
    return {block.id: block for block in doc.walk(blocks) if isinstance(block, doc.Note)}
