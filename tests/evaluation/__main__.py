"""``python -m tests.evaluation``: how good the checker is on the marked texts; writes the tables."""

import argparse
import re
from pathlib import Path

from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from tests.evaluation import drafts, labelled, suggested
from tests.evaluation.annotated import FOLDER, Annotated, Place, read_all
from tests.evaluation.first_readings import FIRST_READINGS, FirstReading
from tests.evaluation.scoring import Score, score, together

README = Path(__file__).parent.parent.parent / "README.md"
EACH_TEXT = Path(__file__).parent / "TEXTS.md"
EACH_TEXT_ABOUT = """# The marked texts, one by one

Made by `make evaluate`: what the checker finds today. Its words were added after each text was first read, so these
figures flatter; the README has those of the first readings.
"""
START, END = "<!-- quality -->", "<!-- /quality -->"
LABELLED = "<!-- labelled -->", "<!-- /labelled -->"

HEAD = (
    "| Text | Terms marked | Found | Precision | Decoys | Wrongly flagged |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
)


ROUND_HEAD = (
    "| Round | Texts | Terms | Found at first reading | Precision then | Decoys flagged then "
    "| Found now | Precision now | Decoys flagged now |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
)


def rounds(lexicon: Lexicon) -> str:
    """Return a Markdown table of the rounds: first readings as recorded, and the same texts as they are read now."""
    rows = [_round_row(one, lexicon) for one in FIRST_READINGS]
    return "\n".join((*ROUND_HEAD, *rows, _now_row("**All texts**", read_all(), lexicon)))


def _round_row(one: FirstReading, lexicon: Lexicon) -> str:
    then = (
        str(one.round),
        str(one.texts),
        str(one.terms or ""),
        f"{one.recall:.1%}",
        "" if one.precision is None else f"{one.precision:.1%}",
        "" if one.decoys is None else f"{one.decoys_flagged} of {one.decoys}",
    )
    now = _now(together(score(text, lexicon) for text in read_all(FOLDER / one.folder))) if one.folder else ("",) * 3
    return "| " + " | ".join((*then, *now)) + " |"


def _now_row(name: str, texts: tuple[Annotated, ...], lexicon: Lexicon) -> str:
    found = together(score(text, lexicon) for text in texts)
    terms = found.found + len(found.missed)
    return "| " + " | ".join((name, str(len(texts)), str(terms), "", "", "", *_now(found))) + " |"


def _now(found: Score) -> tuple[str, str, str]:
    return f"{found.recall:.1%}", f"{found.precision:.1%}", f"{len(found.decoys_flagged)} of {found.decoys}"


def table(scores: tuple[Score, ...]) -> str:
    """Return the scores as a Markdown table, all texts together last."""
    return "\n".join((*HEAD, *map(_row, scores), _row(together(scores), mark="**")))


def _row(one: Score, mark: str = "") -> str:
    cells = (
        one.name.capitalize(),
        str(one.found + len(one.missed)),
        f"{one.recall:.1%}",
        f"{one.precision:.1%}",
        str(one.decoys),
        str(len(one.decoys_flagged)),
    )
    return "| " + " | ".join(f"{mark}{cell}{mark}" for cell in cells) + " |"


def with_table(readme: str, new: str, marks: tuple[str, str] = (START, END)) -> str:
    """Return the README with the table between its marks."""
    start, end = marks
    return re.sub(rf"{start}.*{end}", lambda _: f"{start}\n{new}\n{end}", readme, flags=re.DOTALL)


def easy_read_tables(lexicon: Lexicon) -> str:
    """Return how good drafts and suggested pictures are, as Markdown tables."""
    scores = {name: drafts.score(name, lexicon) for name in drafts.FILES}
    return (
        f"{drafts.table(scores)}\n\n{drafts.first_table()}\n\n{suggested.table(suggested.score(PictureIndex.load()))}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--details", action="store_true", help="name each word that was missed or wrongly flagged")
    details = parser.parse_args().details
    lexicon = Lexicon.load()
    scores = tuple(score(text, lexicon) for text in read_all())
    for one in scores if details else ():
        print(f"{one.name}\n  missed:  {_named(one.missed)}\n  wrong:   {_named(one.wrong)}")
        print(f"  decoys:  {_named(one.decoys_flagged)}\n")
    by_round = rounds(lexicon)
    print(f"{table(scores)}\n\n{by_round}")
    easy_read = easy_read_tables(lexicon)
    print(f"\n{easy_read}")
    by_hand = labelled.table(labelled.judge_all())
    print(f"\n{by_hand}")
    readme = with_table(README.read_text(encoding="utf-8"), by_round)
    README.write_text(with_table(readme, by_hand, LABELLED), encoding="utf-8")
    EACH_TEXT.write_text(f"{EACH_TEXT_ABOUT}\n{table(scores)}\n", encoding="utf-8")


def _named(places: tuple[Place, ...]) -> str:
    return "; ".join(place.text for place in places) or "none"


if __name__ == "__main__":
    main()
