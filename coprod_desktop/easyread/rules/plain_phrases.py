"""Roundabout ways of asking, being able and having to, said straight (ER-12, ER-19)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became, wording
from coprod_desktop.easyread.rules.shape import capital
from coprod_desktop.easyread.rules.verbs import BASE_OF_PARTICIPLE, any_of
from coprod_desktop.language import inflect

_GRATEFUL = r"(?:We|I) would (?:be (?:very )?grateful|appreciate it) if"
_PLEASE = re.compile(
    rf"(?:{_GRATEFUL} you (?:could|would)|(?:We|I) would (?:like to )?ask that you|(?:We|I) would like to ask you to|"
    r"You are (?:kindly )?(?:asked|requested) to|Please could you|Could you please|Please ensure that you) (?=[a-z])"
)
_PLEASE_DO = re.compile(
    rf"{_GRATEFUL} (?P<what>[a-z’' -]{{3,50}}?) (?:could|would) be (?P<verb>{any_of(tuple(BASE_OF_PARTICIPLE))}) "
)
_ABLE = re.compile(r"\b(?:is|are|am) able to (?=[a-z])")
_HAVE_TO = re.compile(
    r"(?P<before>\b(?:we|you|they|it|council|councils|authority|authorities|provider|providers|staff|board|NHS|carers|"
    r"people|officers|government) )(?:is required|are required|has a duty|have a duty|is obliged|"
    r"are obliged) to (?=[a-z])",
    re.IGNORECASE,
)
_WANT_TO = re.compile(r"\b[Oo]ur aim is to (?:ensure|make sure) that (?=\S)")
# "In the event of the bus being late" would need a verb.
_IN_CASE = re.compile(r"^In the event of (?=(?!the\b|an?\b|any\b)[a-z][\w ]*,)")
_ONE_OF_THEM = re.compile(r"^In the event of (?=(?:fire|emergency|accident|breakdown|flood|incident|dispute),)")
_DRAWS_ON = re.compile(r"\bdraw(?P<one>s?) on (?=(?:care|support)\b)")
_SO_THAT = re.compile(r"\b[Ii]n order (?=to\b)")
_BEFORE_DOING = re.compile(
    r"\b(?P<before>[Bb]efore) (?P<what>(?:any|the|a|an|your|this|each) (?:[\w’'-]+ ){1,3}?)"
    r"being (?=\w+(?:ed|en|de|nt)\b)"
)
_MADE_UP_OF = re.compile(
    r"\b(?P<before>(?:will|would|must|should|can|may|to) )?(?P<verb>comprises?|consists? of)(?: of)? (?=\w)"
)
_CEASED = re.compile(r"(?<!never )(?<!not )\b(?P<verb>cease|ceases|ceased) to (?P<what>[a-z]{2,})\b")
_STOPPED = {"cease": "stop", "ceases": "stops", "ceased": "stopped"}
_NOT_BEFORE = re.compile(r"\b(?:no|not|never|nobody|none|neither|nor|if|whether)\b", re.IGNORECASE)


def _please(text: str) -> str:
    if found := _PLEASE_DO.match(text):
        return f"Please {BASE_OF_PARTICIPLE[found['verb']]} {found['what']} {text[found.end() :]}"
    if (found := _PLEASE.match(text)) and not text.endswith("?"):
        return f"Please {text[found.end() :]}"
    return text


def _can(text: str) -> str:
    return _ABLE.sub("can ", text)


def _must(text: str) -> str:
    found = _HAVE_TO.search(text)
    if not found or _NOT_BEFORE.search(text, 0, found.end()):
        return text
    return f"{text[: found.start()]}{found['before']}must {text[found.end() :]}"


def _straight(text: str) -> str:
    text = _WANT_TO.sub(
        lambda found: "We want to make sure that " if found[0][0] == "O" else "we want to make sure that ", text
    )
    text = _ONE_OF_THEM.sub(lambda found: f"If there is {inflect.article(text[found.end() :])} ", text)
    text = _IN_CASE.sub("If there is ", text)
    text = _DRAWS_ON.sub(r"use\g<one> ", text)
    text = _BEFORE_DOING.sub(_before_it_is, text)
    text = _CEASED.sub(lambda found: f"{_STOPPED[found['verb']]} {inflect.present_participle(found['what'])}", text)
    return capital(_SO_THAT.sub("", text))


def _made_up_of(text: str) -> str:
    return _MADE_UP_OF.sub(_of_its_parts, text)


def _of_its_parts(found: re.Match[str]) -> str:
    if found["before"]:
        return f"{found['before']}be made up of "
    return "is made up of " if found["verb"] in ("comprises", "consists of") else "are made up of "


def _before_it_is(found: re.Match[str]) -> str:
    is_many = re.search(r"[^s]s $", found["what"])
    return f"{found['before']} {found['what']}{'are' if is_many else 'is'} "


RULES = (
    Rule(
        "please",
        "ER-19",
        wording(_please),
        (
            became("We would be grateful if you could reply by 5 May.", "Please reply by 5 May."),
            became("We would be grateful if comments could be sent to us.", "Please send comments to us."),
            became("You are asked to sign in.", "Please sign in."),
        ),
        ("You were asked to sign in.", "We would be grateful if the bus came.", "Please sign in."),
    ),
    Rule(
        "can",
        "ER-12",
        wording(_can),
        (became("People are able to stay at home.", "People can stay at home."),),
        ("People are not able to stay at home.", "People were able to stay at home.", "They will be able to stay."),
    ),
    Rule(
        "must",
        "ER-12",
        wording(_must),
        (
            became("The council has a duty to meet your needs.", "The council must meet your needs."),
            became("You are required to sign the form.", "You must sign the form."),
        ),
        (
            "You are not required to sign the form.",
            "No council has a duty to pay.",
            "The council was required to pay.",
            "Check if you are required to sign.",
        ),
    ),
    Rule(
        "made-up-of",
        "ER-12",
        wording(_made_up_of),
        (
            became("The group comprises 4 carers and 2 staff.", "The group is made up of 4 carers and 2 staff."),
            became("The board consists of 6 people.", "The board is made up of 6 people."),
            became("The board will comprise 6 people.", "The board will be made up of 6 people."),
        ),
        ("It was a flat comprising 2 rooms.", "The group has compromised."),
    ),
    Rule(
        "straight",
        "ER-12",
        wording(_straight),
        (
            became("In order to pay less, we will walk.", "To pay less, we will walk."),
            became("We will walk in order to pay less.", "We will walk to pay less."),
            became("We will ask you before any change being made.", "We will ask you before any change is made."),
            became("In the event of snow, we will meet online.", "If there is snow, we will meet online."),
            became("In the event of fire, leave by the stairs.", "If there is a fire, leave by the stairs."),
            became("The group has ceased to meet.", "The group has stopped meeting."),
            became("People who draw on support run it.", "People who use support run it."),
            became(
                "Our aim is to ensure that you are safe.",
                "We want to make sure that you are safe.",
            ),
        ),
        (
            "The papers are in order.",
            "Nobody came before the staff being here.",
            "In the event, nobody came.",
            "They draw on what they know.",
            "Our aim is clear.",
            "It never ceases to amaze us.",
        ),
    ),
)
"""Rules for roundabout phrases, in the order in which they run."""
