"""The silence between utterances, shared by whoever plays them and whoever writes them to a file."""

from coprod_desktop.speech.sound import VoiceSettings, kept_in_range
from coprod_desktop.speech.utterance import Kind, Utterance

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


_LONGEST_TIMES = 5.0


def pause_after(utterance: Utterance, following: Utterance | None, settings: VoiceSettings) -> float:
    """Return the seconds of silence after an utterance: longer after and before headings and between paragraphs."""
    is_heading = utterance.kind is Kind.HEADING
    seconds = _AFTER[utterance.kind] * _times(settings.heading_pause if is_heading else settings.sentence_pause)
    if following is not None and following.block_id != utterance.block_id:
        is_paragraph = utterance.kind is Kind.SENTENCE
        seconds += _NEW_PARAGRAPH * _times(settings.sentence_pause) if is_paragraph else 0.0
        seconds += _BEFORE_A_HEADING * _times(settings.heading_pause) if following.kind is Kind.HEADING else 0.0
    return seconds * _NORMAL_PACE / kept_in_range(settings.words_a_minute)


def _times(chosen: float) -> float:
    return max(0.0, min(_LONGEST_TIMES, chosen))
