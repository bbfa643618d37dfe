"""Tells whether other words can stand where a term does: a thing for a thing, and something done for something done."""

import re

from coprod_desktop.language import inflect
from coprod_desktop.language.forms import soften

_STEM = 6
"""How many letters two words must share at their start to be forms of one word."""

_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|this|that|our|your|their|its|each|any|no|of|every) $", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\Z")


def can_stand(part_of_speech: str, term: str, written: str, before: str) -> bool:
    """Tell whether words of this part of speech can replace what is written, a form of the term.

    "Co-production" is a thing and "co-produce" is something done: what replaces the one cannot replace the other.
    `before` is the text in front of it.
    """
    base, form = _plain(term), _plain(_OWNER.sub("", written))
    if part_of_speech in ("noun", "plural noun"):
        is_same = form in (base, _plain(inflect.plural(term.lower())))
        return is_same or form[:_STEM] != base[:_STEM] or " " in term
    if part_of_speech == "verb":
        return not _ARTICLE_BEFORE.search(before)
    return True


def _plain(text: str) -> str:
    return soften(text.lower()).replace(" ", "").replace("z", "s")
