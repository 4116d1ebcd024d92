"""The coach's answer: the model's stream through the output screen, and what stands in for it."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from chat.domain.events import Finish, TextAdded, TextReplaced
from chat.llm.port import CoachPrompt, LLMError, LLMInvalid, Purpose, StreamEnd, TextDelta, Voice
from chat.observability import log_structured
from chat.turn.telemetry import OFFLINE, Meter
from guardrails.domain.calm import without_emojis
from guardrails.domain.pii.restoring import Restorer
from guardrails.domain.screen import OutputScreen, Screened


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer, how it ended, and who wrote it."""

    text: str
    finish: Finish
    by: str = OFFLINE


class Unsafe(Exception):
    """Raised when the output screen finds what a student must not be shown."""

    def __init__(self, violation: str) -> None:
        super().__init__(violation)
        self.violation = violation


@dataclass(frozen=True, slots=True)
class Way:
    """The way of the model's words to the student: his own put back first, so that all of it is screened."""

    restorer: Restorer
    screen: OutputScreen

    def feed(self, text: str) -> str:
        """Return what the next piece releases.

        Raises:
            Unsafe: what comes next must not be shown.
        """
        return _safe(self.screen.feed(self.restorer.feed(text)))

    def finish(self) -> str:
        """Return what was still held, now that the answer is complete.

        Raises:
            Unsafe: it must not be shown.
        """
        return _safe(self.screen.feed(self.restorer.finish())) + _safe(self.screen.finish())


def _safe(screened: Screened) -> str:
    if screened.violation:
        raise Unsafe(screened.violation)
    return screened.text


async def coach(
    prompt: CoachPrompt,
    *,
    llm: Voice,
    offline: Voice,
    screen: OutputScreen,
    meter: Meter,
    restorer: Restorer,
    calm: bool = False,
    opening: str = "",
    begun: float | None = None,
) -> AsyncGenerator[TextAdded | TextReplaced | Answer, None]:
    """Yield the answer as it is written, ending with one `Answer`.

    A model that cannot answer, or breaks off, is replaced by the offline coach (`fallback`); so is an answer
    that must not be shown (`safety`). A stream that ends without a reason is half an answer (`interrupted`).
    A `calm` answer has no emojis, whatever the model writes. `opening` are Flou's own words before all of it.
    `begun` is when `llm` began, of `time.monotonic`, where that was before now.
    """
    text = opening
    if opening:
        yield TextAdded(opening)
    finish: Finish = "fallback"
    try:
        async with aclosing(_screened(prompt, llm, Way(restorer, screen), meter, begun)) as pieces:
            async for piece in pieces:
                if isinstance(piece, StreamEnd):
                    finish = piece.finish or "interrupted"
                elif said := without_emojis(piece) if calm else piece:
                    text += said
                    yield TextAdded(said)
    except LLMError as error:
        log_structured("coach_fell_back", reason=type(error).__name__)
        finish = "fallback"
    except Unsafe as error:
        log_structured("output_screened", reason=error.violation)
        finish = "safety"
    if finish in ("fallback", "safety"):
        spoken = await _spoken(prompt, offline)
        yield TextAdded(spoken) if text == opening else TextReplaced(opening + spoken, finish)
        text = opening + spoken
    yield Answer(text, finish, offline.name if finish in ("fallback", "safety") else llm.name)


async def _screened(
    prompt: CoachPrompt, llm: Voice, way: Way, meter: Meter, begun: float | None
) -> AsyncGenerator[str | StreamEnd, None]:
    """Yield the pieces of the model's answer that have passed the screen, then its end.

    Raises:
        LLMError: the model failed, or said nothing.
        Unsafe: what comes next must not be shown.
    """
    said = False
    with meter.call(Purpose.COACH, llm.name, begun) as measured:
        async with aclosing(llm.stream(prompt)) as stream:
            async for event in stream:
                measured.usage = event.usage
                if isinstance(event, TextDelta):
                    piece = way.feed(event.text)
                    said = said or bool(piece)
                    if piece:
                        yield piece
                    continue
                rest = way.finish()
                if rest:
                    yield rest
                if not (said or rest) and event.finish != "safety":
                    raise LLMInvalid("the answer is empty")
                yield event


async def _spoken(prompt: CoachPrompt, offline: Voice) -> str:
    async with aclosing(offline.stream(prompt)) as stream:
        return "".join([event.text async for event in stream if isinstance(event, TextDelta)])
