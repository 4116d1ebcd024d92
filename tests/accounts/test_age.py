"""Whether somebody is old enough, from what they say."""

from datetime import date

import pytest

from flou.accounts.domain.age import AgeRefusal, check

TODAY = date(2026, 11, 22)


CASES = [
    (2000, None, None),
    (2007, None, None),
    (2008, True, None),  # turns 18 this year: the year alone does not tell
    (2008, None, AgeRefusal.NOT_SAID),
    (2009, True, AgeRefusal.TOO_YOUNG),
    (2000, False, AgeRefusal.TOO_YOUNG),
    (None, True, None),
    (None, False, AgeRefusal.TOO_YOUNG),
    (None, None, AgeRefusal.NOT_SAID),
    (2027, True, AgeRefusal.UNLIKELY),
    (1900, True, AgeRefusal.UNLIKELY),
]


@pytest.mark.parametrize("case", CASES)
def test_what_shows_that_somebody_is_eighteen(
    case: tuple[int | None, bool | None, AgeRefusal | None],
) -> None:
    birth_year, stated, refusal = case
    assert check(minimum=18, birth_year=birth_year, stated=stated, today=TODAY) is refusal
