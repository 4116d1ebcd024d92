"""A server whose reaper looks only for turns that were being answered, and forgets those just received."""

from flou.asgi import application  # first: it loads the apps

# isort: split
from collections.abc import Collection
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Now

from chat.models import Turn
from chat.operations.lease import LEASE, MAX_ATTEMPTS
from chat.turn import reaper

__all__ = ["application"]


def _take_over(owner: UUID, running: Collection[UUID] = (), limit: int = 20) -> list[UUID]:
    orphaned = (
        Turn.objects.filter(finished_at__isnull=True, attempt__lt=MAX_ATTEMPTS, lease_until__lt=Now())
        .exclude(status=Turn.Status.RECEIVED)
        .exclude(pk__in=running)
        .select_for_update(skip_locked=True, of=("self",))
    )
    turns = [turn.id for turn in orphaned[:limit]]
    Turn.objects.filter(pk__in=turns).update(owner=owner, lease_until=Now() + LEASE, attempt=F("attempt") + 1)
    return turns


setattr(reaper, "take_over", _take_over)  # noqa: B010 - what mypy would rightly refuse
