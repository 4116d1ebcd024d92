"""How often: 20 messages a minute and user, 100 requests an hour and address, exact under concurrency.

The counters live in Redis, where one script counts and decides; while Redis is away each process counts for
itself, so a limit then holds per process. Both limits therefore fail half open: they never refuse everybody,
and never let one process be flooded.
"""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Protocol

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError

from chat.figures import FIGURES, Name
from chat.observability import log_failure

# How long a process counts by itself before it tries Redis again.
LOCAL_FOR_S = 5.0
# A counter that does not answer in this time is away: a student must not wait for it.
REDIS_TIMEOUT_S = 1.0
# A hit takes a fraction of a millisecond: a crowd shares these connections sooner than it opens one each.
REDIS_CONNECTIONS = 16

# Asks the library's own script only for what was not counted yet, in one step with remembering it: two copies
# of a message may ask at the same moment from two processes.
_ONCE = b"""
local function acquire()
%s
end
if redis.call('exists', KEYS[2]) == 1 then return true end
local acquired = acquire()
if acquired then redis.call('set', KEYS[2], 1, 'EX', tonumber(ARGV[3])) end
return acquired
"""


class Counters(Protocol):
    """Where hits are counted; `once` names what is counted one time only, however often it comes."""

    async def acquire(self, limit: RateLimitItem, key: tuple[str, ...], once: str) -> bool:
        """Count one hit; return whether it is within the limit."""
        ...

    async def free_in(self, limit: RateLimitItem, key: tuple[str, ...]) -> float:
        """Return the seconds until a hit is within the limit again."""
        ...


class LocalCounters:
    """Counts in this process."""

    def __init__(self) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._seen: dict[str, float] = {}
        self._lock = asyncio.Lock()

    async def acquire(self, limit: RateLimitItem, key: tuple[str, ...], once: str) -> bool:
        """Count one hit; return whether it is within the limit."""
        if not once:
            return await self._window.hit(limit, *key)
        counted = limit.key_for(*key, once)
        async with self._lock:
            self._forget()
            if counted in self._seen:
                return True
            acquired = await self._window.hit(limit, *key)
            if acquired:
                self._seen[counted] = time.monotonic() + limit.get_expiry()
            return acquired

    async def free_in(self, limit: RateLimitItem, key: tuple[str, ...]) -> float:
        """Return the seconds until a hit is within the limit again."""
        return await _free_in(self._window, limit, key)

    def _forget(self) -> None:
        """Drop what has expired: the oldest stand first."""
        now = time.monotonic()
        while self._seen and next(iter(self._seen.values())) < now:
            del self._seen[next(iter(self._seen))]


class RedisCounters:
    """Counts in Redis, for all processes together."""

    def __init__(self, redis_url: str) -> None:
        self._pool = BlockingConnectionPool.from_url(
            redis_url,
            max_connections=REDIS_CONNECTIONS,
            timeout=REDIS_TIMEOUT_S,
            socket_timeout=REDIS_TIMEOUT_S,
            socket_connect_timeout=REDIS_TIMEOUT_S,
        )
        storage = RedisStorage(
            f"async+{redis_url}",
            implementation="redispy",
            connection_pool=self._pool,  # type: ignore[arg-type]  # documented; the annotation knows plain options only
        )
        self._window = MovingWindowRateLimiter(storage)
        self._prefixed = storage.bridge.prefixed_key
        script = _ONCE % storage.bridge.SCRIPT_ACQUIRE_MOVING_WINDOW
        self._once = Redis(connection_pool=self._pool).register_script(script)

    async def acquire(self, limit: RateLimitItem, key: tuple[str, ...], once: str) -> bool:
        """Count one hit; return whether it is within the limit."""
        if not once:
            return await self._window.hit(limit, *key)
        window = self._prefixed(limit.key_for(*key))
        counted = self._prefixed(limit.key_for(*key, once))
        return bool(await self._once([window, counted], [time.time(), limit.amount, limit.get_expiry(), 1]))

    async def free_in(self, limit: RateLimitItem, key: tuple[str, ...]) -> float:
        """Return the seconds until a hit is within the limit again."""
        return await _free_in(self._window, limit, key)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._pool.aclose()


@dataclass(slots=True)
class Limiter:
    """Counts hits against limits, in Redis or, while it is away, in this process."""

    shared: RedisCounters | None = None
    local: LocalCounters = field(default_factory=LocalCounters)
    local_until: float = 0.0

    async def hit(self, limit: RateLimitItem, *key: str, once: str = "") -> float | None:
        """Count one hit; return None when it is within the limit, else the seconds until one is again.

        What is named by `once` is counted one time per key in the length of the limit: its repetitions are
        within the limit like itself.
        """
        wait_s = await self._hit(limit, key, once)
        if wait_s is not None:
            FIGURES.count(Name.LIMITS, limit.namespace)
        return wait_s

    async def _hit(self, limit: RateLimitItem, key: tuple[str, ...], once: str) -> float | None:
        if self.shared is not None and time.monotonic() >= self.local_until:
            try:
                return await _hit(self.shared, limit, key, once)
            except (RedisError, OSError) as error:
                self.local_until = time.monotonic() + LOCAL_FOR_S
                FIGURES.count(Name.AWAY, "redis")
                log_failure("limits_local", error)
        return await _hit(self.local, limit, key, once)

    async def aclose(self) -> None:
        """Close the connections to Redis."""
        if self.shared is not None:
            await self.shared.aclose()


async def _hit(counters: Counters, limit: RateLimitItem, key: tuple[str, ...], once: str) -> float | None:
    if await counters.acquire(limit, key, once):
        return None
    return max(1.0, round(await counters.free_in(limit, key), 1))


async def _free_in(window: MovingWindowRateLimiter, limit: RateLimitItem, key: tuple[str, ...]) -> float:
    stats = await window.get_window_stats(limit, *key)
    return stats.reset_time - time.time()


def make_limiter(redis_url: str) -> Limiter:
    """Return a limiter over Redis, or over this process's memory when there is no Redis."""
    return Limiter(RedisCounters(redis_url) if redis_url else None)


def messages_per_minute(count: int) -> RateLimitItem:
    """Return the limit on a user's messages."""
    return RateLimitItemPerMinute(count, namespace="messages")


def requests_per_hour(count: int) -> RateLimitItem:
    """Return the limit on an address's requests."""
    return RateLimitItemPerHour(count, namespace="addresses")
