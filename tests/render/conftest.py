"""What tests of versions share: the validator, compiled once."""

import pytest

from tests.render.verapdf import VeraPdf, compile_driver


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    driver = compile_driver(tmp_path_factory.mktemp("verapdf"))
    if driver is None:
        pytest.skip("veraPDF needs Java 17 (openjdk-17-jdk-headless)")
    return driver
