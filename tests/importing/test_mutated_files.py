"""Papers with random damage: each one ends in a Document or in one plain failure, never in anything else."""

import random
import re
import zipfile
from collections.abc import Callable

import pytest

from coprod_desktop import importing
from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import Imported
from tests.importing.test_word_text import NASTY
from tests.importing.word import Word, zipped

SEED = 20261209
TAGS = re.compile(rb"<[^>?]+>")
MARKDOWN = b"# A\n\n> - one\n>   1. two\n\n| a | b |\n|---|---|\n| c | d |\n\n![x](y) [z](#a) <b>c</b>\n" * 4
TEXT = "BOARD\n=====\n\n1. one\n - two\n\nÀ la carte £5\n".encode("utf-16") * 4


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


def outcome(name: str, content: bytes) -> Imported | CoprodError:
    try:
        return importing.read_bytes(name, content)
    except CoprodError as error:
        return error


def run_cases(cases: range) -> dict[str, int]:
    counts: dict[str, int] = {}
    for case in cases:
        chance = random.Random(SEED + case)
        name, content = chance.choice(
            (
                *((("a.docx", mutated_word(chance)),) * 8),
                ("a.md", flip_bytes(MARKDOWN, chance)),
                ("a.txt", cut_and_move(TEXT, chance)),
            )
        )
        result = outcome(name, content)
        counts[type(result).__name__] = counts.get(type(result).__name__, 0) + 1
    return counts


def test_damaged_papers_are_read_or_refused() -> None:
    counts = run_cases(range(150))
    assert sum(counts.values()) == 150
    assert counts["Imported"] > 50
    assert counts["Damaged"] > 5


@pytest.mark.task
def test_thousands_of_damaged_papers_are_read_or_refused() -> None:
    counts = run_cases(range(150, 3150))
    assert sum(counts.values()) == 3000
