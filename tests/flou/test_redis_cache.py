"""The cache's connections belong to the process, not to whoever looks into it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from asgiref.sync import async_to_sync, sync_to_async
from django.core.cache import cache, caches
from django.test.utils import override_settings

from flou.redis_cache import SharedRedisCache


def connection() -> int:
    """Return the number that Redis gave to the connection which asks."""
    cache.get("somebody")
    backend = caches["default"]
    assert isinstance(backend, SharedRedisCache)
    number: int = backend._cache.get_client().client_id()
    return number


async def asked_in_tasks(count: int) -> set[int]:
    """Return the connections over which tasks ask one after the other, as turns do."""
    asking = sync_to_async(connection, thread_sensitive=False)
    return {await asyncio.create_task(asking()) for _ in range(count)}


def test_tasks_one_after_the_other_use_one_connection() -> None:
    assert len(async_to_sync(asked_in_tasks)(20)) == 1


def test_threads_at_once_use_no_more_connections_than_there_are_threads() -> None:
    with ThreadPoolExecutor(4) as threads:
        seen = set(threads.map(lambda _: connection(), range(200)))
    assert len(seen) <= 5  # the one of the test before may be among them


def test_another_server_has_connections_of_its_own() -> None:
    here = caches["default"]
    assert isinstance(here, SharedRedisCache)
    elsewhere = {
        "default": {"BACKEND": "flou.redis_cache.SharedRedisCache", "LOCATION": "redis://127.0.0.1:1"}
    }
    with override_settings(CACHES=elsewhere):
        other = caches["default"]
        assert isinstance(other, SharedRedisCache)
        assert other._cache is not here._cache
    again = caches["default"]
    assert isinstance(again, SharedRedisCache)
    assert again._cache is here._cache
