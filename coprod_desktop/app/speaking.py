"""How words are said aloud: those of our lists, and those that people taught in their meeting."""

import re
from collections.abc import Iterable

from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, Saying

_LETTERS = re.compile(r"\w(?: \w)+")  # "C Q C"


def spoken_forms(lexicon: Lexicon) -> dict[str, str]:
    """Return how to say what a voice would get wrong, by the way it is written.

    Letters said one by one belong to an entry's short forms; anything else is the term itself.
    """
    taught: dict[str, str] = {}
    for entry in lexicon.entries:
        if not entry.say:
            continue
        if entry.short_forms and _LETTERS.fullmatch(entry.say):
            taught.update((short.text, entry.say) for short in entry.short_forms)
        else:
            taught[entry.term] = entry.say
    return taught


def taught_words(lexicon: Lexicon, meeting: Meeting | None) -> dict[str, str]:
    """Return the same with what people taught in their meeting, which goes before our lists."""
    return with_sayings(lexicon, meeting.sayings if meeting is not None else ())


def with_sayings(lexicon: Lexicon, sayings: Iterable[Saying]) -> dict[str, str]:
    """Return how to say what our lists hold and what people taught, which goes first."""
    return {**spoken_forms(lexicon), **{one.written: one.said for one in sayings}}
