"""The easy read version of a paper: begun from a draft, kept beside the paper, shown and printed from its rows."""

from dataclasses import replace

from coprod_desktop.app import word_decisions
from coprod_desktop.easyread import drafting, from_word, pages, sentences, source_changes, starting, watching
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.easyread.source_changes import SourceChange
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.parsing import parser
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.meeting import Meeting, SourceSentence, paper


def begin(meeting: Meeting, paper_id: str, lexicon: Lexicon, pictures: PictureIndex) -> EasyReadVersion:
    """Return a new easy read version of a paper, or of the agenda: a draft whose every sentence is to be looked at.

    A paper that is easy read already, made in another program, comes in as it is, row by row.
    """
    document = source_document(meeting, paper_id, lexicon)
    if from_word.is_easy_read(document):
        version = starting.from_rows(from_word.rows_of(document), document, paper_id)
    else:
        draft = drafting.draft(document, _sentences(meeting, paper_id, document), lexicon, pictures, parser())
        version = starting.from_draft(draft, document, paper_id)
    front = replace(version.front, made_by=meeting.group, contact=meeting.contact)
    return replace(version, front=front)


def source_document(meeting: Meeting, paper_id: str, lexicon: Lexicon) -> Document:
    """Return what easy read is made from: the paper with its words replaced, and none explained in place."""
    return word_decisions.of_paper(meeting, paper_id, lexicon).unexplained


def source_change(meeting: Meeting, version: EasyReadVersion, lexicon: Lexicon) -> SourceChange:
    """Return how the paper differs from what a version was made from."""
    document = source_document(meeting, version.paper_id, lexicon)
    if from_word.is_easy_read(document) and not _is_drafted(version, document):
        return SourceChange(version.lines)
    return source_changes.compare(version, _sentences(meeting, version.paper_id, document))


def as_document(version: EasyReadVersion, lexicon: Lexicon, *, words_alone: bool = False) -> Document:
    """Return the version as readers get it; `words_alone` leaves the pictures out."""
    return pages.of_version(version, watching.explained_words(version, lexicon), words_alone=words_alone)


def _sentences(meeting: Meeting, paper_id: str, document: Document) -> tuple[SourceSentence, ...]:
    """Return a document's sentences, with the ids of the paper's own where they are the same."""
    found = paper(meeting, paper_id)
    known = {(one.block_id, one.text): one.id for one in found.sentences} if found else {}
    fresh = sentences.of_document(document)
    named = tuple(replace(one, id=known.get((one.block_id, one.text), one.id)) for one in fresh)
    return named if len({one.id for one in named}) == len(named) else fresh


def _is_drafted(version: EasyReadVersion, document: Document) -> bool:
    ids = {one.id for one in sentences.of_document(document)}
    return any(line.id in ids for line in version.lines)
