"""Finding the hard words of a document."""

from collections.abc import Sequence
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


def to_look_at(findings: Sequence[Finding]) -> tuple[checker.HardWord, ...]:
    """Return the words of a paper that those who write may decide about, in order of first use.

    Letters that no list knows are among them: what they mean is still to be written, and that is what is said.
    """
    words: dict[str, list[Finding]] = {}
    for finding in findings:
        if (finding.kind in EXPLAINED and finding.meaning) or finding.kind is Kind.UNKNOWN_SHORT_FORM:
            words.setdefault(finding.term, []).append(finding)
    return tuple(
        checker.HardWord(term, found[0].meaning or found[0].message, found[0].easy_meaning, len(found), found[0])
        for term, found in words.items()
    )


def check(document: Document, lexicon: Lexicon, settings: checker.Settings | None = None) -> Checked:
    """Return what the checker finds in a document, with the usual settings unless others are given."""
    findings = checker.check(document, lexicon, settings or checker.Settings())
    return Checked(findings, checker.hard_words([one for one in findings if one.kind in EXPLAINED]))
