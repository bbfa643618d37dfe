"""The rules in a page's own style sheets, as far as they change what its words mean: hidden, bold, crossed out.

Only rules for everybody are read, and only plain selectors: a tag, classes, an id, or these together.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

Element = etree._Element

_MOST_RULES = 5_000
_MOST_LETTERS = 2_000_000
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_PLAIN = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[.#][\w-]+)*)", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]+")
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)", re.IGNORECASE)
_KNOWN = frozenset(
    {"display", "visibility", "font-weight", "font-style", "text-decoration", "mso-hide", "list-style-type"}
)
# A rule for the whole page says nothing about any words of it; pages are hidden so until their scripts have run.
_TAGS_LEFT_ALONE = frozenset({"", "*", "html", "body"})


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str
    classes: frozenset[str]
    identity: str
    weight: tuple[int, int, int, int]
    declared: dict[str, str]


class Rules:
    """The rules of one page."""

    def __init__(self, root: Element) -> None:
        self._by_name: dict[str, list[_Rule]] = defaultdict(list)
        text = "\n".join("".join(map(str, one.itertext())) for one in root.iter("style") if _is_for_screen(one))
        count = 0
        for selectors, body in _blocks_of(_COMMENT.sub(" ", text[:_MOST_LETTERS])):
            declared = _declared(body)
            for selector in selectors.split(",") if declared else ():
                count += 1
                rule = _rule(selector.strip(), declared, count)
                if rule is not None and count <= _MOST_RULES:
                    self._by_name[rule.identity or min(rule.classes, default=rule.tag)].append(rule)

    def about(self, element: Element) -> dict[str, str]:
        """Return what the rules say about an element; the weightiest counts. Names and values in small letters."""
        if not self._by_name:
            return {}
        tag, classes = str(element.tag), frozenset((element.get("class") or "").split())
        identity = element.get("id") or ""
        found = [
            rule
            for name in {tag, identity, *classes}
            for rule in self._by_name.get(name, ())
            if rule.tag in ("", tag) and rule.classes <= classes and rule.identity in ("", identity)
        ]
        said: dict[str, str] = {}
        for rule in sorted(found, key=lambda one: one.weight):
            said |= rule.declared
        return said


def _is_for_screen(style: Element) -> bool:
    media = (style.get("media") or "all").lower()
    return any(word in media for word in ("all", "screen", "print"))


def _blocks_of(text: str) -> list[tuple[str, str]]:
    """Return selectors and bodies of the rules that stand in no "@media" or other condition."""
    found: list[tuple[str, str]] = []
    depth, head, body = 0, "", ""
    for piece in re.split(r"([{}])", text):
        if piece == "{":
            depth += 1
        elif piece == "}":
            if depth == 1 and not head.lstrip().startswith("@"):
                found.append((head, body))
            depth = max(depth - 1, 0)
            if not depth:
                head = body = ""
        elif depth == 0:
            head = piece.rpartition(";")[2]
        elif depth == 1:
            body = piece
    return found


def _declared(body: str) -> dict[str, str]:
    pairs = ((name.lower(), value.replace("!important", "").strip().lower()) for name, value in _found(body))
    return {name: value for name, value in pairs if name in _KNOWN}


def _found(body: str) -> list[tuple[str, str]]:
    return [(found[1], found[2]) for found in _DECLARATION.finditer(body)]


def _rule(selector: str, declared: dict[str, str], number: int) -> _Rule | None:
    found = _PLAIN.fullmatch(selector)
    if found is None:
        return None
    tag = (found["tag"] or "").lower().replace("*", "")
    names = _NAME.findall(found["rest"])
    classes = frozenset(name[1:] for name in names if name.startswith("."))
    identities = [name[1:] for name in names if name.startswith("#")]
    if len(identities) > 1 or (not names and tag in _TAGS_LEFT_ALONE):
        return None
    weight = (len(identities), len(classes), int(bool(tag)), number)
    return _Rule(tag, classes, "".join(identities), weight, declared)
