"""Check-ins in PostgreSQL: one a day, sealed, with a streak made of rows."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from flou.accounts import operations as accounts
from flou.accounts.models import User
from flou.study.domain.wording import CARE
from flou.study.models import CheckIn
from flou.study.operations.check_ins import check_in
from flou.study.queries import CheckIns, check_ins_of, database_now, zone_called
from guardrails.models import DataKey, UserRisk
from guardrails.vault import forget_keys

pytestmark = pytest.mark.django_db
SANTIAGO, AUCKLAND = "America/Santiago", "Pacific/Auckland"
# 21:00 in Chile, when it is tomorrow already in UTC.
NOW = datetime(2026, 3, 5, 0, tzinfo=UTC)


def says(student: User, level: int, at: datetime = NOW, zone: str = SANTIAGO) -> bool:
    return check_in(student.pk, student.public_id, level, zone, at)


def shown(student: User, at: datetime = NOW, zone: str = SANTIAGO) -> CheckIns:
    return check_ins_of(student.pk, student.public_id, zone, at)


class TestCheckIn:
    def test_is_of_the_student_s_own_day(self, student: User) -> None:
        assert says(student, 4)
        today = shown(student).today
        assert (today.date, today.time_zone, today.level) == (date(2026, 3, 4), SANTIAGO, 4)

    def test_can_be_corrected_the_same_day(self, student: User) -> None:
        says(student, 2)
        assert not says(student, 5, NOW + timedelta(hours=2))
        row = CheckIn.objects.get()
        assert (row.created_at, row.edited_at) == (NOW, NOW + timedelta(hours=2))
        assert shown(student).check_ins == [{"date": date(2026, 3, 4), "level": 5}]

    def test_of_yesterday_stays_as_it_was(self, student: User) -> None:
        says(student, 2)
        assert says(student, 6, NOW + timedelta(days=1))
        assert [row["level"] for row in shown(student, NOW + timedelta(days=1)).check_ins] == [6, 2]

    def test_by_another_zone_is_a_correction(self, student: User) -> None:
        says(student, 2)
        assert not says(student, 3, NOW + timedelta(minutes=1), AUCKLAND)
        there = shown(student, NOW + timedelta(minutes=1), AUCKLAND)
        assert (there.today.level, there.streak, len(there.check_ins)) == (3, 1, 1)

    def test_survives_a_zone_that_is_none(self, student: User) -> None:
        assert says(student, 3, zone="Mars/Olympus")
        assert str(zone_called("Mars/Olympus")) == SANTIAGO

    @pytest.mark.django_db(transaction=True)
    def test_of_eight_devices_at_once_is_one(self, student: User) -> None:
        def attempt(level: int) -> bool:
            try:
                return says(student, level % 6 + 1)
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=8) as pool:
            assert sum(pool.map(attempt, range(8))) == 1
        assert CheckIn.objects.count() == 1

    def test_is_kept_sealed_and_opens_for_its_day_alone(self, student: User) -> None:
        says(student, 2)
        says(student, 6, NOW + timedelta(days=1))
        first, second = (bytes(row.level) for row in CheckIn.objects.order_by("local_date"))
        assert len(first) == len(second) > 20
        CheckIn.objects.filter(local_date=date(2026, 3, 4)).update(level=second)
        assert [row["level"] for row in shown(student, NOW + timedelta(days=1)).check_ins] == [6, None]

    def test_is_unreadable_when_the_student_s_key_is_gone(self, student: User) -> None:
        says(student, 2)
        DataKey.objects.all().delete()
        forget_keys()
        assert shown(student).check_ins[0]["level"] is None

    def test_is_erased_with_the_student(self, student: User) -> None:
        says(student, 2)
        student.delete()
        assert not CheckIn.objects.exists()

    def test_is_one_per_day_in_the_table(self, student: User) -> None:
        says(student, 2)
        row = CheckIn.objects.get()
        row.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)


class TestStreak:
    def test_is_made_of_rows(self, student: User) -> None:
        for days in range(35):
            says(student, 3, NOW + timedelta(days=days))
        today = NOW + timedelta(days=34)
        assert shown(student, today).streak == 35
        assert len(shown(student, today).check_ins) == 30
        CheckIn.objects.filter(local_date=date(2026, 4, 1)).delete()
        assert shown(student, today).streak == 6

    def test_is_another_student_s_business(self, student: User) -> None:
        other = accounts.register("otro@uni.example", "larga y tranquila 42")
        says(student, 3)
        assert (shown(other).streak, shown(other).check_ins) == (0, [])

    @pytest.mark.parametrize("level", ["support", "high", "imminent"])
    def test_is_not_told_while_risk_stands(self, student: User, level: str) -> None:
        says(student, 1)
        UserRisk.objects.create(user=student, level=level, severity=2, until=database_now())
        UserRisk.objects.update(until=NOW + timedelta(hours=1))
        told = shown(student)
        assert (told.streak, told.message, told.today.level) == (None, CARE, 1)
        assert not any(character.isdigit() for character in told.message)
