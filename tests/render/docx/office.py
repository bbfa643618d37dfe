"""Opens our Word files with a real office program and reads back what it shows."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SECONDS = 180


def to_pdf(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Turn Word files into PDFs with one start of LibreOffice; `files` are bytes by name without an ending."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is needed for this test"
    sources = []
    for name, content in files.items():
        source = folder / f"{name}.docx"
        source.write_bytes(content)
        sources.append(str(source))
    # A profile of its own: another LibreOffice that is open would swallow the request and answer nothing.
    profile = (folder / "office-profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=_SECONDS)
    return {name: folder / f"{name}.pdf" for name in files}


def pages(pdf: Path) -> list[str]:
    """Return the text of each page in the order in which it was drawn."""
    said = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return said.split("\f")[:-1]


def body_words(pdf: Path, header: str, heads: list[str]) -> list[str]:
    """Return the words of a PDF without what repeats on each page: the header, the page number, heads of tables."""
    words: list[str] = []
    seen: set[str] = set()
    for page in pages(pdf):
        said = " ".join(page.split()).removeprefix(header).strip()
        said = re.sub(r"Page \d+ of \d+$", "", said)
        for head in heads:
            if head in seen and said.startswith(head):
                said = said.removeprefix(head)
            elif head in said:
                seen.add(head)
        words.extend(said.split())
    return words


def page_sizes(pdf: Path) -> set[str]:
    """Return the sizes of the pages as poppler says them."""
    said = subprocess.run(["pdfinfo", "-l", "999", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {line.split(":", 1)[1].strip() for line in said.splitlines() if line.startswith("Page") and "size" in line}
