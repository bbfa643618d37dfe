"""Words in letters that no English voice can say: their writing is named, for a voice would pass them by in silence."""

import re
import unicodedata

from coprod_desktop.speech.british.rule import rule

# Greek and Cyrillic, of which one letter alone is a sign that voices know, such as in "β".
_KNOWN_ALONE = "\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
_OTHER = (
    "\u0530-\u1cff\u2c00-\u2c5f\u2d00-\u2dff\u2e80-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\U00020000-\U0003ffff"
)
_BETWEEN = r"[\s\u200c\u200d]*"
_NAMES = {"Cjk": "Chinese", "Hangul": "Korean", "Hiragana": "Japanese", "Katakana": "Japanese"}


def _named(match: re.Match[str]) -> str:
    script = unicodedata.name(match[0][0], "other").split()[0].capitalize()
    return f"words in {_NAMES.get(script, script)} letters"


RULES = (
    rule(f"[{_OTHER}](?:{_BETWEEN}[{_OTHER}])*", _named),
    rule(f"[{_KNOWN_ALONE}](?:{_BETWEEN}[{_KNOWN_ALONE}])+", _named),
)
