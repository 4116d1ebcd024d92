"""The listener for hints ends when it is told to, whatever the channel layer makes of that."""

import asyncio
from typing import Any, Final

import pytest
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.test import override_settings

from chat.turn.bus import Bus, Hint

WITHIN_S: Final = 30.0


class Deaf(InMemoryChannelLayer):  # type: ignore[misc] # channels has no types
    """Keeps a cancellation to itself in one of its steps, as redis-py does when its answer is there."""

    def __init__(self, deaf_in: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.deaf_in = deaf_in
        self.reached = asyncio.Event()

    async def new_channel(self, prefix: str = "specific.") -> str:
        """Return a name."""
        await self._wait("new_channel")
        name: str = await super().new_channel(prefix)
        return name

    async def group_add(self, group: str, channel: str) -> None:
        """Add a channel to a group."""
        await self._wait("group_add")
        await super().group_add(group, channel)

    async def receive(self, channel: str) -> dict[str, Any]:
        """Return a hint that nobody needs, when it is this one's turn to be deaf."""
        if self.deaf_in != "receive":
            received: dict[str, Any] = await super().receive(channel)
            return received
        await self._wait("receive")
        return {"from": "elsewhere", "kind": "poke"}

    async def _wait(self, step: str) -> None:
        if step == self.deaf_in:
            self.reached.set()
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                self.deaf_in = ""


@pytest.mark.parametrize("step", ["new_channel", "group_add", "receive"])
async def test_ends_though_the_layer_kept_the_cancellation_to_itself(step: str) -> None:
    async def ignore(hint: Hint) -> None:
        assert hint["from"] == "elsewhere"

    deaf = {"BACKEND": f"{__name__}.Deaf", "CONFIG": {"deaf_in": step}}
    with override_settings(CHANNEL_LAYERS={"default": deaf}):
        listening = asyncio.create_task(Bus(ignore).run())
        await asyncio.wait_for(get_channel_layer().reached.wait(), WITHIN_S)
        listening.cancel()
        done, _ = await asyncio.wait({listening}, timeout=WITHIN_S)
    assert done == {listening}
    assert listening.cancelled()
