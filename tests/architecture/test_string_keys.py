import string

import pytest

from coprod_desktop.strings import catalogue
from tests.architecture.string_keys import AREAS, all_keys, uses, words_in_code

# Names of files that look like keys.
NO_KEYS = {r"app\.xml", r"pictures\.json"}

# Found by their English words, when Qt says them.
SAID_BY_QT = "qt"

KEYS = all_keys()
USES = tuple(use for use in uses() if use.pattern not in NO_KEYS)
WORDS = words_in_code()


def needed(form: str) -> set[str]:
    """Return the facts that a sentence names."""
    return {field.partition(".")[0] for _, field, _, _ in string.Formatter().parse(form) if field}


def test_the_code_names_sentences() -> None:
    assert len(USES) > 400


@pytest.mark.parametrize("area", AREAS)
def test_every_key_in_the_code_has_its_sentence(area: str) -> None:
    missing = [
        use for use in USES if use.pattern.startswith(f"{area}\\.") and not any(use.fits(key, WORDS) for key in KEYS)
    ]
    assert missing == []


@pytest.mark.parametrize("area", [one for one in AREAS if one != SAID_BY_QT])
def test_every_sentence_is_used(area: str) -> None:
    unused = [key for key in KEYS if key.startswith(f"{area}.") and not any(use.fits(key, WORDS) for use in USES)]
    assert unused == []


@pytest.mark.parametrize("area", AREAS)
def test_every_sentence_gets_the_facts_that_it_names(area: str) -> None:
    missing = []
    for use in USES:
        key = use.pattern.replace("\\", "")
        if use.facts is None or not use.is_whole or not key.startswith(f"{area}."):
            continue
        for form in catalogue(area).get(key.removeprefix(f"{area}."), ()):
            if not needed(form) <= use.facts:
                missing.append((use, sorted(needed(form) - use.facts)))
    assert missing == []


@pytest.mark.parametrize("area", AREAS)
def test_both_forms_of_a_count_name_the_same_facts(area: str) -> None:
    counts = {name: forms for name, forms in catalogue(area).items() if len(forms) > 1}
    uneven = [name for name, (one, many) in counts.items() if (needed(one) ^ needed(many)) - {"number"}]
    assert uneven == []
