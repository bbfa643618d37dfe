"""What is to be said, before it is put into spoken words: that takes a paper of 100 pages more than a second.

So a script knows its outline at once, and says each utterance when somebody first asks for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self, overload

from coprod_desktop.speech import pace
from coprod_desktop.speech.spoken import SaidSpan, say_british
from coprod_desktop.speech.utterance import Kind, Utterance

_CLOSING = ".!?:;…"
_WRAPPING = "\"'”’)]» "
# The pace of a document is found from so many stretches of it, spread evenly, of so many utterances each.
_STRETCHES = 12
_STRETCH = 5


@dataclass(frozen=True, slots=True)
class Unsaid:
    """An utterance without its spoken words: code points `start` to `end` of `text`, with `before` in front of them.

    What is wholly said and not written has an empty `text`.
    """

    block_id: str
    start: int
    end: int
    text: str
    kind: Kind
    before: str = ""
    level: int = 0

    def said(self, taught: Mapping[str, str]) -> Utterance:
        """Return it in spoken words; `taught` as in `spoken.say_british`."""
        written = self.text[self.start : self.end]
        said = say_british(written, taught)
        shift = len(self.before)
        spans = tuple(
            SaidSpan(
                one.said_start + shift, one.said_end + shift, one.start + self.start, one.end + self.start, one.is_same
            )
            for one in said.map
        )
        words = self.before + closed(said.text)
        return Utterance(self.block_id, self.start, self.end, written, words, spans, self.kind, self.level)


class Script(Sequence[Utterance]):
    """The utterances of a document in reading order, all at one pace, each said when it is first asked for.

    May be asked from several threads at once.
    """

    def __init__(self, outline: Sequence[Unsaid], taught: Mapping[str, str]) -> None:
        """Find the pace of the whole from a part of it: a pace that changed with each sentence would be heard."""
        self._outline: Sequence[Unsaid | Utterance] = outline
        self._taught = taught
        self._said: list[Utterance | None] = [None] * len(outline)
        self._haste = pace.haste([outline[place].said(taught) for place in _spread(len(outline))])

    @classmethod
    def of(cls, said: Sequence[Utterance]) -> Self:
        """Return utterances that are said already, each at its own pace, as a script."""
        if isinstance(said, cls):
            return said
        script = cls((), {})
        script._outline, script._said = said, list(said)
        return script

    def __len__(self) -> int:
        return len(self._outline)

    @overload
    def __getitem__(self, place: int) -> Utterance: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Utterance, ...]: ...
    def __getitem__(self, place: int | slice) -> Utterance | tuple[Utterance, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        said = self._said[place]
        if said is None:
            self._said[place] = said = self._say(self._outline[place])
        return said

    @property
    def outline(self) -> Sequence[Unsaid | Utterance]:
        """The kind of each utterance and where it is written: asking says nothing."""
        return self._outline

    def _say(self, one: Unsaid | Utterance) -> Utterance:
        return replace(one.said(self._taught), haste=self._haste) if isinstance(one, Unsaid) else one


def closed(said: str) -> str:
    """Return what is said with a full stop where it has no ending, so that the voice falls and does not hang."""
    bare = said.rstrip(_WRAPPING)
    return said if not bare or bare[-1] in _CLOSING else f"{said.rstrip().rstrip(',–- ')}."


def _spread(length: int) -> Sequence[int]:
    """Return the places of a script that say enough about its pace."""
    if length <= _STRETCHES * _STRETCH:
        return range(length)
    begins = (number * (length - _STRETCH) // (_STRETCHES - 1) for number in range(_STRETCHES))
    return [begin + place for begin in begins for place in range(_STRETCH)]
