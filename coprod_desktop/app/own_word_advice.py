"""What a person should know about a word that they explain themselves: our own check of their meaning."""

from coprod_desktop import checker
from coprod_desktop.checker.block_text import count_words
from coprod_desktop.language import own_lists, sentences
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, Paragraph, words
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say

MOST_WORDS = 25
"""How many words a meaning may have, as in the shipped lists."""

MOST_EASY_WORDS = 12
"""How many words an easy meaning may have."""

MOST_SENTENCES = 2
"""How many sentences a meaning may have."""


def about_meaning(word: OwnWord, lexicon: Lexicon) -> tuple[str, ...]:
    """Return sentences about what may be hard in a word's meanings; nothing stands in the way of saving it."""
    advice = []
    if count_words(word.meaning) > MOST_WORDS or len(sentences.split(word.meaning)) > MOST_SENTENCES:
        advice.append(say("app.meaning_long", sentences=MOST_SENTENCES, words=MOST_WORDS))
    if count_words(word.easy_meaning) > MOST_EASY_WORDS:
        advice.append(say("app.easy_meaning_long", words=MOST_EASY_WORDS))
    return (*advice, *_hard_places(word, lexicon))


def _hard_places(word: OwnWord, lexicon: Lexicon) -> tuple[str, ...]:
    blocks = (Paragraph("meaning", words(word.meaning)), Paragraph("easy", words(word.easy_meaning)))
    document = Document(word.term, blocks)
    own = own_lists.key_of(word.term)
    found = (one for one in checker.check(document, lexicon) if own_lists.key_of(one.term) != own)
    return tuple(dict.fromkeys(_in_words(one) for one in found))


def _in_words(finding: Finding) -> str:
    if finding.text in finding.message:
        return finding.message
    return say("app.meaning_hard", text=finding.text, message=finding.message)
