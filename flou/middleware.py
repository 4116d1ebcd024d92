"""Middleware of every request: an id and an arrival time, and the limit per address."""

import re
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar, cast
from uuid import UUID, uuid4

import structlog
from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.decorators import sync_and_async_middleware

from chat.domain.errors import ErrorCode, FlouError
from chat.observability import log_structured
from chat.requests import FlouRequest
from chat.serializers import error_answer
from chat.turn.wiring import hit_address
from flou.accounts.limits import address_of
from flou.ops.tracing import note_request

API = "/api/"
PRIVATE = (API, "/admin/")
# These answer over the limit themselves: the text is screened for crisis first.
SENDING = frozenset({"/api/v1/chat/send", "/api/v1/chat/send-stream"})

# W3C Trace Context, version 00.
_TRACEPARENT = re.compile(r"00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}")

Handler = TypeVar("Handler", bound=Callable[[FlouRequest], object])
Wrapped = Callable[[FlouRequest], HttpResponseBase] | Callable[[FlouRequest], Awaitable[HttpResponseBase]]


@sync_and_async_middleware
def request_id(get_response: Callable[[HttpRequest], object]) -> Wrapped:
    """Stamp a request with its id and its arrival, and log its end.

    First in the list and asynchronous under ASGI: the arrival is that at the event loop, before the request
    waits for a thread.
    """
    if iscoroutinefunction(get_response):
        proceed = cast("Callable[[HttpRequest], Awaitable[HttpResponseBase]]", get_response)

        async def stamped_async(request: FlouRequest) -> HttpResponseBase:
            started = _begin(request)
            return _end(request, await proceed(request), started)

        return stamped_async

    proceed_sync = cast("Callable[[HttpRequest], HttpResponseBase]", get_response)

    def stamped(request: FlouRequest) -> HttpResponseBase:
        started = _begin(request)
        return _end(request, proceed_sync(request), started)

    return stamped


@sync_and_async_middleware
def address_limit(get_response: Callable[[HttpRequest], object]) -> Wrapped:
    """Count the requests to the API per address and refuse those over the limit.

    Flou is served by ASGI only; behind a synchronous handler, which is the test client's, nothing is counted:
    the counters belong to an event loop.
    """
    if iscoroutinefunction(get_response):
        proceed = cast("Callable[[HttpRequest], Awaitable[HttpResponseBase]]", get_response)

        async def limited_async(request: FlouRequest) -> HttpResponseBase:
            refusal = await _refusal(request)
            return error_answer(refusal) if refusal else await proceed(request)

        return limited_async

    proceed_sync = cast("Callable[[HttpRequest], HttpResponseBase]", get_response)

    def uncounted(request: FlouRequest) -> HttpResponseBase:
        request.over_limit = None
        return proceed_sync(request)

    return uncounted


async def _refusal(request: FlouRequest) -> FlouError | None:
    request.over_limit = None
    if not request.path.startswith(API):
        return None
    wait_s = await hit_address(address_of(request))
    if wait_s is None:
        return None
    error = FlouError(ErrorCode.RATE_LIMITED, retry_after_s=wait_s)
    if request.method == "POST" and request.path in SENDING:
        request.over_limit = error
        return None
    return error


def _begin(request: FlouRequest) -> float:
    request.arrived_at = timezone.now()
    request.request_id = (
        _valid_id(request.headers.get("X-Request-ID", ""))
        or _traced_id(request.headers.get("traceparent", ""))
        or str(uuid4())
    )
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=request.request_id)
    return time.monotonic()


def _end(request: FlouRequest, response: HttpResponseBase, started: float) -> HttpResponseBase:
    response.headers["X-Request-ID"] = request.request_id
    if request.path.startswith(PRIVATE):
        response.headers.setdefault("Cache-Control", "no-store")
    if request.path.startswith(API):
        took = time.monotonic() - started
        route = request.resolver_match.route if request.resolver_match else None
        log_structured(
            "request_complete",
            method=request.method,
            route=route,
            status=response.status_code,
            latency_ms=round(took * 1000),
        )
        note_request(request.request_id, request.method or "", route, response.status_code, took)
    return response


def _traced_id(header: str) -> str | None:
    """Return the id of the trace that a client has begun; both ids are 128 bits."""
    found = _TRACEPARENT.fullmatch(header)
    return _valid_id(found[1]) if found else None


def _valid_id(header: str) -> str | None:
    """Return a client's own id for the request when it is a UUID, so that nothing else enters the log."""
    try:
        return str(UUID(header))
    except ValueError:
        return None
