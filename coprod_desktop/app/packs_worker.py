"""The worker process that makes versions for packs: two of them use both cores, and a crash takes one version along.

The parent sends documents with the looks that are wanted of each; every version goes back as soon as it is made.
"""

import pickle
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from coprod_desktop import workers
from coprod_desktop.app.packs import Look, Wording
from coprod_desktop.checker import Decided
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.workers.errors import packed

if TYPE_CHECKING:
    from coprod_desktop.app.exporting import Source
    from coprod_desktop.render.making import Versions

KIND = "packs"
LIMITS = workers.Limits(seconds=120.0, memory_bytes=2048 * 1024 * 1024, answer_bytes=2**31 - 1)


@dataclass(frozen=True, slots=True)
class Order:
    """One document and the looks that are wanted of it."""

    source: Document | Decided
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Orders:
    """What one request asks for. `own_words` are the words that travel with the meeting, or are the person's own."""

    orders: tuple[Order, ...]
    own_words: tuple[OwnWord, ...] = ()


def main() -> None:
    """Serve the parent process; called by the program's entry point in a process of its own."""
    workers.serve(_serve)


def _serve(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    # Only our own parent writes into this pipe, so its values can be taken as they are.
    asked: Orders = pickle.loads(payload)
    for order_number, order in enumerate(asked.orders):
        maker = _Maker(order, asked.own_words)
        for look_number, look in enumerate(order.looks):
            at = {"order": order_number, "look": look_number}
            try:
                content, look_at = maker.make(look)
            except CoprodError as error:
                progress({**at, "error": packed(error)})
            else:
                progress({**at, "look_at": list(look_at)}, content)
    return workers.Answer({})


class _Maker:
    """Makes the versions of one document; what several of them need is worked out once."""

    def __init__(self, order: Order, own_words: tuple[OwnWord, ...]) -> None:
        self._order, self._own_words = order, own_words
        self._versions: dict[Wording, Versions] = {}

    def make(self, look: Look) -> tuple[bytes, tuple[str, ...]]:
        assert look.profile is not None
        assert look.form != "mp3"
        made = self._of_wording(look.wording).make(look.profile, look.form)
        return made.content, made.look_at

    def _of_wording(self, wording: Wording) -> "Versions":
        from coprod_desktop.render.making import Versions

        if wording not in self._versions:
            self._versions[wording] = Versions(self._document(wording))
        return self._versions[wording]

    def _document(self, wording: Wording) -> Document:
        match wording:
            case Wording.EASY_READ:
                return self._source.easy_read
            case Wording.SIMPLE:
                return self._source.simple_words
        source = self._order.source
        return source if isinstance(source, Document) else source.document

    @cached_property
    def _source(self) -> "Source":
        from coprod_desktop.app import exporting

        return exporting.Source.of(self._order.source, _lexicon(self._own_words))


@cache
def _lexicon(own_words: tuple[OwnWord, ...]) -> Any:
    from coprod_desktop.language import own_lists
    from coprod_desktop.language.lexicon import Lexicon

    return Lexicon.load(extra=[own_lists.as_entry(one) for one in own_words])
