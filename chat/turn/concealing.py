"""A turn's words without personal data: what may leave for a model, and the way back.

`understand` and the coach's prompt take a `Concealed` and nothing else, so no caller can pass on the original
by mistake. A bug in the redaction leaves None, and then no model is asked anything (`Withheld`).
"""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, replace

from chat.domain.session import Session
from chat.llm.port import CoachPrompt, JSONAnswer, JSONPrompt, LLMEvent, LLMUnavailable
from chat.observability import log_failure
from chat.turn.request import TurnRequest
from chat.turn.telemetry import OFFLINE
from guardrails.domain.pii.redacting import Hidden, Owner, counts, hide
from guardrails.domain.pii.restoring import restore
from strategy.domain.extraction import Reading
from strategy.domain.slots import Slots

Hide = Callable[[Sequence[str], Owner], tuple[Hidden, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Concealed:
    """A request whose texts and name are redacted, what was hidden in them, and how much of it by kind."""

    request: TurnRequest
    hidden: Hidden
    counts: dict[str, int]

    def slots(self, slots: Slots) -> Slots:
        """Return slots with the student's free words redacted."""
        return _free_words(slots, self.hidden.redact)

    def reading(self, reading: Reading) -> Reading:
        """Return what a model read, with the student's own words in its free texts again."""
        return replace(
            reading, values=_free_words(reading.values, lambda text: restore(text, self.hidden.values))
        )


def conceal(request: TurnRequest, hide: Hide = hide) -> Concealed | None:
    """Return a request as models may read it, None when the redaction itself failed.

    Whoever the session knows by name is hidden when the introduction is no longer among what is shown.
    """
    try:
        names = Session.read(request.state).names
        owner = Owner(request.display_name, request.email, request.country, names)
        said = [message.text for message in request.history]
        hidden, clean = hide([*said, request.health, request.text], owner)
        history = tuple(
            replace(message, text=text) for message, text in zip(request.history, clean, strict=False)
        )
        safe = replace(
            request,
            text=clean[-1],
            health=clean[-2],
            history=history,
            display_name=_name(request.display_name, hidden),
            email="",
        )
        return Concealed(safe, hidden, counts(request.text, owner))
    except Exception as error:
        log_failure("redaction_failed", error, turn=str(request.claim.turn))
        return None


class Withheld:
    """The model of a turn whose words cannot be redacted: nobody is asked, and every caller falls back."""

    name = OFFLINE

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Refuse.

        Raises:
            LLMUnavailable: always.
        """
        raise LLMUnavailable("withheld")
        yield  # an asynchronous generator, as the port asks for

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Refuse.

        Raises:
            LLMUnavailable: always.
        """
        raise LLMUnavailable("withheld")

    async def aclose(self) -> None:
        """Do nothing: there is nothing to release."""


def _name(name: str, hidden: Hidden) -> str:
    """Return the placeholder of the student's name; a name too short for one stays away altogether."""
    clean = hidden.redact(name)
    return clean if clean != name else ""


def _free_words(slots: Slots, change: Callable[[str], str]) -> Slots:
    ramo, word = slots.ramo, slots.sentimiento_texto
    return replace(
        slots, ramo=change(ramo) if ramo else ramo, sentimiento_texto=change(word) if word else word
    )
