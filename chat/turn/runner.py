"""The owner of running turns in this process: it runs them outside any socket or request.

A turn's task ends in one of three ways: its end is committed; it learns that somebody else owns the turn now
(`LostOwnership`) and stops without a word; or the database refuses it, and the turn is left to the reaper of
whichever process finds its lease expired first.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from contextvars import Context
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import Error as DatabaseError

from chat.db import db, db_again
from chat.domain.errors import ErrorCode
from chat.domain.events import TurnCompleted, TurnEvent, TurnFailed
from chat.domain.record import TurnRecord
from chat.domain.session import Session
from chat.figures import FIGURES, Name
from chat.observability import log_failure, log_structured
from chat.operations.lease import release, renew
from chat.operations.write import LostOwnership, finish
from chat.trail import QUEUE, TRAIL, Trail
from chat.turn.hub import Hub
from chat.turn.log import LogWriter, TurnLog
from chat.turn.request import TurnRequest
from chat.turn.store import Store, remember
from chat.turn.telemetry import End, Meter, Shown, note_end

RENEW_S = 2.0
# After a renewal that failed: a lease lasts 6 s, and a pool that is coming back needs a moment.
RENEW_AGAIN_S = 0.3
Run = Callable[[TurnRequest, Meter], AsyncGenerator[TurnEvent | TurnRecord, None]]


@dataclass(slots=True)
class _Running:
    """A turn that runs here. It is stopped by interrupting its task only while it is showing text."""

    task: asyncio.Task[None] | None = None
    showing: bool = False
    stop: bool = False
    seen_chars: int | None = None
    again: bool = False


class Runner:
    """Runs turns as tasks, renews their leases, and stops them when asked."""

    def __init__(self, *, owner: UUID, hub: Hub, store: Store, run: Run, now: Callable[[], datetime]) -> None:
        self.owner = owner
        self.draining = False
        self._hub = hub
        self._store = store
        self._run = run
        self._now = now
        self._writer = LogWriter(hub)
        self._turns: dict[UUID, _Running] = {}
        self._heart: asyncio.Task[None] | None = None

    @property
    def running(self) -> int:
        """Return how many turns this process runs."""
        return len(self._turns)

    @property
    def turns(self) -> list[UUID]:
        """Return the turns that this process runs."""
        return list(self._turns)

    def start(self, turn: UUID) -> None:
        """Run a turn whose lease this process holds."""
        if turn in self._turns:
            # Given back and taken again before its task has ended: it is run when that has.
            self._turns[turn].again = True
            return
        running = self._turns[turn] = _Running()
        running.task = asyncio.create_task(self._own(turn, running), name=f"turn-{turn}")
        running.task.add_done_callback(lambda _: self._forget(turn))
        if self._heart is None or self._heart.done():
            self._heart = asyncio.create_task(self._renew(), name="lease-renewal", context=Context())

    def cancel(self, turn: UUID, seen_chars: int | None) -> None:
        """Stop a turn that runs here; one that runs elsewhere is stopped at its owner's next renewal."""
        running = self._turns.get(turn)
        if running is None or running.stop:
            return
        running.stop, running.seen_chars = True, seen_chars
        if running.showing and running.task is not None:
            running.task.cancel()

    async def stop(self, grace_s: float) -> None:
        """Let running turns end for `grace_s` seconds; what is left goes on in another process."""
        self.draining = True
        tasks = [running.task for running in self._turns.values() if running.task is not None]
        if tasks:
            await asyncio.wait(tasks, timeout=grace_s)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._heart is not None:
            self._heart.cancel()
        try:
            left = await db(release, self.owner)
        except DatabaseError as error:
            log_failure("leases_not_released", error)
        else:
            log_structured("leases_released", count=left)

    def _forget(self, turn: UUID) -> None:
        ended = self._turns.pop(turn, None)
        self._hub.close(turn)
        if ended is not None and ended.again and not self.draining:
            self.start(turn)

    async def _own(self, turn: UUID, running: _Running) -> None:
        TRAIL.set(Trail(turn))
        try:
            request = await self._store.load(turn, self.owner)
            if request is not None:
                await self._answer(request, running)
        except LostOwnership:
            log_structured("turn_lost", turn=str(turn))
        except DatabaseError as error:
            log_failure("turn_left_to_reaper", error, turn=str(turn))
            await self._give_back(turn)

    async def _give_back(self, turn: UUID) -> None:
        """Give up the lease at once, so that the turn does not wait until it has run out."""
        try:
            await db(release, self.owner, turn)
        except DatabaseError as error:
            log_failure("leases_not_released", error, turn=str(turn))

    async def _answer(self, request: TurnRequest, running: _Running) -> None:
        self._hub.open(request.claim.turn, request.last_seq)
        shown, meter, trail = Shown(), Meter(), self._begin(request)
        log = TurnLog(self._writer, request.claim, request.last_seq)
        try:
            record = await self._show(request, running, shown, meter, log)
        except asyncio.CancelledError:
            if not running.stop:
                raise
            record = self._stopped(request, running, shown, meter)
        except (LostOwnership, DatabaseError):
            raise
        except Exception as error:
            log_failure("turn_failed", error, turn=str(request.claim.turn))
            record = TurnRecord(
                TurnFailed(ErrorCode.INTERNAL), calls=tuple(meter.calls), redacted=meter.redacted
            )
        finally:
            running.showing = False
        cost_usd = await asyncio.shield(self._finish(request, record, log))
        note_end(End(request, shown, record, trail, cost_usd))

    def _begin(self, request: TurnRequest) -> Trail:
        """Return what names the turn elsewhere; a turn that nobody asked for has its own id for that."""
        if request.claim.attempt > 1:
            FIGURES.count(Name.AGAIN, "rerun")
        trail = Trail(request.request_id or request.claim.turn)
        trail.waited(QUEUE, max((self._now() - request.created_at).total_seconds(), 0.0))
        TRAIL.set(trail)
        return trail

    async def _show(
        self, request: TurnRequest, running: _Running, shown: Shown, meter: Meter, log: TurnLog
    ) -> TurnRecord:
        """Write what the pipeline yields as it comes; return the record with which the turn ends."""
        running.stop = running.stop or request.cancel_requested
        if running.stop:
            return self._stopped(request, running, shown, meter)
        running.showing = True
        async with aclosing(self._run(request, meter)) as steps:
            async for step in steps:
                if isinstance(step, TurnRecord):
                    await log.flush()
                    return step
                await log.add(step)
                shown.note(step)
        raise RuntimeError("the pipeline ended without a record")

    def _stopped(self, request: TurnRequest, running: _Running, shown: Shown, meter: Meter) -> TurnRecord:
        text = shown.text if running.seen_chars is None else shown.text[: running.seen_chars]
        session = Session.read(request.state).data(request.claim.session)
        ending = TurnCompleted(text, "cancelled", session, usage=meter.totals())
        return TurnRecord(ending, calls=tuple(meter.calls), redacted=meter.redacted)

    async def _finish(self, request: TurnRequest, record: TurnRecord, log: TurnLog) -> Decimal:
        """Commit the end of a turn; return what it cost in US dollars."""
        await log.settle()
        finished = await db_again(
            finish,
            request.claim,
            record,
            now=self._now(),
            owner=None if self.draining else self.owner,
            on_commit=lambda: remember(request, record),
        )
        self._hub.publish(request.claim.turn, [finished.logged])
        if finished.following is not None:
            self.start(finished.following)
        return finished.cost_usd

    async def _renew(self) -> None:
        """Keep the leases of this process alive, and learn what was cancelled from elsewhere."""
        wait_s = RENEW_S
        while self._turns:
            await asyncio.sleep(wait_s)
            turns = list(self._turns)
            try:
                held, cancelled = await db(renew, self.owner, turns)
            except DatabaseError as error:
                log_failure("leases_not_renewed", error, count=len(turns))
                wait_s = RENEW_AGAIN_S
                continue
            wait_s = RENEW_S
            for turn, seen_chars in cancelled.items():
                self.cancel(turn, seen_chars)
            for turn in set(turns) - held:
                self._drop(turn)

    def _drop(self, turn: UUID) -> None:
        """Stop working on a turn that another process has taken over."""
        running = self._turns.get(turn)
        if running is not None and running.showing and running.task is not None:
            log_structured("turn_lost", turn=str(turn))
            running.task.cancel()
