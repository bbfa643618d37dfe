"""Replacements take the form that their sentence needs."""

import pytest

from coprod_desktop.language import replace
from coprod_desktop.language.entry import SayInstead

# text with [the term as written] | term | say instead | part of speech | text after
CASES = """
Staff [utilised] the form. | utilise | use | verb | Staff used the form.
[Utilising] a form helps. | utilise | use | verb | Using a form helps.
It was [commenced] late. | commence | begin | verb | It was begun late.
They [commenced] late. | commence | begin | verb | They began late.
It has been [commenced]. | commence | begin | verb | It has been begun.
She [facilitates] the group. | facilitate | run | verb | She runs the group.
She is [facilitating] it. | facilitate | run | verb | She is running it.
We will [facilitate] it. | facilitate | run | verb | We will run it.
He [assisted] with lunch. | assist | help with | verb | He helped with lunch.
They [liaised] with us. | liaise | work with | verb | They worked with us.
An [assessment] is due. | assessment | check | noun | A check is due.
A [review] is due. | review | update | noun | An update is due.
a [review] | review | hour | noun | an hour
An [ICB] met. | integrated care board | local health board | noun | A local health board met.
[Assessments] are due. | assessment | check | noun | Checks are due.
The [criteria] were met. | criterion | test | noun | The tests were met.
The [criterion] was met. | criterion | test | noun | The test was met.
[Powers of attorney] help. | power of attorney | right to act for someone | noun | Rights to act for someone help.
[Care packages] vary. | care package | support at home | noun | Support at home vary.
[STAKEHOLDERS] met. | stakeholder | person with an interest | noun | PEOPLE WITH AN INTEREST met.
The [stakeholder's] view. | stakeholder | person | noun | The person's view.
A [care package] starts. | care package | your support | plural noun | Your support starts.
It is [statutory]. | statutory | required by law | adjective | It is required by law.
[Statutory] guidance. | statutory | legal | adjective | Legal guidance.
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_a_replacement_takes_the_right_form(case: str) -> None:
    marked, term, instead, part, wanted = case.split(" | ")
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    change = replace.change(text, start, end, SayInstead(instead, part), term)
    assert text[: change.start] + change.text + text[change.end :] == wanted


@pytest.mark.parametrize(
    ("replacement", "part", "replaced", "fitted"),
    [
        ("use", "verb", "utilised", "used"),
        ("begin", "verb", "commencing", "beginning"),
        ("tell", "verb", "notifies", "tells"),
        ("check", "noun", "assessments", "checks"),
        ("person", "noun", "Individuals", "People"),
        ("rule", "noun", "analysis", "rule"),
        ("before", "phrase", "Prior to", "Before"),
    ],
)
def test_without_the_term_the_ending_says_which_form_to_take(
    replacement: str, part: str, replaced: str, fitted: str
) -> None:
    assert replace.fit(replacement, part, replaced) == fitted


def test_a_word_that_would_stand_twice_is_dropped() -> None:
    assert replace.fit("help with", "verb", "assist", following=" with lunch") == "help"
