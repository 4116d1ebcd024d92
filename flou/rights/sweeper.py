"""Finishes erasures that were cut off, and applies what users chose for retention, in every process."""

import asyncio
import time

from django.db import connection
from django.utils import timezone

from chat.db import db
from chat.observability import log_structured
from chat.repeating import repeat
from flou.rights import erasure, retention

SWEEP_S = 15.0
# What is a day too old by the clock of days may be so an hour longer.
RETENTION_EVERY_S = 3600.0
# Between two batches others get their turn at the database.
PAUSE_S = 0.5


class Sweeper:
    """Sweeps until cancelled; whatever goes wrong is logged and tried again."""

    def __init__(self) -> None:
        self._next = time.monotonic() + SWEEP_S

    async def run(self) -> None:
        """Sweep until cancelled."""
        await repeat(self.sweep, every_s=SWEEP_S, failure="rights_sweep_failed")

    async def sweep(self) -> None:
        """Finish what was cut off, and once an hour delete what is too old."""
        await asyncio.to_thread(_finish)
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + RETENTION_EVERY_S
        total = 0
        while count := await db(retention.apply_once, timezone.now()):
            total += count
            await asyncio.sleep(PAUSE_S)
        if total:
            log_structured("retention_applied", count=total)


def _finish() -> None:
    """Finish on a thread of its own: each batch is a transaction."""
    try:
        erasure.finish_all(timezone.now())
    finally:
        connection.close()
