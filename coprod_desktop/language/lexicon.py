"""The word lists made ready to use: finding terms in a text, and looking one up."""

from collections.abc import Collection, Sequence
from pathlib import Path

from coprod_desktop.language import word_lists
from coprod_desktop.language.entry import LIST_KINDS, Entry
from coprod_desktop.language.entry_reading import Problem
from coprod_desktop.language.forms import Alike, Surface, soften, surface
from coprod_desktop.language.look_up import Index
from coprod_desktop.language.matching import Match, Matcher
from coprod_desktop.model.finding import Kind
from coprod_desktop.uninterrupted import uninterrupted


class Lexicon:
    """All entries of the word lists, in `entries`. The matcher and the index are each made when first asked for."""

    def __init__(
        self,
        entries: Sequence[Entry],
        problems: Sequence[Problem] = (),
        surfaces: Sequence[Surface] | None = None,
        alike: Alike | None = None,
    ) -> None:
        self.entries = entries
        self.problems: tuple[Problem, ...] = tuple(problems)
        self._surfaces = surfaces
        self._alike = alike
        self._matcher: Matcher | None = None
        self._index: Index | None = None

    @classmethod
    def load(cls, folder: Path | None = None, extra: Sequence[Entry] = ()) -> "Lexicon":
        """Return the lexicon of the lists in a folder, or of the shipped ones; broken ones are in `problems`.

        `extra` are people's own entries, which win over the others.
        """
        lists = word_lists.load(folder)
        return cls(lists.entries, lists.problems, lists.surfaces, lists.alike).joined(extra)

    def joined(self, own: Sequence[Entry]) -> "Lexicon":
        """Return the lexicon with people's own entries, which win: what they write so means nothing else."""
        if not own:
            return self
        own_surfaces = [surface(entry) for entry in own]
        any_case = frozenset().union(*(one.any_case for one in own_surfaces))
        exact = frozenset().union(*(one.exact for one in own_surfaces))
        terms = {soften(entry.term.lower()) for entry in own}
        surfaces = self._surfaces if self._surfaces is not None else [surface(entry) for entry in self.entries]
        kept = [
            (entry, Surface(one.any_case - any_case, one.exact - exact))
            for entry, one in zip(self.entries, surfaces, strict=True)
            if soften(entry.term.lower()) not in terms
        ]
        entries = (*own, *(entry for entry, _ in kept))
        return Lexicon(entries, self.problems, (*own_surfaces, *(one for _, one in kept)))

    def find(self, text: str, names: Collection[str] = (), kinds: Collection[Kind] = LIST_KINDS) -> list[Match]:
        """Return the terms in a text: see `Matcher.find`."""
        return self._made_matcher().find(text, names, kinds)

    def made_ready(self) -> "Lexicon":
        """Return this lexicon with its matcher made, for those who have time for it now and not later."""
        self._made_matcher()
        return self

    def _made_matcher(self) -> Matcher:
        if self._matcher is None:
            with uninterrupted():
                self._matcher = Matcher(self.entries, self._surfaces, alike=self._alike)
        return self._matcher

    def look_up(self, query: str, limit: int = 20) -> tuple[Entry, ...]:
        """Return the entries that fit what somebody typed so far, the best first.

        Forms and short forms count as well as the term, in any number and tense; a slip in the spelling is forgiven;
        "" finds nothing.
        """
        if self._index is None:
            self._index = Index(self.entries)
        return self._index.look_up(query, limit, self._made_matcher().written_so(query))
