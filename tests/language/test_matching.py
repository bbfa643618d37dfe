"""The matcher against a plain, slow reading of the same rules, and at the places where offsets go wrong."""

import unicodedata
from collections.abc import Collection

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coprod_desktop.language.addresses import find_addresses
from coprod_desktop.language.automaton import (
    WORTH_MAKING,
    Search,
    automaton_search,
    expression_search,
    patient_search,
    word_search,
)
from coprod_desktop.language.entry import Cues, Entry, ShortForm
from coprod_desktop.language.forms import surface
from coprod_desktop.language.matching import Match, Matcher
from coprod_desktop.model.finding import Kind

ENTRIES = (
    Entry("care pathway", "x"),
    Entry("pathway", "x"),
    Entry("care", "x"),
    Entry("co-production", "x"),
    Entry("carer's assessment", "x"),
    Entry("assessment of need", "x"),
    Entry("need", "x"),
    Entry("integrated care board", "x", short_forms=(ShortForm("ICB"),)),
    Entry("personal assistant", "x", short_forms=(ShortForm("PA"),)),
    Entry("SEND", "x", capitals_only=True),
    Entry("1:1", "x"),
    Entry("health and care", "x"),
    Entry("dŵr", "x"),
    Entry("café", "x"),
)

_UNSEEN = set("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u2066\u2069")
_LINE_ENDS = set("\n\r\x0b\x0c\x85\u2028\u2029")
_HYPHENS = set("-\u2010\u2011")


def oracle(entries: tuple[Entry, ...], text: str) -> list[tuple[int, int, str]]:
    """Find terms letter by letter: the same rules as the matcher's, with none of its cleverness."""
    letters, places = _folded(text)
    small = [_same(letter.lower() if len(letter.lower()) == 1 else letter) for letter in letters]
    exact = [_same(letter) for letter in letters]
    found: dict[tuple[int, int], str] = {}
    for entry in entries:
        forms = surface(entry)
        wanted = [(form, small) for form in forms.any_case] + [(form, exact) for form in forms.exact]
        for form, written in wanted:
            for start in range(len(letters) - len(form) + 1):
                end = start + len(form)
                if written[start:end] == list(form) and _alone(letters, start, end):
                    found.setdefault((start, end), entry.term)
    chosen, reached = [], 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            reached = end
            chosen.append((places[start], places[end - 1] + 1, found[start, end]))
    return chosen


def _same(letter: str) -> str:
    if letter in "’‘":
        return "'"
    return " " if letter.isspace() or letter in "-\u2010\u2011\u2012\u2013" else letter


def _alone(letters: list[str], start: int, end: int) -> bool:
    beside = letters[max(0, start - 1) : start] + letters[end : end + 1]
    return not any(one.isalnum() or one == "_" or unicodedata.combining(one) for one in beside)


def _folded(text: str) -> tuple[list[str], list[int]]:
    """Return the seen letters with each gap as one blank, or two where a paragraph ends, and their places."""
    letters: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        run = at
        while run < len(text) and (text[run] in _UNSEEN or text[run].isspace()):
            run += 1
        if run == at:
            letters.append(text[at])
            places.append(at)
            at += 1
            continue
        gap = text[at:run]
        if any(one.isspace() for one in gap):
            breaks = sum(one in _LINE_ENDS for one in gap) - gap.count("\r\n")
            joins_word = breaks == 1 and letters and letters[-1] in _HYPHENS and text[at - 1] in _HYPHENS
            blanks = 0 if joins_word else 2 if breaks > 1 else 1
            letters += [" "] * blanks
            places += [at] * blanks
        at = run
    return letters, places


def spans(found: list[Match]) -> list[tuple[int, int, str]]:
    return [(match.start, match.end, match.entry.term) for match in found]


WORDS = (
    "care|Care|pathway|pathways|co|production|s|assessment|assessments| of |need|needs|carer|carers|ICB|ICBs|icb|PA|pa"
)
MORE_WORDS = "send|SEND|1:1|1/1| & | and |health|integrated|board|caf|dŵr|d r|x|_"
SIGNS = " |  |\n|\r\n|\n\n|-|‑|-\n|'|’|\u00ad|\u200b|\u200f|😀|é|e\u0301|,|.|\t|\u00a0|\u2028"
PIECES = st.sampled_from(f"{WORDS}|{MORE_WORDS}|{SIGNS}".split("|"))


@given(st.lists(PIECES, max_size=24).map("".join).filter(lambda text: not find_addresses(text)))
@settings(max_examples=400, deadline=None)
@example("care\r\npathway")
@example("care\n\npathway")
@example("\u00adcare pathway\u00ad")
@example("cafe\u0301 café")
@example("care-\npathway")
def test_the_matcher_agrees_exactly_with_a_slow_reading_of_the_rules(text: str) -> None:
    assert spans(Matcher(ENTRIES).find(text)) == oracle(ENTRIES, text)


@given(st.lists(PIECES, max_size=24).map("".join))
@settings(max_examples=200, deadline=None)
def test_the_search_without_the_wheel_finds_the_same(text: str) -> None:
    quick = Matcher(ENTRIES, search=automaton_search).find(text)
    assert Matcher(ENTRIES, search=expression_search).find(text) == quick


@given(st.lists(PIECES, max_size=24).map("".join))
@settings(max_examples=200, deadline=None)
def test_the_search_word_by_word_finds_the_same(text: str) -> None:
    quick = Matcher(ENTRIES, search=automaton_search).find(text)
    assert Matcher(ENTRIES, search=word_search).find(text) == quick


def test_a_quicker_search_is_made_only_when_much_text_has_come_by() -> None:
    made: list[int] = []

    def make(strings: Collection[str]) -> Search:
        made.append(len(strings))
        return expression_search(strings)

    search = patient_search({" care "}, make)
    assert list(search(" care ")) == [(5, " care ")]
    assert made == []
    assert len(list(search(" care" * WORTH_MAKING + " "))) == WORTH_MAKING
    assert made == [1]
    assert list(search(" care ")) == [(5, " care ")]
    assert made == [1]


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_text_gives_matches_that_say_where_they_stand(text: str) -> None:
    for match in Matcher(ENTRIES).find(text):
        assert text[match.start : match.end] == match.text


def test_a_matcher_without_entries_finds_nothing() -> None:
    assert Matcher(()).find("care") == []
    assert Matcher((), search=expression_search).find("care") == []
    assert Matcher((), search=word_search).find("care") == []


def test_the_longest_of_two_terms_at_one_place_wins() -> None:
    assert [match.text for match in Matcher(ENTRIES).find("A care pathway.")] == ["care pathway"]


def test_a_longer_term_that_does_not_fit_leaves_the_shorter_one() -> None:
    assert [match.text for match in Matcher(ENTRIES).find("A care pathwaylike thing.")] == ["care"]


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/care/pathway for more.",
        "Write to care@pathway.org.uk today.",
        "Go to www.care.org.",
        "Go to care.org.uk/need.",
        "(https://care.org)",
    ],
)
def test_nothing_is_found_inside_an_address(text: str) -> None:
    assert Matcher(ENTRIES).find(text) == []


def test_words_beside_an_address_are_found() -> None:
    found = Matcher(ENTRIES).find("care: https://care.org, need")
    assert [match.text for match in found] == ["care", "need"]


def test_nothing_is_found_inside_a_persons_name() -> None:
    found = Matcher(ENTRIES).find("Rose Care met a care team.", names=("Rose Care",))
    assert [match.start for match in found] == [16]


def test_letters_count_only_in_capitals() -> None:
    assert [match.text for match in Matcher(ENTRIES).find("Send it to the SEND team, pa, PA.")] == ["SEND", "PA"]


def test_a_kind_that_is_switched_off_hides_nothing() -> None:
    entries = (Entry("in respect of care", "x", kind=Kind.SWAP), Entry("care", "x"))
    text = "in respect of care"
    assert spans(Matcher(entries).find(text, kinds=(Kind.JARGON,))) == [(14, 18, "care")]
    assert spans(Matcher(entries).find(text)) == [(0, 18, "in respect of care")]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Your care plan review is in May.", True),
        ("The film review was long.", False),
        ("We care. The review was long.", False),
        ("The review was of your care films.", False),
        ("The review, e.g. of your care, was short.", True),
    ],
)
def test_cues_in_the_same_sentence_decide(text: str, is_found: bool) -> None:
    entries = (Entry("review", "x", cues=Cues(("care",), ("film",))),)
    assert bool(Matcher(entries).find(text)) is is_found


def test_a_term_of_several_words_may_bring_its_own_cue() -> None:
    entries = (Entry("capacity", "x", forms=("lacks capacity",), cues=Cues(("lacks", "decision"))),)
    assert [match.text for match in Matcher(entries).find("He lacks capacity.")] == ["lacks capacity"]
    assert Matcher(entries).find("The hall has a capacity of 80.") == []


def test_letters_with_two_meanings_name_both_until_a_cue_settles_it() -> None:
    allowance = Entry("Attendance Allowance", "x", short_forms=(ShortForm("AA"),))
    adult = Entry("appropriate adult", "x", short_forms=(ShortForm("AA"),), cues=Cues(("police",)))
    matcher = Matcher((allowance, adult))
    (unsure,) = Matcher((allowance, Entry("other", "x", short_forms=(ShortForm("AA"),)))).find("She has AA.")
    (settled,) = matcher.find("The police asked for an AA.")
    assert len(unsure.others) == 1
    assert (settled.entry, settled.others) == (adult, ())


@pytest.mark.task
def test_ten_megabytes_on_one_line_are_read_with_right_offsets() -> None:
    text = "The integrated\u00a0care board met 😀 the carer’s assess\u00adment team. " * 170_000
    found = Matcher(ENTRIES).find(text)
    assert len(text) > 10_000_000
    assert len(found) == 340_000
    assert text[found[-1].start : found[-1].end] == "carer’s assess\u00adment"
