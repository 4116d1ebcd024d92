"""What a turn tells the operators: the calls it made and one canonical log line at its end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from chat.domain.events import CrisisShown, StrategyChosen, TextAdded, TextReplaced, TurnCompleted, TurnEvent
from chat.domain.record import ModelCall
from chat.llm.port import LLMError, Usage
from chat.observability import log_structured, uid
from chat.turn.request import TurnRequest

OFFLINE = "offline"


class Measured:
    """One call under way; whoever makes it tells the usage when it is known."""

    def __init__(self) -> None:
        self.usage = Usage()


@dataclass(slots=True)
class Meter:
    """Collects the model calls of one turn, aborted ones included, and how much was hidden from them."""

    calls: list[ModelCall] = field(default_factory=list)
    redacted: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def call(self, purpose: str, client: str) -> Iterator[Measured]:
        """Measure one call of a client; how it ended is taken from how the block is left.

        The offline coach makes no calls: it costs nothing and is not counted.
        """
        measured, begun, outcome = Measured(), time.monotonic(), "aborted"
        try:
            yield measured
            outcome = "ok"
        except LLMError as error:
            outcome = type(error).__name__
            measured.usage = error.usage if error.usage.model else measured.usage
            raise
        finally:
            if client != OFFLINE:
                self.calls.append(_billed(purpose, measured.usage, outcome, time.monotonic() - begun))

    def totals(self) -> dict[str, int]:
        """Return the tokens of all calls."""
        return {
            "input_tokens": sum(call.input_tokens for call in self.calls),
            "cached_tokens": sum(call.cached_tokens for call in self.calls),
            "output_tokens": sum(call.output_tokens for call in self.calls),
        }


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
            case CrisisShown() | _:
                pass

    def elapsed_ms(self) -> float:
        """Return the milliseconds since this process began with the turn."""
        return round((time.monotonic() - self.begun) * 1000, 2)


def log_end(request: TurnRequest, shown: Shown, ending: object) -> None:
    """Write the canonical line of a turn, under the name that the first design gave it."""
    fields: dict[str, Any] = {
        "request_id": str(request.request_id or ""),
        "turn": str(request.claim.turn),
        "uid": uid(request.claim.user_uid),
        "attempt": request.claim.attempt,
        "transport": request.transport,
        "latency_ms": shown.elapsed_ms(),
        "first_token_ms": shown.first_text_ms,
        "chunk_count": shown.chunks,
    }
    if shown.decision is not None:
        fields |= {"Q2": shown.decision.Q2, "Q3": shown.decision.Q3, "modo": shown.decision.modo}
    if isinstance(ending, TurnCompleted):
        log_structured("streaming_request_complete", **fields, finish=ending.finish)
    else:
        log_structured("streaming_request_failed", **fields, code=str(getattr(ending, "code", "")))
