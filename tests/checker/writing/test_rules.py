"""The other plain-writing rules. Square brackets mark what must be found, and nothing else may be."""

import pytest

from coprod_desktop.checker import Family, Settings
from coprod_desktop.checker.writing import roman_numerals
from tests.checker.examples import findings, writing
from tests.checker.writing.marked import cases, marked, plain

DOUBLE_NEGATIVES = """
It is [not uncommon] to wait.
We do [not know nothing].
You can[not claim unless] you ask.
[No decision will be made without] you.
It is [not impossible].
She is [not unable] to decide.
They did[n't do nothing].
[Never go without] your card.
[Nobody has no] say.
He did [not fail to] reply.
It is [not unreasonable] to ask.
Do [not avoid] the meeting.
It is [not illegal].
There is no doubt that nobody came.
You will [not get help unless] you ask.
The risk is [not insignificant].
It is [not unlikely] that fees will rise.
We [cannot say no].
Rules must not lead to unfair treatment.
It would [not be unreasonable] to ask.
We do not know.
No one came and nobody rang.
It is not late, and we are not tired.
There is no cost.
Come with or without a friend.
It is not only late but never safe.
No, we did not.
Tell us whether or not you will come.
Item no. 4 was not agreed.
We did not ask because we were unable to.
It is unfair.
Neither Jo nor Sam came.
If not, do nothing.
"""

SHORT_LATIN = """
Bring food, [e.g.] fruit.
Bring food, [eg] fruit.
Carers, [i.e.] families, came.
We need pens, paper, [etc.]
We need pens, paper [etc] and cups.
[N.B.] The door is locked.
It is us [vs] them.
Smith [et al.] agree.
It costs £20 [p.a.] now.
The [ad hoc] group met.
It is paid [per annum].
They get it [pro rata].
That is Peg and Ernie.
The legs and the pie etched.
See e.g.com.
The PA came.
I visit Vs and Cs.
"""

SLASHES = """
Ring [and/or] write.
Bring your [mum/dad].
Ask [he/she] first.
The [health/care/housing] team.
Tea [&] cake.
Ring 24/7.
On 01/02/2024 we met.
Half is 1/2.
See https://example.org/a/b now.
The A&E at R&D.
"""

ROMAN = """
See Part [IV] now.
Phase [II] and Phase [III] are late.
Schedule [V] applies.
Henry [VIII] sat.
I am here.
Vitamin C and Plan B.
An IV drip.
The MIX of DIM lights.
Mr X and Mrs V came.
"""

NUMBERS = """
About [45%] said yes.
About [45 per cent] and [5.5 percent] said yes.
Between [10-20%] fell.
It cost [£2.3 million].
It cost [£1.5m] and [£3bn].
There are [1,234,567] people.
There are [12500] of us.
We spent [£23,250] on it.
It was 2024 and then 2025.
There are 400 of us.
It costs £3.50.
Ring 01632 960123.
Ring 0800 123 4567.
It is 50m away.
Ref: 123456.
"""

DATES = """
We meet on [12/03/2024].
We meet on [12.3.24].
It is [2024-03-12].
It is [3 Sept 2024].
We meet [Wed 5 May].
It starts at [14:00] sharp.
It starts at [1400hrs] sharp.
It starts at [12pm] sharp.
Open [9am-5pm] daily.
Open [10:00–12:00] daily.
We meet on [5-7 May] in York.
The [2024/25] budget.
The [2024-25] budget.
Open [Monday-Friday] only.
Bring [10-15] people.
We meet on Wednesday 6 August 2025.
It starts at 2pm.
It starts at 10:30am.
It starts at 2:30pm.
The score was 3.5.
Read item 3.1 now.
See section 14.20 there.
It may be March.
Ring 24/7 for help.
Pay £14.50 now.
The ratio is 1:1 here.
"""

CAPITALS = """
[THE BOARD MUST AGREE] this.
Please [READ THIS NOTICE] now.
It is NOT late.
Ask the NHS ICB team.
The NHS, ICB and CQC met.
VERY GOOD.
"""


def _check(family: Family, case: str) -> None:
    assert writing(family, plain(case)) == marked(case)


@pytest.mark.parametrize("case", cases(DOUBLE_NEGATIVES))
def test_double_negatives(case: str) -> None:
    found = writing(Family.DOUBLE_NEGATIVES, plain(case))
    assert len(found) == len(marked(case)), found
    for one, other in zip(found, marked(case), strict=True):
        assert one.endswith(other.split()[-1])
        assert other.split()[0] in one


@pytest.mark.parametrize("case", cases(SHORT_LATIN))
def test_short_latin(case: str) -> None:
    _check(Family.SHORT_LATIN, case)


@pytest.mark.parametrize("case", cases(SLASHES))
def test_slashes(case: str) -> None:
    _check(Family.SLASHES, case)


@pytest.mark.parametrize("case", cases(ROMAN))
def test_roman_numerals(case: str) -> None:
    _check(Family.ROMAN_NUMERALS, case)


def test_a_roman_label_is_a_numeral() -> None:
    assert writing(Family.ROMAN_NUMERALS, "(ii) The board agreed.") == ["ii"]


@pytest.mark.parametrize(("numeral", "number"), [("I", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("XXVIII", 28)])
def test_the_value_of_a_roman_numeral(numeral: str, number: int) -> None:
    assert roman_numerals.value(numeral) == number


@pytest.mark.parametrize("case", cases(NUMBERS))
def test_numbers(case: str) -> None:
    _check(Family.NUMBERS, case)


def test_easy_read_asks_for_smaller_numbers_still() -> None:
    assert writing(Family.NUMBERS, "We spent £1,250.", "easy-read") == ["£1,250"]
    assert writing(Family.NUMBERS, "We spent £1,250.") == []


@pytest.mark.parametrize("case", cases(DATES))
def test_dates_and_times(case: str) -> None:
    _check(Family.DATES_AND_TIMES, case)


@pytest.mark.parametrize("case", cases(CAPITALS))
def test_capitals(case: str) -> None:
    _check(Family.CAPITALS, case)


@pytest.mark.parametrize(
    ("profile", "words", "is_found"),
    [("standard", 20, False), ("standard", 21, True), ("easy-read", 12, False), ("easy-read", 13, True)],
)
def test_long_sentences_by_profile(profile: str, words: int, is_found: bool) -> None:
    text = " ".join(["word"] * words) + "."
    assert bool(writing(Family.LONG_SENTENCES, text, profile)) is is_found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("We met, and the board agreed, but Jo left because it was late.", True),
        ("We met and talked.", False),
        ("Bring tea, milk and bread.", False),
    ],
)
def test_many_ideas_in_one_sentence(text: str, is_found: bool) -> None:
    assert bool(writing(Family.MANY_IDEAS, text)) is is_found


@pytest.mark.parametrize(
    ("text", "rule", "easy_rule"),
    [
        ("It was agreed.", "PE-05", "ER-21"),
        (
            "Word " * 20 + "word.",
            "PE-02",
            "ER-03",
        ),
        ("The QXZ.", "PE-08", "ER-16"),
    ],
)
def test_each_finding_names_the_rule_of_its_profile(text: str, rule: str, easy_rule: str) -> None:
    assert [finding.rule for finding in findings(text)] == [rule]
    assert easy_rule in [finding.rule for finding in findings(text, settings=Settings(profile="easy-read"))]


@pytest.mark.parametrize("family", list(Family)[5:])
def test_each_writing_rule_can_be_switched_off_alone(family: Family) -> None:
    text = (
        "THE BOARD MUST AGREE. We cannot go without the QXZ on 12/03/2024, e.g. and/or in Part II, and it was said, "
        "but we "
        "left because 45% of us came and we had to ring and they were late and it was dark. "
        "We met, and the board agreed, but Jo left because it was late, a juxtaposition."
    )
    everything = {finding.message for finding in findings(text)}
    without = {finding.message for finding in findings(text, settings=Settings().without(family))}
    alone = {finding.message for finding in findings(text, settings=Settings(families=frozenset({family})))}
    assert alone
    assert without == everything - alone


def test_messages_are_plain_sentences() -> None:
    for finding in findings("It was agreed on 12/03/2024 by 45% of the QXZ, e.g. and/or Part II & more."):
        assert finding.message.endswith((".", "?", "”"))
        assert "{" not in finding.message
