"""Reads a whole rich text file, piece by piece, with a stack of groups and a stack of stories."""

import re
from collections import Counter

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.assembling import assemble_whole
from coprod_desktop.importing.draft import Footnote
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.rtf.controls import Controls
from coprod_desktop.importing.rtf.state import LANGUAGES
from coprod_desktop.importing.rtf.tokens import pieces_of
from coprod_desktop.importing.titles import said_author, said_title, title_of
from coprod_desktop.model.document import Document

_DEFAULT_LANGUAGE = "en-GB"
_LANGUAGE = re.compile(rb"\\lang(\d{1,5})")
_SAMPLE_BYTES = 4_000_000


def read_rtf(name: str, content: bytes) -> Imported:
    """Return the paper in this rich text file. Raises TooDeep."""
    remarks, pictures = Remarks(), Pictures()
    language = _main_language(content)
    controls = Controls(remarks, pictures, language)
    for piece in pieces_of(content):
        if piece.kind == "open":
            if controls.depth >= limits.RTF_DEPTH:
                raise errors.TooDeep(name=name)
            controls.open()
        elif piece.kind == "close":
            controls.close()
        else:
            controls.take(piece)
    remarks.add("cut_off", 1 if controls.depth > 0 else 0)
    body, notes = controls.finished()
    paper = controls.edges.around(guess_headings(body, remarks), remarks)
    drafts = [*paper, *(Footnote(key, blocks) for key, blocks in notes.items())]
    made = assemble_whole(drafts)
    remarks.add("no_words", 0 if made.blocks else 1)
    said = controls.header.said
    document = Document(
        title_of(drafts, said_title(said.get("title", "")), name),
        made.blocks,
        language,
        author=said_author(said.get("author", "")),
        media=pictures.media,
    )
    return remarks.about(document, made.doubts)


def _main_language(content: bytes) -> str:
    """Return the language that the file names most often; British English where it names none that we know."""
    named = Counter(int(number) for number in _LANGUAGE.findall(content, 0, _SAMPLE_BYTES) if int(number) in LANGUAGES)
    return LANGUAGES[named.most_common(1)[0][0]] if named else _DEFAULT_LANGUAGE
