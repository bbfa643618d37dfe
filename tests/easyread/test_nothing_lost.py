"""Nothing is lost and nothing is invented, whatever the text."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.easyread import faithful
from coprod_desktop.model.easy_read import EasyReadDraft
from tests import builders
from tests.easyread.drafts import draft_blocks, draft_text


def words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


SUBJECTS = ("We", "The council", "Carers", "You", "Staff", "Sam Okafor", "The Care Quality Commission (CQC)")
VERBS = ("will ask", "must not close", "may visit", "have 12", "paid £5k for", "cannot run", "wrote to", "should meet")
THINGS = ("the day centre", "50% of carers", "two groups", "the bus (see page 4)", "all staff", "Priya", "the CQC")
WHEN = ("", " on 12/3/2026", " at 17:00", " in 2025/26", " from 2-4pm", " on 6 August 2025", " i.e. soon", " by May")
JOINS = (", and ", " but ", "; ", ", because ", ", which means that ", " if ", ", for example ", ": ", ", although ")
# Words that drafting adds: they join, point back, or say in words what was a sign.
ADDED = frozenset(
    words(
        "but so this means is because for example more detail see also half of carers to and that and pm am monday "
        "tuesday wednesday thursday friday saturday sunday march august million every in care quality commission"
    )
)

clauses = st.builds(
    lambda *parts: " ".join(parts[:3]) + parts[3],
    st.sampled_from(SUBJECTS),
    st.sampled_from(VERBS),
    st.sampled_from(THINGS),
    st.sampled_from(WHEN),
)
joined = st.lists(st.tuples(clauses, st.sampled_from(JOINS)), min_size=1, max_size=4).map(
    lambda parts: "".join(clause + join for clause, join in parts[:-1]) + parts[-1][0] + "."
)
any_text = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=200
)


def text_of(draft: EasyReadDraft) -> str:
    return "\n".join(sentence for row in draft.rows for sentence in row.sentences)


@settings(max_examples=150, deadline=None)
@given(joined)
def test_every_word_of_a_draft_is_in_its_source(text: str) -> None:
    source = set(words(text))
    invented = [word for word in words(text_of(draft_text(text))) if word not in source | ADDED]
    assert invented == []


@settings(max_examples=150, deadline=None)
@given(joined)
def test_every_number_name_and_date_of_a_source_is_in_its_draft_or_looked_at(text: str) -> None:
    draft = draft_text(text)
    notes = "\n".join(note for row in draft.rows for note in row.look_at)
    full = text.replace(" (CQC)", "").replace("CQC", "Care Quality Commission") if "(CQC)" in text else text
    lost = faithful.missing(full, text_of(draft))
    assert [fact.text for fact in lost if fact.text not in notes] == []


@settings(max_examples=100, deadline=None)
@given(joined, joined)
def test_the_ledger_holds_every_sentence_exactly_once(first: str, second: str) -> None:
    draft = draft_text(first, second)
    counted = Counter(line.sentence.id for line in draft.ledger)
    assert set(counted.values()) == {1}
    assert " ".join(line.sentence.text for line in draft.ledger).split() == f"{first} {second}".split()


@settings(max_examples=100, deadline=None)
@given(any_text, any_text)
def test_any_text_at_all_gives_a_draft_and_a_whole_ledger(first: str, second: str) -> None:
    draft = draft_blocks(
        builders.heading(first),
        builders.paragraph(second),
        builders.bullets(first, second),
        builders.table((first,), (second,)),
    )
    ids = [line.sentence.id for line in draft.ledger]
    assert len(ids) == len(set(ids))
    row_ids = {row.id for row in draft.rows}
    assert all(line.row_ids or line.reason for line in draft.ledger)
    assert all(set(line.row_ids) <= row_ids for line in draft.ledger)


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_every_letter_of_any_text_is_in_the_draft_or_in_the_ledger(text: str) -> None:
    draft = draft_text(text)
    shown = "".join(row.number for row in draft.rows) + text_of(draft)
    shown += "".join(line.sentence.text for line in draft.ledger)
    assert set(filter(str.isalnum, text)) <= set(shown)
