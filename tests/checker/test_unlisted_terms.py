"""Terms of no list, known by how they are built."""

import pytest

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.finding import Finding, Kind
from tests.builders import heading, paper, paragraph

RULES = (
    "called-after",
    "compound",
    "grade",
    "joined-word",
    "medical-word",
    "name-of-scheme",
    "official-pair",
    "rare-word",
)
USUAL = Settings()


def _found(text: str, settings: Settings = USUAL, *entries: Entry) -> list[Finding]:
    lexicon = Lexicon(entries or (Entry("zz", "Nothing."),))
    return [one for one in checker.check(paper(paragraph(text)), lexicon, settings) if one.rule in RULES]


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("They held a soft market test in June.", "compound", "soft market test"),
        ("Ring the income team about it.", "compound", "income team"),
        ("He went to the movement disorder clinic.", "compound", "movement disorder clinic"),
        ("Each cluster leads meeting is open, and cluster leads decide.", "compound", "cluster leads"),
        ("A pan-cluster planning group met.", "compound", "pan-cluster planning"),
        ("Ask about the delegated spend.", "official-pair", "delegated spend"),
        ("She had statutory grounds for it.", "official-pair", "statutory grounds"),
        ("Send the review form back.", "official-pair", "review form"),
        ("They sent a replacement carer.", "official-pair", "replacement carer"),
        ("The judge used the Bolam test.", "called-after", "Bolam test"),
        ("It is set out in the Cornwall case.", "called-after", "Cornwall case"),
        ("Put the liquid level indicator in your tea.", "compound", "liquid level indicator"),
        ("It is paid at Band 5.", "grade", "Band 5"),
        ("Fill in the UC50 by Friday.", "grade", "UC50"),
        ("It was done under 13ZA.", "grade", "13ZA"),
        ("There is cross-boundary work.", "joined-word", "cross-boundary"),
        ("The work is outcome-led.", "joined-word", "outcome-led"),
        ("She has mild dysphagia now.", "medical-word", "dysphagia"),
        ("He takes amlodipine in the morning.", "medical-word", "amlodipine"),
        ("He takes Rivaroxaban too.", "medical-word", "Rivaroxaban"),
        (
            "They signed up to Making Every Contact Count, and so did we.",
            "name-of-scheme",
            "Making Every Contact Count",
        ),
        ("Wales has Putting Things Right for this.", "name-of-scheme", "Putting Things Right"),
        ("It comes from Right to Choose in law.", "name-of-scheme", "Right to Choose"),
        ("He needs an emollient twice a day.", "rare-word", "emollient"),
        ("They take a retrospective view.", "rare-word", "retrospective"),
        ("She has had acopia for years, they say.", "rare-word", "acopia"),
    ],
)
def test_terms_of_no_list_are_found_by_their_shape(text: str, rule: str, expected: str) -> None:
    assert [one.text for one in _found(text) if one.rule == rule][:1] == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "We have a new plan.",
        "There was a safety check of the ride, and then a core of apple.",
        "Ring the football team about it.",
        "The bike panel came off in the rain.",
        "The link leads to a page, and he budgets for it.",
        "She plans the week.",
        "She has clinical friends and a corporate gift.",
        "A coffee survey hung in the hall.",
        "The Monday test was hard.",
        "They came from Open Doors, who will make care choices.",
        "Our netball team won.",
        "He lives in Flat 12B, near room 22A.",
        "Write to us at Leeds LS11 9AB.",
        "Send it as MP3.",
        "She wore high-heeled shoes.",
        "He met Meadow Rise and Oak Tree people.",
        "I asked the Registered Manager.",
        "Please recieve this, and rehomed cats.",
        "Mae'r ddogfen hon ar gael mewn fformatau eraill ar gais gan y cyngor.",
        "She reads the practise pages.",
        "I spoke about it with John Smith.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_what_a_list_knows_is_the_lists_matter() -> None:
    entry = Entry("income team", "People who work out what you pay.")
    assert _found("Ring the income team.", USUAL, entry) == []


def test_such_a_term_is_jargon_and_says_what_kind_of_thing_it_is() -> None:
    (found,) = _found("They held a soft market test in June.")
    assert (found.kind, found.term) == (Kind.JARGON, "soft market test")
    assert "a kind of test" in found.meaning


def test_headings_are_left_alone() -> None:
    document = paper(heading("Soft market test and Band 5"))
    assert [one for one in checker.check(document, Lexicon((Entry("zz", "No."),))) if one.rule in RULES] == []


def test_they_go_with_the_family_of_jargon() -> None:
    assert _found("They held a soft market test.", Settings().without(Family.JARGON)) == []


def test_a_hard_word_is_named_once_only() -> None:
    findings = checker.check(paper(paragraph("They take a retrospective view.")), Lexicon((Entry("zz", "No."),)))
    assert [one.rule for one in findings] == ["rare-word"]
