"""The heads and feet of the pages of a rich text file: what the first page shows, and what the others do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.letterheads import Edge, says_something, with_edges, words_of

_ENDINGS = ("", "l", "r", "f")  # all pages, left ones, right ones, the first
NAMES = frozenset(f"{kind}{ending}" for kind in ("header", "footer") for ending in _ENDINGS)


@dataclass(slots=True)
class PageEdges:
    """What was read of each edge, by its control word; `is_first_special` when the first page has edges of its own."""

    drafts: dict[str, tuple[Draft, ...]] = field(default_factory=dict)
    is_first_special: bool = False

    def keep(self, name: str, drafts: tuple[Draft, ...]) -> None:
        """Keep what an edge says; later sections of a file do not change its first page."""
        if drafts:
            self.drafts.setdefault(name, drafts)

    def around(self, paper: Sequence[Draft], remarks: Remarks) -> list[Draft]:
        """Return the paper with its letterhead; what else stands at the edges of pages is remarked on."""
        shown = {kind: self._of_first_page(kind) for kind in ("header", "footer")}
        head, foot = (self._edge(name) for name in shown.values())
        for words in filter(says_something, self._others(frozenset(shown.values()))):
            remarks.leave_out(words)
        return with_edges(paper, head, foot, remarks)

    def _of_first_page(self, kind: str) -> str:
        names = (f"{kind}f",) if self.is_first_special else (kind, f"{kind}r")
        return next((name for name in names if name in self.drafts), "")

    def _edge(self, name: str) -> Edge | None:
        return Edge(self.drafts[name], self.is_first_special) if name else None

    def _others(self, shown: frozenset[str]) -> Iterator[str]:
        yield from dict.fromkeys(words_of(drafts) for name, drafts in self.drafts.items() if name not in shown)
