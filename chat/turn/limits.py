"""How often: 20 messages a minute and user, 100 requests an hour and address, exact under concurrency.

The counters live in Redis, where one script counts and decides; while Redis is away each process counts for
itself, so a limit then holds per process. Both limits therefore fail half open: they never refuse everybody,
and never let one process be flooded.
"""

import time
from dataclasses import dataclass, field

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio import ConnectionPool
from redis.exceptions import RedisError

from chat.observability import log_failure

# How long a process counts by itself before it tries Redis again.
LOCAL_FOR_S = 5.0
# A counter that does not answer in this time is away: a student must not wait for it.
REDIS_TIMEOUT_S = 0.5


@dataclass(slots=True)
class Limiter:
    """Counts hits against limits, in Redis or, while it is away, in this process."""

    storage: Storage | None = None
    pool: ConnectionPool | None = None
    local: MovingWindowRateLimiter = field(default_factory=lambda: MovingWindowRateLimiter(MemoryStorage()))
    local_until: float = 0.0

    async def hit(self, limit: RateLimitItem, *key: str) -> float | None:
        """Count one hit; return None when it is within the limit, else the seconds until one is again."""
        if self.storage is not None and time.monotonic() >= self.local_until:
            try:
                return await _hit(MovingWindowRateLimiter(self.storage), limit, key)
            except (RedisError, OSError) as error:
                self.local_until = time.monotonic() + LOCAL_FOR_S
                log_failure("limits_local", error)
        return await _hit(self.local, limit, key)

    async def aclose(self) -> None:
        """Close the connections to Redis."""
        if self.pool is not None:
            await self.pool.aclose()


async def _hit(limiter: MovingWindowRateLimiter, limit: RateLimitItem, key: tuple[str, ...]) -> float | None:
    if await limiter.hit(limit, *key):
        return None
    stats = await limiter.get_window_stats(limit, *key)
    return max(1.0, round(stats.reset_time - time.time(), 1))


def make_limiter(redis_url: str) -> Limiter:
    """Return a limiter over Redis, or over this process's memory when there is no Redis."""
    if not redis_url:
        return Limiter()
    pool = ConnectionPool.from_url(
        redis_url, socket_timeout=REDIS_TIMEOUT_S, socket_connect_timeout=REDIS_TIMEOUT_S
    )
    storage = RedisStorage(
        f"async+{redis_url}",
        implementation="redispy",
        connection_pool=pool,  # type: ignore[arg-type]  # documented; the annotation knows plain options only
    )
    return Limiter(storage, pool)


def messages_per_minute(count: int) -> RateLimitItem:
    """Return the limit on a user's messages."""
    return RateLimitItemPerMinute(count, namespace="messages")


def requests_per_hour(count: int) -> RateLimitItem:
    """Return the limit on an address's requests."""
    return RateLimitItemPerHour(count, namespace="addresses")
