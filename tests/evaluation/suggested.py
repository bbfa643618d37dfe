"""How good the pictures for a sentence are: sentences of meetings, and the pictures that a person found right for each.

`pictures/sentences.txt` and the files from `second.txt` to `fifteenth.txt` were written before anyone looked at what is
suggested for them. First reading: in `fifth.txt` the first picture was right for 48 of 60 and one of three for 58; in
`sixth.txt` for 117 and 142 of 151; in `seventh.txt` for 102 and 125 of 130. The map was mended after each. In
`eighth.txt`, read after all of these, it was right for 133 and 142 of 150. `ninth.txt` and `tenth.txt` go far from
meetings (funerals, potholes, hairdressers): 114 and 134 of 150, and 89 and 106 of 115. In `eleventh.txt`, which is of
meetings again and was read after these were mended, 95 and 99 of 106. In `twelfth.txt` and `thirteenth.txt`, on rarer
subjects of meetings and judged more strictly (a leg is not right for an arm), 75 and 91 of 100, and 46 and 53 of 60.
After these, in `fourteenth.txt` and `fifteenth.txt`, of the daily business of a group, 65 and 73 of 75, and 52 and 58
of 60.
`pictures/judged.tsv` has each sentence with the pictures that are right; with none, no picture that we have is.
"""

from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.easyread.pictures import PictureIndex

JUDGED = Path(__file__).parent / "pictures" / "judged.tsv"
OFFERED = 3


@dataclass(frozen=True, slots=True)
class PictureScore:
    """How many sentences there are, for how many the first picture is right, and for how many one of three."""

    sentences: int
    first: int
    one_of_three: int


def score(pictures: PictureIndex) -> PictureScore:
    """Return how the shipped pictures do."""
    lines = [line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    first = three = 0
    for text, good in lines:
        offered = [choice.alt for choice in pictures.suggest(text, OFFERED)]
        right = set(good.split("; "))
        first += bool(offered) and offered[0] in right
        three += bool(right.intersection(offered))
    return PictureScore(len(lines), first, three)


def table(one: PictureScore) -> str:
    """Return the score as a Markdown table."""
    return "\n".join(
        (
            "| Sentences | First picture right | One of three right |",
            "| ---: | ---: | ---: |",
            f"| {one.sentences} | {one.first / one.sentences:.0%} | {one.one_of_three / one.sentences:.0%} |",
        )
    )
