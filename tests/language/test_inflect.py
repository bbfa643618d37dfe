"""Plurals, tenses, articles and capitals."""

import pytest

from coprod_desktop.language import inflect

PLURALS = """
plan plans, policy policies, day days, box boxes, church churches, bus buses, person people, child children,
woman women, spokesman spokesmen, human humans, criterion criteria, crisis crises, basis bases, half halves, life lives,
hero heroes, process processes, staff staff, series series, quiz quizzes, appendix appendices, bureau bureaux
"""
PAST = """
help helped, plan planned, travel travelled, visit visited, refer referred, offer offered, carry carried, play played,
agree agreed, stop stopped, begin began, write wrote, set set, focus focused, benefit benefited, label labelled,
commit committed, develop developed, enrol enrolled, fix fixed, show showed, co-produce co-produced, undertake undertook
"""
ING = """
help helping, plan planning, make making, see seeing, die dying, travel travelling, refer referring, visit visiting,
agree agreeing, be being, write writing, set setting, monitor monitoring, dye dyeing
"""
ARTICLES = """
a plan, an item, an hour, an honest, a user, a unit, a university, an umbrella, an uninvited, a one-off, an NHS, a GP,
an MP, an ICB, an LPA, a UK, a SAR, an EHCP, an 8, an 11, an 18, a 10, a European, an MDT, a NICE
"""


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(pair.split()[0], pair.split()[1]) for pair in text.replace("\n", " ").split(",")]


@pytest.mark.parametrize(("one", "many"), _pairs(PLURALS))
def test_plurals(one: str, many: str) -> None:
    assert inflect.plurals(one)[0] == many


@pytest.mark.parametrize(("verb", "past"), _pairs(PAST))
def test_past_tenses(verb: str, past: str) -> None:
    assert inflect.past(verb) == past


@pytest.mark.parametrize(("verb", "ing"), _pairs(ING))
def test_ing_forms(verb: str, ing: str) -> None:
    assert inflect.present_participle(verb) == ing


@pytest.mark.parametrize(("article", "word"), _pairs(ARTICLES))
def test_articles_go_by_the_sound(article: str, word: str) -> None:
    assert inflect.article(word) == article


@pytest.mark.parametrize(
    ("verb", "form"), [("carry", "carries"), ("go", "goes"), ("have", "has"), ("wish", "wishes"), ("say", "says")]
)
def test_the_form_after_she(verb: str, form: str) -> None:
    assert inflect.third_person(verb) == form


@pytest.mark.parametrize(
    ("phrase", "many"),
    [
        ("power of attorney", "powers of attorney"),
        ("plan for your support", "plans for your support"),
        ("care home", "care homes"),
    ],
)
def test_the_head_of_a_phrase_takes_the_plural(phrase: str, many: str) -> None:
    assert inflect.plural(phrase) == many


@pytest.mark.parametrize(
    ("many", "one"),
    [("people", "person"), ("policies", "policy"), ("boxes", "box"), ("status", "status"), ("plans", "plan")],
)
def test_singulars(many: str, one: str) -> None:
    assert inflect.singular(many) == one


@pytest.mark.parametrize(
    ("pattern", "text", "shown"),
    [
        ("Utilise", "use", "Use"),
        ("utilise", "use", "use"),
        ("STAKEHOLDERS", "people", "PEOPLE"),
        ("ICB", "health board", "health board"),
        ("", "use", "use"),
    ],
)
def test_capitals_follow_the_pattern(pattern: str, text: str, shown: str) -> None:
    assert inflect.with_capitals_of(pattern, text) == shown
