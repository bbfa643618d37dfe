"""An easy read draft as drafting gives it: rows of short sentences, and a ledger of every source sentence."""

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.model.easy_read_version import DraftRow
from coprod_desktop.model.meeting import SourceSentence

__all__ = ["DraftRow", "EasyReadDraft", "Fate", "LedgerLine"]


class Fate(StrEnum):
    """What became of a source sentence."""

    KEPT = "kept"
    CHANGED = "changed"
    JOINED = "joined"
    LEFT_OUT = "left-out"


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
