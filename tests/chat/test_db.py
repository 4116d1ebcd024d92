"""The way to the database from the event loop, when it is away and when it comes back."""

import pytest
from django.db import InterfaceError, OperationalError
from psycopg_pool import PoolTimeout

from chat.db import answered_within, db, db_again

pytestmark = pytest.mark.django_db(transaction=True)


def away() -> None:
    """Fail like a pool that has no connection."""
    raise OperationalError from PoolTimeout()


class TestAnAbsentDatabase:
    async def test_is_not_waited_for_by_each_call_anew(self) -> None:
        asked: list[str] = []
        with pytest.raises(OperationalError):
            await db(away)
        with pytest.raises(OperationalError):
            await db(asked.append, "at once")
        assert asked == []

        await db_again(asked.append, "again")
        assert asked == ["again"]

    @pytest.mark.parametrize("kind", [OperationalError, InterfaceError])
    async def test_is_asked_again_by_who_may_repeat(self, kind: type[Exception]) -> None:
        tries: list[int] = []

        def third_time() -> str:
            tries.append(1)
            if len(tries) <= 2:
                raise kind
            return "done"

        assert await db_again(third_time) == "done"
        assert len(tries) == 3

    async def test_is_not_asked_again_after_a_mistake(self) -> None:
        tries: list[int] = []

        def wrong() -> None:
            tries.append(1)
            raise ValueError

        with pytest.raises(ValueError, match=r"^$"):
            await db_again(wrong)
        assert len(tries) == 1


class TestADatabaseThatAnswers:
    async def test_is_known_to_have_done_so_lately(self) -> None:
        await db_again(lambda: None)
        assert answered_within(60)
        assert not answered_within(0)
