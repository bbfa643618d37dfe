"""Hard words in a draft: plainer ones put in where that is sure, the others explained after their first use (ER-14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.easyread.rules.shape import as_sentence, capital
from coprod_desktop.easyread.short_forms import WELL_KNOWN
from coprod_desktop.language import inflect, replace, sentences
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Match
from coprod_desktop.language.meanings import inside_a_sentence
from coprod_desktop.model.finding import Kind

_EXPLAINED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)
_SWAPPED = (Kind.SWAP, Kind.WORDS_ABOUT_PEOPLE)
_OPPOSITE = re.compile(r"(?:dis|un|de|non|mis)(?=[a-z]{4})")
_NOUN_ENDING = re.compile(r"(?:[st]ion|ison|ment|ance|ence|ing|sal|ure)s?$")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?|this|that|our|your|their|its|each|any|no|of|every) $", re.IGNORECASE)
# A plainer word alone would break these; drafting rules turn the whole clause. "Required by law to" is a duty, no need.
_IS_LEFT_TO_RULES = re.compile(
    r"(?:whereas|in the event of|compris(?:e|es|ed|ing)|consists? of)\b|"
    r"requir(?:e|es|ed|ing)\b(?: by| [^,.;:]{1,40}? to [a-z])",
    re.IGNORECASE,
)
# Only "acknowledge that" accepts something: a complaint that is acknowledged has been received. Nobody can be "kept
# told", who undertakes to do something has not done it, and an assistance dog is a kind of dog. Time is prescribed by a
# rule, tablets by a doctor. A group that "ceased to meet" did not stop in order to meet; "no alternative" is no other.
_IS_OTHER_HERE = re.compile(
    r"acknowledg(?:e|es|ed|ing|ement)\b(?! that\b)|(?<=keep )informed|(?<=kept )informed|complex needs|"
    r"ceas(?:e|es|ed|ing)\b(?= to\b)|(?<=\bno )alternative\b|"
    r"undert(?:ake|akes|aken|aking|ook)\b(?= to\b)|assistance(?= (?:dogs?|animals?)\b)|"
    r"prescribed(?! (?:times?|periods?|forms?|manner|limits?|dates?|rates?|rules?|fees?)\b)",
    re.IGNORECASE,
)
# "To be accompanied by a friend" is not "to be gone with by a friend".
_IS_DONE_TO = re.compile(r"\b(?:be|been|being|is|are|was|were)(?: \w+ly)? $", re.IGNORECASE)
# A "service user group" is no "person who uses support group".
_SAYS_WHO = re.compile(r" (?:who|with|without) ")
_NAMED_AFTER_THEM = re.compile(
    r" (?:groups?|forums?|panels?|networks?|boards?|committees?|surveys?|feedback|involvement|engagement|experience|"
    r"representatives?|meetings?|voices?|views?|satisfaction|consultation|participation|led|council|reference|"
    r"steering|register|records?|needs|numbers|charges?|contributions?)\b"
)
# "Money in excess of £10" is "money of more than £10"; behind a verb or "of" the plainer words can stand alone.
_IN_EXCESS = re.compile(r"in excess of\b", re.IGNORECASE)
_TAKES_AN_AMOUNT = re.compile(
    r"(?:^|\b(?:is|are|was|were|be|been|costs?|of|to|at|by|for|with|paid|spent|raised|received|has|have|had|earns?|"
    r"needs?|and|or|from|saved?|takes?|took) )$"
)
# "Forms can be obtained from us" is not "forms can be got from us".
_IS_NOT_DONE_TO = frozenset({"get", "have"})
_DONE = re.compile(r"\w+ed\b")
_HANGS_ON_ITS_THING = re.compile(r" (?:with|to|for|at|about|after|on|by)$")
# "There is no alternative" and "an alternative to care homes" name a thing.
_NOUN_FOLLOWS = re.compile(r"\s*(?:[.,;:!?)]|$|(?:to|for|of|is|are|was|were|will|and|or|but)\b)")
# "Words used in court" tells what a word belongs to, not what it means.
_SAYS_NO_MEANING = re.compile(r"(?:Words|About) (?!that\b|which\b)")
_WITHOUT = re.compile(r"lack(?:s|ed|ing)? ")
_STEM = 6
"""How many letters two words must share at their start to be forms of one word."""

_ONE_THING = frozenset({"whereas", "bias", "diabetes", "news", "shingles", "rabies", "scabies", "measles", "always"})

# "The JCQX met" begins a sentence, and no name.
_NAME_BEFORE = re.compile(r"\b(?!(?:The|An?|Our|Your|Their|This|Each|Every|Any|No) )[A-Z][\w’'-]* $")
_ANY_ARTICLE = re.compile(r"\ban? $", re.IGNORECASE)


_EXPLAINS = re.compile(r"(?P<term>[^.:;?!]{2,80}) means?:(?: |$)")


def explained_term(sentence: str) -> str:
    """Return the term that a sentence explains, as it is written there, or "" when it explains none."""
    found = _EXPLAINS.match(sentence)
    return found["term"] if found else ""


_MEANS = re.compile(r"(?!(?:This|That|It|Which|What)\b)(?P<term>(?:[\w’'-]+ ){1,5})means? ")


def explained_by_somebody(sentence: str) -> str:
    """Return what `explained_term` does, for a sentence that a person wrote too: "Extra care means your own flat"."""
    found = _MEANS.match(sentence)
    return explained_term(sentence) or (found["term"].strip() if found else "")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a term means, as sentences: the first begins with the term."""

    term: str
    meaning: str
    sentences: tuple[str, ...]


class HardWords:
    """Walks through one draft and remembers which terms it has explained already."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._explained: dict[str, str] = {}
        self._met: set[str] = set()

    @property
    def explained(self) -> tuple[tuple[str, str], ...]:
        """Return each term explained so far with its meaning, by the alphabet."""
        return tuple(sorted(self._explained.items(), key=lambda pair: pair[0].lower()))

    def with_plain_words(self, text: str) -> str:
        """Return a sentence with plainer words where a word list has them.

        Only words that are listed for swapping change; a term of the field is kept and explained instead.
        """
        for match in reversed(self._lexicon.find(text, kinds=_SWAPPED)):
            entry = match.entry
            if _IS_LEFT_TO_RULES.match(text, match.start) or _IS_OTHER_HERE.match(text, match.start):
                continue
            if _is_in_a_name(text, match) or _begins_a_name(text, match) or _says_less_here(text, match):
                continue
            if entry.say_instead and not match.others and _is_same_kind_of_word(text, match):
                edit = replace.change(text, match.start, match.end, entry.say_instead, entry.term)
                text = _put(text, edit)
        return text

    def in_full(self, text: str) -> str:
        """Return a text with the short forms that the word lists know in full, well-known ones excepted (ER-16)."""
        matches = self._lexicon.find(text, kinds=_EXPLAINED)
        for place, match in reversed(list(enumerate(matches))):
            if long := _long_form(match):
                before = matches[place - 1] if place else None
                text = _said_once(text, before, match) or _with_long_form(text, match, long)
        return text

    def explain(self, text: str) -> Iterator[Explanation]:
        """Yield an explanation for each term that is met here for the first time."""
        for match in self._lexicon.find(text, kinds=_EXPLAINED):
            entry = match.entry
            meaning = _easy_meaning(entry)
            if entry.term in self._met or match.others or not meaning or _is_in_a_name(text, match):
                continue
            if not _is_named_by(match) or _SAYS_NO_MEANING.match(meaning):
                continue
            self._met.add(entry.term)
            name = _name_of(match)
            self._explained[name] = meaning
            yield Explanation(name, meaning, _sentences(name, meaning))


def _easy_meaning(entry: Entry) -> str:
    """Return what an entry means in easy words; people may have written only one meaning for a word of their own."""
    return entry.easy_meaning or ("" if entry.checked_on else entry.meaning)


def _put(text: str, edit: replace.Change) -> str:
    """Return a text with an edit made; "or alternatively" gives no second "or"."""
    before, after = text[: edit.start], text[edit.end :]
    if before.lower().endswith(f" {edit.text.lower()} "):
        return before.rstrip() + after
    return f"{before}{edit.text}{after}"


def _is_named_by(match: Match) -> bool:
    """Tell whether words of a text are a term, so that its meaning is theirs.

    A "fair share" has to do with allocative efficiency and is none; a "panel" may be any; a "support plan" is a care
    and support plan.
    """
    term, written = match.entry.term.lower(), match.text.lower().replace("’", "'").removesuffix("'s")
    if written in (term, inflect.plural(term)) or match.text in {form.text for form in match.entry.short_forms}:
        return True
    words, last = re.split(r"[\s-]+", written), re.split(r"[\s-]+", term)[-1]
    is_part_of_it = len(words) > 1 and _holds(term, written) and words[-1].startswith(last[:_STEM])
    return _holds(written, term) or is_part_of_it or bool(_WITHOUT.match(written))


def _name_of(match: Match) -> str:
    """Return what to call a term: the words of the text where they hold it, else the term itself.

    "Public consultation" is a consultation, but "lacks capacity" is the opposite of capacity, and a programme board is
    not always a steering group: there only the term's own name keeps the sentence true.
    """
    term, written = match.entry.term, match.text.replace("’", "'").removesuffix("'s")
    if written.lower() in (term.lower(), inflect.plural(term.lower())):
        return term
    if match.text in {form.text for form in match.entry.short_forms}:
        return written
    if not _says(written.lower(), term.lower()):
        return term
    return written if _has_capitals_inside(written) else _in_number_of(term.lower(), written.lower())


def _says(written: str, term: str) -> bool:
    """Tell whether each word of a term is in other words, in one number or the other: "support brokers", "broker"."""
    there = set(re.split(r"[\s-]+", written))
    return all(there & {word, inflect.plural(word), inflect.singular(word)} for word in re.split(r"[\s-]+", term))


def _in_number_of(term: str, written: str) -> str:
    """Return other words for a term in its number: a broker is one person, so "support brokers" are one "broker"."""
    before, head, after = inflect.split_head(written)
    is_many = head.endswith("s") and not inflect.split_head(term)[1].endswith("s")
    return f"{before}{inflect.singular(head)}{after}" if is_many else written


def _holds(written: str, term: str) -> bool:
    """Tell whether each word of a term is in other words, endings aside: "spot purchasing" holds "spot purchase"."""
    there = re.split(r"[\s-]+", written)
    return all(any(one.startswith(word[:_STEM]) for one in there) for word in re.split(r"[\s-]+", term))


def _has_capitals_inside(text: str) -> bool:
    return any(letter.isupper() for letter in text[1:])


def _is_same_kind_of_word(text: str, match: Match) -> bool:
    """Tell whether a plainer word can stand here: a verb only for a verb, and never for its opposite."""
    entry, written = match.entry, match.text.lower()
    if _OPPOSITE.match(written) and not _OPPOSITE.match(entry.term.lower()):
        return False
    part = entry.say_instead.part_of_speech if entry.say_instead else ""
    if part == "adjective":
        return not _is_adverb_or_noun(text, match)
    if part == "plural noun":
        # "A person who …" is not "people".
        return inflect.plural(inflect.split_head(written)[1]) != inflect.split_head(entry.term.lower())[1]
    if part == "noun" and _DONE.match(written) and not _DONE.match(entry.term.lower()):
        return False  # "obliged to pay" holds no "duty"
    if part != "verb":
        return True
    assert entry.say_instead is not None
    hangs = _HANGS_ON_ITS_THING.search(entry.say_instead.text) or entry.say_instead.text in _IS_NOT_DONE_TO
    if hangs and _IS_DONE_TO.search(text, 0, match.start):
        return False
    first = entry.term.lower().partition(" ")[0]
    if written.partition(" ")[0] in (first, *inflect.verb_forms(first)):
        # Straight behind an article "a request" or "the process" is a thing.
        return not _ARTICLE_BEFORE.search(text, 0, match.start)
    return not _NOUN_ENDING.search(written)


def _says_less_here(text: str, match: Match) -> bool:
    """Tell whether the plainer words would not fit, or drop a part: "people" for "people who draw on support"."""
    entry = match.entry
    plain = entry.say_instead.text if entry.say_instead else ""
    if plain and entry.term.startswith(f"{plain} "):
        return True
    if _SAYS_WHO.search(plain) and _NAMED_AFTER_THEM.match(text, match.end):
        return True
    return bool(_IN_EXCESS.match(text, match.start)) and not _TAKES_AN_AMOUNT.search(text[: match.start])


def _is_adverb_or_noun(text: str, match: Match) -> bool:
    """Tell whether the words stand where no adjective can: "disproportionately affected", "no alternative"."""
    written = match.text.lower()
    if written.endswith("ly") and not match.entry.term.lower().endswith("ly"):
        return True
    return bool(_ARTICLE_BEFORE.search(text, 0, match.start) and _NOUN_FOLLOWS.match(text, match.end))


def _long_form(match: Match) -> str:
    """Return a short form's term in its number, or "" when the words are no short form or one that people know."""
    short = {form.text for form in match.entry.short_forms}
    if match.others or match.text in WELL_KNOWN:
        return ""
    if match.text in short:
        return match.entry.term
    return inflect.plural(match.entry.term) if match.text.removesuffix("s") in short else ""


def _said_once(text: str, before: Match | None, match: Match) -> str:
    """Return a text without the brackets in "continuing healthcare (CHC)", or "" when it does not say it twice."""
    if before is None or before.entry is not match.entry:
        return ""
    between, after = text[before.end : match.start], text[match.end :]
    return text[: before.end] + after[1:] if between.strip() == "(" and after.startswith(")") else ""


def _with_long_form(text: str, match: Match, long: str) -> str:
    before, after = text[: match.start], text[match.end :]
    if article := _ANY_ARTICLE.search(before):
        before = f"{before[: article.start()]}{inflect.with_capitals_of(article[0], inflect.article(long))} "
    # "The MDT team" is one team.
    if (again := re.match(r" (\w+)\b", after)) and again[1].removesuffix("s") == long.rpartition(" ")[2]:
        long, after = f"{long.rpartition(' ')[0]} {again[1]}", after[again.end() :]
    return f"{before}{long}{after}"


def _is_in_a_name(text: str, match: Match) -> bool:
    """Tell whether a term is the end of a longer name: "Equality Impact Assessment" is no "impact assessment"."""
    return match.text[:1].isupper() and bool(_NAME_BEFORE.search(text[: match.start]))


def _begins_a_name(text: str, match: Match) -> bool:
    """Tell whether a word begins a longer name in capitals: the "Liaison Group" stays what it is called."""
    return match.text[:1].isupper() and bool(re.match(r" [A-Z][a-z]", text[match.end :]))


def _is_several(term: str) -> bool:
    """Tell whether a term is surely several things: "day opportunities". Names in capitals are one thing."""
    head = inflect.split_head(term)[1]
    if not head.islower() or head in _ONE_THING or re.match(r"[a-z]+ing (?!costs|needs)", term):
        return False
    return inflect.singular(head) != head


def _sentences(term: str, meaning: str) -> tuple[str, ...]:
    parts = [meaning[span.start : span.end] for span in sentences.split(meaning)]
    means = "mean" if _is_several(term) else "means"
    first = f"{capital(term)} {means}: {inside_a_sentence(parts[0])}"
    return tuple(as_sentence(part) for part in (first, *parts[1:]))
