# ruff: noqa: E501  papers in one line read better unbroken
"""Papers with random damage: each one ends in a Document or in one plain failure, never in anything else."""

import contextlib
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coprod_desktop import workers
from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import Imported, errors, limits, transfer
from coprod_desktop.importing.worker import KIND
from tests.importing.outlook import attached_email, attached_file, inner_message, outlook_message, plainly_packed
from tests.importing.samples import Sheet, message, open_document, rich_text, shown, tagged
from tests.importing.test_open_documents import LISTS, STYLES
from tests.importing.test_outlook import HELLO, WRAPPED
from tests.importing.test_word_text import NASTY
from tests.importing.word import Word, zipped


def kinds_of(kind: type[CoprodError]) -> Iterator[type[CoprodError]]:
    for child in kind.__subclasses__():
        yield child
        yield from kinds_of(child)


REFUSALS = tuple(one for one in kinds_of(CoprodError) if one.__module__ == errors.__name__)
"""What a reader may say. A worker that died, or took too long or too much, is none of these."""
SEED = 20261209
TAGS = re.compile(rb"<[^>?]+>")
MARKDOWN = b"# A\n\n> - one\n>   1. two\n\n| a | b |\n|---|---|\n| c | d |\n\n![x](y) [z](#a) <b>c</b>\n" * 4
TEXT = "BOARD\n=====\n\n1. one\n - two\n\nÀ la carte £5\n".encode("utf-16") * 4


OPEN_STYLES = LISTS + STYLES
OPEN_BODY = (
    '<text:h text:outline-level="1">Why</text:h><text:p>a <text:span text:style-name="Bold">b</text:span><text:s text:c="3"/>c</text:p>'
    '<text:list text:style-name="Steps"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p>'
    "</text:list-item></text:list></text:list-item></text:list><table:table><table:table-row><table:table-cell "
    'table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell>'
    "</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell/></table:table-row></table:table>"
    "<text:p>z<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><draw:frame><draw:image/></draw:frame></text:p>"
)
PAGE = (
    b"<html><head><title>T</title></head><body><h1 id='a'>Why</h1><p>a <b>b</b> <a href='#fn1'>1</a></p><ul><li>one<ol start='3'>"
    b"<li>two</li></ol></li></ul><table><tr><th rowspan='2'>x</th><td colspan='2'>y</td></tr><tr><td>z</td></tr></table>"
    b"<img src='data:image/png;base64,iVBORw0KGgo=' alt='x'/><pre>p</pre><div id='fn1'>note</div></body></html>"
)
RICH_TEXT = rich_text(
    r"\pard\s1 Why\par\pard {\listtext 1.\tab}\ls1 one {\b two}\'e9\u8364?\par\trowd\clvmgf\cellx900\cellx1800\pard\intbl x\cell "
    r"y\cell\row\pard z{\*\footnote n}{\field{\*\fldinst HYPERLINK "
    "}{\fldrslt l}}{\\pict\\pngblip 89504e47}\\par"
)
EMAIL = bytes(message("Papers – Siân", "Dear all, £5", "<p>Dear <b>all</b></p>"))
SAVED_PAGE = EMAIL.replace(b"Subject", b"Content-Location: http://example.org/a.html\nSubject")
OUTLOOK_PAGE = outlook_message(
    page=PAGE, attached=(attached_file("a.docx", Word("x").as_bytes()), attached_email(inner_message("In", "body")))
)
OUTLOOK_RICH = outlook_message(rich_text=HELLO, plain="x", attached=(attached_file("a.txt", b"x" * 5000),))
OUTLOOK_WRAPPED = outlook_message(rich_text=plainly_packed(WRAPPED))
PLAIN_PDF = Sheet().words(60, 780, "Why", 18).lines(60, 740, "1. one", "2. two", "and so on").as_bytes()
TAGGED_PDF = tagged(
    shown("Why", "1.", "one", "x", "y"),
    "<</S/Document/K[<</S/H1/K 0>><</S/L/K[<</S/LI/K[<</S/Lbl/K 1>><</S/LBody/K 2>>]>>]>>"
    "<</S/Table/K[<</S/TR/K[<</S/TH/K 3>><</S/TD/K 4/A<</O/Table/ColSpan 2>>>>]>>]>>]>>",
)


def flip_bytes(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 30)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def cut_and_move(content: bytes, chance: random.Random) -> bytes:
    first, second = sorted(chance.randrange(len(content)) for _ in range(2))
    piece = content[first:second]
    return chance.choice(
        (content[:first] + content[second:], content + piece, content[:first] + piece + content[first:])
    )


def shuffle_tags(content: bytes, chance: random.Random) -> bytes:
    """Return XML in which some tags were dropped, doubled, renamed or swapped; mostly still well formed."""
    tags = TAGS.findall(content)

    def change(found: re.Match[bytes]) -> bytes:
        tag = found[0]
        roll = chance.random()
        if roll < 0.97:
            return tag
        if roll < 0.98 and tag.endswith(b"/>"):
            return b""
        if roll < 0.985 and tag.endswith(b"/>"):
            return tag * 2
        if roll < 0.99:
            return re.sub(rb'"[^"]*"', lambda _: b'"%d"' % chance.choice((-1, 0, 7, 10**12)), tag)
        one = chance.choice(tags)
        return one if one.endswith(b"/>") and tag.endswith(b"/>") else tag

    return TAGS.sub(change, content)


def rename_element(content: bytes, chance: random.Random) -> bytes:
    """Return well-formed XML in which one kind of element has become another."""
    names = sorted(set(re.findall(rb"<([\w:]+)", content)))
    old, new = chance.choice(names), chance.choice(names)
    return re.sub(rb"(</?)" + old + rb"(?=[\s/>])", rb"\g<1>" + new, content)


def mutated_word(chance: random.Random) -> bytes:
    word: Word = chance.choice(list(NASTY.values()))
    if chance.random() < 0.3:
        whole = word.as_bytes(compression=chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))
        return chance.choice((flip_bytes, cut_and_move))(whole, chance)
    parts = {**word.shared_parts(), **word.parts}
    changes: tuple[Callable[[bytes, random.Random], bytes], ...] = (
        shuffle_tags,
        shuffle_tags,
        rename_element,
        flip_bytes,
    )
    name = chance.choice([one for one in parts if one.startswith("word/")] + ["word/document.xml"] * 6)
    return zipped({**parts, name: chance.choice(changes)(parts[name], chance)})


def outcome(worker: workers.Worker, path: Path) -> Imported | CoprodError:
    """Return what a worker makes of a paper, and have it read all that came with it."""
    try:
        imported = transfer.unpack(worker.ask({"path": str(path)}).payload)
        for one in imported.brought:
            with contextlib.suppress(*REFUSALS):
                worker.ask({"path": str(path), "attachment": (one.number,)})
    except REFUSALS as error:
        return error
    return imported


def mutated_bytes(content: bytes, chance: random.Random) -> bytes:
    return chance.choice((flip_bytes, flip_bytes, cut_and_move, swap_pieces))(content, chance)


def swap_pieces(content: bytes, chance: random.Random) -> bytes:
    """Return a file in which some words of its format (tags, control words, names) have changed places."""
    words = re.findall(rb"[A-Za-z]{1,12}", content)
    changes = {chance.randrange(len(words)) for _ in range(6)}
    places = iter(range(len(words)))
    return re.sub(
        rb"[A-Za-z]{1,12}",
        lambda found: chance.choice(words) if next(places) in changes else found[0],
        content,
    )


def mutated_open_document(chance: random.Random) -> bytes:
    if chance.random() < 0.3:
        return mutated_bytes(open_document(OPEN_BODY, OPEN_STYLES), chance)
    change = chance.choice((shuffle_tags, rename_element, flip_bytes))
    whole = open_document(OPEN_BODY, OPEN_STYLES)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, "content.xml": change(parts["content.xml"], chance)})


def damaged_outlook(chance: random.Random) -> bytes:
    """Return an Outlook email damaged outside its first bytes, which say what it is; half of them in its folders."""
    content = chance.choice((OUTLOOK_PAGE, OUTLOOK_RICH, OUTLOOK_WRAPPED))
    if chance.random() < 0.5:
        return content[:8] + mutated_bytes(content[8:], chance)
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return content[:8] + bytes(damaged[8:])


def mutated_page(chance: random.Random) -> bytes:
    return chance.choice((shuffle_tags, rename_element, mutated_bytes))(PAGE, chance)


SOURCES: dict[str, Callable[[random.Random], bytes]] = {
    "docx": mutated_word,
    "odt": mutated_open_document,
    "html": mutated_page,
    "pdf": lambda chance: mutated_bytes(chance.choice((PLAIN_PDF, TAGGED_PDF)), chance),
    "rtf": lambda chance: mutated_bytes(RICH_TEXT, chance),
    "eml": lambda chance: mutated_bytes(EMAIL, chance),
    "mhtml": lambda chance: mutated_bytes(SAVED_PAGE, chance),
    "msg": damaged_outlook,
    "md": lambda chance: flip_bytes(MARKDOWN, chance),
    "txt": lambda chance: cut_and_move(TEXT, chance),
}


def run_cases(suffix: str, cases: range, folder: Path) -> dict[str, int]:
    """Return how often each outcome came, all files in one worker: what hurts it, or takes too much, fails here.

    The worker may use for all of these files what it may use for one: 10 s of work and 500 MiB.
    """
    counts: dict[str, int] = {}
    path = folder / f"a.{suffix}"
    with workers.Worker(KIND, limits=limits.of_worker(0)) as worker:
        for case in cases:
            chance = random.Random(f"{SEED} {suffix} {case}")
            path.write_bytes(SOURCES[suffix](chance))
            result = outcome(worker, path)
            counts[type(result).__name__] = counts.get(type(result).__name__, 0) + 1
    assert list(folder.iterdir()) == [path]
    return counts


@pytest.mark.parametrize("suffix", SOURCES)
def test_damaged_papers_are_read_or_refused_in_ten_seconds_and_500_megabytes(suffix: str, tmp_path: Path) -> None:
    counts = run_cases(suffix, range(52), tmp_path)
    assert sum(counts.values()) == 52
    assert counts["Imported"] > 10


@pytest.mark.task
@pytest.mark.parametrize("suffix", SOURCES)
def test_thousands_of_damaged_papers_are_read_or_refused(suffix: str, tmp_path: Path) -> None:
    for start in range(1_000, 3_500, 50):
        assert sum(run_cases(suffix, range(start, start + 50), tmp_path).values()) == 50
