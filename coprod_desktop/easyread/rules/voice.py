"""Who does it comes first: "The plan was agreed by the board" becomes "The board agreed the plan" (ER-21)."""

import re

from coprod_desktop.easyread.rules.guards import is_closed
from coprod_desktop.easyread.rules.rule import Rule, became, wording
from coprod_desktop.easyread.rules.shape import BULLET, FINITE_OR_COMMON, as_sentence
from coprod_desktop.easyread.rules.verbs import BASE_OF_PARTICIPLE, any_of
from coprod_desktop.easyread.rules.when import DAYS, MONTHS
from coprod_desktop.language import inflect

# What can do things in a meeting paper. "By the end of May", "by email" and "by 5%" are none of these.
_ONE_DOER = (
    "council|board|group|team|committee|cabinet|panel|provider|government|trust|director|manager|chair|co-chair|"
    "commission|ombudsman|doctor|nurse|court|inspector|charity|association|company|landlord|department|authority|"
    "service|forum|network|partnership|minister|advocate|person|worker|assistant|carer|officer|regulator|consultant|"
    "therapist|university|hospital|organisation|agency|contractor|executive|tribunal|judge|assessor|lead|centre"
)
_MANY_DOERS = (
    "people|staff|police|parents|families|charities|authorities|companies|agencies|residents|tenants|users|volunteers|"
    "trustees|councillors|members|partners|communities"
)
_DOER = rf"(?:{_ONE_DOER}|(?:{_ONE_DOER})s|{_MANY_DOERS})"
_NO_PART = r"(?:and|or|who|which|that|by|to|in|on|at|from|with|the|a|an|not)"
_WORDS = rf"(?:(?!{_NO_PART}\b)[\w’'-]+ )"
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Professor) )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
_WHOLE_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,4}"
_OF = r"(?: (?:of|for) (?:the )?(?!(?:and|or)\b)[\w’'-]+(?: (?:and )?[A-Z][\w’'-]+){0,3})?"
_AGENT = (
    rf"(?:(?:(?:the|our|your|their|local|two|three|\d+) )?{_WORDS}{{0,4}}?(?i:{_DOER}){_OF}|"
    rf"(?:the )?{_NAME}|us|them|you)"
)
_NO_NAME = r"(?:No|None|Nothing|Nobody|Some|Many|Most|Few|Every|Each|All|Both|Any|What|Who|How|It)"
# Only a whole thing can change places: "all", "no" and "some" say something else in another place.
_SUBJECT = (
    rf"(?P<subject>(?:The|This|These|Those|That|Our|Your|Their|His|Her|A|An|It|They|\d+)\b"
    rf"(?: (?!(?:{FINITE_OR_COMMON}|who|which|that|if|when|where|not|only|all|each|every|no)\b)[\w’'-]+){{0,9}}?"
    rf"|(?!{_NO_NAME}\b){_WHOLE_NAME})"
)
# Several things need no article: "letters were sent", "visits are made". Names of more words keep their capital.
_MANY_THINGS = (
    rf"(?!{_NO_NAME}\b)[A-Z][a-z]+s(?: (?!(?:{FINITE_OR_COMMON}|who|which|that|if|when|where|not|only|all|each)\b)"
    r"[a-z’'-]+){0,6}(?= (?:are|were|have) )"
)
_HELPERS = (
    r"(?:(?P<modal>will|must|should|can|could|may|might) be|(?P<perfect>has|have|had) been|(?P<going>is|are) being|"
    r"(?P<past>was|were)|(?P<now>is|are))"
)
_ADVERB = r"(?:(?P<adverb>(?!only)[a-z]+ly|also|then|now|later) )?"
_VERB = any_of(tuple(BASE_OF_PARTICIPLE))
_BETWEEN = (
    rf"(?P<between>(?: (?:to|for|at|in|on|from|with) (?!(?:{FINITE_OR_COMMON})\b)[\w’'-]+(?: [\w’'-]+){{0,4}}?)?)"
)
# Times can go to the end. A place may belong to the doer: "by officers in the commissioning team".
_TIME = (
    rf"(?:{'|'.join((*DAYS, *MONTHS))}|\d|spring|summer|autumn|winter|Easter|Christmas|"
    r"(?:the )?(?:last|next|first|past|new)\b)"
)
_WHEN_OR_WHERE = (
    rf"(?P<rest>(?: (?:(?:in|on|during|after|before|from|until|since|between) (?:early |late |the )?{_TIME}|"
    r"(?:each|every|last|this|next) (?:week|month|year|day|spring|summer|autumn|winter)\b|"
    r"at (?:the|its|our) [a-z ]*meeting\b|"
    r"at some point\b|to (?:the|our|your|their|its|[a-z]+e)\b)[^,;:]{0,80})?)"
)
_PASSIVE = re.compile(
    rf"(?:{_SUBJECT}|(?P<many>{_MANY_THINGS})) {_HELPERS} {_ADVERB}(?P<verb>{_VERB}){_BETWEEN} "
    rf"by (?P<agent>{_AGENT}){_WHEN_OR_WHERE}\."
)
_AGREED_THAT = re.compile(
    rf"It was (?P<verb>agreed|noted|decided|suggested|reported|recommended|proposed) by (?P<agent>{_AGENT}) that "
    r"(?P<rest>\S.*)",
    re.DOTALL,
)
_NO_AGENT = re.compile(
    rf"(?:the )?(?:{'|'.join((*DAYS, *MONTHS))}|Christmas|Easter|Spring|Summer|Autumn|Winter)\b", re.I
)
_TURNS_IT = re.compile(
    r"\b(?:not|never|no|only|if|unless|because|but|and|or|who|which|that|when|where)\b", re.IGNORECASE
)
_OBJECTS = {"It": "it", "They": "them", "This": "this", "That": "that", "These": "these", "Those": "those"}
_SUBJECTS = {"us": "We", "them": "They", "you": "You"}
_STARTS_SMALL = re.compile(r"(?:The|This|These|Those|That|Our|Your|Their|His|Her|A|An)\b")


def _who_first(text: str) -> str:
    found = _PASSIVE.fullmatch(text)
    if not found or text.startswith(BULLET) or not is_closed(text):
        return text
    subject, agent, rest = found["subject"] or found["many"], found["agent"], found["rest"]
    # "And" behind the doer could join anything.
    if _NO_AGENT.match(agent) or _TURNS_IT.search(rest) or _TURNS_IT.search(found["between"]):
        return text
    # "A form was signed by carers" need not be one form.
    if re.match(r"(?:A|An) ", subject) and _is_many(agent):
        return text
    thing = subject[:1].lower() + subject[1:] if found["many"] else _as_object(subject)
    adverb = f"{found['adverb']} " if found["adverb"] else ""
    return as_sentence(f"{_as_subject(agent)} {_active(found, adverb)} {thing}{found['between']}{rest}")


def _agreed_that(text: str) -> str:
    found = _AGREED_THAT.fullmatch(text)
    if not found or _NO_AGENT.match(found["agent"]):
        return text
    return f"{_as_subject(found['agent'])} {found['verb']} that {found['rest']}"


def _active(found: re.Match[str], adverb: str) -> str:
    participle = found["verb"]
    base, is_many = BASE_OF_PARTICIPLE[participle], _is_many(found["agent"])
    if found["modal"]:
        return f"{found['modal']} {adverb}{base}"
    if found["perfect"]:
        helper = "had" if found["perfect"] == "had" else "have" if is_many else "has"
        return f"{helper} {adverb}{participle}"
    if found["going"]:
        return f"{'are' if is_many else 'is'} {adverb}{inflect.present_participle(base)}"
    if found["past"]:
        return f"{adverb}{inflect.past(base)}"
    return f"{adverb}{base if is_many else inflect.third_person(base)}"


def _is_many(agent: str) -> bool:
    head = re.split(r" (?:of|for) ", agent)[0].rpartition(" ")[2]
    many = re.fullmatch(rf"{_MANY_DOERS}|(?:{_ONE_DOER})s", head.lower()) is not None
    return agent in _SUBJECTS or many


def _as_subject(agent: str) -> str:
    return _SUBJECTS.get(agent, agent[:1].upper() + agent[1:])


def _as_object(subject: str) -> str:
    if subject in _OBJECTS:
        return _OBJECTS[subject]
    return subject[:1].lower() + subject[1:] if _STARTS_SMALL.match(subject) else subject


RULES = (
    Rule(
        "agreed-that",
        "ER-21",
        wording(_agreed_that),
        (
            became(
                "It was agreed by the board that the day centre will stay open.",
                "The board agreed that the day centre will stay open.",
            ),
        ),
        ("It was agreed that the day centre will stay open.", "It was agreed by Friday that we will meet."),
    ),
    Rule(
        "who-first",
        "ER-21",
        wording(_who_first),
        (
            became("The plan was agreed by the board in May.", "The board agreed the plan in May."),
            became("The scheme is run by two local charities.", "Two local charities run the scheme."),
            became("The form must be signed by your social worker.", "Your social worker must sign the form."),
            became(
                "Our letter has been answered by the Director of Care.", "The Director of Care has answered our letter."
            ),
            became("The room is being cleaned by volunteers.", "Volunteers are cleaning the room."),
            became("Letters were written by the council.", "The council wrote letters."),
            became("The survey was sent to carers by the council.", "The council sent the survey to carers."),
        ),
        (
            "The plan was agreed by May.",
            "The form must be signed by Friday.",
            "The plan was not agreed by the board.",
            "All forms were signed by a carer.",
            "Equipment was chosen by the council.",
            "Nothing was agreed by the board.",
            "The rise was caused by 3 things.",
            "The plan was agreed by the board and is now with the council.",
            "If the plan was agreed by the board, we will start.",
            "The letter will be sent by email.",
            "A form was signed by carers.",
            "The report was written by officers in the care team.",
            "The plan was agreed by the group who met in May.",
        ),
    ),
)
"""Rules for who does it, in the order in which they run."""
