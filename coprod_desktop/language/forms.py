"""Every way a term is written: plurals, tenses, spellings, hyphens and apostrophes, made when the lists load."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, product

from coprod_desktop.language import inflect
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.folding import flatten
from coprod_desktop.language.irregular import IRREGULAR_PLURALS, IRREGULAR_VERBS, SPELLING_PAIRS, VERBS_THAT_START_TERMS

_PREFIXES = ("co", "re", "pre", "multi", "non", "inter", "self", "over", "under", "post", "micro", "semi", "sub")
# "Key worker", "keyworker"; "home care", "homecare": the same two words, as people please.
_OFTEN_JOINED = ("case", "child", "day", "health", "home", "key")
_IS = re.compile(r"is(e|ed|es|ing|ation|ations|ational|er|ers)\b")
_IZ = re.compile(r"iz(e|ed|es|ing|ation|ations|ational|er|ers)\b")
_VERB_ENDING = re.compile(r"(?:is|iz)e$|ify$|[^aeiou]ate$")
_NEVER_PLURAL = re.compile(r"(?:\w{2}[^e]ed|ous|less|s)$")
_SET_PHRASE = re.compile(r"(?:on|in|at|to|out|under|off|by|for|up|with|as|of|over|from) ")
_GAP = re.compile(r"[\s\-‐‑‒–]+")
_OWNER = re.compile(r"(\w+)'s |(\w+)s' |(\w{3,}[^s])s (?!of |for |to |in |at |on |with |and |by |from )")

Alike = Mapping[str, Sequence[int]]
"""Which entries look like a flat string, which has a blank at each end."""


@dataclass(frozen=True, slots=True)
class Surface:
    """The written forms of an entry as the matcher wants them: see `soften`.

    `any_case` forms are in small letters; `exact` ones must be met with exactly these capitals.
    """

    any_case: frozenset[str]
    exact: frozenset[str]


def soften(text: str) -> str:
    """Return text with every hyphen, dash and gap as one space and every apostrophe straight.

    "co-production", "co production" and "co‑production" are one form then; so are "carer's" and "carer’s".
    """
    return _GAP.sub(" ", text.replace("’", "'").replace("‘", "'")).strip()


def surface(entry: Entry) -> Surface:
    """Return the softened forms of an entry. Possessives are left out: the term is found in front of "'s"."""
    any_case: set[str] = set()
    exact: set[str] = set()
    written = (entry.term, *entry.forms)
    if entry.capitals_only:
        exact.update(form for text in written for form in (soften(text), soften(text) + "s"))
    else:
        is_verb = _is_verb(entry)
        for text in written:
            any_case.update(_inflected(text.lower().replace("’", "'"), is_verb and text == entry.term))
    for short in entry.short_forms:
        text = soften(short.text)
        if short.capitals_only:
            exact.update((text, text + "s"))
        else:
            any_case.update((text.lower(), text.lower() + "s"))
    return Surface(frozenset(filter(None, any_case)), frozenset(filter(None, exact)))


def expand(entry: Entry) -> frozenset[str]:
    """Return the forms of an entry as people write them, with hyphens, possessives and both kinds of apostrophe."""
    soft = surface(entry)
    written = soft.any_case | soft.exact
    hyphened = {form.replace(" ", "-") for form in written if form.count(" ") in (1, 2)}
    owned = {form + ("'" if form.endswith("s") else "'s") for form in written | hyphened}
    straight = written | hyphened | owned
    return frozenset(straight | {form.replace("'", "’") for form in straight})


def _is_verb(entry: Entry) -> bool:
    """Tell whether a term takes tenses: the list says so, a listed form shows it, or its ending does."""
    if entry.say_instead and entry.say_instead.part_of_speech == "verb":
        return True
    first, _, rest = entry.term.lower().partition(" ")
    if first in VERBS_THAT_START_TERMS or (rest and first in IRREGULAR_VERBS):
        return True
    base = entry.term.lower()
    tenses = {inflect.past(base), inflect.present_participle(base)}
    return bool(tenses & set(entry.forms)) or (not rest and bool(_VERB_ENDING.search(base)))


def _inflected(text: str, is_verb: bool) -> Iterator[str]:
    forms = {text, *_numbers(text)}
    if is_verb:
        verb, gap, rest = text.partition(" ")
        forms.update(form + gap + rest for form in inflect.verb_forms(verb))
    for form in forms:
        for owner in _owners(form):
            for spelling in _spellings(owner):
                yield from _joins(spelling)


def _numbers(text: str) -> Iterator[str]:
    """Yield the plural of a singular term, and the singular of a plural one of several words."""
    if text in IRREGULAR_PLURALS:
        yield from IRREGULAR_PLURALS[text]
        return
    before, head, after = inflect.split_head(text)
    if not head.isalpha() or _SET_PHRASE.match(text):
        return
    if not _NEVER_PLURAL.search(head):
        yield from (before + many + after for many in inflect.plurals(head))
        if after.count(" ") > 2 and not _NEVER_PLURAL.search(text):  # court of protection deputies
            yield inflect.plurals(text)[0]
    elif head.endswith("sis"):
        yield before + head[:-2] + "es" + after
    elif (before or after) and head.endswith("s"):
        yield before + inflect.singular(head) + after
    elif head.endswith("ss"):
        yield before + head + "es" + after


def _owners(text: str) -> Iterable[str]:
    """Return a term with its first owner's apostrophe in each place people put it, or leave it out."""
    found = _OWNER.search(text)
    if not found:
        return (text,)
    owner = found[1] or found[2] or found[3]
    if found[3] and found.start():
        return (text,)
    many = tuple(one + "'s " for one in IRREGULAR_PLURALS.get(owner, ()))
    ends = (owner + "'s ", owner + "s' ", owner + "s ", *many)
    return tuple(text[: found.start()] + end + text[found.end() :] for end in ends)


def _spellings(text: str) -> set[str]:
    spellings = {text, _IS.sub(r"iz\1", text), _IZ.sub(r"is\1", text)}
    if " and " in text:
        spellings |= {form.replace(" and ", " & ") for form in tuple(spellings)}
    for one, other in SPELLING_PAIRS:
        if one in text:
            spellings |= {form.replace(one, other) for form in tuple(spellings)}
        elif other in text:
            spellings |= {form.replace(other, one) for form in tuple(spellings)}
    return spellings


def _joins(text: str) -> Iterator[str]:
    """Yield the term apart and, where it has a hyphen or such a beginning as "co", also joined: coproduction."""
    yield soften(text)
    if "-" in text:
        parts = text.split("-")
        yield from (soften("".join(joined)) for joined in _each_hyphen(parts))
        return
    first, gap, rest = text.partition(" ")
    if gap and first in _OFTEN_JOINED and rest.isalpha():
        yield first + soften(rest)
    for prefix in _PREFIXES:
        if text.startswith(prefix + " "):
            yield prefix + soften(text[len(prefix) + 1 :])
        elif text.startswith(prefix) and len(text) > len(prefix) + 4 and text[len(prefix)].isalpha():
            yield prefix + " " + soften(text[len(prefix) :])


def _each_hyphen(parts: list[str]) -> Iterator[list[str]]:
    between = list(pairwise(parts))[:3]
    # Digits are never closed up: "0-25" is not "025".
    gaps = [(" ",) if one[-1:].isdigit() and other[:1].isdigit() else ("", " ") for one, other in between]
    for choice in product(*gaps):
        filled = [parts[0]]
        for gap, part in zip((*choice, *(" ",) * (len(parts) - 1 - len(choice))), parts[1:], strict=True):
            filled += [gap, part]
        yield filled


def alike(surfaces: Iterable[Surface]) -> Alike:
    """Return, for each flat string with a blank at each end, the entries that have a form which looks like it."""
    found: dict[str, tuple[int, ...]] = {}
    for index, one in enumerate(surfaces):
        alone = (index,)
        for flat in {flatten(soft) for soft in chain(one.any_case, one.exact)}:
            if flat.strip():
                string = f" {flat} "
                before = found.setdefault(string, alone)
                if before is not alone:
                    found[string] = before + alone
    return found
