"""Words in a web page: bold, links, line breaks, and words in another language."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

from coprod_desktop.render.html_elements import Anchors, Content, Element, make
from coprod_desktop.render.no_break import NO_BREAK_SPACE
from coprod_desktop.render.plan import Words

# Signs that an address may hold; anything else is written as "%20" and the like.
_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=%~-._"


# What no-break spaces hold on one line may be wider than a telephone, which would then break inside a word.
_LONGEST_HELD = 20
_HELD = re.compile(f"[^\\s{NO_BREAK_SPACE}]+(?:{NO_BREAK_SPACE}[^\\s{NO_BREAK_SPACE}]+)+")
# A line to write on: it ends where the window ends.
_TO_WRITE_ON = re.compile(r"(_{8,})")


class Typesetter:
    """Turns the plan's words into text and elements.

    `place_of` gives the address of a block in the file or book: "#name", or "" where it cannot be gone to.
    """

    def __init__(self, anchors: Anchors, pages: dict[str, str] | None = None) -> None:
        self._anchors = anchors
        self._pages = pages or {}

    def set(self, words: Iterable[Words]) -> list[Content]:
        """Return what stands inside a paragraph."""
        content: list[Content] = []
        for (link, title), group in groupby(words, key=lambda one: (one.link, one.link_title)):
            inside = [piece for one in group for piece in _set_one(one)]
            content.extend(self._linked(link, title, inside))
        return content

    def place_of(self, block_id: str) -> str:
        """Return the address of a block: "#name", with the file before it when it is in another; "" for none."""
        name = self._anchors.name_of(block_id)
        return f"{self._pages.get(block_id, '')}#{name}" if name else ""

    def _linked(self, link: str, title: str, inside: list[Content]) -> list[Content]:
        if not link:
            return inside
        if link.startswith("#"):
            address = self.place_of(link[1:])
            # A link within the text says where it leads; one that leads out has its address beside it already.
            return [make("a", *inside, href=address, title=title)] if address else inside
        return [make("a", *inside, href=quote(link, safe=_ADDRESS_SIGNS, errors="ignore"))]


def _set_one(words: Words) -> Iterator[Content]:
    pieces = list(_broken(words.text))
    if words.bold:
        pieces = [make("strong", *pieces)]
    if words.emphasis:
        pieces = [make("em", *pieces)]
    if words.expansion:
        pieces = [make("abbr", *pieces, title=words.expansion)]
    yield from [make("span", *pieces, lang=words.language)] if words.language else pieces


def _broken(text: str) -> Iterator[Content]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield make("br")
        if line:
            for place, piece in enumerate(_TO_WRITE_ON.split(line)):
                if piece:
                    yield make("span", piece, class_="to-write-on") if place % 2 else _HELD.sub(_loosened, piece)


def _loosened(found: re.Match[str]) -> str:
    """Return held words, of which only the last, as many as a narrow line holds, stay held: "Friday", "7 May 2027"."""
    words = found.group().split(NO_BREAK_SPACE)
    ends = [NO_BREAK_SPACE.join(words[start:]) for start in range(len(words))]
    start = next((place for place, end in enumerate(ends) if len(end) <= _LONGEST_HELD), len(words) - 1)
    return " ".join((*words[:start], ends[start]))


def text_of(element: Element) -> str:
    """Return the words inside an element, line breaks as newlines."""
    return "".join("\n" if one.tag == "br" else one.text or "" for one in [element]) + "".join(
        text_of(child) + (child.tail or "") for child in element
    )
