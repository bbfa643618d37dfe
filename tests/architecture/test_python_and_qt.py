import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 200


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lives for ever from Python 3.12 on")
def test_a_qt_call_that_returns_nothing_takes_no_reference_from_none() -> None:
    # PySide6 6.12.0 on Python 3.11 does, and aborts after some thousand keystrokes (PYSIDE-3474).
    something = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        something.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
