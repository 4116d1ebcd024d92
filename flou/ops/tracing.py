"""Traces by OpenTelemetry, when a receiver is named (`OTEL_EXPORTER_OTLP_ENDPOINT`) and the extra is there.

Spans are made of what a turn or a request knows when it has ended, with the times of then: nothing is kept
open meanwhile, and what a turn does never waits for a trace. A thread of the SDK sends them; a receiver that
is away costs the oldest spans of a bounded queue. Names follow the conventions for generative AI:
https://opentelemetry.io/docs/specs/semconv/gen-ai/
"""

import time
from importlib.util import find_spec
from threading import Thread
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.conf import settings

from chat.observability import log_structured
from chat.turn.telemetry import WATCHERS, End, Timing

if TYPE_CHECKING:
    from flou.ops.spans import Spans

# How long the end of a process waits for what was not sent yet.
GOODBYE_S: Final = 2.0
_STARTED: Final[list["Spans"]] = []


def installed() -> bool:
    """Return whether the packages of the extra `tracing` are there."""
    return bool(find_spec("opentelemetry") and find_spec("opentelemetry.exporter.otlp.proto.http"))


def start() -> None:
    """Begin to trace, once, if it is wanted and possible; the system check says what is missing."""
    if not settings.OTLP_ENDPOINT or not installed() or _STARTED:
        return
    from flou.ops.spans import Spans, exporting  # noqa: PLC0415 - OpenTelemetry is an extra

    _STARTED.append(Spans(exporting(), with_text=settings.TRACE_TEXT))
    WATCHERS.append(note_turn)
    log_structured("tracing_started")


def stop() -> None:
    """Send what is left, for two seconds at most."""
    while _STARTED:
        # The SDK's own time-out does not cut a request that hangs: a thread that dies with the process does.
        flush = Thread(target=_STARTED.pop().flush, daemon=True)
        flush.start()
        flush.join(GOODBYE_S)
    if note_turn in WATCHERS:
        WATCHERS.remove(note_turn)


def note_turn(end: End, times: Timing) -> None:
    """Make the spans of a turn that has just ended."""
    for spans in _STARTED:
        spans.of_turn(end, times, time.time_ns())


def note_request(request_id: str, method: str, route: str | None, status: int, seconds: float) -> None:
    """Make the span of a request that has just been answered; `route` is the pattern of its address."""
    if not _STARTED:
        return
    from flou.ops.spans import Request  # noqa: PLC0415 - see `start`

    asked = Request(UUID(request_id), method, f"/{route or ''}", status, seconds)
    for spans in _STARTED:
        spans.of_request(asked, time.time_ns())
