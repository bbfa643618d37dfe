"""Long sentences (PE-02; ER-03 in easy read)."""

from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText, count_words
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

# Standards 1.2: the most words before we say so, and before we say it plainly.
LIMITS = {STANDARD: (20, 25), EASY_READ: (12, 15)}
RULES = {STANDARD: "PE-02", EASY_READ: "ER-03"}


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each sentence that is longer than the profile's limit. Headings are not sentences."""
    if block.is_heading:
        return
    warn, most = LIMITS[profile]
    for span in block.sentences:
        number = count_words(block.text[span.start : span.end])
        if number > warn:
            key = "words.sentence_too_long" if number > most else "words.sentence_long"
            message = say(key, number=number, limit=warn)
            yield block.finding((span.start, span.end), RULES[profile], message)
