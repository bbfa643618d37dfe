"""Tells whether other words can stand where a term does: a thing for a thing, and something done for something done."""

import re

from coprod_desktop.language import inflect
from coprod_desktop.language.forms import soften

_STEM = 6
"""How many letters two words must share at their start to be forms of one word."""

_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|this|that|our|your|their|its|each|any|no|of|every) $", re.IGNORECASE)
_AN_ARTICLE = re.compile(r"\b(?:an?|this|that|each|every) \Z", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\Z")


_NOUN_ENDING = re.compile(r"\w{3,}(?:tion|sion|ment|ance|ence|ness|ity|ship|sure|out)s?\Z")
_VERBS_LIKE_NOUNS = frozenset(
    (
        *("advance", "apportion", "audition", "augment", "balance", "caution", "cement", "champion"),
        *("commence", "comment", "commission", "complement", "compliment", "condition", "decommission", "document"),
        *("enhance", "envision", "evidence", "experience", "finance", "function", "harness", "implement"),
        *("influence", "licence", "measure", "mention", "petition", "position", "pressure", "proportion"),
        *("provision", "question", "reference", "sanction", "sentence", "silence", "station", "supplement"),
        *("torment", "treasure", "witness"),
    )
)
_NO_NOUN_NEXT = re.compile(
    r"\s*(?:[.,;:!?)”\"]|\Z|(?:and|but|or|is|are|was|were|has|had|will|of|for|in|on|at|to|by|with|that|which|so)\b)"
)


def can_stand(part_of_speech: str, term: str, written: str, before: str, after: str | None = None) -> bool:
    """Tell whether words of this part of speech can replace what is written, a form of the term.

    "Co-production" is a thing and "co-produce" is something done: what replaces the one cannot replace the other.
    `before` is the text in front of it, `after` the text behind it, None where it is not known.
    """
    base, form = _plain(term), _plain(_OWNER.sub("", written))
    if part_of_speech in ("noun", "plural noun"):
        is_same = form in (base, _plain(inflect.plural(term.lower())))
        return is_same or form[:_STEM] != base[:_STEM] or " " in term
    if part_of_speech == "verb":
        return not (_ARTICLE_BEFORE.search(before) or _names_a_deed(written))
    if part_of_speech == "adjective" and after is not None:
        # "It is a win-win." needs a thing, and "good for everyone" is none.
        return not (_AN_ARTICLE.search(before) and _NO_NOUN_NEXT.match(after))
    return True


def _names_a_deed(written: str) -> bool:
    """Tell whether a form names a deed, as "apportionment" and "rollout" do, which is no place for a verb."""
    first = written.lower().partition(" ")[0]
    if re.search(r"\w-(?:back|down|in|off|out|over|up)s?\Z", first):
        return True
    first = first.rpartition("-")[2]
    return _NOUN_ENDING.match(first) is not None and first.removesuffix("s") not in _VERBS_LIKE_NOUNS


def _plain(text: str) -> str:
    return soften(text.lower()).replace(" ", "").replace("z", "s")
