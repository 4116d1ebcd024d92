"""Asks again about messages that no model has read, once Gemini is back.

It runs in every process and works oldest first, a few messages at a time, so that what waits for an answer
now is not held up by what was missed. Its first call after an outage is the breaker's probe. A text is opened
in memory for the one call and goes nowhere else.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import Error as DatabaseError

from chat.bodies import open_message, open_state
from chat.db import db
from chat.domain.record import Claim
from chat.llm.guarded import GuardedClient
from chat.llm.port import LLMClient, Message
from chat.models import ChatMessage, Turn
from chat.observability import log_failure, log_structured
from chat.operations.rescreen import Job, give_up, give_up_old, put_off, settle, take_unscreened
from chat.queries import unseen_cards
from chat.turn.cards import Cards
from chat.turn.concealing import conceal
from chat.turn.request import TurnRequest
from chat.turn.screening import SHIPPED, Detectors, in_turn
from chat.turn.telemetry import Meter
from chat.turn.understand import CONTEXT_TURNS, understand
from guardrails.domain.decide import Screening
from guardrails.domain.sealing import CannotOpen
from guardrails.queries import risk_state
from strategy.domain.slots import Slots

SWEEP_S = 5.0
# One call a second and process at most: 400 calls a minute of a small account are for those who wait.
AT_ONCE = 5
GIVE_UP_EVERY = 60  # sweeps: five minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescreener:
    """Sweeps every five seconds.

    `connected` returns the ids of the users who are connected here, `push` shows one a late card, `show` does
    so in the other processes, too.
    """

    llm: LLMClient
    cards: Cards
    now: Callable[[], datetime]
    delimiter: Callable[[], str]
    connected: Callable[[], Collection[int]]
    push: Callable[[int, UUID], Awaitable[None]]
    show: Callable[[int, UUID], Awaitable[None]]
    detectors: Detectors = SHIPPED

    async def run(self) -> None:
        """Sweep until cancelled; a database that is away is tried again at the next sweep."""
        for count in itertools.count():
            await asyncio.sleep(SWEEP_S)
            try:
                if count % GIVE_UP_EVERY == 0:
                    await self._give_up_old()
                await self.sweep()
                await self.show_unseen()
            except Exception as error:
                # The database away or a bug: neither may end the watch.
                log_failure("rescreening_failed", error)

    async def sweep(self) -> int:
        """Ask about as many messages as the model may be asked now; return how many that were."""
        places = room(self.llm)
        jobs = await db(take_unscreened, places) if places else []
        await asyncio.gather(*(self._screen(job) for job in jobs))
        return len(jobs)

    async def show_unseen(self) -> None:
        """Push late cards to who is connected here: a hint may have been lost, or its sender killed."""
        users = self.connected()
        for user_id, turn in await db(unseen_cards, users) if users else []:
            await self.push(user_id, turn)

    async def _give_up_old(self) -> None:
        count = await db(give_up_old)
        if count:
            log_structured("rescreening_given_up", count=count, reason="too_old_or_too_often")

    async def _screen(self, job: Job) -> None:
        meter = Meter()
        try:
            request = await db(load_ended, job, self.now())
            screening = await self._ask(request, meter)
            if screening is None:
                await self._put_off(job, meter)
            else:
                await self._settle(job, screening, request.country, meter)
        except CannotOpen as error:
            log_failure("rescreening_given_up", error, turn=str(job.turn))
            await db(give_up, job)
        except DatabaseError:
            raise
        except Exception as error:
            # A bug in reading one message must not keep the others from being read.
            log_failure("message_not_rescreened", error, turn=str(job.turn))
            await self._put_off(job, meter)

    async def _ask(self, request: TurnRequest, meter: Meter) -> Screening | None:
        """Return what a model makes of a message, None while it does not say."""
        understood = await understand(
            conceal(request),
            Slots(),
            llm=self.llm,
            meter=meter,
            now=self.now(),
            delimiter=self.delimiter(),
            read_slots=False,
        )
        screening = in_turn(
            request.text,
            request.quick_reply,
            [(message.role, message.text) for message in request.history],
            understood.verdict,
            model=understood.model,
            detectors=self.detectors,
        )
        return screening if screening.screened else None

    async def _settle(self, job: Job, screening: Screening, country: str, meter: Meter) -> None:
        card = None
        if screening.action == "alert":
            card = (await self.cards.deck(country)).card(screening.level, asks_country=not country)
        late = await db(settle, job, screening, card, meter.calls, now=self.now())
        log_structured("rescreened", turn=str(job.turn), screening=screening.action, attempt=job.tried)
        if late is not None:
            await self.show(job.user_id, late)

    async def _put_off(self, job: Job, meter: Meter) -> None:
        if not await db(put_off, job, meter.calls, now=self.now()):
            log_structured("rescreening_given_up", turn=str(job.turn), reason="too_many_tries")


def room(llm: LLMClient) -> int:
    """Return how many messages a model may be asked about now: one as a probe, none while it is away."""
    if not isinstance(llm, GuardedClient):
        return 0
    return {"closed": AT_ONCE, "half_open": 1, "open": 0}[llm.states["structured"]]


def load_ended(job: Job, now: datetime) -> TurnRequest:
    """Return the request of a turn that is over, with what was said before it and what its session knows.

    Raises:
        CannotOpen: the message was erased, or its student's key is gone.
    """
    row = Turn.objects.select_related("session", "user__profile__institution").filter(pk=job.turn).first()
    message = ChatMessage.objects.filter(turn_id=job.turn, role=ChatMessage.Role.USER).first()
    if row is None or message is None:
        raise CannotOpen("chat_messages")
    profile = row.user.profile
    return TurnRequest(
        claim=Claim(row.id, row.attempt, row.user_id, job.user_uid, row.session_id),
        text=open_message(job.user_uid, row.id, message.role, bytes(message.body)),
        quick_reply=row.quick_reply,
        country=profile.effective_country,
        time_zone=profile.time_zone or settings.TIME_ZONE,
        display_name=profile.display_name,
        email=row.user.email,
        created_at=row.created_at,
        risk=risk_state(row.user_id, now),
        state=open_state(job.user_uid, row.session_id, _sealed(row)),
        history=_before(row, job.user_uid),
    )


def _sealed(row: Turn) -> bytes | None:
    return None if row.session.state is None else bytes(row.session.state)


def _before(row: Turn, user: UUID) -> tuple[Message, ...]:
    earlier = ChatMessage.objects.filter(user_id=row.user_id, turn__created_at__lt=row.created_at)
    newest = list(earlier.select_related("turn").order_by("-turn__created_at", "-id")[:CONTEXT_TURNS])
    return tuple(
        Message(
            "user" if said.role == ChatMessage.Role.USER else "assistant",
            open_message(user, said.turn_id, said.role, bytes(said.body)),
        )
        for said in reversed(newest)
    )
