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

    Blocks are made with `child` and stand in the tree at once, in the order of the plan. What stands within a line,
    such as a link, is made with `inline` and takes its place among the painted words when it is painted itself.
    """

    tag: str
    parent: "Element | None" = None
    alt: str | None = None
    language: str = ""
    identifier: str = ""
    title: str = ""
    expansion: str = ""
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    kids: list["Element | Marked | LinkArea"] = field(default_factory=list)
    is_placed: bool = False

    def child(self, tag: str, alt: str | None = None, attributes: dict[str, dict[str, str]] | None = None) -> "Element":
        """Return a new element below this one, after those that are there already."""
        made = Element(tag, self, alt, attributes=attributes or {})
        made._place()
        return made

    def inline(self, tag: str, title: str = "", language: str = "", expansion: str = "") -> "Element":
        """Return a new element that takes its place when it is painted."""
        return Element(tag, self, title=title, language=language, expansion=expansion)

    def _place(self) -> None:
        if not self.is_placed and self.parent is not None:
            self.parent._place()
            self.parent.kids.append(self)
            self.is_placed = True

    def mark(self, page: int, mark: int) -> None:
        """Say that content was painted for this element."""
        self._place()
        self.kids.append(Marked(page, mark))

    def area(self, page: int, number: int) -> None:
        """Say that this element, a link, can be clicked there."""
        self._place()
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


class Unseen(Element):
    """Stands for every element of what is measured and never painted: whatever is made below it is this one again."""

    __slots__ = ()

    def child(self, tag: str, alt: str | None = None, attributes: dict[str, dict[str, str]] | None = None) -> Element:
        """Return this element."""
        return self

    def inline(self, tag: str, title: str = "", language: str = "", expansion: str = "") -> Element:
        """Return this element."""
        return self
