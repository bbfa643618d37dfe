import pytest

from coprod_desktop.language.kinds_of_word import can_stand


@pytest.mark.parametrize(
    ("part", "term", "written", "before"),
    [
        ("noun", "co-production", "Co-production", ""),
        ("noun", "co-production", "coproduction’s", "the "),
        ("noun", "organisation", "organizations", ""),
        ("noun", "support plan", "supporting plans", ""),
        ("noun", "integrated care board", "ICBs", ""),
        ("verb", "signpost", "signposted", "They were "),
        ("phrase", "ex officio", "ex-officio", "an "),
    ],
)
def test_words_of_the_same_kind_can_stand_in(part: str, term: str, written: str, before: str) -> None:
    assert can_stand(part, term, written, before)


@pytest.mark.parametrize(
    ("part", "term", "written", "before"),
    [
        ("noun", "co-production", "co-produce", "We "),
        ("noun", "co-production", "co-produced", "a "),
        ("verb", "process", "process", "the "),
        ("verb", "apportion", "apportionment", ""),
        ("verb", "roll out", "roll-outs", "Three "),
    ],
)
def test_words_of_another_kind_cannot(part: str, term: str, written: str, before: str) -> None:
    assert not can_stand(part, term, written, before)


def test_a_quality_cannot_stand_where_a_thing_must() -> None:
    assert not can_stand("adjective", "win-win", "win-win", "It is a ", ".")
    assert can_stand("adjective", "win-win", "win-win", "It is a ", " deal.")


@pytest.mark.parametrize("written", ["implement", "commissions", "balance"])
def test_a_verb_that_ends_like_a_noun_is_a_verb(written: str) -> None:
    assert can_stand("verb", written.removesuffix("s"), written, "We ")
