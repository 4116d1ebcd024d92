"""What the owner of a turn writes: screening, events and the end, each fenced by the attempt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any, assert_never
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from chat.bodies import open_event, seal_event, seal_message, seal_state
from chat.domain.deck import Deck
from chat.domain.errors import ErrorCode
from chat.domain.events import CrisisShown, TextAdded, TextReplaced, TurnCompleted, TurnEvent, TurnFailed
from chat.domain.record import Claim, Delivery, OfferedStrategy, SessionUpdate, TurnRecord
from chat.domain.wire import Logged, body
from chat.models import ChatMessage, SessionState, Turn
from chat.models import TurnEvent as EventRow
from chat.operations.cards import deal, wants_card
from chat.operations.lease import take_next
from chat.operations.usage import record_calls
from guardrails.domain.decide import Screening
from guardrails.operations.raising import raise_flag
from strategy.operations import record_feeling, record_outcome, record_use


class LostOwnership(Exception):
    """Raised when a newer attempt, a cancel or an erasure has taken the turn from its owner."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Events for the log of one turn, to stand behind the event `after`, the last one its owner knows of."""

    claim: Claim
    after: int
    events: tuple[TurnEvent, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A committed end: its event, the next turn of the user, taken by the same owner, and what it cost."""

    logged: Logged
    following: UUID | None
    cost_usd: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Closed:
    """The end of a turn as it was written: its event, and what its models cost."""

    logged: Logged
    cost_usd: Decimal


def record_screening(
    claim: Claim, screening: Screening, *, now: datetime, deck: Deck | None = None
) -> dict[str, Any] | None:
    """Keep the verdict on a message, with the flag when staff must look; return the card dealt from `deck`.

    Raises:
        LostOwnership: nothing was written.
    """
    action = screening.action if screening.screened or screening.action != "none" else "unscreened"
    mine = _mine(claim).filter(status__in=[Turn.Status.RECEIVED, *Turn.UNDER_WAY])
    # No model has read it: it is screened again once the turn is over, unless staff is called already.
    again = None if screening.screened or screening.action == "alert" else Now()
    if not mine.update(status=Turn.Status.SCREENED, screening=action, rescreen_at=again):
        raise LostOwnership(str(claim.turn))
    card = None
    if deck is not None:
        turn = Turn.objects.only("id", "user_id").get(pk=claim.turn)
        wanted, known = wants_card(screening), bool(deck.country)
        card = deal(deck, turn, screening.level, now=now, wanted=wanted, country_known=known)
    if screening.flag:
        raise_flag(
            user_id=claim.user_id,
            session=claim.session,
            turn=claim.turn,
            screening=screening,
            now=now,
            model_version=screening.model_version,
            wording=card["wording"] if card else "",
        )
    return card


def append(additions: Sequence[Addition]) -> list[list[Logged]]:
    """Append events to the logs of several turns; return them numbered, none for a turn that was lost.

    The owner of a turn alone writes its log, so it knows the numbers: they are taken under the lock of the
    turn's row, without gaps. An addition that is there already, because its commit was not heard of, is
    answered like one that was written now.
    """
    rows: list[EventRow] = []
    logged: list[list[Logged]] = [[] for _ in additions]
    for place, addition in sorted(enumerate(additions), key=lambda item: item[1].claim.turn):
        claim, events = addition.claim, addition.events
        first = _advance(claim, addition.after, events)
        if first is not None:
            logged[place] = _numbered(first, events)
            rows.extend(_row(claim, event) for event in logged[place])
        elif _mine(claim).filter(last_seq=addition.after + len(events)).exists():
            logged[place] = _numbered(addition.after + 1, events)
    EventRow.objects.bulk_create(rows)
    return logged


def _numbered(first: int, events: Sequence[TurnEvent]) -> list[Logged]:
    return [Logged(number, *body(event)) for number, event in enumerate(events, start=first)]


def _advance(claim: Claim, after: int, events: Sequence[TurnEvent]) -> int | None:
    """Reserve the numbers of `events`; return the first one, or None when the log stands elsewhere."""
    changes: dict[str, Any] = {"last_seq": after + len(events)}
    if any(isinstance(event, TextAdded | TextReplaced) for event in events):
        changes |= {"status": Turn.Status.GENERATING, "text_shown": True}
    if any(isinstance(event, CrisisShown) for event in events):
        changes["card_shown"] = True
    here = _mine(claim).filter(status__in=Turn.UNDER_WAY, last_seq=after)
    return after + 1 if here.update(**changes) else None


def finish(
    claim: Claim,
    record: TurnRecord,
    *,
    now: datetime,
    owner: UUID | None,
    on_commit: Callable[[], None] | None = None,
) -> Finished:
    """End a turn, and take the user's next one for `owner`; a process that goes away takes none.

    A turn that this attempt has ended already, because the commit was not heard of, is answered with its end.

    Raises:
        LostOwnership: nothing was written.
    """
    turn = _mine(claim).select_for_update().first()
    if turn is None:
        return _ended(claim)
    closed = close(turn, claim, record, now=now)
    if on_commit is not None:
        transaction.on_commit(on_commit, robust=True)
    following = take_next(claim.user_id, owner) if owner is not None else None
    return Finished(closed.logged, following, closed.cost_usd)


def _ended(claim: Claim) -> Finished:
    """Return the end that stands in the log; the turn that was taken with it is found by the next sweep."""
    row = EventRow.objects.filter(
        turn_id=claim.turn,
        turn__attempt=claim.attempt,
        turn__finished_at__isnull=False,
        seq=F("turn__last_seq"),
    ).first()
    if row is None:
        raise LostOwnership(str(claim.turn))
    data = open_event(claim.user_uid, claim.turn, row.seq, bytes(row.body))
    return Finished(Logged(row.seq, row.kind, data), None)


def close(turn: Turn, claim: Claim, record: TurnRecord, *, now: datetime) -> Closed:
    """Write the end of a locked turn: answer, session, strategy, usage and terminal event."""
    ending = _keep_answer(turn, claim, record.ending)
    kind, data = body(ending)
    logged = Logged(turn.last_seq + 1, kind, data)
    _row(claim, logged).save(force_insert=True)
    _end(turn, ending, logged.seq, {"redacted": dict(record.redacted), **_delivered(record.delivery)})
    if record.outcome is not None:
        record_outcome(user_id=claim.user_id, session=claim.session, outcome=record.outcome, now=now)
    if record.felt is not None:
        felt = record.felt
        record_feeling(user_id=claim.user_id, session=claim.session, when=felt.when, level=felt.level)
    SessionState.objects.filter(pk=claim.session).update(version=F("version") + 1)
    if record.session is not None:
        claim = _keep_session(claim, record.session, now)
    if record.offered is not None:
        _keep_offer(claim, record.offered)
    return Closed(logged, record_calls(claim.turn, record.calls, on=now.date()))


def abandon(turn: Turn) -> None:
    """End a locked turn that nothing can be read of any more: as failed, with its log as it is."""
    _end(turn, TurnFailed(ErrorCode.INTERNAL), turn.last_seq, {})


def _mine(claim: Claim) -> Any:
    return Turn.objects.filter(pk=claim.turn, attempt=claim.attempt, lease_until__isnull=False)


def _row(claim: Claim, event: Logged) -> EventRow:
    sealed = seal_event(claim.user_uid, claim.turn, event.seq, event.data)
    return EventRow(turn_id=claim.turn, seq=event.seq, kind=event.kind, body=sealed)


def _keep_answer(turn: Turn, claim: Claim, ending: TurnCompleted | TurnFailed) -> TurnCompleted | TurnFailed:
    if isinstance(ending, TurnFailed) or not ending.text:
        return ending
    answer = ChatMessage.objects.create(
        user_id=claim.user_id,
        session_id=claim.session,
        turn=turn,
        role=ChatMessage.Role.ASSISTANT,
        body=seal_message(claim.user_uid, claim.turn, ChatMessage.Role.ASSISTANT, ending.text),
        quick_replies=[dict(item) for item in ending.quick_replies],
        finish=ending.finish,
    )
    return replace(ending, message_id=answer.pk)


def _delivered(delivery: Delivery | None) -> dict[str, Any]:
    if delivery is None:
        return {}
    faults = None if delivery.faults is None else list(delivery.faults)
    return {"answered_by": delivery.by, "prompts": dict(delivery.versions), "faults": faults}


def _end(turn: Turn, ending: TurnCompleted | TurnFailed, seq: int, kept: Mapping[str, Any]) -> None:
    closed: dict[str, Any]
    match ending:
        case TurnCompleted(finish="cancelled"):
            status, closed = Turn.Status.CANCELLED, {"finish": "cancelled"}
        case TurnCompleted(finish="interrupted"):
            status, closed = Turn.Status.INTERRUPTED, {"finish": "interrupted"}
        case TurnCompleted():
            status, closed = Turn.Status.COMPLETED, {"finish": ending.finish}
        case TurnFailed():
            status, closed = Turn.Status.FAILED, {"error_code": ending.code.value}
        case _:
            assert_never(ending)
    if not turn.screening:
        closed |= _unscreened(turn)
    Turn.objects.filter(pk=turn.pk).update(
        status=status,
        last_seq=seq,
        finished_at=Now(),
        lease_until=None,
        owner=None,
        **kept,
        **closed,
    )


def _unscreened(turn: Turn) -> dict[str, Any]:
    """Return what is kept of a turn that ended before its screening; its card was the lexicon's own."""
    if turn.card_shown:
        return {"screening": Turn.Screening.ALERT}
    return {"screening": Turn.Screening.UNSCREENED, "rescreen_at": Now()}


def _keep_session(claim: Claim, session: SessionUpdate, now: datetime) -> Claim:
    """Write the session after a turn; return the claim with the session that the turn belongs to now."""
    if session.begins is not None:
        claim = _begin_session(claim, session.begins, now)
    SessionState.objects.filter(pk=claim.session).update(
        state=seal_state(claim.user_uid, claim.session, session.state),
        number=session.number,
        iteration=session.iteration,
        Q2=session.Q2,
        Q3=session.Q3,
        ended_at=now if session.ended else None,
    )
    return claim


def _begin_session(claim: Claim, session: UUID, now: datetime) -> Claim:
    """End the session so far, and begin one with this turn and those that wait behind it."""
    SessionState.objects.filter(pk=claim.session).update(ended_at=now)
    SessionState.objects.create(id=session, user_id=claim.user_id, version=1)
    moved = Q(pk=claim.turn) | Q(user_id=claim.user_id, finished_at__isnull=True)
    turns = list(Turn.objects.filter(moved).values_list("id", flat=True))
    Turn.objects.filter(pk__in=turns).update(session=session)
    ChatMessage.objects.filter(turn_id__in=turns).update(session=session)
    return replace(claim, session=session)


def _keep_offer(claim: Claim, offered: OfferedStrategy) -> None:
    record_use(
        user_id=claim.user_id,
        session=claim.session,
        turn=claim.turn,
        kind=offered.kind,
        strategy_id=offered.strategy_id,
        decision=offered.decision,
        candidates=offered.candidates,
        iteration=offered.iteration,
        rule=offered.rule,
        slots=offered.slots,
        country=offered.country,
        catalogue_version=offered.catalogue_version,
        trace=offered.trace,
    )
