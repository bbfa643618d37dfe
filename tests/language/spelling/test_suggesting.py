import pytest

from coprod_desktop.language.spelling.reading import KnownWords
from coprod_desktop.language.spelling.suggesting import MOST_SUGGESTIONS, suggest
from coprod_desktop.language.spelling.word_list import british

# Slips that people often make: (as written, as meant).
OFTEN = (
    """
teh the|recieve receive|definatly definitely|nessesary necessary|comittee committee|seperate separate
goverment government|enviroment environment|becuase because|freind friend|wich which|tommorow tomorrow
begining beginning|beleive believe|buisness business|calender calendar|accomodation accommodation|adress address
arguement argument|collegue colleague|commision commission|concious conscious|dissapear disappear
embarass embarrass|experiance experience|foriegn foreign|garantee guarantee|immediatly immediately
independant independent|intresting interesting|knowlege knowledge|libary library|maintainance maintenance
managment management|occured occurred|oppurtunity opportunity|posession possession|probly probably
reccomend recommend|responce response|shedule schedule|sucess success|suport support|suprise surprise|thier their
untill until|wierd weird|writting writing|fone phone|nite night|skool school|enuf enough|peeple people
rong wrong|nolage knowledge|sumtimes sometimes|becose because|diffrent different|importent important
color colour|organize organise|center centre|cheif chief|decison decision|grammer grammar|lisence licence
nieghbour neighbour|quater quarter|safty safety|togther together|vegtable vegetable|yeild yield
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
FEWEST_FIRST, FEWEST_IN_THREE = 0.82, 0.94
KNOWN = KnownWords(british())


def test_the_word_meant_is_nearly_always_among_the_first() -> None:
    answers = [(suggest(wrong, KNOWN), meant) for wrong, meant in (line.split() for line in OFTEN)]
    first = sum(found[:1] == (meant,) for found, meant in answers) / len(answers)
    in_three = sum(meant in found[:3] for found, meant in answers) / len(answers)
    assert (first >= FEWEST_FIRST, in_three >= FEWEST_IN_THREE) == (True, True), (first, in_three)


def test_two_words_written_as_one_come_apart() -> None:
    assert "thank you" in suggest("thankyou", KNOWN)


@pytest.mark.parametrize(("wrong", "meant"), [("Recieve", "Receive"), ("RECIEVE", "RECEIVE"), ("febuary", "February")])
def test_suggestions_have_the_capitals_of_the_word(wrong: str, meant: str) -> None:
    assert suggest(wrong, KNOWN)[0] == meant


def test_a_word_of_ones_own_is_suggested() -> None:
    assert "okafor" in suggest("okafro", KnownWords(british(), frozenset({"okafor"})))


@pytest.mark.parametrize("wrong", ["x" * 31, "zzzzqqq", "’’"])
def test_nothing_is_suggested_for_what_is_like_no_word(wrong: str) -> None:
    assert suggest(wrong, KNOWN) == ()


def test_there_are_only_a_few_suggestions() -> None:
    assert len(suggest("cane’s", KNOWN)) <= MOST_SUGGESTIONS
