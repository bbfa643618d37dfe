"""``python -m tests.evaluation``: how good the checker is on the marked texts; puts the table into the README."""

import argparse
import re
from pathlib import Path

from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from tests.evaluation import drafts, suggested
from tests.evaluation.annotated import Place, read_all
from tests.evaluation.scoring import Score, score, together

README = Path(__file__).parent.parent.parent / "README.md"
START, END = "<!-- quality -->", "<!-- /quality -->"

HEAD = (
    "| Text | Terms marked | Found | Precision | Decoys | Wrongly flagged |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
)


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


def with_table(readme: str, new: str) -> str:
    """Return the README with the table between its marks."""
    return re.sub(rf"{START}.*{END}", lambda _: f"{START}\n{new}\n{END}", readme, flags=re.DOTALL)


def easy_read_tables(lexicon: Lexicon) -> str:
    """Return how good drafts and suggested pictures are, as two Markdown tables."""
    scores = {name: drafts.score(name, lexicon) for name in ("sentences.txt", "second.txt")}
    return f"{drafts.table(scores)}\n\n{suggested.table(suggested.score(PictureIndex.load()))}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--details", action="store_true", help="name each word that was missed or wrongly flagged")
    details = parser.parse_args().details
    lexicon = Lexicon.load()
    scores = tuple(score(text, lexicon) for text in read_all())
    for one in scores if details else ():
        print(f"{one.name}\n  missed:  {_named(one.missed)}\n  wrong:   {_named(one.wrong)}")
        print(f"  decoys:  {_named(one.decoys_flagged)}\n")
    print(table(scores))
    easy_read = easy_read_tables(lexicon)
    print(f"\n{easy_read}")
    README.write_text(with_table(README.read_text(encoding="utf-8"), table(scores)), encoding="utf-8")


def _named(places: tuple[Place, ...]) -> str:
    return "; ".join(place.text for place in places) or "none"


if __name__ == "__main__":
    main()
