"""Makes the sample papers in tests/importing/papers from their words in tools/sample_papers.

    python tools/make_sample_papers.py

Needs LibreOffice (soffice) on the PATH.
"""

from pathlib import Path

from sample_papers import by_hand, in_libreoffice, in_python_docx, source

PAPERS = Path(__file__).resolve().parents[1] / "tests" / "importing" / "papers"
WRITERS = {
    "short_breaks_review": in_libreoffice.write,
    "day_service_consultation": in_python_docx.write,
    "board_minutes": by_hand.write,
}


def main() -> None:
    PAPERS.mkdir(exist_ok=True)
    for name, write in WRITERS.items():
        write(*source.read(name), PAPERS / f"{name}.docx")


if __name__ == "__main__":
    main()
