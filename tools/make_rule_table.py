"""Makes RULES.md: every rule of our documents, where it lives in the code, and the test that keeps it.

Usage: python tools/make_rule_table.py
"""

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "tools" / "rules.toml"
TABLE = ROOT / "RULES.md"
_PACKAGE, _TESTS = ROOT / "coprod_desktop", ROOT / "tests"
_ID = re.compile(r"\b(?:LP|ER|DY|PDF|DOC)-\d\d\b")
_TEST = re.compile(r"^def (test_\w+)", re.MULTILINE)
_MOST_PLACES = 2
_PARTS = {
    "LP": "Large print, giant print and clear print",
    "ER": "Easy read",
    "DY": "Dyslexia-friendly",
    "PDF": "PDF",
    "DOC": "Word files",
}
_COLUMNS = "| Rule | In our words | Where | Test | Not met |\n| --- | --- | --- | --- | --- |\n"
_HEAD = """# The rules of our documents

Made by `make rules` from `tools/rules.toml`, the code and the tests. A rule is listed here when a program can keep or
check it. What only people can judge is not in the table. *Not met* says what we do not do yet, or not everywhere.

"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in our words; `where` are modules, `test` is a test's name or "", `unmet` what we do not do."""

    id: str
    words: str
    where: tuple[str, ...]
    test: str
    unmet: str


def rules() -> list[Rule]:
    """Return the rules with their places in the code."""
    places = _mentions(_PACKAGE)
    tests = _mentions(_TESTS)
    homes = test_homes()
    made = []
    for rule_id, facts in tomllib.loads(RULES.read_text(encoding="utf-8")).items():
        # What the pages are made and checked by comes first; the rest matters where nothing there keeps the rule.
        kept = [place for place in places[rule_id] if place.startswith("render/")] or places[rule_id]
        where = tuple(dict.fromkeys((*((facts["where"],) if "where" in facts else ()), *kept)))
        test = facts.get("test", "")
        said = f"{homes.get(test, '')}::{test}" if test else next(iter(tests[rule_id]), "")
        made.append(Rule(rule_id, facts["rule"], where[:_MOST_PLACES], said, facts.get("unmet", "")))
    return made


def test_homes() -> dict[str, str]:
    """Return the file of each test by its name."""
    return {
        name: path.relative_to(_TESTS).as_posix()
        for path in sorted(_TESTS.rglob("test_*.py"))
        for name in _TEST.findall(path.read_text(encoding="utf-8"))
    }


def table() -> str:
    """Return the text of RULES.md."""
    parts = [_HEAD]
    found = rules()
    for prefix, title in _PARTS.items():
        parts.append(f"## {title}\n\n{_COLUMNS}")
        parts.extend(_row(rule) for rule in found if rule.id.startswith(f"{prefix}-"))
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


def _row(rule: Rule) -> str:
    where = ", ".join(f"`{place}`" for place in rule.where) or "–"
    test = f"`{rule.test}`" if rule.test else "–"
    return f"| {rule.id} | {rule.words} | {where} | {test} | {rule.unmet} |\n"


def _mentions(folder: Path) -> defaultdict[str, list[str]]:
    """Return for each rule id the files that name it, those of the render package first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    paths = sorted(folder.rglob("*.py"), key=lambda path: ("render" not in path.parts, path))
    for path in paths:
        for rule_id in dict.fromkeys(_ID.findall(path.read_text(encoding="utf-8"))):
            found[rule_id].append(path.relative_to(folder).as_posix())
    return found


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(f"{TABLE.name} says {len(rules())} rules.")
