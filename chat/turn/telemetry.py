"""What a turn tells the operators: its calls, its figures, and one canonical log line at its end."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

from chat.domain.events import (
    CrisisShown,
    StrategyChosen,
    TextAdded,
    TextReplaced,
    TurnCompleted,
    TurnEvent,
    TurnFailed,
)
from chat.domain.record import ModelCall, TurnRecord
from chat.figures import FIGURES, Event, Name
from chat.llm.port import LLMError, LLMOverBudget, Usage
from chat.observability import log_failure, log_structured, uid
from chat.trail import DATABASE, MODEL, OTHER, QUEUE, Trail
from chat.turn.request import TurnRequest

OFFLINE = "offline"
# A turn of more than this is listed with what took the longest.
SLOW_S = 5.0


class Measured:
    """One call under way; whoever makes it tells the usage when it is known."""

    def __init__(self) -> None:
        self.usage = Usage()


@dataclass(slots=True)
class Meter:
    """Collects the model calls of one turn, aborted ones included, and how much was hidden from them."""

    calls: list[ModelCall] = field(default_factory=list)
    redacted: dict[str, int] = field(default_factory=dict)
    made: float = field(default_factory=time.monotonic)

    @contextmanager
    def call(self, purpose: str, client: str, begun: float | None = None) -> Iterator[Measured]:
        """Measure one call of a client; how it ended is taken from how the block is left.

        `begun` is when it was made, of `time.monotonic`, where that was before now.
        """
        measured, outcome = Measured(), "aborted"
        begun = time.monotonic() if begun is None else begun
        try:
            yield measured
            outcome = "ok"
        except LLMError as error:
            outcome = type(error).__name__
            measured.usage = error.usage if error.usage.model else measured.usage
            raise
        finally:
            self.add(purpose, client, measured.usage, outcome, begun)

    def add(self, purpose: str, client: str, usage: Usage, outcome: str, begun: float) -> None:
        """Count one call that has ended just now.

        The offline coach makes no calls, and neither does a budget that is used up: they are not counted.
        """
        if client != OFFLINE and outcome != LLMOverBudget.__name__:
            seconds = time.monotonic() - begun
            call = _billed(purpose, usage, outcome, seconds)
            self.calls.append(replace(call, since_ms=round((begun - self.made) * 1000)))
            _count_call(self.calls[-1], seconds)

    def totals(self) -> dict[str, int]:
        """Return the tokens of all calls."""
        return tokens(self.calls)


def tokens(calls: Sequence[ModelCall]) -> dict[str, int]:
    """Return the tokens of some calls."""
    return {
        "input_tokens": sum(call.input_tokens for call in calls),
        "cached_tokens": sum(call.cached_tokens for call in calls),
        "output_tokens": sum(call.output_tokens for call in calls),
    }


def _count_call(call: ModelCall, seconds: float) -> None:
    FIGURES.time(Name.MODEL, f"{call.purpose}:{call.model or 'none'}", seconds)
    FIGURES.count(Name.OUTCOME, f"{call.purpose}:{call.outcome}")


def _billed(purpose: str, usage: Usage, outcome: str, seconds: float) -> ModelCall:
    return ModelCall(
        purpose=purpose,
        model=usage.model,
        outcome=outcome,
        latency_ms=round(seconds * 1000),
        input_tokens=usage.input_tokens,
        cached_tokens=usage.cached_tokens,
        output_tokens=usage.output_tokens,
    )


@dataclass(slots=True)
class Shown:
    """What the student sees of a turn so far, and what the log line will say of it."""

    begun: float = field(default_factory=time.monotonic)
    text: str = ""
    chunks: int = 0
    first_text_ms: float | None = None
    decision: StrategyChosen | None = None
    card: bool = False

    def note(self, event: TurnEvent) -> None:
        """Take one event into account."""
        match event:
            case TextAdded():
                self.text += event.text
                self.chunks += 1
                if self.first_text_ms is None:
                    self.first_text_ms = self.elapsed_ms()
            case TextReplaced():
                self.text = event.text
            case StrategyChosen():
                self.decision = event
            case CrisisShown():
                self.card = True
            case _:
                pass

    def elapsed_ms(self) -> float:
        """Return the milliseconds since this process began with the turn."""
        return round((time.monotonic() - self.begun) * 1000, 2)


@dataclass(frozen=True, slots=True)
class Timing:
    """Where the time of a turn went, in seconds since its message arrived."""

    whole: float
    first_text: float | None
    parts: Mapping[str, float]

    @property
    def cause(self) -> str:
        """Return the part that took the longest."""
        rest = max(self.whole - sum(self.parts.values()), 0.0)
        parts = {**self.parts, OTHER: rest}
        return max(parts, key=lambda part: parts[part])


def timing(shown: Shown, trail: Trail, calls: Iterable[ModelCall]) -> Timing:
    """Return where the time of a turn went."""
    queue = trail.seconds.get(QUEUE, 0.0)
    first = None if shown.first_text_ms is None else queue + shown.first_text_ms / 1000
    return Timing(
        whole=queue + shown.elapsed_ms() / 1000,
        first_text=first,
        parts={
            QUEUE: queue,
            DATABASE: trail.seconds.get(DATABASE, 0.0),
            MODEL: asked_ms(calls) / 1000,
        },
    )


def asked_ms(calls: Iterable[ModelCall]) -> int:
    """Return in how many milliseconds some model was being asked; calls side by side count once."""
    total = until = 0
    for call in sorted(calls, key=lambda call: call.since_ms):
        ends = call.since_ms + call.latency_ms
        total += max(0, ends - max(until, call.since_ms))
        until = max(until, ends)
    return total


@dataclass(frozen=True, slots=True)
class End:
    """A turn that has ended, and what is known of it; `cost_usd` is what its models cost."""

    request: TurnRequest
    shown: Shown
    record: TurnRecord
    trail: Trail
    cost_usd: Decimal


# What else is told of every turn that ends here; who adds to it must neither wait nor need an answer.
WATCHERS: Final[list[Callable[[End, Timing], None]]] = []


def note_end(end: End) -> None:
    """Count the end of a turn, write its canonical line and tell the watchers."""
    times = timing(end.shown, end.trail, end.record.calls)
    _count_turn(end.request, end.record, times)
    _log_end(end, times)
    for tell in WATCHERS:
        try:
            tell(end, times)
        except Exception as error:
            log_failure("watcher_failed", error, turn=str(end.request.claim.turn))


def count_end(finish: str) -> None:
    """Count the end of a turn that nobody was running."""
    FIGURES.count(Name.FINISH, finish)
    if finish == "interrupted":
        FIGURES.count(Name.AGAIN, finish)


def _count_turn(request: TurnRequest, record: TurnRecord, times: Timing) -> None:
    ending = record.ending
    count_end(ending.finish if isinstance(ending, TurnCompleted) else "failed")
    if isinstance(ending, TurnFailed):
        FIGURES.count(Name.ERRORS, ending.code.value)
    FIGURES.time(Name.TURN, request.transport, times.whole)
    if times.first_text is not None:
        FIGURES.time(Name.FIRST_CHUNK, request.transport, times.first_text)
    for fault in (record.delivery.faults or ()) if record.delivery else ():
        FIGURES.count(Name.FAULTS, fault)
    if times.whole > SLOW_S:
        FIGURES.time(Name.SLOW, times.cause, times.whole)
        FIGURES.note(Event.SLOW, times.cause, turn=request.claim.turn, seconds=times.whole)


def _log_end(end: End, times: Timing) -> None:
    """Write the canonical line of a turn, under the name that the first design gave it."""
    request, shown, ending = end.request, end.shown, end.record.ending
    fields: dict[str, Any] = {
        "request_id": str(end.trail.request_id),
        "trace_id": end.trail.trace_id,
        "turn": str(request.claim.turn),
        "uid": uid(request.claim.user_uid),
        "attempt": request.claim.attempt,
        "transport": request.transport,
        "latency_ms": round(times.whole * 1000, 2),
        "first_token_ms": None if times.first_text is None else round(times.first_text * 1000, 2),
        **{f"{part}_ms": round(seconds * 1000, 2) for part, seconds in times.parts.items()},
        "chunk_count": shown.chunks,
        "cost_usd": float(end.cost_usd),
        **tokens(end.record.calls),
    }
    if shown.decision is not None:
        fields |= {"Q2": shown.decision.Q2, "Q3": shown.decision.Q3, "modo": shown.decision.modo}
    if isinstance(ending, TurnCompleted):
        log_structured("streaming_request_complete", **fields, finish=ending.finish)
    else:
        log_structured("streaming_request_failed", **fields, code=ending.code.value)
