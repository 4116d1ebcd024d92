"""What the fake Gemini does: timings, answers and faults, changeable while it runs."""

import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

TEXT = (
    "Entiendo que el ensayo te tenga con frustración: partir suele ser lo más pesado. "
    "Hagamos algo chico y concreto: durante quince minutos anota, sin corregir, tres preguntas "
    "que tu profesor podría hacerle a tu tema. No busques la mejor, busca tres. "
    "Después marca la que más curiosidad te dé, porque de ahí saldrá tu tesis. ¿La probamos?"
)

# Faults that need no further word: an HTTP status is one too. `after_chunks` says how much is sent before.
FAULTS = {
    "no_byte": "take the request and never answer",
    "no_token": "send the head of the answer and nothing else",
    "stall": "stop in the middle and keep the connection",
    "cut": "drop the connection",
    "clean_eof": "end properly without a finishReason",
    "bad_json": "send what is not JSON",
    "error": "send an error object inside the stream",
    "safety": "stop with finishReason SAFETY",
    "other": "stop with finishReason OTHER",
    "max_tokens": "stop with finishReason MAX_TOKENS",
    "blocked_prompt": "refuse the prompt: promptFeedback, no candidates",
    "empty": "answer with nothing",
    "wrong_types": "answer with the right names and the wrong types",
    "html": "answer 200 with a web page",
    "linger": "say all, then keep the connection open",
}


@dataclass(slots=True)
class Timing:
    """Milliseconds until the first chunk (the whole answer, when it is JSON) and between chunks."""

    first_token_ms: float = 0.0
    chunk_ms: float = 0.0


@dataclass(slots=True)
class Fault:
    """A fault and the requests that get it: of a kind, holding a marker, the next so many, by chance.

    `kind` is stream, classifier, slots or json; "" is any. `times` of None is without end.
    """

    fault: str
    kind: str = ""
    marker: str = ""
    times: int | None = 1
    probability: float = 1.0
    after_chunks: int = 3
    retry_after_s: float | None = None
    code: int = 503

    def __post_init__(self) -> None:
        if self.fault not in FAULTS and not self.fault.isdigit():
            raise ValueError(f"no such fault: {self.fault}")


@dataclass(slots=True)
class Answer:
    """A JSON answer, or text as it is to be sent, for requests of a kind that hold a marker."""

    value: Any
    kind: str = "stream"
    marker: str = ""


@dataclass(slots=True)
class Script:
    """Everything that can be set; `timings` is by kind. `seed` makes faults by chance repeatable.

    Requests of a kind that is in `held` are answered once it is taken out again.
    """

    text: str = TEXT
    chunks: int = 25
    timings: dict[str, Timing] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    held: set[str] = field(default_factory=set)
    cached_tokens: int = 0
    seed: int = 0
    _random: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - chance in a test, not a secret

    def timing(self, kind: str) -> Timing:
        """Return how fast a kind of request is answered."""
        return self.timings.get(kind) or Timing()

    def answer(self, kind: str, text: str) -> Any:
        """Return the answer that was set for a request, or None; the one set last wins."""
        for answer in reversed(self.answers):
            if answer.kind == kind and answer.marker in text:
                return answer.value
        return None

    def take_fault(self, kind: str, text: str) -> Fault | None:
        """Return the fault for a request and count it."""
        for fault in self.faults:
            if self._hits(fault, kind, text):
                if fault.times is not None:
                    fault.times -= 1
                return fault
        return None

    def update(self, change: dict[str, Any]) -> None:
        """Take a change as `POST /_script` sends it; `{"reset": true}` begins anew."""
        if change.get("reset"):
            self.__init__()  # type: ignore[misc]  # the object stays the same: the server holds it
        for name in ("text", "chunks", "cached_tokens", "seed"):
            if name in change:
                setattr(self, name, change[name])
        if "held" in change:
            self.held = set(change["held"])
        self._random = random.Random(self.seed)  # noqa: S311 - as above
        self.timings |= {kind: Timing(**timing) for kind, timing in change.get("timings", {}).items()}
        self.answers += [Answer(**answer) for answer in change.get("answers", [])]
        self.faults += [Fault(**fault) for fault in change.get("faults", [])]

    def as_json(self) -> dict[str, Any]:
        """Return what is set, as `POST /_script` answers."""
        shown = asdict(self)
        del shown["_random"]
        shown["held"] = sorted(self.held)
        return shown

    def _hits(self, fault: Fault, kind: str, text: str) -> bool:
        wanted = fault.kind in {"", kind} and fault.marker in text and fault.times != 0
        return wanted and self._random.random() < fault.probability


def pieces(text: str, count: int) -> Iterable[str]:
    """Cut a text into `count` pieces (fewer when it is short) that together are the text."""
    size = max(1, -(-len(text) // max(1, count)))
    return [text[start : start + size] for start in range(0, len(text), size)]
