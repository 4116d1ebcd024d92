"""Predictions with the models' help, put together as a turn does it.

A model that does not answer leaves what the shipped functions say without one, as in a turn.
"""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from chat.llm.port import JSONPrompt, LLMClient, Purpose
from chat.turn.screening import in_turn
from guardrails.domain import classifier, toxicity
from guardrails.domain.classifier import Turn, Verdict
from guardrails.domain.decide import Screening
from guardrails.domain.pii.redacting import Owner, hide
from strategy.domain import extraction, slot_reading
from strategy.domain.merging import merge
from strategy.domain.slots import Slots
from strategy.evaluation import NOW

T = TypeVar("T")
Prediction = dict[str, Any]
AskingPredictor = Callable[[LLMClient, Mapping[str, Any]], Awaitable[Prediction]]


async def guardrails(llm: LLMClient, line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for one message."""
    return _screened(await _screen(llm, line["text"], ()))


async def multiturn(llm: LLMClient, line: Mapping[str, Any]) -> Prediction:
    """Return the `action` for the last user turn, given the turns before it."""
    turns = [(message["role"], message["text"]) for message in line["messages"]]
    last = max((at for at, (role, _text) in enumerate(turns) if role == "user"), default=None)
    if last is None:
        return {"action": "none", "error": False}
    return _screened(await _screen(llm, turns[last][1], turns[:last]))


async def injection(llm: LLMClient, line: Mapping[str, Any]) -> Prediction:
    """Return the `action` and `label` for one message; a crisis is an alert first."""
    screening = await _screen(llm, line["text"], ())
    attack = screening.injection
    action = "alert" if screening.action == "alert" else "block" if attack else "allow"
    return {
        "action": action,
        "label": "attack" if attack else "benign",
        "crisis": screening.action,
        "error": not screening.screened,
    }


async def toxic(llm: LLMClient, line: Mapping[str, Any]) -> Prediction:
    """Return the `action` and `category` for one message; a self-insult is support, whoever reads it."""
    verdict = await _verdict(llm, line["text"], ())
    reading = toxicity.judged(line["text"], verdict)
    return {"action": reading.handling, "category": reading.category, "error": verdict is None}


async def slots(llm: LLMClient, line: Mapping[str, Any]) -> Prediction:
    """Return the `slots` that a message gives to a new conversation."""
    text, now = line["text"], NOW
    _hidden, (clean,) = hide([text], Owner())
    system, user = slot_reading.build(clean, Slots(), now, secrets.token_hex(8))
    prompt = JSONPrompt(Purpose.SLOTS, system, user, slot_reading.SCHEMA)
    reading = await _ask(llm, prompt, slot_reading.parse)
    merged = merge(Slots(), extraction.read(text, now), reading)
    return {"slots": merged.as_json(), "error": reading is None}


ASKING: dict[str, AskingPredictor] = {
    "guardrails": guardrails,
    "multiturn": multiturn,
    "injection": injection,
    "toxicity": toxic,
    "slots": slots,
}


async def _screen(llm: LLMClient, text: str, context: Sequence[Turn]) -> Screening:
    return in_turn(text, "", context, await _verdict(llm, text, context))


async def _verdict(llm: LLMClient, text: str, context: Sequence[Turn]) -> Verdict | None:
    _hidden, clean = hide([*(said for _role, said in context), text], Owner())
    turns = [(role, said) for (role, _text), said in zip(context, clean, strict=False)]
    system, user = classifier.build(clean[-1], turns, "", secrets.token_hex(8))
    prompt = JSONPrompt(Purpose.CLASSIFIER, system, user, classifier.SCHEMA)
    return await _ask(llm, prompt, classifier.from_json)


def _screened(screening: Screening) -> Prediction:
    return {
        "action": screening.action,
        "severity": screening.severity,
        "risk": screening.risk,
        "error": not screening.screened,
    }


async def _ask(llm: LLMClient, prompt: JSONPrompt, parse: Callable[[Any], T]) -> T | None:
    try:
        return parse((await llm.structured(prompt)).data)
    except Exception:  # whatever went wrong, the model has said nothing: the line is counted, not dropped
        return None
