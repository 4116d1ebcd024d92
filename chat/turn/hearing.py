"""Hearing a message: what the rules read of it at once, and what the models make of it a little later."""

from dataclasses import dataclass

from chat.turn.deps import Deps
from chat.turn.intent import Footing
from chat.turn.screening import OwnReading, asks_for_help, names_country_only, nothing_said
from chat.turn.understand import CONTEXT_TURNS, understand
from guardrails.domain.decide import Screening, button
from strategy.domain import cycle, extraction
from strategy.domain.extraction import Reading
from strategy.domain.merging import Known, settle


@dataclass(frozen=True, slots=True)
class Heard:
    """The verdict on a message, and what is known of the student after it."""

    screening: Screening
    known: Known


@dataclass(frozen=True, slots=True)
class Own:
    """What is read of a message without a model; no slots are read from chips and evaluations."""

    reading: OwnReading
    slots: Reading | None


def at_once(footing: Footing) -> Heard | None:
    """Return the verdict on a message that nobody needs to read: a call for help, or a country's chip."""
    text, chip = footing.request.text, footing.request.quick_reply
    if asks_for_help(text, chip):
        return Heard(button(), _before(footing))
    if names_country_only(text, chip):
        return Heard(nothing_said(), _before(footing))
    return None


def own_reading(footing: Footing, deps: Deps) -> Own:
    """Return what the rules read of a message."""
    text, chip = footing.request.text, footing.request.quick_reply
    free_text = not chip and not cycle.is_evaluation(footing.state, text, None)
    return Own(
        OwnReading(text, chip, footing.context[-CONTEXT_TURNS:], deps.detectors),
        extraction.read(text, footing.now) if free_text else None,
    )


def without_models(footing: Footing, own: Own) -> Heard:
    """Return what a message comes to when no model says anything."""
    return Heard(own.reading.alone(), _known(footing, own, None))


async def hear(footing: Footing, own: Own, deps: Deps) -> Heard:
    """Return what the models and the rules together make of a message."""
    understood = await understand(
        footing.concealed,
        footing.known,
        llm=deps.llm,
        meter=deps.meter,
        now=footing.now,
        delimiter=deps.delimiter(),
        read_slots=own.slots is not None,
    )
    screening = own.reading.with_verdict(understood.verdict, understood.model)
    return Heard(screening, _known(footing, own, understood.reading))


def _before(footing: Footing) -> Known:
    return Known(footing.known, footing.state.sources)


def _known(footing: Footing, own: Own, model: Reading | None) -> Known:
    before = _before(footing)
    return settle(before, own.slots, model, asked=footing.state.pending) if own.slots else before
