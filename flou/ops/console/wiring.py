"""The room of this process: one per event loop, made and looked after when it is first needed."""

import asyncio
from weakref import WeakKeyDictionary

from django.utils import timezone

from chat.turn.wiring import get_runtime
from flou.ops import health
from flou.ops.console.room import Room

_ROOMS: WeakKeyDictionary[asyncio.AbstractEventLoop, Room] = WeakKeyDictionary()


def get_room() -> Room:
    """Return the room of the running event loop."""
    loop = asyncio.get_running_loop()
    room = _ROOMS.get(loop)
    if room is None:
        runtime = get_runtime()
        room = Room(report=health.report, leaving=lambda: runtime.draining, now=timezone.now)
        _ROOMS[loop] = room
        runtime.look_after(room.run(), "console")
    return room
