"""Finding the hard words of a document."""

from dataclasses import dataclass

from coprod_desktop import checker
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding, Kind

# What a reader wants explained; plain-writing findings are for those who write.
EXPLAINED = frozenset({Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD})


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings of a document, and the hard words among them in order of first use."""

    findings: tuple[Finding, ...]
    hard_words: tuple[checker.HardWord, ...]

    @property
    def to_explain(self) -> tuple[Finding, ...]:
        """The findings that have a meaning to show."""
        return tuple(finding for finding in self.findings if finding.kind in EXPLAINED)


def check(document: Document, lexicon: Lexicon, settings: checker.Settings | None = None) -> Checked:
    """Return what the checker finds in a document, with the usual settings unless others are given."""
    findings = checker.check(document, lexicon, settings or checker.Settings())
    return Checked(findings, checker.hard_words([one for one in findings if one.kind in EXPLAINED]))
