"""Puts plainer words in the place of a term, in the form that the sentence needs."""

import re
from dataclasses import dataclass

from coprod_desktop.language import counting, inflect, participles
from coprod_desktop.language.entry import SayInstead
from coprod_desktop.language.irregular import IRREGULAR_PLURALS, IRREGULAR_VERBS

_ARTICLE = re.compile(r"\b(?P<article>an?)(?P<gap>\s+)\Z", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|th[ie]s|that|th[eo]se|my|our|your|their|his|her|its|each|every|\w+['’]s) \Z", re.I)
_OWN_ARTICLE = re.compile(r"\A(?:an?|the|your|their|our|his|her) ", re.IGNORECASE)
_SOMEONE = re.compile(r"\A(?:someone|somebody)\b", re.IGNORECASE)
_BEGINNING = re.compile(r"(?:\A|[.!?:]['\"”’)]*\s+|[\n•]\s*)['\"“‘(\[]*\Z")
_BEST = re.compile(r"(?:most|least|best|worst|\w{2,}[^aeiou\W]est)\b(?!-)", re.IGNORECASE)
_PERSON_AFTER = re.compile(r" (?:it|them|him|us|me)\b(?! \w+ing\b)")
_MOVES_BEHIND = re.compile(r"(?P<verb>\w+) (?P<rest>(?:up|back|out|off|down|away|in|over|first|clear|normal|\w+er))\Z")
_PREPOSITIONS = frozenset(("about", "at", "by", "for", "from", "of", "to", "with"))
_LONGEST_TITLE = 120
_SMALL_WORDS = frozenset(("and", "but", "for", "from", "into", "nor", "the", "with"))
_PARTICLES = frozenset(("back", "down", "in", "off", "on", "out", "over", "up"))
_NEVER_MOVES = frozenset(("look over", "go over", "check in"))


@dataclass(frozen=True, slots=True)
class Change:
    """An edit: put `text` in the place from `start` to `end`."""

    start: int
    end: int
    text: str


def fit(replacement: str, part_of_speech: str, replaced_text: str, following: str = "", term: str = "") -> str:
    """Return the replacement in the form of what it replaces: plural, tense, capitals.

    `term` is the entry's own term: what differs between it and the replaced text is the form to take. Without it the
    ending of the replaced text is all there is to go by. `following` is the text after it; a word that would then
    stand twice ("help with with") is dropped.
    """
    formed = _owning(_formed(replacement, part_of_speech, replaced_text, term), replaced_text)
    return inflect.with_capitals_of(replaced_text, _not_twice(formed, following))


def change(text: str, start: int, end: int, instead: SayInstead, term: str = "") -> Change:
    """Return the edit that says it more plainly at one place of a text, with "a" or "an" before it put right."""
    replaced, part = text[start:end], instead.part_of_speech
    new = _with_its_own(_formed(instead.text, part, replaced, term), part, replaced, term)
    if part == "verb" and _form_of_verb(replaced, term) == "past" and participles.is_participle(text, start, end):
        new = _verb(instead.text, "participle")
    new = _not_twice(_owning(new, replaced), text[end : end + 40])
    new, end = _with_object(instead.text, new, text, end) if part == "verb" else (new, end)
    article = _ARTICLE.search(text, 0, start)
    if _DETERMINER.search(text, 0, start):
        new = _SOMEONE.sub("person", _OWN_ARTICLE.sub("", new))
    if not article:
        return Change(start, end, _with_capitals(new, text, start, end))
    wanted = _article(new, part)
    whole = wanted + article["gap"] + new if wanted else new
    if article["article"].isupper() and _is_shouted(text, start, end):
        return Change(article.start(), end, whole.upper())
    has_capital = article["article"][0].isupper()
    words = _with_capitals(new, text, start, end)
    whole = wanted + article["gap"] + words if wanted else words
    return Change(article.start(), end, whole[:1].upper() + whole[1:] if has_capital else whole)


def _article(new: str, part: str) -> str:
    """Return the article to stand before the new words where "a" or "an" was; "" where none can."""
    if part == "plural noun" or _has_own_article(new) or (part == "noun" and counting.is_uncounted(new)):
        return ""
    # "An optimal plan" is the best one.
    return "the" if part == "adjective" and _BEST.match(new) else inflect.article(new)


def _with_capitals(new: str, text: str, start: int, end: int) -> str:
    """Return the new words with the capitals that this place of the text asks for."""
    replaced = text[start:end]
    if _is_shouted(text, start, end):
        return new.upper()
    if _is_title(text, start, end) and replaced[:1].isupper():
        return re.sub(r"(?<![\w'’])(?!(?:a|an|the|of|to|in|on|at|by|for|and|or|with|who|that)\b)[a-z]", _upper, new)
    # "An Advocate" has the capital of a title, which plain words in its place have not.
    return inflect.with_capitals_of(replaced, new) if _BEGINNING.search(text, 0, start) else new


def _upper(letter: re.Match[str]) -> str:
    return letter[0].upper()


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether what is replaced is in capitals because all around it is."""
    if not text[start:end].isupper():
        return False
    around = [letter for letter in text[max(0, start - 40) : start] + text[end : end + 40] if letter.isalpha()]
    is_run = all(letter.isupper() for letter in around)
    letters = sum(letter.isalpha() for letter in text[start:end])
    return letters > 5 if not is_run else letters + len(around) > 5


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether the words of a short text begin with capitals, as in "Our Key Workers And You"."""
    if inflect.is_letters(text[start:end]) or text.rstrip().endswith((".", ";", ",")):
        return False
    others = [one for one in re.findall(r"[^\W\d_]{3,}", f"{text[:start]} {text[end:]}") if one not in _SMALL_WORDS]
    return len(others) > 1 and len(text) < _LONGEST_TITLE and all(word[0].isupper() for word in others)


def _with_its_own(new: str, part: str, replaced: str, term: str) -> str:
    """Return the words with what a longer form has besides its term: "in step with" for "aligned with"."""
    last = replaced.rpartition(" ")[2].lower()
    if " " not in replaced or last in term.lower().split() or part not in ("adjective", "verb"):
        return new
    if last in _PREPOSITIONS:
        return new if new.rpartition(" ")[2] in _PREPOSITIONS | _PARTICLES else f"{new} {last}"
    is_plain_quality = part == "adjective" and " " not in term and " " not in new
    return f"{new} {last}" if is_plain_quality and not replaced.lower().endswith(("ly", "ed")) else new


def _owning(formed: str, replaced: str) -> str:
    """Return the words with the mark of an owner, where what they replace has one: "people's", "helpers'"."""
    owner = re.search(r"(?:['’]s|(?<=s)['’])\Z", replaced)
    if not owner:
        return formed
    is_many = owner[0][1:] == "" and formed.endswith("s")
    return formed + owner[0][0] if is_many else formed + owner[0][0] + "s"


def _not_twice(formed: str, following: str) -> str:
    next_word = re.match(r"\s*([A-Za-z]+)", following)
    last_word = formed.rpartition(" ")[2]
    # "Help with with lunch" says it twice; "brought in in June" does not.
    is_twice = next_word and " " in formed and last_word not in _PARTICLES and next_word[1].lower() == last_word.lower()
    return formed[: -len(last_word) - 1] if is_twice else formed


def _with_object(replacement: str, new: str, text: str, end: int) -> tuple[str, int]:
    """Return the words and where they end, "it" drawn between a verb and its small word: "they held it back"."""
    behind, moves = _PERSON_AFTER.match(text, end), _MOVES_BEHIND.match(replacement)
    if not (behind and moves) or replacement in _NEVER_MOVES:
        return new, end
    verb, _, rest = new.partition(" ")
    return f"{verb}{behind[0]} {rest}", behind.end()


def _has_own_article(text: str) -> bool:
    return bool(
        re.match(r"(?:an?|the|your|their|our|his|her|someone|somebody|people|help|more)\b", text, re.IGNORECASE)
    )


def _formed(replacement: str, part_of_speech: str, replaced: str, term: str) -> str:
    if part_of_speech == "noun":
        return counting.plural(replacement) if _is_plural(replaced, term) else replacement
    if part_of_speech == "verb":
        return _verb(replacement, _form_of_verb(replaced, term))
    return replacement


def _is_plural(replaced: str, term: str) -> bool:
    written = re.sub(r"['’]s?\Z", "", replaced.lower()) if re.search(r"['’]", replaced) else replaced.lower()
    if term:
        base = term.lower()
        if written == base:
            return False
        head, many = inflect.split_head(base)[1], inflect.split_head(written)[1]
        if head != many:
            return many in inflect.plurals(head) or _guess_plural(many)
        return False
    return _guess_plural(inflect.split_head(written)[1])


def _guess_plural(head: str) -> bool:
    if any(head in many for many in IRREGULAR_PLURALS.values()):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))


def _form_of_verb(replaced: str, term: str) -> str:
    """Return "base", "s", "past", "participle" or "ing"."""
    verb = replaced.lower().partition(" ")[0]
    base = term.lower().partition(" ")[0]
    if verb == base and not _is_inflected(base):
        return "base"
    for irregular, (past, participle) in IRREGULAR_VERBS.items():
        if base in ("", irregular) and irregular not in (past, participle):
            if verb == past:
                return "past"
            if verb == participle:
                return "participle"
    if verb.endswith("ing") and len(verb) > 4:
        return "ing"
    if verb.endswith("ed"):
        return "past"
    return "s" if verb.endswith("s") and not verb.endswith("ss") else "base"


def _is_inflected(term: str) -> bool:
    """Tell whether a term is itself written as something that was done: "earmarked", but not "embed" or "exceed"."""
    return term.endswith("ed") and not term.endswith("eed") and term not in ("embed", "shed", "shred", "wed")


def _verb(replacement: str, form: str) -> str:
    verb, gap, rest = replacement.partition(" ")
    if verb.endswith("ing") and re.search("[aeiouy]", verb[:-3]):
        return replacement
    changed = {
        "s": inflect.third_person,
        "past": inflect.past,
        "participle": inflect.participle,
        "ing": inflect.present_participle,
    }.get(form)
    return (changed(verb) if changed else verb) + gap + rest
