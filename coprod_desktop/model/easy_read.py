"""An easy read version: rows of short sentences with a picture, and a ledger of every source sentence."""

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.model.meeting import SourceSentence


class Fate(StrEnum):
    """What became of a source sentence."""

    KEPT = "kept"
    CHANGED = "changed"
    JOINED = "joined"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One picture with its short sentences.

    `heading_level` is 0 for a plain row, 1 to 3 for a heading. `picture` is a picture source as in
    ``document.Picture`` or "" for none yet; `sources` are the ids of the sentences it came from. `look_at` are
    sentences for the person who edits: what the drafting was not sure of.
    """

    id: str
    sentences: tuple[str, ...]
    sources: tuple[str, ...] = ()
    picture: str = ""
    picture_alt: str = ""
    heading_level: int = 0
    number: str = ""
    look_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What became of one source sentence; `reason` says why when it was left out, `rules` which steps changed it."""

    sentence: SourceSentence
    fate: Fate
    row_ids: tuple[str, ...] = ()
    reason: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EasyReadDraft:
    """A draft: never called easy read until readers have signed it off."""

    title: str
    rows: tuple[DraftRow, ...]
    ledger: tuple[LedgerLine, ...]
    hard_words: tuple[tuple[str, str], ...] = ()
