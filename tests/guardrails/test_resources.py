"""The lines that help, and the numbers that may be shown."""

import re
from datetime import date, timedelta

import pytest

from guardrails.domain.resources import VERIFIED_FOR, Resource, allowed_numbers, fallback, is_stale


class TestAllowedNumbers:
    def test_are_the_digits_of_what_is_shown(self) -> None:
        """Signs and spaces do not matter, unchecked numbers are not among them."""
        numbers = allowed_numbers(fallback())
        assert {"4141", "6003607777", "131", "133", "112", "911", "024"} <= numbers
        assert "800200818" not in numbers

    def test_of_an_own_resource(self) -> None:
        """Staff's own lines count."""
        assert allowed_numbers([Resource("Bienestar", phone="+56 2 2345 6789")]) == {"56223456789"}


class TestVerification:
    TODAY = date(2026, 11, 22)

    @pytest.mark.parametrize(("days", "stale"), [(0, False), (180, False), (181, True), (400, True)])
    def test_holds_for_180_days(self, days: int, *, stale: bool) -> None:
        """The day after, somebody has to look again."""
        assert timedelta(days=180) == VERIFIED_FOR
        assert is_stale(self.TODAY - timedelta(days=days), self.TODAY) is stale

    def test_that_never_was_is_overdue(self) -> None:
        """A line that nobody verified is not taken for a verified one."""
        assert is_stale(None, self.TODAY)


def test_a_number_is_one_number() -> None:
    """Two numbers in one entry become two lines that can be dialled."""
    assert all(re.fullmatch(r"[*#]?[\d -]*", item.phone) for item in fallback())
