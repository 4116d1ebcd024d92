"""What a turn leaves behind, by the way it ended."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from chat.domain.events import Finish, TurnCompleted
from chat.domain.record import OfferedStrategy, SessionUpdate, TurnRecord
from chat.domain.session import Session
from chat.turn.coach import Answer
from chat.turn.deps import Deps
from chat.turn.intent import Footing
from chat.turn.request import TurnRequest
from strategy.domain import cycle
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import chips
from strategy.domain.trace import offers, trace


def crisis_record(footing: Footing, card: Mapping[str, Any], deps: Deps) -> TurnRecord:
    """Return the record of a turn whose answer is the card; the coach's conversation waits."""
    session = replace(footing.session, state=cycle.freeze(footing.state), slots=footing.known)
    offered = tuple(card["quick_replies"])
    return _without_coach(
        footing.request, session, deps, text=card["text"], finish="crisis", quick_replies=offered
    )


def declined_record(footing: Footing, text: str, deps: Deps) -> TurnRecord:
    """Return the record of a turn that Flou does not go along with; the coach's conversation waits."""
    session = replace(footing.session, state=footing.state, slots=footing.known)
    return _without_coach(footing.request, session, deps, text=text, finish="stop")


def _without_coach(
    request: TurnRequest,
    session: Session,
    deps: Deps,
    *,
    text: str,
    finish: Finish,
    quick_replies: tuple[Mapping[str, str], ...] = (),
) -> TurnRecord:
    update = _update(request, session, deps)
    ending = TurnCompleted(
        text=text,
        finish=finish,
        session=session.data(update.begins or request.claim.session),
        quick_replies=quick_replies,
        usage=deps.meter.totals(),
    )
    return TurnRecord(ending, session=update, calls=tuple(deps.meter.calls), redacted=deps.meter.redacted)


def answer_record(
    request: TurnRequest, session: Session, plan: Plan, answer: Answer, deps: Deps
) -> TurnRecord:
    """Return the record of a turn that the coach has answered."""
    offered = plan.quick_replies
    if answer.finish == "interrupted":
        offered = (*chips("turno.continuar"), *offered)
    update = _update(request, session, deps)
    ending = TurnCompleted(
        text=answer.text,
        finish=answer.finish,
        session=session.data(update.begins or request.claim.session),
        quick_replies=tuple(asdict(chip) for chip in offered),
        usage=deps.meter.totals(),
    )
    return TurnRecord(
        ending,
        session=update,
        offered=_offered(plan, session.state, request.country),
        outcome=plan.previous,
        felt=plan.felt,
        calls=tuple(deps.meter.calls),
        redacted=deps.meter.redacted,
    )


def _update(request: TurnRequest, session: Session, deps: Deps) -> SessionUpdate:
    """Return what is kept of the session; the strategy app counts the sessions, and says when one begins."""
    number = session.state.session
    another = request.session_number is not None and request.session_number != number
    return SessionUpdate(
        state=session.as_json(),
        number=number,
        begins=deps.new_id() if another else None,
        iteration=session.state.iteration,
        Q2=session.decided.get("Q2", ""),
        Q3=session.decided.get("Q3", ""),
        ended=session.state.ended,
    )


def _offered(plan: Plan, state: cycle.State, country: str) -> OfferedStrategy | None:
    offered = plan.strategy or plan.exercise
    if offered is None or not offers(plan):
        return None
    return OfferedStrategy(
        kind=plan.kind,
        strategy_id=offered.id,
        decision=asdict(plan.decision),
        candidates=plan.candidates,
        iteration=plan.iteration,
        rule=plan.rule,
        slots=plan.slots.as_json(),
        country=country,
        catalogue_version=plan.catalogue_version,
        trace=trace(plan, {name: source.origin for name, source in state.sources.items()}),
    )
