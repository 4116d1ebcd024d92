"""Deadlines in staffed hours, as a table: evenings, weekends, holidays, nights of 23 and 25 hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardrails.domain.cases import due_in
from guardrails.domain.timetable import Shift, Timetable, due_at, next_staffed, staffed_at

CHILE = ZoneInfo("America/Santiago")
OFFICE = Timetable(
    zone=CHILE,
    shifts=tuple(Shift(day, time(9), time(18)) for day in range(5)),
    holidays=frozenset({date(2026, 4, 3)}),  # Good Friday
    yearly=frozenset({(9, 18), (12, 25)}),
)
ALWAYS = Timetable(zone=CHILE, shifts=tuple(Shift(day, time(), time()) for day in range(7)))
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def at(text: str) -> datetime:
    """Return a moment on the clock of Santiago."""
    return datetime.fromisoformat(text).replace(tzinfo=CHILE)


DUE = [
    ("a quarter of an hour on a working day", OFFICE, "2026-11-23 10:00", 5, "2026-11-23 10:15"),
    ("two hours on a working day", OFFICE, "2026-11-23 10:00", 3, "2026-11-23 12:00"),
    ("a working day from its beginning", OFFICE, "2026-11-23 09:00", 2, "2026-11-23 17:00"),
    ("a working day from the afternoon on", OFFICE, "2026-11-23 16:00", 1, "2026-11-24 15:00"),
    ("the last minutes of a day", OFFICE, "2026-11-23 17:50", 4, "2026-11-24 09:05"),
    ("to the minute at which the day ends", OFFICE, "2026-11-23 17:45", 4, "2026-11-23 18:00"),
    ("before the day begins", OFFICE, "2026-11-23 06:30", 4, "2026-11-23 09:15"),
    ("Friday evening", OFFICE, "2026-11-20 20:00", 5, "2026-11-23 09:15"),
    ("Friday at the last minute, a whole day", OFFICE, "2026-11-20 17:00", 2, "2026-11-23 16:00"),
    ("Sunday", OFFICE, "2026-11-22 12:00", 3, "2026-11-23 11:00"),
    ("the evening before Good Friday", OFFICE, "2026-04-02 19:00", 5, "2026-04-06 09:15"),
    ("a holiday of every year, a Friday in 2026", OFFICE, "2026-09-18 10:00", 5, "2026-09-21 09:15"),
    ("the same one in another year", OFFICE, "2028-09-18 10:00", 5, "2028-09-19 09:15"),
    ("over the night of 25 hours", OFFICE, "2026-04-02 17:30", 3, "2026-04-06 10:30"),
    ("over the night of 23 hours", OFFICE, "2026-09-04 17:30", 3, "2026-09-07 10:30"),
    ("around the clock", ALWAYS, "2026-11-21 23:50", 5, "2026-11-22 00:05"),
    ("around the clock, the night of 25 hours", ALWAYS, "2026-04-04 20:00", 2, "2026-04-05 03:00"),
    ("around the clock, the night of 23 hours", ALWAYS, "2026-09-05 20:00", 2, "2026-09-06 05:00"),
]


@pytest.mark.parametrize(
    ("timetable", "raised", "severity", "due"), [row[1:] for row in DUE], ids=[row[0] for row in DUE]
)
def test_due_at(timetable: Timetable, raised: str, severity: int, due: str) -> None:
    """Only staffed time counts."""
    assert due_at(at(raised), severity, timetable) == at(due)


class TestATimetable:
    def test_without_hours_counts_every_hour(self) -> None:
        """Too early rather than never."""
        assert due_at(at("2026-11-21 23:50"), 5, Timetable()) == at("2026-11-22 00:05")
        assert next_staffed(at("2026-11-21 23:50"), Timetable()) is None
        assert not staffed_at(at("2026-11-23 10:00"), Timetable())

    def test_of_holidays_alone_counts_every_hour(self) -> None:
        """A year of holidays postpones no deadline by a year."""
        days = frozenset(date(2026, 11, 1) + timedelta(days=number) for number in range(366))
        closed = Timetable(zone=CHILE, shifts=OFFICE.shifts, holidays=days)
        assert due_at(at("2026-11-23 10:00"), 5, closed) == at("2026-11-23 10:15")

    def test_with_overlapping_and_split_shifts_counts_each_hour_once(self) -> None:
        """Two people at the same time are one staffed hour; a pause at noon is none."""
        doubled = Timetable(
            zone=CHILE,
            shifts=(
                Shift(0, time(9), time(12)),
                Shift(0, time(10), time(13)),
                Shift(0, time(14), time(20)),
            ),
        )
        assert due_at(at("2026-11-23 11:30"), 3, doubled) == at("2026-11-23 14:30")

    @pytest.mark.parametrize(
        ("moment", "staffed", "begins"),
        [
            ("2026-11-23 08:59", False, "2026-11-23 09:00"),
            ("2026-11-23 09:00", True, "2026-11-23 09:00"),
            ("2026-11-23 17:59", True, "2026-11-23 17:59"),
            ("2026-11-23 18:00", False, "2026-11-24 09:00"),
            ("2026-12-25 10:00", False, "2026-12-28 09:00"),
        ],
    )
    def test_says_whether_there_are_people(self, moment: str, *, staffed: bool, begins: str) -> None:
        """A shift begins with its first minute and ends before its last."""
        assert staffed_at(at(moment), OFFICE) is staffed
        assert next_staffed(at(moment), OFFICE) == at(begins)

    @given(
        st.integers(0, 4 * 365 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes)),
        st.integers(1, 5),
        st.sampled_from([OFFICE, ALWAYS, Timetable()]),
    )
    def test_never_gives_less_than_the_time(
        self, raised: datetime, severity: int, timetable: Timetable
    ) -> None:
        """A deadline lies at least its own length ahead, in staffed hours, and within nine days."""
        due = due_at(raised, severity, timetable)
        assert due_in(severity) <= due - raised <= timedelta(days=9)
        assert not timetable.shifts or staffed_at(due - timedelta(seconds=1), timetable)
