"""Whether somebody is old enough, from what they say. Nobody's year of birth is kept."""

from datetime import date
from enum import StrEnum

# The oldest person on record lived 122 years.
OLDEST = 122


class AgeRefusal(StrEnum):
    """Why a statement of age is not taken."""

    TOO_YOUNG = "too_young"
    UNLIKELY = "unlikely"
    NOT_SAID = "not_said"


def check(*, minimum: int, birth_year: int | None, stated: bool | None, today: date) -> AgeRefusal | None:
    """Return why what somebody says does not show that they are `minimum` years old; None when it does.

    A year of birth alone leaves one year open in which the birthday may be still to come: there `stated`,
    the sentence "I am that old", has to be said as well. Without a year that sentence is enough.
    """
    if stated is False:
        return AgeRefusal.TOO_YOUNG
    if birth_year is None:
        return None if stated else AgeRefusal.NOT_SAID
    turns = today.year - birth_year
    if not 0 <= turns <= OLDEST:
        return AgeRefusal.UNLIKELY
    if turns < minimum:
        return AgeRefusal.TOO_YOUNG
    return None if turns > minimum or stated else AgeRefusal.NOT_SAID
