"""Translators' tools read our catalogues as we do."""

import io

import pytest
from babel.messages import pofile
from babel.messages.catalog import Catalog

from coprod_desktop.strings import LANGUAGE, catalogue
from tests.architecture.string_keys import AREAS, CATALOGUES


def read(area: str) -> Catalog:
    content = (CATALOGUES / f"{area}.po").read_bytes()
    return pofile.read_po(io.BytesIO(content), locale=LANGUAGE, abort_invalid=True)


def forms_in(area: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for message in read(area):
        if message.id:
            name, forms = message.id, message.string
            found[name[0] if isinstance(name, tuple) else name] = forms if isinstance(forms, tuple) else (forms,)
    return found


@pytest.mark.parametrize("area", AREAS)
def test_babel_reads_the_same_sentences_as_the_program(area: str) -> None:
    assert forms_in(area) == catalogue(area)


@pytest.mark.parametrize("area", AREAS)
def test_the_head_says_language_and_how_many_forms_a_count_has(area: str) -> None:
    head = read(area)
    assert str(head.locale) == LANGUAGE
    assert (head.num_plurals, head.plural_expr) == (2, "(n != 1)")
    assert head.charset.lower() == "utf-8"


@pytest.mark.parametrize("area", AREAS)
def test_a_count_has_one_form_for_one_and_one_for_many(area: str) -> None:
    counts = [message for message in read(area) if isinstance(message.id, tuple)]
    assert all(len(message.string) == 2 and all(message.string) for message in counts)
    assert all(len(set(message.id)) == 1 for message in counts)


@pytest.mark.parametrize("area", AREAS)
def test_no_sentence_is_empty_unsure_or_there_twice(area: str) -> None:
    content = (CATALOGUES / f"{area}.po").read_text(encoding="utf-8")
    names = [line for line in content.splitlines() if line.startswith("msgid ") and line != 'msgid ""']
    assert len(names) == len(set(names))
    assert not any(message.fuzzy for message in read(area))
    assert all(form.strip() for forms in forms_in(area).values() for form in forms)
    assert not list(read(area).obsolete)
