"""One turn, from a student's message to the record that it leaves: an async generator of typed events.

It knows no socket, no request and no table; whoever iterates it commits and shows what it yields. Nothing of
the answer is yielded before the verdict on the message is in.
"""

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from chat.domain import prompt as prompts
from chat.domain.deck import Deck
from chat.domain.events import CrisisShown, StrategyChosen, TextAdded, TextReplaced, TurnCompleted, TurnEvent
from chat.domain.record import Claim, OfferedStrategy, SessionUpdate, TurnRecord
from chat.domain.session import Session
from chat.llm.port import CoachPrompt, LLMClient, Message
from chat.observability import log_failure
from chat.turn.coach import Answer, coach
from chat.turn.concealing import Concealed, Hide, Withheld, conceal
from chat.turn.delivery import delivered
from chat.turn.request import TurnRequest
from chat.turn.screening import (
    SHIPPED,
    Detectors,
    asks_for_help,
    conduct,
    in_turn,
    names_country_only,
    nothing_said,
)
from chat.turn.telemetry import OFFLINE, Meter
from chat.turn.understand import CONTEXT_TURNS, local_time, understand
from guardrails.domain.cards import Contents
from guardrails.domain.decide import Screening, button
from guardrails.domain.pii.redacting import Hidden, hide
from guardrails.domain.pii.restoring import Restorer
from guardrails.domain.resources import allowed_numbers, fallback
from guardrails.domain.risk import needs_care
from guardrails.domain.screen import OutputScreen
from strategy.domain import cycle, extraction, memory
from strategy.domain.catalogue import CATALOGUE, Catalogue
from strategy.domain.instructions import context_block
from strategy.domain.merging import Known, settle
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import chips
from strategy.domain.slots import Slots
from strategy.domain.spoken import compose
from strategy.domain.trace import offers, trace
from strategy.domain.voices import spoken_in

NAMED = frozenset({"greet", "close", "person", "care"})
"""Where the student's name is told to the coach."""


class Screenings(Protocol):
    """Where verdicts are kept: `chat.turn.store.Store`."""

    async def record_screening(
        self, claim: Claim, screening: Screening, *, now: datetime, deck: Deck | None = None
    ) -> Mapping[str, Any] | None:
        """Keep the verdict and the flag; return the card dealt from `deck`. Raises `LostOwnership`."""
        ...


class CardSource(Protocol):
    """Where cards come from: `chat.turn.cards.Cards`."""

    async def deck(self, country: str) -> Deck:
        """Return the cards of a country; never fails."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Deps:
    """What a turn works with; `delimiter` makes an unguessable mark, `canary` must never come out.

    `catalogue` is what can be offered: the same one for the whole turn.
    """

    llm: LLMClient
    offline: LLMClient
    store: Screenings
    cards: CardSource
    meter: Meter
    now: Callable[[], datetime]
    delimiter: Callable[[], str]
    new_id: Callable[[], UUID]
    canary: str
    detectors: Detectors = SHIPPED
    hide: Hide = hide
    catalogue: Catalogue = CATALOGUE


async def run_turn(request: TurnRequest, deps: Deps) -> AsyncGenerator[TurnEvent | TurnRecord, None]:
    """Yield the events of a turn, and at last the record with which it ends; iterate under `aclosing`.

    Raises:
        LostOwnership: the turn belongs to somebody else now.
    """
    if request.text_shown:
        yield TextReplaced("", "retry")
    session = Session.read(request.state)
    concealed = conceal(request, deps.hide)
    deps = _guarded(concealed, deps)
    session = session.knowing(concealed.hidden.names if concealed else ())
    now = local_time(request, deps.now())
    state, known = cycle.wake(session.state, session.slots, now)
    screening, heard = await _understand(request, concealed, state, known, deps)
    shown = await _card(request, screening, deps)
    if shown is not None and request.card is None:
        yield CrisisShown(shown)
    if shown is not None and screening.action != "support":
        waiting = replace(session, state=cycle.freeze(state), slots=known)
        yield _crisis_record(request, waiting, shown, deps)
        return
    met = conduct(request.text, request.quick_reply, _context(request), screening)
    if met.manner == "decline":
        yield TextAdded(met.text)
        yield _declined_record(request, replace(session, state=state, slots=known), met.text, deps)
        return
    state, plan = _planned(request, state, heard, now, deps.catalogue)
    remembered = memory.of_session(session.memory, state)
    plan = replace(plan, country=request.country, said=remembered.ways)
    if not request.metadata_shown:
        yield _chosen(plan)
    answer = Answer("", "stop")
    numbers = allowed_numbers((await _deck(request, deps)).contents.resources)
    # What the student said himself may be shown to him again: the model cannot make up what passes.
    hidden = concealed.hidden if concealed else Hidden({}, {})
    screen = OutputScreen(numbers | hidden.digits, deps.canary, hidden.values.values())
    answering = coach(
        _prompt(
            request,
            concealed,
            plan,
            deps,
            remembered=remembered,
            support=screening.action == "support",
            opening=met.text,
        ),
        llm=deps.llm,
        offline=deps.offline,
        screen=screen,
        meter=deps.meter,
        restorer=Restorer(hidden.values),
        calm=needs_care(request.risk),
        opening=met.text,
    )
    async with aclosing(answering) as steps:
        async for step in steps:
            if isinstance(step, Answer):
                answer = step
            else:
                yield step
    remembered = memory.after(remembered, plan, _ways(request, plan, answer))
    after = session.after(state, plan.slots, plan.decision, remembered)
    record = _record(request, after, plan, answer, deps)
    yield replace(record, delivery=delivered(answer, plan, met.text, deps.catalogue))


def _guarded(concealed: Concealed | None, deps: Deps) -> Deps:
    """Return what the turn works with: no model at all when its words could not be redacted."""
    if concealed is None:
        return replace(deps, llm=Withheld())
    deps.meter.redacted = concealed.counts
    return deps


async def _understand(
    request: TurnRequest, concealed: Concealed | None, state: cycle.State, known: Slots, deps: Deps
) -> tuple[Screening, Known]:
    """Return the verdict on the message, and the slots after it with where they come from."""
    before = Known(known, state.sources)
    if asks_for_help(request.text, request.quick_reply):
        return button(), before
    if names_country_only(request.text, request.quick_reply):
        return nothing_said(), before
    now = deps.now()
    free_text = not request.quick_reply and not cycle.is_evaluation(state, request.text, None)
    understood = await understand(
        concealed,
        known,
        llm=deps.llm,
        meter=deps.meter,
        now=now,
        delimiter=deps.delimiter(),
        read_slots=free_text,
    )
    screening = in_turn(
        request.text,
        request.quick_reply,
        _context(request)[-CONTEXT_TURNS:],
        understood.verdict,
        model=understood.model,
        detectors=deps.detectors,
    )
    if not free_text:
        return screening, before
    heuristic = extraction.read(request.text, local_time(request, now))
    return screening, settle(before, heuristic, understood.reading, asked=state.pending)


def _context(request: TurnRequest) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in request.history]


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


def _heard(request: TurnRequest) -> cycle.Heard:
    return cycle.Heard(text=request.text, quick_reply=request.quick_reply or None)


def _planned(
    request: TurnRequest, state: cycle.State, known: Known, now: datetime, catalogue: Catalogue
) -> tuple[cycle.State, Plan]:
    """Return the session's state after the message, and what to answer; care comes before study."""
    state = replace(state, sources=known.sources)
    if needs_care(request.risk) and not cycle.asks_to_go_on(state, _heard(request)):
        return cycle.care(state, known.slots, now)
    return cycle.advance(state, known.slots, _heard(request), now, catalogue)


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


def _prompt(
    request: TurnRequest,
    concealed: Concealed | None,
    plan: Plan,
    deps: Deps,
    *,
    remembered: memory.Memory,
    support: bool,
    opening: str,
) -> CoachPrompt:
    """Return the coach's prompt; without words of anybody when they could not be redacted."""
    return CoachPrompt(
        system=prompts.system_prompt(country=request.country, canary=deps.canary),
        messages=_messages(concealed, plan, remembered, support=support, opening=opening)
        if concealed
        else (),
        plan=plan,
        seed=_seed(request),
    )


def _seed(request: TurnRequest) -> int:
    return request.claim.turn.int % 2**31


def _ways(request: TurnRequest, plan: Plan, answer: Answer) -> tuple[str, ...]:
    """Return the wordings that the offline coach has used up; a model's words are its own."""
    return compose(plan, _seed(request)).ways if answer.by == OFFLINE else ()


def _messages(
    concealed: Concealed, plan: Plan, remembered: memory.Memory, *, support: bool, opening: str
) -> tuple[Message, ...]:
    request, care = concealed.request, plan.kind == "care"
    earlier = prompts.trim(_context(request))
    newest = prompts.user_message(
        request.text,
        "" if care else concealed.hidden.redact(context_block(plan)),
        # Sparingly: a name in every answer sounds like a salesman's.
        name=request.display_name if plan.greet or plan.kind in NAMED else "",
        summary="" if care else memory.summary(remembered, len(earlier)),
        support=support,
        opening=opening,
        care=needs_care(request.risk),
    )
    messages = [Message("user" if role == "user" else "assistant", text) for role, text in earlier]
    return (*messages, Message("user", newest))


def _crisis_record(request: TurnRequest, session: Session, card: Mapping[str, Any], deps: Deps) -> TurnRecord:
    """Return the record of a turn whose answer is the card; the coach's conversation waits."""
    update = _update(request, session, deps)
    ending = TurnCompleted(
        text=card["text"],
        finish="crisis",
        session=session.data(update.begins or request.claim.session),
        quick_replies=tuple(card["quick_replies"]),
        usage=deps.meter.totals(),
    )
    return TurnRecord(ending, session=update, calls=tuple(deps.meter.calls), redacted=deps.meter.redacted)


def _declined_record(request: TurnRequest, session: Session, text: str, deps: Deps) -> TurnRecord:
    """Return the record of a turn that Flou does not go along with; the coach's conversation waits."""
    update = _update(request, session, deps)
    data = session.data(update.begins or request.claim.session)
    ending = TurnCompleted(text=text, finish="stop", session=data, usage=deps.meter.totals())
    return TurnRecord(ending, session=update, calls=tuple(deps.meter.calls), redacted=deps.meter.redacted)


def _record(request: TurnRequest, session: Session, plan: Plan, answer: Answer, deps: Deps) -> TurnRecord:
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
