"""A message's way in, the same for every transport: crisis screen, limits, store, and only then the ack."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import Error as DatabaseError

from chat.db import db
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.frames import MessageIn
from chat.domain.message import checked_text
from chat.domain.principal import Principal
from chat.observability import log_failure
from chat.operations.accept import Accepted, Submission, accept, find_duplicate
from chat.turn.runtime import Runtime
from chat.turn.screening import at_arrival, refused
from guardrails.domain.decide import Screening

CONSENT = "chat"
# The promise is a card in 500 ms with the database down; a healthy one stores the message in a tenth of this.
CARD_WITHIN_S = 0.3


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
    `show_early` shows a card before the message is stored, where a transport can.
    """

    message: MessageIn
    transport: str
    request_id: UUID | None = None
    over_limit: FlouError | None = None
    recheck: Callable[[], Awaitable[Principal]] | None = None
    show_early: Callable[[Mapping[str, Any]], Awaitable[None]] | None = None


async def submit(runtime: Runtime, principal: Principal, incoming: Incoming) -> Accepted:
    """Accept a message and start its turn.

    What is begun is carried through even when the caller goes away: a stored message has its turn started. A
    card does not wait for a database that hangs.

    Raises:
        TurnRefused: nothing was stored.
    """
    screening = at_arrival(incoming.message, runtime.detectors)
    card = None
    if screening is not None:
        card = (await runtime.cards.card(screening.level, principal.country)).as_json()
    accepting = runtime.carry_through(_accept(runtime, principal, incoming, screening, card))
    if card is not None and incoming.show_early is not None:
        done, _ = await asyncio.wait({accepting}, timeout=CARD_WITHIN_S)
        if not done:
            await incoming.show_early(card)
            card = None
    try:
        return await asyncio.shield(accepting)
    except FlouError as error:
        refusal = error
    except DatabaseError as error:
        log_failure("message_not_stored", error, transport=incoming.transport)
        refusal = FlouError(ErrorCode.INTERNAL)
    if screening is None and (unread := refused(incoming.message, runtime.detectors)) is not None:
        card = (await runtime.cards.card(unread.level, principal.country)).as_json()
    raise TurnRefused(refusal, card)


async def _accept(
    runtime: Runtime,
    principal: Principal,
    incoming: Incoming,
    screening: Screening | None,
    card: Mapping[str, Any] | None,
) -> Accepted:
    if incoming.recheck is not None:
        principal = await incoming.recheck()
    accepted = await _store(runtime, principal, incoming, screening, card)
    if accepted.logged:
        runtime.hub.publish(accepted.turn, accepted.logged)
    if accepted.claimed:
        runtime.runner.start(accepted.turn)
    return accepted


async def _store(
    runtime: Runtime,
    principal: Principal,
    incoming: Incoming,
    screening: Screening | None,
    card: Mapping[str, Any] | None,
) -> Accepted:
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
            screening=screening,
            card=card,
        ),
    )
