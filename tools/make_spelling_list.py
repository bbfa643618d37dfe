"""Makes resources/words/british.txt, the words that are spelt right in British English. Run by hand, not at build time.

    apt-get download wbritish-large && dpkg -x wbritish-large_*.deb FOLDER
    python tools/make_spelling_list.py FOLDER/usr/share/dict/british-english-large

The source is named, with its licence, in resources/words/README.md. The program takes "'s" off a word itself, and
searches the lines by halves, so they are in the order of their bytes.
"""

import argparse
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "resources" / "words" / "british.txt"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    given = parser.parse_args().words.read_text(encoding="utf-8").split()
    kept = sorted({word.encode() for word in given if not word.endswith("'s")})
    OUTPUT.write_bytes(b"\n".join(kept) + b"\n")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
