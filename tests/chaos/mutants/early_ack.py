"""A server that answers before the transaction of the message is committed."""

from flou.asgi import application  # first: it loads the apps

# isort: split
import asyncio
import time
from typing import Any

from channels.db import database_sync_to_async
from django.db import transaction

from chat.db import db
from chat.operations.accept import accept
from chat.turn import intake

__all__ = ["application"]

# Long enough for a kill to come before the commit, as it may with any machine that is busy.
UNCOMMITTED_S = 5.0
_held: set[asyncio.Future[None]] = set()


async def _early(work: Any, *args: Any, **kwargs: Any) -> Any:
    if work is not accept:
        return await db(work, *args, **kwargs)
    loop = asyncio.get_running_loop()
    result: asyncio.Future[Any] = loop.create_future()

    def accepted() -> None:
        with transaction.atomic():
            loop.call_soon_threadsafe(result.set_result, accept(*args, **kwargs))
            time.sleep(UNCOMMITTED_S)

    held = asyncio.ensure_future(database_sync_to_async(accepted, thread_sensitive=False)())
    _held.add(held)
    held.add_done_callback(_held.discard)
    return await result


setattr(intake, "db", _early)  # noqa: B010 - what mypy would rightly refuse
