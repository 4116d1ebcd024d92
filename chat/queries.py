"""Reads of the chat's tables. Doors are named `access_*`: absent and foreign rows get the same answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Q

from chat.bodies import open_event, open_message
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.wire import Frame, Logged, snapshot
from chat.models import ChatMessage, Turn, TurnEvent

MAX_PAGE = 100
DEFAULT_PAGE = 50


def access_turn(user_id: int, turn: UUID) -> Turn:
    """Return a turn of this user.

    Raises:
        FlouError: `not_found`, for an absent turn and for another user's alike.
    """
    row = Turn.objects.select_related("user").filter(pk=turn, user_id=user_id).first()
    if row is None:
        raise FlouError(ErrorCode.NOT_FOUND)
    return row


def active_turns(user_id: int) -> list[dict[str, Any]]:
    """Return what a returning client resumes, in order: turns that have not ended, and late cards."""
    open_or_unseen = Q(finished_at__isnull=True) | Q(unseen=True)
    rows = Turn.objects.filter(open_or_unseen, user_id=user_id).order_by("created_at", "id")
    return [{"turn": str(row.id), "seq": row.last_seq, "status": row.status} for row in rows]


def unseen_cards(users: Collection[int]) -> list[tuple[int, UUID]]:
    """Return the late cards that these users were not shown yet, as (user id, turn)."""
    return list(Turn.objects.filter(unseen=True, user_id__in=users).values_list("user_id", "id"))


@dataclass(frozen=True, slots=True)
class Unscreened:
    """How many messages wait for a model to read them, and since when the oldest does."""

    count: int
    oldest: datetime | None


def unscreened() -> Unscreened:
    """Return what waits to be screened again."""
    waiting = Turn.objects.filter(rescreen_at__isnull=False)
    found = waiting.aggregate(count=Count("id"), oldest=Min("created_at"))
    return Unscreened(found["count"], found["oldest"])


def events_of(turn: Turn, after: int = 0) -> list[Logged]:
    """Return the committed events of a turn after `after`, opened."""
    user = turn.user.public_id
    rows = TurnEvent.objects.filter(turn=turn, seq__gt=after).order_by("seq")
    return [Logged(row.seq, row.kind, open_event(user, turn.id, row.seq, bytes(row.body))) for row in rows]


def tail(turn: UUID, after: int) -> tuple[list[Logged], bool]:
    """Return the events after `after`, and whether no more will come.

    The state is read before the events: a turn that ends in between is found ended by the next look.
    """
    row = Turn.objects.select_related("user").filter(pk=turn).first()
    if row is None:
        return [], True
    ended = row.finished_at is not None
    if row.last_seq <= after:
        return [], ended
    return events_of(row, after), ended


def access_snapshot(user_id: int, turn: UUID, after: int = 0) -> Frame:
    """Return the snapshot of a turn, leaving its terminal event to the live part unless it was seen before.

    Raises:
        FlouError: `not_found`.
    """
    row = access_turn(user_id, turn)
    events = events_of(row)
    if events and events[-1].terminal and events[-1].seq > after:
        events.pop()
    return snapshot(turn, row.status, events)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of history, oldest message first."""

    messages: Sequence[dict[str, Any]]
    has_more: bool


def history(user_id: int, user_uid: UUID, *, before: int | None, after: int | None, limit: int) -> Page:
    """Return the messages on one side of a message id; the newest page when neither side is given."""
    rows = ChatMessage.objects.filter(user_id=user_id)
    if after is not None:
        page = list(rows.filter(id__gt=after).order_by("id")[: limit + 1])
        has_more = len(page) > limit
        page = page[:limit]
    else:
        rows = rows.filter(id__lt=before) if before is not None else rows
        page = list(rows.order_by("-id")[: limit + 1])
        has_more = len(page) > limit
        page = page[:limit][::-1]
    return Page([describe_message(row, user_uid) for row in page], has_more)


def describe_message(row: ChatMessage, user_uid: UUID) -> dict[str, Any]:
    """Return a message as history shows it, opened."""
    return {
        "id": row.pk,
        "role": row.role,
        "text": open_message(user_uid, row.turn_id, row.role, bytes(row.body)),
        "created_at": row.created_at.isoformat(),
        "turn": str(row.turn_id),
        "finish": row.finish or None,
        "quick_replies": row.quick_replies,
    }


def student_message(turn: UUID) -> dict[str, Any] | None:
    """Return the student's message of a turn as a `message` frame shows it."""
    row = ChatMessage.objects.select_related("user").filter(turn_id=turn, role=ChatMessage.Role.USER).first()
    if row is None:
        return None
    shown = describe_message(row, row.user.public_id)
    return {name: shown[name] for name in ("id", "role", "text", "created_at")}


def messages_of_turn(turn: UUID, user_uid: UUID) -> dict[str, dict[str, Any]]:
    """Return the messages of a turn by role."""
    rows = ChatMessage.objects.filter(turn_id=turn)
    return {row.role: describe_message(row, user_uid) for row in rows}
