"""Sentences in another language say the same as the English ones, with the same facts."""

import re

import pytest

from coprod_desktop import assets
from coprod_desktop.strings import LANGUAGE, LANGUAGES, catalogue
from tests.architecture.string_keys import AREAS

WHOLE = (
    "combining",
    "dates",
    "errors",
    "gui",
    "importing",
    "languages",
    "locking",
    "mail",
    "merging",
    "people",
    "qt",
    "reader",
    "sharing",
    "spelling",
    "storage",
    "studio",
    "today",
    "tour",
    "workers",
    "writing",
)
"""The areas that only the window says: each has every sentence in every language."""
OTHERS = tuple(one for one in LANGUAGES if one != LANGUAGE)
TRANSLATED = [
    (language, path.stem) for language in OTHERS for path in sorted(assets.resource("strings", language).glob("*.po"))
]
_FACT = re.compile(r"\{(\w+)[^{}]*\}")
_FORMS = {"cy": 6}


def facts(form: str) -> set[str]:
    return set(_FACT.findall(form))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("area", WHOLE)
def test_the_main_journey_is_whole(language: str, area: str) -> None:
    assert catalogue(area, language).keys() == catalogue(area).keys()


@pytest.mark.parametrize(("language", "area"), TRANSLATED)
def test_every_sentence_is_of_one_that_there_is(language: str, area: str) -> None:
    assert area in AREAS
    assert catalogue(area, language).keys() <= catalogue(area).keys()


@pytest.mark.parametrize(("language", "area"), TRANSLATED)
def test_a_count_has_every_form_that_the_language_asks_for(language: str, area: str) -> None:
    english = catalogue(area)
    wrong = [
        name
        for name, forms in catalogue(area, language).items()
        if len(forms) != (_FORMS[language] if len(english[name]) > 1 else 1)
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "area"), TRANSLATED)
def test_every_form_tells_the_facts_that_english_tells(language: str, area: str) -> None:
    english = catalogue(area)
    wrong = [
        (name, form)
        for name, forms in catalogue(area, language).items()
        for form in forms
        if not facts(english[name][-1]) - {"number"} <= facts(form) <= facts(english[name][-1]) | {"number"}
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "area"), TRANSLATED)
def test_each_catalogue_says_that_a_native_speaker_has_to_check_it(language: str, area: str) -> None:
    head = assets.resource("strings", language, f"{area}.po").read_text(encoding="utf-8").splitlines()[0]
    assert "To be checked by a native speaker" in head
