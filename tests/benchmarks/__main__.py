"""``make bench``: every figure in one table, each beside a peer where there is one."""

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import documents, easy_read, editing, listening, making, opening, packs, words
from tests.benchmarks.measuring import Row, machine, table

PARTS = {
    "opening": opening,
    "words": words,
    "making": making,
    "documents": documents,
    "editing": editing,
    "listening": listening,
    "easy-read": easy_read,
    "packs": packs,
}


def main(names: list[str]) -> int:
    """Measure the parts that are named, or all of them, and print a table."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"There is no part {', '.join(unknown)}; there are {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[Row] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        # The user's own settings and unsaved work are left alone, and what can be kept between starts is kept.
        os.environ["COPROD_DATA_FOLDER"] = str(Path(folder) / "user-data")
        for name in names or PARTS:
            print(f"measuring: {name}", file=sys.stderr)
            try:
                rows += PARTS[name].rows(Path(folder))
            except RuntimeError as problem:
                # What the other parts found is worth minutes of measuring, and is not thrown away for this one.
                failed.append(name)
                print(problem, file=sys.stderr)
    print(f"\n{machine()}\n\n{table(rows)}\n")
    if failed:
        print(f"Not measured: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
