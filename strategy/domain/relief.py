"""Moves that put the feeling before the task: an exercise, a pause, a person, and the way back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from strategy.domain import quick_replies as chips
from strategy.domain.catalogue import EXERCISES, Exercise, exercise_for
from strategy.domain.move import Answer, Move
from strategy.domain.offering import offer, strategy
from strategy.domain.plan import Basis, Felt
from strategy.domain.rules import SMALLEST_BLOCK

PAUSE = "W10"
MOST_EXERCISES = 3
"""Exercises in one session after which a person is the better offer."""
ENOUGH_WITHOUT_RELIEF = 2
# What follows an exercise, or a person: concrete, and as small as it gets.
_MINIMAL: Mapping[str, Any] = {"q3": "↓", "block": SMALLEST_BLOCK, "adjusted_by": "R7"}


def wellbeing(move: Move, *, rule: str = "", previous: str | None = None) -> Answer:
    """Offer an exercise for the feeling, asking first how strong it is.

    A person when exercises do not help.
    """
    state = move.state
    exercise = exercise_for(move.slots.sentimiento, state.exercises, move.catalogue)
    spent = state.no_relief >= ENOUGH_WITHOUT_RELIEF or len(state.exercises) >= MOST_EXERCISES
    if exercise is None or spent:
        return person(move, rule=rule, previous=previous)
    state = replace(
        state,
        exercises=(*state.exercises, exercise.id),
        exercise=exercise.id,
        before=None,
        after=None,
        awaiting="before",
        pending=None,
    )
    plan = move.plan(
        "wellbeing",
        chips.INTENSITY,
        exercise=exercise,
        rule=rule,
        previous=previous,
        minutes=exercise.minutos,
        basis=Basis(used=move.state.exercises),
    )
    return state, plan


def during(move: Move, before: int | None) -> Answer:
    """Go through the exercise and ask for the number afterwards."""
    exercise = _exercise(move)
    state = replace(move.state, before=before, awaiting="after", exercise=exercise.id)
    felt = None if before is None else Felt("before", before)
    plan = move.plan(
        "wellbeing", chips.INTENSITY, exercise=exercise, step=1, minutes=exercise.minutos, felt=felt
    )
    return state, plan


def measure(move: Move, level: int) -> Answer:
    """Take a number from 0 to 10, before or after an exercise."""
    state = move.state
    if state.awaiting == "before":
        return during(move, level)
    if state.awaiting != "after":
        return offer(move)
    relieved = state.before is None or level < state.before
    measured = replace(state, after=level, no_relief=state.no_relief + (not relieved))
    goes_on = person if measured.no_relief >= ENOUGH_WITHOUT_RELIEF else bridge
    state, plan = goes_on(replace(move, state=measured))
    return state, replace(plan, felt=Felt("after", level))


def told(move: Move, outcome: str) -> Answer:
    """Take an outcome that is told around an exercise: it is about that, and no strategy has failed."""
    if outcome not in {"no_ayudo", "peor"}:
        return bridge(move)
    state = replace(move.state, no_relief=move.state.no_relief + 1)
    return wellbeing(replace(move, state=state))


def bridge(move: Move) -> Answer:
    """Lead back from a feeling to a minimal step of the task: concrete, ten minutes, counters at zero."""
    state = replace(move.state, iteration=0, no_probe=0, exercise=None, awaiting="", **_MINIMAL)
    return strategy(replace(move, state=state), rule="R7", avoid_family=move.family)


def person(move: Move, *, rule: str = "", previous: str | None = None) -> Answer:
    """Offer a person: nothing that Flou has helps now."""
    state = replace(
        move.state, iteration=0, no_probe=0, no_relief=0, exercise=None, awaiting="", pending=None
    )
    plan = move.plan("person", chips.PERSON, rule=rule, previous=previous)
    return replace(state, **_MINIMAL), plan


def pause(move: Move) -> Answer:
    """Rest for a few minutes; nothing is measured."""
    replies = chips.chips("bienestar.no", "turno.cerrar")
    exercise = _pause(move)
    plan = move.plan(
        "wellbeing",
        replies,
        exercise=exercise,
        step=2,
        minutes=exercise.minutos,
        basis=Basis(kept=exercise.id),
    )
    return replace(move.state, awaiting="", pending=None), plan


def done(move: Move) -> Answer:
    """Go on after an exercise whose number was not told."""
    return bridge(move) if move.state.awaiting in {"before", "after"} else offer(move)


def _exercise(move: Move) -> Exercise:
    return move.catalogue.exercise(move.state.exercise) or _pause(move)


def _pause(move: Move) -> Exercise:
    """Return the break; an edited catalogue keeps it, a broken one cannot take it away."""
    return move.catalogue.exercise(PAUSE) or EXERCISES[PAUSE]
