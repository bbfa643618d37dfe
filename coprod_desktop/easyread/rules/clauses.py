"""Clauses that are joined in one sentence get a sentence each, where it is safe (ER-03, ER-04)."""

import re

from coprod_desktop.easyread.rules.guards import (
    REACHES_OVER,
    SHORTEST_PART_WORDS,
    TIMES_AND_SPANS,
    both_stand_alone,
    is_closed,
    is_cuttable,
)
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import FINITE, as_sentence, has_at_least, holds_a_verb, starts_a_clause

_JOINED_CLAUSES = re.compile(r"(?P<comma>,)? (?P<word>and|but|so) (?!that\b)(?=\S)")
# Behind a comma and "and", nouns without an article and then a verb with a tense begin a clause of their own.
_BARE_CLAUSE = re.compile(
    rf"(?!(?:{FINITE}|to|who|which|that|when|if|where|not|or|then|all|some|both|either)\b)"
    rf"(?:(?!(?:{FINITE}|who|which|that|when|if|where|and|or|they|we|you)\b)[\w’',-]*\w ){{1,7}}?(?:{FINITE}) \S"
)
_WHO_THEY_ARE = re.compile(r"\b(?:people|families|carers|staff|those|anyone|workers|parents) who (?:\w+ ){1,4}")
_AFTER_AND = re.compile(
    rf"(?:(?:it|everyone|everybody|nobody) (?:{FINITE}) |"
    rf"(?:the|this|a|an|our|your|their) (?:(?!and\b)[\w’'-]+ ){{1,4}}?(?:{FINITE}) )"
)
# What somebody thinks or says can go on behind "and".
_THINKS = re.compile(
    r"\b(?:say|says|said|think|thinks|thought|hope|hopes|hoped|know|knows|knew|believe|believes|believed|feel|feels|felt|"
    r"ask|asks|asked|agree|agreed|wish|wants?|showed|shows|found|sure|worried|suggests?|suggested|recommends?|told)\b"
)
_NAME_AND_VERB = re.compile(rf"[A-Z][\w’'-]*(?: [\w’'-]+){{0,3}}? (?:{FINITE})\b")
# At the end of a sentence a condition may be for both halves.
_CONDITION = re.compile(r"\b(?:if|unless|provided|as long as|except)\b", re.IGNORECASE)
_MEANS = re.compile(r", which means (?:that )?(?=\S)")
_BECAUSE = re.compile(r",? because (?!of\b)(?=\S)")
_DOUBTFUL_BECAUSE = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|n[’']t|cannot|only|just|simply|partly|mainly|largely|mostly|especially|"
    r"particularly|probably|perhaps|maybe|even|whether|if|hardly|without|neither|nor)\b|n[’']t\b",
    re.IGNORECASE,
)
_ALTHOUGH = re.compile(
    r"(?:Although|Though|While|Whilst|Even though) (?P<first>[^,;:]+), (?P<second>[^;:]+)", re.DOTALL
)
# A subject that is surely one and the same thing: "some carers" may be others each time it is said, and "nobody is
# rich and is happy" does not mean that nobody is rich.
_NO_NAME = (
    r"(?!(?:No|Nobody|None|Nothing|Some|Somebody|Someone|Many|Most|Few|Several|Each|Every|Everyone|Everybody|Any|Anyone|"
    r"Either|Neither|All|Both|Half|Not|One|Others?|What|Who|How|When|If|Where|Why|There|That|Here|Only)\b)"
)
# "Was opened in May, has been busy and will grow" is a list of three.
_VERB_BEHIND_COMMA = re.compile(rf", (?:{FINITE})\b")
_SHARED_SUBJECT = re.compile(
    rf"(?P<before>(?P<subject>(?:I|We|You|They|He|She|It|(?:The|This|These|Our|Your|Their)(?: [\w’'-]+){{1,5}}?|"
    rf"{_NO_NAME}[A-Z][a-z]+(?: [A-Z][a-z]+)?)) (?:{FINITE})\b[^;]*?),? and (?P<after>(?:{FINITE})\b[^;]*)",
    re.DOTALL,
)


def _joined_clauses(text: str) -> tuple[str, ...]:
    if not is_cuttable(text):
        return (text,)
    for found in _JOINED_CLAUSES.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not (both_stand_alone(before, _with_subject(found, after)) and _is_no_list(found, before, after)):
            continue
        told = _WHO_THEY_ARE.sub("people ", before) if found["comma"] else before
        if REACHES_OVER.search(TIMES_AND_SPANS.sub(" ", told)) or re.search(r":(?!\d)", before):
            return (text,)
        if _is_end_of_list(before) or (not found["comma"] and _CONDITION.search(after)):
            return (text,)
        lead = {"but": "But ", "so": "So "}.get(found["word"], "")
        return (as_sentence(before), as_sentence(lead + after))
    return (text,)


def _is_end_of_list(before: str) -> bool:
    """Tell whether a clause stands behind the last comma, so that "and" ends a list of clauses."""
    earlier, comma, last = before.rpartition(", ")
    return bool(comma) and holds_a_verb(earlier) and bool(starts_a_clause(last) or _NAME_AND_VERB.match(last))


def _with_subject(found: re.Match[str], after: str) -> str:
    """Return a clause with "the" before a subject that is nouns alone, so that its verb can be seen."""
    return f"the {after}" if found["comma"] and _BARE_CLAUSE.match(after) and not starts_a_clause(after) else after


def _is_no_list(found: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a new clause begins, and not one more of the things before it.

    With a comma, or before a pronoun, that is sure. "Carers and the council will pay" is one clause, so without them
    the half before must be whole by itself, from its subject on, and say nothing of what somebody thinks.
    """
    if found["comma"] or re.match(r"(?:we|you|they|he|she|I) ", after):
        return True
    is_whole = starts_a_clause(before[:1].lower() + before[1:]) or bool(_BARE_CLAUSE.match(before))
    ends_in_the_air = re.search(rf"\b(?:{FINITE}|to|of|for|with|by|between)\s+\S+$", before)
    return is_whole and not _THINKS.search(before) and not ends_in_the_air and bool(_AFTER_AND.match(after))


def _shared_subject(text: str) -> tuple[str, ...]:
    found = _SHARED_SUBJECT.match(text) if is_cuttable(text) else None
    if not found:
        return (text,)
    subject, before, after = found["subject"], found["before"], found["after"]
    reaches = REACHES_OVER.search(TIMES_AND_SPANS.sub(" ", f"{before} {after}"))
    is_said = bool(re.search(rf"\b(?:{FINITE})\s+\S+\s+\S+", before))
    stops_short = re.search(rf"\b(?:to|{FINITE}|not)\W*$", after)
    if (
        stops_short
        or _VERB_BEHIND_COMMA.search(before)
        or reaches
        or not is_said
        or not is_closed(before)
        or ":" in text
        or not has_at_least(SHORTEST_PART_WORDS, after)
    ):
        return (text,)
    return (as_sentence(before), as_sentence(f"{subject} {after}"))


def _which_means(text: str) -> tuple[str, ...]:
    found = _MEANS.search(text)
    if not found or not is_cuttable(text):
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    if re.match(r"(?:If|Unless|When|Where|Whether)\b", before) or _THINKS.search(before):
        return (text,)
    if not is_closed(before) or not holds_a_verb(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"This means {after}"))


def _because(text: str) -> tuple[str, ...]:
    found = _BECAUSE.search(text)
    if not found or not is_cuttable(text) or text.lower().count("because") > 1:
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    if _DOUBTFUL_BECAUSE.search(before) or REACHES_OVER.search(before) or not both_stand_alone(before, after):
        return (text,)
    return (as_sentence(before), as_sentence(f"This is because {after}"))


def _although(text: str) -> tuple[str, ...]:
    found = _ALTHOUGH.fullmatch(text)
    if not found or not is_cuttable(text):
        return (text,)
    first, second = found["first"], found["second"]
    # Where a second comma follows, the first may not be where the clause ends.
    if not (both_stand_alone(first, second) and starts_a_clause(first)) or re.search(r", (?:and|or|but)\b", second):
        return (text,)
    return (as_sentence(first), as_sentence(f"But {second}"))


RULES = (
    Rule(
        "which-means",
        "ER-04",
        _which_means,
        (
            became(
                "The bus stops at 5pm, which means that people go home early.",
                "The bus stops at 5pm.",
                "This means people go home early.",
            ),
        ),
        ("If the bus stops at 5pm, which means an early end, people must walk.", "It is late, which means trouble."),
    ),
    Rule(
        "because",
        "ER-04",
        _because,
        (
            became(
                "We will close the office on Friday because the heating is broken.",
                "We will close the office on Friday.",
                "This is because the heating is broken.",
            ),
        ),
        (
            "We did not close the day centre because it was costly to run.",
            "We will only close the day centre because the council has asked us.",
            "He said that he left the group because he was tired of it.",
            "We are late because of the bus.",
        ),
    ),
    Rule(
        "although",
        "ER-04",
        _although,
        (
            became(
                "Although the room is small, it has a hearing loop and a lift.",
                "The room is small.",
                "But it has a hearing loop and a lift.",
            ),
        ),
        (
            "Although small, the room has a hearing loop and a lift.",
            "While we wait for the bus, tea is served in the hall.",
        ),
    ),
    Rule(
        "joined-clauses",
        "ER-04",
        _joined_clauses,
        (
            became(
                "The group meets every month, and the council will pay for travel.",
                "The group meets every month.",
                "The council will pay for travel.",
            ),
            became(
                "You can bring a friend to the meeting but they must sign in.",
                "You can bring a friend to the meeting.",
                "But they must sign in.",
            ),
        ),
        (
            "If you agree and we can pay for it, you can go on the trip.",
            "She said that the centre will close, and staff will lose their jobs.",
            "Carers who came and the council have agreed to meet again in May.",
            "I do not believe – and I have said so – that this will help.",
            "You can have either a direct payment, and we will help, or a service.",
            "We will pay for travel and food for all the people who come.",
        ),
    ),
    Rule(
        "shared-subject",
        "ER-04",
        _shared_subject,
        (
            became(
                "The risk register is held by the board and is looked at every month.",
                "The risk register is held by the board.",
                "The risk register is looked at every month.",
            ),
            became(
                "We will not close the centre this year and will not cut its hours.",
                "We will not close the centre this year.",
                "We will not cut its hours.",
            ),
        ),
        (
            "Some carers have a job and have children at home as well.",
            "The hub was opened in May, has been busy and will now grow.",
            "We will pay for the bus and will book a taxi if you ask us.",
            "No family will lose a break and will be left alone with it.",
            "Nobody will have to pay more money and will lose their support.",
            "The council knows what people need and will want in the next year.",
            "The new plan has, and will have, an effect on carers in this area.",
        ),
    ),
)
"""Cuts between clauses, in the order in which they run."""
