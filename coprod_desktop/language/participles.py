"""Tells where a verb in -ed stands as "chosen" and where as "chose": "the bids selected by them", "they selected two".

Most verbs write both the same way, so only the words around tell which of the two a plainer verb has to be.
"""

import re

_REACH = 60
_ADVERB = r"(?:\w+ly|not|just|never|ever|already|also|always|often|now|since|still|then|yet|all|both|been|being|once)"
_HELPING = (
    r"(?:have|has|had|having|be|been|being|am|is|are|was|were|get|gets|got|getting)(?:n['’]t)?"
    r"|\w+['’](?:s|ve|re|m|d)"
)
_AFTER_HELPING = re.compile(
    rf"\b(?:{_HELPING})(?:,? {_ADVERB})*(?: \w+(?:ed|en|own|ought|ade)(?: \w+)?,? (?:and|or|but))? \Z", re.IGNORECASE
)
# "Has the panel selected anyone?": the helping verb went to the front of a question.
_ASKED = re.compile(
    rf"(?:\A|[.!?:;,]\s+|\b(?:what|who|why|when|where|how|which)\b(?: \w+)? )(?:[\"“‘']|\w+, )?"
    rf"(?:have|has|had|is|are|was|were)(?:n['’]t)? (?:(?!(?:there|who|that|which)\b)[\w'’-]+ ){{1,4}}?"
    rf"(?:{_ADVERB} )*\Z",
    re.IGNORECASE,
)
_BEFORE_A_QUALITY = re.compile(
    r"\b(?:an?|the|this|these|those|my|our|your|their|its|every|any|no|of|with|as|if|when|once|until|unless|than|where"
    r"|newly|duly|previously|\w+['’]s|\w+s['’]) \Z",
    re.IGNORECASE,
)
# "We selected" and "the bid the panel selected": what stands before did it, whatever comes next.
_DID_IT = re.compile(
    r"\b(?:I|we|you|they|he|she|it|who|that|which|and|but"
    r"|(?:an?|the|our|your|their) \w+ (?:the|our|your|their) \w+) \Z",
    re.IGNORECASE,
)
_DOES_NEXT = re.compile(
    r"(?: \w+)? (?:must|will|shall|should|can|cannot|could|may|might|would|is|are|was|were|has|have|had|needs?)\b"
)
_BY = re.compile(r" by (?!(?:mistake|hand|\w+ing|then|\d|noon|email|phone|post|vote|far|the end)\b)", re.IGNORECASE)
_WITHOUT_OBJECT = re.compile(
    r" (?:to|for|in|at|on|under|from)\b(?:(?!\b(?:who|that|which|and|but|if|when|because|so)\b)[^.,;:!?])*"
    r"\b(?:must|will|should|can|cannot|could|may|might|would|is|are|was|were|has|have)\b"
)


def is_participle(text: str, start: int, end: int) -> bool:
    """Tell whether a verb form that may be a past tense or a participle is a participle in this place of a text."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + 2 * _REACH]
    if _AFTER_HELPING.search(before) or _BEFORE_A_QUALITY.search(before) or _ASKED.search(before):
        return True
    return not _DID_IT.search(before) and any(rule.match(after) for rule in (_DOES_NEXT, _BY, _WITHOUT_OBJECT))
