"""Opens our Word files with a real office program and reads back what it shows."""

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


def words_of(pdf: Path, *, body_only: bool = True) -> list[str]:
    """Return the words of a PDF in reading order, the lines at the top and the foot of each page left out."""
    raise NotImplementedError


def page_sizes(pdf: Path) -> set[str]:
    """Return the sizes of the pages as poppler says them."""
    said = subprocess.run(["pdfinfo", "-l", "999", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {line.split(":", 1)[1].strip() for line in said.splitlines() if line.startswith("Page") and "size" in line}
