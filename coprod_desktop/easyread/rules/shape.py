"""The shape of a sentence, as far as it can be known without a parser."""

import re
from itertools import islice

BULLET = "• "
"""What a line of a list in an easy read row begins with."""

_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")
_ENDS = re.compile(r"[.?!:…][\"'”’)\]]*$")

# Verbs that carry tense and are hardly ever anything else: enough to say "this part is a sentence of its own".
FINITE = (
    "am|is|are|was|were|has|have|had|do|does|did|will|would|shall|should|can|cannot|could|may|might|must|"
    "isn[’']t|aren[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|hadn[’']t|don[’']t|doesn[’']t|didn[’']t|"
    "won[’']t|wouldn[’']t|can[’']t|couldn[’']t|shouldn[’']t|mustn[’']t"
)
# Past and present forms that meeting papers use with a plain subject; each is a verb when a subject stands before it.
PAST_VERBS = (
    "agreed|asked|wanted|needed|said|told|thought|felt|found|gave|got|helped|knew|liked|made|meant|met|paid|"
    "planned|received|ran|saw|sent|started|stopped|talked|took|tried|used|went|worked|wrote|closed|opened|"
    "chose|reported|stood|rose|fell|grew|brought|built|won|caused|decided|discussed|considered|attended|"
    "approved|reviewed|increased|reduced|continued|completed|visited|highlighted|identified|explained|"
    "suggested|recommended|requested|covered|included|became|began|came|kept|led|lost|moved|offered|provided|"
    "remained|showed|spent|supported|welcomed|noted|expected|hoped|heard|held|looked|raised"
)
PRESENT_VERBS = (
    "wants?|needs?|says|think|thinks|feels?|finds?|gives?|gets?|helps?|knows?|likes?|makes?|means?|meets?|"
    "pays?|plans|runs?|sees?|sends?|starts?|stops?|takes?|tells?|tries|uses?|goes|works?|writes?|closes|"
    "opens?|chooses?|reports|costs?|covers?|includes?|becomes?|begins?|comes?|keeps?|leads?|moves?|offers?|"
    "provides?|remains?|shows?|spends?|supports|expects?|hopes?|hears?|holds?|cut|cost|left"
)
COMMON_VERBS = f"{PAST_VERBS}|{PRESENT_VERBS}"
FINITE_OR_COMMON = f"{FINITE}|{COMMON_VERBS}"
_FINITE_WORD = re.compile(rf"\b(?:{FINITE})\b", re.IGNORECASE)
_PRONOUN = r"(?:I|we|you|they|he|she|it|this|these|those|there|everyone|everybody|nobody|no one|someone)"
_DETERMINER = (
    r"(?:the|this|that|these|those|our|their|your|his|her|some|most|many|all|each|every|a|an|no|two|three|\d+)"
)
# Inside a group of nouns there is no second subject: "the people they support" is one with a clause in it.
_NO_NOUN = r"(?:who|that|which|whose|and|or|if|when|they|we|you|he|she|it|I)"
_NOUN_GROUP = rf"{_DETERMINER}(?: (?!{_NO_NOUN}\b)[\w’'-]+(?:,\d{{3}})*){{1,5}}?"
_SUBJECT_AND_VERB = re.compile(
    rf"\b(?:{_PRONOUN}|staff|people|carers|councillors|members|(?:the|our|this|that|each|every) [a-z][\w’'-]*) "
    rf"(?:{COMMON_VERBS})\b",
    re.IGNORECASE,
)
_NAME_AND_PAST = re.compile(rf"[\w’'] (?:{PAST_VERBS})\b")
_CLAUSE_START = re.compile(
    rf"(?:{_PRONOUN}(?: (?:also|still|now|then|all|both|often|only|already))? (?:{FINITE}|{COMMON_VERBS})\b"
    rf"|{_PRONOUN}[’'](?:s|re|ve|ll|d|m)\b"
    rf"|{_NOUN_GROUP} (?:{FINITE})\b)",
)


def word_count(text: str) -> int:
    """Return the number of words; "5:30pm", "£1,200" and "day-to-day" are one each."""
    return sum(1 for _ in _WORD.finditer(text))


def has_at_least(words: int, text: str) -> bool:
    """Return whether a text has this many words, without counting a long one to its end."""
    return sum(1 for _ in islice(_WORD.finditer(text), words)) == words


def holds_a_verb(text: str) -> bool:
    """Return whether a verb with a tense is surely there."""
    return bool(_FINITE_WORD.search(text) or _SUBJECT_AND_VERB.search(text) or _NAME_AND_PAST.search(text))


def starts_a_clause(text: str) -> bool:
    """Return whether a text begins with a subject and its verb: "we will …", "the council has …"."""
    return bool(_CLAUSE_START.match(text))


def closed_if_a_sentence(text: str, *, had_an_end: bool) -> str:
    """Return a text with a capital; a full stop is added where its source had one or where it holds a verb.

    "Date: Monday" and "Room 2" are no sentences and stay without one.
    """
    tidy = as_sentence(text)
    is_one = had_an_end or holds_a_verb(text) or text.rstrip().endswith(".")
    return tidy if is_one else tidy.removesuffix(".")


def as_sentence(text: str) -> str:
    """Return a text with a capital at its start and an end mark, or as a list line when it is one."""
    text = text.strip().rstrip(",;–—- ")
    if not text:
        return ""
    if text.startswith(BULLET):
        return text
    text = capital(text)
    return text if _ENDS.search(text) else f"{text}."


def capital(text: str) -> str:
    """Return a text with its first letter as a capital; "iPad" and addresses stay as they are."""
    first_word = text.split(" ", 1)[0]
    if any(letter.isupper() for letter in first_word[1:]) or "@" in first_word or "://" in first_word:
        return text
    return text[:1].upper() + text[1:]


def without_end(text: str) -> str:
    """Return a sentence without the full stop, comma or semicolon at its end."""
    return text.strip().rstrip(".,;: ")
