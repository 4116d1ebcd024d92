"""Accepting a student's message: the row of the message and of its turn, or a refusal that stores nothing."""

import hmac
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from chat.bodies import open_state, seal_event, seal_message, seal_state
from chat.domain.deck import Deck
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.wire import Logged
from chat.models import ChatMessage, SessionState, Turn, TurnEvent
from chat.operations.cards import country_unknown, deal, keep_country, wants_card
from chat.operations.lease import take
from chat.operations.unasked import withdraw
from guardrails.domain.decide import Screening
from guardrails.operations.cards import last_level
from guardrails.operations.raising import raise_flag
from guardrails.queries import country_is_asked
from guardrails.vault import ensure_key

MAX_WAITING = 3
SESSION_TTL = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A message that may be stored: its text was judged, its limits were counted.

    `screening` is there when the lexicon alone found a crisis, `deck` when a card is due: both are kept with
    the message. `country` is the one that the student names with it, empty for one that is not listed;
    `country_in_words` says that it counts only as the answer to a card that asked.
    """

    user_id: int
    user_uid: UUID
    client_id: UUID
    text: str
    quick_reply: str
    transport: str
    request_id: UUID | None
    owner: UUID
    now: datetime
    screening: Screening | None = None
    deck: Deck | None = None
    country: str | None = None
    country_in_words: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """A stored message. `claimed` says that the accepting process may run the turn now."""

    turn: UUID
    message_id: int
    created_at: datetime
    duplicate: bool = False
    claimed: bool = False
    logged: tuple[Logged, ...] = field(default=())


def find_duplicate(user_id: int, client_id: UUID, text: str, quick_reply: str) -> Accepted | None:
    """Return what an earlier message with this `client_id` got, or None when there was none.

    Raises:
        FlouError: `idempotency_conflict` when the earlier message had another text.
    """
    turn = Turn.objects.filter(user_id=user_id, client_id=client_id).first()
    if turn is None:
        return None
    if not hmac.compare_digest(bytes(turn.text_mac), text_mac(text, quick_reply)):
        raise FlouError(ErrorCode.IDEMPOTENCY_CONFLICT)
    message = ChatMessage.objects.get(turn=turn, role=ChatMessage.Role.USER)
    return Accepted(turn.id, message.pk, message.created_at, duplicate=True)


def accept(new: Submission) -> Accepted:
    """Store a message and its turn, and take the turn when nothing of the user's is before it.

    The user's open session is locked first, so the messages of a user are accepted one after the other.

    Raises:
        FlouError: `turn_in_progress` when three turns wait already, `idempotency_conflict`.
    """
    ensure_key(new.user_uid)
    session = lock_session(new.user_id, new.user_uid, new.now)
    earlier = find_duplicate(new.user_id, new.client_id, new.text, new.quick_reply)
    if earlier is not None:
        return earlier
    unfinished = Turn.objects.filter(user_id=new.user_id, finished_at__isnull=True).count()
    if unfinished > MAX_WAITING:
        raise FlouError(ErrorCode.TURN_IN_PROGRESS)
    turn = Turn.objects.create(
        user_id=new.user_id,
        session=session,
        client_id=new.client_id,
        text_mac=text_mac(new.text, new.quick_reply),
        quick_reply=new.quick_reply,
        transport=new.transport,
        request_id=new.request_id,
    )
    message = ChatMessage.objects.create(
        user_id=new.user_id,
        session=session,
        turn=turn,
        role=ChatMessage.Role.USER,
        body=seal_message(new.user_uid, turn.id, ChatMessage.Role.USER, new.text),
    )
    SessionState.objects.filter(pk=session.pk).update(last_message_at=Now())
    withdraw(new.user_id)
    logged = _log_card(new, turn)
    claimed = unfinished == 0 and take(turn.id, new.owner)
    return Accepted(turn.id, message.pk, message.created_at, claimed=claimed, logged=logged)


def _log_card(new: Submission, turn: Turn) -> tuple[Logged, ...]:
    """Keep the country, the flag and the card of a message that calls for one, as the turn's first event."""
    named = _named(new, turn)
    if new.deck is None or (new.screening is None and not named):
        return ()
    card = _deal(new, turn, new.deck, named=named)
    if new.screening is not None:
        raise_flag(
            user_id=new.user_id,
            session=turn.session_id,
            turn=turn.id,
            screening=new.screening,
            now=new.now,
            wording=card["wording"],
        )
    body = seal_event(new.user_uid, turn.id, 1, card)
    TurnEvent.objects.create(turn=turn, seq=1, kind="crisis", body=body)
    Turn.objects.filter(pk=turn.pk).update(last_seq=1, card_shown=True)
    return (Logged(1, "crisis", card),)


def _named(new: Submission, turn: Turn) -> bool:
    """Return whether the message says in which country the student is, and keep it."""
    if new.country is None:
        return False
    if new.country_in_words and not (country_unknown(turn) and country_is_asked(new.user_id, new.now)):
        return False
    if new.country:
        keep_country(turn, new.country)
    return True


def _deal(new: Submission, turn: Turn, deck: Deck, *, named: bool) -> dict[str, Any]:
    """Return the card; who names a country gets its lines in full, at the level of the card that asked."""
    screening = new.screening
    return deal(
        deck,
        turn,
        screening.level if screening else last_level(new.user_id),
        now=new.now,
        wanted=screening is None or wants_card(screening),
        country_known=named or bool(deck.country),
    )


def lock_session(user_id: int, user_uid: UUID, now: datetime) -> SessionState:
    """Return the user's open session, locked; a new one when there is none or 24 h went by without a message.

    A new session begins with the old one's state: what of it is kept is for `strategy.domain.cycle` to say.
    """
    session = SessionState.objects.select_for_update().filter(user_id=user_id, ended_at__isnull=True).first()
    if session is None:
        return _begin_session(user_id, user_uid)
    stale = session.last_message_at < now - SESSION_TTL
    if stale and not Turn.objects.filter(user_id=user_id, finished_at__isnull=True).exists():
        session.ended_at = now
        session.save(update_fields=["ended_at"])
        return _begin_session(user_id, user_uid)
    return session


def _begin_session(user_id: int, user_uid: UUID) -> SessionState:
    previous = SessionState.objects.filter(user_id=user_id).order_by("-started_at").first()
    fresh = SessionState(user_id=user_id)
    if previous is not None and previous.state is not None:
        state = open_state(user_uid, previous.id, bytes(previous.state))
        fresh.state = seal_state(user_uid, fresh.id, state)
    # Two first messages at once: one row wins, and both go on with it.
    SessionState.objects.bulk_create([fresh], ignore_conflicts=True)
    return SessionState.objects.select_for_update().get(user_id=user_id, ended_at__isnull=True)


def text_mac(text: str, quick_reply: str) -> bytes:
    """Return a keyed fingerprint of what was sent: tells a retry from a changed text without keeping it."""
    return salted_hmac("flou.turn.text", f"{quick_reply}\x1f{text}", algorithm="sha256").digest()
