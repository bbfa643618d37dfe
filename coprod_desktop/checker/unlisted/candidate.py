"""A place that a rule holds for a term, and the finding that it becomes."""

from typing import NamedTuple

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import say


class Candidate(NamedTuple):
    """Where a term seems to stand, the id of the rule that says so, and what can be said of its meaning."""

    start: int
    end: int
    rule: str
    meaning: str

    def finding(self, block: BlockText) -> Finding:
        """Return it as a finding of its block."""
        text = block.text[self.start : self.end]
        return Finding(
            block.block_id,
            self.start,
            self.end,
            text,
            Kind.JARGON,
            self.rule,
            term=text,
            meaning=self.meaning,
            easy_meaning=self.meaning,
            message=say("words.jargon", text=text, term=text, meaning=self.meaning),
        )
