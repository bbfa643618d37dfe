"""Words in an OpenDocument text: bold, links, other languages, line breaks, and the places that links lead to."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import quote

from coprod_desktop.render.html_elements import Anchors, Content, Element, writable
from coprod_desktop.render.lines import gap_pt
from coprod_desktop.render.odt_styles import language_of
from coprod_desktop.render.odt_xml import make
from coprod_desktop.render.plan import Plan, Words

_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=%~-._"
_STRONG = "Strong_20_Emphasis"
# LP-12: it looks like the words around it, but is known as emphasis to whoever reads the file.
_EMPHASIS = "Emphasis"
_GAP = "Gap"


class LookStore:
    """The looks that have no name of their own: words in another language, or smaller than their paragraph's."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, bool, float, bool], str] = {}
        self._gap = 0.0

    def gap(self, white_pt: float) -> str:
        """Return the style for a space that is so much wider: the format has no measure for white between words."""
        self._gap = white_pt
        return _GAP

    def name_for(self, words: Words, size_pt: float) -> str:
        """Return the style for words, "" for the plain look of their paragraph."""
        if not words.language and not size_pt and not (words.bold and words.emphasis):
            return _STRONG if words.bold else _EMPHASIS if words.emphasis else ""
        look = words.language, words.bold, size_pt, words.emphasis
        return self._styles.setdefault(look, f"T{len(self._styles) + 1}")

    def elements(self) -> Iterator[Element]:
        """Yield the styles that were asked for."""
        if self._gap:
            wider = make("style:text-properties", fo__letter_spacing=f"{self._gap:.4g}pt")
            yield make("style:style", wider, style__name=_GAP, style__family="text")
        for (language, bold, size_pt, has_emphasis), name in self._styles.items():
            look: dict[str, str] = language_of(language) if language else {}
            style = {"style__name": name, "style__family": "text"}
            if has_emphasis:
                style["style__parent_style_name"] = _EMPHASIS
            if bold:
                look["fo__font_weight"] = "bold"
            if size_pt:
                look["fo__font_size"] = f"{size_pt:g}pt"
            yield make("style:style", make("style:text-properties", **look), **style)


class Typesetter:
    """Turns the plan's words into spans and links."""

    def __init__(self, plan: Plan, looks: LookStore) -> None:
        self._anchors = Anchors(plan)
        self._looks = looks
        self._gap_pt = gap_pt(plan.profile)

    def set(self, words: Iterable[Words], size_pt: float = 0.0) -> list[Content]:
        """Return what stands inside a paragraph; `size_pt` is given where it differs from the paragraph's."""
        content: list[Content] = []
        for (link, title), group in groupby(words, key=lambda one: (one.link, one.link_title)):
            inside = [piece for one in group for piece in self._one(one, size_pt)]
            content.extend(self._linked(link, title, inside))
        return content

    def name_of(self, block_id: str) -> str:
        """Return the name of a place that a link leads to, "" for none."""
        return self._anchors.name_of(block_id)

    def around(self, block_id: str, content: list[Content]) -> list[Content]:
        """Return the content of a paragraph, inside its bookmark when a link leads there."""
        name = self._anchors.name_of(block_id)
        if not name:
            return content
        return [make("text:bookmark-start", text__name=name), *content, make("text:bookmark-end", text__name=name)]

    def _linked(self, link: str, title: str, inside: list[Content]) -> list[Content]:
        if link.startswith("#"):
            name = self._anchors.name_of(link[1:])
            address = f"#{name}" if name else ""
        else:
            address = quote(link, safe=_ADDRESS_SIGNS, errors="ignore")
        if not address:
            return inside
        look = {"text__style_name": "Internet_20_link", "office__title": title}
        return [make("text:a", *inside, xlink__type="simple", xlink__href=address, **look)]

    def _one(self, words: Words, size_pt: float) -> list[Content]:
        pieces = list(_pieces(words.text))
        if self._gap_pt:
            pieces = [inner for piece in pieces for inner in self._apart(piece)]
        style = self._looks.name_for(words, size_pt)
        return [make("text:span", *pieces, text__style_name=style)] if style else pieces

    def _apart(self, piece: Content) -> Iterator[Content]:
        """Yield a piece with each of its spaces in a span of its own."""
        if not isinstance(piece, str):
            yield piece
            return
        for number, word in enumerate(piece.split(" ")):
            if number:
                yield make("text:span", " ", text__style_name=self._looks.gap(self._gap_pt))
            if word:
                yield word


def _pieces(text: str) -> Iterator[Content]:
    """Yield words and line breaks; a row of spaces would become one, so each but the first is an element."""
    for number, line in enumerate(writable(text).split("\n")):
        if number:
            yield make("text:line-break")
        start = 0
        while (place := line.find("  ", start)) >= 0:
            end = place + 1
            while end < len(line) and line[end] == " ":
                end += 1
            yield line[start : place + 1]
            yield make("text:s", text__c=str(end - place - 1))
            start = end
        if line[start:]:
            yield line[start:]
