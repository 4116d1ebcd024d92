"""Ends blocks whose time is over, and reminds their students, in every process."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import Error as DatabaseError

from chat.db import db
from chat.observability import log_failure
from chat.operations.unasked import StudentIsWriting
from chat.repeating import repeat
from flou.study.operations.blocks import end_due
from flou.study.operations.reminders import due_reminders, remind, withhold
from flou.study.queries import database_now
from guardrails.domain.sealing import CannotOpen

# A clock that shows 0:00 may stand there so long until Flou asks.
SWEEP_S = 2.0
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Sweeper:
    """Sweeps every two seconds; `show` shows a turn on a user's devices in all processes."""

    show: Callable[[int, UUID], Awaitable[None]]

    async def run(self) -> None:
        """Sweep until cancelled; a database that is away is tried again at the next sweep."""
        await repeat(self.sweep, every_s=SWEEP_S, failure="block_sweep_failed")

    async def sweep(self) -> None:
        """End what is over and ask who tried something; two processes that sweep at once ask once."""
        await db(end_due, AT_ONCE)
        for block in await db(due_reminders, AT_ONCE):
            await self._remind(block)

    async def _remind(self, block: UUID) -> None:
        try:
            asked = await db(lambda: remind(block, database_now()))
        except StudentIsWriting:
            return
        except CannotOpen as error:
            log_failure("reminder_withheld", error)
            await db(withhold, block)
            return
        except DatabaseError:
            raise
        except Exception as error:
            # A bug in one reminder must not keep the others from being sent.
            log_failure("reminder_failed", error)
            return
        if asked is not None:
            await self.show(*asked)
