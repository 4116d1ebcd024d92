"""Is the process alive, and may it be given work."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from asgiref.sync import sync_to_async
from django.core.cache import cache
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from chat.db import db
from chat.observability import log_failure
from chat.queries import Unscreened, unscreened
from chat.turn.wiring import get_runtime

# A load balancer asks every few seconds and waits for no one.
PROBE_S = 1.0

T = TypeVar("T")


async def healthz(request: HttpRequest) -> JsonResponse:
    """Answer that the event loop turns; nothing else is looked at."""
    return _uncached({"status": "ok"}, 200)


async def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when this process can take turns: the database is there and it is not going away.

    A cache or a language model that is down is reported and costs speed or answers from the catalogue, but
    never a turn; taking every process out of service for it would.
    """
    found = await report()
    ready = found["database"] == "up" and not found["draining"]
    return _uncached({"status": "ready" if ready else "not_ready", **found}, 200 if ready else 503)


async def report() -> dict[str, Any]:
    """Return how this process and what it stands on are, as far as it is known within a second."""
    runtime = get_runtime()
    waiting, cached = await asyncio.gather(
        _answer("database", db(_ask_database)), _answer("cache", _ask_cache())
    )
    return {
        "database": "up" if waiting is not None else "down",
        "cache": "up" if cached else "down",
        "llm": {"name": runtime.llm_name, "breaker": runtime.breaker_state},
        "budget": "exhausted" if runtime.budget.exhausted else "left",
        "draining": runtime.draining,
        "unscreened": _figures(waiting) if waiting else None,
    }


async def _answer(what: str, probe: Awaitable[T]) -> T | None:
    """Return what a probe says, None when it fails or does not say in time."""
    try:
        async with asyncio.timeout(PROBE_S):
            return await probe
    except Exception as error:
        log_failure("probe_failed", error, kind=what)
        return None


def _ask_database() -> Unscreened:
    return unscreened()


async def _ask_cache() -> bool:
    await sync_to_async(cache.get, thread_sensitive=False)("readyz")
    return True


def _figures(waiting: Unscreened) -> dict[str, int]:
    """Return how many messages no model has read, and the seconds for which the oldest has waited."""
    oldest_s = int((timezone.now() - waiting.oldest).total_seconds()) if waiting.oldest else 0
    return {"count": waiting.count, "oldest_s": max(oldest_s, 0)}


def _uncached(body: dict[str, Any], status: int) -> JsonResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
