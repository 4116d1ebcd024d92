"""Looks at the alert rules, sums up hours of usage and prunes old figures, in every process."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from chat.db import db
from chat.observability import log_failure
from chat.operations.usage import seal_hours
from flou.figures.operations.alerts import evaluate
from flou.figures.operations.flush import prune

# A rule's window is a minute or more; the last minute's figures are there within seconds.
LOOK_S: Final = 30.0
PRUNE_EVERY: Final = 120  # looks: an hour


@dataclass(frozen=True, slots=True)
class Sweeper:
    """Sweeps every 30 s; processes that do so at once do the same work once."""

    now: Callable[[], datetime]

    async def run(self) -> None:
        """Sweep until cancelled."""
        for count in itertools.count(1):
            await asyncio.sleep(LOOK_S)
            try:
                await self.sweep()
                if count % PRUNE_EVERY == 0:
                    await db(prune, self.now())
            except Exception as error:
                # The database away or a bug: neither may end the watch.
                log_failure("alerts_not_looked_at", error)

    async def sweep(self) -> None:
        """Sum up what is over, then look at the rules."""
        await db(seal_hours, self.now())
        await db(evaluate, self.now())
