"""A fresh read of a world's database, by a process of its own that prints it as JSON (see `world.py`)."""

import json
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from chat.bodies import open_event, open_message
from chat.models import ChatMessage, Turn, TurnEvent
from guardrails.models import CrisisFlag, FlagEvent
from tests.chaos.stored import digest

Row = dict[str, Any]
# The reaper leaves a turn that nobody started to its own process for this long (chat/operations/lease.py).
UNSTARTED = timedelta(seconds=1)


def tell() -> None:
    """Print the rows that the checker looks at, opened."""
    found = {"turns": _turns(), "messages": _messages(), "events": _events(), "flags": _flags()}
    print(json.dumps(found, ensure_ascii=False))  # noqa: T201 - read by the parent process


def _turns() -> list[Row]:
    now = _database_now()
    rows = list(Turn.objects.select_related("user").order_by("created_at", "id"))
    return [
        {
            "id": str(row.id),
            "user": str(row.user.public_id),
            "client_id": str(row.client_id),
            "status": row.status,
            "finish": row.finish,
            "attempt": row.attempt,
            "last_seq": row.last_seq,
            "overdue_s": _overdue(row, rows, now),
        }
        for row in rows
    ]


def _overdue(turn: Turn, rows: list[Turn], now: datetime) -> float:
    """Return for how long any process may have taken the turn, 0 when none may."""
    if turn.finished_at is not None:
        return 0.0
    if turn.lease_until is not None:
        return max(0.0, (now - turn.lease_until).total_seconds())
    earlier = [row for row in rows if row.user_id == turn.user_id and row.created_at < turn.created_at]
    ends = [row.finished_at for row in earlier if row.finished_at is not None]
    if len(ends) < len(earlier):
        return 0.0
    return max(0.0, (now - max([turn.created_at + UNSTARTED, *ends])).total_seconds())


def _messages() -> list[Row]:
    rows = ChatMessage.objects.select_related("user").order_by("id")
    return [
        {
            "id": row.pk,
            "user": str(row.user.public_id),
            "turn": str(row.turn_id),
            "role": row.role,
            "text": open_message(row.user.public_id, row.turn_id, row.role, bytes(row.body)),
        }
        for row in rows
    ]


def _events() -> list[Row]:
    rows: QuerySet[TurnEvent] = TurnEvent.objects.select_related("turn__user").order_by("turn_id", "seq")
    found = []
    for row in rows:
        data = open_event(row.turn.user.public_id, row.turn_id, row.seq, bytes(row.body))
        found.append({
            "turn": str(row.turn_id),
            "seq": row.seq,
            "kind": row.kind,
            "digest": digest(row.kind, data),
            "text": data.get("text", ""),
        })  # fmt: skip
    return found


def _flags() -> list[Row]:
    rows = CrisisFlag.objects.select_related("user").prefetch_related("events").order_by("id")
    return [
        {
            "id": row.pk,
            "user": str(row.user.public_id),
            "session": str(row.session),
            "open": row.state != CrisisFlag.State.CLOSED,
            "occurrences": row.occurrences,
            "turns": [str(one.turn) for one in row.events.all() if one.kind == FlagEvent.Kind.RAISED],
        }
        for row in rows
    ]


def _database_now() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        now: datetime = cursor.fetchone()[0]
        return now
