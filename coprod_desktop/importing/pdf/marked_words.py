"""All words of a tagged PDF, by the page and the marked content that tags know them by."""

from collections import defaultdict
from dataclasses import dataclass, field

from coprod_desktop.importing.pdf.library import Drawn, Letter, Page, Pdf
from coprod_desktop.importing.pdf.pictures import drawn_on
from coprod_desktop.importing.pdf.tags import Tag
from coprod_desktop.importing.pdf.words import Hyphens, runs_of
from coprod_desktop.model.document import Run

# More words than these in no tag, and the tags are no help.
_MOST_UNTOLD = 0.02
# A short paper may have a few more: the name of a picture that did not come along is a tenth of a letter.
_FEW_UNTOLD = 80
_MOST_UNTOLD_OF_FEW = 0.1


@dataclass(slots=True)
class PageWords:
    """The words and drawings of one page by the number of their marked content."""

    words: dict[int, list[Run]]
    drawn: dict[int, list[Drawn]]


@dataclass(slots=True)
class MarkedWords:
    """All words of a file by page and marked content, and those that no tag speaks of, page by page."""

    pages: list[PageWords] = field(default_factory=list)
    untagged: list[list[Run]] = field(default_factory=list)
    hyphens: Hyphens = field(default_factory=Hyphens)

    def is_whole(self, root: Tag) -> bool:
        """Tell whether the tags hold nearly all of the words; else they are no help."""
        told = {(one.page, one.number) for one in root.contents()}
        every = [((number, key), runs) for number, page in enumerate(self.pages) for key, runs in page.words.items()]
        inside = sum(_length(runs) for place, runs in every if place in told)
        outside = sum(_length(runs) for place, runs in every if place not in told) + sum(map(_length, self.untagged))
        share = _MOST_UNTOLD_OF_FEW if outside <= _FEW_UNTOLD else _MOST_UNTOLD
        return inside > 0 and outside <= share * inside


def _length(runs: list[Run]) -> int:
    return sum(len(run.text.strip()) for run in runs)


def gather(pdf: Pdf) -> MarkedWords:
    """Return the words of every page by their marked content."""
    found = MarkedWords()
    for number in range(pdf.page_count):
        page = pdf.page(number)
        content = PageWords({}, {})
        untagged: list[Run] = []
        if page is not None:
            content, untagged = _of_page(page)
            page.close()
        found.pages.append(content)
        found.untagged.append(untagged)
        for runs in (*content.words.values(), untagged):
            found.hyphens.learn(runs)
    return found


def _of_page(page: Page) -> tuple[PageWords, list[Run]]:
    by_number: defaultdict[int, list[Letter]] = defaultdict(list)
    untagged: list[Letter] = []
    for letter in page.letters(with_places=False):
        if letter.content_id >= 0:
            by_number[letter.content_id].append(letter)
        elif not letter.is_artifact:
            untagged.append(letter)
    drawn: defaultdict[int, list[Drawn]] = defaultdict(list)
    for one in drawn_on(page):
        if one.content_id >= 0:
            drawn[one.content_id].append(one)
    words = {number: list(runs_of(letters)) for number, letters in by_number.items()}
    return PageWords(words, dict(drawn)), list(runs_of(untagged))
