"""Dates as people type them."""

from datetime import date

import pytest

from coprod_desktop.model.typed import read_date

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("typed", ["31/12/9999", "0001-01-01", "31 February 2027", "29/2/2027", "1/13/2027"])
def test_a_day_that_cannot_be_meant_is_no_date(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_date(typed, TODAY)
