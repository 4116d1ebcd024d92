"""Staffed hours: when people look after cases, and when a case that was raised is due.

Only staffed time counts towards a deadline. Without any staffed hours every hour counts: a timetable that
nobody filled in may make a deadline too early, never too late.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from guardrails.domain.cases import due_in

_MIDNIGHT: Final = time()
_DAY: Final = timedelta(days=1)
# No timetable rests longer than this; one whose holidays cover it counts as empty.
_HORIZON: Final = 60


@dataclass(frozen=True, slots=True)
class Shift:
    """Staffed hours of a weekday (0 is Monday), on the clock of the timetable; `ends` 0:00 is midnight."""

    weekday: int
    begins: time
    ends: time


@dataclass(frozen=True, slots=True)
class Timetable:
    """When there are people. `yearly` holds the (month, day) of holidays that return every year."""

    zone: tzinfo = UTC
    shifts: tuple[Shift, ...] = ()
    holidays: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()

    def is_holiday(self, day: date) -> bool:
        """Return whether nobody works that day, whatever its weekday."""
        return day in self.holidays or (day.month, day.day) in self.yearly


def due_at(raised: datetime, severity: int, timetable: Timetable) -> datetime:
    """Return when somebody must have answered a case of a severity (1–5): so much staffed time on."""
    left = due_in(severity)
    for begins, ends in _staffed(raised, timetable):
        if begins + left <= ends:
            return begins + left
        left -= ends - begins
    return raised.astimezone(UTC) + due_in(severity)


def staffed_at(moment: datetime, timetable: Timetable) -> bool:
    """Return whether a moment lies in staffed hours; without any staffed hours none does."""
    return any(begins <= moment for begins, _ in _staffed(moment, timetable, days=1))


def next_staffed(moment: datetime, timetable: Timetable) -> datetime | None:
    """Return when staffed hours begin, `moment` itself inside of them, or None when they never do."""
    return next((begins for begins, _ in _staffed(moment, timetable)), None)


def _staffed(
    since: datetime, timetable: Timetable, days: int = _HORIZON
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the staffed spans from `since` on, in order and without overlap, in UTC.

    They are made on the local clock and compared in UTC, so that a day of 23 or 25 hours has just those.
    """
    free_from = since.astimezone(UTC)
    # One day back: what ends at midnight belongs to the day before.
    first = since.astimezone(timetable.zone).date() - _DAY
    for number in range(days + 1):
        for begins, ends in _spans(first + number * _DAY, timetable):
            if ends > free_from:
                yield max(begins, free_from), ends
                free_from = ends


def _spans(day: date, timetable: Timetable) -> list[tuple[datetime, datetime]]:
    if timetable.is_holiday(day):
        return []
    zone = timetable.zone
    return sorted(
        (
            datetime.combine(day, shift.begins, zone).astimezone(UTC),
            datetime.combine(day if shift.ends > _MIDNIGHT else day + _DAY, shift.ends, zone).astimezone(UTC),
        )
        for shift in timetable.shifts
        if shift.weekday == day.weekday()
    )
