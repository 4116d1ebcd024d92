"""When students write: by hour, weekday and month, with exams in June and November, and more each month."""

import bisect
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

HOUR: Final = timedelta(hours=1)
# Shares of a day by local hour: little at night, most in the evening.
_HOURS: Final = (
    1.2, 0.6, 0.3, 0.15, 0.1, 0.1, 0.2, 0.6, 1.4, 2.4, 3.2, 3.6,
    3.0, 2.6, 3.0, 3.6, 4.0, 4.4, 4.8, 5.4, 6.0, 6.2, 5.0, 2.8,
)  # fmt: skip
_WEEKDAYS: Final = (1.15, 1.15, 1.1, 1.05, 0.85, 0.55, 1.0)
# Summer is empty, July has a break, June and November have the exams.
_MONTHS: Final = (0.15, 0.1, 0.8, 1.0, 1.1, 1.9, 0.6, 0.9, 1.0, 1.1, 2.0, 1.2)
_GROWTH: Final = 1.5


class Year:
    """The hours of a stretch of time that ends at `now`, each with its share of the traffic."""

    def __init__(self, days: int, now: datetime, zone: ZoneInfo) -> None:
        self.now = now
        self.begins = (now - timedelta(days=days)).replace(minute=0, second=0, microsecond=0)
        count = int((now - self.begins) / HOUR) + 1
        self.hours = [self.begins + HOUR * number for number in range(count)]
        weights = [
            self._weight(hour.astimezone(zone), number / count) for number, hour in enumerate(self.hours)
        ]
        # Of the hour under way, only what has passed.
        weights[-1] *= (now - self.hours[-1]) / HOUR
        whole = sum(weights) or 1.0
        self.shares = [weight / whole for weight in weights]
        self._sums = list(accumulate(self.shares))

    @staticmethod
    def _weight(local: datetime, age: float) -> float:
        seasonal = _WEEKDAYS[local.weekday()] * _MONTHS[local.month - 1]
        return _HOURS[local.hour] * seasonal * (1 + _GROWTH * age)

    def counts(self, whole: int, random: Random) -> Iterator[tuple[datetime, int]]:
        """Yield each hour with its part of `whole` things, rounded at random."""
        for hour, share in zip(self.hours, self.shares, strict=True):
            yield hour, rounded(whole * share * random.uniform(0.8, 1.2), random)

    def moment(self, random: Random) -> datetime:
        """Return a moment, likely when there is much traffic."""
        place = min(bisect.bisect(self._sums, random.random() * self._sums[-1]), len(self.hours) - 1)
        return min(self.hours[place] + HOUR * random.random(), self.now - timedelta(seconds=90))


def rounded(value: float, random: Random) -> int:
    """Return a whole number near a value, right on average."""
    whole = int(value)
    return whole + (random.random() < value - whole)
