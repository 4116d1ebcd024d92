"""What the console reads: open cases each second, today's figures and what is amiss more seldom."""

from datetime import datetime, timedelta
from statistics import median
from typing import Final

from django.db.models import F, Q
from django.utils import timezone

from chat.models import Turn
from chat.spending import month
from flou.figures.models import Alert
from flou.figures.queries import live, turns_since
from flou.ops.console.state import OpenFlag
from guardrails.models import CrisisFlag, Delivery, FlagEvent, Outbox
from guardrails.queries import stale_resources
from guardrails.roster import on_call

# More than anybody reads at once; the rest is counted, and in the queue.
MAX_LISTED: Final = 100
# A notice is addressed within seconds when somebody is on call.
UNADDRESSED_AFTER: Final = timedelta(minutes=1)
# The model reads again within half a minute what it missed when it is well.
UNREAD_AFTER: Final = timedelta(minutes=2)
_DAY: Final = timedelta(hours=24)


def open_flags() -> tuple[tuple[OpenFlag, ...], int]:
    """Return the open cases, worst first and then by deadline, and how many there are."""
    rows = CrisisFlag.objects.exclude(state=CrisisFlag.State.CLOSED)
    listed = rows.select_related("user").order_by("-severity", "due_at", "pk")[: MAX_LISTED + 1]
    found = tuple(_open_flag(row) for row in listed)
    count = len(found) if len(found) <= MAX_LISTED else rows.count()
    return found[:MAX_LISTED], count


def today(now: datetime) -> dict[str, int | None]:
    """Return what became of the cases raised since midnight, the site's, and how much is going on.

    `median_wait_s` is None while nobody has answered any; `budget_used` is that of the month, in per cent.
    """
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    raised = CrisisFlag.objects.filter(created_at__gte=midnight)
    answered = raised.filter(answered_at__isnull=False).annotate(wait=F("answered_at") - F("created_at"))
    waits = [wait.total_seconds() for wait in answered.values_list("wait", flat=True)]
    running = live(now)
    closings = FlagEvent.objects.filter(to_state=CrisisFlag.State.CLOSED, created_at__gte=midnight)
    return {
        "raised": raised.count(),
        "answered": len(waits),
        "in_time": raised.filter(answered_at__lte=F("due_at")).count(),
        "median_wait_s": round(median(waits)) if waits else None,
        "closed": closings.values("flag").distinct().count(),
        "turns": turns_since(midnight, now),
        "sockets": running.sockets,
        "budget_used": round(month(now).used),
    }


def amiss(now: datetime) -> dict[str, int]:
    """Return what staff has to see to, as counts by name; what is well counts 0."""
    unread = Turn.objects.filter(rescreen_at__isnull=False, created_at__lt=now - UNREAD_AFTER)
    given_up = Delivery.objects.filter(given_up_at__gte=now - _DAY)
    unaddressed = Outbox.objects.filter(addressed_at=None, created_at__lt=now - UNADDRESSED_AFTER)
    unaddressed = unaddressed.filter(~Q(flag__state=CrisisFlag.State.CLOSED))
    return {
        "nobody_on_call": int(not on_call(now)),
        "unaddressed": unaddressed.count(),
        "undelivered": given_up.count(),
        "unread": unread.count(),
        "open_alerts": Alert.objects.filter(closed_at=None).count(),
        "breaker_open": live(now).breaker_open,
        "stale_resources": stale_resources(timezone.localdate(now)).count(),
    }


def _open_flag(row: CrisisFlag) -> OpenFlag:
    return OpenFlag(
        pk=row.pk,
        name=str(row.uid)[:8],
        student=row.user.pseudonym,
        severity=row.severity,
        state=row.state,
        created_at=row.created_at,
        due_at=row.due_at,
        answered=row.answered_at is not None,
        occurrences=row.occurrences,
        assignee_id=row.assignee_id,
        awaits_second=bool(row.proposed_outcome),
    )
