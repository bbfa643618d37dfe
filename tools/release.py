"""Makes a release: tests, bundle, a try of the bundle itself, checksums, and what is new since the last one.

Usage: python tools/release.py VERSION (through `make release VERSION=1.2.0`). The version stands in one place,
coprod_desktop/__init__.py, and the top of CHANGELOG.md names it.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
OUT = CHECKOUT / "dist"
NAME = "coprod-desktop"


def main() -> int:
    version = sys.argv[1] if len(sys.argv) > 1 else ""
    check(version)
    run("make", "check", "test")
    run("make", "bundle")
    try_bundle(OUT / NAME)
    (OUT / "CHANGES.md").write_text(changes(version), encoding="utf-8")
    print(f"Version {version} is in {OUT}. What is left: sign the files, and publish them with SHA256SUMS.")
    return 0


def check(version: str) -> None:
    """End in one sentence where the checkout is not ready for this version."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        sys.exit("Please say which version, such as: make release VERSION=1.2.0")
    if f'__version__ = "{version}"' not in (CHECKOUT / "coprod_desktop/__init__.py").read_text(encoding="utf-8"):
        sys.exit(f"coprod_desktop/__init__.py does not say {version}. Change it there, commit, and start again.")
    if subprocess.run(("git", "status", "--porcelain"), cwd=CHECKOUT, capture_output=True, check=True).stdout:
        sys.exit("Some files are changed and not committed. Commit them, and start again.")
    changes(version)


def changes(version: str) -> str:
    """Return what CHANGELOG.md says of a version."""
    text = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"(?ms)^## {re.escape(version)}\b.*?(?=^## |\Z)", text)
    if found is None:
        sys.exit(f"CHANGELOG.md has no part about {version}. Write it, commit, and start again.")
    return found[0].rstrip() + "\n"


def try_bundle(folder: Path) -> None:
    """Use the bundle as a person would, away from the checkout: it makes every version of the sample meeting."""
    ending = ".exe" if os.name == "nt" else ""
    with tempfile.TemporaryDirectory() as place:
        own = {**os.environ, "COPROD_DATA_FOLDER": place, "QT_QPA_PLATFORM": "offscreen"}
        out = Path(place) / "out"
        command = (folder / f"coprod{ending}", "demo", "--out", out)
        done = subprocess.run(command, cwd=place, env=own, check=False, stdout=subprocess.DEVNULL)
        made = {path.suffix for path in out.rglob("*")}
        if done.returncode not in (0, 1) or not {".docx", ".pdf", ".mp3"} <= made:
            sys.exit(f"The bundle did not make the versions of the sample meeting (status {done.returncode}).")
        opened = subprocess.Popen((folder / f"{NAME}{ending}", "--sample"), cwd=place, env=own)
        try:
            opened.wait(timeout=15)
        except subprocess.TimeoutExpired:
            opened.terminate()
            opened.wait()
        else:
            sys.exit(f"The window of the bundle ended by itself (status {opened.returncode}).")


def run(*command: str) -> None:
    if subprocess.run(command, cwd=CHECKOUT, check=False).returncode:
        sys.exit(f"This step did not work: {' '.join(command)}. What it said is above. Nothing was released.")


if __name__ == "__main__":
    sys.exit(main())
