"""Hints between the processes, over the channel layer: something happened to a turn, look at the database.

Nothing depends on them. A hint that is lost costs a follower in another process one look a second later; with
the layer away every process goes on alone. Text never travels here.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Literal
from uuid import UUID, uuid4

from channels.layers import get_channel_layer

from chat.observability import log_failure, log_structured
from chat.repeating import end_if_cancelled

GROUP = "flou.turns"
AGAIN_AFTER_S = 1.0
# Hints in flight at once; with the layer hanging, more of them would only pile up.
MAX_IN_FLIGHT = 256

Kind = Literal["accepted", "following", "poke", "cancel", "drain", "late"]
Hint = dict[str, Any]


class Bus:
    """Sends hints to the other processes and hands theirs to `heard`."""

    def __init__(self, heard: Callable[[Hint], Awaitable[None]]) -> None:
        self._heard = heard
        self._me = str(uuid4())
        self._sending: set[asyncio.Task[None]] = set()
        self._down = False

    def tell(self, kind: Kind, turn: UUID, **more: int | str | None) -> None:
        """Send a hint; it is dropped when the layer does not take it."""
        if len(self._sending) >= MAX_IN_FLIGHT:
            return
        hint = {"type": "turn.hint", "kind": kind, "turn": str(turn), "from": self._me, **more}
        task = asyncio.create_task(self._send(hint), name="bus-send")
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def run(self) -> None:
        """Listen until cancelled; a layer that is away is tried again every second."""
        while True:
            try:
                await self._listen()
            except Exception as error:
                # Whatever ails the layer (Redis away, restarting, refusing), the process goes on without it.
                self._note(error)
            end_if_cancelled()
            await asyncio.sleep(AGAIN_AFTER_S)

    async def aclose(self) -> None:
        """Stop what is being sent."""
        for task in self._sending:
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)

    async def _listen(self) -> None:
        layer = get_channel_layer()
        channel = await layer.new_channel("flou.")
        await layer.group_add(GROUP, channel)
        self._note(None)
        while True:
            end_if_cancelled()
            hint = await layer.receive(channel)
            if hint.get("from") != self._me:
                await self._heard(hint)

    async def _send(self, hint: Hint) -> None:
        try:
            await get_channel_layer().group_send(GROUP, hint)
        except Exception as error:
            self._note(error)

    def _note(self, error: Exception | None) -> None:
        """Log the layer's going and its coming back, once each."""
        if error is not None and not self._down:
            log_failure("bus_down", error)
        if error is None and self._down:
            log_structured("bus_up")
        self._down = error is not None
