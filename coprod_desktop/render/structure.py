"""The structure of a document as screen readers see it: elements in reading order, as PDF tags them.

No PDF code here: layout makes the elements, the PDF writer adds what it painted for each and writes the tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marked:
    """Content painted for an element: marked-content number `mark` on page `page` (from 0)."""

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """The clickable area of a link: annotation number `number` on page `page`."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure tree. `attributes` are by owner ("Table": {"Scope": "/Column"}), ready to write.

    `mark` and `area` are called while painting, in reading order, and put the element under its parent the first
    time. An element that must be there even when nothing is painted for it (an empty table cell) is placed at once.
    """

    tag: str
    parent: "Element | None" = None
    alt: str | None = None
    language: str = ""
    identifier: str = ""
    title: str = ""
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    kids: list["Element | Marked | LinkArea"] = field(default_factory=list)
    is_placed: bool = False

    def place(self) -> "Element":
        """Put the element, and what holds it, into the tree, if it is not there yet."""
        if not self.is_placed and self.parent is not None:
            self.parent.place()
            self.parent.kids.append(self)
            self.is_placed = True
        return self

    def mark(self, page: int, mark: int) -> None:
        """Say that content was painted for this element."""
        self.place()
        self.kids.append(Marked(page, mark))

    def area(self, page: int, number: int) -> None:
        """Say that this element, a link, can be clicked there."""
        self.place()
        self.kids.append(LinkArea(page, number))

    def elements(self) -> Iterator["Element"]:
        """Yield every element below this one in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield kid
                yield from kid.elements()

    def first_page(self) -> int | None:
        """Return the page on which this element starts, or None when nothing was painted for it."""
        for kid in self.kids:
            page = kid.first_page() if isinstance(kid, Element) else kid.page
            if page is not None:
                return page
        return None
