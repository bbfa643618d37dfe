"""A computer that dies while versions are made leaves whole files, or none."""

import io
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pikepdf
import pytest

MINUTES = Path(__file__).parents[1] / "importing" / "papers" / "board_minutes.docx"
LONGEST_SECONDS = 30
KILLS = 5


def start(out: Path) -> subprocess.Popen[bytes]:
    arguments = ["make", str(MINUTES), "--standard", "--large-print", "--audio", "--out", str(out)]
    return subprocess.Popen(
        [sys.executable, "-m", "coprod_desktop", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def is_whole(path: Path) -> bool:
    content = path.read_bytes()
    match path.suffix:
        case ".docx":
            return zipfile.ZipFile(io.BytesIO(content)).testzip() is None
        case ".pdf":
            with pikepdf.open(io.BytesIO(content)) as pdf:
                return len(pdf.pages) > 0 and content.rstrip().endswith(b"%%EOF")
        case _:
            # The tag is written over at the end with how long the sound is; until then that is nought.
            return content.startswith(b"ID3") and b"TLEN\x00\x00\x00\x0b\x00\x00\x000000000000" not in content


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_kill_9_leaves_no_half_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    chance = random.Random(9)
    seen = 0
    for _ in range(KILLS):
        process = start(out)
        end = time.monotonic() + LONGEST_SECONDS
        while len(list(out.glob("[!.]*"))) <= seen and process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.6))
        process.send_signal(signal.SIGKILL)
        process.wait(LONGEST_SECONDS)
        visible = list(out.glob("[!.]*"))
        assert all(is_whole(path) for path in visible), visible
        seen = min(len(visible), 5)
    assert seen


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 there")
def test_after_a_kill_the_same_command_makes_every_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = start(out)
    end = time.monotonic() + LONGEST_SECONDS
    while not any(out.glob("*.pdf")) and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait(LONGEST_SECONDS)
    assert start(out).wait(LONGEST_SECONDS) == 1
    assert len(list(out.glob("[!.]*"))) == 7
    assert all(is_whole(path) for path in out.glob("[!.]*"))
