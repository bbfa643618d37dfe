"""Meanings as parts of other sentences: lists write them with a capital and a full stop."""

# Capitals that stay inside a sentence: everything else that opens a meaning is an everyday word.
_NAMES = ("England", "Scotland", "Wales", "Northern", "Parliament", "British", "English", "Welsh", "Scottish", "I ")


def inside_a_sentence(words: str) -> str:
    """Return words that began a sentence as they stand further on in one: with a small letter, names excepted."""
    is_everyday = words[1:2].islower() and not words.startswith(_NAMES)
    return words[:1].lower() + words[1:] if is_everyday or words.startswith("A ") else words
