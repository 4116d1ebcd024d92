"""The LLM port: what a turn needs of a language model, and every way in which it can fail."""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, Protocol

from strategy.domain.plan import Plan


class Purpose(StrEnum):
    """What a call is for: usage, prices and timeouts are kept per purpose."""

    COACH = "coach"
    CLASSIFIER = "classifier"
    SLOTS = "slots"
    SPECULATIVE = "speculative"
    """A coach's answer that was begun early and shown to nobody."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call, as the provider bills them; thoughts count as output."""

    model: str = ""
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0


class LLMError(Exception):
    """Base of everything that an adapter raises; no message ever holds text of a student.

    `usage` is what the call had cost by then, as far as the provider has told.
    """

    retryable = False
    usage = Usage()


class LLMUnavailable(LLMError):
    """The service did not answer, answered 429 or 5xx, or the breaker is open."""

    retryable = True

    def __init__(self, reason: str, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s


class LLMTimeout(LLMUnavailable):
    """No byte within the time of this call."""


class LLMRefused(LLMError):
    """The service refuses this request or this key (4xx other than 429): asking again changes nothing."""


class LLMBlocked(LLMError):
    """The provider's filter blocked the prompt or the answer: comes when a student says the worst thing."""


class LLMInvalid(LLMError):
    """The answer cannot be used: empty, cut, or not the JSON that was asked for."""


class LLMOverBudget(LLMError):
    """Nobody was asked: the month's budget is used up."""


@dataclass(frozen=True, slots=True)
class Message:
    """One earlier message of the conversation, already redacted."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class CoachPrompt:
    """Everything the coach needs: text for a model, and the plan for an adapter that needs no model.

    `seed` varies the wording of the offline coach; equal prompts with equal seeds give equal answers.
    """

    system: str
    messages: tuple[Message, ...]
    plan: Plan
    seed: int = 0


@dataclass(frozen=True, slots=True)
class JSONPrompt:
    """A question whose answer is JSON of the given schema, at temperature 0."""

    purpose: Purpose
    system: str
    user: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A piece of the answer; `usage` is what the call has cost so far, as far as the provider has told."""

    text: str
    usage: Usage = field(default_factory=Usage, compare=False)


@dataclass(frozen=True, slots=True)
class StreamEnd:
    """The last event of a stream.

    `finish` is None when the provider closed without giving a reason: half an answer, to be marked so.
    """

    finish: Literal["stop", "length", "safety"] | None
    usage: Usage = field(default_factory=Usage)


LLMEvent = TextDelta | StreamEnd


@dataclass(frozen=True, slots=True)
class JSONAnswer:
    """The parsed JSON of a structured call; its content is not validated yet."""

    data: Any
    usage: Usage


class Voice(Protocol):
    """Whoever writes answers to students."""

    @property
    def name(self) -> str:
        """Return what answers, for the log, the page and `/readyz`: `gemini` or `offline`."""
        ...

    def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield the answer as it is written, ending with exactly one `StreamEnd`; iterate under `aclosing`.

        Raises:
            LLMError: the answer cannot begin, or broke off.
        """
        ...


class LLMClient(Voice, Protocol):
    """A language model. Adapters are safe to share among the tasks of one event loop."""

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Return the JSON answer to `prompt`, one try.

        Raises:
            LLMError: no usable answer; the caller treats that as "unknown", never as a "no".
        """
        ...

    async def aclose(self) -> None:
        """Release connections."""
        ...
