"""Papers that came with an email, on the command line."""

from pathlib import Path

import pytest

from tests.cli.running import coprod, is_one_calm_sentence
from tests.importing.outlook import attached_file, outlook_message
from tests.importing.samples import message


@pytest.fixture(params=["mail.eml", "our mail.msg"])
def mail(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / request.param
    if path.suffix == ".eml":
        made = message("Papers", "See below.")
        made.add_attachment("The CQC will visit.", subtype="plain", filename="visit.txt")
        path.write_bytes(bytes(made))
    else:
        path.write_bytes(
            outlook_message("Papers", "See below.", attached=(attached_file("visit.txt", b"The CQC will visit."),))
        )
    return path


def test_the_command_for_each_paper_that_came_with_an_email_is_told(mail: Path) -> None:
    ran = coprod("check", mail)
    told = f"'{mail}'" if " " in mail.name else str(mail)
    assert f"To take visit.txt: coprod check {told} --attachment 1" in ran.out


def test_a_paper_that_came_with_an_email_is_checked_by_its_number(mail: Path) -> None:
    assert "Care Quality Commission" in coprod("check", mail, "--attachment", "1").out


def test_versions_are_made_of_a_paper_that_came_with_an_email(mail: Path, tmp_path: Path) -> None:
    coprod("make", mail, "--attachment", "1", "--standard", "--only", "txt", "--out", tmp_path / "out")
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").glob("*.txt")]
    assert any("The CQC will visit." in text or "Care Quality Commission" in text for text in texts)


@pytest.mark.parametrize(("number", "status"), [("2", 3), ("0", 2), ("one", 2)])
def test_a_number_that_means_nothing_is_answered_in_one_sentence(mail: Path, number: str, status: int) -> None:
    ran = coprod("check", mail, "--attachment", number)
    assert ran.status == status
    assert len(ran.err.strip().splitlines()) == 1


def test_the_sentence_about_no_such_number_is_calm(mail: Path) -> None:
    assert is_one_calm_sentence(coprod("check", mail, "--attachment", "2").err)
