"""Deleting what has grown older than its user wants it kept: conversations, offers, blocks, check-ins.

Cases of staff stay: they are about whether somebody is safe, and go with the account (docs/adr).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from chat.operations.history import forget_old
from flou.accounts.models import Retention, User
from flou.study.models import CheckIn, StudyBlock
from strategy.models import StrategyUse

# Rows of each table in one transaction, which lasts about 0.2 s (measured, docs/operations.md).
BATCH: Final = 500


@transaction.atomic
def apply_once(now: datetime, limit: int = BATCH) -> int:
    """Delete up to `limit` rows of each table that are too old; return how many went, 0 when none is left.

    It is cut off without harm: what is left is found by the next call. Two processes at once skip each
    other's rows.
    """
    return sum(_forget(users, before, limit) for users, before in _groups(now))


def _groups(now: datetime) -> Iterator[tuple[QuerySet[User, Any], datetime]]:
    """Yield users, and before which time what is theirs is too old."""
    default = settings.RETENTION_DAYS
    for days in sorted({*Retention.values, default} - {Retention.UNTIL_ERASED}):
        whose = Q(profile__retention_days=days)
        if days == default:
            whose |= Q(profile__retention_days=None)
        yield User.objects.filter(whose).values("pk"), now - timedelta(days=days)


def _forget(users: QuerySet[User, Any], before: datetime, limit: int) -> int:
    return (
        forget_old(users, before, limit)
        + _delete(StrategyUse.objects.filter(user__in=users, created_at__lt=before), limit)
        + _delete(StudyBlock.objects.filter(user__in=users, ended_at__lt=before), limit)
        + _delete(CheckIn.objects.filter(user__in=users, created_at__lt=before), limit)
    )


def _delete(rows: QuerySet[Any], limit: int) -> int:
    locked = rows.select_for_update(of=("self",), skip_locked=True).order_by("pk")
    found = list(locked.values_list("pk", flat=True)[:limit])
    rows.model._default_manager.filter(pk__in=found).delete()  # noqa: SLF001 - Django's documented name
    return len(found)
