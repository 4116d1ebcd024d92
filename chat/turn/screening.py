"""The guardrails' own readings of a message, with the promise that a bug in one of them is "unknown".

A reading that fails is logged with its place and left out; the other readings decide, and where none is left
the message is marked as unscreened. Nothing here turns a failure into "safe".
"""

from collections.abc import Sequence
from dataclasses import replace

from chat.domain.frames import MessageIn
from chat.observability import log_failure, log_structured
from guardrails.domain import crisis, offline
from guardrails.domain.classifier import Verdict, holds_an_answer
from guardrails.domain.crisis import Assessment
from guardrails.domain.decide import Screening, button, decide
from guardrails.domain.dialogue import assess_turn
from strategy.domain.quick_replies import BY_ID, HELP_NOW

# A message this long is refused, but its beginning is still read for a crisis.
SCREENED_CHARS = 16 * 1024


def at_arrival(message: MessageIn) -> Screening | None:
    """Return the verdict on an unmistakable crisis, before anything else looks at the message; else None."""
    if message.quick_reply == HELP_NOW:
        return button()
    try:
        assessment = crisis.assess(message.text[:SCREENED_CHARS])
    except Exception as error:
        log_failure("lexicon_failed", error)
        return None
    return decide(assessment, None) if assessment.tier == "A" else None


def in_turn(
    text: str,
    quick_reply: str,
    context: Sequence[tuple[str, str]],
    verdict: Verdict | None,
    model: str = "",
) -> Screening:
    """Return the verdict on a message; `context` are the earlier (role, text), oldest first.

    `model` is what gave the verdict. A chip's own words are Flou's, not the student's: only the model is asked
    about them. Where the student has written an answer for the classifier, only an alarm is believed.
    """
    if _own_words(text, quick_reply):
        return decide(Assessment(), verdict)
    assessment = _assessment(text, context)
    if verdict is not None:
        screening = replace(decide(assessment, verdict), model_version=model)
        said = [text, *(earlier for role, earlier in context if role == "user")]
        if screening.action == "alert" or not any(map(holds_an_answer, said)):
            return screening
        log_structured("verdict_not_believed", reason="message_holds_an_answer")
    return decide(assessment, None, _score(text))


def _own_words(text: str, quick_reply: str) -> bool:
    chip = BY_ID.get(quick_reply)
    return chip is not None and text == chip.value


def _assessment(text: str, context: Sequence[tuple[str, str]]) -> Assessment:
    try:
        return assess_turn(text, context)
    except Exception as error:
        log_failure("lexicon_failed", error)
        return Assessment()


def _score(text: str) -> float | None:
    try:
        return offline.score(text)
    except Exception as error:
        log_failure("offline_score_failed", error)
        return None
