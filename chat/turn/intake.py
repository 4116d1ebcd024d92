"""A message's way in, the same for every transport: crisis screen, limits, store, and only then the ack."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import Error as DatabaseError

from chat.db import answered_within, db
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.frames import MessageIn
from chat.domain.message import checked_text
from chat.domain.principal import Principal
from chat.figures import FIGURES, Name
from chat.observability import log_failure
from chat.operations.accept import Accepted, Submission, accept, find_duplicate
from chat.turn.runtime import Runtime
from chat.turn.screening import Detectors, at_arrival, refused
from guardrails.domain.decide import Screening
from strategy.domain.countries import named
from strategy.domain.quick_replies import country_of

CONSENT = "chat"
# The promise is a card in 500 ms with the database down; a healthy one stores the message in a tenth of this.
CARD_WITHIN_S = 0.3
# A plain POST has one answer only, so it waits a little longer for the one with everything; and longer still
# for a database that was there a moment ago: a busy machine must not make it give up what is being stored.
ONLY_CARD_WITHIN_S = 0.35
PATIENT_S = 2.5
LATELY_S = 3.0


class TurnRefused(Exception):
    """Raised when a message is not accepted; `card` comes first when its text is a crisis all the same."""

    def __init__(self, error: FlouError, card: Mapping[str, Any] | None) -> None:
        super().__init__(error.code.value)
        self.error = error
        self.card = card


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message as a transport received it.

    `over_limit` is a limit that the transport has found exceeded. `recheck` looks at the user's state again.
    `show_early` shows a card before the message is stored, where a transport can; one that cannot gives up
    there, by raising. It is called after `early_after_s` seconds.
    """

    message: MessageIn
    transport: str
    request_id: UUID | None = None
    over_limit: FlouError | None = None
    recheck: Callable[[], Awaitable[Principal]] | None = None
    show_early: Callable[[Mapping[str, Any]], Awaitable[None]] | None = None
    early_after_s: float = CARD_WITHIN_S


def only_card_within_s() -> float:
    """Return after how many seconds a transport with a single answer gives the card alone."""
    return PATIENT_S if answered_within(LATELY_S) else ONLY_CARD_WITHIN_S


@dataclass(slots=True)
class _Arrival:
    """What a message calls for by itself, and who is known to have sent it so far."""

    principal: Principal | None
    screening: Screening | None
    country: str | None
    country_in_words: bool

    @property
    def calls_for_card(self) -> bool:
        """Return whether a card is due whatever becomes of the message."""
        return self.screening is not None or (self.country is not None and not self.country_in_words)

    @property
    def place(self) -> str:
        """Return the country whose lines are shown, empty when unknown."""
        known = self.principal.country if self.principal else ""
        return known if self.country is None or (self.country_in_words and known) else self.country

    def card(self, runtime: Runtime) -> Mapping[str, Any] | None:
        """Return the card of a message of which nothing can be stored, without waiting for anything."""
        if not self.calls_for_card:
            return None
        level = self.screening.level if self.screening else "high"
        asks = not self.place and self.country is None
        return runtime.cards.at_hand(self.place).card(level, asks_country=asks)


async def submit(runtime: Runtime, principal: Principal | None, incoming: Incoming) -> Accepted:
    """Accept a message and start its turn.

    Without a `principal`, `incoming.recheck` says who sends it; their token was found to be signed by us.
    What is begun is carried through even when the caller goes away: a stored message has its turn started. A
    card does not wait for a database that hangs.

    Raises:
        TurnRefused: nothing was stored, or it is not known yet whether it was.
    """
    FIGURES.count(Name.REQUESTS, incoming.transport)
    arrival = _arrival(principal, incoming.message, runtime.detectors)
    accepting = runtime.carry_through(_accept(runtime, incoming, arrival))
    shown = False
    if arrival.calls_for_card and incoming.show_early is not None:
        done, _ = await asyncio.wait({accepting}, timeout=incoming.early_after_s)
        if not done:
            await incoming.show_early(arrival.card(runtime) or {})
            shown = True
    try:
        return await asyncio.shield(accepting)
    except FlouError as error:
        refusal = error
    except DatabaseError as error:
        log_failure("message_not_stored", error, transport=incoming.transport)
        refusal = FlouError(ErrorCode.INTERNAL)
    FIGURES.count(Name.ERRORS, refusal.code.value)
    if arrival.screening is None:
        # No model will ever read it: what the guardrails find by themselves is shown all the same.
        arrival.screening = refused(incoming.message, runtime.detectors)
    raise TurnRefused(refusal, None if shown else arrival.card(runtime))


def _arrival(principal: Principal | None, message: MessageIn, detectors: Detectors) -> _Arrival:
    country, in_words = country_of(message.quick_reply), False
    if country is None and not message.quick_reply:
        country = named(message.text)
        in_words = country is not None
    return _Arrival(principal, at_arrival(message, detectors), country, in_words)


async def _accept(runtime: Runtime, incoming: Incoming, arrival: _Arrival) -> Accepted:
    if incoming.recheck is not None:
        arrival.principal = await incoming.recheck()
    if arrival.principal is None:
        raise FlouError(ErrorCode.AUTH_REQUIRED)
    accepted = await _store(runtime, arrival.principal, incoming, arrival)
    if accepted.logged:
        runtime.hub.publish(accepted.turn, accepted.logged)
    if accepted.claimed:
        runtime.runner.start(accepted.turn)
    return accepted


async def _store(runtime: Runtime, principal: Principal, incoming: Incoming, arrival: _Arrival) -> Accepted:
    message = incoming.message
    quick_reply = message.quick_reply or ""
    text = checked_text(message.text, chip=bool(quick_reply))
    checked_text(quick_reply, chip=True)
    if incoming.over_limit is not None:
        raise incoming.over_limit
    if runtime.runner.draining:
        raise FlouError(ErrorCode.DRAINING, retry_after_s=1)
    if CONSENT not in principal.consents:
        raise FlouError(ErrorCode.CONSENT_REQUIRED)
    earlier = await db(find_duplicate, principal.user_id, message.client_id, text, quick_reply)
    if earlier is not None:
        return earlier
    # Copies that arrive together, perhaps at several processes, are one hit.
    wait = await runtime.limiter.hit(
        runtime.message_limit, str(principal.public_id), once=str(message.client_id)
    )
    if wait is not None:
        raise FlouError(ErrorCode.RATE_LIMITED, retry_after_s=wait)
    due = arrival.screening is not None or arrival.country is not None
    deck = await runtime.cards.deck(arrival.place) if due else None
    return await db(
        accept,
        Submission(
            user_id=principal.user_id,
            user_uid=principal.public_id,
            client_id=message.client_id,
            text=text,
            quick_reply=quick_reply,
            transport=incoming.transport,
            request_id=incoming.request_id,
            owner=runtime.runner.owner,
            now=runtime.now(),
            screening=arrival.screening,
            deck=deck,
            country=arrival.country,
            country_in_words=arrival.country_in_words,
        ),
    )
