"""The moves that follow from an outcome, and the two ways of going on."""

from dataclasses import replace

from strategy.domain import quick_replies as chips
from strategy.domain.move import Answer, Move
from strategy.domain.offering import (
    again,
    offer,
    strategy,
)
from strategy.domain.outcomes import Outcome
from strategy.domain.recalibration import LAST, Recalibrated, Standing, recalibrate
from strategy.domain.relief import bridge, wellbeing


def evaluate(move: Move, outcome: Outcome) -> Answer:
    """Answer how it went, by rules R1–R7; without a strategy there is nothing that could have gone."""
    state = move.state
    if move.given is None or state.decided is None:
        return offer(move)
    standing = Standing(move.decision.Q3, move.decision.bloque, state.iteration, state.no_probe)
    after, plan = recalibrated(move, outcome, recalibrate(standing, move.slots, outcome))
    return after, replace(plan, basis=replace(plan.basis, standing=standing))


def recalibrated(move: Move, outcome: str, result: Recalibrated) -> Answer:
    """Do what the rule for an outcome says."""
    failed = move.state.failed + (result.iteration > move.state.iteration)
    state = replace(
        move.state, iteration=result.iteration, no_probe=result.no_probe, last_outcome=outcome, failed=failed
    )
    shorter = result.bloque < move.decision.bloque or move.state.block is not None
    after = replace(state, q3=result.Q3, block=result.bloque if shorter else None, adjusted_by=result.regla)
    match result.regla:
        case "R1":
            return _close(replace(move, state=state), outcome)
        case "R2":
            return again(replace(move, state=state), "next_step", "R2", outcome)
        case "R3":
            kept_level = replace(after, q3=move.state.q3, adjusted_by=move.state.adjusted_by)
            return again(replace(move, state=kept_level), "tiny_start", "R3", outcome)
        case "R4" | "R7":
            return wellbeing(replace(move, state=after), rule=result.regla, previous=outcome)
        case _:
            return _next_strategy(replace(move, state=after), result.regla, outcome)


def _close(move: Move, outcome: str) -> Answer:
    slots = replace(move.slots, sentimiento=None, sentimiento_texto=None, fase=None)
    plan = move.plan(
        "close", chips.AFTER_SUCCESS, slots=slots, strategy=move.given, rule="R1", previous=outcome
    )
    state = replace(move.state, q3=None, block=None, adjusted_by="", awaiting="close", pending=None, step=0)
    return state, plan


def _next_strategy(move: Move, rule: str, outcome: str) -> Answer:
    avoid = move.family if rule == "R5b" else ""
    replies = chips.EVALUATION_OR_REST if rule == "R6" else chips.EVALUATION
    return strategy(move, rule=rule, avoid_family=avoid, replies=replies, previous=outcome)


def go_on(move: Move) -> Answer:
    """Go on from where the student is: the next step, out of an exercise, or something new."""
    if move.under_way:
        return again(move, "next_step")
    return bridge(move) if move.state.awaiting in {"before", "after"} else strategy(move)


def back(move: Move) -> Answer:
    """Go back to the task, in the smallest way."""
    if move.under_way and move.state.iteration < LAST:
        return again(move, "tiny_start")
    return bridge(move)
