"""Finds names of boards, funds, schemes and the like that no word list has: "the Regional Integration Fund".

Every area has names of its own, so that no list can hold them all. The last word of a name says what kind of thing it
is, and that much can be explained.
"""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.strings import say

RULE = "name-of-body"

_HEADS = {
    "group": "Board Committee Panel Forum Taskforce Alliance Collaborative Partnership Network Subgroup Consortium",
    "money": "Fund Grant Allowance Credit Premium Supplement Levy Precept Bursary Payment",
    "plan": "Strategy Framework Programme Initiative Pathway Protocol Charter Standard Standards Pledge Concordat Model"
    " Compact Roadmap Scheme Principles Code",
    "body": "Authority Commission Agency Department Directorate Executive Inspectorate Tribunal Regulator Institute",
    "paper": "Register Tool Index Certificate Mark Passport Dataset Directive Statement Agreement Assessment Toolkit",
    "job": "Officer Practitioner Coordinator Co-ordinator Guardian Navigator Ambassador Commissioner Reviewer",
    "service": "Service Team Hub Unit Pool Gateway",
}
_KIND_OF = {head: kind for kind, heads in _HEADS.items() for head in heads.split()}
_SMALL_HEADS = frozenset(part for head in _KIND_OF for part in head.lower().split("-"))
_NOT_FIRST = (
    "The This That An A Each Any Our Your My His Her Their Every No Since When If And For In To Dear Ask See All Both"
).replace(" ", "|")
_JOINING = r"(?:(?:and|of|for|to|in|with|&) (?:the )?)?"
_WORD = r"(?!(?:Mrs?|Ms|Miss|Dr|Sir|Lady|Lord|Cllr|Councillor)\b)[A-Z][\w’'-]*[a-z](?:,(?= [A-Z][\w’'-]* (?:and|&) ))?"
_NAME = re.compile(
    rf"(?<![\w’'-])(?!(?:{_NOT_FIRST})\b)(?P<name>{_WORD} (?:{_JOINING}{_WORD} ){{0,6}}?{_JOINING})"
    rf"(?P<head>{'|'.join(sorted(map(re.escape, _KIND_OF), key=len, reverse=True))})(?![\w’'-])(?! [A-Z][a-z])"
)
# "National Energy Action", "the Office for Health Improvement": the first word says that it is an official body.
_SMALL_FIRST = frozenset(
    "national office centre institute foundation alliance association campaign commission council coalition".split()  # noqa: SIM905
)
_FIRST = re.compile(
    r"(?<![\w’'-])(?:National (?!Insurance|Trust|Lottery|Express|Park|Gallery|Theatre|Museum|Grid|Rail|Health Service)"
    r"|(?:Office|Centre|Institute|Foundation|Alliance|Association|Campaign|Commission|Council|Coalition)"
    rf" (?:for|of|against) (?:the )?){_WORD}(?: {_JOINING}{_WORD}){{0,4}}(?![\w’'-])"
)
_SURE_WITH_ONE_WORD = frozenset({"group", "money", "plan", "body", "paper"})


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield names whose last word says what they are. In headings every word may have a capital."""
    if block.is_heading:
        return
    for found in () if _SMALL_HEADS.isdisjoint(block.small_words) else _NAME.finditer(block.text):
        kind = _KIND_OF[found["head"]]
        if kind not in _SURE_WITH_ONE_WORD and found["name"].count(" ") < 2:
            continue  # "Support Worker" is a job; "Designated Adult Protection Officer" is a puzzle
        yield Candidate(*found.span(), RULE, say(f"words.name_of_{kind}"))
    for found in () if _SMALL_FIRST.isdisjoint(block.small_words) else _FIRST.finditer(block.text):
        yield Candidate(*found.span(), RULE, say("words.name_of_body"))
