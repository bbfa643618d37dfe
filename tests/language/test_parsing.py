import importlib.util

import pytest

from coprod_desktop.language import parsing


def test_without_the_extra_there_is_no_parser_and_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda *_: None)
    parsing.parser.cache_clear()
    assert not parsing.is_installed()
    assert parsing.parser() is None
    parsing.parser.cache_clear()
