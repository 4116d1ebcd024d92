"""The whole of a choice, written down: what went in with its origin, what was weighed, and what came out.

A trace holds no word of a student: the course and the own name for a feeling decide nothing and are left out.
`replay` makes the choice again from what went in; that it comes out the same is what the rules promise.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from strategy.domain.catalogue import CATALOGUE, Catalogue, exercise_for, select
from strategy.domain.instructions import PROMPT_VERSION
from strategy.domain.outcomes import OUTCOMES
from strategy.domain.plan import Basis, Plan
from strategy.domain.recalibration import Standing, recalibrate
from strategy.domain.rules import VERSION, Decision, adjusted, decide
from strategy.domain.slots import Slots, from_json

FORM = 1
"""The form of a trace; another number is another form."""

FREE = frozenset({"ramo", "sentimiento_texto"})
"""Slots in a student's own words."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What comes out when a choice is made again: the decision, the candidates, the id, the rule R1–R7."""

    decision: Decision
    candidates: tuple[tuple[str, int], ...]
    choice: str
    rule: str


def offers(plan: Plan) -> bool:
    """Return whether a plan offers something to do: that is what is kept as evidence."""
    return plan.kind in {"strategy", "next_step", "tiny_start"} or (
        plan.kind == "wellbeing" and plan.step != 1
    )


def trace(plan: Plan, origins: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return the trace of a plan that `offers` something, as values that JSON can hold.

    `origins` says of each slot where it comes from, as far as that is known.
    """
    chosen = plan.strategy or plan.exercise
    given = {name: getattr(plan.slots, name) for name in Slots.__slots__ if name not in FREE}
    return {
        "form": FORM,
        "kind": plan.kind,
        "slots": {name: value for name, value in given.items() if value is not None},
        "origins": {name: origin for name, origin in (origins or {}).items() if name not in FREE},
        "basis": _written(plan.basis),
        "step": plan.step,
        "outcome": plan.previous,
        "rule": plan.rule,
        "decision": _jsonable(asdict(plan.decision)),
        "candidates": [list(pair) for pair in plan.candidates],
        "choice": chosen.id if chosen else "",
        "versions": {"rules": VERSION, "catalogue": plan.catalogue_version, "prompt": PROMPT_VERSION},
    }


def replay(kept: Mapping[str, Any], catalogue: Catalogue = CATALOGUE) -> Replayed:
    """Return what a trace's inputs lead to now; pure, and made of nothing but the trace and the catalogue."""
    slots, _ = from_json(kept["slots"])
    basis = _read(kept["basis"])
    decision = adjusted(decide(slots), basis.q3, basis.block, basis.rule)
    choice, candidates = _chosen(kept, decision, slots, basis, catalogue)
    return Replayed(decision, candidates, choice, _rule(kept, slots, basis))


def differences(kept: Mapping[str, Any], catalogue: Catalogue = CATALOGUE) -> tuple[str, ...]:
    """Return the names of what a replay gives otherwise than the trace has it; empty when it is the same."""
    again = replay(kept, catalogue)
    compared = {
        "decision": _jsonable(asdict(again.decision)),
        "candidates": [list(pair) for pair in again.candidates],
        "choice": again.choice,
        "rule": again.rule,
    }
    return tuple(name for name, value in compared.items() if kept[name] != value)


def replayable(kept: Mapping[str, Any], catalogue: Catalogue = CATALOGUE) -> bool:
    """Return whether these rules and this catalogue are those that a trace was made with."""
    versions = kept.get("versions", {})
    same = (versions.get("rules"), versions.get("catalogue")) == (VERSION, catalogue.version)
    return kept.get("form") == FORM and same


def _chosen(
    kept: Mapping[str, Any], decision: Decision, slots: Slots, basis: Basis, catalogue: Catalogue
) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Return the id and the candidates; one that a turn stayed with was not chosen anew."""
    if basis.kept:
        return basis.kept, ()
    if kept["kind"] == "wellbeing":
        exercise = exercise_for(slots.sentimiento, basis.used, catalogue)
        return exercise.id if exercise else "", ()
    found = select(decision, slots, basis.used, avoid_family=basis.avoid_family, catalogue=catalogue)
    return found.strategy.id, found.candidates


def _rule(kept: Mapping[str, Any], slots: Slots, basis: Basis) -> str:
    """Return the rule that an outcome leads to; without an outcome the one that stands in the trace."""
    outcome = kept["outcome"]
    if basis.standing is None or outcome not in OUTCOMES:
        return str(kept["rule"])
    return recalibrate(basis.standing, slots, outcome).regla


def _written(basis: Basis) -> dict[str, Any]:
    raw: dict[str, Any] = _jsonable(asdict(basis))
    return raw


def _read(raw: Mapping[str, Any]) -> Basis:
    standing = raw["standing"]
    return Basis(
        q3=raw["q3"],
        block=raw["block"],
        rule=raw["rule"],
        used=tuple(raw["used"]),
        avoid_family=raw["avoid_family"],
        kept=raw["kept"],
        standing=Standing(**standing) if standing else None,
    )


def _jsonable(value: Any) -> Any:
    """Return the value with lists for tuples, as it comes back from a store."""
    if isinstance(value, Mapping):
        return {name: _jsonable(item) for name, item in value.items()}
    return [_jsonable(item) for item in value] if isinstance(value, tuple | list) else value
