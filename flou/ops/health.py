"""Is the process alive, and may it be given work."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, JsonResponse

from chat.db import db
from chat.observability import log_failure
from chat.turn.wiring import get_runtime

# A load balancer asks every few seconds and waits for no one.
PROBE_S = 1.0


async def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the event loop turns; nothing else is looked at."""
    return _uncached({"status": "ok"}, 200)


async def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when this process can take turns: the database is there and it is not going away.

    A cache or a language model that is down is reported and costs speed or answers from the catalogue, but
    never a turn; taking every process out of service for it would.
    """
    runtime = get_runtime()
    database, cached = await asyncio.gather(_up("database", db(_ask_database)), _up("cache", _ask_cache()))
    ready = database and not runtime.draining
    body = {
        "status": "ready" if ready else "not_ready",
        "database": "up" if database else "down",
        "cache": "up" if cached else "down",
        "llm": {"name": runtime.llm_name, "breaker": runtime.breaker_state},
        "draining": runtime.draining,
    }
    return _uncached(body, 200 if ready else 503)


async def _up(what: str, probe: Awaitable[None]) -> bool:
    try:
        async with asyncio.timeout(PROBE_S):
            await probe
    except Exception as error:
        log_failure("probe_failed", error, kind=what)
        return False
    return True


def _ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


async def _ask_cache() -> None:
    await sync_to_async(cache.get, thread_sensitive=False)("readyz")


def _uncached(body: dict[str, Any], status: int) -> JsonResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
