"""Sentences labelled by hand after the rules were written: how many findings are right, how many places are found.

``python -m tests.checker.writing.test_labelled`` prints the figures.
"""

from pathlib import Path

import pytest

from coprod_desktop.checker import Family
from tests.checker.examples import writing
from tests.checker.writing.marked import marked, plain

FOLDER = Path(__file__).parent / "labelled"
LEAST = 0.95

SETS = (
    ("passives", Family.PASSIVES),
    ("negatives", Family.DOUBLE_NEGATIVES),
    ("short-forms", Family.UNKNOWN_SHORT_FORMS),
)


def _judge(name: str, family: Family) -> tuple[float, float, list[str]]:
    """Return precision, recall, and the sentences that were judged wrongly."""
    right = found_in_all = marked_in_all = 0
    wrong = []
    for case in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        found, wanted = writing(family, plain(case)), marked(case)
        hits = sum(any(one.split()[-1] in other or other in one for other in wanted) for one in found)
        right, found_in_all = right + min(hits, len(wanted)), found_in_all + len(found)
        marked_in_all += len(wanted)
        if not hits == len(found) == len(wanted):
            wrong.append(f"{case}  ->  {found}")
    return right / found_in_all, right / marked_in_all, wrong


@pytest.mark.parametrize(("name", "family"), SETS, ids=[name for name, _ in SETS])
def test_hand_labelled_sentences(name: str, family: Family) -> None:
    precision, recall, wrong = _judge(name, family)
    assert precision >= LEAST, wrong
    assert recall >= LEAST, wrong


if __name__ == "__main__":
    for name, family in SETS:
        precision, recall, wrong = _judge(name, family)
        print(f"{name}: precision {precision:.1%}, recall {recall:.1%}", *wrong, sep="\n  ")
