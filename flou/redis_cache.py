"""Django's cache in Redis, over connections that all of a process shares."""

from collections.abc import Hashable
from functools import cached_property, lru_cache
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient


class SharedRedisCache(RedisCache):
    """The cache of `CACHES`, whichever thread, task or request asks for it.

    Django makes a backend for each context, and each its own pool: every turn and every request that looked
    into the cache opened a connection and left it to the garbage collector (measured: 201 in 200 turns).
    """

    @cached_property
    def _cache(self) -> RedisCacheClient:
        servers, options = self._servers, self._options  # type: ignore[attr-defined]  # not in the stubs
        return _client(tuple(servers), tuple(sorted(options.items())))


@lru_cache
def _client(servers: tuple[str, ...], options: tuple[tuple[str, Hashable], ...]) -> RedisCacheClient:
    """Return the one client of these servers; its pool is safe between threads and made anew by a fork."""
    given: dict[str, Any] = dict(options)
    return RedisCacheClient(list(servers), **given)
