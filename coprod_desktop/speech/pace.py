"""Words a minute as a listener measures them, and the settings of each engine that give them.

A voice takes its time by letters and not by words, so a text of short words needs a slower voice to be heard at the
same words a minute. `haste` tells how much; what an engine is asked for is the pace of policy text that gives it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from math import ceil

from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.utterance import Kind, Utterance

SLOWEST_ASKED = 48
"""The slowest pace of policy text that an engine is asked for: 80 in the shortest words."""
FASTEST_ASKED = 540
"""The fastest: 450 in long words and figures."""

# What a letter, a word and a comma cost, found with both voices over policy text, minutes and plain text.
_A_WORD = 0.9
_A_COMMA = 6.0
_POLICY_WORD = 6.9  # such costs for a word of policy text, with its share of the pauses taken off
_USUAL_WORDS = 5  # a few words say little about a text, so as many of policy text are counted with them
_LEAST, _MOST = 0.6, 1.2  # figures take many words to say, and are not to be hurried through
_COMMAS = re.compile(r"[,;:–]\s")
_PROSE = (Kind.SENTENCE, Kind.LIST_ITEM)

# Measured over policy text, minutes and plain text, sentence by sentence: the pace of policy text, and the setting.
_ESPEAK = (
    (83, 80), (88, 90), (98, 100), (117, 120), (136, 140), (154, 160), (173, 180), (191, 200), (218, 230),
    (244, 260), (279, 300), (322, 350), (366, 400), (411, 450), (458, 500), (504, 550), (551, 600),
)  # fmt: skip
_PICO = (
    (56, 0.35), (63, 0.4), (79, 0.5), (93, 0.6), (125, 0.8), (158, 1.0), (198, 1.25), (236, 1.5), (312, 2.0),
    (384, 2.5), (453, 3.0), (520, 3.5), (585, 4.0),
)  # fmt: skip
# What the gaps that eSpeak NG leaves between words cost at its slowest, in seconds: the first, and each more.
_FIRST_GAP, _EACH_GAP = 0.045, 0.027
_MINUTE = 60.0


def length(spoken: str) -> float:
    """Return how long something takes to say, in letters."""
    return sum(map(str.isalpha, spoken)) + _A_WORD * len(spoken.split()) + _A_COMMA * len(_COMMAS.findall(spoken))


def haste(said: Sequence[Utterance]) -> float:
    """Return what a pace is multiplied by to be the pace of policy text at which this is heard at it.

    Written words are counted, with the usual pauses between sentences. Headings, tables and pictures do not count:
    their pauses come on top.
    """
    cost, words = _POLICY_WORD * _USUAL_WORDS, float(_USUAL_WORDS)
    for utterance, following in zip(said, [*said[1:], None], strict=False):
        if utterance.kind in _PROSE:
            written = len(utterance.written.split())
            cost += length(utterance.spoken) - _taught(utterance)
            words += max(written - _words_of_pause(utterance, following), written / 2)
    return kept_haste(cost / words / _POLICY_WORD)


def kept_haste(haste: float) -> float:
    """Return the nearest haste that is used."""
    return max(_LEAST, min(_MOST, haste))


def asked(words_a_minute: float) -> float:
    """Return the nearest pace of policy text that engines can give."""
    return max(SLOWEST_ASKED, min(FASTEST_ASKED, words_a_minute))


def espeak_settings(spoken: str, words_a_minute: float) -> tuple[int, int]:
    """Return the rate to give eSpeak NG and the gap to ask for between words, 0 for none.

    Below its slowest it leaves gaps, as many as are needed, and makes up with its rate for what is too much.
    """
    wanted, slowest, words = asked(words_a_minute), _ESPEAK[0][0], len(spoken.split())
    if wanted >= slowest or not words:
        return round(_between(_ESPEAK, wanted)), 0
    seconds = length(spoken) / _POLICY_WORD * _MINUTE
    missing = seconds / wanted - seconds / slowest
    gap = max(1, ceil((missing / words - _FIRST_GAP) / _EACH_GAP))
    left = seconds / wanted - words * (_FIRST_GAP + gap * _EACH_GAP)
    return round(_between(_ESPEAK, seconds / left)), gap


def pico_speed(words_a_minute: float) -> float:
    """Return the speed to give Pico so that policy text is heard at this pace."""
    return _between(_PICO, asked(words_a_minute))


def _taught(utterance: Utterance) -> float:
    """Return what words said in another way cost beyond how they are written: one long name hurries nothing else."""
    extra = 0.0
    for span in utterance.map:
        said = utterance.spoken[span.said_start : span.said_end]
        written = utterance.written[span.start - utterance.start : span.end - utterance.start]
        has_words = any(len(word) > 1 for word in said.split())
        if not span.is_same and has_words and not any(map(str.isdigit, written)):
            extra += length(said) - length(written)
    return extra


def _words_of_pause(utterance: Utterance, following: Utterance | None) -> float:
    """Return how many words could be said in the usual pause after an utterance; a heading adds none."""
    settings = VoiceSettings()
    next_one = following if following is not None and following.kind in _PROSE else None
    return pause_after(utterance, next_one, settings) * settings.words_a_minute / _MINUTE


def _between(measured: Sequence[tuple[float, float]], wanted: float) -> float:
    place = max(1, min(len(measured) - 1, bisect_left(measured, (wanted, 0))))
    (slower, low), (faster, high) = measured[place - 1], measured[place]
    share = (wanted - slower) / (faster - slower)
    return low + (high - low) * max(0.0, share)
