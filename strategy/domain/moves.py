"""The moves of a conversation: each returns the next state and the plan of one answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from strategy.domain import quick_replies as chips
from strategy.domain.catalogue import EXERCISES, STRATEGIES, Exercise, Strategy, exercise_for, select
from strategy.domain.plan import Plan, PlanKind
from strategy.domain.questions import MOST, next_question
from strategy.domain.recalibration import LAST, Recalibrated
from strategy.domain.rules import SMALLEST_BLOCK, Decision, adjusted, decide
from strategy.domain.slots import Slots
from strategy.domain.state import State, fresh, kept

NEWS = ("sentimiento", "tipo_tarea", "plazo", "fase", "tiempo_bloque")
PAUSE = "W10"
MOST_EXERCISES = 3
"""Exercises in one session after which a person is the better offer."""
ENOUGH_WITHOUT_RELIEF = 2

Answer = tuple[State, Plan]


@dataclass(frozen=True, slots=True)
class Move:
    """Where a turn starts: the state, the slots with what was said, and whether these are the first words."""

    state: State
    slots: Slots
    first: bool = False

    @property
    def decision(self) -> Decision:
        """Return what fits the slots, as the last recalibration left it.

        An override outlives the inference.
        """
        return adjusted(decide(self.slots), self.state.q3, self.state.block)

    @property
    def under_way(self) -> bool:
        """Return whether a strategy was given whose outcome is awaited."""
        return self.state.awaiting == "evaluation" and self.state.last_strategy is not None

    @property
    def has_news(self) -> bool:
        """Return whether the slots say something else than when the last strategy was chosen."""
        decided = self.state.decided
        return decided is None or any(getattr(self.slots, name) != getattr(decided, name) for name in NEWS)

    @property
    def says_something(self) -> bool:
        """Return whether anything is known besides what outlives a session."""
        return any(getattr(self.slots, name) is not None for name in NEWS)

    def with_slot(self, name: str, value: object) -> "Move":
        """Return the move with one slot set by a chip."""
        change: dict[str, Any] = {name: value}
        if name == "sentimiento":
            change["sentimiento_texto"] = None
        return replace(self, slots=replace(self.slots, **change))

    def plan(self, kind: PlanKind, replies: tuple[chips.QuickReply, ...], **more: Any) -> Plan:
        """Return a plan of this turn with what every plan has."""
        decision = more.pop("decision", self.decision)
        return Plan(
            kind,
            more.pop("slots", self.slots),
            decision,
            replies,
            minutes=more.pop("minutes", decision.bloque),
            greet=self.first,
            iteration=more.pop("iteration", self.state.iteration),
            **more,
        )


def greet(move: Move) -> Answer:
    """Open a session: who Flou is, and the feelings to choose from."""
    return replace(move.state, pending=None), move.plan("greet", chips.FEELINGS)


def greet_back(move: Move) -> Answer:
    """Answer a bare greeting with things to start from."""
    return move.state, move.plan("greet", chips.START)


def offer(move: Move) -> Answer:
    """Answer news: a strategy as early as it can be, a question only when it would change it."""
    if move.under_way and not (move.has_news and _changes_strategy(move)):
        return _talk(move)
    if _other_task(move):
        move = replace(move, state=replace(move.state, iteration=0, q3=None, block=None, no_probe=0))
    name = next_question(move.slots, move.state.asked, move.state.questions)
    return ask(move, name, chips.QUESTIONS[name]) if name else strategy(move)


def ask(move: Move, name: str, replies: tuple[chips.QuickReply, ...]) -> Answer:
    """Ask for one slot; it is never asked for again."""
    state = replace(
        move.state,
        questions=move.state.questions + 1,
        asked=(*move.state.asked, name),
        pending=name,
        awaiting="",
    )
    return state, move.plan("ask", replies, question=name)


def strategy(
    move: Move,
    *,
    rule: str = "",
    avoid_family: str = "",
    replies: tuple[chips.QuickReply, ...] = chips.EVALUATION,
    previous: str | None = None,
) -> Answer:
    """Offer a strategy that was not used yet."""
    decision = move.decision
    choice = select(decision, move.slots, move.state.used, avoid_family=avoid_family)
    chosen = choice.strategy
    state = replace(
        move.state,
        used=(*(name for name in move.state.used if name != chosen.id), chosen.id),
        strategies=move.state.strategies + 1,
        last_strategy=chosen.id,
        decided=move.slots,
        awaiting="evaluation",
        pending=None,
        step=0,
    )
    plan = move.plan(
        "strategy", replies, strategy=chosen, rule=rule, previous=previous, candidates=choice.candidates
    )
    return state, plan


def recalibrated(move: Move, outcome: str, result: Recalibrated) -> Answer:
    """Do what the rule for an outcome says."""
    failed = move.state.failed + (result.iteration > move.state.iteration)
    state = replace(
        move.state, iteration=result.iteration, no_probe=result.no_probe, last_outcome=outcome, failed=failed
    )
    shorter = result.bloque < move.decision.bloque or move.state.block is not None
    after = replace(state, q3=result.Q3, block=result.bloque if shorter else None)
    match result.regla:
        case "R1":
            return _close(replace(move, state=state), outcome)
        case "R2":
            return _again(replace(move, state=state), "next_step", "R2", outcome)
        case "R3":
            kept_level = replace(after, q3=move.state.q3)
            return _again(replace(move, state=kept_level), "tiny_start", "R3", outcome)
        case "R4" | "R7":
            return wellbeing(replace(move, state=after), rule=result.regla, previous=outcome)
        case _:
            return _another(replace(move, state=after), result.regla, outcome)


def wellbeing(move: Move, *, rule: str = "", previous: str | None = None) -> Answer:
    """Offer an exercise for the feeling, asking first how strong it is.

    A person when exercises do not help.
    """
    state = move.state
    exercise = exercise_for(move.slots.sentimiento, state.exercises)
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
    )
    return state, plan


def during(move: Move, before: int | None) -> Answer:
    """Go through the exercise and ask for the number afterwards."""
    exercise = _exercise(move.state)
    state = replace(move.state, before=before, awaiting="after", exercise=exercise.id)
    return state, move.plan("wellbeing", chips.INTENSITY, exercise=exercise, step=1, minutes=exercise.minutos)


def measure(move: Move, level: int) -> Answer:
    """Take a number from 0 to 10, before or after an exercise."""
    state = move.state
    if state.awaiting == "before":
        return during(move, level)
    if state.awaiting != "after":
        return offer(move)
    relieved = state.before is None or level < state.before
    measured = replace(state, after=level, no_relief=state.no_relief + (not relieved))
    if measured.no_relief >= ENOUGH_WITHOUT_RELIEF:
        return person(replace(move, state=measured))
    return bridge(replace(move, state=measured))


def bridge(move: Move) -> Answer:
    """Lead back from a feeling to a minimal step of the task: concrete, ten minutes, counters at zero."""
    state = replace(
        move.state, iteration=0, no_probe=0, q3="↓", block=SMALLEST_BLOCK, exercise=None, awaiting=""
    )
    return strategy(replace(move, state=state), rule="R7", avoid_family=_family(move.state))


def person(move: Move, *, rule: str = "", previous: str | None = None) -> Answer:
    """Offer a person: nothing that Flou has helps now."""
    state = replace(
        move.state, iteration=0, no_probe=0, no_relief=0, exercise=None, awaiting="", pending=None
    )
    plan = move.plan("person", chips.PERSON, rule=rule, previous=previous)
    return replace(state, q3="↓", block=SMALLEST_BLOCK), plan


def explain(move: Move) -> Answer:
    """Say why this strategy; its outcome is still awaited."""
    if move.state.decided is None or move.state.last_strategy is None:
        return offer(move)
    settled = replace(move, slots=move.state.decided)
    replies = chips.EXPLAINED if move.under_way else chips.AFTER_SUCCESS
    plan = settled.plan("explain", replies, strategy=_strategy(move.state), slots=move.slots)
    return move.state, plan


def restart(move: Move) -> Answer:
    """Begin a new session; course and task stay."""
    return greet(Move(fresh(move.state), kept(move.slots), first=True))


def goodbye(move: Move) -> Answer:
    """Close the session."""
    state = replace(move.state, ended=True, awaiting="", pending=None)
    return state, move.plan("close", chips.GOODBYE)


def _close(move: Move, outcome: str) -> Answer:
    slots = replace(move.slots, sentimiento=None, sentimiento_texto=None, fase=None)
    plan = move.plan(
        "close", chips.AFTER_SUCCESS, slots=slots, strategy=_strategy(move.state), rule="R1", previous=outcome
    )
    state = replace(move.state, q3=None, block=None, awaiting="close", pending=None, step=0)
    return state, plan


def _again(move: Move, kind: PlanKind, rule: str = "", outcome: str | None = None) -> Answer:
    """Stay with the strategy: its next micro-step, or a start of two minutes."""
    step = move.state.step + (kind == "next_step")
    state = replace(move.state, step=step, awaiting="evaluation", decided=move.slots)
    plan = move.plan(
        kind, chips.EVALUATION, strategy=_strategy(move.state), rule=rule, previous=outcome, step=step
    )
    return state, plan


def _another(move: Move, rule: str, outcome: str) -> Answer:
    avoid = _family(move.state) if rule == "R5b" else ""
    replies = chips.EVALUATION_OR_REST if rule == "R6" else chips.EVALUATION
    return strategy(move, rule=rule, avoid_family=avoid, replies=replies, previous=outcome)


def _talk(move: Move) -> Answer:
    plan = move.plan("talk", chips.EVALUATION, strategy=_strategy(move.state), step=move.state.step)
    return replace(move.state, decided=move.slots), plan


def another(move: Move) -> Answer:
    """Offer another strategy because the student asks for one: nothing failed, so nothing is counted."""
    return strategy(move, avoid_family=_family(move.state))


def _pause(move: Move) -> Answer:
    replies = chips.chips("bienestar.no", "turno.cerrar")
    exercise = EXERCISES[PAUSE]
    plan = move.plan("wellbeing", replies, exercise=exercise, step=2, minutes=exercise.minutos)
    return replace(move.state, awaiting="", pending=None), plan


def _continue(move: Move) -> Answer:
    if move.under_way:
        return _again(move, "next_step")
    return bridge(move) if move.state.awaiting in {"before", "after"} else strategy(move)


def _back(move: Move) -> Answer:
    if move.under_way and move.state.iteration < LAST:
        return _again(move, "tiny_start")
    return bridge(move)


def _study(move: Move) -> Answer:
    slots = move.slots if move.state.pending else replace(move.slots, tipo_tarea=None)
    if "tipo_tarea" in move.state.asked or move.state.questions >= MOST:
        return strategy(replace(move, slots=slots))
    return ask(replace(move, slots=slots), "tipo_tarea", chips.STUDY)


def _done(move: Move) -> Answer:
    return bridge(move) if move.state.awaiting in {"before", "after"} else offer(move)


COMMANDS: Mapping[str, Callable[[Move], Answer]] = {
    "inicio.estudiar": _study,
    "inicio.no_se": offer,
    "sesion.reiniciar": restart,
    "pregunta.saltar": strategy,
    "estrategia.por_que": explain,
    "estrategia.otra": another,
    "bienestar.si": wellbeing,
    "bienestar.listo": _done,
    "bienestar.no": _back,
    "turno.continuar": _continue,
    "turno.pausa": _pause,
    "turno.cerrar": goodbye,
    chips.HELP_NOW: person,
}


def _changes_strategy(move: Move) -> bool:
    """Return whether the news would have led to another strategy than the one under way."""
    earlier = tuple(name for name in move.state.used if name != move.state.last_strategy)
    return select(move.decision, move.slots, earlier).strategy.id != move.state.last_strategy


def _other_task(move: Move) -> bool:
    before = move.state.decided.tipo_tarea if move.state.decided else None
    return before is not None and move.slots.tipo_tarea not in {None, before}


def _strategy(state: State) -> Strategy | None:
    return STRATEGIES.get(state.last_strategy or "")


def _family(state: State) -> str:
    current = _strategy(state)
    return current.familia if current else ""


def _exercise(state: State) -> Exercise:
    return EXERCISES[state.exercise or PAUSE]
