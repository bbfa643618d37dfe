"""Cuts a long sentence at its clauses, with the parser's help and many guards; where it is not sure, it cuts nothing.

Two clauses with a subject each, a reason or a contrast at the end, and more about a thing at the end can stand alone.
What reaches over the cut cannot: a condition, a report of what somebody said, a time at the start, a shared verb.
"""

import re
from collections.abc import Callable, Iterator

from coprod_desktop.easyread import faithful
from coprod_desktop.easyread.rules.guards import is_closed, is_cuttable
from coprod_desktop.easyread.rules.shape import as_sentence, has_at_least
from coprod_desktop.language.parsing import Parse, Token

RULE = "grammar-cut"
"""The id of this step in the ledger (ER-04)."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_HELPERS = frozenset({"aux", "auxpass"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINS = {"and": "", "but": "But ", "so": "So "}
_FEWEST_WORDS = 4
_WORDS_BEFORE = 5
# A clause behind one of these hangs on more than its own sentence.
_HANGS = frozenset({"mark", "advcl", "ccomp", "csubj", "csubjpass", "parataxis", "preconj"})
_NO_START = frozenset({"that", "which", "who", "whom", "whose", "whether", "how", "if", "to", "what", "then", "as"})
_COUNTED = frozenset(
    {
        *("no", "none", "nobody", "nothing", "few", "fewer", "some", "many", "most", "all", "each", "every", "any"),
        *(
            "both",
            "either",
            "neither",
            "only",
            "half",
            "several",
            "someone",
            "anyone",
            "everyone",
            "more",
            "less",
            "one",
        ),
    }
)
# "Each carer came and left" is no "they", and "no carer came and left" is said of nobody.
_NEVER_AGAIN = frozenset(
    {"no", "none", "nobody", "nothing", "few", "fewer", "each", "every", "any", "either", "neither"}
)
_CONDITIONS = frozenset({"if", "unless", "whether", "not", "never"})
# These are names, whatever the parser takes them for.
_NAMES = frozenset({"Cabinet", "Council", "Parliament", "Scrutiny", "I"})
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they", "it"})
# What one of these does may be done by all that was said: "they cut their hours, which leaves them short".
_FOLLOWS_FROM_ALL = re.compile(
    r"(?:leav|left|mean|ma[dk]|caus|help|allow|giv|gave|lead|led|result|put|enabl|requir|affect|sav|reduc|increas|"
    r"creat|let|need|cost|br[io]|show|prevent|stop|add|free|worr|upset|surpris)",
    re.IGNORECASE,
)
_NO_END = re.compile(r"\b(?:and|or|but|the|an?|of|to|for|with|in|on|is|are|was|were|be)[.]$", re.IGNORECASE)


def cut(sentence: str, parse: Parse) -> tuple[str, ...]:
    """Return the sentences that one becomes, or itself alone; each has been parsed again and stands by itself."""
    if not is_cuttable(sentence) or not is_closed(sentence) or ":" in sentence:
        return (sentence,)
    tree = _Tree(parse(sentence))
    for way in _WAYS:
        for parts in way(tree):
            if len(parts) > 1 and _is_sound(sentence, parts, parse):
                return tuple(again for part in parts for again in (cut(part, parse) if part != sentence else (part,)))
    return (sentence,)


class _Tree:
    """The words of a sentence as they hang on each other."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._hanging: dict[int, list[Token]] = {}
        for one in tokens:
            if one.head != one.place:
                self._hanging.setdefault(one.head, []).append(one)
        self.root = next((one for one in tokens if one.role == "ROOT"), None)

    def hanging(self, token: Token, roles: frozenset[str] = frozenset()) -> list[Token]:
        """Return what hangs on a word, in these roles or in any."""
        return [one for one in self._hanging.get(token.place, []) if not roles or one.role in roles]

    def span(self, token: Token) -> tuple[int, int]:
        """Return the first place of all that hangs on a word, and the one behind its last."""
        places = [token.place]
        for one in self.hanging(token):
            places.extend(self.span(one))
        return min(places), max(max(places), token.place + 1)

    def words(self, start: int, end: int) -> str:
        """Return the words from a place to another, without a comma or join at either end."""
        return "".join(one.text + one.gap for one in self.tokens[start:end]).strip(" ,;–—-")

    def subject(self, verb: Token) -> Token | None:
        """Return the subject of a verb."""
        return next(iter(self.hanging(verb, _SUBJECTS)), None)

    def is_tensed(self, verb: Token) -> bool:
        """Return whether a verb, or what helps it, has a tense."""
        return verb.tag in _TENSED or any(one.tag in _TENSED for one in self.hanging(verb, _HELPERS))


_Parts = tuple[str, ...]


def _two_clauses(tree: _Tree) -> Iterator[_Parts]:
    """Two clauses with a join between them; the second has a subject of its own, or can take that of the first."""
    root = tree.root
    if root is None or tree.subject(root) is None or _starts_with_more(tree, root):
        return
    for verb in tree.hanging(root, frozenset({"conj"})):
        start, end = tree.span(verb)
        join = _join_before(tree, start)
        if verb.kind not in ("VERB", "AUX") or not tree.is_tensed(verb) or join is None or not _closes(tree, end):
            continue
        place, word = join
        if _hangs(tree, 0, place) or tree.tokens[start].text.lower() in _NO_START or _reaches_back(tree, start, end):
            continue
        said = _with_subject(tree, root, verb, start, end)
        if said:
            lead = _JOINS[word]
            yield as_sentence(tree.words(0, place)), as_sentence(f"{lead}{_small(tree, said) if lead else said}")


def _with_subject(tree: _Tree, root: Token, verb: Token, start: int, end: int) -> str:
    words = tree.words(start, end)
    if tree.subject(verb) is not None:
        return words
    subject = tree.subject(root)
    # A helper of the first verb may be meant for the second too: "will meet and agree", "were seen and sent".
    has_own_helper = any(one.tag in _TENSED for one in tree.hanging(verb, _HELPERS))
    if subject is None or (not has_own_helper and (tree.hanging(root, _HELPERS) or verb.tag not in _TENSED)):
        return ""
    name = _again(tree, subject)
    return f"{name} {words}" if name else ""


def _again(tree: _Tree, subject: Token) -> str:
    """Return how to name a subject a second time: its own name while that is short, else "They"; "" when unsure."""
    first, last = tree.span(subject)
    name = tree.tokens[first:last]
    said = {one.text.lower() for one in name}
    if said & _NEVER_AGAIN or name[0].tag == "EX" or subject.tag in ("WDT", "WP") or said & {"or", "who", "which"}:
        return ""
    opening = name[0]
    is_known = opening.text.lower() in _PRONOUNS or opening.tag in ("DT", "PRP$", "NNP", "NNPS")
    if is_known and len(name) <= _FEWEST_WORDS and opening.text.lower() not in ("a", "an") and not said & _COUNTED:
        return tree.words(first, last)
    return "They" if subject.tag in ("NNS", "NNPS") or subject.text.lower() in ("people", "staff", "police") else ""


def _reason_or_contrast(tree: _Tree) -> Iterator[_Parts]:
    """A reason or a contrast that ends the sentence: "… because …", "…, although …"."""
    root = tree.root
    if root is None or tree.subject(root) is None or _starts_with_more(tree, root):
        return
    for verb in tree.hanging(root, frozenset({"advcl"})):
        marks = tree.hanging(verb, frozenset({"mark"}))
        start, end = tree.span(verb)
        if len(marks) != 1 or marks[0].place != start or not _closes(tree, end) or not tree.is_tensed(verb):
            continue
        lead = {"because": "This is because ", "although": "But ", "though": "But ", "whereas": "But "}.get(
            marks[0].text.lower()
        )
        if lead is None or tree.subject(verb) is None or _is_said_or_denied(tree, 0, start):
            continue
        if _hangs(tree, start + 1, end, but=verb):
            continue
        rest = tree.words(start + 1, end)
        yield as_sentence(tree.words(0, start)), as_sentence(f"{lead}{_small(tree, rest)}")


def _more_about_a_thing(tree: _Tree) -> Iterator[_Parts]:
    """More about the last thing: "…, which …" and "…, who …" behind a comma, at the end of the sentence."""
    root = tree.root
    if root is None or tree.subject(root) is None:
        return
    for verb in tree.tokens:
        start, end = tree.span(verb)
        if verb.role != "relcl" or not _closes(tree, end) or start < _WORDS_BEFORE:
            continue
        pronoun, thing = tree.tokens[start], tree.tokens[verb.head]
        is_its_subject = pronoun.role in _SUBJECTS and pronoun.head == verb.place
        # Behind "of" or "in" a "which" may say something of all before it.
        follows = thing.role == "pobj" or _FOLLOWS_FROM_ALL.match(verb.text)
        is_unsure = pronoun.text.lower() == "which" and follows
        if (
            is_unsure
            or pronoun.text.lower() not in ("which", "who")
            or not is_its_subject
            or tree.tokens[start - 1].text != ","
        ):
            continue
        name = _name_of(tree, thing, start - 1)
        if not name or not _agrees(tree, thing, verb) or _hangs(tree, start, end) or _hangs(tree, 0, start):
            continue
        yield as_sentence(tree.words(0, start - 1)), as_sentence(f"{name} {tree.words(start + 1, end)}")


def _semicolon(tree: _Tree) -> Iterator[_Parts]:
    """What stands on both sides of a semicolon; the check that follows asks whether each is a sentence."""
    at = [one.place for one in tree.tokens if one.text == ";"]
    if len(at) == 1:
        second = tree.words(at[0] + 1, len(tree.tokens))
        yield as_sentence(tree.words(0, at[0])), as_sentence(second)


_WAYS: tuple[Callable[[_Tree], Iterator[_Parts]], ...] = (
    _semicolon,
    _two_clauses,
    _reason_or_contrast,
    _more_about_a_thing,
)


def _name_of(tree: _Tree, thing: Token, end: int) -> str:
    """Return a thing that ends right there as it can be named again, "" when that is not sure."""
    if thing.place != end - 1 or thing.role == "conj" or thing.kind not in ("NOUN", "PROPN"):
        return ""
    start = min([thing.place, *(tree.span(one)[0] for one in tree.hanging(thing) if one.place < thing.place)])
    name = tree.tokens[start:end]
    first = name[0].text.lower()
    if len(name) > _FEWEST_WORDS + 1 or any(one.text.lower() in (*_COUNTED, ",", "and", "or") for one in name):
        return ""
    if first in ("a", "an"):
        return f"The {tree.words(start + 1, end)}" if len(name) > 1 else ""
    if first in ("the", "our", "your", "their", "its", "this", "these") or thing.kind == "PROPN":
        return tree.words(start, end)
    return ""


def _agrees(tree: _Tree, thing: Token, verb: Token) -> bool:
    """Return whether a verb can belong to a thing: "the centres, which is free" says something of all before it."""
    tensed = next(
        (one for one in (*tree.hanging(verb, _HELPERS), verb) if one.tag in ("VBZ", "VBP", "VBD", "MD")), verb
    )
    is_many = thing.tag in ("NNS", "NNPS")
    word = tensed.text.lower()
    if word in ("was", "were"):
        return (word == "were") == is_many
    return tensed.tag not in ("VBZ", "VBP") or (tensed.tag == "VBP") == is_many


def _join_before(tree: _Tree, start: int) -> tuple[int, str] | None:
    """Return where the join before a clause stands and what it is; None when there is none that may be cut at."""
    for place in (start - 1, start):
        word = tree.tokens[place].text.lower() if 0 <= place < len(tree.tokens) else ""
        if word in _JOINS and place == start - 1:
            return place, word
    return None


def _starts_with_more(tree: _Tree, root: Token) -> bool:
    """Return whether something stands before the subject that may be meant for both clauses: a time, a condition."""
    subject = tree.subject(root)
    first = tree.span(subject)[0] if subject else 0
    return any(one.kind not in ("PUNCT", "CCONJ") for one in tree.tokens[:first])


def _hangs(tree: _Tree, start: int, end: int, but: Token | None = None) -> bool:
    """Return whether a clause between two places hangs on another, so that the cut might part them."""
    return any(one.role in _HANGS and (but is None or one is not but) for one in tree.tokens[start:end])


def _reaches_back(tree: _Tree, start: int, end: int) -> bool:
    """Return whether a condition or a time stands in the second clause, which may be meant for the first one too."""
    return any(one.role in ("mark", "advcl") and one.text.lower() != "that" for one in tree.tokens[start:end])


def _is_said_or_denied(tree: _Tree, start: int, end: int) -> bool:
    """Return whether what follows may hang on a part only: in "did not stop because it rained" the reason is denied."""
    if tree.tokens[end - 1].text != "," and _hangs(tree, start, end):
        return True
    is_part = any(
        one.role in ("ccomp", "neg", "conj") or one.text.lower() in _CONDITIONS for one in tree.tokens[start:end]
    )
    return is_part or any(one.text.lower() in _COUNTED for one in tree.tokens[start:end])


def _closes(tree: _Tree, end: int) -> bool:
    return all(one.kind == "PUNCT" for one in tree.tokens[end:])


def _small(tree: _Tree, words: str) -> str:
    """Return words as they stand inside a sentence: a name keeps its capital, wherever it stood."""
    first = words.partition(" ")[0]
    is_name = first in _NAMES or any(one.text == first and one.kind == "PROPN" for one in tree.tokens)
    return words if is_name else words[:1].lower() + words[1:]


def _is_sound(sentence: str, parts: _Parts, parse: Parse) -> bool:
    """Return whether each part stands alone when it is parsed by itself, and no fact is lost or added."""
    together = "\n".join(parts)
    if faithful.missing(sentence, together) or faithful.added(sentence, together):
        return False
    return all(_stands_alone(part, parse) for part in parts)


def _stands_alone(part: str, parse: Parse) -> bool:
    tree = _Tree(parse(part))
    root = tree.root
    return (
        root is not None
        and root.kind in ("VERB", "AUX")
        and tree.is_tensed(root)
        and tree.subject(root) is not None
        and has_at_least(_FEWEST_WORDS, part)
        and not _NO_END.search(part)
        and tree.tokens[0].text.lower() not in _NO_START - {"that", "then", "what"}
        and not any(one.text.lower() in ("whom", "whose") for one in tree.tokens[:3])
    )
