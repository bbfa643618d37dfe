"""Words a minute as a listener measures them, and the settings of each engine that give them."""

from bisect import bisect_left

from coprod_desktop.speech.sound import kept_in_range

# Measured on 300 words of policy prose read sentence by sentence with the pauses of pauses.py: words a minute, setting.
_MEASURED = (
    (83, 80), (98, 100), (117, 120), (136, 140), (155, 160), (174, 180), (191, 200), (218, 230),
    (244, 260), (278, 300), (319, 350), (360, 400), (413, 450), (460, 500),
)  # fmt: skip


def espeak_setting(words_a_minute: int) -> int:
    """Return the rate to give eSpeak NG so that policy text is heard at this pace, 80 to 450."""
    wanted = kept_in_range(words_a_minute)
    if wanted <= _MEASURED[0][0]:
        return _MEASURED[0][1]
    place = bisect_left(_MEASURED, (wanted, 0))
    (slower, low), (faster, high) = _MEASURED[place - 1], _MEASURED[place]
    return round(low + (high - low) * (wanted - slower) / (faster - slower))


# The same for Pico: words a minute at its speed 1.0, to which the rest is in proportion from 60 to 690.
_PICO_NORMAL = 152


def pico_speed(words_a_minute: int) -> float:
    """Return the speed to give Pico so that policy text is heard at this pace, 80 to 450."""
    return kept_in_range(words_a_minute) / _PICO_NORMAL
