"""Finds the keys of sentences in the code: whole ones, and the patterns of those that are put together."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coprod_desktop import assets
from coprod_desktop.strings import LANGUAGE, catalogue

CHECKOUT = Path(__file__).parents[2]
PACKAGE = CHECKOUT / "coprod_desktop"
CATALOGUES = assets.resource("strings", LANGUAGE)
AREAS = tuple(sorted(path.stem for path in CATALOGUES.glob("*.po")))

_KEY = re.compile(rf"(?:{'|'.join(AREAS)})\.[a-z0-9_.-]+")
# What a formatted part of a key may become: one or more parts of a name.
_ANY = r"([a-z0-9_.-]+)"
_SAYING = {"say", "count"}


@dataclass(frozen=True, slots=True)
class Use:
    """A place in the code that names a sentence.

    `pattern` is a regular expression for its key, with a group for each part that is put in; `facts` are the names
    given along, None when the code does not spell them out.
    """

    pattern: str
    file: str
    line: int
    facts: frozenset[str] | None = None

    def fits(self, key: str, words: frozenset[str]) -> bool:
        """Tell whether this place can mean a key, when only these words can be put in."""
        found = re.fullmatch(self.pattern, key)
        return found is not None and words.issuperset(found.groups())

    @property
    def is_whole(self) -> bool:
        """Whether the code has the whole key."""
        return _ANY not in self.pattern


def uses() -> Iterator[Use]:
    """Yield every place in the package that names a sentence."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        formatted = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
        parts = {id(part) for node in formatted for part in node.values}
        facts = _facts_of_calls(tree)
        for node in ast.walk(tree):
            pattern = _pattern(node) if id(node) not in parts else None
            if pattern is not None:
                file = path.relative_to(CHECKOUT).as_posix()
                for whole in _with_endings(pattern, formatted):
                    yield Use(whole, file, getattr(node, "lineno", 0), facts.get(id(node)))


def words_in_code() -> frozenset[str]:
    """Return every string in the package, as it would stand in a key: what the parts of a key may become."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value, node.value.strip("-").replace("-", "_")}
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)  # fields of values name sentences about themselves
    return frozenset(found | {one["id"] for one in _topics()})


def _topics() -> list[dict[str, str]]:
    return tomllib.loads(assets.resource("pictures", "topics.toml").read_text(encoding="utf-8"))["topic"]


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _KEY.fullmatch(node.value):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        first = str(node.values[0].value)
        if first.partition(".")[0] in AREAS and "." in first:
            return _joined(node.values)
    return None


def _joined(parts: list[ast.expr]) -> str:
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else _ANY for part in parts)


def _with_endings(pattern: str, formatted: list[ast.JoinedStr]) -> list[str]:
    """Return a key as it is, or with what the module puts behind keys when it is only the beginning of some."""
    begins = [key for key in all_keys() if re.match(pattern + "_", key)]
    if not begins or any(re.fullmatch(pattern, key) for key in all_keys()):
        return [pattern]
    endings = {_joined(node.values[1:]) for node in formatted if not isinstance(node.values[0], ast.Constant)}
    return [pattern + ending for ending in sorted(endings) if ending.startswith("_")] or [pattern]


@cache
def all_keys() -> tuple[str, ...]:
    """Return every key that has a sentence."""
    return tuple(f"{area}.{name}" for area in AREAS for name in catalogue(area))


def _facts_of_calls(tree: ast.Module) -> dict[int, frozenset[str]]:
    """Return the facts that each key in a call of `say` or `count` is given, where the call spells them out."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in _SAYING:
            names = {keyword.arg for keyword in node.keywords}
            if None not in names:
                more = {"number"} if _name(node.func) == "count" else set()
                found[id(node.args[0])] = frozenset(name for name in names | more if name)
    return found


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
