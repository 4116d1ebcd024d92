"""Forgetting what no token can bring back: spent refresh tokens, ended sign-ins, old sessions of staff.

Each function deletes up to `limit` rows and returns how many; two processes that prune at once skip each
other's rows.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from flou.accounts.letters import prune_mail_tokens
from flou.accounts.models import RefreshFamily, SpentRefresh


def prune_spent_tokens(limit: int) -> int:
    """Delete refresh tokens that were spent so long ago that they have expired: those are refused unseen."""
    return _delete(SpentRefresh.objects.filter(claimed_at__lt=_all_expired()).order_by("claimed_at"), limit)


def prune_sign_ins(limit: int) -> int:
    """Delete sign-ins whose last refresh token, minted at their beginning or at an exchange, has expired."""
    since = _all_expired()
    exchanged = SpentRefresh.objects.filter(family=OuterRef("pk"), claimed_at__gte=since)
    return _delete(RefreshFamily.objects.filter(~Exists(exchanged), created_at__lt=since), limit)


def prune_staff_sessions(limit: int) -> int:
    """Delete sessions of the admin that have expired."""
    return _delete(Session.objects.filter(expire_date__lt=timezone.now()), limit)


PRUNES = (prune_spent_tokens, prune_sign_ins, prune_staff_sessions, prune_mail_tokens)


def _all_expired() -> datetime:
    """Return the time of which no refresh token is left that could be read."""
    lifetimes: dict[str, Any] = settings.SIMPLE_JWT
    # An access token lives on its sign-in, too, and may have been minted in the last moment of the other.
    longest: timedelta = lifetimes["REFRESH_TOKEN_LIFETIME"] + lifetimes["ACCESS_TOKEN_LIFETIME"]
    return timezone.now() - longest


def _delete(rows: QuerySet[Any], limit: int) -> int:
    found = list(rows.select_for_update(skip_locked=True).values_list("pk", flat=True)[:limit])
    rows.model._default_manager.filter(pk__in=found).delete()  # noqa: SLF001 - Django's documented name
    return len(found)
