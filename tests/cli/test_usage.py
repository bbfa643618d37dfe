import subprocess
from pathlib import Path

import pytest

from coprod_desktop.cli.arguments import COMMANDS
from tests.cli.running import LONGEST_SECONDS, command, coprod, coprod_process, is_one_calm_sentence, paper

WRONG = {
    "a command that there is none of": ("mak", "paper.md"),
    "no file": ("make",),
    "no word": ("words",),
    "an option that there is none of": ("make", "paper.md", "--huge-print"),
    "a shortened option": ("make", "paper.md", "--large"),
    "two files": ("check", "paper.md", "other.md"),
    "a size that is none": ("make", "paper.md", "--large-print=big"),
    "large print that is not large": ("make", "paper.md", "--large-print", "12"),
    "giant print that is not giant": ("make", "paper.md", "--giant-print", "23.5"),
    "print too big for a page": ("make", "paper.md", "--giant-print", "500"),
    "a file kind that we do not make": ("make", "paper.md", "--only", "docx,pages"),
    "an output form that we do not have": ("check", "paper.md", "--format", "xml"),
    "a folder option without a folder": ("make", "paper.md", "--out"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_told_in_one_sentence_before_anything_is_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paper(tmp_path)
    ran = coprod(*WRONG[name])
    assert (ran.status, ran.out) == (2, "")
    assert is_one_calm_sentence(ran.err), ran.err
    assert not (tmp_path / "papers").exists()


def test_large_print_is_never_smaller_than_16_point() -> None:
    ran = coprod("make", "paper.docx", "--large-print", "12")
    assert "never smaller than 16 point" in ran.err


def test_without_a_command_the_help_is_shown() -> None:
    ran = coprod()
    assert ran.status == 2
    assert all(f"\n    {name} " in ran.err for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_of_itself(name: str) -> None:
    ran = coprod(name, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert f"For example: coprod {name} " in " ".join(ran.out.split())


@pytest.mark.parametrize("arguments", [("--help",), *((name, "-h") for name in COMMANDS)])
def test_help_is_in_our_own_plain_words(arguments: tuple[str, ...]) -> None:
    out = coprod(*arguments).out
    for word in ("usage:", "positional", "arguments", "options:", "==SUPPRESS==", "{text,json}"):
        assert word not in out


def test_the_help_lists_every_exit_status() -> None:
    out = " ".join(coprod("--help").out.split())
    assert all(f"{status} " in out.partition("Exit status:")[2] for status in range(6))


def test_a_size_option_without_a_number_does_not_take_the_file_for_one(tmp_path: Path) -> None:
    ran = coprod(
        "make", "--large-print", paper(tmp_path), "--only", "pdf", "--out", tmp_path / "out", "--format", "json"
    )
    assert "Our garden - large print, 18 point.pdf" in ran.json["files"]


def test_a_reader_who_goes_away_is_not_shouted_at(tmp_path: Path) -> None:
    long_paper = paper(tmp_path, "# Long\n\n" + "The CQC will visit the ICB in May.\n\n" * 3000)
    process = subprocess.Popen(
        command("check", long_paper), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(LONGEST_SECONDS) == 0


def test_an_answer_that_finds_no_room_is_told_of() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("w") as out:
        ran = subprocess.run(command("words", "CQC"), stdout=out, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert ran.returncode == 4
    assert is_one_calm_sentence(ran.stderr)


def test_letters_that_a_console_cannot_show_do_not_end_the_work(tmp_path: Path) -> None:
    ran = coprod_process("check", paper(tmp_path), environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert ran.status == 1
    assert "CQC" in ran.out


def test_json_loses_no_letter_where_the_output_cannot_hold_it(tmp_path: Path) -> None:
    path = paper(tmp_path, "# Tŷ\n\nThe CQC will visit in May.\n")
    ran = coprod_process(
        "check", path, "--format", "json", environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert ran.json["text"].startswith("Tŷ\n")


def test_a_mistake_of_ours_is_calm_and_leaves_its_places_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "words of a document"

    def break_down(*_: object) -> None:
        raise ValueError(secret)

    monkeypatch.setattr("coprod_desktop.checker.carry_out", break_down)
    ran = coprod("check", paper(tmp_path))
    caplog.clear()
    assert (ran.status, ran.out) == (3, "")
    assert "Something went wrong that we did not expect." in ran.err
    assert "Traceback" not in ran.err
    log = (tmp_path / "user-data" / "log.txt").read_text(encoding="utf-8")
    assert str(tmp_path / "user-data" / "log.txt") in ran.err
    assert "ValueError" in log
    assert "checking.py" in log
    assert secret not in log
