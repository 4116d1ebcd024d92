"""Understanding a message: the classifier and the slot extraction, side by side.

Whatever goes wrong here is "unknown": a verdict that is missing sends the message down the offline path of
the guardrails, and slots that are missing leave the heuristics alone.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from chat.domain.prompt import MAX_MESSAGE_CHARS, clipped
from chat.llm.port import JSONPrompt, LLMClient, LLMError, Purpose
from chat.observability import log_failure, log_structured
from chat.turn.concealing import Concealed
from chat.turn.request import TurnRequest
from chat.turn.telemetry import OFFLINE, Meter
from guardrails.domain import classifier
from guardrails.domain.classifier import Verdict
from strategy.domain import slot_reading
from strategy.domain.extraction import Reading
from strategy.domain.slots import Slots

CONTEXT_TURNS = 6

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the models read; None where they could not. `model` gave the verdict."""

    verdict: Verdict | None
    reading: Reading | None
    model: str = ""


async def understand(
    concealed: Concealed | None,
    known: Slots,
    *,
    llm: LLMClient,
    meter: Meter,
    now: datetime,
    delimiter: str,
    read_slots: bool,
) -> Understanding:
    """Return what the models make of a message; `read_slots` is False for chips and evaluations.

    Nothing is asked about a message that could not be redacted.
    """
    if concealed is None:
        return Understanding(None, None)
    request = concealed.request
    classify = _ask(llm, meter, _classifier_prompt(request, delimiter), classifier.from_json)
    if not read_slots:
        return _understanding(await classify, None)
    extract = _ask(
        llm, meter, _slots_prompt(request, concealed.slots(known), now, delimiter), slot_reading.parse
    )
    verdict, reading = await asyncio.gather(classify, extract)
    restored = (concealed.reading(reading[0]), reading[1]) if reading else None
    return _understanding(verdict, restored)


def _understanding(verdict: tuple[Verdict, str] | None, reading: tuple[Reading, str] | None) -> Understanding:
    return Understanding(
        verdict[0] if verdict else None, reading[0] if reading else None, verdict[1] if verdict else ""
    )


def local_time(request: TurnRequest, now: datetime) -> datetime:
    """Return the time on the student's own clock."""
    return now.astimezone(ZoneInfo(request.time_zone))


async def _ask(
    llm: LLMClient, meter: Meter, prompt: JSONPrompt, parse: Callable[[Any], T]
) -> tuple[T, str] | None:
    """Ask a model; return its parsed answer and its name, or None for everything that can go wrong."""
    try:
        with meter.call(prompt.purpose, llm.name) as measured:
            answer = await llm.structured(prompt)
            measured.usage = answer.usage
            return parse(answer.data), answer.usage.model
    except LLMError as error:
        if llm.name != OFFLINE:
            log_structured("model_call_failed", purpose=prompt.purpose.value, reason=type(error).__name__)
    except Exception as error:
        # A bug in reading an answer must not become a "safe": it is unknown, like a model that is away.
        log_failure("model_answer_unusable", error, purpose=prompt.purpose.value)
    return None


def _classifier_prompt(request: TurnRequest, delimiter: str) -> JSONPrompt:
    newest = request.history[-CONTEXT_TURNS:]
    context = [(message.role, clipped(message.text, MAX_MESSAGE_CHARS)) for message in newest]
    system, user = classifier.build(request.text, context, request.risk, delimiter)
    return JSONPrompt(Purpose.CLASSIFIER, system, user, classifier.SCHEMA)


def _slots_prompt(request: TurnRequest, known: Slots, now: datetime, delimiter: str) -> JSONPrompt:
    system, user = slot_reading.build(request.text, known, local_time(request, now), delimiter)
    return JSONPrompt(Purpose.SLOTS, system, user, slot_reading.SCHEMA)
