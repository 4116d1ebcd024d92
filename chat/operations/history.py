"""Clearing a user's conversation, at once or what of it has grown too old."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from chat.cache import HOT
from chat.models import ChatMessage, SessionState, Turn, TurnEvent


@transaction.atomic
def clear_history(user_id: int) -> None:
    """Delete the user's messages and their turns' logs, and end their session; flags stay for the staff.

    A turn that is under way is deleted with the rest: its owner finds that it has lost it and stops.
    """
    SessionState.objects.select_for_update().filter(user_id=user_id, ended_at__isnull=True).update(
        ended_at=timezone.now(), state=None
    )
    TurnEvent.objects.filter(turn__user_id=user_id).delete()
    ChatMessage.objects.filter(user_id=user_id).delete()
    Turn.objects.filter(user_id=user_id).delete()
    SessionState.objects.filter(user_id=user_id).delete()
    transaction.on_commit(lambda: HOT.forget(user_id))


def forget_conversation(user_id: int, limit: int) -> int:
    """Delete up to `limit` turns of a user who leaves, whatever their state; return how many."""
    return _forget(Turn.objects.filter(user_id=user_id), limit)


def forget_old(users: QuerySet[Any], before: datetime, limit: int) -> int:
    """Delete up to `limit` turns of `users` (a query of their keys) that ended and began before that.

    Then the sessions go that have lost all their turns and were not written in since. Returns how many rows
    of both went.
    """
    old = Turn.objects.filter(
        user__in=users, session__started_at__lt=before, created_at__lt=before, finished_at__isnull=False
    )
    turns = _forget(old, limit)
    empty = SessionState.objects.filter(
        user__in=users, started_at__lt=before, last_message_at__lt=before, turns=None
    )
    locked = empty.select_for_update(of=("self",), skip_locked=True).order_by("id")
    sessions = dict(locked.values_list("pk", "user_id")[:limit])
    SessionState.objects.filter(pk__in=sessions).delete()
    transaction.on_commit(lambda: _drop_copies(set(sessions.values())))
    return turns + len(sessions)


def _drop_copies(users: Iterable[int]) -> None:
    for user_id in users:
        HOT.forget(user_id)


def _forget(rows: QuerySet[Turn], limit: int) -> int:
    """Delete turns with their messages and logs; return how many. Those that another process has are left."""
    locked = rows.select_for_update(of=("self",), skip_locked=True).order_by("created_at", "id")
    turns = list(locked.values_list("id", flat=True)[:limit])
    TurnEvent.objects.filter(turn_id__in=turns).delete()
    ChatMessage.objects.filter(turn_id__in=turns).delete()
    Turn.objects.filter(id__in=turns).delete()
    return len(turns)
