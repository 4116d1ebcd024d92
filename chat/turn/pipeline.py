"""One turn, from a student's message to the record that it leaves: an async generator of typed events.

It knows no socket, no request and no table; whoever iterates it commits and shows what it yields. Nothing of
the answer is yielded before the verdict on the message is in, though a model may be writing it already.
"""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from chat.domain.deck import Deck
from chat.domain.events import CrisisShown, StrategyChosen, TextAdded, TextReplaced, TurnEvent
from chat.domain.record import TurnRecord
from chat.domain.session import Session
from chat.llm.port import CoachPrompt
from chat.observability import log_failure
from chat.turn.coach import Answer, coach
from chat.turn.concealing import Concealed, Withheld, conceal
from chat.turn.delivery import delivered
from chat.turn.deps import Deps
from chat.turn.early import EarlyAnswer
from chat.turn.hearing import Heard, Own, at_once, hear, own_reading, without_models
from chat.turn.intent import Footing, intend
from chat.turn.records import answer_record, crisis_record, declined_record
from chat.turn.request import TurnRequest
from chat.turn.screening import conduct
from chat.turn.telemetry import OFFLINE
from chat.turn.understand import local_time
from guardrails.domain.cards import Contents
from guardrails.domain.conduct import Conduct
from guardrails.domain.decide import Screening
from guardrails.domain.pii.redacting import Hidden
from guardrails.domain.pii.restoring import Restorer
from guardrails.domain.resources import allowed_numbers, fallback
from guardrails.domain.risk import needs_care
from guardrails.domain.screen import OutputScreen
from strategy.domain import cycle, memory
from strategy.domain.plan import Plan
from strategy.domain.spoken import compose
from strategy.domain.voices import spoken_in


async def run_turn(request: TurnRequest, deps: Deps) -> AsyncGenerator[TurnEvent | TurnRecord, None]:
    """Yield the events of a turn, and at last the record with which it ends; iterate under `aclosing`.

    Raises:
        LostOwnership: the turn belongs to somebody else now.
    """
    if request.text_shown:
        yield TextReplaced("", "retry")
    concealed = conceal(request, deps.hide)
    deps = _guarded(concealed, deps)
    footing = _footing(request, concealed, deps)
    heard, early = at_once(footing), None
    try:
        if heard is None:
            own = own_reading(footing, deps)
            early = _begun_early(footing, own, deps)
            heard = await hear(footing, own, deps)
        async with aclosing(_answered(footing, heard, early, deps)) as steps:
            async for step in steps:
                yield step
    finally:
        if early is not None:
            await early.close()


def _guarded(concealed: Concealed | None, deps: Deps) -> Deps:
    """Return what the turn works with: no model at all when its words could not be redacted."""
    if concealed is None:
        return replace(deps, llm=Withheld())
    deps.meter.redacted = concealed.counts
    return deps


def _footing(request: TurnRequest, concealed: Concealed | None, deps: Deps) -> Footing:
    session = Session.read(request.state).knowing(concealed.hidden.names if concealed else ())
    now = local_time(request, deps.now())
    state, known = cycle.wake(session.state, session.slots, now)
    return Footing(
        request=request,
        concealed=concealed,
        session=session,
        state=state,
        known=known,
        now=now,
        catalogue=deps.catalogue,
        canary=deps.canary,
    )


def _begun_early(footing: Footing, own: Own, deps: Deps) -> EarlyAnswer | None:
    """Begin the answer to what the rules alone make of a message; not in a crisis, nor when none is due."""
    if footing.concealed is None or footing.request.card is not None or not deps.early.begins():
        return None
    try:
        heard = without_models(footing, own)
        met = _met(footing, heard)
        if not _is_answered(heard, met):
            return None
        prompt = intend(footing, heard.known, heard.screening, met.text).prompt
    except Exception as error:
        # The verdict is still out: a bug in guessing the answer must not cost somebody the card.
        log_failure("early_answer_not_begun", error, turn=str(footing.request.claim.turn))
        return None
    return EarlyAnswer(prompt, deps.llm, deps.meter)


def _met(footing: Footing, heard: Heard) -> Conduct:
    return conduct(footing.request.text, footing.request.quick_reply, footing.context, heard.screening)


def _is_answered(heard: Heard, met: Conduct) -> bool:
    """Return whether the coach answers: not in a crisis, nor where Flou declines."""
    return heard.screening.action != "alert" and met.manner != "decline"


def _judged(early: EarlyAnswer | None, prompt: CoachPrompt | None, deps: Deps) -> EarlyAnswer | None:
    """Return the early answer when it is one to `prompt`; the connection of any other is closed now."""
    if early is None:
        return None
    kept = prompt is not None and early.answers(prompt)
    deps.early.note(kept=kept)
    if not kept:
        early.drop()
    return early if kept else None


async def _left(early: EarlyAnswer | None) -> None:
    """Return once an early answer has ended, so that its cost is known."""
    if early is not None:
        await early.close()


async def _answered(
    footing: Footing, heard: Heard, early: EarlyAnswer | None, deps: Deps
) -> AsyncGenerator[TurnEvent | TurnRecord, None]:
    """Yield what follows from the verdict, and the record."""
    request, met = footing.request, _met(footing, heard)
    answered = _is_answered(heard, met)
    if not answered:
        _judged(early, None, deps)
    shown = await _card(request, heard.screening, deps)
    if shown is not None and request.card is None:
        yield CrisisShown(shown)
    if shown is not None and heard.screening.action != "support":
        await _left(early)
        yield crisis_record(footing, shown, deps)
    elif not answered:
        yield TextAdded(met.text)
        await _left(early)
        yield declined_record(footing, met.text, deps)
    else:
        async with aclosing(_coached(footing, heard, met.text, early, deps)) as steps:
            async for step in steps:
                yield step


async def _coached(
    footing: Footing, heard: Heard, opening: str, early: EarlyAnswer | None, deps: Deps
) -> AsyncGenerator[TurnEvent | TurnRecord, None]:
    """Yield the coach's answer and the record; an early answer that is the right one is that answer."""
    intent = intend(footing, heard.known, heard.screening, opening)
    begun = _judged(early, intent.prompt, deps)
    request, plan = footing.request, intent.plan
    if not request.metadata_shown:
        yield _chosen(plan)
    answer = Answer("", "stop")
    hidden = footing.concealed.hidden if footing.concealed else Hidden({}, {})
    answering = coach(
        intent.prompt,
        llm=begun or deps.llm,
        offline=deps.offline,
        screen=await _screen(request, hidden, deps),
        meter=deps.meter,
        restorer=Restorer(hidden.values),
        calm=needs_care(request.risk),
        opening=opening,
        begun=begun.begun if begun else None,
    )
    async with aclosing(answering) as steps:
        async for step in steps:
            if isinstance(step, Answer):
                answer = step
            else:
                yield step
    await _left(early)
    ways = compose(plan, intent.prompt.seed).ways if answer.by == OFFLINE else ()
    remembered = memory.after(intent.remembered, plan, ways)
    after = footing.session.after(intent.state, plan.slots, plan.decision, remembered)
    record = answer_record(request, after, plan, answer, deps)
    yield replace(record, delivery=delivered(answer, plan, opening, deps.catalogue))


async def _screen(request: TurnRequest, hidden: Hidden, deps: Deps) -> OutputScreen:
    """Return what the answer has to pass.

    What the student said himself may be shown to him again: the model cannot make up what passes.
    """
    numbers = allowed_numbers((await _deck(request, deps)).contents.resources)
    return OutputScreen(numbers | hidden.digits, deps.canary, hidden.values.values())


async def _card(request: TurnRequest, screening: Screening, deps: Deps) -> Mapping[str, Any] | None:
    """Keep the verdict; return the card of this turn, which may have been shown when the message arrived.

    One that was, and whose message is no crisis, answers a student who named their country.
    """
    due = screening.action != "none" and request.card is None
    deck = await _deck(request, deps) if due else None
    dealt = await deps.store.record_screening(request.claim, screening, now=deps.now(), deck=deck)
    return dealt or request.card


async def _deck(request: TurnRequest, deps: Deps) -> Deck:
    """Return the cards of the student's country."""
    try:
        return await deps.cards.deck(request.country)
    except Exception as error:
        # Whoever looks the lines up has failed; those that came with the program are always there.
        log_failure("card_packaged", error, turn=str(request.claim.turn))
        return Deck(request.country, Contents(fallback(), {}))


def _chosen(plan: Plan) -> StrategyChosen:
    strategy = {"id": plan.strategy.id, "name": plan.strategy.nombre} if plan.strategy else None
    return StrategyChosen(
        Q2=plan.decision.Q2,
        Q3=plan.decision.Q3,
        enfoque=plan.decision.enfoque,
        modo=plan.decision.modo,
        nivel=plan.decision.nivel,
        tiempo_bloque=plan.minutes,
        strategy=strategy,
        exercise=_exercise(plan) if plan.kind == "wellbeing" and plan.step else None,
    )


def _exercise(plan: Plan) -> dict[str, Any] | None:
    """Return the exercise that is done in this turn; one that is only proposed (step 0) is not shown yet."""
    if plan.exercise is None:
        return None
    return {
        "id": plan.exercise.id,
        "name": plan.exercise.nombre,
        "seconds": plan.exercise.segundos,
        "steps": [spoken_in(plan.country, step) for step in plan.exercise.pasos],
    }
