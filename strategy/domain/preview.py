"""How a strategy or an exercise reads in the chat, for those who edit it."""

from dataclasses import dataclass, replace
from typing import Final

from strategy.domain.catalogue import Catalogue, Exercise, Strategy, candidates
from strategy.domain.coverage import Situation, distinct, first_choices
from strategy.domain.instructions import LONGEST, context_block
from strategy.domain.plan import Plan
from strategy.domain.rules import decide
from strategy.domain.slots import SENTIMIENTOS, Slots
from strategy.domain.spoken import speak

LONGEST_SAID: Final = LONGEST
_SEEDS: Final = range(4)


@dataclass(frozen=True, slots=True)
class Preview:
    """The words of the offline coach in a situation, and the block that a language model is given.

    `first`: it is what would be offered first there. `fits`: it is among what fits there.
    """

    situation: Situation
    spoken: str
    context: str
    first: bool
    fits: bool


def preview(catalogue: Catalogue, item: Strategy | Exercise, at: Situation | None = None) -> Preview:
    """Return how `item` reads at a situation, by default one in which it comes first or at least fits."""
    at = at or usual(catalogue, item)
    plan = _plan(item, at, catalogue.version)
    ranked = [one.id for one, _ in candidates(at.decision, at.slots, catalogue=catalogue)]
    return Preview(at, _said(plan), context_block(plan), ranked[:1] == [item.id], item.id in ranked)


def usual(catalogue: Catalogue, item: Strategy | Exercise) -> Situation:
    """Return a situation in which `item` would be offered."""
    if isinstance(item, Exercise):
        named = next((name for name in item.sentimientos if name in SENTIMIENTOS), None)
        slots = Slots(sentimiento=named)  # type: ignore[arg-type]
        return Situation(slots, decide(slots))
    first = first_choices(catalogue).get(item.id)
    return first or _where_it_fits(catalogue, item) or Situation(Slots(), decide(Slots()))


def longest(catalogue: Catalogue, item: Strategy | Exercise) -> int:
    """Return the most words that the offline coach needs for `item`, over every feeling."""
    at = usual(catalogue, item)
    feelings = (None, *SENTIMIENTOS)
    plans = [
        replace(_plan(item, replace(at, slots=replace(at.slots, sentimiento=feeling)), ""), step=step)  # type: ignore[arg-type]
        for feeling in feelings
        for step in ((0, 1) if isinstance(item, Exercise) else (0,))
    ]
    return max(len(speak(plan, seed).split()) for plan in plans for seed in _SEEDS)


def _said(plan: Plan) -> str:
    """Return what a student reads; of an exercise what comes after the first number, too."""
    during = speak(replace(plan, step=1)) if plan.exercise else ""
    return "\n\n".join(part for part in (speak(plan), during) if part)


def _where_it_fits(catalogue: Catalogue, item: Strategy) -> Situation | None:
    return next(
        (
            at
            for at in distinct()
            if any(one.id == item.id for one, _ in candidates(at.decision, at.slots, catalogue=catalogue))
        ),
        None,
    )


def _plan(item: Strategy | Exercise, at: Situation, version: str) -> Plan:
    if isinstance(item, Exercise):
        return Plan(
            "wellbeing",
            at.slots,
            at.decision,
            exercise=item,
            minutes=item.minutos,
            catalogue_version=version,
        )
    return Plan(
        "strategy",
        at.slots,
        at.decision,
        strategy=item,
        minutes=at.decision.bloque,
        catalogue_version=version,
    )
