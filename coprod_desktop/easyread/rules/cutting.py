"""Long sentences are cut where it is safe without a parser, and nowhere else (ER-03, ER-04).

A wrong cut can turn a meaning round: "If you agree and we can pay, you can go" is one condition, not a promise. So
every cut asks that both parts are sentences by themselves and that nothing before the cut reaches over it.
"""

import re

from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import (
    BULLET,
    FINITE,
    as_sentence,
    has_at_least,
    holds_a_verb,
    starts_a_clause,
    without_end,
)
from coprod_desktop.easyread.rules.when import MONTHS

_SHORTEST_CUT_WORDS = 10
_SHORTEST_PART_WORDS = 3

# Words that reach over a cut: a condition, a report of what someone said, a choice, a pair, a comparison.
_REACHES_OVER = re.compile(
    r"\b(?:if|unless|whether|provided|providing|assuming|suppose|when|whenever|until|till|before|after|once|while|"
    r"whilst|although|though|because|since|as|that|who|whom|whose|which|what|how|why|where|either|neither|both|"
    r"between|not only|rather|whatever|wherever|so long|than|in case|except)\b",
    re.IGNORECASE,
)
# "Since 2021" and "between April and May" are times and no clauses.
_TIMES_AND_SPANS = re.compile(
    r"\bbetween [^,;]{1,40}? and |\b(?:since|until|till|before|after|by|once|as of) "
    rf"(?:\d|(?:[A-Z][a-z]+day|{'|'.join(MONTHS)}|Christmas|Easter|then)\b)"
    r"|\bas well as |\bsuch as |\bas soon as possible|\b(?:more|less|fewer|rather) than ",
)
_JOINED_CLAUSES = re.compile(r"(?P<comma>,)? (?P<word>and|but|so) (?!that\b)(?=\S)")
# At the end of a sentence a condition may be for both halves.
_NAME_AND_VERB = re.compile(rf"[A-Z][\w’'-]*(?: [\w’'-]+){{0,3}}? (?:{FINITE})\b")
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
_EXAMPLE_AT_END = re.compile(r",? (?:for example|for instance),? (?=[^,])")
_SEMICOLON = re.compile(
    r";\s+(?:(?P<word>however|therefore|but|so|and|also|in addition|as a result),? )?", re.IGNORECASE
)
_SEMICOLON_WORDS = {"however": "But ", "but": "But ", "therefore": "So ", "so": "So ", "as a result": "So "}
_DASH = re.compile(r"\s(?:[–—]|-)\s")
_OPEN_SPAN = re.compile(r"\b(?:between|both|either) [^,;]{0,40}$", re.IGNORECASE)
# A subject that is surely one and the same thing: "some carers" may be others each time it is said.
_SHARED_SUBJECT = re.compile(
    rf"(?P<before>(?P<subject>(?:I|We|You|They|He|She|It|(?:The|This|These|Our|Your|Their)(?: [\w’'-]+){{1,5}}?|"
    rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?)) (?:{FINITE})\b[^;]*?),? and (?P<after>(?:{FINITE})\b[^;]*)",
    re.DOTALL,
)
# "We agreed this: …" and "It says: …" lead on to what follows.
_POINTS_ON = re.compile(
    r"\b(?:this|that|these|those|following|follows?|says?|said|told|tell|asked|ask|agreed|answer|question|are|is|was|were|"
    r"example|means?|note|reasons?|things?|ways?|points?)$",
    re.IGNORECASE,
)
_DASH_AT_END = re.compile(r"\s?[–—-]$")
_CUT_HINT = re.compile(
    r"[,;]? (?:and|but|so|because|which|who|while|although|unless|if|when|where|including|such as)\b"
)


def _is_cuttable(text: str) -> bool:
    return not text.endswith("?") and not text.startswith(BULLET) and has_at_least(_SHORTEST_CUT_WORDS, text)


def _both_stand_alone(before: str, after: str) -> bool:
    return (
        has_at_least(_SHORTEST_PART_WORDS, before)
        and has_at_least(_SHORTEST_PART_WORDS, after)
        and holds_a_verb(before)
        and starts_a_clause(after)
        and _is_closed(before)
        and not _DASH_AT_END.search(before)
    )


def _is_closed(text: str) -> bool:
    """Return whether no bracket or quotation is open at the end of a text."""
    return text.count("(") == text.count(")") and text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _joined_clauses(text: str) -> tuple[str, ...]:
    if not _is_cuttable(text):
        return (text,)
    for found in _JOINED_CLAUSES.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not (_both_stand_alone(before, after) and _is_no_list(found, after)):
            continue
        if _REACHES_OVER.search(_TIMES_AND_SPANS.sub(" ", before)) or ":" in before:
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


def _is_no_list(found: re.Match[str], after: str) -> bool:
    # Without a comma only a pronoun is surely a new subject: "carers and the council will pay" is one clause.
    return bool(found["comma"]) or bool(re.match(r"(?:we|you|they|he|she|I) ", after))


def _shared_subject(text: str) -> tuple[str, ...]:
    found = _SHARED_SUBJECT.match(text) if _is_cuttable(text) else None
    if not found:
        return (text,)
    subject, before, after = found["subject"], found["before"], found["after"]
    reaches = _REACHES_OVER.search(_TIMES_AND_SPANS.sub(" ", f"{before} {after}"))
    is_said = bool(re.search(rf"\b(?:{FINITE})\s+\S+\s+\S+", before))
    if reaches or not is_said or not _is_closed(before) or ":" in text or not has_at_least(_SHORTEST_PART_WORDS, after):
        return (text,)
    return (as_sentence(before), as_sentence(f"{subject} {after}"))


def _colon(text: str) -> tuple[str, ...]:
    before, colon, after = text.partition(": ")
    if not colon or ":" in after or not _is_cuttable(text) or _POINTS_ON.search(before) or _REACHES_OVER.match(before):
        return (text,)
    stands = starts_a_clause(after) and has_at_least(_SHORTEST_PART_WORDS, after) and holds_a_verb(before)
    if not stands or ";" in after or not _is_closed(before) or not has_at_least(_SHORTEST_PART_WORDS, before):
        return (text,)
    return (as_sentence(before), as_sentence(after))


def _semicolon(text: str) -> tuple[str, ...]:
    if text.endswith("?") or text.startswith(BULLET):
        return (text,)
    found = _SEMICOLON.search(text)
    if not found or ":" in text:
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    word = (found["word"] or "").lower()
    # With one semicolon only, a sentence after it means that there is one before it too.
    is_complete = holds_a_verb(before) or ";" not in after
    if _REACHES_OVER.match(before) or not is_complete or not _is_closed(before) or not _is_clause_or_sentence(after):
        return (text,)
    return (as_sentence(before), as_sentence(_SEMICOLON_WORDS.get(word, "") + after))


def _is_clause_or_sentence(text: str) -> bool:
    first = text.split(";", 1)[0]
    return starts_a_clause(first) and has_at_least(_SHORTEST_PART_WORDS, first)


def _which_means(text: str) -> tuple[str, ...]:
    found = _MEANS.search(text)
    if not found or not _is_cuttable(text):
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    if re.match(r"(?:If|Unless|When|Where|Whether)\b", before) or not _is_closed(before) or not holds_a_verb(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"This means {after}"))


def _because(text: str) -> tuple[str, ...]:
    found = _BECAUSE.search(text)
    if not found or not _is_cuttable(text) or text.lower().count("because") > 1:
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    if _DOUBTFUL_BECAUSE.search(before) or _REACHES_OVER.search(before) or not _both_stand_alone(before, after):
        return (text,)
    return (as_sentence(before), as_sentence(f"This is because {after}"))


def _although(text: str) -> tuple[str, ...]:
    found = _ALTHOUGH.fullmatch(text)
    if not found or not _is_cuttable(text):
        return (text,)
    first, second = found["first"], found["second"]
    # Where a second comma follows, the first may not be where the clause ends.
    if not (_both_stand_alone(first, second) and starts_a_clause(first)) or re.search(r", (?:and|or|but)\b", second):
        return (text,)
    return (as_sentence(first), as_sentence(f"But {second}"))


def _example_at_end(text: str) -> tuple[str, ...]:
    found = _EXAMPLE_AT_END.search(text)
    if found and re.match(r"(?:and|or|but|that|if|when)\b", text[found.end() :]):
        return (text,)
    if not found or not _is_cuttable(text):
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    reaches = _REACHES_OVER.match(before) or holds_a_verb(after) or not holds_a_verb(before)
    if reaches or not has_at_least(_SHORTEST_PART_WORDS, before) or not _is_closed(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"For example, {after}"))


def place_to_cut(text: str) -> str:
    """Return the words where a person might cut a long sentence ("and the council will"), or "" if none are seen.

    Before a new subject and its verb is best, then near the middle. Nothing is said about whether a cut keeps the
    meaning: that is for a person to judge.
    """
    body = without_end(text)
    places = [found for found in _CUT_HINT.finditer(body) if 0.15 < found.start() / len(body) < 0.85]
    places += _DASH.finditer(body)
    places = [found for found in places if not _OPEN_SPAN.search(body, 0, found.start())]
    if not places:
        return ""
    middle = len(body) / 2
    best = min(places, key=lambda found: (not starts_a_clause(_after(body, found)), abs(found.start() - middle)))
    return " ".join(body[best.start() :].lstrip(",;–—- ").split()[:4])


def _after(body: str, found: re.Match[str]) -> str:
    return body[found.end() :].lstrip()


RULES = (
    Rule(
        "semicolons",
        "ER-04",
        _semicolon,
        (
            became("The hall is booked; we will meet at 10am.", "The hall is booked.", "We will meet at 10am."),
            became("The hall is big; however, it is cold.", "The hall is big.", "But it is cold."),
        ),
        (
            "We asked carers, who are tired; staff; and families.",
            "If it is wet; it will be inside.",
            "Is it wet; is it dry?",
        ),
    ),
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
            "We will pay for the bus and will book a taxi if you ask us.",
            "No family will lose a break and will be left alone with it.",
            "The council knows what people need and will want in the next year.",
            "The new plan has, and will have, an effect on carers in this area.",
        ),
    ),
    Rule(
        "colons",
        "ER-04",
        _colon,
        (
            became(
                "The bus is not safe: it stops on the road and people fall.",
                "The bus is not safe.",
                "It stops on the road and people fall.",
            ),
        ),
        (
            "We all agreed on this: the day centre will stay open next year.",
            "The question that we asked is: will the day centre stay open?",
            "If it rains on the day: we will meet inside the hall for lunch.",
        ),
    ),
    Rule(
        "example-at-end",
        "ER-04",
        _example_at_end,
        (
            became(
                "We can help you to get out of the house, for example a trip to the shops.",
                "We can help you to get out of the house.",
                "For example, a trip to the shops.",
            ),
        ),
        ("When you are ill, for example with a bad cold, you must not come here.", "Ask us, for example by phone."),
    ),
)
"""Cuts, in the order in which they run."""
