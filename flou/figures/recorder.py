"""Writes what this process counts into the database, every few seconds, away from every turn."""

import asyncio
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.cache import cache

from chat.db import db
from chat.figures import FIGURES, Batch, Figures
from chat.observability import log_failure
from chat.turn.runtime import Runtime
from flou.figures.operations.flush import Gauges, flush, leave

# A process that is killed loses at most what it has counted since.
FLUSH_S: Final = 3.0
WITHIN_S: Final = 5.0
PROBE_S: Final = 1.0
# A deploy does not wait for figures.
GOODBYE_S: Final = 2.0


@dataclass(slots=True)
class Recorder:
    """The one task of a process that writes its figures; `gauges` says what the process holds now."""

    gauges: Callable[[], Gauges]
    figures: Figures = FIGURES
    _batch: int = 0
    _unwritten: Batch | None = field(default=None)

    async def run(self) -> None:
        """Write until cancelled, and then what is left."""
        try:
            while True:
                await asyncio.sleep(FLUSH_S)
                await self.flush()
        finally:
            await self._say_goodbye()

    async def flush(self) -> bool:
        """Write what was counted; return whether the database has taken it.

        A batch that it has not taken, or perhaps has, is kept and sent again under its number, while what is
        counted meanwhile waits its turn.
        """
        if self._unwritten is None:
            self._unwritten = self.figures.take()
            self._batch += 1
        gauges = replace(self.gauges(), redis_up=await redis_answers())
        try:
            async with asyncio.timeout(WITHIN_S):
                await db(flush, gauges, self._batch, self._unwritten)
        except Exception as error:
            # The database away, or a bug: neither may end the counting.
            log_failure("figures_kept", error, batch=self._batch)
            return False
        self._unwritten = None
        return True

    async def _say_goodbye(self) -> None:
        try:
            async with asyncio.timeout(GOODBYE_S):
                again = self._unwritten is not None
                if await self.flush() and again:
                    await self.flush()
                await db(leave, self.gauges().process)
        except Exception as error:
            log_failure("figures_lost", error)


def gauges_of(runtime: Runtime) -> Gauges:
    """Return what a process holds now."""
    return Gauges(
        process=runtime.runner.owner,
        name=f"{socket.gethostname()}:{os.getpid()}"[:80],
        sockets=len(runtime.presence.all()),
        turns=runtime.runner.running,
        breaker=runtime.breaker_state,
        draining=runtime.draining,
    )


async def redis_answers() -> bool:
    """Return whether Redis answers within a second; without one, nothing is missing."""
    if not settings.REDIS_URL:
        return True
    try:
        async with asyncio.timeout(PROBE_S):
            await sync_to_async(cache.get, thread_sensitive=False)("figures")
    except Exception:
        return False
    return True
