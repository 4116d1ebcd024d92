"""Days in a student's own zone, and a streak that no change of zone inflates."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from flou.study.domain.days import Day, day_at, follows, is_new, streak
from flou.study.domain.wording import BACK, INVITE, streak_words

SANTIAGO, MADRID, AUCKLAND, HONOLULU = (
    "America/Santiago",
    "Europe/Madrid",
    "Pacific/Auckland",
    "Pacific/Honolulu",
)
EXTREMES = (SANTIAGO, MADRID, HONOLULU, AUCKLAND, "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu")


def day(zone: str, *at: int) -> Day:
    """Return the day of a local time."""
    place = ZoneInfo(zone)
    return day_at(datetime(*at, tzinfo=place).astimezone(UTC), place, zone)  # type: ignore[arg-type,misc]


def later(earlier: Day, zone: str, **passed: float) -> Day:
    """Return the day, so long after another one, in a zone."""
    return day_at(earlier.at + timedelta(**passed), ZoneInfo(zone), zone)


class TestDay:
    def test_is_the_student_s_own_and_not_the_server_s(self) -> None:
        evening = day(SANTIAGO, 2026, 7, 1, 22, 30)
        assert evening.at.date() == date(2026, 7, 2)
        assert evening.date == date(2026, 7, 1)

    def test_of_23_hours_and_of_25_are_one_each(self) -> None:
        # Chile moves its clocks at midnight: 2026-09-06 begins at 01:00, 2026-04-04 has its last hour twice.
        short, long = day(SANTIAGO, 2026, 9, 5, 23, 59), day(SANTIAGO, 2026, 4, 4, 23, 10)
        assert later(short, SANTIAGO, minutes=1).date == date(2026, 9, 6)
        assert not is_new(long, later(long, SANTIAGO, hours=1))
        assert is_new(long, later(long, SANTIAGO, hours=1, minutes=50))


class TestNewDay:
    def test_begins_at_midnight(self) -> None:
        last = day(SANTIAGO, 2026, 3, 2, 23, 58)
        assert not is_new(last, later(last, SANTIAGO, minutes=1))
        assert is_new(last, later(last, SANTIAGO, minutes=2))

    def test_is_not_made_by_a_change_of_zone(self) -> None:
        last = day(SANTIAGO, 2026, 3, 2, 20)
        assert later(last, AUCKLAND, minutes=1).date > last.date
        assert not is_new(last, later(last, AUCKLAND, minutes=1))

    def test_is_not_made_by_a_change_of_zone_just_before_midnight(self) -> None:
        last = day(SANTIAGO, 2026, 3, 2, 23, 59)
        assert not is_new(last, later(last, MADRID, minutes=5))
        assert is_new(last, later(last, MADRID, hours=14))

    def test_is_not_made_by_a_change_of_zone_after_half_a_day(self) -> None:
        last = day(SANTIAGO, 2026, 3, 2, 0, 30)
        there = later(last, "Pacific/Kiritimati", hours=13)
        assert there.date == date(2026, 3, 3)
        assert not is_new(last, there)

    def test_is_never_a_date_before_the_last_one(self) -> None:
        last = day("Pacific/Kiritimati", 2026, 3, 3, 0, 30)
        there = later(last, "Etc/GMT+12", hours=24)
        assert there.date == date(2026, 3, 2)
        assert not is_new(last, there)

    def test_does_not_repeat_across_the_date_line(self) -> None:
        last = day(AUCKLAND, 2026, 3, 3, 9)
        home = later(last, HONOLULU, hours=9)
        assert home.date == date(2026, 3, 2)
        assert not is_new(last, home)


class TestStreak:
    def test_counts_days_that_follow_each_other(self) -> None:
        days = [day(SANTIAGO, 2026, 3, n, 21) for n in (5, 4, 3, 1)]
        assert streak(days, day(SANTIAGO, 2026, 3, 5, 22)) == 3
        assert streak(days, day(SANTIAGO, 2026, 3, 6, 22)) == 3
        assert streak(days, day(SANTIAGO, 2026, 3, 7, 0)) == 0
        assert streak([], day(SANTIAGO, 2026, 3, 7, 0)) == 0

    def test_goes_on_over_both_changes_of_the_clocks(self) -> None:
        for month, first in ((4, 2), (9, 4)):
            days = [day(SANTIAGO, 2026, month, first + n, 23, 30) for n in (4, 3, 2, 1, 0)]
            assert streak(days, days[0]) == 5

    def test_is_not_broken_by_a_flight_that_skips_a_date(self) -> None:
        before, after = day(HONOLULU, 2026, 3, 2, 10), day(AUCKLAND, 2026, 3, 4, 10)
        assert after.at - before.at < timedelta(hours=26)
        assert follows(before, after)
        assert streak([after, before], after) == 2

    def test_is_broken_by_a_day_that_was_missed_wherever_one_is(self) -> None:
        assert not follows(day(SANTIAGO, 2026, 3, 2, 10), day(MADRID, 2026, 3, 4, 20))

    @given(
        st.lists(st.tuples(st.integers(0, 40 * 60), st.sampled_from(EXTREMES)), max_size=60),
        st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - made aware below
    )
    def test_is_never_longer_than_time_allows(self, moves: list[tuple[int, str]], start: datetime) -> None:
        now, kept = start.replace(tzinfo=UTC), list[Day]()
        for minutes, zone in moves:
            now += timedelta(minutes=minutes)
            here = day_at(now, ZoneInfo(zone), zone)
            if is_new(kept[-1] if kept else None, here):
                kept.append(here)
        dates = [one.date for one in kept]
        assert dates == sorted(set(dates))
        if kept:
            # A day that is under way, and the 26 hours between the first and the last zone of the earth.
            allowed = (kept[-1].at - kept[0].at + timedelta(hours=24 + 26)) // timedelta(days=1)
            assert streak(reversed(kept), kept[-1]) <= len(kept) <= allowed + 1
            moved = [b.at - a.at for a, b in pairwise(kept) if a.zone_name != b.zone_name]
            assert all(apart >= timedelta(hours=12) for apart in moved)


class TestWords:
    def test_blame_nobody(self) -> None:
        said = [
            streak_words(count, checked_in=done, before=before)
            for count in (0, 1, 2, 30)
            for done in (True, False)
            for before in (True, False)
        ]
        assert not [text for text in said if "perd" in text.lower() or "fall" in text.lower()]
        assert streak_words(1, checked_in=True, before=True) == BACK
        assert streak_words(5, checked_in=False, before=True) == INVITE
