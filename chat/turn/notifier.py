"""Tells staff of cases, in every process: reminds, addresses and sends what waits in the outbox."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from chat.db import db
from chat.observability import log_failure, log_structured
from chat.repeating import repeat
from guardrails.models import Delivery
from guardrails.operations.notices import Letter, address, note_failed, note_sent, remind, take
from guardrails.sending import ATTEMPT_S, NotSent, send

Failure = Delivery.Failure

# A severe case is due in 15 minutes: two seconds are nothing, and three small queries a sweep cost nothing.
SWEEP_S = 2.0


class Notifier:
    """Sweeps every other second, in every process; rows that another one works on are skipped."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._nobody = False

    async def run(self) -> None:
        """Sweep until cancelled. Whatever goes wrong is logged and tried again: nobody else tells staff."""
        await repeat(self.sweep, every_s=SWEEP_S, failure="notices_failed")

    async def sweep(self) -> int:
        """Do once what is due; return how many deliveries were tried."""
        for flag in await db(remind, self._now()):
            log_structured("flag_overdue", flag=str(flag))
        addressed = await db(address, self._now())
        self._say_when_nobody(waiting=addressed.nobody)
        letters = await db(take, self._now())
        await asyncio.gather(*(self._send(letter) for letter in letters))
        return len(letters)

    async def _send(self, letter: Letter) -> None:
        try:
            async with asyncio.timeout(ATTEMPT_S):
                await asyncio.to_thread(send, letter)
        except TimeoutError:
            await self._note_failure(letter, Failure.TIMEOUT)
        except NotSent as error:
            await self._note_failure(letter, error.failure)
        except Exception as error:
            log_failure("notice_broken", error)
            await self._note_failure(letter, Failure.BROKEN)
        else:
            await db(note_sent, letter, self._now())

    async def _note_failure(self, letter: Letter, failure: Failure) -> None:
        given_up = await db(note_failed, letter, failure, self._now())
        event = "notice_given_up" if given_up else "notice_not_sent"
        log_structured(
            event,
            attempt=letter.attempt,
            notice=str(letter.notice.id),
            channel=letter.channel,
            reason=failure.value,
        )

    def _say_when_nobody(self, *, waiting: int) -> None:
        """Log once that notices wait for somebody on call, and again after it was mended."""
        if waiting and not self._nobody:
            log_structured("nobody_on_call", count=waiting)
        self._nobody = bool(waiting)
