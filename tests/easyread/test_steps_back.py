from coprod_desktop.easyread import offers
from coprod_desktop.easyread.steps_back import steps_back
from tests.easyread.drafts import drafted, lexicon

SOURCE = "The plan (draft 2) was agreed by the board on 12/3/2026 at 17:00."


def test_each_step_can_be_taken_back_by_itself() -> None:
    said = tuple(drafted(SOURCE))
    ways = steps_back(said, SOURCE, lexicon())
    assert any("17:00" in " ".join(way) and "Thursday 12 March 2026" in " ".join(way) for way in ways)
    assert any("12/3/2026" in " ".join(way) and "5pm" in " ".join(way) for way in ways)


def test_the_last_way_back_is_the_paper_itself() -> None:
    assert steps_back(tuple(drafted(SOURCE)), SOURCE, lexicon())[-1] == (SOURCE,)


def test_what_somebody_wrote_has_no_step_to_take_back() -> None:
    assert steps_back(("The board agreed the plan.",), SOURCE, lexicon()) == ()


def test_a_sentence_that_no_step_changed_has_none() -> None:
    assert steps_back(("We will ask carers.",), "We will ask carers.", lexicon()) == ()


def test_taking_a_step_back_puts_the_whole_row_as_it_would_be_without() -> None:
    said = tuple(drafted(SOURCE))
    way = offers.back(said, SOURCE, lexicon())[-1]
    assert offers.carried_out(said, way) == (SOURCE,)
