"""Days as a student lives them, in the time zone of where they are, and the streak of days with a check-in.

A student's zone changes when they travel, or when they want to. Two rules keep one day from counting twice:
a new day has begun only when the date is a later one in the zone of now and in that of the last check-in;
and after a change of zone half a day must lie between the two. Dates only rise, and no two zones are more
than 26 h apart, so moving about can gain two days at most, and only once. A traveller loses nothing by it:
two check-ins follow each other when either zone says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

# A flight over one night is longer, a change of a setting is not.
APART_AFTER_MOVE: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a check-in: its date, and the instant and zone that made it that date."""

    date: date
    at: datetime
    zone: tzinfo
    zone_name: str


def day_at(at: datetime, zone: tzinfo, zone_name: str) -> Day:
    """Return the day on which an instant lies in a zone."""
    return Day(at.astimezone(zone).date(), at, zone, zone_name)


def is_new(last: Day | None, today: Day) -> bool:
    """Return whether `today` is another day than that of the last check-in; otherwise it is the same."""
    if last is None:
        return True
    if today.date <= last.date or today.at.astimezone(last.zone).date() <= last.date:
        return False
    return today.zone_name == last.zone_name or today.at - last.at >= APART_AFTER_MOVE


def follows(earlier: Day, later: Day) -> bool:
    """Return whether no day lies between the two, in the zone of either."""
    by_earlier = later.at.astimezone(earlier.zone).date() - earlier.date
    by_later = later.date - earlier.at.astimezone(later.zone).date()
    return min(later.date - earlier.date, by_earlier, by_later) <= timedelta(days=1)


def streak(days: Iterable[Day], today: Day) -> int:
    """Return how many check-ins, newest first, follow each other up to today or yesterday."""
    count, later = 0, today
    for day in days:
        if not follows(day, later):
            break
        count, later = count + 1, day
    return count
