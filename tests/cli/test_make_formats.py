"""coprod make: the kinds of file."""

from pathlib import Path

import pytest

from coprod_desktop.app.versions import Form
from coprod_desktop.cli import arguments
from tests.cli.running import coprod

PAPER = "# Our garden\n\n## Money\n\nThe council pays £40.\n\n- one\n- two\n"


def made(tmp_path: Path, *options: str) -> list[str]:
    paper = tmp_path / "garden.md"
    paper.write_text(PAPER, encoding="utf-8")
    ran = coprod("make", paper, *options, "--out", tmp_path / "out", "--format", "json")
    return list(ran.json["files"])


def test_the_command_line_knows_every_kind_of_file() -> None:
    assert [form.value for form in Form] == list(arguments.FORMS)


@pytest.mark.parametrize("kind", arguments.FORMS)
def test_each_kind_of_file_can_be_asked_for(kind: str, tmp_path: Path) -> None:
    files = made(tmp_path, "--standard", "--only", kind)
    assert {Path(name).suffix for name in files} == {f".{kind}"}
    assert all((tmp_path / "out" / name).stat().st_size for name in files)


def test_several_kinds_of_file_have_commas_between(tmp_path: Path) -> None:
    files = made(tmp_path, "--standard", "--only", "html, TXT,html")
    assert sorted({Path(name).suffix for name in files}) == [".html", ".txt"]


def test_a_file_without_letter_sizes_is_made_once_for_all_sizes(tmp_path: Path) -> None:
    files = made(tmp_path, "--standard", "--large-print", "--giant-print", "--only", "txt,brf")
    assert sorted(name for name in files if "words" not in name.lower()) == [
        "Our garden - braille.brf",
        "Our garden - plain text.txt",
    ]
