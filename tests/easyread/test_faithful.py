import pytest

from coprod_desktop.easyread import faithful

SAME = (
    ("We have two rooms.", "We have 2 rooms."),
    ("We have twenty-five chairs.", "We have 25 chairs."),
    ("It costs £5k.", "It costs £5,000."),
    ("It costs £1.2m.", "It costs £1.2 million."),
    ("50% of carers came.", "Half of carers came."),
    ("25 per cent of carers came.", "1 in 4 carers came."),
    ("37% of carers came.", "37 in every 100 carers came."),
    ("Come on 12/03/2026.", "Come on Thursday 12 March 2026."),
    ("Come at 17:00.", "Come at 5pm."),
    ("Come 2-4pm.", "Come 2pm to 4pm."),
    ("Come at 12 noon.", "Come at midday."),
    ("In 2025/26 we spent less.", "In 2025 to 2026 we spent less."),
    ("Part IV is new.", "Part 4 is new."),
    ("Ring (01632) 960123.", "Ring 01632 960 123."),
    ("You can't come.", "You cannot come."),
    ("Ask Sam Okafor.", "Sam Okafor can be asked."),
)
LOST = (
    ("We have two rooms.", "We have rooms.", "two"),
    ("It costs £5k.", "It costs money.", "£5k"),
    ("It costs £5k.", "It costs £50.", "£5k"),
    ("25% of carers came.", "Carers came.", "25%"),
    ("25% of carers came.", "Half of carers came.", "25%"),
    ("Come on 12/03/2026.", "Come on Friday 13 March 2026.", "12/03/2026"),
    ("Come at 17:00.", "Come at 7pm.", "17:00"),
    ("Please ask Sam Okafor.", "Ask Sam.", "Okafor"),
    ("You must not come.", "You must come.", "not"),
    ("You must come.", "You come.", "must"),
    ("You may come.", "You come.", "may"),
    ("Only carers can come.", "Carers can come.", "Only"),
    ("Come if you can.", "Come.", "if"),
    ("Ring 0300 123 4567.", "Ring us.", "0300 123 4567"),
)


@pytest.mark.parametrize(("source", "draft"), SAME)
def test_the_same_fact_written_another_way_is_not_missing(source: str, draft: str) -> None:
    assert faithful.missing(source, draft) == ()


@pytest.mark.parametrize(("source", "draft"), SAME)
def test_the_same_fact_written_another_way_is_not_added(source: str, draft: str) -> None:
    assert faithful.added(source, draft) == ()


@pytest.mark.parametrize(("source", "draft", "words"), LOST)
def test_a_fact_that_is_lost_is_named_as_the_source_writes_it(source: str, draft: str, words: str) -> None:
    assert [fact.text for fact in faithful.missing(source, draft)] == [words]


def test_a_second_not_that_is_lost_is_found() -> None:
    assert len(faithful.missing("You must not pay and must not sign.", "You must not pay and must sign.")) == 1


def test_a_number_that_nobody_wrote_is_found() -> None:
    assert [fact.text for fact in faithful.added("We have rooms.", "We have 7 rooms.")] == ["7"]


def test_a_name_that_nobody_wrote_is_found() -> None:
    assert [fact.text for fact in faithful.added("Ask us.", "Ask for Priya.")] == ["Priya"]


def test_the_month_of_may_is_no_permission() -> None:
    assert faithful.missing("We meet in May.", "We meet in May.") == ()
    assert [fact.text for fact in faithful.missing("We meet in May.", "We meet.")] == ["May"]


def test_a_long_name_that_is_lost_is_told_of_once() -> None:
    source = "The Cabinet Member for Adults and Health met Grace Bell on 4 May."
    told = faithful.missing_as_told(source, "They met on 4 May.")
    assert [fact.text for fact in told] == ["Cabinet Member for Adults and Health", "Grace Bell"]
