"""Moves that open a conversation and carry it: greeting, asking, offering, explaining, staying with it."""

from dataclasses import replace

from strategy.domain import quick_replies as chips
from strategy.domain.asides import Aside
from strategy.domain.catalogue import select
from strategy.domain.move import Answer, Move
from strategy.domain.plan import Basis, PlanKind
from strategy.domain.questions import MOST, STUDIED, matters, next_question
from strategy.domain.rules import Decision
from strategy.domain.slots import Slots
from strategy.domain.state import fresh, kept

_EXPLAINED = {"evaluation": chips.EXPLAINED, "before": chips.INTENSITY, "after": chips.INTENSITY}


def greet(move: Move) -> Answer:
    """Open a session: who Flou is, and the feelings to choose from."""
    return replace(move.state, pending=None), move.plan("greet", chips.FEELINGS)


def greet_back(move: Move) -> Answer:
    """Answer a bare greeting with things to start from."""
    return move.state, move.plan("greet", chips.START)


def offer(move: Move) -> Answer:
    """Answer news: a strategy as early as it can be, a question only when it would change it."""
    if move.under_way and not (move.has_news and _changes_strategy(move)):
        return talk(move)
    if _other_task(move):
        move = replace(
            move, state=replace(move.state, iteration=0, q3=None, block=None, adjusted_by="", no_probe=0)
        )
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
    choice = select(
        decision, move.slots, move.state.used, avoid_family=avoid_family, catalogue=move.catalogue
    )
    chosen = choice.strategy
    state = replace(
        move.state,
        used=(*(name for name in move.state.used if name != chosen.id), chosen.id),
        strategies=move.state.strategies + 1,
        last_strategy=chosen.id,
        decided=move.slots,
        cited=(*decision.reglas, decision.ajuste),
        awaiting="evaluation",
        pending=None,
        step=0,
    )
    basis = Basis(used=move.state.used, avoid_family=avoid_family)
    plan = move.plan(
        "strategy",
        replies,
        strategy=chosen,
        rule=rule,
        previous=previous,
        candidates=choice.candidates,
        basis=basis,
    )
    return state, plan


def another(move: Move) -> Answer:
    """Offer another strategy because the student asks for one: nothing failed, so nothing is counted."""
    return strategy(move, avoid_family=move.family)


def again(move: Move, kind: PlanKind, rule: str = "", outcome: str | None = None) -> Answer:
    """Stay with the strategy: its next micro-step, or a start of two minutes."""
    step = move.state.step + (kind == "next_step")
    state = replace(move.state, step=step, awaiting="evaluation", decided=move.slots)
    basis = Basis(kept=move.state.last_strategy or "")
    plan = move.plan(
        kind, chips.EVALUATION, strategy=move.given, rule=rule, previous=outcome, step=step, basis=basis
    )
    return state, plan


def aside(move: Move, topic: Aside) -> Answer:
    """Answer something said besides; a strategy or a question that was open stays so."""
    if move.under_way:
        step = move.state.step
        return move.state, move.plan("aside", chips.EVALUATION, topic=topic, strategy=move.given, step=step)
    pending = move.state.pending
    at_rest = chips.FEELINGS if move.first else chips.START
    replies = chips.QUESTIONS[pending] if pending else at_rest
    return move.state, move.plan("aside", replies, topic=topic, question=pending)


def talk(move: Move) -> Answer:
    """Answer words about the strategy under way, which stays."""
    plan = move.plan("talk", chips.EVALUATION, strategy=move.given, step=move.state.step)
    return replace(move.state, decided=move.slots), plan


def explain(move: Move) -> Answer:
    """Say why this strategy; its outcome is still awaited."""
    if move.state.decided is None or move.given is None:
        return offer(move)
    replies = _EXPLAINED.get(move.state.awaiting, chips.AFTER_SUCCESS)
    plan = move.plan("explain", replies, strategy=move.given, decision=_chosen_by(move, move.state.decided))
    return move.state, plan


def _chosen_by(move: Move, decided: Slots) -> Decision:
    """Return the decision that led to what is under way, with the rules that were cited then."""
    decision = replace(move, slots=decided).decision
    if move.state.awaiting in {"before", "after"}:
        return replace(decision, ajuste="R7")
    if not move.state.cited:
        return decision
    first, second, adjustment = move.state.cited
    return replace(decision, reglas=(first, second), ajuste=adjustment)


def study(move: Move) -> Answer:
    """Ask what "estudiar" means this time, unless that is known or would change nothing."""
    known = move.state.pending is not None or move.slots.tipo_tarea in STUDIED
    slots = move.slots if known else replace(move.slots, tipo_tarea=None)
    asked = "tipo_tarea" in move.state.asked or move.state.questions >= MOST
    if asked or slots.tipo_tarea is not None or not matters(slots, "tipo_tarea", STUDIED):
        return strategy(replace(move, slots=slots))
    return ask(replace(move, slots=slots), "tipo_tarea", chips.STUDY)


def restart(move: Move) -> Answer:
    """Begin a new session; course and task stay."""
    return greet(replace(move, state=fresh(move.state), slots=kept(move.slots), first=True))


def goodbye(move: Move) -> Answer:
    """Close the session."""
    state = replace(move.state, ended=True, awaiting="", pending=None)
    return state, move.plan("close", chips.GOODBYE)


def _changes_strategy(move: Move) -> bool:
    """Return whether the news would have led to another strategy than the one under way."""
    earlier = tuple(name for name in move.state.used if name != move.state.last_strategy)
    choice = select(move.decision, move.slots, earlier, catalogue=move.catalogue)
    return choice.strategy.id != move.state.last_strategy


def _other_task(move: Move) -> bool:
    before = move.state.decided.tipo_tarea if move.state.decided else None
    return before is not None and move.slots.tipo_tarea not in {None, before}
