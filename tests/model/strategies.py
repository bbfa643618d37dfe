"""Meetings of every shape, for tests of what must hold for all of them."""

from datetime import date, time
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from coprod_desktop.model import document as doc
from coprod_desktop.model import meeting as meetings
from coprod_desktop.model.needs import Format, Needs, Support
from coprod_desktop.model.order import spread

NAMES = ("Siân Ŵyn Llŷr", "Łukasz Żółć", "محمد اقبال", "রহিমা খাতুন", "王小明", "O'Neill-Smythe", "", "{braces} & <marks>")

# Whole meetings are large values; a machine that is busy must not fail a test for it.
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

words = st.one_of(st.sampled_from(NAMES), st.text(max_size=12))
ids = st.from_regex(r"[a-z][a-z0-9]{0,3}", fullmatch=True)


def unique(values: Any, most: int = 3) -> Any:
    return st.lists(values, max_size=most, unique_by=lambda one: one.id).map(tuple)


runs = st.lists(
    st.builds(doc.Run, words, st.booleans(), st.booleans(), words, words, st.sampled_from(["", "cy"])), max_size=2
).map(tuple)
paragraphs = st.builds(doc.Paragraph, ids, runs)
headings = st.builds(doc.Heading, ids, st.integers(1, 6), runs, words)
pictures = st.builds(
    doc.Picture, ids, words, words, st.booleans(), st.floats(0, 500, allow_nan=False, allow_infinity=False)
)


def _containers(inner: Any) -> Any:
    blocks = unique(inner)
    cells = st.builds(doc.Cell, blocks, st.integers(1, 3), st.integers(1, 3), st.booleans())
    rows = st.builds(doc.Row, st.lists(cells, max_size=2).map(tuple))
    items = unique(st.builds(doc.ListItem, ids, blocks))
    return st.one_of(
        st.builds(doc.ListBlock, ids, items, st.sampled_from(["bullet", "decimal"]), st.integers(1, 9)),
        st.builds(doc.Table, ids, st.lists(rows, max_size=2).map(tuple), st.integers(0, 1), runs),
        st.builds(doc.Note, ids, blocks),
    )


rows = st.builds(doc.PictureRow, ids, unique(paragraphs), st.none() | pictures)
blocks = st.recursive(st.one_of(paragraphs, headings, pictures, rows), _containers, max_leaves=4)
media = st.dictionaries(words, st.builds(doc.Media, st.just("image/png"), st.binary(max_size=20)), max_size=2)
documents = st.builds(doc.Document, words, unique(blocks), media=media)
sentences = st.builds(meetings.SourceSentence, ids, ids, st.integers(0, 9), st.integers(0, 99), words)
papers = st.builds(
    meetings.Paper, ids, words, documents, unique(sentences), st.lists(words, max_size=1).map(tuple), st.booleans()
)
people = st.builds(
    meetings.Person,
    ids,
    words,
    st.frozensets(st.sampled_from(meetings.Role)),
    st.frozensets(st.sampled_from(meetings.Side)),
    words,
    st.booleans(),
)
records = st.builds(
    Needs,
    ids,
    st.frozensets(st.sampled_from(Format)),
    st.sampled_from((0, 16, 36)),
    words,
    support=st.frozensets(st.sampled_from(Support)),
    email=words,
    review_on=st.none() | st.dates(),
    is_erased=st.booleans(),
)
agenda_items = st.builds(
    meetings.AgendaItem,
    ids,
    words,
    st.sampled_from(spread(20)),
    st.sampled_from(meetings.Purpose),
    words,
    ids,
    st.lists(ids, max_size=2).map(tuple),
    st.integers(0, 10_000),
    words,
    words,
    st.lists(ids, max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
)
decisions = st.builds(
    meetings.WordDecision, words, st.sampled_from(meetings.Choice), ids, ids, st.integers(0, 99), words
)
agreements = st.builds(meetings.Agreement, ids, words, st.dates(date(2020, 1, 1), date(2040, 1, 1)))


def meetings_with_id(meeting_id: str) -> Any:
    return st.builds(
        meetings.Meeting,
        st.just(meeting_id),
        words,
        words,
        st.none() | st.dates(),
        st.none() | st.times().map(lambda at: time(at.hour, at.minute)),
        words,
        words,
        unique(people),
        unique(agenda_items, 5),
        unique(papers, 2),
        st.lists(agreements, max_size=2).map(tuple),
        st.lists(decisions, max_size=2).map(tuple),
        st.dictionaries(words, st.one_of(st.none(), st.integers(), words), max_size=1),
        st.none() | st.just(time(12, 30)),
        needs=unique(records),
    )


all_meetings = meetings_with_id("meeting-1")
