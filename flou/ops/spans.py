"""The spans of turns and requests. Only this module imports OpenTelemetry: it is the extra `tracing`."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.id_generator import IdGenerator, RandomIdGenerator
from opentelemetry.sdk.trace.sampling import Decision
from opentelemetry.trace import NonRecordingSpan, Span, SpanContext, SpanKind, Status, StatusCode, TraceFlags

from chat.domain.events import TurnCompleted
from chat.domain.record import ModelCall
from chat.observability import uid
from chat.turn.concealing import conceal
from chat.turn.telemetry import End, Timing

SECOND_NS: Final = 1_000_000_000
MS_NS: Final = 1_000_000
PROVIDER: Final = "gcp.gemini"
OK: Final = "ok"
# Turns that came by a request of their own have its span above them; those of a socket stand alone.
_BY_REQUEST: Final = frozenset({"sse", "post"})
SERVER_ERROR: Final = 500

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was answered; `route` is the pattern of its address, never the address itself."""

    request_id: UUID
    method: str
    route: str
    status: int
    seconds: float


class OurIds(IdGenerator):
    """A trace is named after its request; the span of a request can be computed by who knows the request."""

    def __init__(self) -> None:
        self._random = RandomIdGenerator()
        self._next = threading.local()

    @contextmanager
    def given(self, trace_id: int, span_id: int | None) -> Iterator[None]:
        """Let the next trace of this thread, and its first span when it has one, be named so."""
        self._next.ids = trace_id, span_id
        try:
            yield
        finally:
            self._next.ids = None, None

    def generate_trace_id(self) -> int:
        """Return the id that was given, else a random one."""
        return getattr(self._next, "ids", (None, None))[0] or self._random.generate_trace_id()

    def generate_span_id(self) -> int:
        """Return the id that was given, else a random one."""
        return getattr(self._next, "ids", (None, None))[1] or self._random.generate_span_id()


def exporting() -> BatchSpanProcessor:
    """Return what sends spans by OTLP over HTTP, as the environment says: where to, with which headers."""
    return BatchSpanProcessor(OTLPSpanExporter())


class Spans:
    """Makes spans; `with_text` lets redacted texts in, never those of a turn with a crisis card.

    Sampling is the SDK's: `OTEL_TRACES_SAMPLER` and its argument.
    """

    def __init__(self, processor: SpanProcessor, *, with_text: bool) -> None:
        self._ids = OurIds()
        resource = Resource.create({"service.name": "flou"})
        self._provider = TracerProvider(resource=resource, id_generator=self._ids, shutdown_on_exit=False)
        self._provider.add_span_processor(processor)
        self._tracer = self._provider.get_tracer("flou")
        self._with_text = with_text

    def flush(self) -> None:
        """Send what waits."""
        self._provider.force_flush()

    def of_request(self, asked: Request, ended: int) -> None:
        """Make the span of a request that ended at `ended`, in Unix nanoseconds."""
        attributes: dict[str, Value] = {
            "http.request.method": asked.method,
            "http.route": asked.route,
            "http.response.status_code": asked.status,
        }
        with self._ids.given(asked.request_id.int, span_of(asked.request_id)):
            span = self._tracer.start_span(
                f"{asked.method} {asked.route}",
                Context(),
                SpanKind.SERVER,
                attributes,
                start_time=ended - round(asked.seconds * SECOND_NS),
            )
        if asked.status >= SERVER_ERROR:
            span.set_status(Status(StatusCode.ERROR))
        span.end(ended)

    def of_turn(self, end: End, times: Timing, ended: int) -> None:
        """Make the span of a turn and those of its calls to models; `ended` in Unix nanoseconds."""
        attributes = {**_about(end, times), **(_texts(end) if self._with_text else {})}
        began = ended - round(times.whole * SECOND_NS)
        with self._ids.given(end.trail.request_id.int, None):
            span = self._tracer.start_span(
                "turn", self._above(end), SpanKind.INTERNAL, None, start_time=began
            )
        span.set_attributes(attributes)
        if not isinstance(end.record.ending, TurnCompleted):
            span.set_status(Status(StatusCode.ERROR))
        asked = ended - round(end.shown.elapsed_ms() * MS_NS)
        for call in end.record.calls:
            self._of_call(call, span, asked)
        span.end(ended)

    def _of_call(self, call: ModelCall, turn: Span, asked: int) -> None:
        began = asked + call.since_ms * MS_NS
        above = trace.set_span_in_context(turn, Context())
        span = self._tracer.start_span(
            f"chat {call.model}".strip(), above, SpanKind.CLIENT, _of_call(call), start_time=began
        )
        if call.outcome != OK:
            span.set_status(Status(StatusCode.ERROR))
        span.end(began + call.latency_ms * MS_NS)

    def _above(self, end: End) -> Context:
        """Return the context of a turn: the span of its request, where it came by one of its own."""
        own = end.trail.request_id
        if end.request.transport not in _BY_REQUEST:
            return Context()
        dropped = self._provider.sampler.should_sample(None, own.int, "turn").decision is Decision.DROP
        flags = TraceFlags(TraceFlags.DEFAULT if dropped else TraceFlags.SAMPLED)
        return trace.set_span_in_context(
            NonRecordingSpan(SpanContext(own.int, span_of(own), is_remote=True, trace_flags=flags)), Context()
        )


def span_of(request_id: UUID) -> int:
    """Return the id of a request's span, the second half of its own: a turn finds what is above it."""
    return request_id.int & 0xFFFF_FFFF_FFFF_FFFF or 1


def _about(end: End, times: Timing) -> dict[str, Value]:
    """Return what is told of a turn: ids, lengths and decisions, no text and no student."""
    ending, decision = end.record.ending, end.shown.decision
    told: dict[str, Value | None] = {
        "gen_ai.operation.name": "invoke_agent",
        "gen_ai.agent.name": "flou",
        "gen_ai.provider.name": PROVIDER,
        "gen_ai.conversation.id": str(end.request.claim.session),
        "user.id": uid(end.request.claim.user_uid),
        "flou.turn": str(end.request.claim.turn),
        "flou.transport": end.request.transport,
        "flou.attempt": end.request.claim.attempt,
        "flou.finish": ending.finish if isinstance(ending, TurnCompleted) else "failed",
        "flou.cost_usd": float(end.cost_usd),
        "flou.first_text_ms": None if times.first_text is None else round(times.first_text * 1000, 2),
        "error.type": None if isinstance(ending, TurnCompleted) else ending.code.value,
        "flou.q2": decision.Q2 if decision else None,
        "flou.q3": decision.Q3 if decision else None,
        "flou.modo": decision.modo if decision else None,
        "flou.strategy": decision.strategy["id"] if decision and decision.strategy else None,
        **{f"flou.{part}_ms": round(seconds * 1000, 2) for part, seconds in times.parts.items()},
    }
    return {name: value for name, value in told.items() if value is not None}


def _of_call(call: ModelCall) -> dict[str, Value]:
    """Return what is told of a call to a model."""
    told: dict[str, Value] = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": PROVIDER,
        "gen_ai.request.model": call.model,
        "gen_ai.response.model": call.model,
        "gen_ai.usage.input_tokens": call.input_tokens,
        "gen_ai.usage.output_tokens": call.output_tokens,
        "gen_ai.usage.cache_read.input_tokens": call.cached_tokens,
        "flou.purpose": call.purpose,
        "flou.outcome": call.outcome,
    }
    return told if call.outcome == OK else {**told, "error.type": call.outcome}


def _texts(end: End) -> dict[str, Value]:
    """Return what was said, as a model may read it; nothing of a turn that has to do with a crisis."""
    safe = conceal(end.request)
    if end.shown.card or end.request.card or end.request.risk != "none" or safe is None:
        return {}
    return {
        "gen_ai.input.messages": _message("user", safe.request.text),
        "gen_ai.output.messages": _message("assistant", safe.hidden.redact(end.shown.text)),
    }


def _message(role: str, text: str) -> str:
    return json.dumps([{"role": role, "parts": [{"type": "text", "content": text}]}], ensure_ascii=False)
