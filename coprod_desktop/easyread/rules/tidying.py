"""Labels, openers, joining words and brackets: what stands around a sentence and is not its message (ER-04, ER-25)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became, wording
from coprod_desktop.easyread.rules.shape import as_sentence, capital, has_at_least, holds_a_verb, starts_a_clause

MORE_DETAIL = "More detail: "
"""What a sentence made of bracketed words begins with, when we cannot tell where they belong."""

_LABEL_WORDS = (
    "Recommendation|Action|Decision|Option|Aim|Goal|Objective|Outcome|Priority|Step|Stage|Theme|Principle|Question|"
    "Purpose|Background|Summary|Update|Risk|Issue|Proposal|Example|Warning|Important|Reason|Next steps?|Key messages?"
)
# A label is a known one, one with a number, or a name ("Sam Okafor: …").
_LABEL = re.compile(
    rf"(?P<label>(?:{_LABEL_WORDS})(?: \d+(?:\.\d+)*[a-z]?)?|[A-Z][\w’'-]*(?: [\w’'&-]+){{0,4}}? \d+(?:\.\d+)*[a-z]?|"
    rf"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}}) ?(?::| [–—-]) (?P<rest>[A-Z].*)",
    re.DOTALL,
)
_NOTE_LABEL = re.compile(r"(?:(?:Please )?[Nn]ote|NB|N\.B\.|Nota bene)(?: ?:|,| [–—-]) ?(?=\S)")
_NOT_A_LABEL = re.compile(
    r"\b(?:is|are|was|were|will|must|may|can|not|if|when|says?|said|asked|told|we|you|they|this|these)\b", re.IGNORECASE
)

_OPENERS = re.compile(
    r"(?:Please note that|It should be noted that|It is (?:important|worth|useful) (?:to note|noting) that|"
    r"It is important to (?:remember|recognise|understand) that|As you (?:know|will be aware|will recall),|"
    r"As (?:mentioned|noted|stated|set out|outlined|described) (?:above|earlier|previously|before),|"
    r"As (?:previously|already) (?:mentioned|noted|stated|reported|advised),|For the avoidance of doubt,|"
    r"Needless to say,|It goes without saying that|The fact (?:of the matter )?is that) (?=\S)"
)

_JOINING = (
    (
        re.compile(
            r"(?:However(?=,)|Nevertheless|Nonetheless|That said|Having said that|Conversely|On the other hand),? "
        ),
        "But ",
    ),
    (re.compile(r"(?:Therefore|Consequently|Thus|Hence|Accordingly|As a (?:result|consequence)),? (?!of\b)"), "So "),
    (re.compile(r"(?:Furthermore|Moreover|In addition|Additionally|Similarly),? (?!to\b)"), "Also, "),
    (re.compile(r"Subsequently,? "), "Later, "),
    (re.compile(r"Currently,? "), "Now, "),
)
_LATER_HOWEVER = re.compile(r"(?P<before>[A-Z][^,;:()]{2,60}?), however, (?P<after>[^,].*)", re.DOTALL)

_BRACKET = re.compile(r" ?\((?P<inner>[^()]{1,300})\)(?P<next>.?)", re.DOTALL)
_TURNS_MEANING = re.compile(
    r"\b(?:not|no|never|except|excluding|unless|only|if|but|without|n[’']t|cannot|other than)\b", re.IGNORECASE
)
_EXAMPLES = re.compile(r"(?:for example|for instance|such as|like|e\.?g\.?),? ", re.IGNORECASE)
# "Sam Okafor (chair of the board)": what stands behind a name belongs to it.
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
# "The Care and Support (Assessment) Regulations" is one name.
_PART_OF_A_NAME = re.compile(r" (?:Act|Regulations|Order|Bill|Rules|Scheme|Directions)\b")
_OTHER_NAME = re.compile(r"(?:also |formerly |previously )?(?:known as|called|named|or) ", re.IGNORECASE)
_LONG_ASIDE_WORDS = 6
_INCLUDES = re.compile(r"including ", re.IGNORECASE)
_POINTER = re.compile(r"(?:please )?(?:see|refer to|shown in|set out in) ", re.IGNORECASE)


def _label_on_its_own(text: str) -> tuple[str, ...]:
    found = _LABEL.match(text)
    if not found:
        return (text,)
    label, rest = found["label"], found["rest"]
    if _NOT_A_LABEL.search(label) or not holds_a_verb(rest) or not has_at_least(4, rest):
        return (text,)
    return (f"{label}:", rest)


def _note_label_off(text: str) -> str:
    found = _NOTE_LABEL.match(text)
    return capital(text[found.end() :]) if found else text


def _opener_off(text: str) -> str:
    found = _OPENERS.match(text)
    return capital(text[found.end() :]) if found else text


def _plain_joining_words(text: str) -> str:
    for pattern, words in _JOINING:
        if found := pattern.match(text):
            return words + _lowered(text[found.end() :])
    if found := _LATER_HOWEVER.fullmatch(text):
        return f"But {_lowered(found['before'])} {found['after']}"
    return text


_LOWERABLE = re.compile(
    r"(?:The|A|An|We|You|They|He|She|It|This|That|These|Those|There|Our|Your|Their|His|Her|Some|Many|Most|All|"
    r"People|Carers|Staff|In|On|At|If|When|For|Every|Each|No|Not|One|Members|Families)\b"
)


def _lowered(text: str) -> str:
    # Only words that are surely no names lose their capital.
    return text[:1].lower() + text[1:] if _LOWERABLE.match(text) else text


def _brackets_off(text: str) -> tuple[str, ...]:
    if text.startswith("(") and text.rstrip(".").endswith(")") and text.count("(") == 1:
        return (as_sentence(text.strip("().")),)
    moved: list[str] = []
    while found := _first_bracket(text):
        before, inner, after = text[: found.start()], found["inner"].strip(), text[found.end("inner") + 1 :]
        aside = "" if _NAME_BEFORE.search(before) else _own_sentence(inner)
        text = f"{before}{after}" if aside else _between_commas(before, inner, after)
        moved += [aside] if aside else []
    return (text, *moved)


def _first_bracket(text: str) -> re.Match[str] | None:
    for found in _BRACKET.finditer(text):
        inner = found["inner"]
        if _PART_OF_A_NAME.match(text, found.end() - 1) and inner[:1].isupper():
            continue
        # A letter or figure is a name of something ("option (b)"), a figure before figures a phone number.
        is_mark = len(inner.strip()) <= 3 or found["next"].isalnum() or not text[found.start()].isspace()
        if not (is_mark or _TURNS_MEANING.search(inner) or ". " in inner or found["next"] == "("):
            return found
    return None


def _own_sentence(inner: str) -> str:
    """Return bracketed words as a sentence, or "" when they are so few that they can stay where they are."""
    if _OTHER_NAME.match(inner):
        return ""
    if inner.startswith("because "):
        return as_sentence(f"This is {inner}")
    if found := _EXAMPLES.match(inner):
        return as_sentence(f"For example, {inner[found.end() :]}")
    if found := _INCLUDES.match(inner):
        return as_sentence(f"This includes {inner[found.end() :]}")
    if _POINTER.match(inner) or starts_a_clause(inner):
        return as_sentence(inner)
    return as_sentence(f"{MORE_DETAIL}{inner}") if has_at_least(_LONG_ASIDE_WORDS, inner) else ""


def _between_commas(before: str, inner: str, after: str) -> str:
    closing = "" if re.match(r"\s*[.,;:?!]|\s*$", after) else ","
    return f"{before.rstrip()}, {inner}{closing}{after}"


OPENINGS = (
    Rule(
        "note-label",
        "ER-30",
        wording(_note_label_off),
        (
            became("Note: the room has changed.", "The room has changed."),
            became("Please note, we close at 5.", "We close at 5."),
        ),
        ("Notes are taken.", "Note the date.", "Noted by the board."),
    ),
    Rule(
        "label-line",
        "ER-04",
        _label_on_its_own,
        (
            became(
                "Recommendation 3: The council should ask carers.",
                "Recommendation 3:",
                "The council should ask carers.",
            ),
            became("Action – Sam will ring the day centre.", "Action:", "Sam will ring the day centre."),
        ),
        ("Date: Monday.", "We agreed this: The day centre will stay open.", "Time: 10am to midday."),
    ),
    Rule(
        "openers",
        "ER-30",
        wording(_opener_off),
        (
            became("Please note that the office is closed.", "The office is closed."),
            became("It should be noted that costs went up.", "Costs went up."),
        ),
        ("Please note the date.", "It is important to ask carers.", "As you like it, we will go."),
    ),
    Rule(
        "joining-words",
        "ER-12",
        wording(_plain_joining_words),
        (
            became("However, the bus is late.", "But the bus is late."),
            became("Therefore we will meet again.", "So we will meet again."),
            became("The plan, however, costs more.", "But the plan costs more."),
        ),
        ("However much it costs, we pay.", "In addition to this we pay.", "As a result of this we pay."),
    ),
)
"""What stands before a sentence, in the order in which the rules run."""

ASIDES = (
    Rule(
        "brackets",
        "ER-25",
        _brackets_off,
        (
            became("We pay for travel (see page 4).", "We pay for travel.", "See page 4."),
            became(
                "Groups (for example, a walking club) are free.", "Groups are free.", "For example, a walking club."
            ),
            became("Breaks (also known as respite) are free.", "Breaks, also known as respite, are free."),
            became("The chair (Sam Okafor) will speak.", "The chair, Sam Okafor, will speak."),
            became("(The office is closed.)", "The office is closed."),
        ),
        (
            "See the Care (Assessment) Regulations 2014.",
            "All staff (not carers) must sign.",
            "Choose option (b) now.",
            "Carers (only if they agree) can come.",
        ),
    ),
)
"""What stands inside a sentence and is not its message."""
