"""Finds turns whose owner is gone and runs them here, or ends them when they have used up their attempts."""

import itertools
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from chat.bodies import open_state
from chat.db import db
from chat.domain.events import TurnCompleted
from chat.domain.record import Claim, TurnRecord
from chat.domain.session import Session
from chat.domain.wire import snapshot
from chat.figures import FIGURES, Name
from chat.models import SessionState, Turn
from chat.observability import log_failure, log_structured
from chat.operations.lease import exhausted, held, take_over
from chat.operations.prune import prune_logs
from chat.operations.write import abandon, close
from chat.queries import events_of
from chat.repeating import repeat
from chat.turn.runner import Runner
from chat.turn.telemetry import count_end
from guardrails.domain.sealing import CannotOpen
from strategy.domain.quick_replies import chips

# A turn is to go on within 8 s of its owner's end: a lease of 6 s, a sweep, and the start of the answer.
SWEEP_S = 1.0
PRUNE_EVERY = 300  # sweeps: five minutes
# Rows of one pruning transaction; one that finds as many is run again at the next sweep.
PRUNE_AT_ONCE = 500

Prune = Callable[[int], int]


class Reaper:
    """Sweeps every second, in every process, and prunes every five minutes.

    `prunes` delete up to so many rows that nobody needs any more and return how many there were; other apps
    add theirs.
    """

    def __init__(self, runner: Runner, now: Callable[[], datetime]) -> None:
        self._runner = runner
        self._now = now
        self.prunes: list[Prune] = [prune_logs]
        self._sweeps = itertools.count()
        self._due: list[Prune] = []

    async def run(self) -> None:
        """Sweep until cancelled; a database that is away is tried again at the next sweep."""
        await repeat(self._sweep_and_prune, every_s=SWEEP_S, failure="sweep_failed")

    async def _sweep_and_prune(self) -> None:
        if next(self._sweeps) % PRUNE_EVERY == 0:
            self._due = list(self.prunes)
        await self.sweep()
        self._due = [prune for prune in self._due if await db(prune, PRUNE_AT_ONCE) >= PRUNE_AT_ONCE]

    async def sweep(self) -> list[UUID]:
        """Take over what lost its owner; return the turns that run here now."""
        if self._runner.draining:
            return []
        await self._begin_unheard()
        await db(end_exhausted, self._now())
        turns = await db(take_over, self._runner.owner, self._runner.turns)
        for turn in turns:
            log_structured("turn_taken_over", turn=str(turn))
            FIGURES.count(Name.AGAIN, "taken_over")
            self._runner.start(turn)
        return turns

    async def _begin_unheard(self) -> None:
        """Run what this process holds without knowing: the commit that gave it the lease was not heard of."""
        for turn in await db(held, self._runner.owner):
            if turn not in self._runner.turns:
                log_structured("turn_begun_late", turn=str(turn))
                self._runner.start(turn)


def end_exhausted(now: datetime) -> None:
    """End the turns that no process managed to finish with what they had shown, and a way to go on.

    One that does not open any more, because its user's key is gone, ends without a word: it must not keep the
    others from being looked after.
    """
    for claim in exhausted():
        turn = Turn.objects.select_related("user", "session").get(pk=claim.turn)
        try:
            _interrupt(turn, claim, now)
        except CannotOpen as error:
            log_failure("turn_abandoned", error, turn=str(turn.id))
            abandon(turn)
            count_end("failed")


def _interrupt(turn: Turn, claim: Claim, now: datetime) -> None:
    text = snapshot(turn.id, turn.status, events_of(turn))["data"]["text"]
    session = Session.read(_state(claim, turn.session)).data(claim.session)
    go_on = tuple(asdict(chip) for chip in chips("turno.continuar"))
    close(turn, claim, TurnRecord(TurnCompleted(text, "interrupted", session, go_on)), now=now)
    count_end("interrupted")


def _state(claim: Claim, session: SessionState) -> dict[str, object]:
    return open_state(
        claim.user_uid, claim.session, bytes(session.state) if session.state is not None else None
    )
