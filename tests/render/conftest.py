"""What tests of versions share: the validator, compiled once."""

import pytest

from coprod_desktop.render import installed_fonts
from tests.render.verapdf import VeraPdf, compile_driver


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    driver = compile_driver(tmp_path_factory.mktemp("verapdf"))
    if driver is None:
        pytest.skip("veraPDF needs Java 17 (openjdk-17-jdk-headless)")
    return driver


@pytest.fixture(autouse=True)
def only_our_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every computer print the same: no typeface stands in that only some of them have."""
    monkeypatch.setattr(installed_fonts, "folders", lambda: ())
