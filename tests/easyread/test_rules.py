import pytest

from coprod_desktop.easyread.rules import RULES, WORDING
from coprod_desktop.easyread.rules.rule import Example, Rule, apply_all

CHANGES = [
    pytest.param(rule, example, id=f"{rule.id}: {example.before}") for rule in RULES for example in rule.examples
]
STAYS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.leaves]


@pytest.mark.parametrize(("rule", "example"), CHANGES)
def test_a_rule_does_what_its_example_says(rule: Rule, example: Example) -> None:
    assert rule.apply(example.before) == example.after


@pytest.mark.parametrize(("rule", "text"), STAYS)
def test_a_rule_leaves_its_counter_example_alone(rule: Rule, text: str) -> None:
    assert rule.apply(text) == (text,)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_an_example_and_a_counter_example(rule: Rule) -> None:
    assert rule.examples
    assert rule.leaves
    assert rule.standard.startswith("ER-")


def test_every_rule_has_an_id_of_its_own() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("rule", "example"), CHANGES)
def test_a_rule_finds_nothing_more_to_do_in_what_it_made(rule: Rule, example: Example) -> None:
    assert all(rule.apply(part) == (part,) for part in example.after)


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.id)
def test_a_rule_for_words_gives_one_sentence_back(rule: Rule) -> None:
    assert all(len(rule.apply(example.before)) == 1 for example in rule.examples)


def test_rules_work_together_in_their_order() -> None:
    text = "However, 50% of carers (e.g. those who work) came at 14:00, and we will meet them again on 12/3/2026."
    sentences, used = apply_all(RULES, text)
    assert sentences == (
        "But half of carers came at 2pm.",
        "We will meet them again on Thursday 12 March 2026.",
        "For example, those who work.",
    )
    assert {"latin", "dates", "times", "shares", "joining-words", "brackets", "joined-clauses"} == set(used)


def test_one_rule_may_cut_a_sentence_several_times() -> None:
    text = (
        "The group meets every month, and the council will pay for travel, and we will send you the papers, "
        "but you must ask us first."
    )
    assert apply_all(RULES, text)[0] == (
        "The group meets every month.",
        "The council will pay for travel.",
        "We will send you the papers.",
        "But you must ask us first.",
    )


def test_a_sentence_that_no_rule_knows_comes_back_as_it_was() -> None:
    assert apply_all(RULES, "We meet at the library.") == (("We meet at the library.",), ())
