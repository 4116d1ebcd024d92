"""What the models may still cost this month, as this process knows it: looked up, never waited for.

Everything the other processes have stored counts, so a budget is overrun by what is spent in one look and by
the calls that are under way.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from chat.db import db
from chat.llm.port import Purpose
from chat.observability import log_structured
from chat.repeating import repeat
from chat.spending import is_exhausted

LOOK_S: Final = 5.0
LOOK_WITHIN_S: Final = 5.0


@dataclass(slots=True)
class Budget:
    """Whether there is money left; until the database says otherwise, what was last known counts."""

    now: Callable[[], datetime]
    exhausted: bool = False

    async def run(self) -> None:
        """Look until cancelled."""
        await repeat(self._look_in_time, every_s=LOOK_S, failure="budget_unknown", at_once=True)

    async def _look_in_time(self) -> None:
        async with asyncio.timeout(LOOK_WITHIN_S):
            await self.look()

    async def look(self) -> None:
        """Take over what the month has cost so far."""
        exhausted = await db(is_exhausted, self.now())
        if exhausted != self.exhausted:
            log_structured("budget_changed", status="exhausted" if exhausted else "left")
        self.exhausted = exhausted

    def allows(self, purpose: Purpose) -> bool:
        """Return whether a model may be asked: for crises it always may."""
        return purpose is Purpose.CLASSIFIER or not self.exhausted
