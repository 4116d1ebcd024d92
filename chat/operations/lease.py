"""Who runs a turn: leases on the database's clock, taken, renewed and taken over."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now

from chat.domain.record import Claim
from chat.models import Turn

LEASE = timedelta(seconds=6)
MAX_ATTEMPTS = 3


def take(turn: UUID, owner: UUID) -> bool:
    """Take a turn that nobody runs; return whether this owner has it now."""
    waiting = Turn.objects.filter(pk=turn, finished_at__isnull=True, lease_until__isnull=True)
    return bool(waiting.update(owner=owner, lease_until=Now() + LEASE, attempt=F("attempt") + 1))


def take_next(user_id: int, owner: UUID) -> UUID | None:
    """Take the user's longest waiting turn; None when nothing waits."""
    turn = Turn.objects.filter(user_id=user_id, finished_at__isnull=True).order_by("created_at", "id").first()
    if turn is None or not take(turn.id, owner):
        return None
    return turn.id


def renew(owner: UUID, turns: Sequence[UUID]) -> tuple[set[UUID], dict[UUID, int | None]]:
    """Extend the leases of `owner`; return the turns it still has, and those to be stopped.

    The value of a turn to be stopped is how many characters of its answer the student had seen, if told.
    """
    mine = Turn.objects.filter(pk__in=turns, owner=owner, lease_until__isnull=False)
    # In the order in which `append` takes them: two orders over the same rows are a deadlock.
    rows = list(mine.order_by("id").select_for_update().values_list("id", "cancel_requested", "seen_chars"))
    mine.update(lease_until=Now() + LEASE)
    return {turn for turn, _, _ in rows}, {turn: seen for turn, cancel, seen in rows if cancel}


def release(owner: UUID, turn: UUID | None = None) -> int:
    """Let go of the turns of `owner`, or of one of them: the next sweep takes them; return how many."""
    held = Turn.objects.filter(owner=owner, lease_until__isnull=False)
    if turn is not None:
        held = held.filter(pk=turn)
    locked = list(held.order_by("id").select_for_update().values_list("id", flat=True))
    return Turn.objects.filter(pk__in=locked).update(lease_until=Now())


def held(owner: UUID) -> list[UUID]:
    """Return the turns whose lease `owner` has; one that it does not run was taken in an unheard commit."""
    mine = Turn.objects.filter(owner=owner, lease_until__gt=Now())
    return list(mine.values_list("id", flat=True))


def take_over(owner: UUID, running: Collection[UUID] = (), limit: int = 20) -> list[UUID]:
    """Take turns whose owner is gone and waiting turns that nobody started, `received` ones first.

    `running` is what `owner` is running: its lease may have run out while the database was away, and its
    next renewal brings it back. Turns that have used up their attempts are not taken: see `exhausted`.
    """
    earlier = Turn.objects.filter(user_id=OuterRef("user_id"), finished_at__isnull=True).filter(
        Q(created_at__lt=OuterRef("created_at")) | Q(created_at=OuterRef("created_at"), id__lt=OuterRef("id"))
    )
    unstarted = Q(lease_until__isnull=True, created_at__lt=Now() - timedelta(seconds=1)) & ~Exists(earlier)
    orphaned = (
        Turn.objects.filter(finished_at__isnull=True, attempt__lt=MAX_ATTEMPTS)
        .filter(Q(lease_until__lt=Now()) | unstarted)
        .exclude(pk__in=running)
        .annotate(unread=Q(status=Turn.Status.RECEIVED))
        .order_by("-unread", "created_at")
        .select_for_update(skip_locked=True, of=("self",))
    )
    turns = [turn.id for turn in orphaned[:limit]]
    if turns:
        Turn.objects.filter(pk__in=turns).update(
            owner=owner, lease_until=Now() + LEASE, attempt=F("attempt") + 1
        )
    return turns


def exhausted(limit: int = 20) -> list[Claim]:
    """Return (locked) the turns that lost their owner for the last time: they end as interrupted."""
    rows = (
        Turn.objects.select_related("user")
        .filter(finished_at__isnull=True, attempt__gte=MAX_ATTEMPTS, lease_until__lt=Now())
        .select_for_update(skip_locked=True, of=("self",))[:limit]
    )
    return [Claim(row.id, row.attempt, row.user_id, row.user.public_id, row.session_id) for row in rows]
