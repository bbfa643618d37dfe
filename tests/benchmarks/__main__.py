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
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        # The user's own settings and unsaved work are left alone, and what can be kept between starts is kept.
        os.environ["COPROD_DATA_FOLDER"] = str(Path(folder) / "user-data")
        for name in names or PARTS:
            print(f"measuring: {name}", file=sys.stderr)
            rows += PARTS[name].rows(Path(folder))
    print(f"\n{machine()}\n\n{table(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
