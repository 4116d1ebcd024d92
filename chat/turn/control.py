"""Stopping a turn on behalf of its user."""

from uuid import UUID

from chat.db import db
from chat.operations.cancel import Cancelled, request_cancel
from chat.turn.runtime import Runtime
from chat.turn.telemetry import count_end


async def stop_turn(runtime: Runtime, user_id: int, turn: UUID, seen_chars: int | None) -> Cancelled:
    """Stop a turn wherever it runs; return what was found. Stopping twice is the same as once.

    Raises:
        FlouError: `not_found`.
    """
    found = await db(request_cancel, user_id, turn, seen_chars, now=runtime.now())
    if found.logged is not None:
        count_end("cancelled")
        runtime.hub.publish(turn, [found.logged])
    if found.running:
        runtime.cancel(turn, seen_chars)
    return found
