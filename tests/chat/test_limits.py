"""Counting, in Redis for all processes and in one process alone: exact, and once for what is named."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from django.conf import settings

from chat.turn.limits import Limiter, make_limiter, messages_per_minute

LIMIT = messages_per_minute(20)
ATTEMPTS = 200


@asynccontextmanager
async def limiters(where: str) -> AsyncIterator[list[Limiter]]:
    """Yield the limiters of two processes on one Redis, or that of one process without."""
    made = [make_limiter(settings.REDIS_URL) for _ in range(2)] if where == "redis" else [make_limiter("")]
    try:
        yield made
    finally:
        for limiter in made:
            await limiter.aclose()


async def at_once(made: list[Limiter], user: str, names: list[str]) -> int:
    """Hit the limit once per name, all at the same time; return how many were within it."""
    hits = [made[place % len(made)].hit(LIMIT, user, once=name) for place, name in enumerate(names)]
    waits = await asyncio.gather(*hits)
    return waits.count(None)


@pytest.mark.parametrize("where", ["redis", "process"])
class TestHits:
    async def test_of_different_names_are_counted_exactly(self, where: str) -> None:
        async with limiters(where) as made:
            assert await at_once(made, str(uuid4()), [str(uuid4()) for _ in range(ATTEMPTS)]) == 20

    async def test_without_a_name_are_counted_each_time(self, where: str) -> None:
        async with limiters(where) as made:
            assert await at_once(made, str(uuid4()), [""] * ATTEMPTS) == 20

    async def test_of_one_name_are_one(self, where: str) -> None:
        user = str(uuid4())
        async with limiters(where) as made:
            assert await at_once(made, user, [str(uuid4())] * ATTEMPTS) == ATTEMPTS
            assert await at_once(made, user, [str(uuid4()) for _ in range(ATTEMPTS)]) == 19

    async def test_over_the_limit_are_refused_however_often_they_come(self, where: str) -> None:
        user = str(uuid4())
        async with limiters(where) as made:
            await at_once(made, user, [str(uuid4()) for _ in range(20)])
            assert await at_once(made, user, [str(uuid4())] * ATTEMPTS) == 0

    async def test_of_one_name_by_two_users_are_two(self, where: str) -> None:
        name, users = str(uuid4()), [str(uuid4()), str(uuid4())]
        async with limiters(where) as made:
            for user in users:
                await at_once(made, user, [name])
                assert await at_once(made, user, [str(uuid4()) for _ in range(ATTEMPTS)]) == 19
