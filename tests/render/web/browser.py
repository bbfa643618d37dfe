"""Opens a page in a real browser and asks axe-core what is wrong with it."""

import json
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 120
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_ASK = """
axe.run(document, {runOnly: %s, resultTypes: ["violations"]}).then(found => {
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify({violations: found.violations, passes: found.passes.length});
  document.body.appendChild(told);
});
"""
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_SET_UP = "Please run `sh tools/set_up.sh prove` first: {} is not there."


def browser() -> str:
    """Return the browser's command; the test fails in one sentence where there is none."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(_SET_UP.format("Chromium"), pytrace=False)
    return found


def axe_core() -> str:
    """Return the text of axe-core; the test fails in one sentence where it is not."""
    path = Path(sys.prefix, "node", "node_modules", "axe-core", "axe.min.js")
    if not path.is_file():
        pytest.fail(_SET_UP.format("axe-core"), pytrace=False)
    return path.read_text(encoding="utf-8")


def violations(page: bytes, folder: Path) -> list[dict[str, Any]]:
    """Return what axe-core finds in a page, WCAG 2.2 AA and good practice."""
    # The page's own policy keeps every script out, so it is taken away for the one that asks.
    scripts = f"<script>{axe_core()}</script><script>{_ASK % json.dumps(_RULES)}</script></body>"
    asked = _POLICY.sub(b"", page).replace(b"</body>", scripts.encode("utf-8"), 1)
    path = folder / "asked.html"
    path.write_bytes(asked)
    told = re.search(r'<pre id="told">(.*?)</pre>', dumped(path), re.DOTALL)
    assert told, "axe-core gave no answer"
    answer = json.loads(unescape(told[1]))
    assert answer["passes"] > 5
    return list(answer["violations"])


def dumped(path: Path) -> str:
    """Return the page as the browser has it once it is loaded and its scripts have run."""
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom")
    profile = f"--user-data-dir={path.parent / 'browser'}"
    done = subprocess.run(
        [browser(), *options, profile, path.as_uri()], capture_output=True, timeout=_SECONDS, check=True
    )
    return done.stdout.decode("utf-8")
