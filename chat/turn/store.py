"""The pipeline's one door to the database."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from chat.bodies import open_event, open_message, open_state
from chat.cache import HOT, Hot, version_of
from chat.db import db_again
from chat.domain.deck import Deck
from chat.domain.events import TurnCompleted
from chat.domain.record import Claim, TurnRecord
from chat.llm.port import Message
from chat.models import ChatMessage, Turn
from chat.operations.write import record_screening
from chat.turn.request import TurnRequest
from guardrails.domain.decide import Screening
from guardrails.domain.sealing import CannotOpen
from guardrails.queries import risk_state
from guardrails.vault import open_text

HISTORY = 10


class Store:
    """Reads what a turn needs and keeps what it decided on the way; its end is written by the runner."""

    async def load(self, turn: UUID, owner: UUID) -> TurnRequest | None:
        """Return the request of a turn that `owner` holds, or None when it does not hold it."""
        return await db_again(_load, turn, owner)

    async def record_screening(
        self, claim: Claim, screening: Screening, *, now: datetime, deck: Deck | None = None
    ) -> dict[str, Any] | None:
        """Keep the verdict and the flag; return the card dealt from `deck`. Raises `LostOwnership`."""
        return await db_again(record_screening, claim, screening, now=now, deck=deck)


def _load(turn: UUID, owner: UUID) -> TurnRequest | None:
    row = (
        Turn.objects.select_related("user__profile__institution", "session")
        .defer("session__state")
        .filter(pk=turn, owner=owner, lease_until__isnull=False)
        .first()
    )
    if row is None:
        return None
    user, profile = row.user, row.user.profile
    message = ChatMessage.objects.get(turn=row, role=ChatMessage.Role.USER)
    hot = _hot(row)
    return TurnRequest(
        claim=Claim(row.id, row.attempt, row.user_id, user.public_id, row.session_id),
        text=open_message(user.public_id, row.id, message.role, bytes(message.body)),
        quick_reply=row.quick_reply,
        country=profile.effective_country,
        time_zone=profile.time_zone or settings.TIME_ZONE,
        display_name=profile.display_name,
        email=user.email,
        health=_health(row),
        created_at=row.created_at,
        transport=row.transport,
        request_id=row.request_id,
        last_seq=row.last_seq,
        card=_card(row),
        metadata_shown=row.events.filter(kind="metadata").exists() if row.last_seq else False,
        text_shown=row.text_shown,
        cancel_requested=row.cancel_requested,
        risk=risk_state(row.user_id, timezone.now()),
        session_version=row.session.version,
        session_number=row.session.number,
        state=hot.state,
        history=tuple(Message("user" if role == "user" else "assistant", text) for role, text in hot.history),
    )


def _health(turn: Turn) -> str:
    """Return what the student told of their health, empty unless they agree to its use today."""
    user, sealed = turn.user, turn.user.profile.health_notes
    if sealed is None or not user.consents.filter(purpose="health", withdrawn_at=None).exists():
        return ""
    row = str(user.public_id)
    try:
        return open_text(user.public_id, "user_profiles", "health_notes", row, bytes(sealed))
    except CannotOpen:
        return ""  # damaged: the student is answered without it


def _card(turn: Turn) -> dict[str, Any] | None:
    """Return the card that this turn has shown already, opened."""
    row = turn.events.filter(kind="crisis").first() if turn.card_shown else None
    return open_event(turn.user.public_id, turn.id, row.seq, bytes(row.body)) if row else None


def _hot(turn: Turn) -> Hot:
    """Return the session's state and the newest messages: the hot copies when they count, else the rows."""
    user, session = turn.user.public_id, turn.session
    version = version_of(session.id, session.version)
    hot = HOT.get(turn.user_id, user, version)
    if hot is None:
        state = bytes(session.state) if session.state is not None else None
        hot = Hot(open_state(user, session.id, state), _history(turn))
        HOT.put(turn.user_id, user, version, hot)
    return hot


def _history(turn: Turn) -> list[tuple[str, str]]:
    """Return the newest messages of turns that have ended: a waiting message is not history yet."""
    rows = (
        ChatMessage.objects.select_related("turn")
        .filter(user_id=turn.user_id, turn__finished_at__isnull=False)
        .exclude(turn_id=turn.id)
        .order_by("-id")[:HISTORY]
    )
    user = turn.user.public_id
    ordered = sorted(rows, key=lambda row: (row.turn.created_at, row.role != ChatMessage.Role.USER))
    return [(row.role, open_message(user, row.turn_id, row.role, bytes(row.body))) for row in ordered]


def remember(request: TurnRequest, record: TurnRecord) -> None:
    """Write the hot copies through at the end of a turn; a session that begins then is read from its row."""
    ending, session = record.ending, record.session
    if session is not None and session.begins is not None:
        return
    said: list[tuple[str, str]] = [(message.role, message.text) for message in request.history]
    said.append(("user", request.text))
    if isinstance(ending, TurnCompleted) and ending.text:
        said.append(("assistant", ending.text))
    state = dict(session.state if session is not None else request.state)
    claim = request.claim
    version = version_of(claim.session, request.session_version + 1)
    HOT.put(claim.user_id, claim.user_uid, version, Hot(state, said[-HISTORY:]))
