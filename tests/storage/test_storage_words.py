import importlib
import pkgutil
import string

import pytest

import coprod_desktop.storage
from coprod_desktop import strings
from coprod_desktop.app import safekeeping, saving, session
from coprod_desktop.errors import CoprodError

FACTS = {"name", "folder", "who", "computer", "since"}


def failures() -> list[type[CoprodError]]:
    modules = [one.name for one in pkgutil.iter_modules(coprod_desktop.storage.__path__)]
    places = [importlib.import_module(f"coprod_desktop.storage.{name}") for name in modules]
    kinds = [value for place in (*places, safekeeping, saving, session) for value in vars(place).values()]
    return sorted(
        {
            kind
            for kind in kinds
            if isinstance(kind, type) and issubclass(kind, CoprodError) and kind is not CoprodError
        },
        key=lambda kind: kind.__name__,
    )


@pytest.mark.parametrize("kind", failures())
def test_every_failure_has_a_sentence_that_its_facts_fill(kind: type[CoprodError]) -> None:
    wanted = {
        name for _, name, _, _ in string.Formatter().parse(strings.say(kind.says, **{f: f"{{{f}}}" for f in FACTS}))
    }
    assert wanted - {None} <= FACTS


def test_every_sentence_about_files_says_what_is_safe() -> None:
    for kind in failures():
        told = strings.say(kind.says, **dict.fromkeys(FACTS, "x"))
        assert any(
            words in told
            for words in (
                "as it was",
                "as they are",
                "left as it is",
                "this computer has a copy",
                "is safe on this computer",
                "changed nothing",
                "not changed",
                "Nothing was changed",
                "still open here",
                "any more",
                "did not save over",
            )
        ), told
