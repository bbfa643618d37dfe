"""What Orca says on the main paths through the program, compared with what is kept in `orca/`, a file for each path.

When words were changed on purpose, write the files anew and read them:
    python -m tests.a11y.orca_session "$PWD/tests/a11y/orca"
"""

import re
from pathlib import Path

import pytest

from tests.a11y import orca_session
from tests.a11y.spoken_paths import PATHS

KEPT = Path(__file__).with_name("orca")
LONGEST_SECONDS = 1_200
# Said only where opening takes long enough to be worth a word.
_AT_TIMES = re.compile(r"^    \(announced\) .*…$\n", re.MULTILINE)

pytestmark = pytest.mark.task


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Take every path once, and return the folder with what was said."""
    assert not orca_session.why_not(), orca_session.why_not()
    folder = tmp_path_factory.mktemp("orca")
    ended = orca_session.run([str(folder)], LONGEST_SECONDS)
    assert ended.returncode == 0, ended.stderr
    return folder


def words(path: Path) -> str:
    return _AT_TIMES.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [path.name for path in PATHS])
def test_orca_says_what_it_said_before(said: Path, name: str) -> None:
    file = f"{name}.txt"
    if words(said / file) != words(KEPT / file):  # a busy computer may part what belongs together: once more
        ended = orca_session.run([str(said), name], LONGEST_SECONDS)
        assert ended.returncode == 0, ended.stderr
    assert words(said / file) == words(KEPT / file)


def test_there_is_a_file_for_every_path_and_none_besides() -> None:
    assert {path.stem for path in KEPT.glob("*.txt")} == {path.name for path in PATHS}
