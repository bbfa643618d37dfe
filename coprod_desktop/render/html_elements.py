"""Elements of a web page, and the names that links inside it lead to."""

import re
from collections.abc import Iterable

from lxml import etree

from coprod_desktop.render.plan import NoteText, Plan, TextHeading
from coprod_desktop.render.plan_reading import all_blocks, words_of

Element = etree._Element
Content = Element | str

_UNNAMEABLE = re.compile(r"[^A-Za-z0-9_-]+")
# What XML cannot hold; a status or a name that somebody typed may have it.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def make(tag: str, *content: Content, **attributes: str) -> Element:
    """Return an element that holds these words and elements; "_" in a name of an attribute stands for "-"."""
    element = etree.Element(tag)
    for name, value in attributes.items():
        element.set(name.rstrip("_").replace("_", "-"), writable(value))
    fill(element, content)
    return element


def fill(element: Element, content: Iterable[Content]) -> None:
    """Put words and elements at the end of an element."""
    for one in content:
        if not isinstance(one, str):
            element.append(one)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + writable(one)
        else:
            element.text = (element.text or "") + writable(one)


def writable(text: str) -> str:
    """Return the text without signs that a page cannot hold."""
    return _UNWRITABLE.sub("", text)


class Anchors:
    """The names of the places that links lead to: the ids of a plan may hold any sign, names in a page may not.

    With `has_all` every block has a name, not only those that something leads to.
    """

    def __init__(self, plan: Plan, *, has_all: bool = False) -> None:
        blocks = list(all_blocks(plan.blocks))
        linked = {words.link[1:] for block in blocks for words in words_of(block) if words.link.startswith("#")}
        linked |= {block.back_to for block in blocks if isinstance(block, NoteText)}
        named = [block.id for block in blocks if has_all or block.id in linked or isinstance(block, TextHeading)]
        self._names: dict[str, str] = {}
        taken: set[str] = set()
        for block_id in dict.fromkeys(filter(None, named)):
            name = f"at-{_UNNAMEABLE.sub('-', block_id)}"
            # Two ids may differ only in signs that a name cannot have.
            self._names[block_id] = name if name not in taken else f"{name}-{len(taken)}"
            taken.add(self._names[block_id])

    def name_of(self, block_id: str) -> str:
        """Return the name of a block's place, "" when nothing leads there."""
        return self._names.get(block_id, "")

    def mark(self, element: Element, block_id: str) -> Element:
        """Return the element with its name, when something leads there."""
        if name := self.name_of(block_id):
            element.set("id", name)
        return element
