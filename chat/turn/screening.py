"""The guardrails' own readings of a message, with the promise that a bug in one of them is "unknown".

A reading that fails is logged with its place and left out; the other readings decide, and where none is left
the message is marked as unscreened. Nothing here turns a failure into "safe".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from chat.domain.frames import MessageIn
from chat.observability import log_failure, log_structured
from guardrails.domain.classifier import Verdict, holds_an_answer
from guardrails.domain.conduct import CALM, Conduct, meet
from guardrails.domain.crisis import Assessment
from guardrails.domain.decide import Screening, button, decide
from guardrails.domain.dialogue import assess_turn, score_turn
from guardrails.domain.help_call import is_help_call
from strategy.domain.quick_replies import BY_ID, HELP_NOW, country_of

# A message this long is refused, but its beginning is still read for a crisis.
SCREENED_CHARS = 16 * 1024


@dataclass(frozen=True, slots=True)
class Detectors:
    """The stages of a screening that need no model; each may fail, and its failure is "unknown"."""

    lexicon: Callable[[str, Sequence[tuple[str, str]]], Assessment] = assess_turn
    score: Callable[[str, Sequence[tuple[str, str]]], float] = score_turn
    decide: Callable[[Assessment, Verdict | None, float | None], Screening] = decide


SHIPPED: Final = Detectors()


def at_arrival(message: MessageIn, detectors: Detectors = SHIPPED) -> Screening | None:
    """Return the verdict on an unmistakable crisis, before anything else looks at the message; else None."""
    if asks_for_help(message.text, message.quick_reply):
        return button()
    assessment = _assessment(message.text[:SCREENED_CHARS], (), detectors)
    return decide(assessment, None) if assessment is not None and assessment.tier == "A" else None


def asks_for_help(text: str, quick_reply: str | None) -> bool:
    """Return whether the student asks for people and numbers: by the button, or by its words."""
    if quick_reply == HELP_NOW:
        return True
    try:
        return is_help_call(text)
    except Exception as error:
        log_failure("help_call_unread", error)
        return False


def names_country_only(text: str, quick_reply: str) -> bool:
    """Return whether a message is a country's chip and nothing of the student's own."""
    return country_of(quick_reply) is not None and (not text or own_words(text, quick_reply))


def nothing_said() -> Screening:
    """Return the verdict on a message that holds no words of the student's."""
    return replace(
        button(), action="none", severity=0, level="support", risk="none", flag=False, reasons=("chip",)
    )


class OwnReading:
    """What the guardrails read of a message by themselves; models may still be reading it.

    `context` are the earlier (role, text), oldest first. A chip's own words are Flou's, not the student's:
    only the model is asked about them.
    """

    def __init__(
        self,
        text: str,
        quick_reply: str,
        context: Sequence[tuple[str, str]],
        detectors: Detectors = SHIPPED,
    ) -> None:
        self._text, self._context, self._detectors = text, context, detectors
        self._own = own_words(text, quick_reply)
        self._found = Assessment() if self._own else _assessment(text, context, detectors)
        self._without: Screening | None = None

    def with_verdict(self, verdict: Verdict | None, model: str = "") -> Screening:
        """Return the verdict on the message; `model` is what gave `verdict`, None where it is unknown."""
        if verdict is not None:
            screening = _decided(self._found or Assessment(), verdict, None, self._detectors)
            whole = self._found is not None
            if screening is not None and _believed(screening, self._text, self._context, whole=whole):
                return replace(screening, model_version=model)
        return self.alone()

    def alone(self) -> Screening:
        """Return the verdict when no model has one."""
        if self._without is None:
            assessment = self._found or Assessment()
            score = None if self._own else _score(self._text, self._context, self._detectors)
            self._without = _decided(assessment, None, score, self._detectors) or _undecided(assessment)
        return self._without


def in_turn(
    text: str,
    quick_reply: str,
    context: Sequence[tuple[str, str]],
    verdict: Verdict | None,
    *,
    model: str = "",
    detectors: Detectors = SHIPPED,
) -> Screening:
    """Return the verdict on a message (see `OwnReading`)."""
    return OwnReading(text, quick_reply, context, detectors).with_verdict(verdict, model)


def conduct(text: str, quick_reply: str, context: Sequence[tuple[str, str]], screening: Screening) -> Conduct:
    """Return how a message that is no alert is met; a chip's own words are never taken amiss.

    What cannot be read is answered as usual: the coach's own prompt and the output screen still hold.
    """
    if own_words(text, quick_reply):
        return Conduct("usual")
    calmed = any(role != "user" and said.startswith(CALM) for role, said in context)
    try:
        return meet(text, screening, calmed=calmed)
    except Exception as error:
        log_failure("conduct_failed", error)
        return Conduct("usual")


def refused(message: MessageIn, detectors: Detectors = SHIPPED) -> Screening | None:
    """Return the alert on a message that is not stored, so that no model will ever read it; else None."""
    text = message.text[:SCREENED_CHARS]
    screening = in_turn(text, message.quick_reply or "", (), None, detectors=detectors)
    return screening if screening.action == "alert" else None


def own_words(text: str, quick_reply: str) -> bool:
    """Return whether a text is what its chip says."""
    chip = BY_ID.get(quick_reply)
    return chip is not None and text == chip.value


def _believed(screening: Screening, text: str, context: Sequence[tuple[str, str]], *, whole: bool) -> bool:
    """Return whether a decision with the model's verdict stands.

    An alarm always does. Anything milder does not when half of the reading is missing (`whole` is False: the
    lexicon failed), or when the student has written an answer for the classifier.
    """
    said = [text, *(earlier for role, earlier in context if role == "user")]
    forged = any(map(holds_an_answer, said))
    if forged:
        log_structured("verdict_not_believed", reason="message_holds_an_answer")
    return screening.action == "alert" or (whole and not forged)


def _assessment(text: str, context: Sequence[tuple[str, str]], detectors: Detectors) -> Assessment | None:
    """Return the lexicon's reading, or None when it failed."""
    try:
        return detectors.lexicon(text, context)
    except Exception as error:
        log_failure("lexicon_failed", error)
        return None


def _score(text: str, context: Sequence[tuple[str, str]], detectors: Detectors) -> float | None:
    try:
        return detectors.score(text, context)
    except Exception as error:
        log_failure("offline_score_failed", error)
        return None


def _decided(
    assessment: Assessment, verdict: Verdict | None, score: float | None, detectors: Detectors
) -> Screening | None:
    try:
        return detectors.decide(assessment, verdict, score)
    except Exception as error:
        log_failure("decision_failed", error)
        return None


def _undecided(assessment: Assessment) -> Screening:
    """Return what is left when deciding itself fails: a warm question, and what the lexicon was sure of."""
    sure = assessment.tier == "A"
    return Screening(
        action="alert" if sure else "support",
        screened=False,
        severity=max(assessment.severity, 1),
        level="high" if sure else "support",
        risk=assessment.risk,
        source="lexicon",
        confidence=None,
        rules=assessment.rules,
        flag=sure,
        reasons=("decision_failed",),
    )
