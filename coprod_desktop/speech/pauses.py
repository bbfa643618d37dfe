"""The silence between utterances, shared by whoever plays them and whoever writes them to a file."""

from coprod_desktop.speech.script import Kind, Utterance
from coprod_desktop.speech.sound import kept_in_range

# Seconds at 150 words a minute; a slower reader pauses longer.
_NORMAL_PACE = 150
_AFTER = {
    Kind.HEADING: 0.9,
    Kind.SENTENCE: 0.4,
    Kind.LIST_ITEM: 0.5,
    Kind.TABLE_CELL: 0.45,
    Kind.PICTURE: 0.6,
    Kind.NUMBER: 0.2,
}
_NEW_PARAGRAPH = 0.2
_BEFORE_A_HEADING = 0.6


def pause_after(utterance: Utterance, following: Utterance | None, words_a_minute: int) -> float:
    """Return the seconds of silence after an utterance: longer after and before headings and between paragraphs."""
    seconds = _AFTER[utterance.kind]
    if following is not None and following.block_id != utterance.block_id:
        seconds += _NEW_PARAGRAPH if utterance.kind is Kind.SENTENCE else 0.0
        seconds += _BEFORE_A_HEADING if following.kind is Kind.HEADING else 0.0
    return seconds * _NORMAL_PACE / kept_in_range(words_a_minute)
