"""Blocks in PostgreSQL: one live one, whatever comes at once; the rows hold what the domain says."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import operations as accounts
from flou.accounts.models import User
from flou.study.domain.block import COMMANDS
from flou.study.models import StudyBlock
from flou.study.operations.blocks import change, end_due, look, start
from flou.study.queries import database_now, describe_block
from strategy.models import StrategyUse
from tests.strategy.test_uses import offer

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def begun(student: User, minutes: int = 25, at: datetime = NOW) -> StudyBlock:
    row, new = start(student.pk, uuid4(), minutes, None, at)
    assert new
    return row


class TestStart:
    def test_belongs_to_what_was_offered(self, student: User) -> None:
        use = offer(student.pk, uuid4())
        row, _ = start(student.pk, uuid4(), 15, use.turn, NOW)
        assert row.use == use
        assert describe_block(row, NOW)["block"]["turn"] == str(use.turn)

    def test_refuses_the_turn_of_another_student(self, student: User) -> None:
        other = accounts.register("otro@uni.example", "larga y tranquila 42")
        for turn in (offer(other.pk, uuid4()).turn, uuid4()):
            with pytest.raises(FlouError) as refused:
                start(student.pk, uuid4(), 15, turn, NOW)
            assert refused.value.code is ErrorCode.NOT_FOUND
        assert not StudyBlock.objects.exists()

    def test_twice_with_one_client_id_is_one_block(self, student: User) -> None:
        client_id = uuid4()
        first, _ = start(student.pk, client_id, 25, None, NOW)
        again, new = start(student.pk, client_id, 25, None, after(60))
        assert (again.pk, new, again.state) == (first.pk, False, "finished")

    def test_with_a_used_client_id_and_other_minutes_is_a_conflict(self, student: User) -> None:
        row = begun(student)
        with pytest.raises(FlouError) as refused:
            start(student.pk, row.client_id, 10, None, NOW)
        assert refused.value.code is ErrorCode.IDEMPOTENCY_CONFLICT

    def test_answers_with_the_block_that_is_live(self, student: User) -> None:
        row = begun(student)
        other, new = start(student.pk, uuid4(), 10, None, after(5))
        assert (other.pk, other.minutes, new) == (row.pk, 25, False)

    def test_is_free_again_when_the_last_one_ran_out(self, student: User) -> None:
        row = begun(student)
        second, new = start(student.pk, uuid4(), 10, None, after(26))
        row.refresh_from_db()
        assert (new, row.state, row.completed, row.ended_at) == (True, "finished", True, after(25))
        assert second.pk != row.pk

    @pytest.mark.django_db(transaction=True)
    def test_of_eight_at_once_is_one_block(self, student: User) -> None:
        def attempt(_: int) -> tuple[UUID, bool]:
            try:
                row, new = start(student.pk, uuid4(), 25, None, database_now())
                return row.pk, new
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=8) as pool:
            answers = list(pool.map(attempt, range(8)))
        assert len({block for block, _ in answers}) == 1
        assert sum(new for _, new in answers) == 1
        assert StudyBlock.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_of_one_client_id_at_once_is_one_block(self, student: User) -> None:
        client_id = uuid4()

        def attempt(_: int) -> UUID:
            try:
                return start(student.pk, client_id, 25, None, database_now())[0].pk
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=8) as pool:
            assert len(set(pool.map(attempt, range(8)))) == 1


class TestChange:
    def test_keeps_what_ran(self, student: User) -> None:
        row = begun(student)
        change(student.pk, row.pk, "pause", after(10))
        change(student.pk, row.pk, "resume", after(30))
        shown = describe_block(look(student.pk, after(35)), after(35))
        assert shown["server_time"] == after(35).isoformat()
        assert (shown["block"]["state"], shown["block"]["ran_s"]) == ("running", 900)
        assert (shown["block"]["remaining_s"], shown["block"]["phase_remaining_s"]) == (600, 600)

    @pytest.mark.parametrize("command", COMMANDS)
    def test_finds_no_block_of_another_student(self, student: User, command: str) -> None:
        row = begun(student)
        other = accounts.register("otro@uni.example", "larga y tranquila 42")
        for user, block in ((other.pk, row.pk), (student.pk, uuid4())):
            with pytest.raises(FlouError) as refused:
                change(user, block, command, NOW)  # type: ignore[arg-type]
            assert refused.value.code is ErrorCode.NOT_FOUND
        row.refresh_from_db()
        assert row.state == "running"

    def test_that_comes_too_late_leaves_the_end_as_it_was(self, student: User) -> None:
        row = begun(student, 10)
        assert change(student.pk, row.pk, "cancel", after(11)).completed
        row.refresh_from_db()
        assert (row.state, row.ended_at, row.completed) == ("finished", after(10), True)

    @pytest.mark.django_db(transaction=True)
    def test_by_several_at_once_ends_it_one_way(self, student: User) -> None:
        row = begun(student, at=database_now())

        def attempt(command: str) -> str:
            try:
                return change(student.pk, row.pk, command, database_now()).state  # type: ignore[arg-type]
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=8) as pool:
            ends = list(pool.map(attempt, ["finish", "cancel"] * 4))
        assert len(set(ends)) == 1


class TestLook:
    def test_shows_nothing_to_who_never_began(self, student: User) -> None:
        assert describe_block(look(student.pk, NOW), NOW) == {"server_time": NOW.isoformat(), "block": None}

    def test_shows_for_an_hour_how_the_last_one_ended(self, student: User) -> None:
        row = begun(student)
        shown = look(student.pk, after(84))
        assert shown is not None
        assert (shown.pk, shown.state, shown.completed) == (row.pk, "finished", True)
        assert look(student.pk, after(86)) is None


class TestSweep:
    def test_ends_what_ran_out_at_its_own_time_and_nothing_else(self, student: User) -> None:
        other = accounts.register("otro@uni.example", "larga y tranquila 42")
        out = begun(student, at=NOW - timedelta(days=9000))
        running = begun(other, at=database_now())
        assert end_due(10) == 1
        assert end_due(10) == 0
        out.refresh_from_db()
        running.refresh_from_db()
        assert out.ended_at == NOW - timedelta(days=9000) + timedelta(minutes=25)
        assert (out.completed, out.reminder, running.state) == (True, "", "running")

    def test_makes_a_reminder_due_only_where_something_was_tried(self, student: User) -> None:
        use = offer(student.pk, uuid4())
        row, _ = start(student.pk, uuid4(), 10, use.turn, NOW - timedelta(days=9000))
        end_due(10)
        row.refresh_from_db()
        assert row.reminder == "due"

    def test_is_not_reminded_of_what_was_cancelled(self, student: User) -> None:
        use = offer(student.pk, uuid4())
        row, _ = start(student.pk, uuid4(), 10, use.turn, NOW)
        assert change(student.pk, row.pk, "cancel", after(1)).reminder == ""


class TestTable:
    def test_holds_one_live_block_per_student(self, student: User) -> None:
        row = begun(student)
        row.pk, row.client_id = uuid4(), uuid4()
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)

    @pytest.mark.parametrize(
        "lie",
        [
            {"completed": True},
            {"state": "finished"},
            {"ended_at": NOW},
            {"due_at": None},
            {"minutes": 11},
            {"ran_ms": 25 * 60_000 + 1},
            {"state": "finished", "ended_at": NOW, "due_at": None, "completed": True, "ran_ms": 1_349_999},
            {"reminder": "sent"},
            {"reminder_turn": UUID(int=1)},
        ],
    )
    def test_holds_no_lie(self, student: User, lie: dict[str, object]) -> None:
        row = begun(student)
        with pytest.raises(IntegrityError), transaction.atomic():
            StudyBlock.objects.filter(pk=row.pk).update(**lie)

    def test_loses_its_rows_with_the_student(self, student: User) -> None:
        use = offer(student.pk, uuid4())
        start(student.pk, uuid4(), 10, use.turn, NOW)
        student.delete()
        assert not StudyBlock.objects.exists()
        assert not StrategyUse.objects.exists()
